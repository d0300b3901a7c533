"""The policy simulators, as people ask them: may this user do that, and if not, why."""

import json

import pytest

from support.aws import ANY_TEXT, refused

OBJECT = "arn:aws:s3:::reports/q1"


def document(*statements: dict) -> str:
    return json.dumps({"Version": "2012-10-17", "Statement": list(statements)})


def allow(action: str, resource: str = "*", **more) -> dict:
    return {"Effect": "Allow", "Action": action, "Resource": resource, **more}


@pytest.fixture
def alice(account) -> str:
    """The ARN of a user who may read objects, and of the group `auditors`, who may list them."""
    arn = account.iam.create_user(UserName="alice")["User"]["Arn"]
    account.iam.put_user_policy(
        UserName="alice", PolicyName="read", PolicyDocument=document(allow("s3:GetObject"))
    )
    account.iam.create_group(GroupName="auditors")
    account.iam.add_user_to_group(GroupName="auditors", UserName="alice")
    account.iam.put_group_policy(
        GroupName="auditors", PolicyName="list", PolicyDocument=document(allow("s3:List*"))
    )
    return arn


def decisions(results: list[dict]) -> dict[str, str]:
    return {result["EvalActionName"]: result["EvalDecision"] for result in results}


def simulate(account, arn: str, *actions: str, **more) -> list[dict]:
    asked = {"PolicySourceArn": arn, "ActionNames": list(actions), **more}
    return account.iam.simulate_principal_policy(**asked)["EvaluationResults"]


def test_what_a_user_may_do_and_by_which_policy(account, alice):
    results = simulate(account, alice, "s3:GetObject", "s3:ListBucket", "s3:PutObject")
    assert decisions(results) == {
        "s3:GetObject": "allowed",
        "s3:ListBucket": "allowed",
        "s3:PutObject": "implicitDeny",
    }
    by = [[match["SourcePolicyId"] for match in result["MatchedStatements"]] for result in results]
    assert by == [["user_alice_read"], ["group_auditors_list"], []]
    assert results[0]["MatchedStatements"] == [
        {
            "SourcePolicyId": "user_alice_read",
            "SourcePolicyType": "IAM Policy",
            "StartPosition": {"Line": 1, "Column": 41},
            "EndPosition": {"Line": 1, "Column": 103},
        }
    ]


def test_the_simulator_and_the_call_agree(account):
    alice = account.user(allowed=None)
    may = document(allow("iam:GetUser", alice.arn, Condition={"Null": {"aws:username": "false"}}))
    account.iam.put_user_policy(UserName="alice", PolicyName="self", PolicyDocument=may)
    one = {"ResourceArns": [alice.arn]}
    actions = ["iam:GetUser", "iam:DeleteUser"]
    results = simulate(account, alice.arn, *actions, **one)
    assert decisions(results) == {"iam:GetUser": "allowed", "iam:DeleteUser": "implicitDeny"}
    assert alice.iam.get_user()["User"]["Arn"] == alice.arn
    with refused("AccessDenied", 403, ANY_TEXT):
        alice.iam.delete_user(UserName="alice")


def test_a_boundary_explains_a_denial(account, alice):
    arn = "arn:aws:iam::aws:policy/AmazonSQSFullAccess"
    account.iam.put_user_permissions_boundary(UserName="alice", PermissionsBoundary=arn)
    [result] = simulate(account, alice, "s3:GetObject")
    assert result["EvalDecision"] == "implicitDeny"
    assert result["PermissionsBoundaryDecisionDetail"] == {"AllowedByPermissionsBoundary": False}
    [result] = simulate(
        account, alice, "s3:GetObject", PolicyExclusionList=[{"PolicyType": "permission-boundary"}]
    )
    assert result["EvalDecision"] == "allowed"
    assert "PermissionsBoundaryDecisionDetail" not in result


def test_pages_follow_each_other(account, alice):
    actions = [f"s3:Get{number}" for number in range(5)]
    pages = account.iam.get_paginator("simulate_principal_policy").paginate(
        PolicySourceArn=alice, ActionNames=actions, PaginationConfig={"PageSize": 2}
    )
    shown = [[result["EvalActionName"] for result in page["EvaluationResults"]] for page in pages]
    assert shown == [actions[:2], actions[2:4], actions[4:]]


