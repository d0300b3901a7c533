"""Instance profiles: roles for EC2, who may hand them out, and how role and profile go."""

import re

import pytest

from support.aws import Account, denied, refused
from support.policies import allow, no_policy_allows, policy

SERVED = {
    "Version": "2012-10-17",
    "Statement": [
        {
            "Effect": "Allow",
            "Principal": {"Service": "ec2.amazonaws.com"},
            "Action": "sts:AssumeRole",
        }
    ],
}
CONFLICT = "Cannot delete entity, must remove roles from instance profile first."
NO_PROFILE = "Instance Profile none cannot be found."
NO_ROLE = "The role with name none cannot be found."
FULL = "Cannot exceed quota for InstanceSessionsPerInstanceProfile: 1"


def tags(**given: str) -> list[dict]:
    return [{"Key": key, "Value": value} for key, value in given.items()]


def machine(account, name: str = "machine") -> dict:
    """A role for EC2, and what instance profiles show of it."""
    document = policy(*SERVED["Statement"])
    made = account.iam.create_role(
        RoleName=name, AssumeRolePolicyDocument=document, Description="serves", Tags=tags(a="b")
    )["Role"]
    return {
        "Path": "/",
        "RoleName": name,
        "RoleId": made["RoleId"],
        "Arn": made["Arn"],
        "CreateDate": made["CreateDate"],
        "AssumeRolePolicyDocument": SERVED,
    }


def profile(account, name: str = "web", **asked) -> dict:
    asked = {"InstanceProfileName": name} | asked
    return account.iam.create_instance_profile(**asked)["InstanceProfile"]


def fill(caller, name: str = "web", role: str = "machine") -> None:
    caller.iam.add_role_to_instance_profile(InstanceProfileName=name, RoleName=role)


def held(account, name: str = "web") -> list[dict]:
    found = account.iam.get_instance_profile(InstanceProfileName=name)
    return found["InstanceProfile"]["Roles"]


def profiles(account, role: str = "machine") -> list[str]:
    pages = account.iam.get_paginator("list_instance_profiles_for_role").paginate(
        RoleName=role, PaginationConfig={"PageSize": 1}
    )
    return [found["InstanceProfileName"] for page in pages for found in page["InstanceProfiles"]]


def test_an_instance_profile_as_created_and_as_read(account):
    made = profile(account, "Web", Path="/team/", Tags=tags(Team="blue", team="green"))
    assert re.fullmatch("AIPA[A-Z2-7]{17}", made["InstanceProfileId"])
    assert made == {
        "Path": "/team/",
        "InstanceProfileName": "Web",
        "InstanceProfileId": made["InstanceProfileId"],
        "Arn": f"arn:aws:iam::{account.id}:instance-profile/team/Web",
        "CreateDate": made["CreateDate"],
        "Roles": [],
        "Tags": tags(Team="blue", team="green"),
    }
    account.iam.get_waiter("instance_profile_exists").wait(InstanceProfileName="Web")
    shown = account.iam.get_instance_profile(InstanceProfileName="WEB")["InstanceProfile"]
    assert shown == made
    del made["Tags"]
    assert account.iam.list_instance_profiles()["InstanceProfiles"] == [made]
    assert account.iam.list_instance_profiles(PathPrefix="/x/")["InstanceProfiles"] == []
    with refused("EntityAlreadyExists", 409, "Instance Profile wEB already exists."):
        profile(account, "wEB")


def test_a_role_goes_in_and_comes_out(account):
    role = machine(account)
    profile(account, "web")
    profile(account, "db")
    fill(account)
    fill(account, "db")
    assert held(account) == [role]
    assert profiles(account) == ["db", "web"]
    with refused("LimitExceeded", 409, FULL):
        fill(account)
    for name in ("web", "db"):
        account.iam.remove_role_from_instance_profile(InstanceProfileName=name, RoleName="MACHINE")
    assert (held(account), profiles(account)) == ([], [])
    with refused("NoSuchEntity", 404, "The role with name machine cannot be found."):
        account.iam.remove_role_from_instance_profile(InstanceProfileName="web", RoleName="machine")


