"""Policy documents, and AWS's words when they deny."""

import json

# What is denied because nothing allows it, and what a statement denies.
DENIED = (
    "User: {who} is not authorized to perform: {action} on resource: {resource}"
    " because no {kind} allows the {action} action"
)
DENIED_BY = (
    "User: {who} is not authorized to perform: {action} on resource: {resource}"
    " with an explicit deny in {kind}"
)


def allow(action="*", resource="*", **condition) -> dict:
    """A statement that allows; each condition is an operator and its keys."""
    return _statement("Allow", action, resource, condition)


def deny(action="*", resource="*", **condition) -> dict:
    """A statement that denies."""
    return _statement("Deny", action, resource, condition)


def _statement(effect: str, action, resource, condition: dict) -> dict:
    said = {"Effect": effect, "Action": action, "Resource": resource}
    return said | ({"Condition": condition} if condition else {})


def trust(principal: str, action="sts:AssumeRole", **condition) -> str:
    """A trust policy that admits one principal."""
    said = _statement("Allow", action, None, condition) | {"Principal": {"AWS": principal}}
    del said["Resource"]
    return policy(said)


def policy(*statements: dict) -> str:
    """A policy document."""
    return json.dumps({"Version": "2012-10-17", "Statement": statements})


def no_policy_allows(who: str, action: str, resource: str, kind="identity-based policy") -> str:
    """AWS's words when a kind of policy that has to allow doesn't."""
    return DENIED.format(who=who, action=action, resource=resource, kind=kind)


def denied_by(who: str, action: str, resource: str, kind="an identity-based policy") -> str:
    """AWS's words when a statement denies."""
    return DENIED_BY.format(who=who, action=action, resource=resource, kind=kind)


def all_users(account) -> str:
    """The resource of ListUsers."""
    return f"arn:aws:iam::{account.id}:user/"
