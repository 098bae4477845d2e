"""What admins are told, in both languages, as a text to read: tests/messages/golden."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from claims.model import (
    Activity,
    Channel,
    ChannelState,
    Glimpse,
    Happening,
    Health,
    Kind,
    Mode,
    Notice,
    NoticeKind,
    Office,
    OrderState,
    Preview,
    Reading,
    SilentSource,
    Stats,
    Trouble,
    WatchOrder,
)
from messages.alert import alert
from messages.channels import Standing, channels, unwatch_confirm
from messages.digest import digest
from messages.health import health, stats
from messages.notice import notice
from messages.texts import LANGUAGES
from messages.voicing import which_region
from messages.watching import (
    history,
    look_failed,
    looking,
    preview,
    watch_confirm,
    watch_ordered,
    watch_usage,
    whose_voice,
)
from tests.messages import values
from tests.messages.readable import assert_told

MOSCOW = "Europe/Moscow"
SPOKE = values.NOW - timedelta(hours=5)
SEEN = Preview(
    id=14,
    access_hash=1,
    username="Shapsha_VV",
    title="Владислав Шапша",
    verified=True,
    members=152_341,
    posts=tuple(
        Glimpse(number=number, date=values.NOW - timedelta(hours=number), text=text, kind=kind)
        for number, text, kind in (
            (1, "Ночью над территорией области сбиты 4 БПЛА.", Kind.INTERCEPTION),
            (2, "Открыли <b>школу</b>\nв Тарусе", Kind.OTHER),
            (3, "Опасность атаки БПЛА", Kind.DANGER),
        )
    ),
)
OTHER = replace(SEEN, username="some_channel", title="Оперштаб Курской области", verified=False, members=None, posts=())

pytestmark = pytest.mark.parametrize("language", LANGUAGES)


def numbered(number: int, spoke: datetime) -> Standing:
    channel = Channel(
        id=100 + number, username=f"source{number}", title=f"Источник {number}", voice="x", last_post_at=spoke
    )
    return Standing(channel, Activity(posts=40 + number, interceptions=number, lag=timedelta(seconds=70 * number)))


def test_channels(language: str) -> None:
    closed = Channel(id=9, username=None, title="Закрытый", voice="x", state=ChannelState.PRIVATE)
    silent = Standing(replace(values.KALUGA, last_post_at=SPOKE), silent_since=SPOKE)
    other = Standing(replace(values.KALUGA, title="Губернатор Тульской области"))
    some = [silent, other, Standing(closed), *(numbered(number, SPOKE) for number in range(20))]
    told = [
        channels(some, page=0, language=language, zone=MOSCOW, now=values.NOW),
        channels(some, page=7, language=language, zone=MOSCOW, now=values.NOW),
        channels((), page=0, language=language, zone=MOSCOW, now=values.NOW),
        unwatch_confirm(values.KALUGA, language),
    ]
    assert_told(f"channels.{language}", told)


def test_watching(language: str) -> None:
    order = WatchOrder(username="shapsha_vv", ordered_by=7, ordered_at=values.NOW, state=OrderState.SEEN, preview=SEEN)
    unlisted = replace(order, username="some_channel", preview=OTHER)
    stranger = replace(order, preview=replace(SEEN, title="Котики и рецепты"))
    told = [
        watch_usage(language),
        looking("Shapsha_VV", language),
        looking("Shapsha_VV", language, "08:30"),
        look_failed("Shapsha_VV", "nobody has this username", language),
        preview(order, values.KALUGA, language=language, zone=MOSCOW, now=values.NOW),
        preview(stranger, None, language=language, zone=MOSCOW, now=values.NOW),
        preview(unlisted, None, language=language, zone=MOSCOW, now=values.NOW),
        whose_voice("some_channel", language),
        which_region("a_name_of_thirty_two_characters_", Office.HEADQUARTERS, "center", language),
        watch_confirm("a_name_of_thirty_two_characters_", Office.HEADQUARTERS, "RU-KRS", OTHER, language),
        watch_confirm("some_channel", Office.HEADQUARTERS, "RU-BEL", OTHER, language),
        watch_confirm("some_channel", Office.NEWS, None, None, language),
        watch_ordered("some_channel", language),
        history(values.KALUGA, Activity(posts=100, interceptions=12), is_over=False, language=language),
        history(values.KALUGA, Activity(posts=300, interceptions=31), is_over=True, language=language),
    ]
    assert_told(f"watching.{language}", told)


def test_a_digest_with_silent_sources(language: str) -> None:
    since = values.NOW - timedelta(days=2)
    silent = tuple(
        SilentSource(voice=voice, office=office, title=title, region=region, username=username, since=since)
        for voice, office, title, region, username in (
            ("mod_russia", Office.MINISTRY, "Минобороны", None, "mod_russia"),
            ("RU-BEL", Office.HEADQUARTERS, "Оперштаб", "RU-BEL", "operativno31"),
            ("RU-KRS", Office.GOVERNOR, "Губернатор <b>", "RU-KRS", None),
        )
    )
    told = [
        *digest(replace(values.QUIET, silent=silent), regions={"RU-BEL"}, language=language, zone=MOSCOW),
        *digest(replace(values.QUIET, silent=silent * 3), regions=(), language=language, zone=MOSCOW),
    ]
    assert_told(f"digest-silent.{language}", told)


def test_an_alert_that_an_admin_corrected(language: str) -> None:
    eight = replace(values.reading(8, 8, values.TARUSA), corrected=True)
    elsewhere = replace(values.reading(4, 4, values.OBNINSK), corrected=True)
    nothing = Reading(language="ru", kind=Kind.OTHER, corrected=True)
    told = [
        alert(values.news(Happening.EDITED, reading, values.FOUR), language=language, zone=MOSCOW)
        for reading in (eight, elsewhere, nothing)
    ]
    assert_told(f"alert-corrected.{language}", told)


def test_stats_and_health(language: str) -> None:
    figures = Stats(
        active=1204,
        suspended=31,
        languages={"ru": 1100, "en": 103, "de": 1},
        modes={Mode.DIGEST: 900, Mode.CARD: 300, Mode.EVERY: 120},
        regions=(("RU-BEL", 400), (None, 210), ("RU-KLU", 90)),
        reached=1150,
        sent=9021,
        failed=12,
        posts=840,
        interceptions=215,
    )
    nobody = Stats(
        active=0,
        suspended=0,
        languages={},
        modes={},
        regions=(),
        reached=0,
        sent=0,
        failed=0,
        posts=0,
        interceptions=0,
    )
    well = Health(
        beats={"bot": values.NOW - timedelta(seconds=20), "watcher": values.NOW - timedelta(minutes=41)},
        lag=timedelta(seconds=95),
        slow=((values.KALUGA, timedelta(minutes=25)),),
        untold=2,
        untold_since=values.NOW - timedelta(seconds=4),
        waiting=18,
        waiting_since=values.NOW - timedelta(minutes=3),
        doubted=6,
        troubles=(
            Trouble(at=values.NOW - timedelta(hours=1), where="bot", what="KeyError (message)"),
            Trouble(at=values.NOW - timedelta(hours=2), where="delivery", what="Bad Request: chat <not> found"),
            Trouble(at=values.NOW - timedelta(days=2), where="watcher", what="gap: @kaluga40 12–40"),
        ),
        bytes=210 * 1024 * 1024,
        versions=(("dronewatch", "0.1.0"), ("rules", "2")),
    )
    new = replace(
        well, beats={}, lag=None, slow=(), untold=0, untold_since=None, waiting=0, waiting_since=None, troubles=()
    )
    told = [
        stats(figures, language),
        stats(nobody, language),
        health(well, language=language, zone=MOSCOW, now=values.NOW),
        health(new, language=language, zone=MOSCOW, now=values.NOW),
    ]
    assert_told(f"health.{language}", told)


def test_notices(language: str) -> None:
    measured = Notice(id=1, at=values.NOW, kind=NoticeKind.CHANNEL_SILENT, subject="@kaluga40", detail="1500 540 14")
    told = [
        notice(measured, language=language),
        *(
            notice(Notice(id=1, at=values.NOW, kind=kind, subject="@kaluga40", detail="подробности"), language=language)
            for kind in NoticeKind
        ),
    ]
    assert_told(f"notices.{language}", told)
