"""Decisions: asked for from outside, looked up, explained, and bounded by an organization."""

import json

import pytest

from support.aws import Account, refused
from support.server import run

ALLOW_ALL = {
    "Version": "2012-10-17",
    "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}],
}
OBJECT = "arn:aws:s3:::reports/2026/q1.csv"


def statement(effect: str, action, resource="*", **more) -> dict:
    return {
        "Version": "2012-10-17",
        "Statement": [{"Effect": effect, "Action": action, "Resource": resource, **more}],
    }


def decide(server, **asked) -> dict:
    """The answer to a question that is one."""
    status, answer = server.control.ask("POST", "authorize", asked)
    assert status == 200, answer
    return answer


def credentials(caller) -> dict:
    token = {"session_token": caller.token} if caller.token else {}
    return {"access_key_id": caller.key_id, **token}


def allowed_all(account):
    """A user who may do everything."""
    user = account.user(allowed=None)
    account.iam.put_user_policy(
        UserName="alice", PolicyName="all", PolicyDocument=json.dumps(ALLOW_ALL)
    )
    return user


def assumed(account, **asked):
    """A session of a new role that trusts the account."""
    caller = allowed_all(account)
    trust = statement("Allow", "sts:AssumeRole", Principal={"AWS": account.arn})
    del trust["Statement"][0]["Resource"]
    role = account.iam.create_role(RoleName="analyst", AssumeRolePolicyDocument=json.dumps(trust))
    account.iam.put_role_policy(
        RoleName="analyst", PolicyName="read", PolicyDocument=json.dumps(ALLOW_ALL)
    )
    arn = role["Role"]["Arn"]
    given = caller.sts.assume_role(RoleArn=arn, RoleSessionName="ann", **asked)
    return caller.with_credentials(given["Credentials"])


def test_without_any_state(server):
    answer = decide(
        server,
        principal="arn:aws:iam::111122223333:user/ann",
        action="dynamodb:GetItem",
        resource="arn:aws:dynamodb:eu-west-1:111122223333:table/Thread",
        context={"dynamodb:Attributes": ["ID", "Message"]},
        policies={"identity": [statement("Allow", "dynamodb:*")]},
    )
    assert list(answer) == [
        "decision",
        "principal",
        "reasons",
        "missing_context_values",
        "decision_id",
    ]
    assert answer.pop("decision_id")
    assert answer == {
        "decision": "allowed",
        "principal": "arn:aws:iam::111122223333:user/ann",
        "reasons": [
            {
                "policy_type": "identity-based policy",
                "decision": "allowed",
                "matched_statements": [{"policy": "identity.1", "index": 0}],
            }
        ],
        "missing_context_values": [],
    }


def test_an_s3_emulator_forwards_credentials_and_adds_the_buckets_policy(account, another):
    server = account.server
    user = another.user(allowed=None)
    scope = json.dumps(statement("Allow", "s3:Get*"))
    alice = assumed(account, Policy=scope)
    bucket = {
        "name": "reports bucket policy",
        "document": statement("Allow", "s3:*", Principal={"AWS": [account.arn, another.arn]}),
    }
    asked = {"resource": OBJECT, "resource_owner": another.id, "resource_policies": [bucket]}

    read = decide(server, credentials=credentials(alice), action="s3:GetObject", **asked)
    assert read["decision"] == "allowed"
    assert read["principal"] == f"arn:aws:sts::{account.id}:assumed-role/analyst/ann"
    assert [reason["policy_type"] for reason in read["reasons"]] == [
        "identity-based policy",
        "resource-based policy",
    ]
    write = decide(server, credentials=credentials(alice), action="s3:PutObject", **asked)
    assert (write["decision"], write["message"]) == (
        "implicitDeny",
        f"User: {read['principal']} is not authorized to perform: s3:PutObject on resource:"
        f' "{OBJECT}" because no session policy allows the s3:PutObject action',
    )
    # The bucket's account trusts itself to give rights, and gave its user none.
    own = decide(server, credentials=credentials(user), action="s3:GetObject", **asked)
    assert own["reasons"][0]["policy_type"] == "identity-based policy"
    assert own["decision"] == "implicitDeny"


