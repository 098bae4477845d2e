"""The type words that stand after the adjective of a place: which kind of place they make it."""

import re

from claims.places.named import PlaceKind

_REGION = (
    r"област(?:и|ь|ью|ям|ями|ей|ях)|обл|кра[йяюе]|краем|краев|краях|регион\w*|автономн\w+ (?:област|округ)\w*|ао"
    r"|(?:народн\w+ )?республик\w*|нр|області|областю|(?:oblast|region|province|krai|kray)s?|territor(?:y|ies)"
    r"|republics?"
)
_SEA = r"мор(?:я|е|ю|ем|ей|ями|ях)|морів|sea"
_DISTRICT = (
    r"(?:муниципальн\w+ |городск\w+ |м\.? ?|г\.? ?)?(?:район\w*|округ\w*|р-н\w*|о\.|о\b)|мо\b|го\b|муниципалитет\w*"
    r"|районі|(?:municipal |urban |city )?(?:districts?|rayon|raion|okrug|municipality)"
)
_NOUN = re.compile(
    rf"[\s*_]{{1,6}}(?:(?P<district>{_DISTRICT})|(?P<region>{_REGION})|(?P<sea>{_SEA}))(?![\w-])",
)
_KIND = {"district": PlaceKind.DISTRICT, "region": PlaceKind.REGION, "sea": PlaceKind.SEA}


def noun_after(folded: str, position: int) -> tuple[PlaceKind, int] | None:
    """The kind that the words right at ``position`` make of the adjective before them, and where they end."""
    found = _NOUN.match(folded, position)
    if found is None or found.lastgroup is None:
        return None
    return _KIND[found.lastgroup], found.end()
