## Pause
pause-ask = For how long to be silent?
paused-until = Paused until { $until }
pause-is = During a pause nothing new comes. It ends by itself, and then one message tells what was missed.
pause-how = It can also be typed: /pause 8h, /pause until morning, /pause until 9:30, /pause 2 days, /pause off. At most 30 days.
pause-ended = The pause is over. The next message tells what was missed.
pause-none = There is no pause.
pause-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
pause-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
unknown-pause = I do not understand. For example: /pause 8h, /pause until morning, /pause until 9:30, /pause 2 days, /pause off. At most 30 days.
missed-title = During the pause
command-pause = be silent for a while: /pause until morning
button-until-morning = Until morning
button-end-pause = End the pause
