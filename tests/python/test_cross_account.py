"""Roles of other accounts: two sides that must agree, and what goes along."""

import pytest

from support.aws import REGION, allow, denied, denied_by, deny, no_policy_allows
from support.cli import Cli

ASSUME = "sts:AssumeRole"


def not_authorized(who: str, role: str, action: str = ASSUME) -> str:
    """STS gives no reason when nothing allows it."""
    return f"User: {who} is not authorized to perform: {action} on resource: {role}"


def test_both_accounts_must_agree(account, another):
    bob = another.user("bob", allowed=None)
    role = account.role("partner", another.arn)
    no = not_authorized(bob.arn, role)
    with denied(no):
        bob.assuming(role)
    bob.may(allow(ASSUME, f"arn:aws:iam::{account.id}:role/partner"))
    session = bob.assuming(role)
    assert session.identity()["Arn"] == f"arn:aws:sts::{account.id}:assumed-role/partner/story"
    assert session.iam.list_users()["Users"] == [], "it acts on the role's account"
    bob.may(allow(), deny(ASSUME, "arn:aws:iam::*:role/part*"))
    with denied(denied_by(bob.arn, ASSUME, role)):
        bob.assuming(role)
    another.iam.delete_user_policy(UserName="bob", PolicyName="everything")
    with denied(no):
        bob.assuming(role)
    assert session.iam.list_users()["Users"] == [], "a session that is there goes on"


def test_to_be_named_is_enough_at_home_only(account, another):
    alice, bob = account.user(allowed=None), another.user("bob", allowed=None)
    named, outside = account.role("named", alice.arn), account.role("outside", bob.arn)
    delegated = account.role("delegated", account.arn)
    assert alice.assuming(named)
    for caller, role in ((alice, delegated), (bob, outside), (bob, named)):
        with denied(not_authorized(caller.arn, role)):
            caller.assuming(role)
    alice.may(allow(ASSUME, delegated))
    assert alice.assuming(delegated)


def test_an_external_id_keeps_the_confused_deputy_out(account, another):
    """IAM User Guide, "Access to AWS accounts owned by third parties"."""
    vendor = another.user("vendor", [allow(ASSUME)])
    wants = {"StringEquals": {"sts:ExternalId": "12345"}}
    role = account.role("vendor", another.arn, **wants)
    for asked in ({}, {"ExternalId": "54321"}, {"ExternalId": "123456"}):
        with denied(not_authorized(vendor.arn, role)):
            vendor.assuming(role, **asked)
    assert vendor.assuming(role, ExternalId="12345").iam.list_users()["Users"] == []


def test_a_door_that_asks_for_a_session_name(account, another):
    own_name = {"StringLike": {"sts:RoleSessionName": "${aws:username}"}}
    bob = another.user("bob", [allow(ASSUME)])
    role = account.role("partner", another.arn, **own_name)
    with denied(not_authorized(bob.arn, role)):
        bob.assuming(role)
    assert bob.assuming(role, session="bob")


def test_session_tags_are_asked_for_on_both_sides_and_then_decide(account, another):
    bob = another.user("bob", [allow(ASSUME)])
    own_team = {"StringEquals": {"aws:ResourceTag/team": "${aws:PrincipalTag/team}"}}
    role = account.role("partner", another.arn, allow("iam:GetUser", **own_team))
    tags = [{"Key": "team", "Value": "blue"}]
    with denied(not_authorized(bob.arn, role, "sts:TagSession")):
        bob.assuming(role, Tags=tags)
    bob.may(allow([ASSUME, "sts:TagSession"]))
    session = bob.assuming(role, Tags=tags)
    account.iam.create_user(UserName="ann", Tags=tags)
    account.iam.create_user(UserName="ben")
    assert session.iam.get_user(UserName="ann")
    who = f"arn:aws:sts::{account.id}:assumed-role/partner/story"
    with denied(no_policy_allows(who, "iam:GetUser", "user ben")):
        session.iam.get_user(UserName="ben")
    with denied(no_policy_allows(who, "iam:GetUser", "user ann")):
        bob.assuming(role).iam.get_user(UserName="ann")


def test_the_door_of_another_account_asks_for_mfa(account, another):
    bob, phone = another.user_with_device("bob", allowed=[allow(ASSUME)])
    wants = {"Bool": {"aws:MultiFactorAuthPresent": "true"}}
    role = account.role("partner", another.arn, **wants)
    for caller in (bob, bob.session()):
        with denied(not_authorized(bob.arn, role)):
            caller.assuming(role)
    session = bob.session(**phone.mfa()).assuming(role)
    assert session.iam.list_users()["Users"] == []
    assert bob.assuming(role, **phone.mfa(1)).iam.list_users()["Users"] == []


def test_a_boundary_counts_at_the_callers_door(account, another):
    bob = another.user("bob")
    role = account.role("partner", another.arn)
    limit = another.managed("limit", allow("iam:*"))
    another.iam.put_user_permissions_boundary(UserName="bob", PermissionsBoundary=limit)
    with denied(not_authorized(bob.arn, role)):
        bob.assuming(role)
    another.iam.delete_user_permissions_boundary(UserName="bob")
    assert bob.assuming(role)


def test_a_chain_is_asked_at_each_door(account, another):
    bob = another.user("bob", [allow(ASSUME)])
    first = account.role("first", another.arn, allow(ASSUME, "arn:aws:iam::*:role/second"))
    second = account.role("second", first, allow("iam:ListUsers"))
    third = account.role("third", first)
    with denied(not_authorized(bob.arn, second)):
        bob.assuming(second)
    session = bob.assuming(first)
    assert session.assuming(second).iam.list_users()["Users"] == []
    assert session.assuming(third), "named in the trust policy, at home"
    account.iam.put_role_permissions_boundary(
        RoleName="first", PermissionsBoundary=account.managed("limit", allow("iam:*"))
    )
    who = f"arn:aws:sts::{account.id}:assumed-role/first/story"
    for role in (second, third):
        with denied(not_authorized(who, role)):
            session.assuming(role)


@pytest.fixture
def cli(tmp_path):
    """Older ones would send the call for the role to AWS."""
    return Cli(1, tmp_path)


def test_a_profile_with_an_external_id(cli, account, another):
    bob = another.user("bob", [allow(ASSUME)])
    wants = {"StringEquals": {"sts:ExternalId": "12345"}}
    role = account.role("partner", another.arn, **wants)
    (cli.folder / "credentials").write_text(
        f"[bob]\naws_access_key_id = {bob.key_id}\naws_secret_access_key = {bob.secret}\n"
    )
    profile = f"role_arn = {role}\nsource_profile = bob\nregion = {REGION}\n"
    (cli.folder / "config").write_text(
        f"[profile partner]\n{profile}external_id = 12345\n[profile stranger]\n{profile}"
    )
    words = ["sts", "get-caller-identity", "--profile"]
    assert cli.json(bob, *words, "partner")["Account"] == account.id
    said = cli.error(bob, *words, "stranger", code=cli.refused_code)
    no = not_authorized(bob.arn, role)
    assert f"An error occurred (AccessDenied) when calling the AssumeRole operation: {no}" in said
