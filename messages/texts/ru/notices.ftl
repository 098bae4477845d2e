## Notices
notice-channel-private = Канал закрыт: { $subject }
notice-channel-renamed = Канал переименован: { $subject }
notice-channel-gone = Канал исчез: { $subject }
notice-channel-back = Канал снова читается: { $subject }
notice-channel-added = Канал добавлен: { $subject }
notice-order-failed = Канал добавить не удалось: { $subject }
notice-gap = Пропуск в постах канала: { $subject }
notice-session-dead = Чтение каналов остановлено, нужен новый вход: { $subject }
notice-flood-wait = Telegram просит подождать: { $subject }
notice-title-differs = Название канала не похоже на ведомство, чей он должен быть: { $subject }
notice-channel-silent = Канал молчит дольше обычного: { $subject }
notice-channel-speaks = Канал снова говорит: { $subject }
notice-lull = Молчит { $lasted }; обычно не дольше { $usual }. За такое время обычно выходит постов: { $missed }.
