"""Many at once."""

from concurrent.futures import ThreadPoolExecutor

from botocore.exceptions import ClientError

CALLERS = 20


def outcomes(action) -> list[str]:
    """What each of twenty simultaneous calls came to: a code, or `ok`."""

    def once(number: int) -> str:
        try:
            action(number)
        except ClientError as error:
            return error.response["Error"]["Code"]
        return "ok"

    with ThreadPoolExecutor(CALLERS) as pool:
        return sorted(pool.map(once, range(CALLERS)))


def test_one_code_signs_one_of_many_in(own_account):
    alice, phone = own_account.user_with_device()
    sts, mfa = alice.sts, phone.mfa()
    seen = outcomes(lambda _: sts.get_session_token(**mfa))
    assert seen == ["AccessDenied"] * (CALLERS - 1) + ["ok"]


def test_one_name_goes_to_one_of_many(account):
    iam = account.iam
    seen = outcomes(lambda _: iam.create_user(UserName="alice"))
    assert seen == ["EntityAlreadyExists"] * (CALLERS - 1) + ["ok"]


def test_one_device_goes_to_one_of_many(account):
    for number in range(CALLERS):
        account.iam.create_user(UserName=f"u{number}")
    iam, phone = account.iam, account.virtual_device()
    pair = phone.pair()
    seen = outcomes(
        lambda number: iam.enable_mfa_device(
            UserName=f"u{number}", SerialNumber=phone.serial, **pair
        )
    )
    assert seen == ["EntityAlreadyExists"] * (CALLERS - 1) + ["ok"]
    assert account.iam.get_account_summary()["SummaryMap"]["MFADevicesInUse"] == 1


def test_two_keys_go_to_two_of_many(account):
    account.iam.create_user(UserName="alice")
    iam = account.iam
    seen = outcomes(lambda _: iam.create_access_key(UserName="alice"))
    assert seen == ["LimitExceeded"] * (CALLERS - 2) + ["ok"] * 2


def test_nothing_is_lost(account):
    iam = account.iam
    assert outcomes(lambda number: iam.create_user(UserName=f"u{number}")) == ["ok"] * CALLERS
    assert len(iam.list_users()["Users"]) == CALLERS
