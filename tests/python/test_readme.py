"""The README's commands, run as they stand."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

from support.aws import Account
from support.server import ROOT, environment, program

README = (ROOT / "README.md").read_text()
# Commands that are run elsewhere, and where.
ELSEWHERE = {
    "cargo run --release": "a step of tests/run",
    "cargo bench": "a step of tests/run, with fewer requests",
    "tests/run": "this run",
}


def commands() -> list[str]:
    """Every line of a block marked `sh`, with lines that go on joined."""
    blocks = re.findall(r"^```sh\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    lines = "".join(blocks).replace("\\\n", " ").splitlines()
    return [line for line in lines if line.strip() and not line.startswith("#")]


def elsewhere(line: str) -> bool:
    return any(line.startswith(start) for start in ELSEWHERE)


def test_nothing_was_left_to_fill_in():
    assert re.findall(r"^[A-Z]+$", README, re.MULTILINE) == []


def test_every_exception_is_still_in_the_readme():
    assert [start for start in ELSEWHERE if start not in README] == []


def test_the_commands_run_as_they_stand(serve, tmp_path):
    server = serve()
    script = "\n".join(line for line in commands() if not elsewhere(line))
    script = re.sub(r"http://(127\.0\.0\.1|localhost):4566", server.endpoint, script)
    tools = [Path(program()).parent, Path(sys.executable).parent]
    path = os.pathsep.join([*map(str, tools), os.environ["PATH"]])
    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-x", "-c", script],
        env=environment(PATH=path, AWS_PAGER="", IAMULATOR_ENDPOINT=server.endpoint),
        cwd=tmp_path,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    [refusal] = re.findall(r"^```text\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    assert refusal in done.stderr


def test_the_seed_file_is_one(serve, tmp_path):
    [block] = re.findall(r"^```yaml\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    file = tmp_path / "seed.yaml"
    file.write_text(block)
    account = Account.numbered(serve("--seed", str(file)), 111122223333)
    assert [user["UserName"] for user in account.iam.list_users()["Users"]] == ["alice", "bob"]


def test_the_policy_for_devices_of_ones_own_is_enough_for_them_and_no_more(account):
    [own] = re.findall(r"--policy-name own-security --policy-document '(.*?)'", README, re.DOTALL)
    bob = account.user("bob", allowed=None)
    bob.may(*[json.loads(own)["Statement"]])
    device, foreign = f"arn:aws:iam::{account.id}:mfa/phone", bob.arn.replace("bob", "alice")

    def decision(action: str, resource: str) -> str:
        question = {"principal": bob.arn, "action": f"iam:{action}", "resource": resource}
        status, answer = account.server.control.ask("POST", "authorize", question)
        assert status == 200, answer
        return answer["decision"]

    for action in (
        "EnableMFADevice",
        "ResyncMFADevice",
        "DeactivateMFADevice",
        "ListMFADevices",
        "ChangePassword",
    ):
        assert (decision(action, bob.arn), decision(action, foreign)) == ("allowed", "implicitDeny")
    for action in ("CreateVirtualMFADevice", "DeleteVirtualMFADevice"):
        assert decision(action, device) == "allowed"
    assert decision("CreateAccessKey", bob.arn) == "implicitDeny"