def test_several_resources_and_the_keys_that_miss(account):
    team = {"StringEquals": {"aws:ResourceTag/team": "${aws:PrincipalTag/team}"}}
    policy = document(allow("s3:*", f"{OBJECT}*"), allow("sqs:*", Condition=team))
    other = "arn:aws:s3:::other/q1"
    asked = {"PolicyInputList": [policy], "ActionNames": ["s3:GetObject"]}
    asked["ResourceArns"] = [OBJECT, other]
    [result] = account.iam.simulate_custom_policy(**asked)["EvaluationResults"]
    assert result["EvalResourceName"] == "arn:aws:s3:::${BucketName}/${KeyName}"
    assert result["EvalDecision"] == "implicitDeny"
    allowed, denied = result["ResourceSpecificResults"]
    assert (allowed["EvalResourceName"], allowed["EvalResourceDecision"]) == (OBJECT, "allowed")
    assert (denied["EvalResourceName"], denied["EvalResourceDecision"]) == (other, "implicitDeny")
    assert "MissingContextValues" not in allowed
    keys = ["aws:PrincipalTag/team", "aws:ResourceTag/team"]
    assert sorted(denied["MissingContextValues"]) == keys
    found = account.iam.get_context_keys_for_custom_policy(PolicyInputList=[policy])
    assert sorted(found["ContextKeyNames"]) == keys


def test_context_keys_are_given_by_type(account):
    since = {"DateGreaterThan": {"aws:CurrentTime": "2026-01-01"}}
    policy = document(allow("s3:*", Condition=since))
    entry = {
        "ContextKeyName": "aws:CurrentTime",
        "ContextKeyType": "date",
        "ContextKeyValues": ["2026-06-01T12:00:00Z"],
    }
    asked = {"PolicyInputList": [policy], "ActionNames": ["s3:GetObject"]}
    results = account.iam.simulate_custom_policy(**asked, ContextEntries=[entry])
    assert decisions(results["EvaluationResults"]) == {"s3:GetObject": "allowed"}
    late = {**entry, "ContextKeyValues": ["soon"]}
    sentence = "Invalid context value for key aws:CurrentTime: expected DateTime format."
    with refused("InvalidInput", 400, sentence):
        account.iam.simulate_custom_policy(**asked, ContextEntries=[late])


def test_who_is_not_there_is_refused(account, another):
    there = f"arn:aws:iam::{another.id}:user/alice"
    with refused("NoSuchEntity", 404, "Unable to retrieve specified IAM entity."):
        simulate(account, f"arn:aws:iam::{account.id}:user/alice", "s3:GetObject")
    sentence = (
        f"Invalid Policy Source Arn: caller's account {account.id} does not have access to"
        f" policies in account {another.id}."
    )
    with refused("InvalidInput", 400, sentence):
        account.iam.get_context_keys_for_principal_policy(PolicySourceArn=there)


def test_the_command_line_asks_all_four(cli, account, alice):
    who = ["--policy-source-arn", alice]
    policy = document(allow("s3:*", Condition={"Bool": {"aws:SecureTransport": "true"}}))
    given = ["--policy-input-list", policy]
    key = "ContextKeyName=aws:SecureTransport,ContextKeyType=boolean,ContextKeyValues=true"
    actions = ["--action-names", "s3:GetObject", "--context-entries", key]
    by_user = cli.json(account, "iam", "simulate-principal-policy", *who, *actions)
    by_policy = cli.json(account, "iam", "simulate-custom-policy", *given, *actions)
    for answer in (by_user, by_policy):
        assert decisions(answer["EvaluationResults"]) == {"s3:GetObject": "allowed"}
    asked = cli.json(account, "iam", "get-context-keys-for-custom-policy", *given)
    assert asked["ContextKeyNames"] == ["aws:SecureTransport"]
    asked = cli.json(account, "iam", "get-context-keys-for-principal-policy", *who, *given)
    assert asked["ContextKeyNames"] == ["aws:SecureTransport"]
