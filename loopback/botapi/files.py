"""Files that the bot sends: kept in memory under a file id, and downloaded again."""

import struct
from itertools import count

from loopback.botapi.call import Call, Upload
from loopback.botapi.errors import Json, bad_request

PHOTO_LIMIT, DOCUMENT_LIMIT, DOWNLOAD_LIMIT = 10 << 20, 50 << 20, 20 << 20
"""Bytes of a photo and of another file that is sent, and of one that is fetched again."""
SIDES, RATIO = 10_000, 20
"""Most pixels of a photo's width and height together, and how many times longer one may be."""
PNG_HEAD = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"
UNKNOWN_SIZE = 800, 600
"""Of a photo that is no PNG."""


class Files:
    """All files that were uploaded."""

    def __init__(self) -> None:
        self._kept: dict[str, Upload] = {}
        self._numbers = count(1)

    def media(self, call: Call, kind: str, reference: str) -> Json:
        """The field of a message for a photo or document: a new upload, or a file id from before."""
        file_id, upload = self._find(call, reference or kind)
        if len(upload.content) > (PHOTO_LIMIT if kind == "photo" else DOCUMENT_LIMIT):
            raise bad_request("file is too big")
        if not upload.content:
            raise bad_request("file must be non-empty")
        fields: Json = {"file_id": file_id, "file_unique_id": f"u{file_id}", "file_size": len(upload.content)}
        if kind == "photo":
            width, height = _size(upload.content)
            if width + height > SIDES or max(width, height) > RATIO * min(width, height):
                raise bad_request("PHOTO_INVALID_DIMENSIONS")
            return {"photo": [{**fields, "width": width, "height": height}]}
        return {kind: {**fields, "file_name": upload.name}}

    def content(self, file_id: str) -> bytes:
        """What is in a file. Raises KeyError for an unknown one."""
        return self._kept[file_id].content

    async def get_file(self, call: Call) -> Json:
        """getFile."""
        file_id = call.text("file_id")
        if file_id not in self._kept:
            raise bad_request("wrong file_id or the file is temporarily unavailable")
        size = len(self._kept[file_id].content)
        if size > DOWNLOAD_LIMIT:
            raise bad_request("file is too big")
        return {"file_id": file_id, "file_unique_id": f"u{file_id}", "file_size": size, "file_path": f"files/{file_id}"}

    def _find(self, call: Call, reference: str) -> tuple[str, Upload]:
        if reference in self._kept:
            return reference, self._kept[reference]
        upload = call.uploads.get(reference.removeprefix("attach://"))
        if upload is None:
            raise bad_request("wrong file identifier/HTTP URL specified")
        file_id = f"loopback-{next(self._numbers)}"
        self._kept[file_id] = upload
        return file_id, upload


def _size(content: bytes) -> tuple[int, int]:
    """A picture's width and height."""
    if not content.startswith(PNG_HEAD):
        return UNKNOWN_SIZE
    width, height = struct.unpack_from(">II", content, len(PNG_HEAD))
    return width, height
