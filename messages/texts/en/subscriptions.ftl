## Subscriptions
subscribe-ask = What shall be sent?
subscribe-which = Which region to subscribe to? Type for example: /subscribe Belgorod
manner-silent = without sound
manner-least = from { $least } drones
mode-digest = digest only
mode-every = digest and every report
unsubscribed = Subscription ended: { $name }
unsubscribed-none = There is no such subscription: { $name }
subscriptions-none = No subscriptions. To subscribe: /subscribe Belgorod
subscriptions-title = { $count ->
    [one] { $count } subscription
   *[other] { $count } subscriptions
}
