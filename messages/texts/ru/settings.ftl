## Settings
settings-title = Настройки
settings-language = Язык: русский
settings-zone = Часовой пояс: { $zone }
settings-hours = Сводка: { $hours }
settings-quiet = Тихие часы: { $hours } — всё приходит без звука
settings-no-quiet = Тихих часов нет
settings-pictures = Картинки: со сводкой приходит карта
settings-no-pictures = Картинок нет
settings-how = Можно и написать: /settings Asia/Omsk, /settings 8 20, /settings тихо 23-7, /settings картинки да
settings-pause = Замолчать на время: /pause
settings-which-zone = Ваш часовой пояс
settings-which-hours = В какие часы присылать сводку?
settings-hours-about = Сводка, которая приходит с 20 до 24 часов по Москве, — о прошедшем дне, в остальное время — о последних сутках.
settings-which-quiet = Когда приходить без звука?
settings-quiet-is = В тихие часы ничего не задерживается и не теряется: сообщения, карточки и сводки приходят сразу, но молча. Другие часы можно написать: /settings тихо 23:30-6:45
