"""Who is calling: each check of a signature in AWS's order, with AWS's words (SigV4)."""

import base64
import re
from datetime import timedelta

import pytest

from support.aws import BAD_SIGNATURE, INVALID_TOKEN, REGION, Account, refused
from support.wire import FORM, Answer, Signed, assert_error, form, post, send

CALLER = form("sts", "GetCallerIdentity")
EXPIRED = "The security token included in the request is expired"
BAD_REGION = "Credential should be scoped to a valid region. "
BAD_SERVICE = "Credential should be scoped to correct service: '{}'. "
HOST_UNSIGNED = "'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization."
BAD_DATE = (
    "Date must be in ISO-8601 'basic format'. Got '{}'. See http://en.wikipedia.org/wiki/ISO_8601"
)


def ask(caller, signed: Signed, body: str = CALLER, **changed: str) -> Answer:
    """A signed POST whose headers are then changed."""
    headers = signed.post(caller, body) | changed
    return send(caller.server, "POST", "/", headers, body.encode())


def with_authorization(account, value: str, **headers: str) -> Answer:
    headers = {"Content-Type": FORM, "Authorization": value} | headers
    return send(account.server, "POST", "/", headers, CALLER.encode())


def rescoped(caller, old: str, new: str) -> Answer:
    """A request whose credential scope was changed after signing."""
    signed = Signed("sts").post(caller, CALLER)
    return ask(caller, Signed("sts"), Authorization=signed["Authorization"].replace(old, new, 1))


def test_a_good_signature_in_a_header_and_in_a_query(account):
    signed = Signed("sts")
    assert ask(account, signed).status == 200
    headers = signed.get(account, CALLER)
    assert send(account.server, "GET", f"/?{CALLER}", headers).status == 200
    assert send(account.server, "GET", signed.presign(account, CALLER), {}).status == 200


REGIONS = ["us-east-1", "eu-west-1", "aws-global", "cn-north-1", "us-gov-west-1", "ap-southeast-5"]


@pytest.mark.parametrize("region", REGIONS)
@pytest.mark.parametrize("service", ["sts", "iam"])
def test_any_region_will_do(account, service, region):
    client = account.client(service, region)
    assert client.get_caller_identity() if service == "sts" else client.list_users()


def test_a_wrong_secret(account):
    for service in ("sts", "iam"):
        action = "GetCallerIdentity" if service == "sts" else "ListUsers"
        answer = ask(account.but(secret="Test"), Signed(service), form(service, action))
        assert_error(answer, service, "SignatureDoesNotMatch", 403, BAD_SIGNATURE)


def test_what_is_signed_cannot_be_changed(account):
    body = form("iam", "CreateUser", "UserName=alice")
    signed = Signed("iam").post(account, body)
    answer = send(account.server, "POST", "/", signed, body.replace("alice", "malus").encode())
    assert_error(answer, "iam", "SignatureDoesNotMatch", 403, BAD_SIGNATURE)
    assert account.iam.list_users()["Users"] == []


def test_unknown_keys(account):
    for key_id in ("AKIAIOSFODNN7EXAMPLE", "nobody", "12345678901", "1234567890123"):
        with refused("InvalidClientTokenId", 403, INVALID_TOKEN):
            account.but(key_id=key_id).identity()


def test_tokens_that_open_nothing(account, another):
    alice, bob = account.user(), another.user("bob")
    session, foreign = alice.session(), bob.session()
    altered = session.token[:-8] + ("AAAAAAAA" if session.token[-8:] != "AAAAAAAA" else "BBBBBBBB")
    bad = {
        "none": (None, INVALID_TOKEN),
        "another session's": (foreign.token, INVALID_TOKEN),
        "another session's of the same user": (alice.session().token, INVALID_TOKEN),
        "garbage": ("garbage", INVALID_TOKEN.removesuffix(".")),
        "altered": (altered, INVALID_TOKEN.removesuffix(".")),
    }
    for token, message in bad.values():
        with refused("InvalidClientTokenId", 403, message):
            session.but(token=token).identity()


