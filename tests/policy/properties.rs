//! What holds for any policies: made from a seed, so that every run sees the same.

use iamulator::policy::{
    Context, Mode, Named, Pattern, Policies, Policy, Question, Requester, Verdict, decide, explain,
};
use serde_json::{Value, json};

/// A small generator (SplitMix64).
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    fn pick<'a, T: ?Sized>(&mut self, from: &[&'a T]) -> &'a T {
        from[usize::try_from(self.next() % from.len() as u64).unwrap()]
    }

    fn statement(&mut self, effect: &str) -> Value {
        let action = self.pick(&["Action", "Action", "NotAction"]);
        let resource = self.pick(&["Resource", "Resource", "NotResource"]);
        let mut statement = json!({
            "Effect": effect,
            action: self.pick(&["*", "s3:*", "s3:Get*", "iam:*", "s3:PutObject", "S3:getobject", "?3:*t"]),
            resource: self.pick(&["*", "arn:aws:s3:::b/*", "arn:aws:s3:::${k}/*", "arn:*:s3:::b*", "arn:aws:s3"]),
        });
        if self.next().is_multiple_of(2) {
            let operator =
                self.pick(&["StringEquals", "StringNotLike", "ForAnyValue:StringEquals", "ArnLike", "Null"]);
            statement["Condition"] =
                json!({operator: {"k": self.pick(&["b", "true", "${k}", "arn:aws:s3"])}});
        }
        statement
    }

    fn statements(&mut self) -> Vec<Value> {
        let count = 1 + self.next() % 4;
        (0..count)
            .map(|_| {
                let effect = self.pick(&["Allow", "Allow", "Deny"]);
                self.statement(effect)
            })
            .collect()
    }
}

fn policy(statements: &[Value]) -> Policy {
    Policy::read(&json!({"Version": "2012-10-17", "Statement": statements}).to_string()).unwrap()
}

/// Runs a check on the same thousands of questions.
fn each_question(check: impl Fn(&mut Dice, &Question<'_>)) {
    let mut dice = Dice(7);
    let alice =
        Requester::User { account: "111122223333", arn: "arn:aws:iam::111122223333:user/alice", id: None };
    for _ in 0..1_500 {
        let mut context = Context::new();
        match dice.next() % 4 {
            0 => context.set("K", "b"),
            1 => context.set("K", vec!["b", "c"]),
            2 => context.set("K", "true"),
            _ => {}
        }
        let question = Question {
            principal: &alice,
            action: dice.pick(&["s3:GetObject", "s3:PutObject", "iam:GetUser"]),
            resource: dice.pick(&["arn:aws:s3:::b/x", "arn:aws:s3:::c/x", "*"]),
            resource_account: None,
            context: &context,
            mode: Mode::Authorization,
        };
        check(&mut dice, &question);
    }
}

fn verdict(question: &Question<'_>, identity: &[Policy], boundary: Option<&Policy>) -> Verdict {
    let policies = Policies {
        identity: identity.iter().map(|policy| Named::inline("p", policy)).collect(),
        boundary: boundary.map(|policy| Named::inline("b", policy)),
        ..Policies::default()
    };
    let decided = decide(question, &policies).verdict;
    assert_eq!(decided, explain(question, &policies).verdict);
    decided
}

#[test]
fn another_denial_never_allows_more() {
    each_question(|dice, question| {
        let mut statements = dice.statements();
        let before = verdict(question, &[policy(&statements)], None);
        statements.push(dice.statement("Deny"));
        let after = verdict(question, &[policy(&statements)], None);
        assert!(after == before || after == Verdict::ExplicitDeny, "{statements:?}");
    });
}

#[test]
fn another_allowance_never_denies_explicitly() {
    each_question(|dice, question| {
        let mut statements = dice.statements();
        let before = verdict(question, &[policy(&statements)], None);
        statements.push(dice.statement("Allow"));
        let after = verdict(question, &[policy(&statements)], None);
        assert!(
            after == before || (before, after) == (Verdict::ImplicitDeny, Verdict::Allowed),
            "{statements:?}"
        );
    });
}

#[test]
fn neither_order_nor_division_into_policies_matters() {
    each_question(|dice, question| {
        let mut statements = dice.statements();
        let one = verdict(question, &[policy(&statements)], None);
        statements.reverse();
        let each: Vec<Policy> =
            statements.iter().map(|statement| policy(std::slice::from_ref(statement))).collect();
        assert_eq!(one, verdict(question, &[policy(&statements)], None), "{statements:?}");
        assert_eq!(one, verdict(question, &each, None), "{statements:?}");
    });
}

#[test]
fn a_boundary_never_allows_more() {
    each_question(|dice, question| {
        let (own, boundary) = (policy(&dice.statements()), policy(&dice.statements()));
        let without = verdict(question, std::slice::from_ref(&own), None);
        let within = verdict(question, &[own], Some(&boundary));
        assert!(
            within != Verdict::Allowed || without == Verdict::Allowed,
            "{} {}",
            boundary.text(),
            question.action
        );
    });
}

#[test]
fn no_document_that_is_cut_anywhere_is_read() {
    let text = policy(&Dice(3).statements()).text().to_owned();
    for end in 0..text.len() {
        assert!(Policy::sketched(&text[..end]).is_err(), "{end}");
    }
}

#[test]
fn long_patterns_agree_with_the_definition() {
    let mut dice = Dice(11);
    for _ in 0..5_000 {
        let pattern: String = (0..dice.next() % 9).map(|_| dice.pick(&["a", "b", "*", "?", "😀"])).collect();
        let text: String = (0..dice.next() % 9).map(|_| dice.pick(&["a", "b", "a", "😀"])).collect();
        let units = |text: &str| text.encode_utf16().collect::<Vec<_>>();
        assert_eq!(
            Pattern::new(&pattern).matches(&text),
            naive(&units(&pattern), &units(&text)),
            "{pattern} {text}"
        );
    }
}

fn naive(pattern: &[u16], text: &[u16]) -> bool {
    match (pattern.split_first(), text.split_first()) {
        (None, None) => true,
        (Some((42, rest)), None) => naive(rest, text),
        (Some((42, rest)), Some((_, tail))) => naive(rest, text) || naive(pattern, tail),
        (Some((63, rest)), Some((_, tail))) => naive(rest, tail),
        (Some((wanted, rest)), Some((unit, tail))) => wanted == unit && naive(rest, tail),
        _ => false,
    }
}
