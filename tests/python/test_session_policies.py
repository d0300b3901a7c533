"""Sessions of roles: narrowed when they are made, revoked afterwards."""

from support.aws import denied, refused
from support.policies import all_users, allow, denied_by, deny, no_policy_allows, policy

LIST, READ = "iam:ListUsers", "iam:GetUser"


def session_arn(account, role: str) -> str:
    return f"arn:aws:sts::{account.id}:assumed-role/{role}/story"


def test_a_session_policy_narrows_a_role(account):
    alice = account.user()
    role = account.role("analyst", alice.arn, allow("iam:*"))
    who = session_arn(account, "analyst")
    plain = alice.assuming(role)
    assert plain.iam.list_users()["Users"]
    narrow = alice.assuming(role, Policy=policy(allow(READ), deny("iam:ListRoles")))
    assert narrow.iam.get_user(UserName="alice")
    with denied(no_policy_allows(who, LIST, all_users(account), kind="session policy")):
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
    with denied(denied_by(who, LIST, all_users(account), f"a session policy: {arn}")):
        session.iam.list_users()
    account.iam.delete_policy_version(PolicyArn=arn, VersionId="v1")
    account.iam.delete_policy(PolicyArn=arn)
    with denied(no_policy_allows(who, LIST, all_users(account), kind="session policy")):
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
    no = denied_by(session_arn(own_account, "analyst"), LIST, all_users(own_account))
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
