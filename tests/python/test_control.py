"""The control API: what tests need and AWS doesn't have."""

import json
import re
from datetime import datetime

import pytest

from support.aws import ANY_TEXT, Account, refused
from support.control import Control
from support.signing_in import SIGN_IN, visitor_of
from support.totp import code_at
from support.visitor import Visitor
from support.wire import send, talk

SEED = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
PATHS = ["health", "clock", "hardware-tokens", "operations"]


def refusal(answer: tuple[int, object]) -> tuple[int, str]:
    """Status and code of an error, which has a message as well and nothing else."""
    status, body = answer
    assert body.keys() == {"error"}, body
    assert body["error"].keys() == {"code", "message"}
    assert body["error"]["message"]
    return status, body["error"]["code"]


def test_health(server):
    answer = server.control.get("health")
    assert answer == {"status": "ok", "version": answer["version"]}
    assert re.fullmatch(r"\d+\.\d+\.\d+", answer["version"])


def test_the_clock_is_moved_and_set_and_let_go(serve):
    control = serve().control
    assert control.get("clock")["offset_seconds"] == 0
    before = control.now()

    status, answer = control.ask("POST", "clock", {"advance_seconds": 3600})
    assert (status, answer["offset_seconds"]) == (200, 3600)
    assert 3600 <= control.now() - before < 3660

    status, answer = control.ask("POST", "clock", {"set": "2026-01-01T00:00:00Z"})
    assert (status, answer["now"]) == (200, "2026-01-01T00:00:00Z")
    assert control.get("clock").keys() == {"now", "offset_seconds"}

    status, answer = control.ask("POST", "clock", {"offset_seconds": 0})
    assert (status, answer["offset_seconds"]) == (200, 0)
    assert 0 <= control.now() - before < 60


BAD_CLOCKS = [
    {},
    {"set": "tomorrow"},
    {"advance_seconds": "30"},
    {"advance_seconds": 30, "set": "2026-01-01T00:00:00Z"},
    {"forward_seconds": 30},
    {"advance_seconds": 2**63 - 1},
    {"set": "9998-12-31T23:59:59.9Z", "x": 1},
    {"set": "9999-01-01T00:00:00Z"},
    [],
]


@pytest.mark.parametrize("body", BAD_CLOCKS, ids=str)
def test_a_clock_is_not_moved_by_nonsense(serve, body):
    control = serve().control
    assert refusal(control.ask("POST", "clock", body))[0] == 400
    assert control.get("clock")["offset_seconds"] == 0


def test_the_code_that_a_device_shows(own_account):
    phone = own_account.virtual_device()
    control = own_account.server.control
    control.set_clock("2026-01-01T12:00:18Z")
    counter = control.now() // 30
    shown = control.code(own_account.id, phone.serial)
    assert 8 <= shown.pop("seconds_left") <= 12
    assert shown == {
        "code": code_at(phone.seed, counter),
        "next": code_at(phone.seed, counter + 1),
    }


def test_devices_that_show_no_code(account):
    for path in ("accounts/111122223333/mfa-devices/GAHT00000000/code", "accounts/1/x"):
        assert refusal(account.server.control.ask("GET", path)) == (404, "NotFound")


def test_hardware_tokens(serve):
    control = serve().control
    assert control.get("hardware-tokens") == {"hardware_tokens": []}
    token = {"serial_number": "GAHT12345678", "seed_base32": SEED}
    assert control.ask("POST", "hardware-tokens", token) == (201, token)
    made = control.make_token("GAKT12345678")
    assert re.fullmatch("[A-Z2-7]+", made["seed_base32"])
    assert control.get("hardware-tokens") == {"hardware_tokens": [token, made]}
    status, _ = refusal(control.ask("POST", "hardware-tokens", token))
    assert status == 409


BAD_TOKENS = [
    {},
    {"serial_number": "short"},
    {"serial_number": "GAHT 12345678"},
    {"serial_number": "GAHT12345678", "seed_base32": "not base32!"},
    {"serial_number": "GAHT12345678", "seed_base32": ""},
    {"serial_number": "GAHT12345678", "seed": SEED},
]


@pytest.mark.parametrize("body", BAD_TOKENS, ids=str)
def test_tokens_that_nobody_makes(serve, body):
    control = serve().control
    assert refusal(control.ask("POST", "hardware-tokens", body))[0] == 400
    assert control.get("hardware-tokens") == {"hardware_tokens": []}


def test_the_table_of_operations(server):
    rows = server.control.get("operations")["operations"]
    assert all(row.keys() == {"service", "name", "implemented"} for row in rows)
    table = {(row["service"], row["name"]): row["implemented"] for row in rows}
    assert (len(rows), len(table)) == (191, 191)
    assert sum(service == "iam" for service, _ in table) == 180
    assert table["iam", "EnableMFADevice"] is True
    assert table["sts", "GetSessionToken"] is True


def test_reset_forgets_one_account_or_all(serve):
    server = serve()
    one, two = (Account.numbered(server, 555500000000 + n) for n in (1, 2))
    for account in (one, two):
        account.iam.create_user(UserName="alice")
    server.control.advance(3600)

    assert server.control.ask("POST", "reset", {"account": one.id}) == (204, None)
    assert (one.iam.list_users()["Users"], len(two.iam.list_users()["Users"])) == ([], 1)
    for body in (None, {}):
        two.iam.get_user()
        server.control.make_token("GAHT12345678")
        server.control.advance(3600)
        assert server.control.ask("POST", "reset", body) == (204, None)
        assert two.iam.list_users()["Users"] == []
        assert server.control.get("hardware-tokens") == {"hardware_tokens": []}
        assert server.control.get("clock")["offset_seconds"] == 0


