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
span-days = { $count } д
span-hours = { $count } ч
span-minutes = { $count } мин
span-seconds = { $count } с
