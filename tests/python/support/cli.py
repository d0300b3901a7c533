"""The two unmodified command lines of AWS."""

import json
import re
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

from support.aws import REGION, Caller
from support.server import environment

# Older ones know the endpoint only as a flag.
ENDPOINT_VARIABLE_SINCE = {1: (1, 29, 0), 2: (2, 13, 0)}


class Cli:
    """One aws-cli. Nothing of the machine's own configuration reaches it."""

    def __init__(self, major: int, folder: Path):
        self.program, self.version = found(major)
        self.folder = folder

    def run(self, caller: Caller, *words: str, code: int | None = 0) -> subprocess.CompletedProcess:
        """Runs one command, which must end with `code`; None is any."""
        flag = [] if self._knows_variable() else ["--endpoint-url", caller.server.endpoint]
        done = subprocess.run(
            [self.program, *words, *flag],
            env=self._environment(caller),
            cwd=self.folder,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=120,
        )
        assert code in (done.returncode, None), done.stdout + done.stderr
        return done

    def json(self, caller: Caller, *words: str) -> dict:
        """What a command printed."""
        return json.loads(self.run(caller, *words, "--output", "json").stdout or "{}")

    def error(self, caller: Caller, *words: str, code: int) -> str:
        """The line on which a refused command says why."""
        return self.run(caller, *words, code=code).stderr.strip("\n")

    @property
    def refused_code(self) -> int:
        """Its exit code for an error that the service answered."""
        return {1: 255, 2: 254}[self.version[0]]

    def _knows_variable(self) -> bool:
        return self.version >= ENDPOINT_VARIABLE_SINCE[self.version[0]]

    def _environment(self, caller: Caller) -> dict[str, str]:
        token = {"AWS_SESSION_TOKEN": caller.token} if caller.token else {}
        return environment(
            AWS_ACCESS_KEY_ID=caller.key_id,
            AWS_SECRET_ACCESS_KEY=caller.secret,
            AWS_DEFAULT_REGION=REGION,
            AWS_ENDPOINT_URL=caller.server.endpoint,
            AWS_CONFIG_FILE=str(self.folder / "config"),
            AWS_SHARED_CREDENTIALS_FILE=str(self.folder / "credentials"),
            # Where it keeps the credentials of roles.
            HOME=str(self.folder),
            AWS_EC2_METADATA_DISABLED="true",
            AWS_PAGER="",
            **token,
        )


@cache
def found(major: int) -> tuple[str, tuple[int, ...]]:
    """The program of one major version, and its version."""
    places = [
        str(Path(sys.executable).parent / "aws"),
        shutil.which("aws"),
        "/usr/bin/aws",
        "/usr/local/bin/aws",
    ]
    for program in filter(None, places):
        if not Path(program).exists():
            continue
        said = subprocess.run([program, "--version"], capture_output=True, text=True, timeout=60)
        version = re.match(r"aws-cli/(\d+)\.(\d+)\.(\d+)", said.stdout + said.stderr)
        if version and int(version[1]) == major:
            return program, tuple(map(int, version.groups()))
    raise LookupError(f"no aws-cli {major} here; tests/run installs it")
