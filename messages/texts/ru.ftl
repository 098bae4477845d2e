## Figures
figure-at-least = не менее { $least }
figure-at-most = до { $most }
figure-unsaid = число не названо
drones = { $count ->
    [one] { $count } беспилотник
    [few] { $count } беспилотника
   *[many] { $count } беспилотников
}
drones-between = { $low }–{ $high ->
    [one] { $high } беспилотник
    [few] { $high } беспилотника
   *[many] { $high } беспилотников
}
drones-from = не менее { $count ->
    [one] { $count } беспилотника
   *[other] { $count } беспилотников
}
drones-to = до { $count ->
    [one] { $count } беспилотника
   *[other] { $count } беспилотников
}
drones-unsaid = беспилотники, число не названо
uav = { $figure } БПЛА
nothing = нет
and-more = и ещё { $count }
more = ещё { $count }

## Dates, windows, periods
date = { $day } { $month ->
    [1] января
    [2] февраля
    [3] марта
    [4] апреля
    [5] мая
    [6] июня
    [7] июля
    [8] августа
    [9] сентября
    [10] октября
    [11] ноября
   *[12] декабря
}
today = сегодня
zone-moscow = МСК
zone-kaliningrad = Калининград
zone-of-moscow = Москва
zone-samara = Самара
zone-yekaterinburg = Екатеринбург
zone-omsk = Омск
zone-krasnoyarsk = Красноярск
zone-irkutsk = Иркутск
zone-yakutsk = Якутск
zone-vladivostok = Владивосток
zone-magadan = Магадан
zone-kamchatka = Камчатка
zone-utc = Всемирное время
window-none = время не указано
window-night = ночью
window-day = днём
window-evening = вечером
window-morning = утром
window-past-day = за сутки
window-until = до { $time }
window-from = с { $time }
window-moment = около { $time }
period-day = сутки
period-night = ночь
period-daytime = день
period-days = { $count ->
    [one] { $count } день
    [few] { $count } дня
   *[many] { $count } дней
}
period-open = ещё не окончено

## Voices and posts
office-ministry = Минобороны
office-governor = Губернатор
office-headquarters = Оперштаб
office-mayor = Мэр
office-news = Новости
office-other = другой источник
relays = передаёт: { $voice }
posted = пост от { $time }
post-link = пост ↗
posts-links = посты

## The report
country = Вся страна
no-reports = Нет сообщений
no-reports-inline = нет сообщений
claimed-downed = Заявлено сбитыми:
unplaced = { $count ->
    [one] По стране заявлен ещё { $count } без указания места
   *[other] По стране заявлено ещё { $count } без указания места
}
unplaced-unsaid = По стране заявлены ещё и другие, без числа и места
by-district = По округам: { $list }
same-posts = { $said } (по тем же сообщениям)
since = С { $time } { $day }: { $figure }
week = За неделю { $figure }: { $line }
killed = { $count ->
    [one] погиб { $count }
   *[other] погибли { $count }
}
killed-none = погибших нет
killed-some = есть погибшие
injured = { $count ->
    [one] пострадал { $count }
   *[other] пострадали { $count }
}
injured-none = пострадавших нет
injured-some = есть пострадавшие
damage = есть повреждения
damage-none = повреждений нет
changed = Изменено:
change-edited = пост отредактирован ↗
change-withdrawn = пост удалён ↗
conflict = Сообщения противоречат друг другу:
footer = Заявления официальных каналов, независимо не подтверждены.

## How it is counted
how-once = Сообщения об одном месте и времени не складываются: каждый беспилотник посчитан один раз.
how-exact = Все заявления вместе верны только при одном числе: { $figure }.
how-close = Все заявления могут быть верны при { $least }; если источники говорят об одних и тех же беспилотниках, самое большее — { $agreed }.
how-at-least = Все заявления могут быть верны уже при { $least }; часть названных чисел может относиться к другому времени или месту, поэтому верхнее число не названо.
how-unsaid = Точного числа официальные каналы не назвали.
how-most = Если никакие два источника не говорят об одном и том же беспилотнике — до { $most }.
how-no-most = Верхней границы заявления не дают.
how-naive = Для сравнения: простая сумма всех чисел — { $summed }, самое большое из них — { $largest }.
how-title = Как посчитано
how-general = Губернатор, оперштаб и министерство часто говорят об одних и тех же беспилотниках. Мы не складываем их числа и не берём самое большое, а ищем наименьшее и наибольшее число, при котором верны все заявления.
how-figures = «61» — заявления сходятся на одном числе. «61–64» — остаётся небольшой промежуток. «Не менее 61» — часть заявлений может относиться к другому времени или месту.
how-silence = «Нет сообщений» — это не ноль: никто из официальных источников ничего не сообщил. Источник, время и ссылка стоят у каждого числа.