def test_a_key_id_of_a_session_stands_for_that_session_alone(account):
    one, two = account.user().session(), account.session()
    with refused("InvalidClientTokenId", 403, INVALID_TOKEN):
        one.but(key_id=two.key_id).identity()
    with refused("SignatureDoesNotMatch", 403, BAD_SIGNATURE):
        one.but(secret=two.secret).identity()


def test_a_token_beside_a_long_term_key(account):
    alice = account.user()
    with refused("InvalidClientTokenId", 403, INVALID_TOKEN):
        alice.but(token=alice.session().token).identity()
    with refused("SignatureDoesNotMatch", 403, BAD_SIGNATURE):
        alice.but(token="garbage", secret="wrong").identity()


def test_an_expired_session(own_account):
    alice = own_account.user(allowed=None)
    session = alice.session(DurationSeconds=900)
    own_account.server.control.advance(901)
    with refused("ExpiredToken", 403, EXPIRED):
        session.identity()
    with refused("ExpiredToken", 403, EXPIRED):
        session.but(secret="wrong").identity()
    own_account.iam.delete_access_key(UserName="alice", AccessKeyId=alice.key_id)
    own_account.iam.delete_user(UserName="alice")
    with refused("ExpiredToken", 403, EXPIRED):
        session.identity()


def test_an_answer_of_sts_tells_its_region_in_an_extended_request_id(account):
    name = "x-amz-sts-extended-request-id"
    for caller, status in ((account, 200), (account.but(secret="wrong"), 403)):
        answer = ask(caller, Signed("sts", "eu-west-1"))
        assert answer.status == status
        told = base64.b64decode(answer.headers[name], validate=True).decode()
        assert re.fullmatch(r"1:eu-west-1:S:\d{13}:R:[0-9A-Za-z]{8}", told)
    assert name not in ask(account, Signed("iam"), form("iam", "ListUsers")).headers


SCOPES = {
    ("sts", "sts", "not a region"): BAD_REGION,
    ("sts", "iam", REGION): BAD_SERVICE.format("sts"),
    ("iam", "sts", REGION): BAD_SERVICE.format("iam"),
    ("sts", "s3", "NOWHERE!"): BAD_REGION + BAD_SERVICE.format("sts"),
}


@pytest.mark.parametrize("scope, message", SCOPES.items())
def test_the_credential_scope_fits_the_operation(account, scope, message):
    service, signed_for, region = scope
    body = form(service, "GetCallerIdentity" if service == "sts" else "ListUsers")
    answer = ask(account, Signed(signed_for, region), body)
    assert_error(answer, service, "SignatureDoesNotMatch", 403, message)


def test_the_scopes_terminator_and_date(account):
    answer = rescoped(account, "aws4_request", "aws3_request")
    terminator = "a valid terminator: 'aws4_request', not 'aws3_request'."
    assert answer.status == 403
    assert f"<Message>Credential should be scoped with {terminator}" in answer.text

    today = Signed("sts").time().strftime("%Y%m%d")
    answer = rescoped(account, f"/{today}/", "/20200102/")
    assert answer.status == 403
    assert (
        "<Message>Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date"
        f" from HTTP: '20200102' != '{today}', from '{today}T"
    ) in answer.text


def test_the_scope_comes_before_everything_else(own_account):
    alice = own_account.user()
    session = alice.session(DurationSeconds=900)
    own_account.server.control.advance(901)
    own_account.iam.update_access_key(UserName="alice", AccessKeyId=alice.key_id, Status="Inactive")
    foreign = {
        "unknown key": own_account.but(key_id="AKIAIOSFODNN7EXAMPLE"),
        "inactive key": alice,
        "wrong secret": own_account.but(secret="wrong"),
        "expired session": session,
        "garbage token": session.but(token="garbage"),
    }
    for caller in foreign.values():
        answer = ask(caller, Signed("iam"))
        assert_error(answer, "sts", "SignatureDoesNotMatch", 403, BAD_SERVICE.format("sts"))


