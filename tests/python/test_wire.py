"""Bytes on the wire: awsQuery as AWS reads and writes it."""

import json
import re
from urllib.parse import quote
from xml.etree import ElementTree

import pytest

from support.aws import INVALID_TOKEN
from support.wire import (
    FORM,
    VERSIONS,
    XMLNS,
    Signed,
    assert_error,
    call,
    form,
    post,
    send,
    talk,
)

CALLER = form("sts", "GetCallerIdentity")
UUID = "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"
HOME = "https://aws.amazon.com/iam"


def metadata(answer) -> str:
    return (
        "  <ResponseMetadata>\n"
        f"    <RequestId>{answer.request_id}</RequestId>\n"
        "  </ResponseMetadata>\n"
    )


def test_get_caller_identity_byte_for_byte(account):
    answer = call(account, "sts", "GetCallerIdentity")
    assert answer.status == 200
    assert answer.text == (
        f'<GetCallerIdentityResponse xmlns="{XMLNS["sts"]}">\n'
        "  <GetCallerIdentityResult>\n"
        f"    <Arn>{account.arn}</Arn>\n"
        f"    <UserId>{account.id}</UserId>\n"
        f"    <Account>{account.id}</Account>\n"
        "  </GetCallerIdentityResult>\n"
        f"{metadata(answer)}"
        "</GetCallerIdentityResponse>\n"
    )


def test_an_empty_list_byte_for_byte(account):
    answer = call(account, "iam", "ListMFADevices")
    assert answer.text == (
        f'<ListMFADevicesResponse xmlns="{XMLNS["iam"]}">\n'
        "  <ListMFADevicesResult>\n"
        "    <IsTruncated>false</IsTruncated>\n"
        "    <MFADevices/>\n"
        "  </ListMFADevicesResult>\n"
        f"{metadata(answer)}"
        "</ListMFADevicesResponse>\n"
    )


def test_an_operation_without_output_byte_for_byte(account):
    account.iam.create_user(UserName="alice")
    answer = call(account, "iam", "DeleteUser", "UserName=alice")
    assert answer.text == (
        f'<DeleteUserResponse xmlns="{XMLNS["iam"]}">\n{metadata(answer)}</DeleteUserResponse>\n'
    )


def test_every_answer_is_headed_alike(account):
    good = call(account, "iam", "ListUsers")
    bad = call(account, "iam", "GetUser", "UserName=alice")
    for answer in (good, bad):
        assert re.fullmatch(UUID, answer.request_id)
        assert answer.headers["content-type"] == "text/xml"
        assert answer.headers["content-length"] == str(len(answer.body))
        assert answer.headers["date"].endswith(" GMT")
        assert answer.text.count(answer.request_id) == 1
    assert good.request_id != bad.request_id


@pytest.mark.parametrize("service", ["iam", "sts"])
def test_an_error_byte_for_byte(account, service):
    caller = account.but(key_id="AKIAIOSFODNN7EXAMPLE")
    action = "ListUsers" if service == "iam" else "GetCallerIdentity"
    answer = call(caller, service, action)
    assert_error(answer, service, "InvalidClientTokenId", 403, INVALID_TOKEN)


def test_text_is_escaped(account):
    """An error repeats what came in; it must stay text."""
    value = "</Message>& \"'1234567"
    answer = call(account, "sts", "GetAccessKeyInfo", f"AccessKeyId={quote(value)}")
    message = ElementTree.fromstring(answer.body).findtext("{*}Error/{*}Message")
    assert message == (
        f"1 validation error detected: Value '{value}' at 'accessKeyId' failed to satisfy"
        r" constraint: Member must satisfy regular expression pattern: [\w]*"
    )


def invalid_action(action: str, version: str) -> str:
    return f"Could not find operation {action} for version {version}"


DISPATCH = {
    "Action=&Version=2011-06-15": invalid_action("", "2011-06-15"),
    "Action=NoSuchAction&Version=2011-06-15": invalid_action("NoSuchAction", "2011-06-15"),
    "Action=NoSuchAction&Version=2010-05-08": invalid_action("NoSuchAction", "2010-05-08"),
    "Action=GetCallerIdentity": invalid_action("GetCallerIdentity", "NO_VERSION_SPECIFIED"),
    "Action=GetCallerIdentity&Version=": invalid_action("GetCallerIdentity", ""),
    "Action=GetCallerIdentity&Version=2000-01-01": invalid_action(
        "GetCallerIdentity", "2000-01-01"
    ),
    "Action=CreateUser&Version=2011-06-15": invalid_action("CreateUser", "2011-06-15"),
    "Action=getcalleridentity&Version=2011-06-15": invalid_action(
        "getcalleridentity", "2011-06-15"
    ),
}