## The digest
digest-title = Сводка
digest-late = Приходит с опозданием: сервис некоторое время не работал.
digest-country = { $regions ->
    [one] По стране заявлено { $figure } БПЛА в { $regions } регионе
   *[other] По стране заявлено { $figure } БПЛА в { $regions } регионах
}
digest-country-unsaid = { $regions ->
    [one] По стране заявлено о сбитых БПЛА в { $regions } регионе, число не названо
   *[other] По стране заявлено о сбитых БПЛА в { $regions } регионах, число не названо
}
digest-country-placeless = По стране заявлено { $figure } БПЛА
digest-unplaced = ещё { $count } без указания места
digest-unplaced-unsaid = ещё неизвестное число без указания места
digest-own = Ваши регионы
digest-top = Больше всего:
digest-hurt = Пострадавшие и повреждения:
trend-triple = ▲ втрое больше обычного
trend-double = ▲ вдвое больше обычного
trend-half = ▼ вдвое меньше обычного

## The alert
alert-downed = Заявлено сбитыми: { $drones }
alert-downed-one = Заявлен сбитым: { $drones }
alert-number-unsaid = Заявлено о сбитых беспилотниках, число не названо
alert-edited = Пост отредактирован: было { $before }, стало { $after }
alert-withdrawn = Пост удалён; в нём было заявлено: { $before }

## Places
place-unknown = Не знаю такого места: «{ $query }».
place-near = Точно такого места не нашлось: «{ $query }». Может быть, одно из этих:
place-which = Какой регион, район или город?
place-example = Например: /region Белгород или /region Калужская 7д

## Help
help-title = Dronewatch
help-what = Читает официальные каналы (Минобороны, губернаторы, оперштабы) и показывает, сколько беспилотников заявлено сбитыми: кто заявил, за какое время, со ссылкой на пост. Каждый беспилотник считается один раз.
help-places = Место можно написать просто текстом: Белгород, Калужская, Шебекинский, Belgorod.
help-periods = Период: сегодня, ночь, вчера, 7д, 30д, 2026-11-01..2026-11-07.
help-admin = Для администраторов
help-no-warning = Это не система оповещения об опасности: сообщения приходят после событий.
help-claims = Всё это — заявления официальных каналов, независимо не подтверждённые. Никаких прогнозов и маршрутов.
command-start = начать: язык, регионы, что получать
command-help = что умеет бот
command-region = отчёт по региону, району или городу: /region Белгород 7д
command-today = вся страна сегодня
command-night = вся страна за ночь
command-digest = сводка за любой день: /digest 2026-11-21
command-subscribe = подписаться: /subscribe Белгород
command-subscriptions = ваши подписки
command-unsubscribe = отписаться: /unsubscribe Белгород
command-compare = сравнить: /compare Белгородская Курская 7д
command-map = карта за сутки, ночь или неделю: /map 7д
command-chart = страна или регион по суткам: /chart Белгородская 90д
command-export = заявления и подсчёт за период файлом: /export 30д
command-settings = язык, часовой пояс, часы сводки
command-sources = какие каналы мы читаем
command-status = работает ли сервис
command-how = как мы считаем
command-privacy = что хранится о вас
command-mydata = показать всё, что хранится о вас
command-forget = удалить всё, что хранится о вас
command-watch = добавить канал: /watch @канал
command-unwatch = больше не читать канал: /unwatch @канал
command-channels = какие каналы читаются

## Welcome
welcome-title = Dronewatch
welcome-what = Сколько беспилотников официально заявлено сбитыми: кто заявил, за какое время, со ссылкой. Сводка в удобный час, сообщения по вашим регионам, ответ на любое название места.
welcome-language = Выберите язык:
welcome-regions = Какие регионы вам нужны?
welcome-regions-how = Нажмите один или несколько, затем «Дальше». Название можно и написать.
welcome-chosen = Выбрано: { $names }
welcome-what-to-get = Что присылать?
welcomed = Подписка: { $names }
welcomed-digest = Сводка приходит в { $hours }.
welcomed-every = Каждое сообщение приходит сразу, сводка — в { $hours }.
welcomed-next = Напишите название места, чтобы получить отчёт. Все команды: /help
hello-group = Здравствуйте. Здесь можно спросить /region Белгород или /today; администраторы группы могут подписать её: /subscribe Белгород. Все команды: /help
macro-border = Приграничье
macro-center = Центр
macro-northwest = Северо-Запад
macro-south = Юг
macro-caucasus = Кавказ
macro-volga = Поволжье
macro-ural = Урал
macro-siberia = Сибирь
macro-fareast = Дальний Восток
macro-seas = Моря

