"""Requests and answers as bytes, signed by botocore's signers."""

import http.client
import socket
import urllib.parse
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from unittest import mock

from botocore.auth import SigV4Auth, SigV4QueryAuth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

from support.aws import REGION, Caller
from support.server import Server

FORM = "application/x-www-form-urlencoded"
VERSIONS = {"iam": "2010-05-08", "sts": "2011-06-15"}
XMLNS = {
    "iam": "https://iam.amazonaws.com/doc/2010-05-08/",
    "sts": "https://sts.amazonaws.com/doc/2011-06-15/",
    None: "http://webservices.amazon.com/AWSFault/2005-15-09",
}


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes
    # What each `Set-Cookie` says.
    cookies: tuple[str, ...] = ()

    @property
    def request_id(self) -> str:
        return self.headers["x-amzn-requestid"]

    @property
    def text(self) -> str:
        return self.body.decode()


def send(server: Server, method: str, target: str, headers: dict, body: bytes = b"") -> Answer:
    """Sends exactly these headers (and a length, where there is a body)."""
    connection = http.client.HTTPConnection(server.host, int(server.port), timeout=60)
    names = {name.lower() for name in headers}
    connection.putrequest(method, target, skip_host="host" in names, skip_accept_encoding=True)
    for name, value in headers.items():
        connection.putheader(name, value)
    if body or method == "POST":
        connection.putheader("Content-Length", str(len(body)))
    connection.endheaders(body)
    try:
        return _read(connection.getresponse())
    finally:
        connection.close()


def _read(response: http.client.HTTPResponse) -> Answer:
    headers = {name.lower(): value for name, value in response.getheaders()}
    cookies = tuple(response.headers.get_all("Set-Cookie", ()))
    return Answer(response.status, headers, response.read(), cookies)


def talk(server: Server, request: bytes) -> bytes:
    """Sends bytes over a bare socket, and reads until the server closes."""
    with socket.create_connection((server.host, int(server.port)), timeout=30) as line:
        line.sendall(request)
        line.shutdown(socket.SHUT_WR)
        return b"".join(iter(lambda: line.recv(65536), b""))


def form(service: str, action: str, more: str = "") -> str:
    """The body of a call; `more` is already encoded."""
    return f"Action={action}&Version={VERSIONS[service]}{'&' if more else ''}{more}"


@dataclass(frozen=True)
class Signed:
    """How a request is signed; each part can be made wrong."""

    service: str
    region: str = REGION
    shift: timedelta = timedelta()

    def time(self) -> datetime:
        return datetime.now(UTC).replace(tzinfo=None) + self.shift

    def post(self, caller: Caller, body: str | bytes, **headers: str) -> dict[str, str]:
        """The headers of a signed POST."""
        kind = {"Content-Type": f"{FORM}; charset=utf-8"}
        request = AWSRequest("POST", f"{caller.server.endpoint}/", kind | headers, body)
        return self._sign(SigV4Auth, caller, request)

    def get(self, caller: Caller, query: str, **headers: str) -> dict[str, str]:
        """The headers of a signed GET."""
        request = AWSRequest("GET", f"{caller.server.endpoint}/?{query}", headers)
        return self._sign(SigV4Auth, caller, request)

    def presign(
        self, caller: Caller, query: str, expires: int = 60, method: str = "GET", **headers: str
    ) -> str:
        """The path and query of a presigned request."""
        request = AWSRequest(method, f"{caller.server.endpoint}/?{query}", headers)
        self._sign(SigV4QueryAuth, caller, request, expires=expires)
        url = urllib.parse.urlsplit(request.url)
        return f"{url.path}?{url.query}"

    def _sign(self, signer, caller: Caller, request: AWSRequest, **more) -> dict[str, str]:
        credentials = Credentials(caller.key_id, caller.secret, caller.token)
        with mock.patch("botocore.auth.get_current_datetime", self.time):
            signer(credentials, self.service, self.region, **more).add_auth(request)
        return dict(request.headers.items())


def call(caller: Caller, service: str, action: str, more: str = "", **headers: str) -> Answer:
    """A signed POST of one call."""
    return post(caller, service, form(service, action, more), **headers)


def post(caller: Caller, service: str, body: str | bytes, **headers: str) -> Answer:
    """A signed POST of any body."""
    signed = Signed(service).post(caller, body, **headers)
    data = body if isinstance(body, bytes) else body.encode()
    return send(caller.server, "POST", "/", signed, data)


def error_body(service, code: str, message: str | None, request_id: str) -> str:
    """The bytes of an error as AWS lays them out; `service` None is nobody's namespace."""
    said = "" if message is None else f"    <Message>{escaped(message)}</Message>\n"
    return (
        f'<ErrorResponse xmlns="{XMLNS[service]}">\n'
        "  <Error>\n"
        "    <Type>Sender</Type>\n"
        f"    <Code>{code}</Code>\n"
        f"{said}"
        "  </Error>\n"
        f"  <RequestId>{request_id}</RequestId>\n"
        "</ErrorResponse>\n"
    )


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def assert_error(answer: Answer, service, code: str, status: int, message: str | None) -> None:
    """The answer is this error, byte for byte."""
    assert answer.status == status, answer.text
    assert answer.text == error_body(service, code, message, answer.request_id)
