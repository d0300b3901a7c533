//! No text makes the policy engine panic, and what is stored can be evaluated.

#![no_main]

use iamulator::policy::{
    Context, Kind, Mode, Named, Policies, Policy, Question, Requester, context_keys, explain, missing_keys,
};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    for kind in [Kind::Inline, Kind::Managed, Kind::Session, Kind::Trust, Kind::ServiceControl] {
        if Policy::stored(kind, text).is_ok() {
            assert!(Policy::read(text).is_ok(), "stored, and can't be read");
        }
    }
    let Ok(policy) = Policy::sketched(text) else { return };
    let _ = (context_keys(&policy), policy.size());
    assert_eq!(policy.with_principals(|name| Some(name.to_owned())).principals(), policy.principals());
    decide(&policy);
});

fn decide(policy: &Policy) {
    let alice =
        Requester::User { account: "111122223333", arn: "arn:aws:iam::111122223333:user/alice", id: None };
    let context = Context::new().with("k", "v").with("list", vec!["a", "b"]);
    let question = Question {
        principal: &alice,
        action: "s3:GetObject",
        resource: "arn:aws:s3:::b/k",
        resource_account: None,
        context: &context,
        mode: Mode::Authorization,
    };
    let named = || vec![Named::inline("p", policy)];
    let policies = Policies { identity: named(), resource: named(), ..Policies::default() };
    let _ = (explain(&question, &policies), missing_keys(&question, &policies));
}
