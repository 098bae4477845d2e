"""The notation of ``tests/posts``: a post and the reading that a person expects of it (``tests/posts/README.md``)."""

import re
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

from claims.model import Area, Basis, Casualties, Count, Kind, Window
from tests.claims.posts.labelled import ExpectedClaim, LabelledPost

UAV = frozenset({"fixed_wing", "fpv", "copter", "jet"})
MEANS = frozenset({"air_defence", "ew", "small_arms", "mobile_fire_group", "ram", "aviation"})
LANGUAGES = frozenset({"ru", "uk", "en", "other"})
FIELDS = frozenset(
    {"downed", "claims", "heading", "increment", "window", "uav", "means", "units"}
    | {"casualties", "damage", "relayed", "language"}
)
HEADER = frozenset({"from", "date", "region", "zone", "note"})
LABELS = frozenset(
    {"kind", "downed", "claim", "increment", "window", "uav", "means", "units", "killed", "injured"}
    | {"damage", "relayed", "language", "unsure"}
)
MOMENT = r"(\d{4}-\d\d-\d\d \d\d:\d\d)"
ZONE = r"(MSK|UTC(?:[+-]\d{1,2})?)"
REGION = re.compile(r"(RU-[A-Z]{2,3}|UA-\d\d|SEA-[A-Z]+|MOSCOW-REGION)\Z")


class LabelError(ValueError):
    """A post file that does not follow the notation."""


def load_post(path: Path) -> LabelledPost:
    """Read one ``.post`` file. Raises LabelError with the file's name where it breaks the notation."""
    try:
        return parse_post(f"{path.parent.name}/{path.stem}", path.read_text(encoding="utf-8"))
    except LabelError as error:
        raise LabelError(f"{path.parent.name}/{path.name}: {error}") from None


def parse_post(name: str, written: str) -> LabelledPost:
    """The labelled post that ``written`` notes. Raises LabelError where it breaks the notation."""
    parts = re.split(r"(?m)^=== (text|reading) *\n", written)
    if len(parts) != 5 or [parts[1], parts[3]] != ["text", "reading"]:
        raise LabelError("needs the lines '=== text' and '=== reading', once each, in this order")
    header, text = _single(_pairs(parts[0], HEADER)), parts[2].rstrip("\n")
    for needed in ("from", "date"):
        if needed not in header:
            raise LabelError(f"no '{needed}:' in the header")
    if not header["from"].startswith("@"):
        raise LabelError("'from:' names a channel as @username")
    if "region" in header and not REGION.match(header["region"]):
        raise LabelError(f"no region code: {header['region']}")
    pairs = _pairs(parts[4], LABELS)
    claims = tuple(parse_claim(value) for key, value in pairs if key == "claim")
    label = _single([pair for pair in pairs if pair[0] != "claim"])
    kind = _one_of(Kind, label.get("kind", ""), "kind")
    for index, claim in enumerate(claims):
        if claim.part_of is not None and (claim.part_of == index or claim.part_of >= len(claims)):
            raise LabelError(f"claim {index} is part of a claim that is not there")
    if kind is Kind.INTERCEPTION and not claims:
        raise LabelError("an interception needs a claim")
    if kind is not Kind.INTERCEPTION and (claims or "downed" in label):
        raise LabelError(f"a post of kind {kind} has neither claims nor downed")
    downed = parse_count(label["downed"]) if "downed" in label else _sum(claims)
    return LabelledPost(
        name=name,
        channel=header["from"][1:],
        date=parse_instant(header["date"]),
        region=header.get("region"),
        zone=header.get("zone"),
        text=text.replace("\\u00ad", "\u00ad").replace("\\u200b", "\u200b").replace("\\u00a0", "\u00a0"),
        kind=kind,
        downed=downed if kind is Kind.INTERCEPTION else None,
        claims=claims,
        increment=_yes(label.get("increment", "no"), "increment"),
        window=parse_window(label.get("window", "none")),
        uav=_words(label.get("uav", ""), UAV, "uav"),
        means=_words(label.get("means", ""), MEANS, "means"),
        units=_list(label.get("units", "")),
        casualties=Casualties(_people(label, "killed"), _people(label, "injured")),
        damage=_yes(label["damage"], "damage") if "damage" in label else None,
        relayed_from=label.get("relayed"),
        language=next(iter(_words(label.get("language", "ru"), LANGUAGES, "language"))),
        unsure=frozenset(_words(label.get("unsure", ""), FIELDS, "unsure")),
        written=frozenset(label),
    )


def parse_count(words: str) -> Count:
    """``5`` is exactly five, ``5+`` at least five, ``..5`` at most five."""
    if re.fullmatch(r"\d+", words):
        return Count(int(words), int(words))
    if re.fullmatch(r"\d+\+", words):
        return Count(int(words[:-1]), None)
    if re.fullmatch(r"\.\.\d+", words):
        return Count(None, int(words[2:]))
    raise LabelError(f"no count: {words!r} (5, 5+ or ..5)")