def test_reset_of_nonsense(server):
    for body in ({"account": "1"}, {"accounts": []}, []):
        assert refusal(server.control.ask("POST", "reset", body))[0] == 400


def test_a_reset_ends_all_sessions(serve):
    server = serve()
    account = Account.numbered(server, 555500000003)
    session = account.user().session()
    server.control.ask("POST", "reset")
    with refused("InvalidClientTokenId", 403, ANY_TEXT):
        session.identity()


def test_a_reset_ends_what_browsers_began(serve, tmp_path):
    """What STS gave goes on where the seed makes the same user again: the token says all."""
    user = {"name": "alice", "id": "AIDACKCEVSQ6C2EXAMPLE", "password": "battery-Staple-9"}
    key = {"id": "AKIAIOSFODNN7EXAMPLE", "secret": "hush"}
    seed = tmp_path / "seed.json"
    accounts = [{"id": "555500000004", "users": [user | {"access_keys": [key]}]}]
    seed.write_text(json.dumps({"accounts": accounts}))
    account = Account(serve("--seed", str(seed)), "555500000004", "test")
    session = account.but(key_id=key["id"], secret=key["secret"]).session()
    for body in (None, {"account": account.id}):
        alice = Visitor(account.server)
        alice.get(SIGN_IN)
        alice.send(SIGN_IN, account=account.id, username="alice", password=user["password"])
        assert alice.get("/console").status == 200
        account.server.control.ask("POST", "reset", body)
        assert alice.get("/console").headers["location"] == SIGN_IN
        assert session.identity()["UserId"] == user["id"]


def test_people_sign_in_as_late_as_the_clock_goes(own_account):
    own_account.server.control.set_clock("9998-12-31T23:59:00Z")
    assert visitor_of(own_account).get("/console").status == 200


@pytest.mark.parametrize(
    "method, path, expected",
    [
        ("GET", "nothing", (404, "NotFound")),
        ("GET", "", (404, "NotFound")),
        ("GET", "reset", (405, "MethodNotAllowed")),
        ("DELETE", "clock", (405, "MethodNotAllowed")),
        ("POST", "health", (405, "MethodNotAllowed")),
    ],
)
def test_what_is_not_there(server, method, path, expected):
    assert refusal(server.control.ask(method, path)) == expected


def test_a_body_that_is_no_json(server):
    headers = {"Content-Type": "application/json"}
    for body in (b"{", b"\xff", b'{"advance_seconds":1}x'):
        answer = send(server, "POST", "/_iamulator/clock", headers, body)
        assert (answer.status, answer.headers["content-type"]) == (400, "application/json")


def test_a_body_beyond_measure(server):
    answer = send(server, "POST", "/_iamulator/clock", {}, b" " * 2_000_000)
    assert answer.status == 413


def test_no_more_is_read_of_a_body_than_may_be(server):
    head = f"POST /_iamulator/clock HTTP/1.1\r\nHost: {server.host}\r\n"
    answer = talk(server, f"{head}Content-Length: 1048577\r\n\r\n".encode())
    assert answer.startswith(b"HTTP/1.1 413 Payload Too Large\r\n")
    assert b'"message":"A body has at most 1048576 bytes here."' in answer
    chunks = b"100001\r\n" + b" " * 0x100001 + b"\r\n"
    answer = talk(server, f"{head}Transfer-Encoding: chunked\r\n\r\n".encode() + chunks)
    assert answer.startswith(b"HTTP/1.1 413 Payload Too Large\r\n")


# What a page of another site makes a browser send, and where it was led by a name of its own.
FOREIGN = [
    {"Origin": "https://evil.example"},
    {"Origin": "null"},
    {"Origin": "http://127.0.0.1.evil.example"},
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site"},
    {"Host": "evil.example"},
    {"Host": "127.0.0.1.evil.example:4566"},
]


@pytest.mark.parametrize("headers", FOREIGN, ids=str)
def test_a_foreign_page_reaches_nothing(serve, headers):
    server = serve()
    server.control.make_token("GAHT12345678")
    for path in PATHS:
        assert send(server, "GET", f"/_iamulator/{path}", headers).status == 403
    for path in ("reset", "clock", "hardware-tokens"):
        answer = send(server, "POST", f"/_iamulator/{path}", headers, b"{}")
        assert answer.status == 403
        assert "access-control-allow-origin" not in answer.headers
    assert len(server.control.get("hardware-tokens")["hardware_tokens"]) == 1


def test_a_page_of_its_own_reaches_it(server):
    own = [
        {"Origin": server.endpoint, "Sec-Fetch-Site": "same-origin"},
        {"Sec-Fetch-Site": "none"},
        {"Host": f"localhost:{server.port}"},
        {"Host": f"[::1]:{server.port}"},
    ]
    for headers in own:
        assert send(server, "GET", "/_iamulator/health", headers).status == 200


def test_a_token_is_asked_for(serve):
    server = serve("--control-token", "sesame")
    assert Control(server.endpoint, "sesame").get("clock")["offset_seconds"] == 0
    for token in (None, "Sesame", "sesame2", ""):
        status, _ = refusal(Control(server.endpoint, token).ask("GET", "clock"))
        assert status == 403
    assert "sesame" not in server.output


def test_times_are_whole_and_in_utc(server):
    now = server.control.get("clock")["now"]
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", now)
    assert datetime.fromisoformat(now).tzinfo is not None
