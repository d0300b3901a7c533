"""Groups, their members, and inline policies of users, groups and roles."""

import json
import re

import pytest

from support.aws import Account, refused

NO_GROUP = "The group with name nobody cannot be found."
NO_USER = "The user with name nobody cannot be found."
CONFLICT = "Cannot delete entity, must {} first."
DOCUMENT = {
    "Version": "2012-10-17",
    "Statement": [
        {
            "Effect": "Allow",
            "Action": ["s3:Get*", "s3:List*"],
            "Resource": "arn:aws:s3:::b/${aws:username}/ü+%2F *",
        }
    ],
}
TRUST = {
    "Version": "2012-10-17",
    "Statement": {
        "Effect": "Allow",
        "Principal": {"Service": "ec2.amazonaws.com"},
        "Action": "sts:AssumeRole",
    },
}


def members(account, group: str = "developers") -> list[str]:
    return [user["UserName"] for user in account.iam.get_group(GroupName=group)["Users"]]


def groups(account, user: str = "alice") -> list[str]:
    found = account.iam.list_groups_for_user(UserName=user)["Groups"]
    return [group["GroupName"] for group in found]


def join(account, *users: str, group: str = "developers") -> None:
    for user in users:
        account.iam.add_user_to_group(GroupName=group, UserName=user)


@pytest.fixture
def developers(account):
    """A group with two members."""
    made = account.iam.create_group(GroupName="developers", Path="/team/")["Group"]
    for name in ("bob", "alice"):
        account.iam.create_user(UserName=name)
    join(account, "bob", "alice")
    return made


def test_a_group_as_created_and_as_read(account):
    made = account.iam.create_group(GroupName="developers", Path="/team/")["Group"]
    assert re.fullmatch("AGPA[A-Z2-7]{17}", made["GroupId"])
    assert made == {
        "Path": "/team/",
        "GroupName": "developers",
        "GroupId": made["GroupId"],
        "Arn": f"arn:aws:iam::{account.id}:group/team/developers",
        "CreateDate": made["CreateDate"],
    }
    shown = account.iam.get_group(GroupName="DEVELOPERS")
    assert (shown["Group"], shown["Users"], shown["IsTruncated"]) == (made, [], False)
    assert account.iam.list_groups()["Groups"] == [made]
    assert account.iam.list_groups(PathPrefix="/other/")["Groups"] == []


def test_members_know_their_groups_and_groups_their_members(account, developers):
    assert (members(account), groups(account)) == (["alice", "bob"], ["developers"])
    join(account, "ALICE", group="DEVELOPERS")
    assert members(account) == ["alice", "bob"]
    account.iam.remove_user_from_group(GroupName="developers", UserName="bob")
    account.iam.remove_user_from_group(GroupName="developers", UserName="bob")
    assert (members(account), groups(account, "bob")) == (["alice"], [])
    for change in (account.iam.add_user_to_group, account.iam.remove_user_from_group):
        with refused("NoSuchEntity", 404, NO_GROUP):
            change(GroupName="nobody", UserName="alice")
        with refused("NoSuchEntity", 404, NO_USER):
            change(GroupName="developers", UserName="nobody")


def test_new_names_change_no_membership(account, developers):
    account.iam.update_group(GroupName="developers", NewGroupName="engineers", NewPath="/new/")
    account.iam.update_user(UserName="alice", NewUserName="carol")
    shown = account.iam.get_group(GroupName="engineers")["Group"]
    assert shown["GroupId"] == developers["GroupId"]
    assert shown["Arn"] == f"arn:aws:iam::{account.id}:group/new/engineers"
    assert members(account, "engineers") == ["bob", "carol"]
    assert groups(account, "carol") == ["engineers"]


def test_what_still_has_something_is_not_deleted(account, developers):
    account.iam.put_group_policy(
        GroupName="developers", PolicyName="read", PolicyDocument=json.dumps(DOCUMENT)
    )
    with refused("DeleteConflict", 409, CONFLICT.format("remove users from group")):
        account.iam.delete_group(GroupName="developers")
    with refused("DeleteConflict", 409, CONFLICT.format("remove users from group")):
        account.iam.delete_user(UserName="alice")
    for name in ("alice", "bob"):
        account.iam.remove_user_from_group(GroupName="developers", UserName=name)
        account.iam.delete_user(UserName=name)
    with refused("DeleteConflict", 409, CONFLICT.format("delete policies")):
        account.iam.delete_group(GroupName="developers")
    account.iam.delete_group_policy(GroupName="developers", PolicyName="read")
    account.iam.delete_group(GroupName="developers")
    assert account.iam.get_account_summary()["SummaryMap"]["Groups"] == 0


