"""Where a reading differs from what a person expects, drawn so that both can be seen at once."""

from collections import Counter

from claims.model import Area, Claim, Count, Kind, Reading, Window
from tests.claims.posts.labelled import ExpectedClaim, LabelledPost

ALWAYS = ("downed", "claims", "increment")
OF_AN_INTERCEPTION = ("heading", "window", "uav", "means", "units", "casualties", "damage", "relayed", "language")
ONLY_WHERE_WRITTEN = {"language": {"language"}, "casualties": {"killed", "injured"}, "damage": {"damage"}}


def differences(post: LabelledPost, reading: Reading) -> list[str]:
    """One line for every field that was read otherwise than labelled; empty where all is well.

    Of a post that is no interception only the figures, and what its label writes out of language, casualties
    and damage, are compared.
    """
    expected, got = _expected(post), _got(reading)
    fields = [*ALWAYS, *OF_AN_INTERCEPTION]
    if post.kind is not Kind.INTERCEPTION:
        fields = [*ALWAYS, *(field for field, keys in ONLY_WHERE_WRITTEN.items() if keys & post.written)]
    lines = [] if reading.kind is post.kind else [_line("kind", post.kind.value, reading.kind.value)]
    lines += [
        _line(field, expected[field], got[field])
        for field in fields
        if field not in post.unsure and expected[field] != got[field]
    ]
    return lines + _limits(post, reading) + _spans(post, reading)


def drawn(post: LabelledPost, lines: list[str]) -> str:
    """The post with its differences, for an assertion's message."""
    return "\n".join(["", f"{post.name}  (@{post.channel}, {post.date:%Y-%m-%d %H:%M} UTC)", post.text, "", *lines])


def _line(field: str, expected: str, got: str) -> str:
    return f"  {field:<10} expected {expected}\n             got      {got}"


def _expected(post: LabelledPost) -> dict[str, str]:
    return {
        "downed": _count(post.downed),
        "claims": _claims(post.claims),
        "heading": _names(claim.heading_to for claim in post.claims),
        "increment": str(post.increment),
        "window": _window(post.window),
        "uav": _names(post.uav),
        "means": _names(post.means),
        "units": _names(post.units),
        "casualties": f"killed {post.casualties.killed}, injured {post.casualties.injured}",
        "damage": str(post.damage),
        "relayed": str(post.relayed_from),
        "language": post.language,
    }


def _got(reading: Reading) -> dict[str, str]:
    return {
        "downed": _count(reading.downed),
        "claims": _claims(reading.claims),
        "heading": _names(claim.heading_to for claim in reading.claims),
        "increment": str(reading.increment),
        "window": _window(reading.window),
        "uav": _names(reading.uav),
        "means": _names(reading.means),
        "units": _names(reading.units),
        "casualties": f"killed {reading.casualties.killed}, injured {reading.casualties.injured}",
        "damage": str(reading.damage),
        "relayed": str(reading.relayed_from),
        "language": reading.language,
    }


def _limits(post: LabelledPost, reading: Reading) -> list[str]:
    """What a label says of one claim alone (its own window, means …) must be said of that claim, or of the post."""
    lines = []
    for claim in post.claims:
        mine = [other for other in reading.claims if _key(other, reading.claims) == _key(claim, post.claims)]
        said = {
            "window": None if claim.window is None else _window(claim.window),
            "uav": None if claim.uav is None else _names(claim.uav),
            "means": None if claim.means is None else _names(claim.means),
            "units": None if claim.units is None else _names(claim.units),
            "relayed": claim.relayed_from,
        }
        for field, value in said.items():
            got = [_limit(field, other, reading) for other in mine]
            if value is not None and mine and value not in got and not {field, "claims"} & post.unsure:
                lines.append(_line(f"{field} of", f"{value} for {_key(claim, post.claims)}", ", ".join(got)))
    return lines


def _limit(field: str, claim: Claim, reading: Reading) -> str:
    if field == "window":
        return _window(reading.window if claim.window is None else claim.window)
    if field == "relayed":
        return str(claim.relayed_from or reading.relayed_from)
    own = {"uav": claim.uav, "means": claim.means, "units": claim.units}[field]
    whole = {"uav": reading.uav, "means": reading.means, "units": reading.units}[field]
    return _names(whole if own is None else own)


def _spans(post: LabelledPost, reading: Reading) -> list[str]:
    return [
        f"  span       {claim.span} lies outside the text"
        for claim in reading.claims
        if not 0 <= claim.span[0] < claim.span[1] <= len(post.text)
    ]


def _claims(claims: tuple[ExpectedClaim, ...] | tuple[Claim, ...]) -> str:
    keys = Counter(_key(claim, claims) for claim in claims)
    return "; ".join(sorted(keys.elements())) or "none"


def _key(claim: ExpectedClaim | Claim, claims: tuple[ExpectedClaim, ...] | tuple[Claim, ...]) -> str:
    words = [_count(claim.count), "over", ", ".join(sorted(map(_place, claim.areas))) or "no place"]
    if claim.part_of is not None:
        whole = claims[claim.part_of]
        words.append(
            f"as part of {_count(whole.count)} over {', '.join(sorted(map(_place, whole.areas))) or 'no place'}"
        )
    return " ".join(words)


def _place(area: Area) -> str:
    names = [area.region, area.district or "", area.settlement or ""]
    return "/".join(names).rstrip("/").replace("ё", "е").replace("Ё", "Е")


def _count(count: Count | None) -> str:
    if count is None:
        return "none"
    if count.low == count.high:
        return str(count.low)
    return f"{count.low}+" if count.high is None else f"..{count.high}"


def _window(window: Window) -> str:
    if window.start is None and window.until is None:
        return window.basis.value
    ends = [f"{end:%Y-%m-%d %H:%M}" if end else "open" for end in (window.start, window.until)]
    return f"{window.basis.value} {ends[0]} – {ends[1]} UTC"


def _names(names: object) -> str:
    found = sorted({str(name) for name in names if name}) if hasattr(names, "__iter__") else []
    return ", ".join(found) or "none"
