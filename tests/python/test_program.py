"""The program itself: its flags, its messages, how it starts and how it leaves."""

import re
import signal
import socket
import threading

import pytest

from support.aws import INVALID_TOKEN, Account, refused
from support.server import Server, run


def said_once(done) -> str:
    """The one line of a refused start."""
    assert done.returncode != 0
    assert done.stdout == ""
    return done.stderr.rstrip("\n")


def test_help_names_every_flag_with_its_variable():
    flags = re.findall(r"^ +(?:-\w, )?--([a-z0-9-]+)", run("--help").stdout, re.MULTILINE)
    variables = re.findall(r"\[env: (IAMULATOR_[A-Z0-9_]+)=?\S*\]", run("--help").stdout)
    settable = [flag for flag in flags if flag not in ("help", "version")]
    assert {"listen", "seed", "sigv4", "root-key", "rules", "control-token"} <= set(settable)
    assert variables == [f"IAMULATOR_{flag.upper().replace('-', '_')}" for flag in settable]


def test_the_version():
    assert re.fullmatch(r"iamulator \d+\.\d+\.\d+\n", run("--version").stdout)


def test_what_a_start_prints(server):
    start = "".join(server.lines)
    assert server.endpoint in start
    for line in (
        f"export AWS_ENDPOINT_URL={server.endpoint}",
        "export AWS_ACCESS_KEY_ID=test",
        "export AWS_SECRET_ACCESS_KEY=test",
    ):
        assert line in start
    assert "000000000000" in start
    assert "permissions" not in start, "nothing that is checked is left out"


BAD_STARTS = {
    "unknown flag": (["--lisen", "x"], "--lisen"),
    "no address": (["--listen", "nowhere"], "nowhere"),
    "unknown rules": (["--rules", "yesterday"], "yesterday"),
    "half a root key": (["--root-key", "111122223333:x"], "--root-key"),
    "no account": (["--root-key", "1:AKIAIOSFODNN7EXAMPLE:secret"], "--root-key"),
    "no seed file": (["--seed", "/nonexistent/seed.yaml"], "/nonexistent/seed.yaml"),
}


@pytest.mark.parametrize("flags, named", BAD_STARTS.values(), ids=BAD_STARTS)
def test_a_start_that_fails_says_why(flags, named):
    done = run(*flags)
    assert done.returncode != 0
    assert named in done.stderr
    assert "panicked" not in done.stderr


def test_a_taken_port(server):
    line = said_once(run("--listen", f"127.0.0.1:{server.port}"))
    assert f"127.0.0.1:{server.port}" in line
    assert "\n" not in line


def test_variables_stand_for_flags():
    done = run(IAMULATOR_LISTEN="nowhere")
    assert done.returncode != 0
    assert "nowhere" in done.stderr


@pytest.mark.parametrize("sent", [signal.SIGTERM, signal.SIGINT])
def test_it_leaves_when_asked(sent):
    server = Server()
    assert server.stop(sent) == 0


def test_it_finishes_what_is_in_flight():
    """A request is half sent when the signal comes; its other half is still read and answered."""
    server = Server()
    head = (
        f"POST /_iamulator/clock HTTP/1.1\r\nHost: {server.host}:{server.port}\r\n"
        "Content-Length: 23\r\nExpect: 100-continue\r\n\r\n"
    )
    with socket.create_connection((server.host, int(server.port)), timeout=30) as line:
        line.sendall(head.encode())
        # The go-ahead shows that the request is being read.
        assert line.recv(100).startswith(b"HTTP/1.1 100")
        leaving = threading.Thread(target=server.stop)
        leaving.start()
        line.sendall(b'{"advance_seconds": 60}')
        assert b" 200 OK" in line.recv(1000)
    leaving.join()


def test_the_shell_does_what_the_control_api_does(serve):
    server = serve()
    account = Account.numbered(server, 666600000001)
    phone = account.virtual_device()
    env = {"IAMULATOR_ENDPOINT": server.endpoint}
    assert run("health", **env).returncode == 0
    assert run("clock", "advance", "1h", **env).returncode == 0
    assert 3600 <= server.control.get("clock")["offset_seconds"] < 3660
    shown = run("code", phone.serial, **env).stdout.strip()
    assert shown in (phone.code(), phone.code(-1))
    assert run("reset", **env).returncode == 0
    assert account.iam.list_virtual_mfa_devices()["VirtualMFADevices"] == []


def test_health_of_a_server_that_is_not_there():
    done = run("health", IAMULATOR_ENDPOINT="http://127.0.0.1:1")
    assert done.returncode == 1
    assert "127.0.0.1:1" in done.stderr


def test_accounts_that_were_not_named_can_be_forbidden(serve):
    server = serve(
        "--only-named-accounts", "--root-key", "444455556666:AKIAIOSFODNN7EXAMPLE:secret"
    )
    assert Account(server, "AKIAIOSFODNN7EXAMPLE", "secret").identity()["Account"] == "444455556666"
    with refused("InvalidClientTokenId", 403, INVALID_TOKEN):
        Account.numbered(server, 777700000001).identity()
