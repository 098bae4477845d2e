## Channels
channels-none = Ни один канал не читается. Добавить: /watch @канал
channels-title = { $count ->
    [one] { $count } канал
    [few] { $count } канала
   *[many] { $count } каналов
} · страница { $page } из { $pages }
channel-silent = постов ещё не было
channel-last = последний пост { $time }
state-wanted = ждёт проверки
state-live = читается
state-private = закрыт
state-renamed = переименован
state-gone = исчез
state-unwatched = не читается
watch-ask = Читать канал?
watch-known = Уже известен: { $title } ({ $state }).
watch-listed = По нашему списку: { $voice }.
watch-unlisted = В списке официальных каналов его нет. Кто в нём говорит?
watch-which-region = { $name }, { $office }: какой регион?
watch-usage = Напишите имя канала: /watch @канал
unwatch-ask = Больше не читать { $name }? Уже прочитанное остаётся.
unwatched = Больше не читается: { $name }
not-watched = Такой канал не читается: { $name }
left-alone = Хорошо, всё остаётся как было.
watch-looking = Смотрим канал:
watch-nobody-looks = Наблюдатель не отвечает с { $time }; канал будет проверен, когда он вернётся.
watch-failed = Канал не найден или закрыт:
watch-verified = подтверждён Telegram
watch-not-verified = без отметки Telegram
watch-members = { $count ->
    [one] { $count } подписчик
    [few] { $count } подписчика
   *[many] { $count } подписчиков
}
watch-newest = { $count ->
    [0] Постов нет.
    [one] Просмотрен { $count } новый пост, сообщений о сбитых: { $interceptions }
    [few] Просмотрено { $count } новых поста, сообщений о сбитых: { $interceptions }
   *[many] Просмотрено { $count } новых постов, сообщений о сбитых: { $interceptions }
}
watch-whose = Кто говорит в канале?
watch-voice = Голос: { $voice }
watch-ordered = Поручено читать:
watch-reads = Читаем историю:
watch-read = Читается:
watch-history = Постов сохранено: { $posts }, сообщений о сбитых: { $interceptions }
title-other-place = Название канала говорит о другом регионе.
title-nothing-known = В названии нет ни ведомства, ни региона, ни имени, которые мы знаем.
channel-lag = задержка { $lag }
channel-week = за 7 дней постов { $posts }, о сбитых { $interceptions }
channel-silent-since = молчит дольше обычного, с { $time }
channel-title-differs = название не похоже на ведомство
button-other-voice = Другой голос
