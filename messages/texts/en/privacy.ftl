## Privacy
privacy-title = What is stored about you
privacy-stored = The chat's number, language, time zone, digest hours, subscriptions, and the digests and reports sent to you.
privacy-not-stored = Not stored: your name, your phone, your questions and texts.
privacy-how = Show all of it: /mydata. Delete all of it: /forget
mydata-nothing = Nothing is stored about you.
mydata-title = This is all that is stored about you
mydata-chat = Chat number: { $id }
mydata-settings = Language: { $language }, digest at { $hours }
mydata-since = With us since { $day }
forget-ask = Delete all settings, subscriptions and what was sent to you? This cannot be undone.
forgotten = All is deleted. To begin again: /start
