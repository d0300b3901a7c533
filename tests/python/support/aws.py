"""Callers, accounts and devices, and the errors they meet."""

import contextlib
import itertools
import re
from dataclasses import dataclass, replace
from functools import cached_property

import botocore.session
import pytest
from botocore.config import Config
from botocore.exceptions import ClientError

from support import totp
from support.policies import allow, policy, trust
from support.server import Server

REGION = "us-east-1"
# What a story needs to know about an answer it doesn't quote, because AWS's text is not known.
ANY_TEXT = object()

INVALID_TOKEN = "The security token included in the request is invalid."
# The same without its full stop: the answer of the gate before IAM.
INVALID_TOKEN_AT_IAM = INVALID_TOKEN.removesuffix(".")
BAD_SIGNATURE = (
    "The request signature we calculated does not match the signature you provided."
    " Check your AWS Secret Access Key and signing method."
    " Consult the service documentation for details."
)
WRONG_CODE = "MultiFactorAuthentication failed with invalid MFA one time pass code. "
NO_SUCH_DEVICE = (
    "MultiFactorAuthentication failed, unable to validate MFA code.  Please verify your MFA"
    " serial number is valid and associated with this user."
)
HALF_GIVEN = (
    "MultiFactorAuthentication failed, must provide both MFA serial number and one time pass code."
)
BAD_PAIR = "Authentication code for device is not valid."
NOT_YOURS = "MFA Device invalid for user."

# One session: reading the service models is what makes a client slow to build.
_SESSION = botocore.session.Session()
_TOKENS = itertools.count(10_000_000)


@contextlib.contextmanager
def refused(code: str, status: int, message=None):
    """What happens within is refused with exactly this code, status and text.

    No message means that the answer has no text. A compiled pattern must match the whole text.
    """
    with pytest.raises(ClientError) as caught:
        yield
    answer = caught.value.response
    error, said = answer["Error"], answer["Error"].get("Message")
    assert (error.get("Code"), answer["ResponseMetadata"]["HTTPStatusCode"]) == (code, status), said
    if isinstance(message, re.Pattern):
        assert message.fullmatch(said), said
    elif message is not ANY_TEXT:
        assert said == message


def denied(text: str):
    """What happens within is refused for want of permission, in these words."""
    return refused("AccessDenied", 403, text)


@dataclass(frozen=True)
class Caller:
    """Somebody with credentials."""

    server: Server
    key_id: str
    secret: str
    token: str | None = None

    @cached_property
    def iam(self):
        return self.client("iam")

    @cached_property
    def sts(self):
        return self.client("sts")

    def client(self, service: str, region: str = REGION):
        """A client that says each thing once and leaves every check to the server."""
        return _SESSION.create_client(
            service,
            region_name=region,
            endpoint_url=self.server.endpoint,
            aws_access_key_id=self.key_id,
            aws_secret_access_key=self.secret,
            aws_session_token=self.token,
            config=Config(
                retries={"total_max_attempts": 1},
                connect_timeout=5,
                read_timeout=30,
                parameter_validation=False,
                max_pool_connections=32,
            ),
        )

    def session(self, **asked) -> "Caller":
        """The credentials that GetSessionToken gives this caller."""
        return self.with_credentials(self.sts.get_session_token(**asked)["Credentials"])

    def assuming(self, role_arn: str, session: str = "story", **asked) -> "Caller":
        """The credentials that AssumeRole gives this caller."""
        asked = {"RoleArn": role_arn, "RoleSessionName": session} | asked
        return self.with_credentials(self.sts.assume_role(**asked)["Credentials"])

    def federating(self, name: str = "story", **asked) -> "Caller":
        """The credentials that GetFederationToken gives this caller."""
        return self.with_credentials(
            self.sts.get_federation_token(Name=name, **asked)["Credentials"]
        )

    def with_credentials(self, given: dict) -> "Caller":
        return Caller(
            self.server, given["AccessKeyId"], given["SecretAccessKey"], given["SessionToken"]
        )

    def but(self, **changed) -> "Caller":
        """The same caller with other credentials in part."""
        return replace(self, **changed)

    def identity(self) -> dict:
        answer = self.sts.get_caller_identity()
        return {name: answer[name] for name in ("Account", "Arn", "UserId")}