## Subscriptions
subscribe-ask = Что присылать?
subscribe-which = На какой регион подписаться? Напишите, например: /subscribe Белгород
manner-silent = без звука
manner-least = { $least ->
    [one] от { $least } беспилотника
   *[other] от { $least } беспилотников
}
mode-digest = только сводка
mode-every = сводка и каждое сообщение
unsubscribed = Подписка окончена: { $name }
unsubscribed-none = Такой подписки нет: { $name }
subscriptions-none = Подписок нет. Подписаться: /subscribe Белгород
subscriptions-title = { $count ->
    [one] { $count } подписка
    [few] { $count } подписки
   *[many] { $count } подписок
}

## Settings
settings-title = Настройки
settings-language = Язык: русский
settings-zone = Часовой пояс: { $zone }
settings-hours = Сводка: { $hours }
settings-how = Можно и написать: /settings Asia/Omsk или /settings 8 20
settings-which-zone = Ваш часовой пояс
settings-which-hours = В какие часы присылать сводку?

## Comparison
compare-usage = Напишите два региона: /compare Белгородская Курская 7д — или один за два периода: /compare Белгородская вчера, 7д

## Sources and status
sources-none = Пока ни один канал не читается.
sources-title = { $count ->
    [one] { $count } источник
    [few] { $count } источника
   *[many] { $count } источников
}
status-title = Состояние сервиса
status-alive = работает
status-never = сигнала ещё не было
status-silent = молчит с { $time }
status-newest = Последний прочитанный пост: { $time }
part-bot = Бот
part-watcher = Чтение каналов

## Privacy
privacy-title = Что хранится о вас
privacy-stored = Номер чата, язык, часовой пояс, часы сводки, подписки и отправленные вам сводки и сообщения.
privacy-not-stored = Не хранятся: имя, телефон, ваши вопросы и тексты.
privacy-how = Показать всё: /mydata. Удалить всё: /forget
mydata-nothing = О вас ничего не хранится.
mydata-title = Это всё, что хранится о вас
mydata-chat = Номер чата: { $id }
mydata-settings = Язык: { $language }, сводка в { $hours }
mydata-since = С нами с { $day }
forget-ask = Удалить все настройки, подписки и отправленное вам? Вернуть это нельзя.
forgotten = Всё удалено. Начать заново: /start

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

## Notices
notice-channel-private = Канал закрыт: { $subject }
notice-channel-renamed = Канал переименован: { $subject }
notice-channel-gone = Канал исчез: { $subject }
notice-channel-back = Канал снова читается: { $subject }
notice-channel-added = Канал добавлен: { $subject }
notice-order-failed = Канал добавить не удалось: { $subject }
notice-gap = Пропуск в постах канала: { $subject }
notice-session-dead = Чтение каналов остановлено, нужен новый вход: { $subject }
notice-flood-wait = Telegram просит подождать: { $subject }

## Refusals
only-for-admins = Эта команда — для администраторов сервиса.
only-for-chat-admins = Подписками группы управляют её администраторы.
old-button = Эта кнопка устарела. Спросите ещё раз.
apology = Не получилось ответить: ошибка на нашей стороне, она записана. Попробуйте позже.
unknown-command = Такой команды нет. Все команды: /help
too-often = Слишком много вопросов подряд. Подождите немного.
unknown-setting = Не понимаю. Например: /settings Asia/Omsk, /settings 8 20, /settings english
unknown-period = Не понимаю период. Например: сегодня, ночь, вчера, 7д, 2026-11-01..2026-11-07.

## Buttons
button-today = Сегодня
button-night = Ночь
button-yesterday = Вчера
button-7-days = 7 дней
button-30-days = 30 дней
button-subscribe = 🔔 Подписаться
button-posts = Посты
button-how = Как посчитано
button-back = ← Назад
button-whole = Полностью
button-settings = Подписки
button-next = Дальше →
button-digest-only = Только сводка
button-every = Сводка и каждое сообщение
button-loud = Со звуком
button-silent = Без звука
button-least = от { $least }
button-unsubscribe = Отписаться
button-subscriptions = Все подписки
button-zone = Часовой пояс
button-hours = Часы сводки
button-forget = Удалить
button-watch = Читать
button-unwatch = Не читать
button-no = Нет

