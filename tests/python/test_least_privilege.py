"""Users that may do just so much: by path, by tag, by the policy they attach."""

import pytest

from support.aws import denied
from support.policies import allow, denied_by, deny, no_policy_allows


def user_arn(account, name: str) -> str:
    return f"arn:aws:iam::{account.id}:user/{name}"


def tagged(**tags: str) -> list[dict]:
    return [{"Key": key, "Value": value} for key, value in tags.items()]


def test_a_team_leader_rules_over_a_path(account):
    lead = account.user(
        "lead", [allow(["iam:CreateUser", "iam:DeleteUser"], user_arn(account, "team/*"))]
    )
    lead.iam.create_user(UserName="ann", Path="/team/")
    lead.iam.create_user(UserName="ben", Path="/team/blue/")
    for path in ("/", "/teams/"):
        arn = user_arn(account, f"{path[1:]}carl")
        with denied(no_policy_allows(lead.arn, "iam:CreateUser", arn)):
            lead.iam.create_user(UserName="carl", Path=path)
    account.iam.create_user(UserName="dora")
    for name in ("dora", "lead", "nobody"):
        with denied(no_policy_allows(lead.arn, "iam:DeleteUser", f"user {name}")):
            lead.iam.delete_user(UserName=name)
    lead.iam.delete_user(UserName="ANN")
    left = [user["UserName"] for user in account.iam.list_users()["Users"]]
    assert left == ["ben", "dora", "lead"]


def test_a_list_is_allowed_by_its_path(account):
    reader = account.user("reader", [allow("iam:ListUsers", user_arn(account, "team/"))])
    account.iam.create_user(UserName="ann", Path="/team/")
    found = reader.iam.list_users(PathPrefix="/team/")["Users"]
    assert [user["UserName"] for user in found] == ["ann"]
    for prefix, arn in {"/": user_arn(account, ""), "/t": user_arn(account, "t")}.items():
        with denied(no_policy_allows(reader.arn, "iam:ListUsers", arn)):
            reader.iam.list_users(PathPrefix=prefix)


def test_a_user_manages_his_own_keys_only(account):
    own = allow("iam:*AccessKey*", "arn:aws:iam::*:user/${aws:username}")
    alice = account.user(allowed=[own])
    account.user("bob", allowed=None)
    made = alice.iam.create_access_key(UserName="alice")["AccessKey"]
    alice.iam.delete_access_key(UserName="alice", AccessKeyId=made["AccessKeyId"])
    assert len(alice.iam.list_access_keys()["AccessKeyMetadata"]) == 1
    with denied(no_policy_allows(alice.arn, "iam:CreateAccessKey", "user bob")):
        alice.iam.create_access_key(UserName="bob")
    with denied(no_policy_allows(alice.arn, "iam:ListAccessKeys", "user bob")):
        alice.iam.list_access_keys(UserName="bob")


def test_by_the_tags_of_who_asks_and_of_whom_it_is_about(account):
    same_team = {"aws:ResourceTag/team": "${aws:PrincipalTag/team}"}
    statement = allow("iam:GetUser", StringEquals=same_team)
    alice = account.user(allowed=[statement], Tags=tagged(team="blue"))
    account.user("bob", None, Tags=tagged(TEAM="blue"))
    account.user("carl", None, Tags=tagged(team="Blue"))
    account.user("dora", None)
    assert alice.iam.get_user()
    assert alice.iam.get_user(UserName="bob"), "keys of tags know no case"
    for name in ("carl", "dora", "nobody"):
        with denied(no_policy_allows(alice.arn, "iam:GetUser", f"user {name}")):
            alice.iam.get_user(UserName=name)

    account.iam.tag_user(UserName="carl", Tags=tagged(team="blue"))
    assert alice.iam.get_user(UserName="carl")
    account.iam.tag_user(UserName="alice", Tags=tagged(team="red"))
    with denied(no_policy_allows(alice.arn, "iam:GetUser", "user carl")):
        alice.iam.get_user(UserName="carl")
    account.iam.untag_user(UserName="alice", TagKeys=["team"])
    with denied(no_policy_allows(alice.arn, "iam:GetUser", "user dora")):
        alice.iam.get_user(UserName="dora")


def test_new_users_need_their_tags(account):
    """A team of two, no tag beside it, and none taken away again."""
    statement = allow(
        ["iam:CreateUser", "iam:TagUser"],
        **{
            "StringEquals": {"aws:RequestTag/team": ["blue", "red"]},
            "ForAllValues:StringEquals": {"aws:TagKeys": ["team"]},
        },
    )
    lead = account.user("lead", [statement])
    made = lead.iam.create_user(UserName="ann", Tags=tagged(team="blue"))["User"]
    assert made["Tags"] == tagged(team="blue")
    refusals = [{}, {"team": "green"}, {"team": "blue", "cost": "1"}, {"cost": "1"}]
    for tags in refusals:
        with denied(no_policy_allows(lead.arn, "iam:CreateUser", user_arn(account, "ben"))):
            lead.iam.create_user(UserName="ben", **({"Tags": tagged(**tags)} if tags else {}))
    lead.iam.tag_user(UserName="ann", Tags=tagged(team="red"))
    with denied(no_policy_allows(lead.arn, "iam:TagUser", "user ann")):
        lead.iam.tag_user(UserName="ann", Tags=tagged(team="green"))
    with denied(no_policy_allows(lead.arn, "iam:UntagUser", "user ann")):
        lead.iam.untag_user(UserName="ann", TagKeys=["team"])
    assert account.iam.list_user_tags(UserName="ann")["Tags"] == tagged(team="red")