@dataclass(frozen=True)
class User(Caller):
    """An IAM user with an access key."""

    account: "Account" = None
    name: str = ""
    arn: str = ""
    id: str = ""

    def may(self, *statements: dict, name: str = "everything") -> None:
        """Has root put an inline policy of these statements."""
        self.account.iam.put_user_policy(
            UserName=self.name, PolicyName=name, PolicyDocument=policy(*statements)
        )


@dataclass(frozen=True)
class Account(Caller):
    """An account, called by its root key. It is made by its first call."""

    @classmethod
    def numbered(cls, server: Server, number: int) -> "Account":
        return cls(server, f"{number:012}", "test")

    @property
    def id(self) -> str:
        return self.key_id

    @property
    def arn(self) -> str:
        return f"arn:aws:iam::{self.id}:root"

    def user(self, name: str = "alice", allowed="*", **asked) -> User:
        """A new user with an access key, and an inline policy `everything`.

        What is allowed is `"*"`, a list of statements, or None for no policy.
        """
        made = self.iam.create_user(UserName=name, **asked)["User"]
        key = self.iam.create_access_key(UserName=name)["AccessKey"]
        user = User(
            self.server,
            key["AccessKeyId"],
            key["SecretAccessKey"],
            account=self,
            name=name,
            arn=made["Arn"],
            id=made["UserId"],
        )
        if allowed:
            user.may(*([allow()] if allowed == "*" else allowed))
        return user

    def role(self, name: str, principal: str, *statements: dict, **condition) -> str:
        """The ARN of a new role that admits one principal, on a condition, and may do so much."""
        document = trust(principal, ["sts:AssumeRole", "sts:TagSession"], **condition)
        made = self.iam.create_role(RoleName=name, AssumeRolePolicyDocument=document)["Role"]
        self.iam.put_role_policy(
            RoleName=name, PolicyName="everything", PolicyDocument=policy(*statements or [allow()])
        )
        return made["Arn"]

    def managed(self, name: str, *statements: dict, path: str = "/") -> str:
        """The ARN of a new managed policy."""
        document = policy(*statements)
        made = self.iam.create_policy(PolicyName=name, Path=path, PolicyDocument=document)
        return made["Policy"]["Arn"]

    def virtual_device(self, name: str = "phone", **asked) -> "Device":
        """A new virtual device that nobody holds."""
        made = self.iam.create_virtual_mfa_device(VirtualMFADeviceName=name, **asked)
        shown = made["VirtualMFADevice"]
        seed = totp.seed_of(shown["Base32StringSeed"].decode())
        return Device(self, shown["SerialNumber"], seed)

    def hardware_token(self) -> "Device":
        """A token fresh from the factory."""
        token = self.server.control.make_token(f"GAHT{next(_TOKENS)}")
        return Device(self, token["serial_number"], totp.seed_of(token["seed_base32"]))

    def user_with_device(self, name: str = "alice", device: str = "phone", allowed="*"):
        """A user and the virtual device that it holds, with no drift."""
        user, held = self.user(name, allowed), self.virtual_device(device)
        held.enable(name)
        return user, held


@dataclass(frozen=True)
class Device:
    """A device that shows codes."""

    account: Account
    serial: str
    seed: bytes

    def code(self, steps: int = 0) -> str:
        """The code of the time step that lies so many steps after the server's."""
        counter = self.account.server.control.now() // totp.STEP + steps
        return totp.code_at(self.seed, counter)

    def pair(self, steps: int = -1) -> dict:
        """Two consecutive codes. The default ends with the current one, so no drift results."""
        counter = self.account.server.control.now() // totp.STEP + steps
        return {
            "AuthenticationCode1": totp.code_at(self.seed, counter),
            "AuthenticationCode2": totp.code_at(self.seed, counter + 1),
        }

    def wrong_code(self) -> str:
        """A code of no step near the current one."""
        near = {self.code(steps) for steps in range(-5, 6)}
        return next(code for number in range(20) if (code := f"{number:06}") not in near)

    def enable(self, user: str, steps: int = -1) -> None:
        self.account.iam.enable_mfa_device(
            UserName=user, SerialNumber=self.serial, **self.pair(steps)
        )

    def mfa(self, steps: int = 0) -> dict:
        """The two parameters with which a call proves the device."""
        return {"SerialNumber": self.serial, "TokenCode": self.code(steps)}
