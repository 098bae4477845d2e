"""For admins: /stats and /health, the service in figures and how its parts do."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from claims.model import Health, Message, Stats
from messages.areas import region_short
from messages.dates import moment, span_words
from messages.foreign import one_line
from messages.formatting import Block, Line, bold, compose_one
from messages.subscriptions import MODE_TEXTS
from messages.texts import texts

PART_TEXTS = {"bot": "part-bot", "watcher": "part-watcher"}
WHERE_TEXTS = {"bot": "part-bot", "watcher": "part-watcher", "delivery": "part-delivery"}
QUIET = timedelta(minutes=5)
MEBIBYTE = 1024 * 1024
LANGUAGE_TEXTS = {"ru": "language-ru", "en": "language-en"}


def stats(found: Stats, language: str) -> Message:
    """Who subscribes to what; what was sent and read in seven days."""
    t = texts(language)
    languages = {t(LANGUAGE_TEXTS[code]) if code in LANGUAGE_TEXTS else code: n for code, n in found.languages.items()}
    modes = {t(MODE_TEXTS[mode]): number for mode, number in found.modes.items()}
    regions = {region_short(code, language) if code else t("country"): number for code, number in found.regions}
    people: list[Line] = [
        (bold(t("stats-title")),),
        (t("stats-subscribers", active=found.active, suspended=found.suspended),),
        *((t(key, list=_listed(of)),) for key, of in (("stats-languages", languages), ("stats-modes", modes)) if of),
        *(((t("stats-regions", list=_listed(regions)),),) if regions else ()),
    ]
    week: Block = (
        (bold(t("stats-week")),),
        (t("stats-sent", sent=found.sent, failed=found.failed, reached=found.reached),),
        (t("stats-posts", posts=found.posts, interceptions=found.interceptions),),
    )
    return compose_one([tuple(people), week])


def health(found: Health, *, language: str, zone: str, now: datetime) -> Message:
    """Signs of life, lags, queues, the last troubles, sizes and versions."""
    t = texts(language)
    parts: list[Line] = [(bold(t("health-title")),)]
    parts += [(f"{t(key)}: {_heard(found.beats.get(name), language, now)}",) for name, key in PART_TEXTS.items()]
    lag = t("health-no-lag") if found.lag is None else span_words(found.lag, language)
    queues: list[Line] = [(t("health-lag", lag=lag),)]
    queues.append((t("health-untold", count=found.untold, oldest=_age(found.untold_since, language, now)),))
    queues.append((t("health-waiting", count=found.waiting, oldest=_age(found.waiting_since, language, now)),))
    queues.append((t("health-doubted", count=found.doubted),))
    if found.slow:
        slow = ", ".join(f"{one_line(one.title, 32)} {span_words(late, language)}" for one, late in found.slow)
        queues.append((t("health-slow", list=slow),))
    size = "" if found.bytes is None else t("health-size", size=max(1, round(found.bytes / MEBIBYTE)))
    versions = ", ".join(f"{name} {version}" for name, version in found.versions)
    about: list[Line] = [(words,) for words in (size, t("health-versions", list=versions)) if words]
    return compose_one([tuple(parts), tuple(queues), _troubles(found, language, zone, now), tuple(about)])


def _troubles(found: Health, language: str, zone: str, now: datetime) -> Block:
    t = texts(language)
    if not found.troubles:
        return ((t("health-no-troubles"),),)
    lines: list[Line] = [(bold(t("health-troubles")),)]
    for one in found.troubles:
        when = moment(one.at, language=language, zone=zone, now=now)
        lines.append((f"{when} · {t(WHERE_TEXTS[one.where])}: {one_line(one.what, 120)}",))
    return tuple(lines)


def _heard(at: datetime | None, language: str, now: datetime) -> str:
    t = texts(language)
    if at is None:
        return t("status-never")
    ago = span_words(now - at, language)
    return t("health-alive", ago=ago) if now - at <= QUIET else t("health-silent", ago=ago)


def _age(since: datetime | None, language: str, now: datetime) -> str:
    return "—" if since is None else span_words(now - since, language)


def _listed(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{name} {count}" for name, count in counts.items())