def test_a_user_is_in_ten_groups_at_most(account):
    account.iam.create_user(UserName="alice")
    for number in range(11):
        account.iam.create_group(GroupName=f"g{number}")
    for number in range(10):
        join(account, "alice", group=f"g{number}")
    with refused("LimitExceeded", 409, "Cannot exceed quota for GroupsPerUser: 10"):
        join(account, "alice", group="g10")
    assert members(account, "g10") == []


def test_paginators_see_every_member_and_group(account):
    for number in range(5):
        account.iam.create_group(GroupName=f"g{number}")
        account.iam.create_user(UserName=f"u{number}")
    for number in range(5):
        join(account, f"u{number}", group="g0")
        join(account, "u0", group=f"g{number}")

    def every(operation: str, member: str, name: str, **asked) -> list[str]:
        pages = account.iam.get_paginator(operation).paginate(
            **asked, PaginationConfig={"PageSize": 2}
        )
        return [entity[name] for page in pages for entity in page[member]]

    numbers = [str(number) for number in range(5)]
    named = {prefix: [prefix + number for number in numbers] for prefix in "gu"}
    assert every("get_group", "Users", "UserName", GroupName="g0") == named["u"]
    assert every("list_groups", "Groups", "GroupName") == named["g"]
    assert every("list_groups_for_user", "Groups", "GroupName", UserName="u0") == named["g"]


@pytest.mark.parametrize(
    ("kind", "most"), [("user", 2_048), ("group", 5_120), ("role", 10_240)], ids=str
)
def test_inline_policies(account, kind, most):
    owner = {f"{kind.title()}Name": "x"}
    trust = {"AssumeRolePolicyDocument": json.dumps(TRUST)} if kind == "role" else {}
    getattr(account.iam, f"create_{kind}")(**owner, **trust)
    put, get, delete = (
        getattr(account.iam, f"{verb}_{kind}_policy") for verb in ("put", "get", "delete")
    )
    listed = getattr(account.iam, f"list_{kind}_policies")

    put(**owner, PolicyName="Read", PolicyDocument=json.dumps(DOCUMENT))
    shown = get(**owner, PolicyName="read")
    # The client takes the percent-encoding off.
    assert shown["PolicyDocument"] == DOCUMENT
    assert (shown["PolicyName"], shown[f"{kind.title()}Name"]) == ("read", "x")
    put(**owner, PolicyName="READ", PolicyDocument=json.dumps(DOCUMENT, indent=4))
    assert listed(**owner)["PolicyNames"] == ["Read"]

    large = json.dumps(DOCUMENT).replace("s3:Get*", "s3:" + "G" * most)
    message = f"Maximum policy size of {most} bytes exceeded for {kind} x"
    with refused("LimitExceeded", 409, message):
        put(**owner, PolicyName="large", PolicyDocument=large)
    with refused("MalformedPolicyDocument", 400, "Syntax errors in policy."):
        put(**owner, PolicyName="Read", PolicyDocument="{")
    assert get(**owner, PolicyName="Read")["PolicyDocument"] == DOCUMENT

    delete(**owner, PolicyName="rEAD")
    for change in (get, delete):
        message = f"The {kind} policy with name Read cannot be found."
        with refused("NoSuchEntity", 404, message):
            change(**owner, PolicyName="Read")
    assert listed(**owner)["PolicyNames"] == []


def test_groups_and_policies_of_a_seed(serve, tmp_path):
    seed = tmp_path / "seed.yaml"
    seed.write_text("""\
accounts:
  - id: "123456789012"
    groups:
      - name: developers
        policies:
          read:
            Version: "2012-10-17"
            Statement: {Effect: Allow, Action: "s3:*", Resource: "*"}
    users:
      - name: alice
        groups: [developers]
        access_keys: [{id: AKIAIOSFODNN7EXAMPLE, secret: secret}]
""")
    server = serve("--seed", str(seed))
    account = Account.numbered(server, 123456789012)
    assert (members(account), groups(account)) == (["alice"], ["developers"])
    shown = account.iam.get_group_policy(GroupName="developers", PolicyName="read")
    statement = {"Effect": "Allow", "Action": "s3:*", "Resource": "*"}
    assert shown["PolicyDocument"] == {"Version": "2012-10-17", "Statement": statement}
