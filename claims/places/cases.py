"""Case forms of the regular words that names of regions, seas and districts are made of.

Names that do not follow these rules (towns) have their forms made when the data is built, and shipped.
"""

Forms = tuple[str, str, str, str, str, str]
"""Nominative, genitive, dative, accusative, instrumental, prepositional."""

SIBILANT_OR_VELAR = "гкхжчшщ"

_NOUN_ENDINGS: tuple[tuple[str, Forms], ...] = (
    ("ия", ("ия", "ии", "ии", "ию", "ией", "ии")),
    ("ея", ("ея", "еи", "ее", "ею", "еей", "ее")),
    ("ня", ("ня", "ни", "не", "ню", "ней", "не")),
    ("ье", ("ье", "ья", "ью", "ье", "ьем", "ье")),
    ("ие", ("ие", "ия", "ию", "ие", "ием", "ии")),
    ("море", ("море", "моря", "морю", "море", "морем", "море")),
    ("ий", ("ий", "ия", "ию", "ий", "ием", "ии")),
    ("ай", ("ай", "ая", "аю", "ай", "аем", "ае")),
    ("ь", ("ь", "и", "и", "ь", "ью", "и")),
)


def adjective(masculine: str) -> tuple[Forms, Forms, Forms]:
    """The masculine, feminine and plural forms of a folded adjective given in the masculine ("белгородский")."""
    stem, ending = masculine[:-2], masculine[-2:]
    soft = stem[-1:] in SIBILANT_OR_VELAR
    i = "и" if soft or ending == "ий" else "ы"
    if ending == "ий" and not soft:  # верхний, нижний
        return (
            (masculine, stem + "его", stem + "ему", masculine, stem + "им", stem + "ем"),
            (stem + "яя", stem + "ей", stem + "ей", stem + "юю", stem + "ей", stem + "ей"),
            (stem + "ие", stem + "их", stem + "им", stem + "ие", stem + "ими", stem + "их"),
        )
    # After a sibilant the unstressed ending is -его (горячий), the stressed one -ого (чужой).
    o = "е" if stem[-1:] in "жчшщ" and ending != "ой" else "о"
    return (
        (masculine, f"{stem}{o}го", f"{stem}{o}му", masculine, f"{stem}{i}м", f"{stem}{o}м"),
        (f"{stem}ая", f"{stem}{o}й", f"{stem}{o}й", f"{stem}ую", f"{stem}{o}й", f"{stem}{o}й"),
        (f"{stem}{i}е", f"{stem}{i}х", f"{stem}{i}м", f"{stem}{i}е", f"{stem}{i}ми", f"{stem}{i}х"),
    )


def noun(word: str) -> Forms:
    """The cases of a folded regular noun; a word after a colon ("севастополь:m", "лнр:0") has its kind forced."""
    word, _, mark = word.partition(":")
    if mark == "0" or word[-1:] in "оиуыэ":
        return (word,) * 6
    if mark == "m":
        stem = word.removesuffix("ь")
        return (word, stem + "я", stem + "ю", word, stem + "ем", stem + "е")
    for ending, forms in _NOUN_ENDINGS:
        if word.endswith(ending):
            stem = word.removesuffix(ending)
            first, second, third, fourth, fifth, sixth = (stem + form for form in forms)
            return (first, second, third, fourth, fifth, sixth)
    if word.endswith("а"):
        stem = word[:-1]
        i = "и" if stem[-1] in SIBILANT_OR_VELAR else "ы"
        return (word, stem + i, stem + "е", stem + "у", stem + "ой", stem + "е")
    return (word, word + "а", word + "у", word, word + "ом", word + "е")


def _word_forms(word: str) -> Forms:
    if word.endswith(("ская", "цкая")) or word in {"народная", "автономная", "северная"}:
        return adjective(word[:-2] + ("ий" if word[-3] in SIBILANT_OR_VELAR else "ый"))[1]
    if word.endswith(("ский", "цкий")) or word in {"автономный", "финский", "кольский", "северный", "горный"}:
        return adjective(word)[0]
    if word in {"черное", "азовское", "каспийское", "балтийское", "белое"}:
        stem = word[:-2]
        masculine = adjective(stem + ("ий" if stem[-1] == "к" else "ый"))[0]
        return (word, masculine[1], masculine[2], word, masculine[4], masculine[5])
    if word == "баренцево":
        return (word, "баренцева", "баренцеву", word, "баренцевым", "баренцевом")
    if word in {"и", "–"}:
        return (word,) * 6
    return noun(word)


def phrase(words: str) -> tuple[str, ...]:
    """The distinct case forms of a folded name of several words, each declined: "чеченская республика"."""
    first, *rest = words.split(" ")
    forms = list(_word_forms(first))
    keep = forms[0] in {"республика", "марий"} and bool(rest)  # Республика Крым: only the first word is declined.
    for word in rest:
        following = (word.partition(":")[0],) * 6 if keep else _word_forms(word)
        forms = [f"{left} {right}" for left, right in zip(forms, following, strict=True)]
    return tuple(dict.fromkeys(forms))


def ukrainian(words: str) -> tuple[str, ...]:
    """The same for the regular Ukrainian names; forms may be given outright, separated by strokes."""
    if "/" in words:
        return tuple(words.split("/"))
    words, _, mark = words.partition(":")
    if mark == "0":
        return (words,)
    if words.endswith("ська область"):
        stem = words.removesuffix("а область")
        return tuple(
            f"{stem}{ending}"
            for ending in (
                "а область",
                "ої області",
                "ій області",
                "у область",
                "ою областю",
                "а обл",
                "ої обл",
                "ій обл",
            )
        )
    if words.endswith("ський край"):
        stem = words.removesuffix("ий край")
        return tuple(
            f"{stem}{ending}" for ending in ("ий край", "ого краю", "ому краю", "им краєм", "ому краї", "ому край")
        )
    if words.endswith("а"):
        return (*tuple(words[:-1] + ending for ending in "аиіу"), words[:-1] + "ою")
    if words[-1] not in "яіьоюї":
        return (words, words + "у", words + "а", words + "ом", words + "і")
    return (words,)
