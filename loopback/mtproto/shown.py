"""How accounts, channels and posts look to the account that asks: Telegram's own types."""

from telethon.tl import TLObject, types

from loopback.mtproto.state import Account, Channel, Media, Origin, Post, State


def user(account: Account) -> TLObject:
    return types.User(
        id=account.id,
        is_self=True,
        access_hash=account.id * 7919,
        first_name=account.first_name,
        phone=account.phone,
    )


def channel(state: State, channel: Channel, account: Account) -> TLObject:
    return types.Channel(
        id=channel.id,
        title=channel.title,
        photo=types.ChatPhotoEmpty(),
        date=channel.created,
        broadcast=True,
        left=account.id not in channel.members,
        access_hash=state.access_hash(account, channel),
        username=channel.username,
        verified=channel.verified,
        participants_count=1000,
    )


def channels_of(state: State, home: Channel, posts: list[Post], account: Account) -> list[TLObject]:
    """The posts' own channel and those that they were forwarded from, each once."""
    origins = {p.origin.channel.id: p.origin.channel for p in posts if p.origin and p.origin.channel}
    return [channel(state, c, account) for c in ({home.id: home} | origins).values()]


def message(home: Channel, post: Post) -> TLObject:
    peer = types.PeerChannel(home.id)
    if post.service:
        return types.MessageService(
            id=post.number, peer_id=peer, date=post.date, action=types.MessageActionPinMessage(), post=True
        )
    return types.Message(
        id=post.number,
        peer_id=peer,
        date=post.date,
        message=post.text,
        post=True,
        views=post.views,
        forwards=0,
        edit_date=post.edited,
        grouped_id=post.album,
        fwd_from=_origin(post.origin, post) if post.origin else None,
        media=_media(post) if post.media else None,
    )


def dialog(home: Channel) -> TLObject:
    return types.Dialog(
        peer=types.PeerChannel(home.id),
        top_message=home.top,
        read_inbox_max_id=0,
        read_outbox_max_id=0,
        unread_count=0,
        unread_mentions_count=0,
        unread_reactions_count=0,
        unread_poll_votes_count=0,
        notify_settings=types.PeerNotifySettings(),
        pts=home.pts,
    )


def _origin(origin: Origin, post: Post) -> TLObject:
    return types.MessageFwdHeader(
        date=post.date,
        from_id=types.PeerChannel(origin.channel.id) if origin.channel else None,
        channel_post=origin.number,
        from_name=origin.name,
    )


def _media(post: Post) -> TLObject:
    match post.media:
        case Media.PHOTO:
            photo = types.Photo(post.number, 0, b"", post.date, [types.PhotoSize("x", 800, 600, 60_000)], 2)
            return types.MessageMediaPhoto(photo=photo)
        case Media.DOCUMENT:
            document = types.Document(post.number, 0, b"", post.date, "video/mp4", 1_000_000, 2, [])
            return types.MessageMediaDocument(document=document)
    page = types.WebPage(id=post.number, url="https://example.org/", display_url="example.org", hash=0)
    return types.MessageMediaWebPage(webpage=page)
