## Settings
settings-title = Settings
settings-language = Language: English
settings-zone = Time zone: { $zone }
settings-hours = Digest: { $hours }
settings-quiet = Quiet hours: { $hours } — all comes without sound
settings-no-quiet = No quiet hours
settings-pictures = Pictures: the digest comes with its map
settings-no-pictures = No pictures
settings-how = It can also be typed: /settings Asia/Omsk, /settings 8 20, /settings quiet 23-7, /settings pictures on
settings-pause = To be silent for a while: /pause
settings-which-zone = Your time zone
settings-which-hours = At which hours shall the digest come?
settings-hours-about = A digest that comes between 20:00 and 24:00 Moscow time is about the past day, at other times about the past 24 hours.
settings-which-quiet = When to come without sound?
settings-quiet-is = In quiet hours nothing is held back or lost: reports, cards and digests come at once, but silently. Other hours can be typed: /settings quiet 23:30-6:45