@pytest.mark.parametrize("body, message", DISPATCH.items())
def test_operations_that_there_are_none_of(account, body, message):
    assert_error(post(account, "sts", body), None, "InvalidAction", 400, message)


def test_an_operation_that_is_not_there_yet(account):
    answer = call(account, "iam", "CreateOpenIDConnectProvider", "Url=https%3A%2F%2Fidp.example")
    said = "Iamulator does not implement iam:CreateOpenIDConnectProvider yet."
    assert answer.status == 501
    assert answer.text == (
        f'<ErrorResponse xmlns="{XMLNS["iam"]}">\n'
        "  <Error>\n"
        "    <Type>Receiver</Type>\n"
        "    <Code>NotImplemented</Code>\n"
        f"    <Message>{said}</Message>\n"
        "  </Error>\n"
        f"  <RequestId>{answer.request_id}</RequestId>\n"
        "</ErrorResponse>\n"
    )


@pytest.mark.parametrize(
    "method, target, headers, body, location",
    [
        ("POST", "/", {}, CALLER, HOME),
        ("POST", "/", {"Content-Type": "application/json"}, CALLER, HOME),
        ("POST", "/", {"Content-Type": FORM}, "Version=2011-06-15", HOME),
        ("GET", "/?Version=2011-06-15&x=%20", {}, "", f"{HOME}?Version=2011-06-15&x=%20"),
    ],
)
def test_a_request_for_nothing_is_sent_to_aws_s_page(
    account, method, target, headers, body, location
):
    answer = send(account.server, method, target, headers, body.encode())
    assert (answer.status, answer.headers["location"], answer.body) == (302, location, b"")
    assert re.fullmatch(UUID, answer.request_id)


def test_other_paths(account):
    for method in ("GET", "POST"):
        answer = send(account.server, method, "/some/where", {"Content-Type": FORM})
        assert (answer.status, answer.body) == (404, b"<UnknownOperationException/>\n")


@pytest.mark.parametrize("method, target", [("GET", "/%zz"), ("GET", "/%"), ("PROPFIND", "/")])
def test_requests_beyond_reading(account, method, target):
    answer = send(account.server, method, target, {})
    assert (answer.status, answer.body) == (400, b"")
    assert "x-amzn-requestid" not in answer.headers


def test_get_does_what_post_does(account):
    query = form("iam", "CreateUser", "UserName=al%2Bice%40example.com&Path=%2Fa%2F")
    headers = Signed("iam").get(account, query)
    answer = send(account.server, "GET", f"/?{query}", headers)
    assert answer.status == 200, answer.text
    assert "<UserName>al+ice@example.com</UserName>" in answer.text


def test_the_first_of_two_values_counts(account):
    twice = "Action=CreateUser&UserName=alice&UserName=bob&Version=2010-05-08&Action=NoSuchAction"
    answer = post(account, "iam", twice)
    assert "<UserName>alice</UserName>" in answer.text


def test_what_an_operation_does_not_know_it_ignores(account):
    answer = call(account, "sts", "GetCallerIdentity", "Colour=blue&Tags.member.0.Key=x&=&UserName")
    assert answer.status == 200, answer.text


def test_an_answer_in_json(account):
    answer = call(account, "sts", "GetCallerIdentity", Accept="application/json")
    assert answer.headers["content-type"] == "application/json"
    assert json.loads(answer.body) == {
        "GetCallerIdentityResponse": {
            "GetCallerIdentityResult": {
                "Account": account.id,
                "Arn": account.arn,
                "UserId": account.id,
            },
            "ResponseMetadata": {"RequestId": answer.request_id},
        }
    }


def test_times_in_json_are_numbers(account):
    answer = call(account, "iam", "CreateUser", "UserName=alice", Accept="application/json")
    made = json.loads(answer.body)["CreateUserResponse"]["CreateUserResult"]["User"]
    assert isinstance(made["CreateDate"], int | float)


def test_an_error_in_json(account):
    answer = call(account, "iam", "GetUser", "UserName=alice", Accept="application/json")
    assert (answer.status, json.loads(answer.body)) == (
        404,
        {
            "Error": {
                "Code": "NoSuchEntity",
                "Message": "The user with name alice cannot be found.",
                "Type": "Sender",
            },
            "RequestId": answer.request_id,
        },
    )


@pytest.mark.parametrize("number", ["900", "0900", "%2B900"])
def test_the_spellings_of_a_number(account, number):
    assert call(account, "sts", "GetSessionToken", f"DurationSeconds={number}").status == 200


