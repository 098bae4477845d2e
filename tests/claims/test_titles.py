"""Whether a channel's title goes with the office that is said to speak in it."""

import pytest

from claims.model import Office
from claims.sources import Source, starter_channels
from claims.titles import Disagreement, disagreement

SHAPSHA = "Владислав Шапша"


@pytest.mark.parametrize(
    ("title", "office", "region", "person"),
    [
        ("Губернатор Калужской области", Office.GOVERNOR, "RU-KLU", None),
        ("Калуга | официально", Office.GOVERNOR, "RU-KLU", SHAPSHA),
        ("Шапша Владислав", Office.GOVERNOR, "RU-KLU", SHAPSHA),
        ("Губернатор Шапша", Office.GOVERNOR, "RU-KLU", SHAPSHA),
        ("Канал Шапши", Office.GOVERNOR, "RU-KLU", SHAPSHA),
        ("Гусев", Office.GOVERNOR, "RU-VOR", "Александр Гусев"),
        ("Оперативный штаб", Office.HEADQUARTERS, "RU-BEL", None),
        ("Минобороны России", Office.MINISTRY, None, None),
        ("Какие-то новости", Office.NEWS, None, None),
        ("Котики", Office.GOVERNOR, "RU-KLU", None),
    ],
)
def test_titles_that_go_with_their_office(title: str, office: Office, region: str | None, person: str | None) -> None:
    assert disagreement(title, office=office, region=region, person=person) is None


@pytest.mark.parametrize(
    ("title", "office", "region", "person", "wrong"),
    [
        ("Губернатор Тульской области", Office.GOVERNOR, "RU-KLU", SHAPSHA, Disagreement.OTHER_PLACE),
        ("Оперштаб. Курская область", Office.HEADQUARTERS, "RU-BEL", None, Disagreement.OTHER_PLACE),
        ("Котики и рецепты", Office.GOVERNOR, "RU-KLU", SHAPSHA, Disagreement.NOTHING_KNOWN),
        ("", Office.GOVERNOR, "RU-KLU", SHAPSHA, Disagreement.NOTHING_KNOWN),
        ("Котики и рецепты", Office.MINISTRY, None, None, Disagreement.NOTHING_KNOWN),
    ],
)
def test_titles_to_be_warned_of(
    title: str, office: Office, region: str | None, person: str | None, wrong: Disagreement
) -> None:
    assert disagreement(title, office=office, region=region, person=person) is wrong


@pytest.mark.parametrize("source", starter_channels(), ids=lambda source: source.username)
def test_a_channel_titled_by_its_speaker_is_never_warned_of(source: Source) -> None:
    assert disagreement(source.person, office=source.office, region=source.region, person=source.person) is None
