"""Permissions come and go: groups, managed policies and their versions, boundaries, sessions."""

from support.aws import allow, denied, denied_by, deny, no_policy_allows, policy, refused

LIST, READ = "iam:ListUsers", "iam:GetUser"


def everybody(account) -> str:
    """What a refusal to list users prints."""
    return f"arn:aws:iam::{account.id}:user/"


def session_arn(account, role: str) -> str:
    return f"arn:aws:sts::{account.id}:assumed-role/{role}/story"


def test_a_ladder_climbed_and_taken_away(account):
    alice, root = account.user(allowed=None), account.iam
    no_list = no_policy_allows(alice.arn, LIST, everybody(account))
    no_read = no_policy_allows(alice.arn, READ, "user alice")
    with denied(no_read):
        alice.iam.get_user()

    root.create_group(GroupName="readers")
    root.put_group_policy(
        GroupName="readers", PolicyName="read", PolicyDocument=policy(allow(READ))
    )
    with denied(no_read):
        alice.iam.get_user()
    root.add_user_to_group(GroupName="readers", UserName="alice")
    assert alice.iam.get_user()
    with denied(no_list):
        alice.iam.list_users()

    arn = account.managed("lister", allow(LIST))
    root.attach_group_policy(GroupName="readers", PolicyArn=arn)
    assert alice.iam.list_users()["Users"]
    root.create_policy_version(PolicyArn=arn, PolicyDocument=policy(deny(LIST)))
    assert alice.iam.list_users()["Users"], "a version that isn't the default decides nothing"
    root.set_default_policy_version(PolicyArn=arn, VersionId="v2")
    no = denied_by(alice.arn, LIST, everybody(account), f"an identity-based policy: {arn}")
    with denied(no):
        alice.iam.list_users()
    alice.may(allow())
    with denied(no):
        alice.iam.list_users()
    root.set_default_policy_version(PolicyArn=arn, VersionId="v1")
    root.delete_user_policy(UserName="alice", PolicyName="everything")
    assert alice.iam.list_users()["Users"]

    root.detach_group_policy(GroupName="readers", PolicyArn=arn)
    with denied(no_list):
        alice.iam.list_users()
    assert alice.iam.get_user()
    root.remove_user_from_group(GroupName="readers", UserName="alice")
    with denied(no_read):
        alice.iam.get_user()


def test_a_session_follows_its_user(account):
    """What a user may is looked up at each call, so its sessions gain and lose with it."""
    alice, phone = account.user_with_device(allowed=None)
    session = alice.session(**phone.mfa())
    no = no_policy_allows(alice.arn, READ, "user alice")
    with denied(no):
        session.iam.get_user()
    alice.may(allow(READ))
    assert session.iam.get_user()
    account.iam.delete_user_policy(UserName="alice", PolicyName="everything")
    with denied(no):
        session.iam.get_user()


def test_a_renamed_user_and_a_renamed_group_keep_what_they_may(account):
    alice, root = account.user(allowed=None), account.iam
    root.create_group(GroupName="readers")
    root.put_group_policy(
        GroupName="readers", PolicyName="read", PolicyDocument=policy(allow(READ))
    )
    root.add_user_to_group(GroupName="readers", UserName="alice")
    root.update_group(GroupName="readers", NewGroupName="viewers")
    root.update_user(UserName="alice", NewUserName="alicia", NewPath="/team/")
    assert alice.iam.get_user()["User"]["UserName"] == "alicia"
    renamed = f"arn:aws:iam::{account.id}:user/team/alicia"
    with denied(no_policy_allows(renamed, LIST, everybody(account))):
        alice.iam.list_users()


def test_a_boundary_limits_and_grants_nothing(account):
    alice, root = account.user(), account.iam
    limit = account.managed("limit", allow(READ))
    root.put_user_permissions_boundary(UserName="alice", PermissionsBoundary=limit)
    assert alice.iam.get_user()
    no = no_policy_allows(alice.arn, LIST, everybody(account), kind="permissions boundary")
    with denied(no):
        alice.iam.list_users()
    root.delete_user_policy(UserName="alice", PolicyName="everything")
    with denied(no_policy_allows(alice.arn, READ, "user alice")):
        alice.iam.get_user()

    alice.may(allow())
    root.create_policy_version(
        PolicyArn=limit, SetAsDefault=True, PolicyDocument=policy(allow(), deny(LIST))
    )
    with denied(denied_by(alice.arn, LIST, everybody(account), f"a permissions boundary: {limit}")):
        alice.iam.list_users()
    root.delete_user_permissions_boundary(UserName="alice")
    assert alice.iam.list_users()["Users"]


