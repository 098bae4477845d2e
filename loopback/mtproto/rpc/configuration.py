"""What a client asks before it signs in."""

from datetime import timedelta

from telethon.tl import TLObject, functions, types

from loopback.mtproto.rpc.call import Call, Handler

DATA_CENTER = 2


def get_config(call: Call) -> TLObject:
    """Every data center is this server; the limits are Telegram's usual ones."""
    return types.Config(
        date=call.now,
        expires=call.now + timedelta(hours=1),
        test_mode=False,
        this_dc=DATA_CENTER,
        dc_options=[types.DcOption(number, "127.0.0.1", call.port) for number in range(1, 6)],
        dc_txt_domain_name="",
        chat_size_max=200,
        megagroup_size_max=200_000,
        forwarded_count_max=100,
        online_update_period_ms=210_000,
        offline_blur_timeout_ms=5_000,
        offline_idle_timeout_ms=30_000,
        online_cloud_timeout_ms=300_000,
        notify_cloud_delay_ms=30_000,
        notify_default_delay_ms=1_500,
        push_chat_period_ms=60_000,
        push_chat_limit=2,
        edit_time_limit=172_800,
        revoke_time_limit=2_147_483_647,
        revoke_pm_time_limit=2_147_483_647,
        rating_e_decay=2_419_200,
        stickers_recent_limit=200,
        channels_read_media_period=604_800,
        call_receive_timeout_ms=20_000,
        call_ring_timeout_ms=90_000,
        call_connect_timeout_ms=30_000,
        call_packet_timeout_ms=10_000,
        me_url_prefix="https://t.me/",
        caption_length_max=1024,
        message_length_max=4096,
        webfile_dc_id=DATA_CENTER,
    )


def get_nearest_dc(_: Call) -> TLObject:
    return types.NearestDc("RU", DATA_CENTER, DATA_CENTER)


HANDLERS: dict[type, Handler] = {
    functions.help.GetConfigRequest: get_config,
    functions.help.GetNearestDcRequest: get_nearest_dc,
}
