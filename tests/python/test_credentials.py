"""Which credentials may call what: AWS's table, cell by cell."""

import pytest

from support import totp
from support.aws import INVALID_TOKEN_AT_IAM, Account, Device, refused
from support.server import Server

ACCOUNT = "123456789012"
ROLE = f"arn:aws:iam::{ACCOUNT}:role/analyst"
SEEDS = {"alice": "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP", "root": "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"}
STATE = f"""\
accounts:
  - id: "{ACCOUNT}"
    root:
      mfa_devices: [virtual: {{name: root, seed_base32: {SEEDS["root"]}}}]
    users:
      - name: alice
        access_keys: [{{id: AKIAIOSFODNN7EXAMPLE, secret: hush}}]
        mfa_devices: [virtual: {{name: alice, seed_base32: {SEEDS["alice"]}}}]
        policies: &everything
          everything: {{Version: 2012-10-17, Statement: [{{Effect: Allow, Action: "*", Resource: "*"}}]}}
    roles:
      - name: analyst
        policies: *everything
        trust:
          Version: 2012-10-17
          Statement: [{{Effect: Allow, Principal: {{AWS: "arn:aws:iam::{ACCOUNT}:root"}}, Action: sts:AssumeRole}}]
"""

GIVEN = None
NO_SESSION = ("AccessDenied", 403, "Cannot call GetSessionToken with session credentials")
NO_KEY_INFO = ("AccessDenied", 403, "Cannot call GetAccessKeyInfo with session credentials")
NO_ROOT = ("AccessDenied", 403, "Roles may not be assumed by root accounts.")
NO_IAM = ("InvalidClientTokenId", 403, INVALID_TOKEN_AT_IAM)

CALLS = {
    "GetCallerIdentity": lambda caller: caller.identity(),
    "GetSessionToken": lambda caller: caller.session(),
    "GetAccessKeyInfo": lambda caller: caller.sts.get_access_key_info(
        AccessKeyId="AKIAIOSFODNN7EXAMPLE"
    ),
    "AssumeRole": lambda caller: caller.sts.assume_role(RoleArn=ROLE, RoleSessionName="story"),
    "ListUsers": lambda caller: caller.iam.list_users(),
}

# For each kind of credentials what each of the calls above answers.
TABLE = {
    "user": (GIVEN, GIVEN, GIVEN, GIVEN, GIVEN),
    "root": (GIVEN, GIVEN, GIVEN, NO_ROOT, GIVEN),
    "user's session": (GIVEN, NO_SESSION, NO_KEY_INFO, GIVEN, NO_IAM),
    "user's session with MFA": (GIVEN, NO_SESSION, NO_KEY_INFO, GIVEN, GIVEN),
    "root's session": (GIVEN, NO_SESSION, NO_KEY_INFO, NO_ROOT, NO_IAM),
    "root's session with MFA": (GIVEN, NO_SESSION, NO_KEY_INFO, NO_ROOT, GIVEN),
    "role's session": (GIVEN, NO_SESSION, GIVEN, GIVEN, GIVEN),
    "role's session from a chain": (GIVEN, NO_SESSION, GIVEN, GIVEN, GIVEN),
}
CELLS = [
    pytest.param(kind, call, answer, id=f"{kind}-{call}")
    for kind, answers in TABLE.items()
    for call, answer in zip(CALLS, answers, strict=True)
]


@pytest.fixture(scope="module")
def callers(tmp_path_factory):
    """One caller of each kind."""
    seed = tmp_path_factory.mktemp("credentials") / "seed.yaml"
    seed.write_text(STATE)
    with Server("--seed", str(seed)) as server:
        root = Account(server, ACCOUNT, "test")
        alice = root.but(key_id="AKIAIOSFODNN7EXAMPLE", secret="hush")

        def proof(name: str) -> dict:
            serial = f"arn:aws:iam::{ACCOUNT}:mfa/{name}"
            return Device(root, serial, totp.seed_of(SEEDS[name])).mfa()

        def as_role(caller):
            return caller.with_credentials(CALLS["AssumeRole"](caller)["Credentials"])

        yield {
            "user": alice,
            "root": root,
            "user's session": alice.session(),
            "user's session with MFA": alice.session(**proof("alice")),
            "root's session": root.session(),
            "root's session with MFA": root.session(**proof("root")),
            "role's session": as_role(alice),
            "role's session from a chain": as_role(as_role(alice)),
        }


@pytest.mark.parametrize("kind, call, answer", CELLS)
def test_who_may_call_what(callers, kind, call, answer):
    if answer is GIVEN:
        assert CALLS[call](callers[kind])
        return
    with refused(*answer):
        CALLS[call](callers[kind])
