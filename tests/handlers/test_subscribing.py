"""Dialogues about subscriptions, in private chats, groups and topics."""

from claims.model import Mode, Subscription
from claims.places.regions import regions
from storage.subscriptions import subscriptions_of
from tests.handlers.chat import Person, Stage


async def test_subscribing_by_name_and_by_button(stage: Stage) -> None:
    anna = stage.person()
    assert (await anna.says("/subscribe Belgorod")).startswith("Belgorod Oblast\nWhat shall be sent?")
    told = await anna.presses("Digest only")
    assert told == "Subscribed: Belgorod Oblast\nThe digest comes at 09:00 (Moscow time)."
    assert [(one.region, one.mode) for one in await stored(anna)] == [("RU-BEL", Mode.DIGEST)]
    await anna.presses("Digest and every report")
    assert [(one.region, one.mode) for one in await stored(anna)] == [("RU-BEL", Mode.EVERY)]


async def test_a_double_tap_subscribes_once(stage: Stage) -> None:
    anna = stage.person()
    await anna.says("/subscribe Belgorod")
    offered = anna.messages[-1].data_of("Digest only")
    assert offered is not None
    await anna.sends_data(offered)
    await anna.sends_data(offered)
    assert len(await stored(anna)) == 1
    assert anna.toast is None


async def test_subscribing_from_a_report(morning: Stage) -> None:
    anna = morning.person()
    await anna.says("Kaluga")
    await anna.presses("🔔 Subscribe")
    assert "Kaluga Oblast" in anna.messages[0].text
    await anna.presses("Digest only")
    assert [one.region for one in await stored(anna)] == ["RU-KLU"]


async def test_the_list_and_the_end_of_a_subscription(stage: Stage) -> None:
    anna = stage.person()
    assert (await anna.says("/subscriptions")).startswith("No subscriptions.")
    for place in ("Belgorod", "Kaluga", "all"):
        await anna.says(f"/subscribe {place}")
        await anna.presses("Digest only")
    told = await anna.says("/subscriptions")
    assert told.splitlines() == [
        "3 subscriptions",
        "1. The whole country — digest only",
        "2. Belgorod Oblast — digest only",
        "3. Kaluga Oblast — digest only",
    ]
    assert await anna.presses("✕ 2") == "Subscription ended: Belgorod Oblast"
    assert await anna.says("/unsubscribe Калужская") == "Subscription ended: Kaluga Oblast"
    assert await anna.says("/unsubscribe Калужская") == "There is no such subscription: Kaluga Oblast"
    assert [one.region for one in await stored(anna)] == [None]
    assert await anna.says("/unsubscribe all") == "Subscription ended: The whole country"


async def test_how_a_subscription_speaks_is_changed_in_place(stage: Stage) -> None:
    anna = stage.person()
    await anna.says("/subscribe Belgorod")
    await anna.presses("Digest and every report")
    assert "✓ With sound" in anna.buttons
    await anna.presses("Without sound")
    assert (await anna.presses("from 5")).endswith("\nWithout sound, from 5 drones")
    assert [(one.loud, one.least) for one in await stored(anna)] == [(False, 5)]
    await anna.says("/subscriptions")
    assert "1. Belgorod Oblast — digest and every report, without sound, from 5 drones" in anna.messages[-1].text
    assert "✓ from 5" not in anna.buttons
    await anna.presses("⚙ 1")
    assert "✓ from 5" in anna.buttons
    await anna.presses("Digest only")
    await anna.presses("Digest and every report")
    assert [(one.loud, one.least) for one in await stored(anna)] == [(False, 5)]


async def test_a_button_about_a_subscription_that_has_ended_begins_none(stage: Stage) -> None:
    anna = stage.person()
    await anna.says("/subscribe Belgorod")
    await anna.presses("Digest and every report")
    await anna.says("/unsubscribe Belgorod")
    assert await anna.presses("from 5") == "There is no such subscription: Belgorod Oblast"
    assert await stored(anna) == ()


async def test_everything_can_be_typed_at_once(stage: Stage) -> None:
    anna = stage.person()
    told = await anna.says("/subscribe Белгород карточка тихо от 5 +Шебекино -РЭБ")
    assert told.startswith("Subscribed: Belgorod Oblast\nA card comes for each night and each day")
    assert told.endswith("Without sound, from 5 drones, with the words: Шебекино; without the words: РЭБ")
    (one,) = await stored(anna)
    assert (one.mode, one.loud, one.least) == (Mode.CARD, False, 5)
    assert (one.include, one.exclude) == (("Шебекино",), ("РЭБ",))
    await anna.says("/subscribe Belgorod loud +Graivoron")
    (one,) = await stored(anna)
    assert (one.mode, one.loud, one.least) == (Mode.CARD, True, 5)
    assert one.include == ("Шебекино", "Graivoron")
    await anna.says("/subscribe Belgorod no words")
    (one,) = await stored(anna)
    assert (one.include, one.exclude) == ((), ())