def test_credentials_that_are_over_or_unknown(serve):
    server = serve()
    account = Account.numbered(server, 777700000001)
    session = account.user(allowed=None).session(DurationSeconds=900)
    asked = {"credentials": credentials(session), "action": "s3:ListAllMyBuckets"}
    assert decide(server, **asked)["principal"].endswith(":user/alice")
    server.control.advance(900)
    status, said = server.control.ask("POST", "authorize", asked)
    assert (status, said["error"]) == (
        403,
        {
            "code": "ExpiredToken",
            "message": "The security token included in the request is expired",
        },
    )
    asked["credentials"]["session_token"] = "forged"
    status, said = server.control.ask("POST", "authorize", asked)
    assert (status, said["error"]["code"]) == (403, "InvalidClientTokenId")


def test_many_at_once_spoil_nothing(server):
    good = {"principal": "*", "action": "s3:GetObject", "resource": OBJECT}
    status, answers = server.control.ask("POST", "authorize", [good, {"Action": "s3:GetObject"}])
    assert status == 200
    assert answers[0]["decision"] == "implicitDeny"
    assert answers[1] == {
        "error": {
            "code": "InvalidInput",
            "message": 'unknown field "Action"; did you mean "action"?',
        }
    }
    status, said = server.control.ask("POST", "authorize", [good] * 1001)
    assert (status, said["error"]["code"]) == (413, "PayloadTooLarge")


def test_every_decision_can_be_looked_up_and_explained(account):
    server = account.server
    alice = account.user(allowed=None, Path="/team/")
    condition = {"Bool": {"my:key": "true"}}
    deny = json.dumps(statement("Deny", "iam:Create*", Sid="NoNew", Condition=condition))
    account.iam.put_user_policy(UserName="alice", PolicyName="own", PolicyDocument=deny)
    message = (
        f"User: {alice.arn} is not authorized to perform: iam:CreateGroup on resource:"
        f" arn:aws:iam::{account.id}:group/new because no identity-based policy allows the"
        " iam:CreateGroup action"
    )
    with pytest.raises(alice.iam.exceptions.ClientError) as caught:
        alice.iam.create_group(GroupName="new")
    assert caught.value.response["Error"]["Message"] == message
    request = caught.value.response["ResponseMetadata"]["RequestId"]

    told = server.control.get(f"decisions/{request}")
    assert (told["service"], told["action"], told["decision_id"]) == (
        "iam",
        "iam:CreateGroup",
        request,
    )
    assert (told["decision"], told["message"]) == ("implicitDeny", message)
    assert told["missing_context_values"] == ["my:key"]
    assert told["context"]["aws:username"] == "alice"
    assert [(each["policy_type"], each["name"]) for each in told["policies"]] == [
        ("identity-based policy", "user alice: own")
    ]
    assert told["policies"][0]["document"]["Statement"][0]["Sid"] == "NoNew"

    done = run("explain", request, "--endpoint", server.endpoint)
    assert done.returncode == 0, done.stderr
    for line in (
        f"who      {alice.arn}",
        "what     iam:CreateGroup",
        f"on what  arn:aws:iam::{account.id}:group/new",
        "  identity-based policy: would have to allow it, and none does",
        "  my:key",
        "  identity-based policy: user alice: own",
    ):
        assert line in done.stdout.splitlines()


def test_what_root_changes_is_remembered_with_the_tags_that_were_there(server, account):
    account.iam.create_user(UserName="bob", Tags=[{"Key": "team", "Value": "blue"}])
    answer = account.iam.untag_user(UserName="bob", TagKeys=["team"])
    decision = server.control.get(f"decisions/{answer['ResponseMetadata']['RequestId']}")
    assert decision["decision"] == "allowed"
    keys = decision["context"]
    assert {key: keys[key] for key in keys if "Tag" in key} == {
        "aws:ResourceTag/team": "blue",
        "aws:TagKeys": ["team"],
        "iam:ResourceTag/team": "blue",
    }
    assert keys["aws:ResourceAccount"] == account.id
    answer = account.iam.delete_user(UserName="bob")
    decision = server.control.get(f"decisions/{answer['ResponseMetadata']['RequestId']}")
    assert not [key for key in decision["context"] if "Tag" in key]