def test_the_key_comes_before_the_signature(account):
    alice = account.user()
    account.iam.update_access_key(UserName="alice", AccessKeyId=alice.key_id, Status="Inactive")
    for caller in (alice.but(secret="wrong"), account.but(key_id="unknown", secret="wrong")):
        with refused("InvalidClientTokenId", 403, INVALID_TOKEN):
            caller.identity()


STAMP = r"\d{8}T\d{6}Z"
SKEWS = {
    -16: rf"Signature expired: {STAMP} is now earlier than {STAMP} \({STAMP} - 15 min\.\)",
    16: rf"Signature not yet current: {STAMP} is still later than {STAMP} \({STAMP} \+ 15 min\.\)",
}


@pytest.mark.parametrize("minutes, pattern", SKEWS.items())
def test_a_signature_of_another_quarter_of_an_hour(account, minutes, pattern):
    answer = ask(account, Signed("sts", shift=timedelta(minutes=minutes)))
    message = re.search("<Message>(.*)</Message>", answer.text)[1]
    assert re.fullmatch(pattern, message)
    assert_error(answer, "sts", "SignatureDoesNotMatch", 403, message)


@pytest.mark.parametrize("minutes", [-14, 14])
def test_a_clock_may_be_a_little_wrong(account, minutes):
    assert ask(account, Signed("sts", shift=timedelta(minutes=minutes))).status == 200


def test_signatures_are_judged_by_the_machines_clock(serve):
    """Moving the server's clock by years locks nobody out."""
    server = serve()
    server.control.set_clock("2036-05-06T07:08:09Z")
    account = Account.numbered(server, 333_300_000_001)
    made = account.iam.create_user(UserName="alice")["User"]
    assert made["CreateDate"].year == 2036


@pytest.mark.parametrize("expires", [60, 604800])
def test_a_presigned_request_lives_a_quarter_of_an_hour(account, expires):
    """STS goes by the time of signing, whatever the request says of its end."""
    young = Signed("sts", shift=timedelta(minutes=-14)).presign(account, CALLER, expires=expires)
    assert send(account.server, "GET", young, {}).status == 200
    old = Signed("sts", shift=timedelta(hours=-1)).presign(account, CALLER, expires=expires)
    stale = send(account.server, "GET", old, {})
    assert stale.status == 403
    assert "<Code>SignatureDoesNotMatch</Code>\n    <Message>Signature expired: " in stale.text


def test_a_request_without_a_signature(account):
    answer = send(account.server, "POST", "/", {"Content-Type": FORM}, CALLER.encode())
    message = "Request is missing Authentication Token"
    assert_error(answer, "sts", "MissingAuthenticationToken", 403, message)


def test_a_signature_in_both_places(account):
    target = Signed("sts").presign(account, CALLER)
    headers = Signed("sts").get(account, CALLER)
    answer = send(account.server, "GET", target, headers)
    assert_error(answer, "sts", "SignatureDoesNotMatch", 403, None)


WHOLE = "AWS4-HMAC-SHA256 Credential=a/20260101/us-east-1/sts/aws4_request, SignedHeaders=host, Signature=0"
REQUIRES = "Authorization header requires '{}' parameter. "
DATE_REQUIRED = (
    "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. "
)
HEADERS = {
    "another algorithm": ("AWS4-FOO Credential=x", "Unsupported AWS 'algorithm': 'AWS4-FOO'."),
    "no equal sign": (
        "AWS4-HMAC-SHA256 X",
        "'X' not a valid key=value pair (missing equal-sign) in Authorization header:"
        " 'AWS4-HMAC-SHA256 X'",
    ),
    "nothing": (
        "AWS4-HMAC-SHA256",
        REQUIRES.format("Credential")
        + REQUIRES.format("Signature")
        + REQUIRES.format("SignedHeaders")
        + DATE_REQUIRED
        + "Authorization=AWS4-HMAC-SHA256",
    ),
    "no date": (WHOLE, DATE_REQUIRED + f"Authorization={WHOLE}"),
}


