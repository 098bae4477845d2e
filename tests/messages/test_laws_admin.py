"""What channels wrote stays text and within Telegram's bounds in what admins are shown, whatever it is."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from claims.model import (
    Area,
    Case,
    Channel,
    Claim,
    Count,
    Deed,
    Doubt,
    DoubtReason,
    Draft,
    Glimpse,
    Kind,
    OrderState,
    PostRef,
    Preview,
    Reading,
    WatchOrder,
)
from messages.fixing import editor
from messages.log import log
from messages.review import corrected, review, undone
from messages.watching import preview
from tests.messages import values
from tests.messages.test_laws import FOREIGN, within_bounds

LANGUAGE = st.sampled_from(["ru", "en"])
LONG_POST = st.builds(lambda line, times: "\n".join([line] * times), FOREIGN, st.integers(0, 200))
AREAS = st.lists(st.builds(Area, st.sampled_from(["RU-BEL", "RU-KRS", "XX"]), FOREIGN), max_size=20).map(tuple)
CLAIMS = st.lists(
    st.builds(
        lambda count, areas, heading: Claim(
            count=Count(count, count), areas=areas, span=(0, 1), rule="x", heading_to=heading
        ),
        st.integers(1, 5000),
        AREAS,
        FOREIGN,
    ),
    max_size=30,
).map(tuple)
DOUBTS = st.lists(st.builds(Doubt, st.sampled_from(DoubtReason), FOREIGN), max_size=40).map(tuple)


@given(LONG_POST, FOREIGN, CLAIMS, DOUBTS, LANGUAGE)
def test_a_case_and_its_correction_are_one_message_each(
    text: str, title: str, claims: tuple[Claim, ...], doubts: tuple[Doubt, ...], language: str
) -> None:
    reading = Reading(language="ru", kind=Kind.INTERCEPTION, downed=Count(5, 5), claims=claims, doubts=doubts)
    case = Case(
        ref=PostRef(1, 2, "channel"),
        date=values.NOW,
        channel=Channel(id=1, username="channel", title=title, voice="x"),
        text=text,
        text_key="0123456789abcdef",
        reading=reading,
        against=tuple(PostRef(3, number) for number in range(9)),
    )
    draft = Draft(person=7, channel_id=1, number=2, text_key="x", claim=0, reading=reading)
    told = [
        review(case, left=10**6, language=language, zone="Europe/Moscow"),
        corrected(case, language=language, zone="Europe/Moscow"),
        undone(case, language=language, zone="Europe/Moscow"),
        editor(draft, case, language=language, zone="Europe/Moscow"),
    ]
    assert all(within_bounds(one) for one in told)
    assert {entity.type for one in told for entity in one.entities} <= {"bold", "italic", "text_link"}


@given(FOREIGN, st.lists(LONG_POST, max_size=40), LANGUAGE)
def test_a_preview_is_one_message(title: str, texts: list[str], language: str) -> None:
    posts = tuple(Glimpse(number=1, date=values.NOW, text=text, kind=Kind.OTHER) for text in texts)
    seen = Preview(id=1, access_hash=1, username="channel", title=title, posts=posts)
    order = WatchOrder(username="channel", ordered_by=7, ordered_at=values.NOW, state=OrderState.SEEN, preview=seen)
    told = preview(order, None, language=language, zone="Europe/Moscow", now=values.NOW)
    assert within_bounds(told)
    assert {entity.type for entity in told.entities} <= {"bold", "italic", "text_link"}


@given(st.lists(st.tuples(FOREIGN, FOREIGN), max_size=12), LANGUAGE)
def test_the_log_is_plain_text(written: list[tuple[str, str]], language: str) -> None:
    deeds = [
        Deed(at=values.NOW - timedelta(minutes=1), actor=7, action=action, subject=subject, detail=subject)
        for action, subject in written
    ]
    told = log(
        deeds,
        page=0,
        total=len(deeds),
        names={7: "Анна"},
        language=language,
        zone="Europe/Moscow",
        now=values.NOW,
    )
    assert within_bounds(told)
    assert {entity.type for entity in told.entities} <= {"bold"}