def parse_instant(words: str) -> datetime:
    """``2026-11-02 08:08 MSK`` in UTC; the zone is MSK, UTC or UTC+4."""
    found = re.fullmatch(f"{MOMENT} {ZONE}", words)
    if not found:
        raise LabelError(f"no instant: {words!r} (2026-11-02 08:08 MSK)")
    return _instant(found[1], found[2])


def parse_window(words: str) -> Window:
    """A basis, ``at`` one instant, or ``FROM – UNTIL ZONE`` with an end left out where it is open."""
    if words in {basis.value for basis in Basis} - {"stated", "moment"}:
        return Window(basis=Basis(words))
    if words.startswith("at "):
        at = parse_instant(words[3:])
        return Window(at, at, Basis.MOMENT)
    found = re.fullmatch(f"{MOMENT}? ?– ?{MOMENT}? {ZONE}", words)
    if not found or not (found[1] or found[2]):
        raise LabelError(f"no window: {words!r}")
    start = _instant(found[1], found[3]) if found[1] else None
    until = _instant(found[2], found[3]) if found[2] else None
    if start and until and start >= until:
        raise LabelError(f"a window that ends before it starts: {words!r}")
    return Window(start, until, Basis.STATED)


def parse_claim(words: str) -> ExpectedClaim:
    """``4 over RU-KLU/Куйбышевский, RU-KLU | to Москва | part of 0 | means ew | window night``."""
    head, *rest = [piece.strip() for piece in words.split("|")]
    count, over, places = head.partition(" over ")
    areas = tuple(_area(place.strip()) for place in places.split(",")) if over else ()
    said: dict[str, str] = {}
    for piece in rest:
        key, _, value = piece.removeprefix("part ").partition(" ")
        if key in said or key not in {"to", "of", "window", "uav", "means", "units", "relayed"} or not value:
            raise LabelError(f"cannot read {piece!r} in claim {words!r}")
        said[key] = value
    if "of" in said and not said["of"].isdigit():
        raise LabelError(f"part of what? {words!r}")
    return ExpectedClaim(
        count=parse_count(count.strip()),
        areas=areas,
        heading_to=said.get("to"),
        part_of=int(said["of"]) if "of" in said else None,
        window=parse_window(said["window"]) if "window" in said else None,
        uav=_words(said["uav"], UAV, "uav") if "uav" in said else None,
        means=_words(said["means"], MEANS, "means") if "means" in said else None,
        units=_list(said["units"]) if "units" in said else None,
        relayed_from=said.get("relayed"),
    )


def _area(words: str) -> Area:
    region, *inside = words.split("/")
    if not REGION.match(region) or len(inside) > 2 or any(part != part.strip() for part in inside):
        raise LabelError(f"no area: {words!r} (RU-BEL, RU-BEL/Шебекинский, RU-BEL/Шебекинский/Муром, RU-BEL//Муром)")
    district, settlement = [*inside, "", ""][:2]
    return Area(region, district or None, settlement or None)


def _instant(local: str, zone: str) -> datetime:
    hours = 3 if zone == "MSK" else int(zone.removeprefix("UTC") or 0)
    try:
        clock = datetime.strptime(local, "%Y-%m-%d %H:%M")  # noqa: DTZ007  (its zone is given next)
    except ValueError as error:
        raise LabelError(str(error)) from None
    return clock.replace(tzinfo=timezone(timedelta(hours=hours))).astimezone(UTC)


def _sum(claims: tuple[ExpectedClaim, ...]) -> Count | None:
    whole = [claim.count for claim in claims if claim.part_of is None]
    lows = [count.low for count in whole if count.low is not None]
    highs = [count.high for count in whole if count.high is not None]
    low = sum(lows) if len(lows) == len(whole) else None
    high = sum(highs) if len(highs) == len(whole) else None
    return Count(low, high) if whole else None


def _pairs(block: str, known: frozenset[str]) -> list[tuple[str, str]]:
    pairs = []
    for line in filter(str.strip, block.splitlines()):
        key, colon, value = line.partition(":")
        if not colon or key not in known or not value.strip():
            raise LabelError(f"cannot read the line {line!r}")
        pairs.append((key, value.strip()))
    return pairs


def _single(pairs: list[tuple[str, str]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for key, value in pairs:
        if key in found:
            raise LabelError(f"'{key}:' stands twice")
        found[key] = value
    return found


def _one_of(kinds: type[Kind], value: str, key: str) -> Kind:
    try:
        return kinds(value)
    except ValueError:
        raise LabelError(f"no {key}: {value!r}") from None


def _yes(value: str, key: str) -> bool:
    if value not in {"yes", "no"}:
        raise LabelError(f"'{key}:' is yes or no")
    return value == "yes"


def _people(label: dict[str, str], key: str) -> int | None:
    if key not in label:
        return None
    if label[key] == "some":
        return -1
    if not label[key].isdigit():
        raise LabelError(f"'{key}:' is a number or 'some'")
    return int(label[key])


def _list(value: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in value.split(",") if word.strip())


def _words(value: str, known: frozenset[str], key: str) -> tuple[str, ...]:
    words = _list(value)
    unknown = sorted(set(words) - known)
    if unknown:
        raise LabelError(f"'{key}:' knows no {', '.join(unknown)}")
    return words
