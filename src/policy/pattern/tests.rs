use super::*;

/// The same relation, written as it is defined.
fn naive(pattern: &[Unit], text: &[u16]) -> bool {
    match (pattern.split_first(), text.split_first()) {
        (None, None) => true,
        (Some((Unit::Run, rest)), None) => naive(rest, text),
        (Some((Unit::Run, rest)), Some((_, tail))) => naive(rest, text) || naive(pattern, tail),
        (Some((Unit::One, rest)), Some((_, tail))) => naive(rest, tail),
        (Some((Unit::Is(wanted), rest)), Some((unit, tail))) => wanted == unit && naive(rest, tail),
        _ => false,
    }
}

/// The texts of up to so many letters of an alphabet.
fn words(alphabet: &[char], longest: usize) -> Vec<String> {
    let mut all = vec![String::new()];
    let mut last = all.clone();
    for _ in 0..longest {
        last = last.iter().flat_map(|word| alphabet.iter().map(move |c| format!("{word}{c}"))).collect();
        all.extend(last.iter().cloned());
    }
    all
}

#[test]
fn every_short_pattern_agrees_with_the_definition() {
    for pattern in words(&['a', 'b', '*', '?'], 5) {
        let compiled = Pattern::new(&pattern);
        let units: Vec<Unit> = units(&pattern).collect();
        for text in words(&['a', 'b'], 5) {
            let wide: Vec<u16> = text.encode_utf16().collect();
            assert_eq!(compiled.matches(&text), naive(&units, &wide), "{pattern} {text}");
        }
    }
}

#[test]
fn characters_beyond_the_first_plane_are_two_units() {
    assert!(!Pattern::new("?").matches("😀"));
    assert!(Pattern::new("??").matches("😀"));
    assert!(Pattern::new("?").matches("é"));
    assert!(Pattern::new("*😀*").matches("a😀b"));
    assert!(!Pattern::new("a*é").matches("ae"));
}

#[test]
fn line_breaks_brackets_and_backslashes_are_ordinary() {
    assert!(Pattern::new("a*b").matches("a\nb"));
    assert!(!Pattern::new("[ab]").matches("a"));
    assert!(Pattern::new("\\*").matches("\\x"));
}

#[test]
fn a_hard_pattern_takes_no_longer_than_pattern_times_text() {
    let pattern = Pattern::new(&format!("{}b", "a*".repeat(1_000)));
    assert!(!pattern.matches(&"a".repeat(20_000)));
}
