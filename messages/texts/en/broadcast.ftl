## Broadcasts
command-broadcast = a message to subscribers: /broadcast text, or in reply to a finished message
broadcast-usage = Write /broadcast and the text, or answer a finished message with it. You see first how it will look.
broadcast-preview = This is how they will see it.
broadcast-whom = To whom?
broadcast-which-region = To the subscribers of which region?
broadcast-ask = { $count ->
    [one] Send it ({ $audience }) to { $count } chat?
   *[other] Send it ({ $audience }) to { $count } chats?
}
broadcast-final = What is sent cannot be taken back; the broadcast can be stopped.
broadcast-sending = The broadcast is going out
broadcast-stopped = The broadcast was stopped
broadcast-sent = The broadcast is over
broadcast-counts = Sent { $sent }, failed { $failed }, left { $left }
audience-all = Everyone
audience-ru = In Russian
audience-en = In English
audience-regions = Subscribers of a region…
audience-region = Subscribers: { $region }
button-send = Send
button-stop = Stop