def test_who_makes_users_must_bound_them(account):
    """IAM User Guide, "Delegating responsibility to others using permissions boundaries"."""
    limit, wide = account.managed("limit", allow(READ)), account.managed("wide", allow())
    bounded = {"iam:PermissionsBoundary": limit}
    delegated = ["iam:CreateUser", "iam:PutUserPolicy", "iam:PutUserPermissionsBoundary"]
    maria = account.user(
        "maria",
        [
            allow(delegated, StringEquals=bounded),
            allow(["iam:CreateAccessKey", "iam:GetUser"]),
            deny("iam:DeleteUserPermissionsBoundary"),
        ],
    )
    new = f"arn:aws:iam::{account.id}:user/zhang"
    for asked in ({}, {"PermissionsBoundary": wide}):
        with denied(no_policy_allows(maria.arn, "iam:CreateUser", new)):
            maria.iam.create_user(UserName="zhang", **asked)
    maria.iam.create_user(UserName="zhang", PermissionsBoundary=limit)
    mighty = {"UserName": "zhang", "PolicyName": "all", "PolicyDocument": policy(allow())}
    maria.iam.put_user_policy(**mighty)
    with denied(no_policy_allows(maria.arn, "iam:PutUserPermissionsBoundary", "user zhang")):
        maria.iam.put_user_permissions_boundary(UserName="zhang", PermissionsBoundary=wide)
    with denied(denied_by(maria.arn, "iam:DeleteUserPermissionsBoundary", "user zhang")):
        maria.iam.delete_user_permissions_boundary(UserName="zhang")
    with denied(no_policy_allows(maria.arn, "iam:PutUserPolicy", "user maria")):
        maria.iam.put_user_policy(**mighty | {"UserName": "maria"})

    key = maria.iam.create_access_key(UserName="zhang")["AccessKey"]
    zhang = maria.but(key_id=key["AccessKeyId"], secret=key["SecretAccessKey"])
    assert zhang.iam.get_user()["User"]["PermissionsBoundary"]["PermissionsBoundaryArn"] == limit
    another = f"arn:aws:iam::{account.id}:user/li"
    no = no_policy_allows(new, "iam:CreateUser", another, kind="permissions boundary")
    with denied(no):
        zhang.iam.create_user(UserName="li")


def test_a_session_policy_narrows_a_role(account):
    alice = account.user()
    role = account.role("analyst", alice.arn, allow("iam:*"))
    who = session_arn(account, "analyst")
    plain = alice.assuming(role)
    assert plain.iam.list_users()["Users"]
    narrow = alice.assuming(role, Policy=policy(allow(READ), deny("iam:ListRoles")))
    assert narrow.iam.get_user(UserName="alice")
    with denied(no_policy_allows(who, LIST, everybody(account), kind="session policy")):
        narrow.iam.list_users()
    roles = f"arn:aws:iam::{account.id}:role/"
    with denied(denied_by(who, "iam:ListRoles", roles, "a session policy")):
        narrow.iam.list_roles()
    wide = alice.assuming(role, Policy=policy(allow()))
    with denied(no_policy_allows(who, "sts:GetAccessKeyInfo", "?").replace(" on resource: ?", "")):
        wide.sts.get_access_key_info(AccessKeyId=alice.key_id)


def test_a_managed_session_policy_is_read_at_each_call(account):
    alice = account.user()
    role = account.role("analyst", alice.arn, allow("iam:*"))
    who, arn = session_arn(account, "analyst"), account.managed("lister", allow(LIST))
    session = alice.assuming(role, PolicyArns=[{"arn": arn}])
    assert session.iam.list_users()["Users"]
    account.iam.create_policy_version(
        PolicyArn=arn, SetAsDefault=True, PolicyDocument=policy(deny(LIST))
    )
    with denied(denied_by(who, LIST, everybody(account), f"a session policy: {arn}")):
        session.iam.list_users()
    account.iam.delete_policy_version(PolicyArn=arn, VersionId="v1")
    account.iam.delete_policy(PolicyArn=arn)
    with denied(no_policy_allows(who, LIST, everybody(account), kind="session policy")):
        session.iam.list_users()


def test_revoking_sessions_ends_the_old_ones_only(own_account):
    """IAM User Guide, "Revoke IAM role temporary security credentials"."""
    alice = own_account.user()
    role = own_account.role("analyst", alice.arn)
    old = alice.assuming(role)
    assert old.iam.list_users()["Users"]
    own_account.server.control.set_clock("2026-01-01T12:05:00Z")
    own_account.iam.put_role_policy(
        RoleName="analyst",
        PolicyName="AWSRevokeOlderSessions",
        PolicyDocument=policy(
            deny(DateLessThan={"aws:TokenIssueTime": "2026-01-01T12:05:00.000Z"})
        ),
    )
    no = denied_by(session_arn(own_account, "analyst"), LIST, everybody(own_account))
    with denied(no):
        old.iam.list_users()
    assert old.identity()["Arn"] == session_arn(own_account, "analyst")
    new = alice.assuming(role)
    assert new.iam.list_users()["Users"]
    with denied(no):
        old.iam.list_users()
    own_account.server.control.advance(3600)
    with refused("ExpiredToken", 403, "The security token included in the request is expired"):
        new.identity()


def test_a_policy_for_working_hours(own_account):
    hours = {
        "DateGreaterThan": {"aws:CurrentTime": "2026-01-01T09:00:00Z"},
        "DateLessThan": {"aws:CurrentTime": "2026-01-01T17:00:00Z"},
    }
    alice = own_account.user(allowed=[allow(READ, **hours)])
    assert alice.iam.get_user()
    for time in ("2026-01-01T08:00:00Z", "2026-01-01T17:00:00Z"):
        own_account.server.control.set_clock(time)
        with denied(no_policy_allows(alice.arn, READ, "user alice")):
            alice.iam.get_user()


def test_a_policy_for_an_address(account):
    here = {"IpAddress": {"aws:SourceIp": "127.0.0.0/8"}}
    alice = account.user(allowed=[allow(**here), deny(LIST, **here)])
    assert alice.iam.get_user()
    with denied(denied_by(alice.arn, LIST, everybody(account))):
        alice.iam.list_users()


def test_what_no_policy_can_deny(account):
    alice = account.user(allowed=[deny()])
    assert alice.identity()["Arn"] == alice.arn
    assert alice.session().identity()["Arn"] == alice.arn
    with denied(denied_by(alice.arn, READ, "user alice")):
        alice.iam.get_user()
