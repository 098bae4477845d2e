"""Enumerations that are quick to name stay what they were."""

from enum import Enum

import pytest

from claims.members import quickly_named


class Plain(Enum):
    NEAR = "near"
    FAR = "far"


Quick = quickly_named(Plain)


def test_members_are_the_same_ones() -> None:
    assert Quick.NEAR is Plain.NEAR
    assert isinstance(Quick.FAR, Plain)


def test_a_member_is_found_by_its_value() -> None:
    assert Quick("far") is Plain.FAR
    with pytest.raises(ValueError, match="nowhere"):
        Quick("nowhere")
