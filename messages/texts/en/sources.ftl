## Sources and status
sources-none = No channel is read yet.
sources-title = { $count ->
    [one] { $count } source
   *[other] { $count } sources
}
status-title = State of the service
status-alive = alive
status-never = not heard of yet
status-silent = silent since { $time }
status-newest = The newest post that was read: { $time }
part-bot = Bot
part-watcher = Reading of channels
