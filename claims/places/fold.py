"""Folding: the one spelling in which texts and names are compared."""


def fold(text: str) -> str:
    """Lower case with ё as е, character for character: positions in the result are positions in ``text``.

    Only letters change. Soft hyphens, zero-width characters and Latin look-alikes are the reader's to clean first.
    """
    folded = text.lower()
    if len(folded) != len(text):
        # A few letters (İ) grow when lowered; they stay as they are, so that positions hold.
        folded = "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
    return folded.replace("ё", "е")