def test_the_latest_come_first(serve):
    server = serve()
    asked = [decide(server, principal="*", action=f"s3:Get{name}")["decision_id"] for name in "ABC"]
    listed = server.control.get("decisions")["decisions"]
    assert [each["decision_id"] for each in listed] == asked[::-1]
    assert server.control.get("decisions?limit=1")["decisions"] == listed[:1]
    for query in ("limit=0", "limit=x", "most=1"):
        assert server.control.ask("GET", f"decisions?{query}")[0] == 400
    done = run("explain", "--last", "--endpoint", server.endpoint)
    assert "what     s3:GetC" in done.stdout.splitlines()
    done = run("explain", "nothing", "--endpoint", server.endpoint)
    assert (done.returncode, done.stderr) == (
        1,
        "iamulator: NotFound: Decision nothing is not there, or no longer remembered.\n",
    )


def test_a_service_control_policy_binds_users_and_root(account):
    control = account.server.control
    path = f"accounts/{account.id}/service-control-policies"
    assert control.get(path) == {"levels": []}
    levels = [
        [{"name": "FullAWSAccess", "document": ALLOW_ALL}],
        [
            {"name": "FullAWSAccess", "document": ALLOW_ALL},
            {"name": "NoUsers", "document": statement("Deny", "iam:CreateUser", Sid="No")},
        ],
    ]
    assert control.ask("PUT", path, {"levels": levels}) == (200, {"levels": levels})
    assert control.get(path) == {"levels": levels}
    with refused(
        "AccessDenied",
        403,
        f"User: {account.arn} is not authorized to perform: iam:CreateUser on resource:"
        f" arn:aws:iam::{account.id}:user/bob with an explicit deny in a service control policy",
    ):
        account.iam.create_user(UserName="bob")
    account.iam.create_group(GroupName="free")
    assert control.ask("PUT", path, {"levels": []})[0] == 200
    account.iam.create_user(UserName="bob")


def test_a_resource_control_policy_shuts_the_door_of_a_role(account):
    control = account.server.control
    path = f"accounts/{account.id}/resource-control-policies"
    everyone = statement("Allow", "*", Principal="*")
    shut = statement("Deny", "sts:AssumeRole", Principal="*")
    levels = [
        [
            {"name": "RCPFullAWSAccess", "document": everyone},
            {"name": "Shut", "document": shut},
        ]
    ]
    assert control.ask("PUT", path, {"levels": levels})[0] == 200
    with pytest.raises(account.sts.exceptions.ClientError) as caught:
        assumed(account)
    assert caught.value.response["Error"]["Message"].endswith(
        "with an explicit deny in a resource control policy"
    )


@pytest.mark.parametrize(
    "body, code",
    [
        ({}, "BadRequest"),
        ({"levels": {}}, "BadRequest"),
        ({"levels": [{}]}, "BadRequest"),
        ({"levels": [[{"name": "a"}]]}, "BadRequest"),
        ({"levels": [[{"name": "", "document": {}}]]}, "BadRequest"),
        ({"levels": [[{"name": "a", "document": {}, "arn": "x"}]]}, "BadRequest"),
        ({"levels": [[{"name": "a", "document": {}}]]}, "MalformedPolicyDocument"),
    ],
    ids=str,
)
def test_control_policies_that_nobody_stores(account, body, code):
    path = f"accounts/{account.id}/service-control-policies"
    status, said = account.server.control.ask("PUT", path, body)
    assert (status, said["error"]["code"]) == (400, code), said
    assert account.server.control.get(path) == {"levels": []}


def test_a_reset_brings_the_seeds_control_policies_back(serve, tmp_path):
    seed = tmp_path / "seed.json"
    level = [{"name": "FullAWSAccess", "document": ALLOW_ALL}]
    account = {"id": "777700000002", "service_control_policies": [level]}
    seed.write_text(json.dumps({"accounts": [account]}))
    control = serve("--seed", str(seed)).control
    path = f"accounts/{account['id']}/service-control-policies"
    assert control.get(path) == {"levels": [level]}
    assert control.ask("PUT", path, {"levels": [[]]})[0] == 200
    control.ask("POST", "reset")
    assert control.get(path) == {"levels": [level]}
