"""The container files, read: no engine is needed to see that they fit the program."""

import re

import yaml

from support.server import ROOT, run

DOCKERFILE = (ROOT / "Dockerfile").read_text()
COMPOSE = yaml.safe_load((ROOT / "docker-compose.yml").read_text())["services"]["iamulator"]
PROGRAM = "/iamulator"


def test_the_image_is_the_binary_and_nothing_else():
    final = DOCKERFILE.split("FROM scratch\n")[1]
    assert re.findall("^COPY .*", final, re.MULTILINE) == [
        f"COPY --from=build /src/target/release/iamulator {PROGRAM}"
    ]
    assert re.search(r"^USER [1-9]\d*:[1-9]\d*$", final, re.MULTILINE), "a number, and not root's"
    assert f'ENTRYPOINT ["{PROGRAM}"]' in final
    assert "RUN" not in final


def test_the_image_builds_with_the_packages_own_rust():
    [rust] = re.findall(r"^FROM rust:(\S+)-alpine AS build$", DOCKERFILE, re.MULTILINE)
    manifest = (ROOT / "Cargo.toml").read_text()
    assert f'rust-version = "{rust}"' in manifest
    workflow = (ROOT / ".github/workflows/ci.yml").read_text()
    assert f"container: rust:{rust}-bookworm" in workflow


def test_compose_opens_the_port_on_loopback_only():
    assert COMPOSE["ports"] == ["127.0.0.1:4566:4566"]
    assert "EXPOSE 4566" in DOCKERFILE
    assert "IAMULATOR_LISTEN=0.0.0.0:4566" in DOCKERFILE


def test_compose_takes_every_right_away():
    assert (COMPOSE["read_only"], COMPOSE["cap_drop"]) == (True, ["ALL"])
    assert COMPOSE["security_opt"] == ["no-new-privileges:true"]
    assert "privileged" not in COMPOSE
    assert COMPOSE["build"] == "."


def test_the_binary_checks_its_own_health():
    assert COMPOSE["healthcheck"]["test"] == ["CMD", PROGRAM, "health"]
    assert f'CMD ["{PROGRAM}", "health"]' in DOCKERFILE
    assert re.search(r"^ +health\b", run("--help").stdout, re.MULTILINE)


def test_the_variables_are_the_programs():
    text = DOCKERFILE + (ROOT / "docker-compose.yml").read_text()
    named = set(re.findall("IAMULATOR_[A-Z0-9_]+", text))
    assert named == {"IAMULATOR_LISTEN", "IAMULATOR_SEED"}
    known = run("--help").stdout
    assert all(f"[env: {name}=" in known for name in named)


def test_ci_runs_the_readmes_command():
    said = "# The README's test command and nothing else."
    call = 'exec "$(dirname "${BASH_SOURCE[0]}")/../tests/run"'
    assert (ROOT / ".ci/run").read_text().splitlines()[1:] == [said, call]
    assert "tests/run" in (ROOT / "README.md").read_text()
