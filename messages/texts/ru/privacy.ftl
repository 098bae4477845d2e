## Privacy
privacy-title = Что хранится о вас
privacy-stored = Номер чата, язык, часовой пояс, часы сводки, подписки и отправленные вам сводки и сообщения.
privacy-not-stored = Не хранятся: имя, телефон, ваши вопросы и тексты.
privacy-how = Показать всё: /mydata. Удалить всё: /forget
mydata-nothing = О вас ничего не хранится.
mydata-title = Это всё, что хранится о вас
mydata-chat = Номер чата: { $id }
mydata-settings = Язык: { $language }, сводка в { $hours }
mydata-since = С нами с { $day }
forget-ask = Удалить все настройки, подписки и отправленное вам? Вернуть это нельзя.
forgotten = Всё удалено. Начать заново: /start
