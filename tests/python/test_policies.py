"""Managed policies: made, versioned, attached, used as boundaries, listed."""

import json

import pytest

from support.aws import ANY_TEXT, refused

READ_ONLY = "arn:aws:iam::aws:policy/ReadOnlyAccess"
TRUST = {
    "Version": "2012-10-17",
    "Statement": [
        {
            "Effect": "Allow",
            "Principal": {"Service": "ec2.amazonaws.com"},
            "Action": "sts:AssumeRole",
        }
    ],
}


def document(action: str = "s3:*") -> dict:
    statement = {"Effect": "Allow", "Action": action, "Resource": "*"}
    return {"Version": "2012-10-17", "Statement": [statement]}


def create(account, name: str = "deploy", **asked) -> dict:
    text = json.dumps(asked.pop("document", document()))
    return account.iam.create_policy(PolicyName=name, PolicyDocument=text, **asked)["Policy"]


def all_of(account, operation: str, member: str, **asked) -> list:
    pages = account.iam.get_paginator(operation).paginate(**asked)
    return [item for page in pages for item in page[member]]


def test_a_policy_as_created_and_as_read(account):
    tags = [{"Key": "team", "Value": "blue"}]
    made = create(account, Path="/team/", Description="What deploys need", Tags=tags)
    assert made == {
        "PolicyName": "deploy",
        "PolicyId": made["PolicyId"],
        "Arn": f"arn:aws:iam::{account.id}:policy/team/deploy",
        "Path": "/team/",
        "DefaultVersionId": "v1",
        "AttachmentCount": 0,
        "PermissionsBoundaryUsageCount": 0,
        "IsAttachable": True,
        "CreateDate": made["CreateDate"],
        "UpdateDate": made["CreateDate"],
        "Tags": tags,
    }
    got = account.iam.get_policy(PolicyArn=made["Arn"])["Policy"]
    assert got == made | {"Description": "What deploys need"}
    del made["Tags"]
    assert account.iam.list_policies(Scope="Local")["Policies"] == [made]


def test_versions_take_turns(account):
    arn = create(account)["Arn"]
    for action in ("sqs:*", "sns:*"):
        text = json.dumps(document(action))
        account.iam.create_policy_version(PolicyArn=arn, PolicyDocument=text)
    account.iam.set_default_policy_version(PolicyArn=arn, VersionId="v3")
    versions = account.iam.list_policy_versions(PolicyArn=arn)["Versions"]
    shown = [(version["VersionId"], version["IsDefaultVersion"]) for version in versions]
    assert shown == [("v3", True), ("v2", False), ("v1", False)]
    got = account.iam.get_policy_version(PolicyArn=arn, VersionId="v2")["PolicyVersion"]
    assert got["Document"] == document("sqs:*")
    with refused("DeleteConflict", 409, "Cannot delete the default version of a policy."):
        account.iam.delete_policy_version(PolicyArn=arn, VersionId="v3")
    with refused("DeleteConflict", 409, ANY_TEXT):
        account.iam.delete_policy(PolicyArn=arn)
    for version in ("v1", "v2"):
        account.iam.delete_policy_version(PolicyArn=arn, VersionId=version)
    account.iam.delete_policy(PolicyArn=arn)
    with refused("NoSuchEntity", 404, f"Policy {arn} was not found."):
        account.iam.delete_policy(PolicyArn=arn)


def test_awss_policies_are_in_every_account(account):
    listed = all_of(account, "list_policies", "Policies", Scope="AWS")
    assert len({policy["Arn"] for policy in listed}) == len(listed) == 1_582
    shown = next(policy for policy in listed if policy["Arn"] == READ_ONLY)
    assert account.iam.get_policy(PolicyArn=READ_ONLY)["Policy"] == shown | {"Tags": []}
    version = {"PolicyArn": READ_ONLY, "VersionId": shown["DefaultVersionId"]}
    got = account.iam.get_policy_version(**version)["PolicyVersion"]
    assert got["Document"]["Version"] == "2012-10-17"


@pytest.mark.parametrize(
    "operation, asked, words",
    [
        ("delete_policy", {}, "delete policies"),
        ("create_policy_version", {"PolicyDocument": "{}"}, "create versions for policies"),
        ("set_default_policy_version", {"VersionId": "v1"}, "update policies"),
        ("delete_policy_version", {"VersionId": "v1"}, "delete policy versions for policies"),
    ],
)
def test_awss_policies_are_not_changed(account, operation, asked, words):
    with refused("AccessDenied", 403, f"Cannot {words} outside your own account."):
        getattr(account.iam, operation)(PolicyArn=READ_ONLY, **asked)


