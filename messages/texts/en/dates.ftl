## Dates, windows, periods
date = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
today = today
zone-moscow = Moscow time
zone-kaliningrad = Kaliningrad
zone-of-moscow = Moscow
zone-samara = Samara
zone-yekaterinburg = Yekaterinburg
zone-omsk = Omsk
zone-krasnoyarsk = Krasnoyarsk
zone-irkutsk = Irkutsk
zone-yakutsk = Yakutsk
zone-vladivostok = Vladivostok
zone-magadan = Magadan
zone-kamchatka = Kamchatka
zone-utc = Universal time
window-none = time not said
window-night = at night
window-day = by day
window-evening = in the evening
window-morning = in the morning
window-past-day = in 24 hours
window-until = until { $time }
window-from = from { $time }
window-moment = about { $time }
period-day = the day
period-night = the night
period-daytime = daytime
period-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
period-open = not over yet
span-days = { $count } d
span-hours = { $count } h
span-minutes = { $count } min
span-seconds = { $count } s
