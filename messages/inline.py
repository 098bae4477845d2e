"""The cards that inline mode offers: their titles and the lines below."""

from claims.model import Digest, RegionReport
from messages.figures import figure
from messages.region_report import title
from messages.texts import texts


def card_title(report: RegionReport, language: str) -> str:
    """The place."""
    return f"📍 {title(report, language)}"


def card_description(told: RegionReport | Digest, language: str) -> str:
    """The figure, or that there are no reports."""
    t = texts(language)
    if told.tally is None:
        return t("no-reports")
    return f"{t('claimed-downed')} {t('uav', figure=figure(told.tally, language))}"


def country_title(language: str) -> str:
    """The whole country."""
    return f"🌅 {texts(language)('country')}"
