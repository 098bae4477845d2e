"""For admins: a broadcast, from its audience to its last message."""

from collections.abc import Mapping

from claims.model import EVERYONE, OF_LANGUAGE, OF_REGION, Broadcast, BroadcastState, Button, Message, Sending
from messages.admin_buttons import Broadcasting, Cast
from messages.areas import region_short
from messages.buttons import button, rows
from messages.formatting import Line, bold, compose_one
from messages.reread import bar
from messages.texts import texts

LANGUAGE_TEXTS = {"ru": "audience-ru", "en": "audience-en"}
STATE_TEXTS = {
    BroadcastState.CONFIRMED: "broadcast-sending",
    BroadcastState.QUEUED: "broadcast-sending",
    BroadcastState.STOPPED: "broadcast-stopped",
    BroadcastState.SENT: "broadcast-sent",
}


def broadcast_usage(language: str) -> Message:
    return compose_one([((texts(language)("broadcast-usage"),),)])


def which_audience(one: Broadcast, everyone: int, languages: Mapping[str, int], language: str) -> Message:
    """To whom? Below the message as it will look."""
    t = texts(language)
    said = [
        _button(one, Cast.AUDIENCE, f"{t(LANGUAGE_TEXTS[code])} · {count}", f"{OF_LANGUAGE}{code}")
        for code, count in languages.items()
        if code in LANGUAGE_TEXTS
    ]
    buttons = (
        (_button(one, Cast.AUDIENCE, f"{t('audience-all')} · {everyone}", EVERYONE),),
        *rows(said, 2),
        (_button(one, Cast.REGIONS, t("audience-regions")), _button(one, Cast.LEAVE, t("button-no"))),
    )
    return compose_one([((bold(t("broadcast-preview")),), (t("broadcast-whom"),))], buttons=buttons)


def which_region(one: Broadcast, wanted: Mapping[str, int], language: str) -> Message:
    """The regions that anybody subscribes to, the most wanted first."""
    t = texts(language)
    grid = rows(
        (
            _button(one, Cast.AUDIENCE, f"{region_short(code, language)} · {count}", f"{OF_REGION}{code}")
            for code, count in wanted.items()
        ),
        2,
    )
    back = (_button(one, Cast.BACK, t("button-back")),)
    return compose_one([((bold(t("broadcast-which-region")),),)], buttons=(*grid, back))


def broadcast_confirm(one: Broadcast, count: int, language: str) -> Message:
    """The question: what is sent cannot be taken back."""
    t = texts(language)
    asked = t("broadcast-ask", audience=audience_words(one.audience, language), count=count)
    send = (_button(one, Cast.SEND, t("button-send")),) if count else ()
    others = (_button(one, Cast.BACK, t("button-back")), _button(one, Cast.LEAVE, t("button-no")))
    return compose_one([((bold(asked),), (t("broadcast-final"),))], buttons=((*send, *others),))


def broadcast(one: Broadcast, sending: Sending, language: str) -> Message:
    """How far it is: sent, failed, left; with the button to stop it."""
    t = texts(language)
    done, of = sending.sent + sending.failed, sending.sent + sending.failed + sending.left
    lines: list[Line] = [
        (bold(t(STATE_TEXTS[one.state])), f" · {audience_words(one.audience, language)}"),
    ]
    if of:
        lines.append((f"{bar(done, of)} {t('of-posts', done=done, posts=of)}",))
        lines.append((t("broadcast-counts", sent=sending.sent, failed=sending.failed, left=sending.left),))
    is_going = one.state in {BroadcastState.CONFIRMED, BroadcastState.QUEUED}
    stop: tuple[Button, ...] = (_button(one, Cast.STOP, t("button-stop")),) if is_going else ()
    return compose_one([tuple(lines)], buttons=(stop,) if stop else ())


def audience_words(audience: str, language: str) -> str:
    """ "всем", "по-русски", "подписчикам: Белгородская"."""
    t = texts(language)
    if audience.startswith(OF_REGION):
        return t("audience-region", region=region_short(audience.removeprefix(OF_REGION), language))
    spoken = LANGUAGE_TEXTS.get(audience.removeprefix(OF_LANGUAGE))
    return t(spoken) if spoken else t("audience-all")


def _button(one: Broadcast, what: Cast, text: str, value: str = "") -> Button:
    return button(text, Broadcasting(what=what, number=one.id, value=value))
