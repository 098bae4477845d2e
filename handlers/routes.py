"""All routers in the order in which they are asked.

The dispatcher's workflow data must hold ``database`` (storage.database.Database), ``clock`` (now, aware UTC) and
``owners`` (frozenset of Telegram user ids).
"""

from aiogram import Router

from handlers.admins import admins_router
from handlers.album import Album
from handlers.blocking import Doorkeeper, blocking_router
from handlers.broadcasting import broadcasting_router
from handlers.channels import channels_router
from handlers.comparing import comparing_router
from handlers.country import country_router
from handlers.digest import digest_router
from handlers.errors import errors_router
from handlers.export import export_router
from handlers.fix_words import fix_words_router
from handlers.fixing import fixing_router
from handlers.gate import gate_router
from handlers.health import health_router
from handlers.help import help_router
from handlers.inline import inline_router
from handlers.leftovers import leftovers_router
from handlers.location import location_router
from handlers.log import log_router
from handlers.managing import managing_router
from handlers.membership import membership_router
from handlers.pace import Pace
from handlers.pausing import pausing_router
from handlers.people import Introduction
from handlers.pictures import pictures_router
from handlers.privacy import privacy_router
from handlers.region import place_router, region_router
from handlers.replies import Answering
from handlers.rereading import rereading_router
from handlers.review import review_router
from handlers.searching import searching_router
from handlers.settings import settings_router
from handlers.sources import sources_router
from handlers.start import start_router
from handlers.subscribing import subscribing_router
from handlers.typing_sign import Typing
from handlers.voicing import voicing_router
from handlers.whom import Acquaintances


def root_router() -> Router:
    """A new tree of routers; each dispatcher needs its own."""
    root = Router(name="root")
    introduction, pace, album = Introduction(), Pace(), Album()
    doorkeeper, acquaintances = Doorkeeper(), Acquaintances()
    root.callback_query.outer_middleware(Answering())
    for observer in (root.message, root.channel_post, root.callback_query, root.inline_query, root.my_chat_member):
        observer.outer_middleware(doorkeeper)
        observer.outer_middleware(acquaintances)
    for observer in (root.message, root.callback_query, root.inline_query):
        observer.outer_middleware(pace)
    for observer in (root.message, root.channel_post, root.callback_query, root.inline_query, root.my_chat_member):
        observer.outer_middleware(introduction)
    sign = Typing()
    for observer in (root.message, root.callback_query):
        observer.outer_middleware(sign)
    root.include_routers(
        gate_router(),
        region_router(),
        country_router(),
        digest_router(album),
        subscribing_router(),
        start_router(),
        location_router(),
        managing_router(),
        settings_router(),
        pausing_router(),
        searching_router(),
        comparing_router(),
        pictures_router(album),
        export_router(),
        sources_router(),
        privacy_router(),
        help_router(),
        channels_router(),
        voicing_router(),
        review_router(),
        fixing_router(),
        fix_words_router(),
        rereading_router(),
        broadcasting_router(),
        blocking_router(),
        health_router(),
        log_router(),
        admins_router(),
        membership_router(),
        inline_router(),
        place_router(),
        leftovers_router(),
        errors_router(),
    )
    for router in root.sub_routers:
        take_channel_posts(router)
    return root


def take_channel_posts(router: Router) -> None:
    """Lets what is said in a channel be answered as what is said in a chat."""
    for handler in router.message.handlers:
        router.channel_post.register(handler.callback, *(one.callback for one in handler.filters or ()))
