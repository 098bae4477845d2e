## Refusals
only-for-admins = This command is for the service's administrators.
only-for-owners = This command is for the service's owners.
only-for-chat-admins = A group's subscriptions are managed by its administrators.
old-button = This button is out of date. Please ask again.
apology = The answer failed: a mistake on our side, it has been recorded. Please try later.
unknown-command = There is no such command. All commands: /help
too-often = Too many questions at once. Please wait a little.
unknown-setting = I do not understand. For example: /settings Asia/Omsk, /settings 8 20, /settings ru
unknown-period = I do not understand the period. For example: today, night, yesterday, 7d, 2026-11-01..2026-11-07.
