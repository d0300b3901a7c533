"""What stands in a page: where it leads, what it loads, and what a strict policy would stop."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

# Attributes that name something to load or to go to.
ADDRESSES = (
    "href",
    "src",
    "action",
    "formaction",
    "srcset",
    "poster",
    "data",
    "ping",
    "background",
)
# What has no place in a page of the console at all.
FORBIDDEN = ("style", "base", "iframe", "frame", "object", "embed", "applet")
SCRIPT = "script"


@dataclass
class Form:
    """A form, and its fields with the values that they would be sent with."""

    method: str
    action: str
    fields: dict[str, str] = field(default_factory=dict)


class Html(HTMLParser):
    """A page, read."""

    def __init__(self, text: str):
        super().__init__()
        self.links: list[str] = []
        self.forms: list[Form] = []
        self.inline: list[str] = []
        self.foreign: list[str] = []
        self._in_script = False
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self._inline(tag, given)
        self._addresses(tag, given)
        if tag == "a" and "href" in given:
            self.links.append(given["href"])
        if tag == "form":
            self.forms.append(Form(given.get("method", "get").lower(), given.get("action", "")))
        if tag in ("input", "select", "textarea", "button") and "name" in given and self.forms:
            self.forms[-1].fields.setdefault(given["name"], given.get("value", ""))

    def handle_endtag(self, tag: str) -> None:
        self._in_script = self._in_script and tag != SCRIPT

    def handle_data(self, data: str) -> None:
        if self._in_script and data.strip():
            self.inline.append(f"<script>{data}")

    def _inline(self, tag: str, given: dict[str, str]) -> None:
        self._in_script = tag == SCRIPT
        self.inline += [f"<{tag}>"] if tag in FORBIDDEN else []
        self.inline += ["<script>"] if tag == SCRIPT and "src" not in given else []
        self.inline += [f"{tag} {name}" for name in given if name == "style" or name[:2] == "on"]
        self.inline += [f"{tag} {name}" for name in given if name in ("http-equiv", "srcdoc")]

    def _addresses(self, tag: str, given: dict[str, str]) -> None:
        """Everything named is on this server; a picture may be in the page itself."""
        for name in ADDRESSES:
            address = given.get(name, "")
            picture = tag in ("img", "link") and address.startswith("data:")
            parts = urlsplit(urljoin("http://here/console", address))
            if not picture and (parts.scheme, parts.netloc) != ("http", "here"):
                self.foreign.append(f"{tag} {name}={address}")
