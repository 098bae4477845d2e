"""Buttons that turn the pages of what is shown: posts, sources, what was found (see ``buttons``)."""

from aiogram.filters.callback_data import CallbackData


class ShowPosts(CallbackData, prefix="y"):
    """A page of the posts behind a region's report, the first is 1; the other fields as in ShowRegion."""

    region: str
    period: str = ""
    district: str = ""
    page: int = 1


class ShowSources(CallbackData, prefix="n"):
    """A page of whom we read, the first is 1."""

    page: int = 1


class Searching(CallbackData, prefix="q"):
    """A page of what is found for ``words`` (``messages.search.packed_words``), of the voice of a channel or of all."""

    words: str
    page: int = 0
    channel: int = 0
