"""Who may ask: no website, whatever name it gives this machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

import httpx
import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

EXTENSION = "moz-extension://62b5d4ad-6f57-4e42-951b-d6b5e6cf9e55"
OBSIDIAN = "app://obsidian.md"
FORM = {"text": "Wij hopen u te helpen.", "language": "nl"}

ROUTES = [
    ("GET", "/"),
    ("GET", "/index.html"),
    ("POST", "/v1/lint"),
    ("POST", "/v1/review"),
    ("GET", "/v1/rules"),
    ("GET", "/v1/rules/tone/hedging"),
    ("GET", "/v1/health"),
    ("GET", "/v1/version"),
    ("GET", "/openapi.json"),
    ("POST", "/v2/check"),
    ("GET", "/v2/check?text=Ja.&language=nl"),
    ("GET", "/v2/languages"),
    ("OPTIONS", "/v2/check"),
    ("GET", "/no/such/address"),
]


@pytest.fixture(scope="module")
def opened(address_for_others: str) -> Iterator[httpx.Client]:
    """Give a client of a server that a website and add-ons may use."""
    with httpx.Client(base_url=address_for_others, timeout=60) as client:
        yield client


@pytest.mark.parametrize(("method", "path"), ROUTES)
@pytest.mark.parametrize(
    "headers",
    [{"Host": "evil.example"}, {"Origin": "https://evil.example"}],
    ids=["host", "origin"],
)
def test_strangers_are_refused_everywhere(
    client: httpx.Client, method: str, path: str, headers: dict[str, str]
) -> None:
    answer = client.request(method, path, headers=headers)

    assert answer.status_code == 403
    assert answer.json()["type"] == "urn:briefcheck:problem:foreign"
    assert "Access-Control-Allow-Origin" not in answer.headers


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "localhost:8010@evil.example",
        "evil.example:8010",
        "10.0.0.1",
        "[::2]",
        "",
    ],
)
def test_a_name_that_is_not_ours_is_refused(client: httpx.Client, host: str) -> None:
    assert client.get("/v1/health", headers={"Host": host}).status_code == 403


@pytest.mark.parametrize(
    "host", ["localhost", "LOCALHOST:9", "127.0.0.1:8010", "[::1]:8010"]
)
def test_this_machine_may_be_called_by_its_names(
    client: httpx.Client, host: str
) -> None:
    assert client.get("/v1/health", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "origin",
    [
        "null",
        "http://localhost:1",
        "https://127.0.0.1",
        "file://",
        EXTENSION,
        OBSIDIAN,
        "",
    ],
)
def test_another_origin_is_refused(client: httpx.Client, origin: str) -> None:
    answer = client.post("/v2/check", data=FORM, headers={"Origin": origin})

    assert answer.status_code == 403


def test_the_page_itself_may_ask(client: httpx.Client, address: str) -> None:
    origin = address.rstrip("/")

    answer = client.post("/v2/check", data=FORM, headers={"Origin": origin})

    assert answer.status_code == 200


@pytest.mark.parametrize(
    ("site", "mode", "status"),
    [
        ("same-origin", "cors", 200),
        ("none", "navigate", 200),
        ("cross-site", "navigate", 200),
        ("cross-site", "no-cors", 403),
        ("same-site", "cors", 403),
    ],
)
def test_browsers_tell_on_websites(
    client: httpx.Client, site: str, mode: str, status: int
) -> None:
    headers = {"Sec-Fetch-Site": site, "Sec-Fetch-Mode": mode}

    assert client.get("/v1/rules", headers=headers).status_code == status


@pytest.mark.parametrize("origin", ["https://helpdesk.example", EXTENSION, OBSIDIAN])
def test_who_is_allowed_can_read_the_answer(opened: httpx.Client, origin: str) -> None:
    answer = opened.post("/v2/check", data=FORM, headers={"Origin": origin})

    assert answer.status_code == 200
    assert answer.headers["Access-Control-Allow-Origin"] == origin
    assert "Access-Control-Allow-Credentials" not in answer.headers


def test_who_is_allowed_may_ask_for_leave_first(opened: httpx.Client) -> None:
    headers = {
        "Origin": EXTENSION,
        "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": "content-type",
        "Access-Control-Request-Private-Network": "true",
    }

    answer = opened.options("/v2/check", headers=headers)

    assert answer.status_code == 200
    assert answer.headers["Access-Control-Allow-Origin"] == EXTENSION
    assert answer.headers["Access-Control-Allow-Private-Network"] == "true"


@pytest.mark.parametrize(
    "origin",
    [
        "https://evil.example",
        "https://helpdesk.example.evil.example",
        "https://obsidian.md",
        f"{OBSIDIAN}.evil.example",
        "null",
    ],
)
def test_others_stay_refused(opened: httpx.Client, origin: str) -> None:
    answer = opened.post("/v2/check", data=FORM, headers={"Origin": origin})

    assert answer.status_code == 403
    assert "Access-Control-Allow-Origin" not in answer.headers


def test_a_name_that_is_allowed_is_known(opened: httpx.Client) -> None:
    answer = opened.get("/v1/health", headers={"Host": "Brieven.example:443"})

    assert answer.status_code == 200


@pytest.mark.parametrize(("method", "path"), ROUTES)
def test_every_answer_keeps_browsers_on_a_leash(
    client: httpx.Client, method: str, path: str
) -> None:
    headers = client.request(method, path).headers

    policy = headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self'")
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["Cache-Control"] == "no-store"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "Set-Cookie" not in headers
    assert "Access-Control-Allow-Origin" not in headers
