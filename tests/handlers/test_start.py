"""/start: three taps, deep links."""

from claims.model import Mode
from storage.subscribers import subscriber
from storage.subscriptions import subscriptions_of
from tests.handlers.chat import Person, Stage


async def test_three_taps(stage: Stage) -> None:
    anna = stage.person(language="en")
    assert "How many drones were officially claimed" in await anna.says("/start")
    assert anna.buttons == ["Русский", "English"]
    assert "Какие регионы вам нужны?" in await anna.presses("Русский")
    assert "Выбрано: Белгородская" in await anna.presses("Белгородская")
    assert "✓ Белгородская" in anna.buttons
    await anna.presses("Центр")
    assert "Выбрано: Белгородская, Калужская" in await anna.presses("Калужская")
    assert "Что присылать?" in await anna.presses("Дальше →")
    told = await anna.presses("Сводка и каждое сообщение")
    assert told.startswith(
        "Подписка: Белгородская, Калужская\nКаждое сообщение приходит сразу, сводка — в 09:00 (МСК)."
    )
    assert len(anna.messages) == 1
    async with stage.database.read() as c:
        every = await subscriptions_of(c, anna.chat.id)
        stored = await subscriber(c, anna.chat.id)
    assert {(one.region, one.mode) for one in every} == {("RU-BEL", Mode.EVERY), ("RU-KLU", Mode.EVERY)}
    assert stored is not None
    assert stored.language == "ru"


async def test_a_second_tap_takes_a_region_back(stage: Stage) -> None:
    anna = stage.person()
    await anna.says("/start")
    await anna.presses("English")
    await anna.presses("Belgorod")
    assert "Next →" in anna.buttons
    await anna.presses("✓ Belgorod")
    assert "Next →" not in anna.buttons
    assert await regions_of(anna) == set()


async def test_a_double_tap_chooses_a_region_once_and_a_double_tap_on_the_tick_takes_it_back_once(stage: Stage) -> None:
    anna = stage.person()
    await anna.says("/start")
    await anna.presses("English")
    chosen = anna.messages[-1].data_of("Belgorod")
    assert chosen is not None
    await anna.sends_data(chosen)
    await anna.sends_data(chosen)
    assert await regions_of(anna) == {"RU-BEL"}
    taken = anna.messages[-1].data_of("✓ Belgorod")
    assert taken is not None
    await anna.sends_data(taken)
    await anna.sends_data(taken)
    assert await regions_of(anna) == set()


async def test_buttons_of_older_versions_and_of_before_a_restart_work(stage: Stage) -> None:
    anna = stage.person()
    await anna.says("/start")
    await anna.presses("English")
    await anna.sends_data("g:t:RU-KLU:center")
    assert await regions_of(anna) == {"RU-KLU"}
    stage.restart()
    await anna.presses("Next →")
    stage.restart()
    assert (await anna.presses("Digest and card")).startswith("Subscribed: Kaluga\nA card comes for each night")
    async with stage.database.read() as c:
        assert [one.mode for one in await subscriptions_of(c, anna.chat.id)] == [Mode.CARD]


async def test_the_whole_country(stage: Stage) -> None:
    anna = stage.person()
    await anna.says("/start")
    await anna.presses("English")
    await anna.presses("The whole country")
    await anna.presses("Next →")
    assert (await anna.presses("Digest only")).startswith("Subscribed: The whole country\n")
    assert await regions_of(anna) == {None}


async def test_the_greeting_is_in_the_persons_language(stage: Stage) -> None:
    assert "Выберите язык" in await stage.person(language="ru").says("/start")
    assert "Choose a language" in await stage.person(language="de", number=1001).says("/start")


async def test_a_deep_link_leads_to_a_region(morning: Stage) -> None:
    assert (await morning.person().says("/start region_RU-KLU")).startswith("📍 Kaluga Oblast")


async def test_a_broken_deep_link_is_a_plain_start(stage: Stage) -> None:
    assert "Choose a language" in await stage.person().says("/start region_RU-XXX")


async def test_start_in_a_group_says_hello(stage: Stage) -> None:
    stage.telegram.administrators.add(2000)
    boris = stage.member("Boris", number=2000)
    assert (await boris.says("/start")).startswith("Hello. Ask here /region Belgorod")


async def regions_of(person: Person) -> set[str | None]:
    async with person.stage.database.read() as c:
        return {one.region for one in await subscriptions_of(c, person.chat.id)}
