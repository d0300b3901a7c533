use super::*;

#[test]
fn values_know_where_they_stand() {
    let Node::Map(members) = read(" {\"é\": [1, \"x\"]} ").unwrap().node else { panic!() };
    assert_eq!(members[0].1.span, 8..16);
}

#[test]
fn what_is_no_json_is_refused() {
    let deep = "[".repeat(5_000);
    for text in [
        "",
        "{",
        "{}x",
        "[1,]",
        "{\"a\":1,}",
        "01",
        "1.",
        "+1",
        "nul",
        "\"\n\"",
        "\"\\x\"",
        "\"\\u12\"",
        "\"\\ud800\"",
        "\"\\ud800\\u0041\"",
        "'a'",
        "{a:1}",
        "{\"a\":1,\"a\":2}",
        "\u{feff}{}",
        "-",
        "\"\\u12é\"",
        &deep,
    ] {
        assert_eq!(read(text), Err(NotJson), "{text}");
    }
}

#[test]
fn escapes_are_read() {
    let text = read(r#""\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00""#).unwrap().node;
    assert_eq!(text, Node::Text("\"\\/\u{8}\u{c}\n\r\té😀".to_owned()));
}