@pytest.mark.parametrize("value, message", HEADERS.values(), ids=HEADERS)
def test_authorization_headers_that_are_incomplete(account, value, message):
    answer = with_authorization(account, value)
    assert_error(answer, "sts", "IncompleteSignature", 400, message)


def test_the_host_must_be_signed(account):
    unsigned = WHOLE.replace("SignedHeaders=host", "SignedHeaders=x-amz-date")
    answer = with_authorization(account, unsigned, **{"X-Amz-Date": "20260101T000000Z"})
    assert_error(answer, "sts", "SignatureDoesNotMatch", 403, HOST_UNSIGNED)


def test_a_date_that_is_none(account):
    answer = with_authorization(account, WHOLE, **{"X-Amz-Date": "yesterday"})
    assert_error(answer, "sts", "IncompleteSignature", 400, BAD_DATE.format("yesterday"))


def test_a_credential_has_five_parts(account):
    now = Signed("sts").time().strftime("%Y%m%dT%H%M%SZ")
    value = WHOLE.replace("/aws4_request", "")
    got = "a/20260101/us-east-1/sts"
    message = (
        "Credential must have exactly 5 slash-delimited elements,"
        f" e.g. keyid/date/region/service/term, got '{got}'"
    )
    answer = with_authorization(account, value, **{"X-Amz-Date": now})
    assert_error(answer, "sts", "IncompleteSignature", 400, message)


MUST = "AWS query-string parameters must include '{}'. "
QUERY_PARTS = ["X-Amz-Credential", "X-Amz-Signature", "X-Amz-SignedHeaders", "X-Amz-Date"]


@pytest.mark.parametrize("missing", [QUERY_PARTS, *([part] for part in QUERY_PARTS)])
def test_queries_that_are_incomplete(account, missing):
    path, query = Signed("sts").presign(account, CALLER).split("?")
    kept = [pair for pair in query.split("&") if pair.split("=")[0] not in missing]
    answer = send(account.server, "GET", f"{path}?{'&'.join(kept)}", {})
    message = "".join(map(MUST.format, missing)) + "Re-examine the query-string parameters."
    assert_error(answer, "sts", "IncompleteSignature", 400, message)


def test_another_algorithm_in_the_query(account):
    target = Signed("sts").presign(account, CALLER).replace("AWS4-HMAC-SHA256", "AWS4-FOO")
    answer = send(account.server, "GET", target, {})
    message = "Request is missing Authentication Token"
    assert_error(answer, "sts", "MissingAuthenticationToken", 403, message)


def test_sigv4_off_takes_any_signature_of_a_known_key(serve):
    server = serve("--sigv4", "off")
    account = Account.numbered(server, 333_300_000_002)
    alice = account.user()
    assert alice.but(secret="wrong").identity()["Arn"] == alice.arn
    with refused("InvalidClientTokenId", 403, INVALID_TOKEN):
        alice.but(key_id="AKIAIOSFODNN7EXAMPLE").identity()
    assert re.search("(?i)signature", server.output), "it says so in its log"


def test_root_keys_of_ones_own(serve):
    server = serve("--root-key", "444455556666:AKIAIOSFODNN7EXAMPLE:wJalrXUtnFEMI/K7MDENG")
    account = Account(server, "AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG")
    assert account.identity()["Arn"] == "arn:aws:iam::444455556666:root"


def test_a_refusal_in_json(account):
    answer = post(account.but(secret="wrong"), "sts", CALLER, Accept="application/json")
    assert answer.text == (
        '{"Error":{"Code":"SignatureDoesNotMatch","Message":"' + BAD_SIGNATURE + '",'
        '"Type":"Sender"},"RequestId":"' + answer.request_id + '"}'
    )
