## Subscriptions
subscribe-ask = What shall be sent?
subscribe-which = Which region to subscribe to? Type for example: /subscribe Belgorod
card-is = A card is one message for a night or a day: it changes as reports come, and sounds again only if twice as many are claimed or people are hurt.
manner-silent = without sound
manner-least = from { $least } drones
mode-digest = digest only
mode-card = digest and card
mode-every = digest and every report
words-include = with the words: { $words }
words-exclude = without the words: { $words }
words-title = Words: { $name }
words-none = No words: any post will do.
words-how = A word with “+” must be in the post (at least one of them), a word with “-” must not; forms of a word are recognised. Type for example: /subscribe { $name } +Shebekino -drill
unsubscribed = Subscription ended: { $name }
unsubscribed-none = There is no such subscription: { $name }
subscriptions-none = No subscriptions. To subscribe: /subscribe Belgorod
subscriptions-title = { $count ->
    [one] { $count } subscription
   *[other] { $count } subscriptions
}
