"""The dialogues of people, as golden texts through the real Dispatcher."""

import pytest

from tests.handlers.chat import Stage
from tests.handlers.conftest import OWNER
from tests.handlers.dialogues import DIALOGUES, OWNERS
from tests.handlers.script import Script

ADMIN, MEMBER = 2000, 3000
EVERY = [(name, language) for name, of in DIALOGUES.items() for language in of]


@pytest.mark.parametrize(("name", "language"), EVERY)
async def test_a_dialogue(morning: Stage, name: str, language: str) -> None:
    script = Script(morning.person(language=language))
    for act in DIALOGUES[name][language]:
        await script.does(act)
    script.assert_told(f"{name}.{language}")


@pytest.mark.parametrize(("name", "language"), [(name, language) for name, of in OWNERS.items() for language in of])
async def test_an_owners_dialogue(morning: Stage, name: str, language: str) -> None:
    script = Script(morning.person("Owner", number=OWNER, language=language))
    for act in OWNERS[name][language]:
        await script.does(act)
    script.assert_told(f"{name}.{language}")


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_a_shared_location(morning: Stage, language: str) -> None:
    script = Script(morning.person(language=language))
    await script.shares_location(54.729, 37.181)
    await script.presses("📍 Калужская" if language == "ru" else "📍 Kaluga")
    await script.shares_location(50.411, 36.894)
    await script.presses("🔔 Белгородская" if language == "ru" else "🔔 Belgorod")
    script.assert_told(f"location.{language}")


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_pictures_and_files(morning: Stage, language: str) -> None:
    script = Script(morning.person(language=language))
    for act in ("/map", "/chart Калуга 7д", "/export 7д"):
        await script.says(act)
    script.assert_told(f"pictures.{language}")


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_a_group_is_subscribed_there_and_from_the_private_chat(morning: Stage, language: str) -> None:
    of = {"ru": 0, "en": 1}[language]
    morning.telegram.administrators.add(ADMIN)
    member = morning.member("Olga", number=MEMBER, language=language)
    boris = morning.member("Boris", number=ADMIN, language=language)
    alone = morning.person("Boris", number=ADMIN, language=language)
    script = Script(boris)
    script.goes_on_as(boris, ("Борис, администратор, в группе", "Boris, an administrator, in the group")[of])
    await script.says("/start")
    script.goes_on_as(member, ("Ольга, участница группы", "Olga, a member of the group")[of])
    await script.says(("/subscribe Белгород", "/subscribe Belgorod")[of])
    script.goes_on_as(boris, ("Борис в группе", "Boris in the group")[of])
    await script.says(("/subscribe Белгород сводка", "/subscribe Belgorod digest")[of])
    await script.says("/subscriptions")
    script.goes_on_as(
        alone, ("Борис нажал «Управлять в личном чате»", "Boris pressed “Manage in the private chat”")[of]
    )
    await script.says(f"/start manage_{boris.chat.id}")
    await script.replies(("/subscribe Калуга карточка +Таруса", "/subscribe Kaluga card +Таруса")[of])
    await script.presses(("➕ Регионы", "➕ Regions")[of])
    await script.presses(("Курская", "Kursk")[of])
    await script.presses(("Дальше →", "Next →")[of])
    await script.presses(("Сводка и карточка", "Digest and card")[of])
    await script.says("/subscriptions")
    await script.presses(("👥 Группы и каналы", "👥 Groups and channels")[of])
    morning.telegram.administrators.discard(ADMIN)
    script.goes_on_as(alone, ("права администратора у Бориса отняты", "Boris is an administrator no more")[of])
    await script.presses("👥 Neighbours")
    script.assert_told(f"group.{language}")