def test_attachments_and_boundaries_are_counted_apart(account, another):
    arn = create(account)["Arn"]
    account.iam.create_user(UserName="alice", PermissionsBoundary=arn)
    account.iam.attach_user_policy(UserName="alice", PolicyArn=arn)
    trust = json.dumps(TRUST)
    account.iam.create_role(RoleName="reader", AssumeRolePolicyDocument=trust)
    for _ in range(2):
        account.iam.attach_role_policy(RoleName="reader", PolicyArn=arn)
        account.iam.attach_role_policy(RoleName="reader", PolicyArn=READ_ONLY)
    got = account.iam.get_policy(PolicyArn=arn)["Policy"]
    assert (got["AttachmentCount"], got["PermissionsBoundaryUsageCount"]) == (2, 1)
    users = account.iam.list_entities_for_policy(
        PolicyArn=arn, PolicyUsageFilter="PermissionsBoundary"
    )
    assert [user["UserName"] for user in users["PolicyUsers"]] == ["alice"]
    assert (users["PolicyRoles"], users["PolicyGroups"]) == ([], [])
    assert account.iam.get_account_summary()["SummaryMap"]["PolicyVersionsInUse"] == 2
    assert another.iam.get_policy(PolicyArn=READ_ONLY)["Policy"]["AttachmentCount"] == 0
    with refused("DeleteConflict", 409, "Cannot delete a policy attached to entities."):
        account.iam.delete_policy(PolicyArn=arn)
    account.iam.detach_user_policy(UserName="alice", PolicyArn=arn)
    account.iam.delete_user_permissions_boundary(UserName="alice")
    assert "PermissionsBoundary" not in account.iam.get_user(UserName="alice")["User"]
    account.iam.detach_role_policy(RoleName="reader", PolicyArn=arn)
    account.iam.delete_policy(PolicyArn=arn)


def test_what_is_not_attached_is_not_detached(account):
    account.user()
    with refused("NoSuchEntity", 404, f"Policy {READ_ONLY} was not found."):
        account.iam.detach_user_policy(UserName="alice", PolicyArn=READ_ONLY)
    with refused("ValidationError", 400, "Invalid ARN:  Could not be parsed!"):
        account.iam.attach_user_policy(UserName="alice", PolicyArn="ReadOnlyAccess-by-name")
    reserved = "arn:aws:iam::aws:policy/aws-service-role/AccessAnalyzerServiceRolePolicy"
    sentence = "Cannot attach AWS reserved policy to an IAM user."
    with refused("PolicyNotAttachable", 400, sentence):
        account.iam.put_user_permissions_boundary(UserName="alice", PermissionsBoundary=reserved)


def test_account_details_come_in_pages(account):
    arn = create(account)["Arn"]
    names = [f"user-{number:03}" for number in range(25)]
    for name in names:
        account.iam.create_user(UserName=name)
    account.iam.attach_user_policy(UserName=names[7], PolicyArn=READ_ONLY)
    pages = account.iam.get_paginator("get_account_authorization_details")
    pages = list(pages.paginate(PaginationConfig={"PageSize": 10}))
    assert len(pages) == 3
    details = [user for page in pages for user in page["UserDetailList"]]
    assert [user["UserName"] for user in details] == names
    assert details[7]["AttachedManagedPolicies"] == [
        {"PolicyName": "ReadOnlyAccess", "PolicyArn": READ_ONLY}
    ]
    policies = [policy for page in pages for policy in page["Policies"]]
    assert [policy["Arn"] for policy in policies] == [arn, READ_ONLY]
    assert policies[0]["PolicyVersionList"][0]["Document"] == document()


def test_tags_of_policies_differ_by_case(account):
    arn = create(account)["Arn"]
    tags = [{"Key": "Team", "Value": "a"}, {"Key": "team", "Value": "b"}]
    account.iam.tag_policy(PolicyArn=arn, Tags=tags)
    assert all_of(account, "list_policy_tags", "Tags", PolicyArn=arn) == tags
    account.iam.untag_policy(PolicyArn=arn, TagKeys=["team"])
    assert all_of(account, "list_policy_tags", "Tags", PolicyArn=arn) == tags[:1]
    sentence = "Tags not supported for policies in this domain"
    with refused("InvalidInput", 400, sentence):
        account.iam.tag_policy(PolicyArn=READ_ONLY, Tags=tags)
