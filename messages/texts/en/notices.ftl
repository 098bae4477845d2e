## Notices
notice-channel-private = Channel became private: { $subject }
notice-channel-renamed = Channel was renamed: { $subject }
notice-channel-gone = Channel is gone: { $subject }
notice-channel-back = Channel is read again: { $subject }
notice-channel-added = Channel added: { $subject }
notice-order-failed = Channel could not be added: { $subject }
notice-gap = Gap in the posts of: { $subject }
notice-session-dead = Reading has stopped, a new login is needed: { $subject }
notice-flood-wait = Telegram asks to wait: { $subject }
