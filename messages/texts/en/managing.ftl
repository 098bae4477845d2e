## Managing
managed-title = Groups and channels that you manage
managed-none = There are no groups or channels of yours here yet.
managed-how = Add the bot to a group or channel and say /subscriptions there: below the answer is a button “Manage in the private chat”. It takes an administrator's rights, which are checked each time.
managed-topic = topic { $number }
managed-answer = Commands for this chat can be typed from here too: in reply to this message.
button-managed = 👥 Groups and channels
button-manage = Manage in the private chat
button-regions = ➕ Regions
button-all-settings = ⚙ Settings
