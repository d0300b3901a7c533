"""A browser without a screen: it keeps cookies, and sends the forms of the page that it has."""

from http.cookies import SimpleCookie
from urllib.parse import urlencode

from support.html import Form, Html
from support.server import Server
from support.wire import FORM, Answer, send


class Visitor:
    """Somebody at the console of one server."""

    def __init__(self, server: Server, cookies: dict[str, str] | None = None):
        self.server = server
        self.cookies = dict(cookies or {})
        self.page = Html("")
        self.last: Answer | None = None

    def get(self, path: str, **headers: str | None) -> Answer:
        return self.ask("GET", path, "", **headers)

    def post(self, path: str, fields: dict[str, str], **headers: str | None) -> Answer:
        """Posts exactly these fields."""
        return self.ask("POST", path, urlencode(fields), **headers)

    def send(self, path: str, **fields: str) -> Answer:
        """Sends the page's form for that path, filled in so."""
        form = self.form(path)
        assert fields.keys() <= form.fields.keys(), form.fields
        return self.post(path, form.fields | fields)

    def form(self, path: str) -> Form:
        [form] = [form for form in self.page.forms if (form.method, form.action) == ("post", path)]
        return form

    def ask(self, method: str, path: str, body: str, **headers: str | None) -> Answer:
        """A request as a page of the console makes it. A header that is None isn't sent; names of
        headers are written with `_` for `-`."""
        own = f"localhost:{self.server.port}"
        given: dict[str, str | None] = {"Host": own}
        if self.cookies:
            given["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        if method == "POST":
            given |= {"Content-Type": FORM, "Origin": f"http://{own}"}
            given["Sec-Fetch-Site"] = "same-origin"
        given |= {name.replace("_", "-"): value for name, value in headers.items()}
        sent = {name: value for name, value in given.items() if value is not None}
        answer = send(self.server, method, path, sent, body.encode())
        self._keep(answer)
        self.last = answer
        return answer

    def _keep(self, answer: Answer) -> None:
        for line in answer.cookies:
            for name, cookie in SimpleCookie(line).items():
                self.cookies[name] = cookie.value
                if cookie["max-age"] == "0":
                    del self.cookies[name]
        if answer.headers.get("content-type", "").startswith("text/html"):
            self.page = Html(answer.text)
