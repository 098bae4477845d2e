"""Who can be written to, and what the bot hears of people and groups."""

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError, TelegramMigrateToChat
from aiogram.types import Update

from loopback.botapi import Server, Standing, User


async def heard(bot: Bot) -> list[Update]:
    """Everything that waits for the bot; it is confirmed."""
    updates = await bot.get_updates()
    if updates:
        await bot.get_updates(offset=updates[-1].update_id + 1)
    return updates


async def test_a_stranger_is_no_chat_and_who_never_started_cannot_be_written_to(bot: Bot, server: Server) -> None:
    """Telegram: "Bots can't start conversations with users. A user must either add them to a group or send them a
    message first." (https://core.telegram.org/bots#how-are-bots-different-from-humans)
    """
    server.people.add_person(8, "Борис")
    with pytest.raises(TelegramBadRequest, match="chat not found"):
        await bot.send_message(99, "x")
    with pytest.raises(TelegramForbiddenError, match="can't initiate conversation"):
        await bot.send_message(8, "x")


async def test_a_block_is_told_and_lifted_by_writing(bot: Bot, server: Server, anna: User) -> None:
    """Telegram: "For private chats, this update is received only when the bot is blocked or unblocked by the user."
    (https://core.telegram.org/bots/api#update)
    """
    await heard(bot)
    server.people.block(anna)
    with pytest.raises(TelegramForbiddenError, match="blocked by the user"):
        await bot.send_message(7, "x")
    server.people.say(anna, "/start")
    await bot.send_message(7, "x")
    statuses = [one.my_chat_member.new_chat_member.status for one in await heard(bot) if one.my_chat_member]
    assert statuses == ["kicked", "member"]


async def test_a_group_upgrades_under_a_new_id(bot: Bot, server: Server, anna: User) -> None:
    """Telegram: "The group has been migrated to a supergroup with the specified identifier."
    (https://core.telegram.org/bots/api#responseparameters)
    """
    group = server.people.add_group("Соседи", anna, kind="group")
    server.people.add_bot(anna, group)
    moved = server.people.upgrade(group)
    with pytest.raises(TelegramMigrateToChat) as refusal:
        await bot.send_message(group.id, "x")
    assert refusal.value.migrate_to_chat_id == moved.id
    assert (await bot.send_message(moved.id, "x")).chat.type == "supergroup"


async def test_in_a_group_the_bot_hears_commands_mentions_and_replies(bot: Bot, server: Server, anna: User) -> None:
    """Telegram: "Commands explicitly meant for them (e.g., /command@this_bot). … Replies to any messages implicitly or
    explicitly meant for this bot." (https://core.telegram.org/bots/faq#what-messages-will-my-bot-get)
    """
    group = server.people.add_group("Соседи", anna)
    server.people.add_bot(anna, group)
    mine = await bot.send_message(group.id, "Готов")
    await heard(bot)
    server.people.say(anna, "Всем привет", group)
    server.people.say(anna, "/region@dronewatch_bot Тула", group)
    server.people.say(anna, "что скажешь, @dronewatch_bot", group)
    server.people.say(anna, "спасибо", group, reply_to=server.messages.find(group.id, mine.message_id))
    texts = [one.message.text for one in await heard(bot) if one.message]
    assert texts == ["/region@dronewatch_bot Тула", "что скажешь, @dronewatch_bot", "спасибо"]


async def test_an_administrator_hears_everything(bot: Bot, server: Server, anna: User) -> None:
    """Telegram: "Bot admins and bots with privacy mode disabled will receive all messages except messages sent by
    other bots." (https://core.telegram.org/bots/faq#what-messages-will-my-bot-get)
    """
    group = server.people.add_group("Соседи", anna)
    server.people.add_bot(anna, group, Standing.ADMINISTRATOR)
    await heard(bot)
    server.people.say(anna, "Всем привет", group)
    assert [one.message.text for one in await heard(bot) if one.message] == ["Всем привет"]


async def test_a_bot_that_was_put_out_cannot_write(bot: Bot, server: Server, anna: User) -> None:
    group = server.people.add_group("Соседи", anna)
    with pytest.raises(TelegramForbiddenError, match="not a member of the supergroup chat"):
        await bot.send_message(group.id, "x")
    server.people.add_bot(anna, group)
    server.people.add_bot(anna, group, Standing.KICKED)
    with pytest.raises(TelegramForbiddenError, match="kicked from the supergroup chat"):
        await bot.send_message(group.id, "x")


async def test_in_a_channel_only_administrators_write(bot: Bot, server: Server, anna: User) -> None:
    channel = server.people.add_group("Сводки", anna, kind="channel")
    server.people.add_bot(anna, channel)
    with pytest.raises(TelegramBadRequest, match="need administrator rights"):
        await bot.send_message(channel.id, "x")
    server.people.add_bot(anna, channel, Standing.ADMINISTRATOR)
    assert (await bot.send_message(channel.id, "x")).from_user is None


async def test_members_are_told_with_their_standing(bot: Bot, server: Server, anna: User) -> None:
    """Telegram: "Use this method to get information about a member of a chat."
    (https://core.telegram.org/bots/api#getchatmember)
    """
    boris = server.people.add_person(8, "Борис")
    group = server.people.add_group("Соседи", anna, members=[boris])
    server.people.add_bot(anna, group)
    assert (await bot.get_chat_member(group.id, 7)).status == "creator"
    assert (await bot.get_chat_member(group.id, 8)).status == "member"
    assert [one.user.id for one in await bot.get_chat_administrators(group.id)] == [7]
    assert await bot.get_chat_member_count(group.id) == 3
    assert (await bot.get_chat(group.id)).title == "Соседи"
