"""Keeping cards: which of them some news touches, what they tell now, and the messages and edits that follow."""

import asyncio
import logging
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from bot.alerts import Listener, is_fresh, is_worth, regions_of
from bot.cards import OPEN_FOR, Step, edit, figure_of, is_final, letter, may_sound, new_card, next_step, removal
from bot.listeners import listeners
from claims.counting.reach import MARGIN, places
from claims.model import Card, Digest, Message, Mode, News, Outgoing, Reading, RegionReport, Subscription, Told
from claims.quiet import is_paused
from claims.report.card import card_period, country_card, region_card
from claims.twins import told_of
from claims.word_filter import lets_pass
from messages.card import card as card_message
from storage.cards import Slot, cards_about, save_cards, slots_around, slots_to_close
from storage.changes import earlier_near
from storage.database import Connection, Database
from storage.edits import Fate, fates, put_edits
from storage.outbox import put_all
from storage.readings import told_near
from storage.subscriptions import regions_wanted

log = logging.getLogger(__name__)

BREATH = 100
"""Chats after which something else may have its turn."""

Answer = RegionReport | Digest


async def touched(c: Connection, pending: Sequence[News]) -> dict[Slot, list[News]]:
    """What cards some news is about, with the news that begins such a card; none that nobody wants."""
    wanted = await regions_wanted(c, Mode.CARD) if pending else frozenset()
    found: dict[Slot, list[News]] = defaultdict(list)
    for news in pending if wanted else ():
        try:
            for slot in _slots_of(news, news.reading):
                if slot.region in wanted:
                    found[slot].append(news)
            told = {*_slots_of(news, news.reading), *_slots_of(news, news.before)}
        except Exception:  # a bug about one post must not silence the others; told in full
            log.exception("no card for news %d, %s", news.id, news.ref.url)
            continue
        for period in {slot.period for slot in told}:
            for slot in await slots_around(c, {slot.region for slot in told} & wanted, period):
                found.setdefault(slot, [])
    return dict(found)


def _slots_of(news: News, reading: Reading | None) -> set[Slot]:
    """The cards that a reading of some news begins, over the whole country and over each region that it speaks of."""
    told = None if reading is None else told_of(news, reading)
    period = None if told is None else card_period(told)
    if told is None or period is None:
        return set()
    return {Slot(region, period) for region in (None, *regions_of(news), *places(told))}


async def tell_now(database: Database, slots: Collection[Slot]) -> dict[Slot, Answer]:
    """What cards tell by all that is stored now, solved beside the event loop and outside any transaction."""
    told: dict[Slot, Answer] = {}
    for slot in sorted(slots, key=lambda slot: (slot.region or "", slot.period)):
        span = slot.period.span[0] - MARGIN, slot.period.span[1] + MARGIN
        async with database.read() as c:
            posts = await told_near(c, None if slot.region is None else [slot.region], span)
            earlier = await earlier_near(c, span)
        try:
            told[slot] = await asyncio.to_thread(_solve, slot, posts, earlier)
        except Exception:  # a bug about one card must not silence the others; told in full
            log.exception("no card of %s", slot)
    return told


def _solve(slot: Slot, posts: Sequence[Told], earlier: Sequence[Told]) -> Answer:
    if slot.region is None:
        return country_card(posts, earlier, period=slot.period)
    return region_card(posts, earlier, region=slot.region, period=slot.period)


async def keep_cards(
    c: Connection, told: Mapping[Slot, Answer], touching: Mapping[Slot, Sequence[News]], now: datetime
) -> int:
    """Send and edit the cards about what is told, in the transaction that settles the news; how many messages."""
    written = 0
    for slot, answer in told.items():
        written += await _keep(c, slot, answer, touching.get(slot, ()), now)
    return written


