"""/today, /night, /digest."""

from tests.handlers.chat import Stage


async def test_the_night_over_the_country(morning: Stage) -> None:
    told = await morning.person().says("/night")
    assert told.startswith("The whole country\nThe night 20:00 21 November – 08:00 22 November (Moscow time)\n")
    assert "Claimed in the country: 9 drones in 2 regions" in told
    assert "1. Belgorod 5\n2. Kaluga 4" in told


async def test_today_has_no_reports_yet(morning: Stage) -> None:
    anna = morning.person(language="ru")
    told = await anna.says("/today")
    assert "Нет сообщений" in told
    assert "ещё не окончено" in told
    assert "1. Белгородская 5" in await anna.presses("Ночь")


async def test_a_region_of_the_country_leads_to_its_report(morning: Stage) -> None:
    anna = morning.person()
    await anna.says("/night")
    assert (await anna.presses("Kaluga")).startswith("📍 Kaluga Oblast\nThe night 20:00 21 November")


async def test_the_digest_of_the_last_day(morning: Stage) -> None:
    anna = morning.person()
    await anna.says("/subscribe Kaluga")
    await anna.presses("Digest only")
    told = await anna.says("/digest")
    head = "🌅 Digest · the day 08:00 21 November – 08:00 22 November (Moscow time)"
    assert told.startswith(f"{head}\nClaimed in the country: 9 drones")
    assert "Your regions\n• Kaluga 4" in told
    assert "Most: Belgorod 5" in told
    assert "1. Belgorod 5" in await anna.presses("In full")


async def test_the_digest_of_any_day(morning: Stage) -> None:
    anna = morning.person()
    assert "No reports" in await anna.says("/digest 2026-11-03")
    assert "9 drones" in await anna.says("/DIGEST 2026-11-22")
    assert (await anna.says("/digest yesteryear")).startswith("I do not understand the period.")


async def test_a_day_that_has_not_come_is_no_period(stage: Stage) -> None:
    assert (await stage.person().says("/digest 2027-01-01")).startswith("I do not understand the period.")
