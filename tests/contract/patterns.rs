//! The models' regular expressions, which are Java's.

/// A pattern that AWS prints, rewritten where Rust's `regex` has no such form. The lengths that the
/// look-ahead guards are constraints of their own.
const REWRITTEN: [(&str, &str); 1] =
    [("^[a-z0-9]([a-z0-9]|-(?!-)){1,61}[a-z0-9]$", "[a-z0-9]+(?:-[a-z0-9]+)*")];

/// What a pattern means: ranges of characters, or an expression for `regex`.
#[derive(Debug, PartialEq)]
pub enum Meaning {
    Ranges(Vec<(char, char)>),
    Expression(String),
}

/// Translates a pattern. `[…]+` and `[…]*` become ranges: the lengths are constraints of their own
/// (`needs_one` tells whether none forbids the empty text).
pub fn translate(pattern: &str, needs_one: bool) -> Meaning {
    let whole_class = pattern
        .strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(['+', '*']))
        .and_then(|rest| rest.strip_suffix(']'));
    let guarded = pattern.ends_with('*') || !needs_one;
    match whole_class.filter(|class| guarded && !class.contains(['[', ']']) && !class.contains("\\p")) {
        Some(class) => Meaning::Ranges(ranges(class)),
        None => Meaning::Expression(format!("^(?:{})$", expression(pattern))),
    }
}

/// `regex`'s form: `\uXXXX` becomes `\x{XXXX}`, `\w` and `\d` are ASCII as in Java.
fn expression(pattern: &str) -> String {
    if let Some((_, rewritten)) = REWRITTEN.iter().find(|(printed, _)| *printed == pattern) {
        return (*rewritten).to_owned();
    }
    let mut out = String::new();
    let mut rest = pattern.trim_start_matches('^').trim_end_matches('$');
    let mut in_class = false;
    while let Some(letter) = rest.chars().next() {
        if let Some(hex) = rest.strip_prefix("\\u").and_then(|after| after.get(..4)) {
            out.push_str(&format!("\\x{{{hex}}}"));
            rest = &rest[6..];
            continue;
        }
        if rest.starts_with("\\w") || rest.starts_with("\\d") {
            let class = if rest.starts_with("\\w") { "A-Za-z0-9_" } else { "0-9" };
            out.push_str(&if in_class { class.to_owned() } else { format!("[{class}]") });
            rest = &rest[2..];
            continue;
        }
        if letter == '\\' {
            out.push_str(&rest[..2]);
            rest = &rest[2..];
            continue;
        }
        in_class = match letter {
            '[' => true,
            ']' => false,
            _ => in_class,
        };
        out.push(letter);
        rest = &rest[letter.len_utf8()..];
    }
    out
}

/// The ranges of a class's inside.
fn ranges(class: &str) -> Vec<(char, char)> {
    let mut found: Vec<(char, char)> = Vec::new();
    let mut rest = class;
    while !rest.is_empty() {
        if let Some(after) = rest.strip_prefix("\\w") {
            found.extend([('A', 'Z'), ('a', 'z'), ('0', '9'), ('_', '_')]);
            rest = after;
        } else if let Some(after) = rest.strip_prefix("\\d") {
            found.push(('0', '9'));
            rest = after;
        } else {
            let (from, after) = character(rest);
            match after.strip_prefix('-').filter(|after| !after.is_empty()) {
                Some(after) => {
                    let (to, after) = character(after);
                    found.push((from, to));
                    rest = after;
                }
                None => {
                    found.push((from, from));
                    rest = after;
                }
            }
        }
    }
    found
}

/// One character at the front, and what follows it. Java reads four digits after `\u`, no more.
fn character(text: &str) -> (char, &str) {
    if let Some(after) = text.strip_prefix("\\u") {
        let code = u32::from_str_radix(&after[..4], 16).unwrap();
        // The surrogates' gap borders ranges in the models: \uD7FF and \uE000 are characters.
        return (char::from_u32(code).unwrap(), &after[4..]);
    }
    let text = text.strip_prefix('\\').unwrap_or(text);
    let letter = text.chars().next().unwrap();
    (letter, &text[letter.len_utf8()..])
}

#[test]
fn classes_become_ranges_and_the_rest_expressions() {
    assert_eq!(
        translate(r"[\w=.@-]*", true),
        Meaning::Ranges(vec![
            ('A', 'Z'),
            ('a', 'z'),
            ('0', '9'),
            ('_', '_'),
            ('=', '='),
            ('.', '.'),
            ('@', '@'),
            ('-', '-')
        ])
    );
    assert_eq!(translate(r"[\u0009\u0020-\u00FF]+", false), Meaning::Ranges(vec![('\t', '\t'), (' ', 'ÿ')]));
    assert_eq!(translate(r"[\d]+", true), Meaning::Expression("^(?:[0-9]+)$".to_owned()));
    assert_eq!(
        translate(r"v[1-9](\.[\w-]*)?", false),
        Meaning::Expression(r"^(?:v[1-9](\.[A-Za-z0-9_-]*)?)$".to_owned())
    );
    assert_eq!(translate(r"[\p{L}_.\-]*", true), Meaning::Expression(r"^(?:[\p{L}_.\-]*)$".to_owned()));
}

#[test]
fn every_expression_of_the_models_compiles() {
    for file in ["iam", "sts"] {
        let path = format!("{}/fixtures/model/{file}.json", env!("CARGO_MANIFEST_DIR"));
        let json = crate::model::read(std::path::Path::new(&path));
        for shape in json["shapes"].as_object().unwrap().values() {
            if let Some(Meaning::Expression(text)) =
                shape["pattern"].as_str().map(|pattern| translate(pattern, true))
            {
                regex::Regex::new(&text).unwrap_or_else(|fault| panic!("{text}: {fault}"));
            }
        }
    }
}
