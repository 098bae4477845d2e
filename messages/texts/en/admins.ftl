## Admins, blocked people, the log
command-admins = who runs the service: /admins add 12345, in reply to a message, or /admins remove @name
command-block = answer and write no more to a person or a chat: /block @name; without a name, the list
command-unblock = answer again: /unblock 12345
command-log = who did what
admins-title = Administrators of the service
admins-owner = owner (named in the settings)
admins-since = since { $day }
admins-how = To add: /admins add with a number, the @name of somebody who has written to the bot, or in reply to a message of theirs (a forwarded one too). To remove: the button, or /admins remove.
admin-added = Administrator from now on: { $name }
whom-unknown = I do not know who is meant. Give a number, the @name of somebody who has written to the bot since it started, or reply to a message of that person.
whom-hidden = The author of the forwarded message is hidden. Give a number or a @name.
block-ask = Answer and write no more to { $name }? What waits to be sent there is dropped.
block-never = Owners and administrators cannot be blocked.
blocked = Blocked: { $name }
unblocked = Answered again: { $id }
not-blocked = Was not blocked: { $id }
blocked-none = Nobody is blocked.
blocked-title = Blocked: { $count }
blocked-since = since { $day }
block-how = To block: /block with a number, a @name or in reply to a message.
button-block = Block
button-unblock = Unblock
log-empty = No entries yet.
log-title = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
} · page { $page } of { $pages }
log-operator = operator
deed-watch = channel added
deed-unwatch = channel no longer read
deed-admin = made an administrator
deed-no-admin = no longer an administrator
deed-block = blocked
deed-unblock = unblocked
deed-right = reading confirmed
deed-correct = reading corrected
deed-undo = correction undone
deed-reread = reread begun
deed-reread-kept = reread kept
deed-reread-dropped = reread dropped
deed-broadcast = broadcast begun
deed-broadcast-stopped = broadcast stopped