async def test_words_are_taken_away_by_buttons(stage: Stage) -> None:
    anna = stage.person()
    await anna.says("/subscribe Belgorod every +Шебекино -РЭБ")
    assert (await anna.presses("Words")).startswith(
        "Words: Belgorod Oblast\nWith the words: Шебекино; without the words: РЭБ"
    )
    pressed = anna.messages[-1].data_of("✕ +Шебекино")
    assert pressed is not None
    await anna.sends_data(pressed)
    assert await anna.sends_data(pressed) == ""
    (one,) = await stored(anna)
    assert (one.include, one.exclude) == ((), ("РЭБ",))
    assert "No words: any post will do." in await anna.presses("✕ −РЭБ")
    assert "Digest and every report" not in anna.buttons
    assert (await anna.presses("← Back")).startswith("Subscribed: Belgorod Oblast")


async def test_a_word_of_a_subscription_that_has_ended(stage: Stage) -> None:
    anna = stage.person()
    await anna.says("/subscribe Belgorod +Шебекино")
    await anna.presses("Words")
    pressed = anna.messages[-1].data_of("✕ +Шебекино")
    assert pressed is not None
    await anna.says("/unsubscribe Belgorod")
    await anna.sends_data(pressed)
    assert anna.toast == "This button is out of date. Please ask again."
    assert await stored(anna) == ()


async def test_a_card_by_buttons(stage: Stage) -> None:
    anna = stage.person()
    await anna.says("/subscribe Belgorod")
    assert "A card comes for each night" in await anna.presses("Digest and card")
    assert anna.buttons[:2] == ["Digest only", "Digest and every report"]
    assert [one.mode for one in await stored(anna)] == [Mode.CARD]


async def test_buttons_of_before_a_restart_work(stage: Stage) -> None:
    anna = stage.person()
    await anna.says("/subscribe Belgorod card +Шебекино")
    stage.restart()
    assert "✓ from 5" not in anna.buttons
    await anna.presses("from 5")
    stage.restart()
    await anna.presses("Words")
    stage.restart()
    await anna.presses("✕ +Шебекино")
    (one,) = await stored(anna)
    assert (one.mode, one.least, one.include) == (Mode.CARD, 5, ())


async def test_a_long_list_has_pages_and_is_numbered_through(stage: Stage) -> None:
    anna = stage.person()
    await anna.says("/help")
    for code in list(regions())[:12]:
        await anna.sends_data(f"s:d:{code}")
    first = await anna.says("/subscriptions")
    assert first.splitlines()[0] == "12 subscriptions"
    assert len(first.splitlines()) == 11
    second = await anna.presses("2 →")
    assert [line.partition(".")[0] for line in second.splitlines()[1:]] == ["11", "12"]
    assert await anna.says("/subscriptions 2") == second
    assert await anna.presses("← 1") == first
    last = second.splitlines()[-1].partition(". ")[2].partition(" — ")[0]
    assert await anna.says("/unsubscribe 12") == f"Subscription ended: {last}"
    assert (await anna.says("/unsubscribe 12")).startswith("11 subscriptions")


async def test_unsubscribing_without_a_place_shows_the_list(stage: Stage) -> None:
    anna = stage.person()
    await anna.says("/subscribe Belgorod")
    await anna.presses("Digest only")
    assert "1. Belgorod Oblast" in await anna.says("/unsubscribe")


async def test_an_unknown_place_to_subscribe_to(stage: Stage) -> None:
    anna = stage.person()
    assert (await anna.says("/subscribe Zzyzxqqq")).startswith("I do not know this place")
    assert "The whole country" in anna.buttons
    assert "Which region" in await anna.says("/subscribe")


async def test_a_group_is_subscribed_by_its_administrators_only(stage: Stage) -> None:
    stage.telegram.administrators.add(2000)
    boris, clara = stage.member("Boris", number=2000), stage.member("Clara", number=3000)
    refusal = "A group's subscriptions are managed by its administrators."
    assert await clara.says("/subscribe Belgorod") == refusal
    await boris.says("/subscribe Belgorod")
    assert await clara.presses("Digest only") == ""
    assert clara.toast == refusal
    assert await stored(boris) == ()
    await boris.presses("Digest only")
    assert [one.region for one in await stored(boris)] == ["RU-BEL"]
    stage.telegram.administrators.remove(2000)
    assert await boris.says("/unsubscribe Belgorod") == refusal


async def test_a_topic_has_subscriptions_of_its_own(stage: Stage) -> None:
    stage.telegram.administrators.add(2000)
    topic = stage.member("Boris", number=2000, thread=77)
    await topic.says("/subscribe Belgorod")
    await topic.presses("Digest only")
    assert topic.messages[-1].thread == 77
    assert [one.thread_id for one in await stored(topic)] == [77]
    assert await stored(stage.member("Boris", number=2000)) == ()


async def stored(person: Person) -> tuple[Subscription, ...]:
    async with person.stage.database.read() as c:
        return await subscriptions_of(c, person.chat.id, person.thread or 0)