@pytest.mark.parametrize("kind", ["user", "role", "group"])
def test_only_certain_policies_are_attached(account, kind):
    harmless = "arn:aws:iam::aws:policy/ReadOnlyAccess"
    mighty = "arn:aws:iam::aws:policy/AdministratorAccess"
    actions = [f"iam:{verb}{kind.title()}Policy" for verb in ("Attach", "Detach")]
    lead = account.user("lead", [allow(actions, ArnEquals={"iam:PolicyARN": harmless})])
    if kind == "user":
        account.iam.create_user(UserName="ann")
    elif kind == "group":
        account.iam.create_group(GroupName="ann")
    else:
        account.role("ann", account.arn)
    attach = getattr(lead.iam, f"attach_{kind}_policy")
    detach = getattr(lead.iam, f"detach_{kind}_policy")
    holder = {f"{kind.title()}Name": "ann"}
    attach(**holder, PolicyArn=harmless)
    with denied(no_policy_allows(lead.arn, actions[0], f"{kind} ann")):
        attach(**holder, PolicyArn=mighty)
    with denied(no_policy_allows(lead.arn, actions[1], f"{kind} ann")):
        detach(**holder, PolicyArn=mighty)
    listed = getattr(account.iam, f"list_attached_{kind}_policies")(**holder)["AttachedPolicies"]
    assert [policy["PolicyArn"] for policy in listed] == [harmless]
    detach(**holder, PolicyArn=harmless)


def test_all_but(account):
    """NotAction and NotResource name what a statement is not about."""
    reader = allow()
    del reader["Action"], reader["Resource"]
    reader |= {"NotAction": "iam:Delete*", "NotResource": user_arn(account, "bosses/*")}
    alice = account.user(allowed=[reader])
    account.iam.create_user(UserName="ann")
    account.iam.create_user(UserName="boss", Path="/bosses/")
    assert alice.iam.get_user(UserName="ann")
    with denied(no_policy_allows(alice.arn, "iam:GetUser", "user boss")):
        alice.iam.get_user(UserName="boss")
    with denied(no_policy_allows(alice.arn, "iam:DeleteUser", "user ann")):
        alice.iam.delete_user(UserName="ann")

    alice.may(allow(), deny("iam:GetUser", user_arn(account, "bosses/*")))
    with denied(denied_by(alice.arn, "iam:GetUser", "user boss")):
        alice.iam.get_user(UserName="boss")
    alice.iam.delete_user(UserName="ann")


def test_refused_is_refused_before_anything_is_looked_up_or_changed(account):
    alice = account.user(allowed=None)
    with denied(no_policy_allows(alice.arn, "iam:GetRole", "role nothing")):
        alice.iam.get_role(RoleName="nothing")
    with denied(no_policy_allows(alice.arn, "iam:CreateUser", user_arn(account, "alice"))):
        alice.iam.create_user(UserName="alice")
    with denied(no_policy_allows(alice.arn, "iam:ListPolicies", "policy path /")):
        alice.iam.list_policies()
    key = {"UserName": "alice", "AccessKeyId": alice.key_id}
    with denied(no_policy_allows(alice.arn, "iam:UpdateAccessKey", "user alice")):
        alice.iam.update_access_key(**key, Status="Inactive")
    assert alice.identity()["Arn"] == alice.arn, "what nobody can be denied"


def test_a_key_of_a_protected_user_is_made_by_nobody_else(account):
    account.iam.create_user(UserName="safe", Tags=tagged(protected="true"))
    protected = {"aws:ResourceTag/protected": "true"}
    helper = account.user("helper", [allow(), deny("iam:*", StringEquals=protected)])
    with denied(denied_by(helper.arn, "iam:CreateAccessKey", "user safe")):
        helper.iam.create_access_key(UserName="safe")
    assert account.iam.list_access_keys(UserName="safe")["AccessKeyMetadata"] == []


def test_who_moves_a_user_or_group_needs_the_right_to_where_it_goes(account):
    account.iam.create_user(UserName="mallory", Path="/contractors/")
    account.iam.create_group(GroupName="guests", Path="/contractors/")
    admins = [f"arn:aws:iam::{account.id}:{kind}/admins/*" for kind in ("user", "group")]
    clerk = account.user("clerk", [allow(), deny("iam:*", admins)])
    with denied(denied_by(clerk.arn, "iam:UpdateUser", "user mallory")):
        clerk.iam.update_user(UserName="mallory", NewPath="/admins/")
    with denied(denied_by(clerk.arn, "iam:UpdateGroup", "group guests")):
        clerk.iam.update_group(GroupName="guests", NewPath="/admins/")
    clerk.iam.update_user(UserName="mallory", NewUserName="mal", NewPath="/team/")
    moved = account.iam.get_user(UserName="mal")["User"]
    assert moved["Path"] == "/team/"
