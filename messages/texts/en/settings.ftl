## Settings
settings-title = Settings
settings-language = Language: English
settings-zone = Time zone: { $zone }
settings-hours = Digest: { $hours }
settings-how = It can also be typed: /settings Asia/Omsk or /settings 8 20
settings-which-zone = Your time zone
settings-which-hours = At which hours shall the digest come?
