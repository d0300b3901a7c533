//! Reading the inputs of real operations.

use crate::fault::Fault;
use crate::types::Service;
use crate::wire::Decode;
use crate::wire::params::decode;

use super::iam::{CreateUserInput, ListUsersInput, TagUserInput};
use super::sts::GetSessionTokenInput;

fn read<I: Decode>(service: Service, form: &str) -> Result<I, Fault> {
    decode(service, &serde_urlencoded::from_str(form).unwrap())
}

fn refusal<I: Decode>(service: Service, form: &str) -> (&'static str, String) {
    match read::<I>(service, form) {
        Ok(_) => ("OK", String::new()),
        Err(fault) => (fault.code.name, fault.text().to_owned()),
    }
}

fn tag(form: &str) -> (&'static str, String) {
    refusal::<TagUserInput>(Service::Iam, &format!("UserName=u&{form}"))
}

#[test]
fn scalars_lists_and_structures_are_read() {
    let form =
        "UserName=alice&Path=%2Fa%2F&Tags.member.01.Key=k&Tags.member.1.Value=v&Tags.member.1.Odd=1&Odd=2";
    let input: CreateUserInput = read(Service::Iam, form).unwrap();
    assert_eq!(input.user_name, "alice");
    assert_eq!(input.path.as_deref(), Some("/a/"));
    let tags = input.tags.unwrap();
    assert_eq!(tags.len(), 1);
    assert_eq!((tags[0].key.as_str(), tags[0].value.as_str()), ("k", "v"));
}

#[test]
fn the_first_of_duplicate_scalars_wins() {
    let input: CreateUserInput = read(Service::Iam, "UserName=alice&UserName=bob").unwrap();
    assert_eq!(input.user_name, "alice");
}

#[test]
fn iam_leaves_the_value_out_and_sts_echoes_it() {
    assert_eq!(
        refusal::<CreateUserInput>(Service::Iam, ""),
        ("ValidationError", "1 validation error detected: Value at 'userName' failed to satisfy constraint: Member must not be null".into())
    );
    assert_eq!(
        refusal::<GetSessionTokenInput>(Service::Sts, "DurationSeconds=899&SerialNumber=123456789&TokenCode=11111111111111"),
        (
            "ValidationError",
            "2 validation errors detected: Value '11111111111111' at 'tokenCode' failed to satisfy constraint: Member must have length \
             less than or equal to 6; Value '899' at 'durationSeconds' failed to satisfy constraint: Member must have value greater \
             than or equal to 900"
                .into()
        )
    );
}

#[test]
fn members_of_list_elements_have_paths() {
    assert_eq!(
        tag("Tags.member.1.Key=k"),
        ("ValidationError", "1 validation error detected: Value at 'tags.1.member.value' failed to satisfy constraint: Member must not be null".into())
    );
    let (_, both) = tag("Tags.member.1.Odd=k");
    assert!(both.find("tags.1.member.value") < both.find("tags.1.member.key"), "{both}");
}

#[test]
fn at_most_ten_violations_are_listed_and_counted() {
    let form: String = (1..=8).map(|i| format!("Tags.member.{i}.Odd=&")).collect();
    let (_, text) = tag(&form);
    assert!(text.starts_with("10 validation errors detected: "), "{text}");
    assert_eq!(text.matches("Member must not be null").count(), 10);
}

#[test]
fn indexes_follow_awss_rules() {
    let malformed =
        |form: &str, text: &str| assert_eq!(tag(form), ("MalformedInput", text.to_owned()), "{form}");
    malformed("Tags.member.0.Key=k", "0 is not a valid index");
    malformed("Tags.member.-1.Key=k", "Key -1 may not have a leading '-'");
    malformed("Tags.member.1.0.Key=k", "Two index elements may not occur back to back");
    malformed("Tags.member.12.Key=k", "Excessively sparse input would skip 11 list elements");
    let (code, text) = tag("Tags.member.2.Key=k&Tags.member.2.Value=v");
    assert_eq!(code, "ValidationError");
    assert!(text.contains("'tags.1.member.value'"), "{text}");
}

#[test]
fn numbers_follow_awss_rules() {
    let list = |value: &str| refusal::<ListUsersInput>(Service::Iam, &format!("MaxItems={value}"));
    for good in ["1", "01", "%2B1", "1000"] {
        assert_eq!(list(good).0, "OK", "{good}");
    }
    for bad in ["1.0", "1e0", "%201", "1%20", "2147483648", "abc", "0x1"] {
        assert_eq!(list(bad), ("MalformedInput", String::new()), "{bad}");
    }
    assert_eq!(list(""), ("MalformedInput", "missing value for decimal type".into()));
    assert_eq!(
        list("1001"),
        ("ValidationError", "1 validation error detected: Value at 'maxItems' failed to satisfy constraint: Member must have value less than or equal to 1000".into())
    );
    assert_eq!(list("-1").0, "ValidationError");
}

#[test]
fn names_have_a_sentence_of_their_own() {
    assert_eq!(
        refusal::<CreateUserInput>(Service::Iam, "UserName=a%20b"),
        (
            "ValidationError",
            "The specified value for userName is invalid. It must contain only alphanumeric characters and/or the following: +=,.@_-".into()
        )
    );
}

#[test]
fn deep_names_cost_nothing() {
    let form = format!("UserName=u&{}=1", "a.".repeat(100_000));
    assert_eq!(refusal::<CreateUserInput>(Service::Iam, &form).0, "OK");
}

#[test]
fn only_whole_numbers_lose_their_zeros() {
    assert_eq!(refusal::<CreateUserInput>(Service::Iam, "00UserName=u").0, "ValidationError");
    let (code, text) = tag("Tags.member.1.0Key=k&Tags.member.1.Value=v");
    assert_eq!(code, "ValidationError");
    assert!(text.contains("'tags.1.member.key'"), "{text}");
}

#[test]
fn what_lies_below_a_name_is_found_beside_names_like_it() {
    let form = "Tags.member.1.Key=k&Tags.member.1-x=1&Tags.member=1&Tags-x=1&Tags.member.1.Value=v&Tags.member.3.Key=z&UserName=u\
                &Tags.member.3.Value=&Tags.member.2.Key=y&Tags.member.2.Value=";
    let text = refusal::<TagUserInput>(Service::Iam, form).1;
    // `1-x` is no index: with structures the list is one missing element.
    assert!(text.contains("'tags.1.member.value'"), "{text}");
    let input: TagUserInput = read(Service::Iam, &form.replace("Tags.member.1-x=1&", "")).unwrap();
    assert_eq!(input.tags.iter().map(|tag| tag.key.as_str()).collect::<Vec<_>>(), ["k", "y", "z"]);
}

#[test]
fn values_are_repeated_only_so_far() {
    let form = format!("SerialNumber={}&TokenCode=123456", "<".repeat(100_000));
    let (code, text) = refusal::<GetSessionTokenInput>(Service::Sts, &form);
    assert_eq!(code, "ValidationError");
    assert!(text.len() < 4_000 && text.contains("<…'"), "{}", text.len());
}