def test_a_role_is_destroyed_as_terraform_does_it(account):
    """The provider asks for the profiles of a role, takes it out of each, and deletes it."""
    machine(account)
    assert profiles(account) == []
    profile(account)
    fill(account)
    with refused("DeleteConflict", 409, CONFLICT):
        account.iam.delete_role(RoleName="machine")
    with refused("DeleteConflict", 409, CONFLICT):
        account.iam.delete_instance_profile(InstanceProfileName="web")
    for name in profiles(account):
        account.iam.remove_role_from_instance_profile(InstanceProfileName=name, RoleName="machine")
    account.iam.delete_role(RoleName="machine")
    with refused("NoSuchEntity", 404, "The role with name machine cannot be found."):
        account.iam.list_instance_profiles_for_role(RoleName="machine")
    account.iam.delete_instance_profile(InstanceProfileName="web")
    assert account.iam.list_instance_profiles()["InstanceProfiles"] == []


def test_what_is_not_there(account):
    machine(account)
    profile(account)
    iam = account.iam
    for call in (
        iam.get_instance_profile,
        iam.delete_instance_profile,
        iam.list_instance_profile_tags,
        lambda **asked: iam.tag_instance_profile(Tags=tags(a="b"), **asked),
        lambda **asked: iam.untag_instance_profile(TagKeys=["a"], **asked),
        lambda **asked: iam.add_role_to_instance_profile(RoleName="machine", **asked),
        lambda **asked: iam.remove_role_from_instance_profile(RoleName="machine", **asked),
    ):
        with refused("NoSuchEntity", 404, NO_PROFILE):
            call(InstanceProfileName="none")
    for call in (iam.add_role_to_instance_profile, iam.remove_role_from_instance_profile):
        with refused("NoSuchEntity", 404, NO_ROLE):
            call(InstanceProfileName="web", RoleName="none")


def test_tags_are_merged_and_keep_the_case_of_their_keys(account):
    profile(account)
    asked = {"InstanceProfileName": "web"}

    def told() -> list[dict]:
        return account.iam.list_instance_profile_tags(**asked)["Tags"]

    assert told() == []
    account.iam.tag_instance_profile(Tags=tags(Team="blue", team="green"), **asked)
    account.iam.tag_instance_profile(Tags=tags(Team="blue", team="red"), **asked)
    assert told() == tags(Team="blue", team="red")
    account.iam.untag_instance_profile(TagKeys=["Team", "none"], **asked)
    assert told() == tags(team="red")


def test_the_account_tells_of_its_profiles(account):
    role = machine(account)
    made = profile(account, Tags=tags(team="blue"))
    fill(account)
    summary = account.iam.get_account_summary()["SummaryMap"]
    assert (summary["InstanceProfiles"], summary["InstanceProfilesQuota"]) == (1, 1000)
    details = account.iam.get_account_authorization_details(Filter=["Role"])["RoleDetailList"]
    del made["Tags"]
    assert details[0]["InstanceProfileList"] == [made | {"Roles": [role]}]
    assert "InstanceProfileList" not in account.iam.get_role(RoleName="machine")["Role"]


def test_a_quota_of_profiles(serve):
    account = Account.numbered(serve("--quota", "InstanceProfilesQuota=1"), 123456789012)
    profile(account)
    with refused("LimitExceeded", 409, "Cannot exceed quota for InstanceProfilesPerAccount: 1"):
        profile(account, "db")


def test_who_may_not_pass_the_role(account):
    role = machine(account)["Arn"]
    profile(account)
    add = allow("iam:AddRoleToInstanceProfile")
    alice = account.user(allowed=[add])
    why = no_policy_allows(alice.arn, "iam:PassRole", role)
    with denied(why):
        fill(alice)
    to_lambda = {"StringEquals": {"iam:PassedToService": "lambda.amazonaws.com"}}
    alice.may(add, allow("iam:PassRole", role, **to_lambda))
    with denied(why):
        fill(alice)
    assert held(account) == []
    to_ec2 = {"StringEquals": {"iam:PassedToService": "ec2.amazonaws.com"}}
    alice.may(allow("iam:PassRole", role, **to_ec2))
    action = "iam:AddRoleToInstanceProfile"
    with denied(no_policy_allows(alice.arn, action, "instance profile web")):
        fill(alice)
    alice.may(add, allow("iam:PassRole", role, **to_ec2))
    fill(alice)
    assert len(held(account)) == 1


