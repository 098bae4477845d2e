## Managing
managed-title = Группы и каналы, которыми вы управляете
managed-none = Здесь пока нет ваших групп и каналов.
managed-how = Добавьте бота в группу или канал и напишите там /subscriptions: под ответом будет кнопка «Управлять в личном чате». Нужны права администратора; они проверяются каждый раз.
managed-topic = тема { $number }
button-managed = 👥 Группы и каналы
button-manage = Управлять в личном чате
button-regions = ➕ Регионы
button-all-settings = ⚙ Настройки
