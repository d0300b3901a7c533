"""STS: who is calling, and sessions."""

import re
from datetime import UTC, datetime, timedelta

import pytest

from support.aws import ANY_TEXT, INVALID_TOKEN, INVALID_TOKEN_AT_IAM, refused
from support.wire import Signed, form, send

VIOLATION = (
    "1 validation error detected: Value '{}' at '{}' failed to satisfy constraint: Member must "
)
NO_SESSIONS = "Cannot call GetSessionToken with session credentials"
CALLER = form("sts", "GetCallerIdentity")


def expiration(caller, **asked) -> datetime:
    return caller.sts.get_session_token(**asked)["Credentials"]["Expiration"]


def lasts(caller, seconds: int, **asked) -> None:
    end = datetime.now(UTC) + timedelta(seconds=seconds)
    assert abs(expiration(caller, **asked) - end) < timedelta(seconds=30)


def test_root_is_its_account(account):
    expected = {"Account": account.id, "Arn": account.arn, "UserId": account.id}
    assert account.identity() == expected
    assert account.session().identity() == expected


def test_the_well_known_key_is_root_of_account_zero(account):
    zero = account.but(key_id="test", secret="test")
    assert zero.identity()["Arn"] == "arn:aws:iam::000000000000:root"


@pytest.mark.parametrize("path", ["/", "/team/"])
def test_a_user_and_its_sessions_are_the_user(account, path):
    account.iam.create_user(UserName="alice", Path=path)
    key = account.iam.create_access_key(UserName="alice")["AccessKey"]
    alice = account.but(key_id=key["AccessKeyId"], secret=key["SecretAccessKey"])
    shown = alice.identity()
    assert (shown["Account"], shown["Arn"]) == (
        account.id,
        f"arn:aws:iam::{account.id}:user{path}alice",
    )
    assert re.fullmatch("AIDA[A-Z2-7]{17}", shown["UserId"])
    assert alice.session().identity() == shown


def test_a_sessions_credentials_look_like_aws_s(account):
    session = account.user().session()
    assert re.fullmatch("ASIA[A-Z2-7]{16}", session.key_id)
    assert re.fullmatch("[A-Za-z0-9+/]{40}", session.secret)
    assert re.fullmatch("[A-Za-z0-9+/]+={0,2}", session.token)


DURATIONS = [(None, 43200), (900, 900), (129600, 129600)]


@pytest.mark.parametrize("asked, seconds", DURATIONS)
def test_how_long_a_users_session_lasts(account, asked, seconds):
    lasts(account.user(), seconds, **({"DurationSeconds": asked} if asked else {}))


@pytest.mark.parametrize("asked, seconds", [(None, 3600), (900, 900), (3601, 3600), (129600, 3600)])
def test_roots_sessions_last_an_hour_at_most(account, asked, seconds):
    lasts(account, seconds, **({"DurationSeconds": asked} if asked else {}))


@pytest.mark.parametrize(
    "seconds, constraint",
    [
        (899, "have value greater than or equal to 900"),
        (129601, "have value less than or equal to 129600"),
        (-1, "have value greater than or equal to 900"),
    ],
)
def test_durations_that_are_refused(account, seconds, constraint):
    message = VIOLATION.format(seconds, "durationSeconds") + constraint
    for caller in (account, account.user()):
        with refused("ValidationError", 400, message):
            caller.sts.get_session_token(DurationSeconds=seconds)


def test_a_session_begets_no_session(account):
    alice, phone = account.user_with_device()
    for session in (alice.session(), alice.session(**phone.mfa()), account.session()):
        with refused("AccessDenied", 403, NO_SESSIONS):
            session.session()


def test_a_session_without_mfa_is_of_no_use_at_iam(account):
    alice, phone = account.user_with_device()
    for session in (alice.session(), account.session()):
        with refused("InvalidClientTokenId", 403, INVALID_TOKEN_AT_IAM):
            session.iam.list_users()
    assert alice.session(**phone.mfa()).iam.list_users()["Users"]


def test_a_session_ends_on_time(own_account):
    session = own_account.user().session(DurationSeconds=900)
    own_account.server.control.advance(890)
    assert session.identity()
    own_account.server.control.advance(10)
    with refused("ExpiredToken", 403, "The security token included in the request is expired"):
        session.identity()


def test_a_session_ends_with_its_user(account):
    alice = account.user(allowed=None)
    session = alice.session()
    account.iam.delete_access_key(UserName="alice", AccessKeyId=alice.key_id)
    account.iam.delete_user(UserName="alice")
    account.iam.create_user(UserName="alice")
    with refused("InvalidClientTokenId", 403, INVALID_TOKEN):
        session.identity()


def test_a_session_follows_its_users_name(account):
    session = account.user().session()
    account.iam.update_user(UserName="alice", NewUserName="bob")
    assert session.identity()["Arn"].endswith(":user/bob")


def test_a_key_id_tells_its_account(account, another):
    alice = another.user()
    for key_id in (alice.key_id, alice.session().key_id):
        assert account.sts.get_access_key_info(AccessKeyId=key_id)["Account"] == another.id


def test_key_ids_that_tell_nothing(account):
    short = VIOLATION.format("AKIA", "accessKeyId") + "have length greater than or equal to 16"
    with refused("ValidationError", 400, short):
        account.sts.get_access_key_info(AccessKeyId="AKIA")
    with refused("ValidationError", 400, ANY_TEXT):
        account.sts.get_access_key_info(AccessKeyId="A" * 20)


def test_a_login_as_vault_does_it(account):
    """Vault's client signs a POST with a header of Vault's own; Vault's server sends it on."""
    alice = account.user()
    signed = Signed("sts").post(alice, CALLER, **{"X-Vault-AWS-IAM-Server-ID": "vault.example"})
    answer = send(alice.server, "POST", "/", signed, CALLER.encode())
    assert answer.status == 200, answer.text
    assert f"<Arn>{alice.arn}</Arn>" in answer.text
    other = signed | {"X-Vault-AWS-IAM-Server-ID": "other.example"}
    assert send(alice.server, "POST", "/", other, CALLER.encode()).status == 403


def test_a_login_as_eks_does_it(account):
    """The token is a presigned GET of a minute, bound to a cluster by a signed header."""
    alice = account.user()
    cluster = {"x-k8s-aws-id": "cluster-1"}
    for caller in (alice, alice.session()):
        target = Signed("sts").presign(caller, CALLER, expires=60, **cluster)
        assert "X-Amz-SignedHeaders=host%3Bx-k8s-aws-id" in target
        answer = send(alice.server, "GET", target, cluster)
        assert answer.status == 200, answer.text
        assert f"<Arn>{alice.arn}</Arn>" in answer.text
        for headers in ({"x-k8s-aws-id": "cluster-2"}, {}):
            assert send(alice.server, "GET", target, headers).status == 403
