"""What every story can ask for."""

import itertools
import os
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from support.aws import Account
from support.browser import Browsing, Watch, browsing, launch
from support.cli import Cli
from support.server import Server

# Nothing that the machine knows of AWS reaches the stories' clients.
for name in [name for name in os.environ if name.startswith("AWS_")]:
    del os.environ[name]
os.environ |= {
    "AWS_CONFIG_FILE": os.devnull,
    "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
    "AWS_EC2_METADATA_DISABLED": "true",
}

_NUMBERS = itertools.count(111_100_000_001)


@pytest.fixture(scope="session")
def server():
    """One server for all stories of a worker. Its clock is not to be moved."""
    with Server() as server:
        yield server


@pytest.fixture
def account(server) -> Account:
    """An account that no other story knows."""
    return Account.numbered(server, next(_NUMBERS))


@pytest.fixture
def another(server) -> Account:
    """A second account."""
    return Account.numbered(server, next(_NUMBERS))


@pytest.fixture
def serve():
    """Starts servers of the story's own, with flags; their clocks may be moved."""
    started: list[Server] = []

    def start(*flags: str, **env: str) -> Server:
        started.append(Server(*flags, **env))
        return started[-1]

    yield start
    for server in started:
        server.stop()


@pytest.fixture
def own_account(serve) -> Account:
    """An account on a server of its own, whose clock stands at the start of a time step.

    The hour also starts a window of tries, so a story has half a minute of real time before
    anything changes under it.
    """
    server = serve()
    server.control.set_clock("2026-01-01T12:00:00Z")
    return Account.numbered(server, next(_NUMBERS))


@pytest.fixture(params=[1, 2], ids=["aws-cli-1", "aws-cli-2"])
def cli(request, tmp_path: Path) -> Cli:
    return Cli(request.param, tmp_path)


@pytest.fixture(scope="session")
def browser() -> Browser:
    """One browser for all stories of a worker."""
    with sync_playwright() as playwright, launch(playwright) as browser:
        yield browser


@pytest.fixture
def browse(browser) -> Browsing:
    """Opens pages, each in a fresh profile. A complaint that nobody expects fails the story."""
    with browsing(browser) as opened:
        yield opened


@pytest.fixture
def page(browse) -> Page:
    """A page of a fresh profile at a desk."""
    return browse()


@pytest.fixture
def watch(browse) -> Watch:
    """What is heard of this story's pages, and what the story expects to hear."""
    return browse.watch
