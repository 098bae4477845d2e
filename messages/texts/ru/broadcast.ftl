## Broadcasts
command-broadcast = сообщение подписчикам: /broadcast текст, или ответом на готовое сообщение
broadcast-usage = Напишите /broadcast и текст, или ответьте этой командой на готовое сообщение. Сначала будет показано, как оно выглядит.
broadcast-preview = Так его увидят.
broadcast-whom = Кому отправить?
broadcast-which-region = Подписчикам какого региона?
broadcast-ask = { $count ->
    [one] Отправить ({ $audience }) в { $count } чат?
    [few] Отправить ({ $audience }) в { $count } чата?
   *[many] Отправить ({ $audience }) в { $count } чатов?
}
broadcast-final = Отправленное нельзя вернуть; рассылку можно остановить.
broadcast-sending = Рассылка идёт
broadcast-stopped = Рассылка остановлена
broadcast-sent = Рассылка закончена
broadcast-counts = Отправлено { $sent }, не удалось { $failed }, осталось { $left }
audience-all = Всем
audience-ru = По-русски
audience-en = По-английски
audience-regions = Подписчикам региона…
audience-region = Подписчикам: { $region }
button-send = Отправить
button-stop = Остановить
