"""Login profiles, and what an account demands of passwords."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from support.aws import denied, refused
from support.policies import denied_by, deny, no_policy_allows, policy
from support.signing_in import SIGN_IN
from support.visitor import Visitor

FIRST, SECOND, THIRD = "First-Passw0rd", "Second-Passw0rd", "Third-Passw0rd"
WEAK = "Password does not conform to the account password policy."
REUSED = "Policy constraint violation with password reuse prevention during password change."
WRONG = "The old password was incorrect."


def weak():
    return refused("PasswordPolicyViolation", 400, WEAK)


def reused():
    return refused("PasswordPolicyViolation", 400, REUSED)


def no_profile():
    return refused("NoSuchEntity", 404, "Login Profile for User alice cannot be found.")


def test_from_the_first_password_to_the_last(account):
    alice, root = account.user(), account.iam
    with no_profile():
        root.get_login_profile(UserName="alice")
    asked = {"UserName": "alice", "Password": FIRST, "PasswordResetRequired": True}
    made = root.create_login_profile(**asked)["LoginProfile"]
    assert (made["UserName"], made["PasswordResetRequired"]) == ("alice", True)
    assert root.get_login_profile(UserName="alice")["LoginProfile"] == made
    assert alice.iam.get_login_profile()["LoginProfile"] == made
    taken = "Login Profile for user alice already exists."
    with refused("EntityAlreadyExists", 409, taken):
        root.create_login_profile(**asked)

    with refused("AccessDenied", 403, WRONG):
        alice.iam.change_password(OldPassword=SECOND, NewPassword=THIRD)
    alice.iam.change_password(OldPassword=FIRST, NewPassword=SECOND)
    shown = root.get_login_profile(UserName="alice")["LoginProfile"]
    assert shown == made | {"PasswordResetRequired": False}
    root.update_login_profile(UserName="alice", Password=THIRD, PasswordResetRequired=True)
    with refused("AccessDenied", 403, WRONG):
        alice.iam.change_password(OldPassword=SECOND, NewPassword=FIRST)

    root.delete_access_key(UserName="alice", AccessKeyId=alice.key_id)
    root.delete_user_policy(UserName="alice", PolicyName="everything")
    conflict = "Cannot delete entity, must delete login profile first."
    with refused("DeleteConflict", 409, conflict):
        root.delete_user(UserName="alice")
    root.delete_login_profile(UserName="alice")
    root.delete_user(UserName="alice")


def test_the_old_password_is_not_guessed(own_account):
    """Tries at the API and at the sign-in are counted together."""
    alice, control = own_account.user(), own_account.server.control
    own_account.iam.create_login_profile(UserName="alice", Password=FIRST)
    for _ in range(10):
        with refused("AccessDenied", 403, WRONG):
            alice.iam.change_password(OldPassword=SECOND, NewPassword=THIRD)
    enough = "There were too many failed attempts. Please wait some minutes and try again."
    with refused("EntityTemporarilyUnmodifiable", 409, enough):
        alice.iam.change_password(OldPassword=FIRST, NewPassword=THIRD)
    visitor = Visitor(own_account.server)
    visitor.get(SIGN_IN)
    refusal = visitor.send(SIGN_IN, account=own_account.id, username="alice", password=FIRST)
    assert refusal.status == 429
    control.advance(900)
    alice.iam.change_password(OldPassword=FIRST, NewPassword=THIRD)


def test_a_policy_from_its_first_day_to_its_last(account):
    root = account.iam
    none = f"The Password Policy with domain name {account.id} cannot be found."
    with refused("NoSuchEntity", 404, none):
        root.get_account_password_policy()
    root.update_account_password_policy(MinimumPasswordLength=14, MaxPasswordAge=90)
    shown = root.get_account_password_policy()["PasswordPolicy"]
    assert shown == {
        "MinimumPasswordLength": 14,
        "RequireSymbols": False,
        "RequireNumbers": False,
        "RequireUppercaseCharacters": False,
        "RequireLowercaseCharacters": False,
        "AllowUsersToChangePassword": False,
        "ExpirePasswords": True,
        "MaxPasswordAge": 90,
    }
    account.user()
    with weak():
        root.create_login_profile(UserName="alice", Password="Passw0rd-13--")
    root.create_login_profile(UserName="alice", Password="passwordfourteen")
    root.delete_account_password_policy()
    with weak():
        root.update_login_profile(UserName="alice", Password="passwordfourteen")


@pytest.mark.parametrize("password", ["Passw0r", "passw0rd", "PASSWORD!"])
def test_a_password_too_weak_without_a_policy(account, password):
    account.user()
    with weak():
        account.iam.create_login_profile(UserName="alice", Password=password)
    with no_profile():
        account.iam.get_login_profile(UserName="alice")


def test_the_last_passwords_are_not_used_again(account):
    alice, root = account.user(), account.iam
    root.create_login_profile(UserName="alice", Password=FIRST)
    root.update_account_password_policy(PasswordReusePrevention=2)
    alice.iam.change_password(OldPassword=FIRST, NewPassword=SECOND)
    with reused():
        alice.iam.change_password(OldPassword=SECOND, NewPassword=FIRST)
    alice.iam.change_password(OldPassword=SECOND, NewPassword=THIRD)
    alice.iam.change_password(OldPassword=THIRD, NewPassword=FIRST)


def test_an_account_lets_its_users_change_their_own_passwords(account):
    alice, root = account.user(allowed=None), account.iam
    root.update_user(UserName="alice", NewPath="/team/blue/")
    arn = f"arn:aws:iam::{account.id}:user/team/blue/alice"
    root.create_login_profile(UserName="alice", Password=FIRST)
    change, read = "iam:ChangePassword", "iam:GetAccountPasswordPolicy"
    with denied(no_policy_allows(arn, change, "user alice")):
        alice.iam.change_password(OldPassword=FIRST, NewPassword=SECOND)
    root.update_account_password_policy(AllowUsersToChangePassword=True)
    assert alice.iam.get_account_password_policy()["PasswordPolicy"]["AllowUsersToChangePassword"]
    alice.iam.change_password(OldPassword=FIRST, NewPassword=SECOND)
    with denied(no_policy_allows(arn, "iam:GetLoginProfile", "user alice")):
        alice.iam.get_login_profile()

    text = policy(deny(change))
    root.put_user_policy(UserName="alice", PolicyName="no", PolicyDocument=text)
    with denied(denied_by(arn, change, "user alice")):
        alice.iam.change_password(OldPassword=SECOND, NewPassword=THIRD)
    root.delete_user_policy(UserName="alice", PolicyName="no")
    root.delete_account_password_policy()
    with denied(no_policy_allows(arn, read, "*")):
        alice.iam.get_account_password_policy()


def test_only_users_change_their_password(account):
    said = "Only IAM Users can change their own password."
    with refused("InvalidUserType", 400, said):
        account.iam.change_password(OldPassword=FIRST, NewPassword=SECOND)


def test_of_many_who_set_a_first_password_one_succeeds(account):
    account.user()

    def create(number: int) -> int:
        try:
            account.iam.create_login_profile(UserName="alice", Password=f"Passw0rd-{number}")
        except account.iam.exceptions.EntityAlreadyExistsException:
            return 0
        return 1

    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(create, range(8))) == 1
