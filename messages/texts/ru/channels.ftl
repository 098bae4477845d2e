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
watch-ordered = { $name }: поручено. Когда канал будет проверен, придёт сообщение.
watch-usage = Напишите имя канала: /watch @канал
unwatch-ask = Больше не читать { $name }? Уже прочитанное остаётся.
unwatched = Больше не читается: { $name }
not-watched = Такой канал не читается: { $name }
left-alone = Хорошо, всё остаётся как было.
