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
