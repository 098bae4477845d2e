## Admins, blocked people, the log
command-admins = кто управляет сервисом: /admins add 12345, ответом на сообщение или /admins remove @имя
command-block = больше не отвечать и не писать человеку или чату: /block @имя; без имени — список
command-unblock = снова отвечать: /unblock 12345
command-log = кто что сделал
admins-title = Администраторы сервиса
admins-owner = владелец (задан в настройках)
admins-since = с { $day }
admins-how = Добавить: /admins add и номер, @имя того, кто уже писал боту, или ответ на его (в том числе пересланное) сообщение. Убрать: кнопкой или /admins remove.
admin-added = Теперь администратор: { $name }
whom-unknown = Не понимаю, о ком речь. Укажите номер, @имя того, кто писал боту после его запуска, или ответьте на сообщение этого человека.
whom-hidden = Автор пересланного сообщения скрыт. Укажите номер или @имя.
block-ask = Больше не отвечать и не писать: { $name }? Всё, что ждёт отправки туда, пропадёт.
block-never = Владельцев и администраторов нельзя заблокировать.
blocked = Заблокировано: { $name }
unblocked = Снова отвечаем: { $id }
not-blocked = Не было заблокировано: { $id }
blocked-none = Никто не заблокирован.
blocked-title = Заблокировано: { $count }
blocked-since = с { $day }
block-how = Заблокировать: /block и номер, @имя или ответ на сообщение.
button-block = Заблокировать
button-unblock = Разблокировать
log-empty = Записей ещё нет.
log-title = { $count ->
    [one] { $count } запись
    [few] { $count } записи
   *[many] { $count } записей
} · страница { $page } из { $pages }
log-operator = оператор
deed-watch = канал добавлен
deed-unwatch = канал больше не читается
deed-admin = назначен администратор
deed-no-admin = больше не администратор
deed-block = заблокировано
deed-unblock = разблокировано
deed-right = прочтение подтверждено
deed-correct = прочтение исправлено
deed-undo = исправление отменено
deed-reread = перечитывание начато
deed-reread-kept = перечитанное сохранено
deed-reread-dropped = перечитанное отброшено
deed-broadcast = рассылка начата
deed-broadcast-stopped = рассылка остановлена
