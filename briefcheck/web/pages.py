"""The page for people: a few files, built beforehand, read once."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING

from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.routing import Route

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.requests import Request

_INDEX = "index.html"
#: Written out: what a machine's own table says of .js differs.
_MEDIA_TYPES = {
    "html": "text/html",
    "js": "text/javascript",
    "css": "text/css",
    "svg": "image/svg+xml",
    "png": "image/png",
}


@dataclass(frozen=True, slots=True)
class Pages:
    """The files of the page, by name."""

    files: Mapping[str, bytes]

    @classmethod
    def read(cls) -> Pages:
        """Read the files that ship with briefcheck."""
        folder = files("briefcheck") / "web" / "page"
        served = (f for f in folder.iterdir() if _suffix(f.name) in _MEDIA_TYPES)
        return cls({file.name: file.read_bytes() for file in served})

    def routes(self) -> list[Route]:
        """Return the addresses of the page."""
        return [Route("/", self.file), Route("/{name}", self.file)]

    async def file(self, request: Request) -> Response:
        """Answer with one of the files."""
        name = request.path_params.get("name", _INDEX)
        if name not in self.files:
            raise HTTPException(404)
        return Response(self.files[name], media_type=_MEDIA_TYPES[_suffix(name)])


def _suffix(name: str) -> str:
    return name.rpartition(".")[2]
