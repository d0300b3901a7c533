"""The real program, started on a free port and stopped again."""

import os
import queue
import re
import signal
import subprocess
import threading
from pathlib import Path

from support.control import Control

ROOT = Path(__file__).resolve().parents[3]
EXPORT_LINE = re.compile(r"export AWS_ENDPOINT_URL=(http://\S+)")
ROOT_PASSWORD = re.compile(r"^Console at .* with the password (\S+)$", re.M)
# A start that takes longer than this has failed; it is not waited out.
START_SECONDS = 20


def program() -> str:
    """The binary under test."""
    return os.environ.get("IAMULATOR_BIN") or str(ROOT / "target/debug/iamulator")


def environment(**more: str) -> dict[str, str]:
    """The machine's environment without anything that steers the program or an AWS client."""
    steers = ("IAMULATOR_", "AWS_")
    plain = {name: value for name, value in os.environ.items() if not name.startswith(steers)}
    return plain | more


def run(*words: str, **more: str) -> subprocess.CompletedProcess:
    """Runs the program to its end, such as for `--help` or `reset`."""
    return subprocess.run(
        [program(), *words],
        env=environment(**more),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
    )


class Server:
    """A running server; `with` stops it."""

    def __init__(self, *flags: str, **env: str):
        self.lines: list[str] = []
        self._endpoints: queue.Queue[str | None] = queue.Queue()
        self._process = subprocess.Popen(
            [program(), "--listen", "127.0.0.1:0", *flags],
            env=environment(**env),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        self.endpoint = self._started()
        self.host, self.port = self.endpoint.removeprefix("http://").split(":")
        self.control = Control(self.endpoint)

    def __enter__(self) -> "Server":
        return self

    def __exit__(self, *_) -> None:
        self.stop()

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def console(self) -> str:
        """The address of its console, by the name that security keys are bound to."""
        return f"http://localhost:{self.port}/console"

    def cookie(self, what: str) -> str:
        """The name of a cookie of the console: browsers send them to all ports of a host."""
        return f"iamulator_{what}_{self.port}"

    @property
    def root_password(self) -> str:
        """What it was told at the start that root signs in with."""
        return ROOT_PASSWORD.search(self.output)[1]

    @property
    def output(self) -> str:
        """All it has printed, start-up lines and log."""
        return "".join(self.lines)

    def stop(self, sent: int = signal.SIGTERM) -> int:
        """Ends it as a service manager or a shell would; its exit code."""
        self._process.send_signal(sent)
        try:
            code = self._process.wait(timeout=START_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            raise
        self._reader.join()
        self._process.stdout.close()
        return code

    def _read(self) -> None:
        for line in self._process.stdout:
            self.lines.append(line)
            if found := EXPORT_LINE.search(line):
                self._endpoints.put(found[1])
        self._endpoints.put(None)

    def _started(self) -> str:
        endpoint = self._endpoints.get(timeout=START_SECONDS)
        if endpoint is None:
            code = self._process.wait()
            raise RuntimeError(f"the server left with {code} and said:\n{self.output}")
        return endpoint
