## Subscriptions
subscribe-ask = Что присылать?
subscribe-which = На какой регион подписаться? Напишите, например: /subscribe Белгород
card-is = Карточка — одно сообщение за ночь или за день: оно меняется по мере новых и звучит снова, только если заявлено вдвое больше или есть пострадавшие.
manner-silent = без звука
manner-least = { $least ->
    [one] от { $least } беспилотника
   *[other] от { $least } беспилотников
}
mode-digest = только сводка
mode-card = сводка и карточка
mode-every = сводка и каждое сообщение
words-include = со словами: { $words }
words-exclude = без слов: { $words }
words-title = Слова: { $name }
words-none = Слов нет: годится любой пост.
words-how = Слово со знаком «+» должно быть в посте (хотя бы одно из них), со знаком «-» — не должно; формы слова узнаются. Напишите, например: /subscribe { $name } +Шебекино -РЭБ
unsubscribed = Подписка окончена: { $name }
unsubscribed-none = Такой подписки нет: { $name }
subscriptions-none = Подписок нет. Подписаться: /subscribe Белгород
subscriptions-title = { $count ->
    [one] { $count } подписка
    [few] { $count } подписки
   *[many] { $count } подписок
}
