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
notice-title-differs = The channel's title does not look like the office it should be: { $subject }
notice-channel-silent = Channel is silent beyond its habit: { $subject }
notice-channel-speaks = Channel speaks again: { $subject }
notice-lull = Silent for { $lasted }; usually no longer than { $usual }. Posts that usually come in such a time: { $missed }.