def test_what_denials_print(account):
    profile(account, Path="/team/")
    machine(account)
    alice = account.user(allowed=None)
    arn = f"arn:aws:iam::{account.id}:instance-profile/"
    web = {"InstanceProfileName": "WEB"}
    for action, resource, asked in (
        ("CreateInstanceProfile", f"{arn}x/new", {"InstanceProfileName": "new", "Path": "/x/"}),
        ("ListInstanceProfiles", arn, {}),
        ("ListInstanceProfiles", f"{arn}team/", {"PathPrefix": "/team/"}),
        ("ListInstanceProfilesForRole", "role machine", {"RoleName": "machine"}),
        ("GetInstanceProfile", "instance profile web", web),
        ("GetInstanceProfile", "instance profile none", {"InstanceProfileName": "none"}),
        ("DeleteInstanceProfile", "instance profile web", web),
        ("RemoveRoleFromInstanceProfile", "instance profile web", web | {"RoleName": "machine"}),
        ("TagInstanceProfile", "instance profile web", web | {"Tags": tags(a="b")}),
        ("UntagInstanceProfile", "instance profile web", web | {"TagKeys": ["a"]}),
        ("ListInstanceProfileTags", "instance profile web", web),
    ):
        call = re.sub("(?!^)([A-Z])", r"_\1", action).lower()
        with denied(no_policy_allows(alice.arn, f"iam:{action}", resource)):
            getattr(alice.iam, call)(**asked)


def test_tags_decide(account):
    """Tags of the profile for what is there, tags of the request for what is made."""
    blue = {"StringEquals": {"aws:ResourceTag/team": "blue"}}
    asked_blue = {"StringEquals": {"aws:RequestTag/team": "blue"}}
    alice = account.user(
        allowed=[
            allow(["iam:GetInstanceProfile", "iam:DeleteInstanceProfile"], **blue),
            allow("iam:CreateInstanceProfile", **asked_blue),
        ]
    )
    for given in ({}, {"Tags": tags(team="green")}):
        with refused("AccessDenied", 403, re.compile(".*iam:CreateInstanceProfile action")):
            profile(alice, **given)
    profile(alice, Tags=tags(team="blue"))
    profile(account, "other", Tags=tags(team="green"))
    alice.iam.get_instance_profile(InstanceProfileName="web")
    with denied(no_policy_allows(alice.arn, "iam:GetInstanceProfile", "instance profile other")):
        alice.iam.get_instance_profile(InstanceProfileName="other")
    alice.iam.delete_instance_profile(InstanceProfileName="web")


def test_tag_keys_decide(account):
    profile(account)
    only = {"ForAllValues:StringEquals": {"aws:TagKeys": ["team"]}}
    alice = account.user(
        allowed=[allow(["iam:TagInstanceProfile", "iam:UntagInstanceProfile"], **only)]
    )
    alice.iam.tag_instance_profile(InstanceProfileName="web", Tags=tags(team="blue"))
    with denied(no_policy_allows(alice.arn, "iam:TagInstanceProfile", "instance profile web")):
        alice.iam.tag_instance_profile(InstanceProfileName="web", Tags=tags(cost="1"))
    with denied(no_policy_allows(alice.arn, "iam:UntagInstanceProfile", "instance profile web")):
        alice.iam.untag_instance_profile(InstanceProfileName="web", TagKeys=["cost"])
    alice.iam.untag_instance_profile(InstanceProfileName="web", TagKeys=["team"])


SEED = """\
accounts:
  - id: "123456789012"
    roles:
      - name: machine
        trust: {Statement: {Effect: Allow, Principal: {Service: ec2.amazonaws.com}, Action: "sts:AssumeRole"}}
    instance_profiles:
      - {name: web, path: /team/, id: AIPACKCEVSQ6C2EXAMPLE, role: machine, tags: {team: blue}}
"""


@pytest.mark.parametrize("again", [False, True], ids=["at first", "after a reset"])
def test_a_seed_file_has_them(serve, tmp_path, again):
    file = tmp_path / "seed.yaml"
    file.write_text(SEED)
    server = serve("--seed", str(file))
    account = Account.numbered(server, 123456789012)
    if again:
        account.iam.remove_role_from_instance_profile(InstanceProfileName="web", RoleName="machine")
        assert server.control.ask("POST", "reset") == (204, None)
    shown = account.iam.get_instance_profile(InstanceProfileName="web")["InstanceProfile"]
    assert (shown["InstanceProfileId"], shown["Path"]) == ("AIPACKCEVSQ6C2EXAMPLE", "/team/")
    assert [role["RoleName"] for role in shown["Roles"]] == ["machine"]
    assert shown["Tags"] == tags(team="blue")
    assert profiles(account) == ["web"]
