"""Which news become alerts and corrections, for whom, and how they reach the outbox."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.alerts import Listener, alerts_for, drones_over, regions_of
from claims.model import (
    Area,
    Channel,
    Claim,
    Count,
    Happening,
    Kind,
    Lane,
    Mode,
    News,
    Office,
    Outgoing,
    PostRef,
    Reading,
    Subscriber,
    Subscription,
)

POSTED = datetime(2026, 11, 22, 3, tzinfo=UTC)
NOW = POSTED + timedelta(minutes=1)
CHANNEL = Channel(id=31, username="tula_example", title="Тула", voice="RU-TUL", office=Office.GOVERNOR, region="RU-TUL")


def claim(number: int | None, *regions: str, part_of: int | None = None) -> Claim:
    areas = tuple(Area(region) for region in regions)
    return Claim(count=Count(number, number), areas=areas, span=(0, 1), rule="test", part_of=part_of)


def a_reading(*claims: Claim, downed: int | None = None, kind: Kind = Kind.INTERCEPTION) -> Reading:
    return Reading(language="ru", kind=kind, downed=None if downed is None else Count(downed, downed), claims=claims)


SEVEN = a_reading(claim(7, "RU-TUL"), downed=7)
NINE = a_reading(claim(9, "RU-TUL"), downed=9)


def news(
    reading: Reading | None, before: Reading | None = None, what: Happening = Happening.NEW, age: float = 1
) -> News:
    return News(
        id=5,
        what=what,
        channel=CHANNEL,
        ref=PostRef(31, 12, "tula_example"),
        date=POSTED,
        arrived=POSTED + timedelta(minutes=age),
        reading=reading,
        before=before,
    )


def a_wish(
    region: str | None = "RU-TUL", *, least: int = 1, loud: bool = True, mode: Mode = Mode.EVERY
) -> Subscription:
    return Subscription(chat_id=7, region=region, mode=mode, loud=loud, least=least)


def sent_to(happened: News, *wishes: Subscription) -> Outgoing | None:
    """What one chat with these subscriptions gets."""
    found = alerts_for(happened, [Listener(Subscriber(chat_id=7), wishes)], NOW)
    assert len(found) <= 1
    return found[0] if found else None


def test_a_report_is_an_alert_for_who_wants_every_one() -> None:
    sent = sent_to(news(SEVEN), a_wish())
    assert sent is not None
    assert (sent.lane, sent.key, sent.message.silent) == (Lane.ALERT, "alert:7:0:31/12", False)
    assert "7" in sent.message.text


def test_digest_subscribers_get_no_alert() -> None:
    assert sent_to(news(SEVEN), a_wish(mode=Mode.DIGEST)) is None


def test_too_few_drones_are_not_worth_an_alert() -> None:
    assert sent_to(news(SEVEN), a_wish(least=8)) is None
    assert sent_to(news(SEVEN), a_wish(least=7)) is not None


def test_another_region_is_no_alert_and_the_country_is_every_region() -> None:
    assert sent_to(news(SEVEN), a_wish("RU-BEL")) is None
    assert sent_to(news(SEVEN), a_wish(None)) is not None


def test_one_alert_a_chat_loud_if_one_subscription_is() -> None:
    quiet, loud = a_wish(loud=False), a_wish(None, loud=True)
    both, only_quiet = sent_to(news(SEVEN), quiet, loud), sent_to(news(SEVEN), quiet)
    assert both is not None
    assert only_quiet is not None
    assert not both.message.silent
    assert only_quiet.message.silent


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.INTERCEPTION])
def test_only_interceptions_are_alerts(kind: Kind) -> None:
    assert sent_to(news(replace(SEVEN, kind=kind)), a_wish()) is None


def test_old_news_is_no_alert() -> None:
    assert sent_to(news(SEVEN, age=180), a_wish()) is not None
    assert sent_to(news(SEVEN, age=181), a_wish()) is None


def corrected(happened: News, *wishes: Subscription) -> Outgoing | None:
    """What a chat gets that had the alert of this post."""
    found = alerts_for(happened, [Listener(Subscriber(chat_id=7), wishes)], NOW, told={"alert:7:0:31/12"})
    return found[0] if found else None


def test_an_edited_figure_is_a_silent_correction_that_answers_the_alert() -> None:
    sent = corrected(news(NINE, SEVEN, Happening.EDITED, age=300), a_wish())
    assert sent is not None
    assert (sent.lane, sent.key, sent.message.silent) == (Lane.CORRECTION, "correction:7:0:31/12:5", True)
    assert sent.replies_to == "alert:7:0:31/12"
    assert "7" in sent.message.text
    assert "9" in sent.message.text


def test_an_edit_that_leaves_the_figures_is_nothing() -> None:
    assert corrected(news(replace(SEVEN, damage=True), SEVEN, Happening.EDITED), a_wish()) is None


def test_a_withdrawal_is_a_correction_for_who_was_told_whatever_he_asks_for_now() -> None:
    withdrawn = news(None, SEVEN, Happening.WITHDRAWN)
    sent = corrected(withdrawn, a_wish(least=8))
    assert sent is not None
    assert sent.lane is Lane.CORRECTION
    assert sent_to(withdrawn, a_wish()) is None


def test_an_edit_to_enough_drones_is_an_alert_for_who_was_not_told() -> None:
    sent = sent_to(news(NINE, SEVEN, Happening.EDITED), a_wish(least=8))
    assert sent is not None
    assert sent.lane is Lane.ALERT
    assert sent_to(news(SEVEN, NINE, Happening.EDITED), a_wish(least=8)) is None


def test_an_edit_that_makes_a_report_of_it_is_an_alert() -> None:
    sent = sent_to(news(SEVEN, replace(SEVEN, kind=Kind.DANGER), Happening.EDITED), a_wish())
    assert sent is not None
    assert sent.lane is Lane.ALERT


def test_a_correction_of_a_post_a_day_old_is_left_to_the_digest() -> None:
    assert corrected(news(NINE, SEVEN, Happening.EDITED, age=24 * 60 + 1), a_wish()) is None


def test_a_paused_chat_gets_nothing() -> None:
    paused = Subscriber(chat_id=7, paused_since=POSTED, paused_until=NOW + timedelta(hours=1))
    assert alerts_for(news(SEVEN), [Listener(paused, (a_wish(),))], NOW) == ()
    over = replace(paused, paused_until=NOW)
    assert len(alerts_for(news(SEVEN), [Listener(over, (a_wish(),))], NOW)) == 1


def test_in_quiet_hours_an_alert_makes_no_sound() -> None:
    quiet = Subscriber(chat_id=7, quiet=(23 * 60, 7 * 60))
    (sent,) = alerts_for(news(SEVEN), [Listener(quiet, (a_wish(),))], NOW)
    assert sent.message.silent
    assert sent.quiet_from is None


def test_an_alert_that_is_held_up_into_quiet_hours_knows_when_they_begin() -> None:
    quiet = Subscriber(chat_id=7, quiet=(7 * 60, 8 * 60))
    (sent,) = alerts_for(news(SEVEN), [Listener(quiet, (a_wish(),))], NOW)
    assert not sent.message.silent
    assert sent.quiet_from == datetime(2026, 11, 22, 4, tzinfo=UTC)


def test_words_decide_which_posts_are_told() -> None:
    told = replace(news(SEVEN), text="Над Шебекинским округом подавлены средствами РЭБ 7 беспилотников")
    assert sent_to(told, replace(a_wish(), include=("Шебекино", "Грайворон"))) is not None
    assert sent_to(told, replace(a_wish(), include=("Грайворон",))) is None
    assert sent_to(told, replace(a_wish(), exclude=("рэб",))) is None


def test_what_a_news_channel_says_on_its_own_is_nobodys_claim() -> None:
    gossip = replace(CHANNEL, office=Office.NEWS, voice="somebody", region=None)
    assert sent_to(replace(news(SEVEN), channel=gossip), a_wish()) is None
    relayed = replace(news(replace(SEVEN, relayed_from="mod_russia")), channel=gossip)
    assert sent_to(relayed, a_wish()) is not None


def test_the_moscow_region_is_the_city_and_its_oblast() -> None:
    city, both = a_reading(claim(7, "RU-MOW"), downed=7), a_reading(claim(7, "MOSCOW-REGION"), downed=7)
    assert sent_to(news(city), a_wish("MOSCOW-REGION")) is not None
    assert sent_to(news(city), a_wish("RU-MOS")) is None
    assert sent_to(news(both), a_wish("RU-MOS")) is not None
    assert regions_of(news(city)) == {"RU-MOW", "MOSCOW-REGION"}
    assert regions_of(news(both)) == {"RU-MOW", "RU-MOS", "MOSCOW-REGION"}


def test_parts_are_not_added_to_their_whole() -> None:
    reading = a_reading(claim(7, "RU-TUL"), claim(3, "RU-TUL", part_of=0), downed=7)
    assert drones_over(reading, "RU-TUL") == 7


def test_a_number_left_unsaid_is_one() -> None:
    assert drones_over(a_reading(claim(None, "RU-TUL")), "RU-TUL") == 1
    assert drones_over(a_reading(), None) == 1


@given(st.lists(st.integers(1, 50), min_size=1, max_size=5), st.integers(1, 60))
def test_an_alert_is_worth_its_drones(numbers: list[int], least: int) -> None:
    reading = a_reading(*(claim(number, "RU-TUL") for number in numbers), downed=sum(numbers))
    assert (sent_to(news(reading), a_wish(least=least)) is not None) == (sum(numbers) >= least)