## Файлы
credit-places = Названия мест: GeoNames, CC BY 4.0. Контуры: Natural Earth.
export-statements = Заявления: кто, сколько беспилотников, где и за какое время заявил
export-tallies = Подсчёт: каждый беспилотник один раз, по отчётным суткам и регионам
export-no-report = Нет строки для региона и суток — сообщений не было. Это не ноль.
export-do-not-add-statements = Эти числа не складываются: разные источники говорят об одних и тех же беспилотниках, а часть повторяет целое.
export-do-not-add-tallies = Подсчёты не складываются: заявление может относиться к любым из двух суток или регионов. Запросите более долгий период.
export-cite = Dronewatch, заявления российских официальных каналов в Telegram с { $start } по { $until }, получено { $made }; рядом с числом давайте ссылку на пост.
export-caption = { $title }, { $period }. В первых строках сказано, что значат столбцы.
export-usage = Укажите период и, если нужно, место, формат и что именно: /export 7д, /export Белгородская 2026-11-01..2026-11-07 json, /export 30д заявления. Форматы: csv, json, geojson.
export-too-large = Такой большой файл Telegram не примет. Запросите период короче или один регион.
export-busy = Сейчас готовится другой файл. Повторите через минуту.
export-column-statement = номер канала/номер поста:пункт
export-column-voice = кто говорит: mod_russia, код региона или канал
export-column-office = какое это ведомство
export-column-channel = название канала
export-column-link = пост
export-column-posted = когда опубликован, UTC
export-column-edited = когда отредактирован, UTC; пусто — не редактировался
export-column-areas = код ISO 3166-2, после косой черты округ; несколько — одно общее число; пусто — место не названо
export-column-places = то же словами
export-column-low = наименьшее число, какое допускают слова
export-column-high = наибольшее; пусто — верхняя граница не названа
export-column-window-from = самое раннее время, о котором может идти речь, UTC
export-column-window-until = самое позднее, UTC
export-column-surely-from = с этого времени в число точно вошло всё, что знает источник, UTC; пусто — не обязательно
export-column-surely-until = и до этого времени, UTC
export-column-limited-to = силы или средства, которыми ограничено число; пусто — ничем
export-column-types = типы беспилотников, которыми оно ограничено; пусто — ничем
export-column-part = yes — часть другого числа того же поста
export-column-words = слова поста
export-column-from = начало отчётных суток, UTC: 08:00 МСК, со сдвигом до трёх часов, если так отчитывается регион
export-column-until = их конец, UTC
export-column-area = код ISO 3166-2, у морей — наш; * — вся страна, включая заявленное без указания места
export-column-place = то же словами
export-column-least = наименьшее число, при котором верны все заявления
export-column-agreed = наибольшее, если источники говорят об одних и тех же беспилотниках; пусто — такой границы нет
export-column-most = наибольшее, если все говорят о разных; пусто — верхней границы нет
export-column-unplaced = заявлено кроме того без указания места; пусто — число не названо
export-column-contradictions = посты, которые не могут быть верны одновременно
export-column-change = на сколько беспилотников пришлось изменить числа, чтобы они согласовались
export-column-voices = кто говорил
export-column-links = посты, на которых основано число
export-column-sum = для сравнения: простая сумма всех чисел
export-column-largest = для сравнения: наибольшее из чисел

## Картинки
map-title = Беспилотники, заявленные сбитыми
map-contradiction = противоречие
map-off = Вне карты
map-unplaced = Без места: { $count }
picture-claims = Заявления официальных каналов, независимо не подтверждены
chart-claims = БПЛА, заявленные сбитыми, по суткам · заявления официальных каналов
chart-credit = Dronewatch · каждый беспилотник посчитан один раз · независимо не подтверждено
chart-at-least = возможно больше
map-credit = Dronewatch · каждый беспилотник посчитан один раз · Контуры: Natural Earth
chart-range = диапазон
country-total = за весь период
button-map-whole = Вся страна
button-map-european = Европейская часть
button-by-region = По регионам
button-voices = По источникам
button-together = Всё вместе
button-report = Ответ
