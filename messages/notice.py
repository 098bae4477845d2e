"""For the operator: what the watcher has to tell."""

from datetime import timedelta

from claims.model import Message, Notice, NoticeKind
from messages.dates import span_words
from messages.foreign import one_line
from messages.formatting import bold, compose_one
from messages.texts import texts

NOTICE_TEXTS = {
    NoticeKind.CHANNEL_PRIVATE: "notice-channel-private",
    NoticeKind.CHANNEL_RENAMED: "notice-channel-renamed",
    NoticeKind.CHANNEL_GONE: "notice-channel-gone",
    NoticeKind.CHANNEL_BACK: "notice-channel-back",
    NoticeKind.CHANNEL_ADDED: "notice-channel-added",
    NoticeKind.ORDER_FAILED: "notice-order-failed",
    NoticeKind.GAP: "notice-gap",
    NoticeKind.SESSION_DEAD: "notice-session-dead",
    NoticeKind.FLOOD_WAIT: "notice-flood-wait",
    NoticeKind.TITLE_DIFFERS: "notice-title-differs",
    NoticeKind.CHANNEL_SILENT: "notice-channel-silent",
    NoticeKind.CHANNEL_SPEAKS: "notice-channel-speaks",
}


def notice(notice: Notice, *, language: str) -> Message:
    """One notice; ``detail`` stands below it, in words where it is the measure of a silence, else as it is."""
    text = texts(language)(NOTICE_TEXTS[notice.kind], subject=one_line(notice.subject))
    told = _lull(notice.detail, language) if notice.kind is NoticeKind.CHANNEL_SILENT else ""
    detail = ((told or one_line(notice.detail, 500),),) if notice.detail else ()
    return compose_one([((bold(text),), *detail)])


def _lull(detail: str, language: str) -> str:
    """What ``bot.lulls`` measured: minutes of silence, minutes of the longest usual one, posts that stayed away."""
    numbers = detail.split()
    if len(numbers) != 3 or not all(number.isdecimal() for number in numbers):
        return ""
    lasted, usual = (span_words(timedelta(minutes=int(number)), language) for number in numbers[:2])
    return texts(language)("notice-lull", lasted=lasted, usual=usual, missed=int(numbers[2]))
