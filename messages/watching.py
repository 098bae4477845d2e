"""For admins: the steps of watching a channel, from the look at it to the last post of its history."""

from collections.abc import Sequence
from datetime import datetime

from claims.model import Activity, Button, Channel, Glimpse, Kind, Message, Office, Preview, WatchOrder
from claims.sources import source_of
from claims.titles import Disagreement, disagreement
from messages.admin_buttons import Act, Watched, Watching
from messages.areas import region_short
from messages.buttons import button
from messages.channels import STATE_TEXTS
from messages.dates import moment
from messages.foreign import one_line
from messages.formatting import Block, Buttons, Line, Piece, bold, compose_one, italic, link
from messages.reading import KIND_TEXTS
from messages.texts import texts
from messages.voicing import OFFERED, office_buttons

MOST_POSTS = 5
MOST_UNITS = 90
TITLE_TEXTS = {
    Disagreement.OTHER_PLACE: "title-other-place",
    Disagreement.NOTHING_KNOWN: "title-nothing-known",
}


def watch_usage(language: str) -> Message:
    return compose_one([((texts(language)("watch-usage"),),)])


def looking(username: str, language: str, silent: str = "") -> Message:
    """While the watcher looks; ``silent`` is since when it has not been heard of, where it is not."""
    t = texts(language)
    lines: list[Line] = [(t("watch-looking"), " ", _address(username))]
    if silent:
        lines.append((t("watch-nobody-looks", time=silent),))
    return compose_one([tuple(lines)], buttons=((_no(language),),))


def look_failed(username: str, why: str, language: str) -> Message:
    """Where there is no such channel, or it cannot be seen."""
    return compose_one([((texts(language)("watch-failed"), " ", _address(username)), (one_line(why, 200),))])


def preview(order: WatchOrder, known: Channel | None, *, language: str, zone: str, now: datetime) -> Message:
    """What the watcher saw: title, mark, members, newest posts, how many of them tell of interceptions; whose voice?"""
    t, seen = texts(language), order.preview
    if seen is None:
        return looking(order.username, language)
    head: list[Line] = [(bold(one_line(seen.title)), " · ", _address(seen.username or order.username))]
    facts = [t("watch-verified") if seen.verified else t("watch-not-verified")]
    if seen.members is not None:
        facts.append(t("watch-members", count=seen.members))
    head.append((" · ".join(facts),))
    if known is not None:
        head.append((t("watch-known", title=one_line(known.title), state=t(STATE_TEXTS[known.state])),))
    return compose_one(
        [tuple(head), _posts(seen.posts, language=language, zone=zone, now=now), _voice(order, seen, language)],
        buttons=_preview_buttons(order.username, language),
    )


def whose_voice(username: str, language: str) -> Message:
    """The offices to choose from."""
    question = ((texts(language)("watch-whose"), " ", _address(username)),)
    return compose_one([question], buttons=office_buttons(username, language))


def watch_confirm(username: str, office: Office, region: str | None, seen: Preview | None, language: str) -> Message:
    """The question whether to watch it with this voice, and a warning where the title says something else."""
    t = texts(language)
    lines: list[Line] = [
        (t("watch-ask"), " ", _address(username)),
        (t("watch-voice", voice=voice_words(office, region, language)),),
    ]
    lines += _warning(seen, office=office, region=region, person=None, language=language)
    sure = Watched(username=username, office=office, place=region or "")
    back = button(t("button-back"), Watching(act=Act.VOICE, subject=username))
    return compose_one([tuple(lines)], buttons=((button(t("button-watch"), sure), back, _no(language)),))


def watch_ordered(username: str, language: str) -> Message:
    return compose_one([((texts(language)("watch-ordered"), " ", _address(username)),)])


def history(channel: Channel, activity: Activity, *, is_over: bool, language: str) -> Message:
    """How much of a new channel's history is stored."""
    t = texts(language)
    state = t("watch-read" if is_over else "watch-reads")
    name = _address(channel.username) if channel.username else one_line(channel.title)
    told = t("watch-history", posts=activity.posts, interceptions=activity.interceptions)
    return compose_one([((bold(state), " ", name), (told,))])


def voice_words(office: Office, region: str | None, language: str) -> str:
    """ "Губернатор (Калужская)"."""
    named = texts(language)(OFFERED[office])
    return f"{named} ({region_short(region, language)})" if region else named


def _posts(posts: Sequence[Glimpse], *, language: str, zone: str, now: datetime) -> Block:
    t = texts(language)
    told = sum(1 for post in posts if post.kind is Kind.INTERCEPTION)
    lines: list[Line] = [(t("watch-newest", count=len(posts), interceptions=told),)]
    for number, post in enumerate(posts[:MOST_POSTS], 1):
        when = moment(post.date, language=language, zone=zone, now=now)
        kind = f" · {t(KIND_TEXTS[post.kind])}" if post.kind is not Kind.OTHER else ""
        lines.append((f"{number}. {when}{kind}: ", italic(one_line(post.text, MOST_UNITS))))
    return tuple(lines)


def _voice(order: WatchOrder, seen: Preview, language: str) -> Block:
    t, source = texts(language), source_of(order.username)
    if source is None:
        return ((t("watch-unlisted"),),)
    lines: list[Line] = [(t("watch-listed", voice=voice_words(source.office, source.region, language)),)]
    lines += _warning(seen, office=source.office, region=source.region, person=source.person, language=language)
    return tuple(lines)


def _warning(
    seen: Preview | None, *, office: Office, region: str | None, person: str | None, language: str
) -> list[Line]:
    wrong = None if seen is None else disagreement(seen.title, office=office, region=region, person=person)
    return [] if wrong is None else [("⚠️ ", bold(texts(language)(TITLE_TEXTS[wrong])))]


def _preview_buttons(username: str, language: str) -> Buttons:
    t = texts(language)
    if source_of(username) is None:
        return office_buttons(username, language)
    listed = button(t("button-watch"), Watching(act=Act.WATCH, subject=username))
    other = button(t("button-other-voice"), Watching(act=Act.VOICE, subject=username))
    return ((listed, other), (_no(language),))


def _no(language: str) -> Button:
    return button(texts(language)("button-no"), Watching(act=Act.NO))


def _address(username: str) -> Piece:
    return link(f"@{username}", f"https://t.me/{username}")
