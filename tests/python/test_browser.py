"""The browser and those who watch it: each hears what it is there to hear."""

import pytest

from support.authenticator import Authenticator
from support.browser import browsing
from support.looks import axe, by_keyboard
from support.site import site

STRICT = {"Content_Security_Policy": "default-src 'none'; form-action 'self'"}
PLAIN = '<!doctype html><html lang="en"><title>t</title><main><h1>Hello</h1></main>'
REGISTER = """async () => {
  const made = await navigator.credentials.create({publicKey: {
    rp: {id: "localhost", name: "t"}, user: {id: new Uint8Array(8), name: "alice", displayName: "alice"},
    challenge: new Uint8Array(32), pubKeyCredParams: [{type: "public-key", alg: -7}],
    authenticatorSelection: {userVerification: "discouraged"}}});
  return made.type;
}"""
ASK = """async id => {
  const got = await navigator.credentials.get({publicKey: {
    rpId: "localhost", challenge: new Uint8Array(32), userVerification: "discouraged",
    allowCredentials: [{type: "public-key", id: Uint8Array.from(atob(id), c => c.charCodeAt(0))}]}});
  return got.type;
}"""


@pytest.mark.parametrize(
    "body, heard",
    [
        ("<p style='color:red'>", "Content Security Policy"),
        ("<script>1</script>", "Content Security Policy"),
        ("<img src='/x' alt=''>", "failed: .*/x: csp"),
        ("<img src='http://example.com/x' alt=''>", "Content Security Policy"),
    ],
)
def test_what_a_strict_policy_stops_is_heard(page, watch, body, heard):
    with site(PLAIN + body, **STRICT) as address:
        page.goto(address)
        watch.expect(heard)
        watch.expect(".")


@pytest.mark.parametrize(
    "script, heard",
    [
        ("console.error('oh')", "console: oh"),
        ("setTimeout(() => { throw Error('oh') }); await new Promise(setTimeout)", "script: oh"),
        ("await fetch('http://example.com/').catch(() => 0)", r"foreign: http://example\.com/"),
    ],
)
def test_a_complaint_fails_a_story(browser, script, heard):
    def story():
        with site(PLAIN) as address, browsing(browser) as browse:
            page = browse()
            page.goto(address)
            page.evaluate(f"async () => {{ {script} }}")

    with pytest.raises(AssertionError, match=heard):
        story()


def test_an_expected_complaint_that_nobody_hears_fails_a_story(browser):
    with pytest.raises(AssertionError, match="not heard: "), browsing(browser) as browse:
        browse.watch.expect("never")


def test_axe_passes_a_plain_page_under_a_strict_policy_and_finds_what_is_wrong(page):
    with site(PLAIN, **STRICT) as good, site(PLAIN + "<input>", **STRICT) as bad:
        page.goto(good)
        axe(page)
        page.goto(bad)
        with pytest.raises(AssertionError, match="label "):
            axe(page)


def test_the_tab_key_is_followed(page):
    radios = "<label><input type=radio name=r>{}</label>"
    controls = f"<a href=/>a</a><button>b</button><input disabled>{radios * 2}<select></select>"
    missed, unseen = "<button tabindex=-1>c</button>", "<button class=u>d</button>"
    with site(PLAIN + controls) as address, site(PLAIN + controls + missed) as bad:
        page.goto(address)
        assert len(by_keyboard(page)) == 4
        page.goto(bad)
        with pytest.raises(AssertionError, match="misses"):
            by_keyboard(page)
    with site(PLAIN + controls + unseen + "<style>.u { outline: none }</style>") as bad:
        page.goto(bad)
        with pytest.raises(AssertionError, match="no outline"):
            by_keyboard(page)


@pytest.mark.parametrize("protocol", ["ctap2", "u2f"])
def test_a_key_counts_its_uses_and_can_be_copied(page, protocol):
    with site(PLAIN, **STRICT) as address:
        page.goto(address)
        key = Authenticator(page, protocol)
        assert page.evaluate(REGISTER) == "public-key"
        [early] = key.credentials()

        assert page.evaluate(ASK, early["credentialId"]) == "public-key"
        [late] = key.credentials()
        assert late["signCount"] > early["signCount"]

        key.restore([early])
        [copy] = key.credentials()
        assert copy["signCount"] == early["signCount"]
        assert page.evaluate(ASK, early["credentialId"]) == "public-key"
