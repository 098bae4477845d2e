"""What people say and press, in both languages: played through the Dispatcher and over HTTP, shown in docs/guide.md."""

Acts = tuple[str, ...]

DIALOGUES: dict[str, dict[str, Acts]] = {
    "start": {
        "ru": (
            "/start",
            "[Русский]",
            "[Белгородская]",
            "[Центр]",
            "[Калужская]",
            "[Дальше →]",
            "[Сводка и карточка]",
        ),
        "en": ("/start", "[English]", "[Belgorod]", "[Centre]", "[Kaluga]", "[Next →]", "[Digest and card]"),
    },
    "region": {
        "ru": ("/region Калужская", "[7 дней]", "[Ночь]", "[Как посчитано]", "[Посты]", "[← Назад]", "Калининград"),
        "en": ("/region Kaluga", "[7 days]", "[Night]", "[How counted]", "[Posts]", "[← Back]", "Kaliningrad"),
    },
    "district": {
        "ru": ("/region Таруса 7д", "[← Калужская]", "Шебекино", "/region Муром", "[Белгородская: Муром]", "Атлантида"),
        "en": ("/region Tarusa 7d", "[← Kaluga]", "Shebekino", "/region Муром", "[Belgorod: Murom]", "Atlantis"),
    },
    "country": {
        "ru": ("/today", "/night", "[Вчера]", "/digest"),
        "en": ("/today", "/night", "[Yesterday]", "/digest"),
    },
    "search": {
        "ru": (
            "/search сбитые БПЛА",
            "/search территория",
            "[Минобороны · 1]",
            "[Все голоса]",
            "/search вертолёт",
            "/search",
        ),
        "en": ("/search территория", "[Governor (Kaluga) · 1]", "[All voices]", "/search вертолёт", "/search"),
    },
    "subscriptions": {
        "ru": (
            "/subscribe Белгород",
            "[Сводка и карточка]",
            "/subscribe Калуга каждое тихо от 5 +Таруса -учения",
            "/subscriptions",
            "[✕ 1]",
            "/unsubscribe Калуга",
        ),
        "en": (
            "/subscribe Belgorod",
            "[Digest and card]",
            "/subscribe Kaluga every silent from 5 +Таруса -учения",
            "/subscriptions",
            "[✕ 1]",
            "/unsubscribe Kaluga",
        ),
    },
    "settings": {
        "ru": (
            "/settings",
            "[Часовой пояс]",
            "[Екатеринбург]",
            "[Часы сводки]",
            "[20]",
            "/settings 8 20",
            "/settings тихо 23-7",
            "/settings english",
        ),
        "en": (
            "/settings",
            "[Time zone]",
            "[Yekaterinburg]",
            "[Digest hours]",
            "[20]",
            "/settings 8 20",
            "/settings quiet 23-7",
            "/settings русский",
        ),
    },
    "compare": {
        "ru": ("/compare Белгородская Калужская", "/compare Калужская сегодня, 7д"),
        "en": ("/compare Belgorod and Kaluga", "/compare Kaluga today, 7d"),
    },
    "service": {
        "ru": ("/sources", "/status", "/how"),
        "en": ("/sources", "/status", "/how"),
    },
    "privacy": {
        "ru": ("/privacy", "/subscribe Белгород", "[Только сводка]", "/mydata", "/forget", "[Удалить]", "/mydata"),
        "en": ("/privacy", "/subscribe Belgorod", "[Digest only]", "/mydata", "/forget", "[Delete]", "/mydata"),
    },
}

OWNERS: dict[str, dict[str, Acts]] = {
    "people-and-log": {
        "ru": ("/admins", "/admins add 4000", "/block 5000", "[Заблокировать]", "/block", "/unblock 5000", "/log"),
        "en": ("/admins", "/admins add 4000", "/block 5000", "[Block]", "/block", "/unblock 5000", "/log"),
    },
    "state": {
        "ru": ("/subscribe Белгород карточка", "/stats"),
        "en": ("/subscribe Belgorod card", "/stats"),
    },
    "channels": {
        "ru": ("/channels", "/unwatch @kaluga40", "[Не читать]", "/channels"),
        "en": ("/channels", "/unwatch @kaluga40", "[Stop reading]", "/channels"),
    },
}
"""What owners and admins say and press, for docs/admin.md."""
