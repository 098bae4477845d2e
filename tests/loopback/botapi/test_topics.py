"""Forums and their topics."""

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import Message

from loopback.botapi import Chat, Server, Standing, User


@pytest.fixture
def forum(server: Server, anna: User) -> Chat:
    """A forum with the bot in it as an ordinary member."""
    forum = server.people.add_group("Форум", anna, is_forum=True)
    server.people.add_bot(anna, forum)
    return forum


async def told(bot: Bot) -> list[Message]:
    """The messages that wait for the bot; they are confirmed."""
    updates = await bot.get_updates()
    if updates:
        await bot.get_updates(offset=updates[-1].update_id + 1)
    return [update.message for update in updates if update.message]


async def test_a_forum_says_that_it_is_one(bot: Bot, forum: Chat) -> None:
    """Telegram: "True, if the supergroup chat is a forum (has topics enabled)" (https://core.telegram.org/bots/api#chat)"""
    assert (await bot.get_chat(forum.id)).is_forum


async def test_a_new_topic_is_announced_by_a_service_message(bot: Bot, server: Server, forum: Chat) -> None:
    """Telegram: "This object represents a service message about a new forum topic created in the chat."
    (https://core.telegram.org/bots/api#forumtopiccreated)
    Telegram: "Unique identifier of a message thread or forum topic to which the message belongs"
    (https://core.telegram.org/bots/api#message)
    """
    await told(bot)
    thread = server.people.add_topic(forum, "Дроны")
    [message] = await told(bot)
    assert message.forum_topic_created is not None
    assert message.forum_topic_created.name == "Дроны"
    assert message.message_thread_id == thread


async def test_topics_are_written_to_by_thread(bot: Bot, server: Server, forum: Chat) -> None:
    """Telegram: "Unique identifier for the target message thread (topic) of a forum"
    (https://core.telegram.org/bots/api#sendmessage)
    Telegram: "True, if the message is sent to a topic in a forum supergroup"
    (https://core.telegram.org/bots/api#message)
    """
    thread = server.people.add_topic(forum, "Дроны")
    sent = await bot.send_message(forum.id, "x", message_thread_id=thread)
    assert (sent.message_thread_id, sent.is_topic_message) == (thread, True)
    assert (await bot.send_message(forum.id, "x")).message_thread_id is None
    with pytest.raises(TelegramBadRequest, match="message thread not found"):
        await bot.send_message(forum.id, "x", message_thread_id=999)


async def test_what_people_write_in_a_topic_replies_to_its_beginning(
    bot: Bot, server: Server, anna: User, forum: Chat
) -> None:
    """Nowhere documented, and true of every message in a topic that is no reply of its own."""
    thread = server.people.add_topic(forum, "Дроны")
    await told(bot)
    server.people.say(anna, "/today", forum, thread_id=thread)
    [message] = await told(bot)
    assert message.reply_to_message is not None
    assert message.reply_to_message.forum_topic_created is not None
    assert message.message_thread_id == thread


async def test_in_a_closed_topic_only_administrators_write(bot: Bot, server: Server, anna: User, forum: Chat) -> None:
    """Telegram: "This object represents a service message about a forum topic closed in the chat."
    (https://core.telegram.org/bots/api#forumtopicclosed)
    """
    boris = server.people.add_person(8, "Борис")
    server.people.promote(boris, forum, Standing.MEMBER)
    thread = server.people.add_topic(forum, "Дроны")
    server.people.close_topic(forum, thread)
    assert (await told(bot))[-1].forum_topic_closed is not None
    with pytest.raises(TelegramBadRequest, match="TOPIC_CLOSED"):
        await bot.send_message(forum.id, "x", message_thread_id=thread)
    with pytest.raises(ValueError, match="is closed"):
        server.people.say(boris, "/today", forum, thread_id=thread)
    server.people.say(anna, "/today", forum, thread_id=thread)
    server.people.reopen_topic(forum, thread)
    assert (await told(bot))[-1].forum_topic_reopened is not None
    await bot.send_message(forum.id, "x", message_thread_id=thread)


async def test_the_bot_manages_topics_as_an_administrator(bot: Bot, server: Server, anna: User, forum: Chat) -> None:
    """Telegram: "In the case of a supergroup chat the bot must be an administrator in the chat for this to work and
    must have the can_manage_topics administrator right." (https://core.telegram.org/bots/api#createforumtopic)
    Telegram: "Topic name, 1-128 characters" (https://core.telegram.org/bots/api#createforumtopic)
    Telegram: "Use this method to delete a forum topic along with all its messages"
    (https://core.telegram.org/bots/api#deleteforumtopic)
    """
    with pytest.raises(TelegramBadRequest, match="not enough rights"):
        await bot.create_forum_topic(forum.id, "Дроны")
    server.people.add_bot(anna, forum, Standing.ADMINISTRATOR)
    with pytest.raises(TelegramBadRequest, match="TOPIC_TITLE"):
        await bot.create_forum_topic(forum.id, "д" * 129)
    topic = await bot.create_forum_topic(forum.id, "Дроны")
    await bot.close_forum_topic(forum.id, topic.message_thread_id)
    await bot.send_message(forum.id, "Сводка", message_thread_id=topic.message_thread_id)
    await bot.reopen_forum_topic(forum.id, topic.message_thread_id)
    await bot.delete_forum_topic(forum.id, topic.message_thread_id)
    assert server.messages.in_chat(forum.id) == []
    with pytest.raises(TelegramBadRequest, match="message thread not found"):
        await bot.send_message(forum.id, "x", message_thread_id=topic.message_thread_id)


async def test_a_group_that_is_no_forum_has_no_topics(bot: Bot, server: Server, anna: User) -> None:
    group = server.people.add_group("Соседи", anna)
    server.people.add_bot(anna, group, Standing.ADMINISTRATOR)
    with pytest.raises(TelegramBadRequest, match="not a forum"):
        await bot.create_forum_topic(group.id, "Дроны")