NUMBERS = {
    "900.0": None,
    "9e2": None,
    "abc": None,
    "%20900": None,
    "2147483648": None,
    "-2147483649": None,
    "": "missing value for decimal type",
}


@pytest.mark.parametrize("number, message", NUMBERS.items())
def test_numbers_that_are_none(account, number, message):
    answer = call(account, "sts", "GetSessionToken", f"DurationSeconds={number}")
    assert_error(answer, "sts", "MalformedInput", 400, message)


TAG = "Tags.member.{}.Key=a&Tags.member.{}.Value=b"
NULL = "Value at 'tags.{}.member.{}' failed to satisfy constraint: Member must not be null"
INDICES = {
    TAG.format("0", "0"): ("MalformedInput", "0 is not a valid index"),
    TAG.format("-1", "-1"): ("MalformedInput", "Key -1 may not have a leading '-'"),
    TAG.format("1.0", "1.0"): (
        "MalformedInput",
        "Two index elements may not occur back to back",
    ),
    TAG.format("12", "12"): (
        "MalformedInput",
        "Excessively sparse input would skip 11 list elements",
    ),
    "Tags.member.1.Key=a": (
        "ValidationError",
        "1 validation error detected: " + NULL.format(1, "value"),
    ),
}


@pytest.mark.parametrize("more, error", INDICES.items())
def test_list_indices_that_are_none(account, more, error):
    account.iam.create_user(UserName="alice")
    answer = call(account, "iam", "TagUser", f"UserName=alice&{more}")
    assert_error(answer, "iam", error[0], 400, error[1])
    assert account.iam.list_user_tags(UserName="alice")["Tags"] == []


def test_one_index_in_two_spellings(account):
    account.iam.create_user(UserName="alice")
    more = f"UserName=alice&{TAG.format('01', '1')}"
    assert call(account, "iam", "TagUser", more).status == 200
    assert account.iam.list_user_tags(UserName="alice")["Tags"] == [{"Key": "a", "Value": "b"}]


def test_ten_violations_are_named(account):
    keys = "&".join(f"Tags.member.{number}.Key=k{number}" for number in range(1, 13))
    clauses = "; ".join(NULL.format(number, "value") for number in range(1, 11))
    answer = call(account, "iam", "TagUser", f"UserName=alice&{keys}")
    message = f"10 validation errors detected: {clauses}"
    assert_error(answer, "iam", "ValidationError", 400, message)


def test_sts_says_null(account):
    answer = call(account, "sts", "GetAccessKeyInfo")
    message = (
        "1 validation error detected: Value null at 'accessKeyId' failed to satisfy constraint:"
        " Member must not be null"
    )
    assert_error(answer, "sts", "ValidationError", 400, message)


def test_a_body_of_ten_million_bytes_and_one_more(account):
    fits = (CALLER + "&Pad=").ljust(10_000_000, "a")
    assert post(account, "sts", fits).status == 200
    answer = post(account, "sts", fits + "a")
    assert (answer.status, answer.body) == (413, b"")
    assert "x-amzn-requestid" not in answer.headers


def test_two_requests_on_one_line(account):
    """Pipelined: the second is sent before the first is answered."""
    both = _raw(account, "") + _raw(account, "Connection: close\r\n")
    said = talk(account.server, both).decode()
    assert said.count("HTTP/1.1 200 OK") == 2
    assert said.count(f"<Arn>{account.arn}</Arn>") == 2


def test_a_body_in_chunks(account):
    chunks = b"".join(
        b"%x\r\n%s\r\n" % (len(part), part) for part in (b"Action=", CALLER[7:].encode())
    )
    request = _raw(account, "Transfer-Encoding: chunked\r\nConnection: close\r\n", length=False)
    head = request.removesuffix(CALLER.encode())
    said = talk(account.server, head + chunks + b"0\r\n\r\n").decode()
    assert said.startswith("HTTP/1.1 200 OK\r\n"), said


def test_a_client_that_asks_before_it_sends(account):
    said = talk(
        account.server, _raw(account, "Expect: 100-continue\r\nConnection: close\r\n")
    ).decode()
    assert said.startswith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n"), said


def _raw(account, more: str, length: bool = True) -> bytes:
    headers = {"Host": f"{account.server.host}:{account.server.port}"}
    headers |= Signed("sts").post(account, CALLER)
    if length:
        headers["Content-Length"] = str(len(CALLER))
    lines = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    return f"POST / HTTP/1.1\r\n{lines}{more}\r\n{CALLER}".encode()


def test_the_versions_are_the_services(account):
    """Nothing but the version tells the services apart on one address."""
    for service, version in VERSIONS.items():
        answer = call(account, service, "NoSuchAction")
        assert f"for version {version}</Message>" in answer.text
