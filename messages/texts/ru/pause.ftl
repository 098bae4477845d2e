## Pause
pause-ask = На какое время замолчать?
paused-until = Пауза до { $until }
pause-is = Во время паузы не приходит ничего нового. Она окончится сама, и тогда одно сообщение расскажет, что было за это время.
pause-how = Можно и написать: /pause 8ч, /pause до утра, /pause до 9:30, /pause 2 дня, /pause off. Дольше 30 дней нельзя.
pause-ended = Пауза окончена. Что было за это время, расскажет следующее сообщение.
pause-none = Паузы нет.
pause-hours = { $count ->
    [one] { $count } час
    [few] { $count } часа
   *[many] { $count } часов
}
pause-days = { $count ->
    [one] { $count } день
    [few] { $count } дня
   *[many] { $count } дней
}
unknown-pause = Не понимаю. Например: /pause 8ч, /pause до утра, /pause до 9:30, /pause 2 дня, /pause off. Дольше 30 дней нельзя.
missed-title = За время паузы
command-pause = замолчать на время: /pause до утра
button-until-morning = До утра
button-end-pause = Закончить паузу
