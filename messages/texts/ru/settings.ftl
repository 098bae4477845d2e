## Settings
settings-title = Настройки
settings-language = Язык: русский
settings-zone = Часовой пояс: { $zone }
settings-hours = Сводка: { $hours }
settings-how = Можно и написать: /settings Asia/Omsk или /settings 8 20
settings-which-zone = Ваш часовой пояс
settings-which-hours = В какие часы присылать сводку?
