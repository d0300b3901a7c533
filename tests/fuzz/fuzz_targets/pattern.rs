//! Compiled patterns agree with a table of all prefixes.

#![no_main]

use iamulator::policy::Pattern;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|texts: (&str, &str)| {
    let (pattern, text) = texts;
    let units = |text: &str| text.encode_utf16().collect::<Vec<_>>();
    assert_eq!(Pattern::new(pattern).matches(text), matches(&units(pattern), &units(text)));
});

/// Which prefixes of the text each prefix of the pattern matches.
fn matches(pattern: &[u16], text: &[u16]) -> bool {
    let mut reached = vec![false; text.len() + 1];
    reached[0] = true;
    for unit in pattern {
        let before = reached.clone();
        for at in 0..=text.len() {
            reached[at] = match unit {
                0x2A => before[at] || at > 0 && reached[at - 1],
                0x3F => at > 0 && before[at - 1],
                other => at > 0 && before[at - 1] && text[at - 1] == *other,
            };
        }
    }
    reached[text.len()]
}