async def _keep(c: Connection, slot: Slot, answer: Answer, news: Sequence[News], now: datetime) -> int:
    cards = {(card.chat_id, card.thread_id): card for card in await cards_about(c, slot)}
    chats = await listeners(c, [slot.region], Mode.CARD)
    known = await fates(c, [card.key for card in cards.values()])
    kept = _Keeping(slot, answer, news, now)
    for number, (chat, wish) in enumerate(_wishing(chats, slot), 1):
        if number % BREATH == 0:
            await asyncio.sleep(0)  # thousands of chats must not keep the others from being answered
        card = cards.pop((chat.subscriber.chat_id, chat.subscriber.thread_id), None)
        try:
            kept.look_at(chat, wish, card, Fate.LOST if card is None else known[card.key])
        except Exception:  # a bug about one chat's card must not silence the others; told in full
            log.exception("no card of %s for chat %d", slot, chat.subscriber.chat_id)
    kept.leave(cards.values())
    await put_all(c, kept.letters)
    await save_cards(c, kept.cards)
    return len(kept.letters) + await put_edits(c, kept.edits)


async def close_cards(database: Database, now: datetime) -> int:
    """Write the last figure into the cards whose time is over; how many messages that takes.

    Solved while nobody else writes: else an older figure could overtake the one of a post that comes meanwhile.
    """
    async with database.read() as c:
        if not await slots_to_close(c, now - OPEN_FOR):
            return 0
    async with database.write() as c:
        slots = await slots_to_close(c, now - OPEN_FOR)
        return await keep_cards(c, await tell_now(database, slots), {}, now)


def _wishing(chats: Iterable[Listener], slot: Slot) -> Iterator[tuple[Listener, Subscription]]:
    for chat in chats:
        for wish in chat.wishes:
            if wish.region == slot.region:
                yield chat, wish


class _Keeping:
    """The cards about one slot: what is to be sent, edited and remembered."""

    def __init__(self, slot: Slot, answer: Answer, news: Sequence[News], now: datetime) -> None:
        self._slot = slot
        self._answer = answer
        self._figure = figure_of(answer)
        self._news = [one for one in news if is_fresh(one)]
        self._now = now
        self._worded: dict[tuple[str, str], Message] = {}
        self.letters: list[Outgoing] = []
        self.edits: list[Outgoing] = []
        self.cards: list[Card] = []

    def look_at(self, chat: Listener, wish: Subscription, card: Card | None, fate: Fate) -> None:
        """Decide what is done with one chat's card."""
        now, who = self._now, chat.subscriber
        calls = not is_paused(who, now) and any(self._calls(news, wish) for news in self._news)
        step = next_step(card, fate, self._figure, now, calls=calls, may_sound=may_sound(wish, who, now))
        if step is Step.SEND:
            fresh = new_card(self._slot, who, self._figure, now)
            self.letters.append(letter(fresh, self._message(who.language, who.zone), wish, who, now))
            if card is not None and fate is Fate.SHOWN:
                self.edits.append(removal(card, now))
            self.cards.append(fresh)
        elif card is not None:
            if step is Step.EDIT:
                self.edits.append(edit(card, self._message(who.language, who.zone), now))
            self.leave([card])

    def leave(self, cards: Iterable[Card]) -> None:
        """Remember which cards are closed, whether or not anything was changed in the chat."""
        final = is_final(self._slot.period, self._now)
        self.cards += [replace(card, closed=final) for card in cards if card.closed is not final]

    def _calls(self, news: News, wish: Subscription) -> bool:
        is_enough = is_worth(news, wish) or (self._figure.least or 0) >= wish.least
        return is_enough and lets_pass(news.text, wish)

    def _message(self, language: str, zone: str) -> Message:
        """Worded once for all who read it alike."""
        if (language, zone) not in self._worded:
            final = is_final(self._slot.period, self._now)
            told = card_message(self._answer, language=language, zone=zone, now=self._now, final=final)
            self._worded[language, zone] = told
        return self._worded[language, zone]
