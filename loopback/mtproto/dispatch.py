"""From a request's bytes to the answer's: wrappers taken off, faults met, the method called."""

import logging
import struct
from collections.abc import Sequence

from telethon.extensions import BinaryReader
from telethon.tl import TLObject, functions, types
from telethon.tl.core import GzipPacked

from loopback.mtproto.errors import ConnectionDropped, RpcError
from loopback.mtproto.rpc import HANDLERS, WITHOUT_LOGIN, Call, Result
from loopback.mtproto.state import method_name

RPC_RESULT = 0xF35C6D01
VECTOR = 0x1CB5C415
TRUE = 0x997275B5
FALSE = 0xBC799737
WORTH_PACKING = 512
"""Bytes from which an answer is sent compressed."""

_LOG = logging.getLogger(__name__)

_WRAPPERS = (
    functions.InvokeWithLayerRequest,
    functions.InvokeWithoutUpdatesRequest,
    functions.InitConnectionRequest,
    functions.InvokeAfterMsgRequest,
)


def unwrap(request: TLObject) -> tuple[TLObject, bool]:
    """The method itself, and whether the client wants to be told of updates on this connection."""
    wants_updates = True
    while True:
        if isinstance(request, functions.InvokeWithoutUpdatesRequest):
            wants_updates = False
        if isinstance(request, GzipPacked):
            request = BinaryReader(request.data).tgread_object()
        elif isinstance(request, _WRAPPERS):
            request = request.query
        else:
            return request, wants_updates


def answer(call: Call, message_id: int) -> bytes:
    """The body of the answer. Raises ConnectionDropped where a fault asks for it."""
    try:
        body = serialize(_result(call))
    except RpcError as error:
        body = bytes(types.RpcError(error.code, error.name))
    except ConnectionDropped:
        raise
    except Exception:  # noqa: BLE001 - a mistake of this server must not look like a silent Telegram
        _LOG.exception("%s failed", method_name(call.request))
        body = bytes(types.RpcError(500, "INTERNAL"))
    if len(body) > WORTH_PACKING:
        body = bytes(GzipPacked(body))
    return struct.pack("<Iq", RPC_RESULT, message_id) + body


def _result(call: Call) -> Result:
    name = method_name(call.request)
    call.state.calls.append(name)
    fault = call.state.take_fault(name)
    if fault is not None:
        if fault.error is None:
            raise ConnectionDropped
        raise RpcError(fault.error)
    kind = type(call.request)
    if kind not in WITHOUT_LOGIN:
        _ = call.account
    handler = HANDLERS.get(kind)
    if handler is None:
        raise RpcError(f"METHOD_NOT_ON_LOOPBACK_{name.upper()}")
    return handler(call)


def serialize(result: Result) -> bytes:
    """A result's bytes; a bare list gets the header of a vector."""
    if isinstance(result, bool):
        return struct.pack("<I", TRUE if result else FALSE)
    if isinstance(result, Sequence):
        return struct.pack("<Ii", VECTOR, len(result)) + b"".join(bytes(item) for item in result)
    return bytes(result)
