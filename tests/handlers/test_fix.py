"""Corrections by buttons and by /fix: field by field, in words, in reply to an alert."""

import pytest

from claims.model import Area, Basis, Count, Kind, Reading
from handlers.drafts import begun, changed_draft
from messages.admin_buttons import Fixing, Step
from messages.texts import LANGUAGES
from storage.audit import latest_audit
from storage.news import pending_news
from storage.readings import reading_of
from storage.review import case_of
from tests.handlers.chat import Person, Stage
from tests.handlers.conftest import OWNER
from tests.handlers.script import Script


def owner_of(stage: Stage, language: str = "en") -> Person:
    return stage.person("Owner", number=OWNER, language=language)


async def reading(stage: Stage, number: int) -> Reading:
    async with stage.database.read() as c:
        found = await reading_of(c, 12 if number == 905 else 16, number)
    assert found is not None
    return found


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_reading_is_corrected_field_by_field(doubtful: Stage, language: str) -> None:
    words = {
        "en": (
            "Correct it",
            "Region",
            "Border",
            "Kursk",
            "District",
            "Kurchatovsky",
            "When",
            "At night",
            "Number…",
            "Save",
        ),
        "ru": (
            "Исправить",
            "Регион",
            "Приграничье",
            "Курская",
            "Район",
            "Курчатовский",
            "Когда",
            "Ночью",
            "Число…",
            "Сохранить",
        ),
    }
    fix, region, _macro, kursk, district, kurchatov, window, night, typed, save = words[language]
    script = Script(owner_of(doubtful, language))
    await script.says("/review")
    await script.presses(fix)
    await script.presses("+1")
    await script.presses(region)
    await script.presses(kursk)
    await script.presses(district)
    await script.presses(kurchatov)
    await script.presses(window)
    await script.presses(night)
    await script.presses(typed)
    await script.replies("11")
    await script.presses(save)
    script.assert_told(f"fix.{language}")
    corrected = await reading(doubtful, 902)
    assert corrected.corrected
    assert corrected.downed == Count(11, 11)
    assert [claim.areas for claim in corrected.claims] == [(Area("RU-KRS", "Курчатовский"),)]
    assert corrected.window.basis is Basis.NIGHT


async def test_one_claim_of_a_list_is_corrected(doubtful: Stage) -> None:
    owner = owner_of(doubtful)
    await owner.says("/review")
    await owner.presses("Skip →")
    await owner.presses("Correct it")
    await owner.presses("2")
    for _ in range(3):
        await owner.presses("+1")
    assert "Corrected." in await owner.presses("Save")
    corrected = await reading(doubtful, 905)
    assert corrected.downed == Count(12, 12)
    assert [claim.count for claim in corrected.claims] == [Count(5, 5), Count(7, 7)]


async def test_a_typed_figure_is_that_of_the_chosen_claim(doubtful: Stage) -> None:
    owner = owner_of(doubtful)
    await owner.says("/fix https://t.me/mod_russia/905")
    await owner.presses("2")
    assert "Shot down: 16 · " in await owner.replies("11")
    assert "Shot down: 7 · " in await owner.says("/fix 7")


async def test_an_attack_keeps_no_figure_and_a_change_of_mind_brings_it_back(doubtful: Stage) -> None:
    owner = owner_of(doubtful)
    await owner.says("/review")
    await owner.presses("Correct it")
    assert "Attack, no number shot down" in await owner.presses("Attack, no number shot down")
    assert "Shot down: 9" in await owner.presses("Shot down")
    await owner.presses("Attack, no number shot down")
    await owner.presses("Save")
    assert (await reading(doubtful, 902)).kind is Kind.ATTACK


async def test_leaving_keeps_nothing(doubtful: Stage) -> None:
    owner = owner_of(doubtful)
    before = await reading(doubtful, 902)
    await owner.says("/review")
    await owner.presses("Correct it")
    await owner.presses("+1")
    assert "everything stays" in await owner.presses("Leave it")
    assert await reading(doubtful, 902) == before


async def test_a_draft_outlives_a_restart(doubtful: Stage) -> None:
    owner = owner_of(doubtful)
    await owner.says("/review")
    await owner.presses("Correct it")
    await owner.presses("+1")
    doubtful.restart()
    assert "Shot down: 11" in await owner.presses("+1")


async def test_a_second_tap_on_save_changes_nothing(doubtful: Stage) -> None:
    owner = owner_of(doubtful)
    await owner.says("/review")
    await owner.presses("Correct it")
    await owner.presses("+1")
    saved = owner.messages[-1].data_of("Save")
    assert saved is not None
    await owner.sends_data(saved)
    await owner.sends_data(saved)
    async with doubtful.database.read() as c:
        assert [deed.action for deed in await latest_audit(c)] == ["correct"]


async def test_an_alert_is_corrected_in_reply(doubtful: Stage) -> None:
    owner = owner_of(doubtful)
    await owner.says("/region Belgorod")
    await owner.presses("Posts")
    told = await owner.replies("/fix 3 Kursk at night")
    assert "Shot down: 3 · at night\n1. Kursk — 3" in told
    await owner.presses("Save")
    assert (await reading(doubtful, 905)).downed == Count(3, 3)
    async with doubtful.database.read() as c:
        assert any(news.reading and news.reading.corrected for news in await pending_news(c))


async def test_a_post_is_named_by_its_link(doubtful: Stage) -> None:
    owner = owner_of(doubtful)
    assert "Shot down: 2" in await owner.says("/fix https://t.me/some_news/902 2 Kursk")
    assert "Kursk — 4" in await owner.says("/fix 4")
    await owner.presses("Save")
    assert (await reading(doubtful, 902)).downed == Count(4, 4)


async def test_of_several_posts_one_is_chosen(morning: Stage) -> None:
    owner = owner_of(morning)
    await owner.says("/region Kaluga")
    told = await owner.replies("/fix none")
    assert told.startswith("Which post is to be corrected? Then write again: /fix none.")
    await owner.presses("2")
    assert "No interception" in await owner.says("/fix none")


@pytest.mark.parametrize("words", ["Zzyzx", "12 Zzyzx", "99 нечто"])
async def test_what_is_not_understood_is_said_and_keeps_the_draft(doubtful: Stage, words: str) -> None:
    owner = owner_of(doubtful)
    await owner.says("/review")
    await owner.presses("Correct it")
    assert (await owner.replies(f"/fix {words}")).startswith("I do not understand the correction.")
    assert "Shot down: 9" in await owner.says("/fix")


async def test_fix_alone_tells_how(stage: Stage) -> None:
    assert (await owner_of(stage).says("/fix 12")).startswith("Answer an alert with /fix")


async def test_words_in_reply_are_a_place_for_those_who_correct_nothing(morning: Stage) -> None:
    anna = morning.person()
    await anna.says("/help")
    assert "📍 Kaluga Oblast" in await anna.replies("Kaluga")


@pytest.mark.parametrize(
    ("what", "value"),
    [(Step.CLAIM, "9"), (Step.REGION, "XX"), (Step.DISTRICT, "zz"), (Step.WINDOW, "stated"), (Step.KIND, "danger")],
)
async def test_forged_buttons_change_nothing(doubtful: Stage, what: Step, value: str) -> None:
    async with doubtful.database.read() as c:
        case = await case_of(c, 12, 905)
    assert case is not None
    pressed = Fixing(what=what, channel_id=12, number=905, value=value)
    assert changed_draft(begun(OWNER, case), pressed, case.reading) is None
