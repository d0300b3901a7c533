"""An account with the largest of everything that IAM takes."""

import json
from urllib.parse import quote

from support.aws import Account
from support.policies import allow, policy

# The most letters that IAM's model and AWS's quotas allow.
PATH = f"/{'a' * 510}/"
USER, ROLE = "0" * 64, "r" * 64
DESCRIPTION = "<&\"'>" * 200
GROUPS = [f"{number:02}{'g' * 126}" for number in range(10)]
POLICIES = [f"{number:02}{'p' * 126}" for number in range(10)]
# Three bytes each.
TAGS = [{"Key": f"{number:02}{'漢' * 126}", "Value": "字" * 256} for number in range(50)]
MEMBERS = 60
VERSIONS = 5
# What a policy document may have without its blanks: a managed one, those of a user, a group, a role, and a
# trust policy.
MANAGED, OF_USER, OF_GROUP, OF_ROLE, TRUST = 6144, 2048, 5120, 10240, 2048
# What is left to the role's smallest ones.
LITTLE = 2048


def document(size: int, letter: str = "<", **more) -> str:
    """A policy document of so many letters, full of what HTML writes with several bytes."""

    def text(value: str) -> str:
        condition = {"StringEquals": {"aws:RequestTag/x": value}}
        said = allow("s3:*", **condition) | more
        if "Principal" in more:
            del said["Resource"]
        return json.dumps({"Version": "2012-10-17", "Statement": said}, separators=(",", ":"))

    return text(letter * ((size - len(text(""))) // len(letter)))


def many_lines(size: int) -> str:
    """The same of many short lines, as pages show it."""
    actions = ["s3:*"] * (size // 7 - 20)
    return json.dumps(json.loads(policy(allow(actions))), separators=(",", ":"))


def lade(account: Account) -> None:
    """Puts all of it there."""
    iam, arn = account.iam, f"arn:aws:iam::{account.id}:policy{PATH}"
    for name in POLICIES:
        text = many_lines(MANAGED) if name == POLICIES[1] else document(MANAGED)
        iam.create_policy(
            PolicyName=name, Path=PATH, PolicyDocument=text, Description=DESCRIPTION, Tags=TAGS
        )
    for _ in range(VERSIONS - 1):
        iam.create_policy_version(PolicyArn=arn + POLICIES[0], PolicyDocument=document(MANAGED))
    _lade_user(account, arn)
    _lade_role(account, arn)
    _lade_groups(account, arn)
    for number in range(40):
        iam.create_virtual_mfa_device(VirtualMFADeviceName=f"{number:02}{'d' * 100}")


def _lade_user(account: Account, arn: str) -> None:
    iam = account.iam
    iam.create_user(UserName=USER, Path=PATH, Tags=TAGS, PermissionsBoundary=arn + POLICIES[9])
    iam.put_user_policy(UserName=USER, PolicyName="p" * 128, PolicyDocument=document(OF_USER))
    for name in POLICIES:
        iam.attach_user_policy(UserName=USER, PolicyArn=arn + name)
    for _ in range(2):
        iam.create_access_key(UserName=USER)


def _lade_role(account: Account, arn: str) -> None:
    iam, own = account.iam, {"Principal": {"AWS": account.arn}, "Action": "sts:AssumeRole"}
    iam.create_role(
        RoleName=ROLE,
        Path=PATH,
        Description="d" * 1000,
        Tags=TAGS,
        PermissionsBoundary=arn + POLICIES[9],
        AssumeRolePolicyDocument=document(TRUST, "&", **own),
    )
    # Its name stands before all others.
    iam.put_role_policy(RoleName=ROLE, PolicyName="+", PolicyDocument=many_lines(OF_ROLE - LITTLE))
    small = json.dumps(json.loads(policy(allow("s3:*"))), separators=(",", ":"))
    for number in range(LITTLE // len(small) - 1):
        name = f"{number:02}{'i' * 126}"
        iam.put_role_policy(RoleName=ROLE, PolicyName=name, PolicyDocument=small)
    for name in POLICIES:
        iam.attach_role_policy(RoleName=ROLE, PolicyArn=arn + name)


def _lade_groups(account: Account, arn: str) -> None:
    iam = account.iam
    for name in GROUPS:
        iam.create_group(GroupName=name, Path=PATH)
        iam.add_user_to_group(GroupName=name, UserName=USER)
        iam.put_group_policy(
            GroupName=name, PolicyName="p" * 128, PolicyDocument=document(OF_GROUP, "&a")
        )
        iam.attach_group_policy(GroupName=name, PolicyArn=arn + POLICIES[0])
    for name in POLICIES[1:]:
        iam.attach_group_policy(GroupName=GROUPS[0], PolicyArn=arn + name)
    for number in range(MEMBERS):
        name = f"{number:02}{'m' * 62}"
        iam.create_user(UserName=name, Path=PATH)
        iam.add_user_to_group(GroupName=GROUPS[0], UserName=name)


# Names and paths of signs that are long in addresses and in HTML.
SIGNS, OTHER_SIGNS = "/" + "x+=,.@_-/" * 56, f"/{'&' * 510}/"
SMALL = json.dumps(json.loads(policy(allow("s3:*"))), separators=(",", ":"))
SMALL_TAGS = [{"Key": f"k{number:02}", "Value": "v"} for number in range(50)]


def crowd(account: Account) -> list[str]:
    """Policies, users, roles and a group whose pages have no room to spare; the addresses of these."""
    iam = account.iam
    arns = [_policy(account, f"{number:02}{'+' * 126}", Path=SIGNS) for number in range(10)]
    iam.tag_policy(PolicyArn=arns[0], Tags=SMALL_TAGS)
    arns.append(_policy(account, "p" + "+" * 127, Path=SIGNS, Description="&" * 1000, Tags=TAGS))
    for arn in (arns[0], arns[-1]):
        for _ in range(VERSIONS - 1):
            iam.create_policy_version(PolicyArn=arn, PolicyDocument=document(MANAGED, "&"))
    groups = [f"G{number}{'+' * 126}" for number in range(10)]
    for group in groups:
        iam.create_group(GroupName=group, Path=OTHER_SIGNS)
    for user, tags in (("w", SMALL_TAGS), ("+" * 64, TAGS)):
        iam.create_user(UserName=user, Path=OTHER_SIGNS, Tags=tags, PermissionsBoundary=arns[0])
        for group in groups:
            iam.add_user_to_group(GroupName=group, UserName=user)
        for arn in arns[:10]:
            iam.attach_user_policy(UserName=user, PolicyArn=arn)
        for number in range(20):
            name = f"{number:02}{'+' * 126}"
            iam.put_user_policy(UserName=user, PolicyName=name, PolicyDocument=SMALL)
    role = "+" * 64
    iam.create_role(
        RoleName=role,
        Path=OTHER_SIGNS,
        Description="&" * 1000,
        Tags=TAGS,
        PermissionsBoundary=arns[0],
        AssumeRolePolicyDocument=document(
            TRUST, "&", Principal={"AWS": account.arn}, Action="sts:AssumeRole"
        ),
    )
    for number in range(60):
        name = f"{number:02}{'+' * 126}"
        iam.put_role_policy(RoleName=role, PolicyName=name, PolicyDocument=SMALL)
    for arn in arns[:10]:
        iam.attach_role_policy(RoleName=role, PolicyArn=arn)
        iam.attach_group_policy(GroupName=groups[0], PolicyArn=arn)
    pages = [f"policies/{quote(arn, safe='')}/view" for arn in (arns[0], arns[-1])]
    pages += [f"users/{quote(user, safe='')}" for user in ("w", "+" * 64)]
    pages += [f"roles/{quote(role, safe='')}", f"groups/{quote(groups[0], safe='')}"]
    return [f"/console/{page}" for page in pages]


def _policy(account: Account, name: str, **more) -> str:
    made = account.iam.create_policy(PolicyName=name, PolicyDocument=SMALL, **more)
    return made["Policy"]["Arn"]
