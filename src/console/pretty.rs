//! Documents as people read them.

/// What one step of nesting is indented by.
const STEP: &str = "  ";

/// JSON with a line for each member, in the order in which it stands. What isn't JSON comes out as it
/// is, as far as it can be told.
pub(super) fn document(text: &str) -> String {
    let mut out = String::with_capacity(text.len().saturating_mul(2));
    let (mut depth, mut quoted, mut escaped) = (0_usize, false, false);
    let mut rest = text.chars().peekable();
    while let Some(character) = rest.next() {
        if quoted {
            out.push(character);
            quoted = escaped || character != '"';
            escaped = !escaped && character == '\\';
            continue;
        }
        match character {
            '{' | '[' => {
                out.push(character);
                while rest.next_if(|next| next.is_ascii_whitespace()).is_some() {}
                match rest.next_if(|next| matches!(next, '}' | ']')) {
                    Some(end) => out.push(end),
                    None => {
                        depth = depth.saturating_add(1);
                        new_line(&mut out, depth);
                    }
                }
            }
            '}' | ']' => {
                depth = depth.saturating_sub(1);
                new_line(&mut out, depth);
                out.push(character);
            }
            ',' => {
                out.push(',');
                new_line(&mut out, depth);
            }
            ':' => out.push_str(": "),
            _ if character.is_ascii_whitespace() => {}
            _ => {
                quoted = character == '"';
                out.push(character);
            }
        }
    }
    out
}

fn new_line(out: &mut String, depth: usize) {
    out.push('\n');
    out.extend(std::iter::repeat_n(STEP, depth));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_stand_on_their_own_lines_in_their_order() {
        let text = r#"{"Version":"2012-10-17", "Statement" : [ {"Effect":"Allow","Action":["a:*","b\"{:*"],"Resource":[ ], "Condition": {} }]}"#;
        let lines = [
            "{",
            r#"  "Version": "2012-10-17","#,
            r#"  "Statement": ["#,
            "    {",
            r#"      "Effect": "Allow","#,
            r#"      "Action": ["#,
            r#"        "a:*","#,
            r#"        "b\"{:*""#,
            "      ],",
            r#"      "Resource": [],"#,
            r#"      "Condition": {}"#,
            "    }",
            "  ]",
            "}",
        ];
        assert_eq!(document(text), lines.join("\n"));
        assert_eq!(document(&document(text)), document(text));
    }

    #[test]
    fn what_is_no_json_does_no_harm() {
        for text in ["", "]]]", "{", "\"", "\"\\", "{\"a\":"] {
            assert!(document(text).len() < 20, "{text}");
        }
    }
}
