## Subscriptions
subscribe-ask = Что присылать?
subscribe-which = На какой регион подписаться? Напишите, например: /subscribe Белгород
manner-silent = без звука
manner-least = { $least ->
    [one] от { $least } беспилотника
   *[other] от { $least } беспилотников
}
mode-digest = только сводка
mode-every = сводка и каждое сообщение
unsubscribed = Подписка окончена: { $name }
unsubscribed-none = Такой подписки нет: { $name }
subscriptions-none = Подписок нет. Подписаться: /subscribe Белгород
subscriptions-title = { $count ->
    [one] { $count } подписка
    [few] { $count } подписки
   *[many] { $count } подписок
}
