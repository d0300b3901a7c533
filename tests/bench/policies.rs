//! What a decision costs: a user with ten policies of ten statements.

use iamulator::policy::{Context, Mode, Named, Policies, Policy, Question, Requester, decide};
use serde_json::json;

/// Ten policies of ten statements, and one question.
pub struct Load {
    policies: Vec<Policy>,
    context: Context<'static>,
}

impl Load {
    /// Statements about a hundred services, or all about the one that is asked for, each with resources
    /// and a condition.
    pub fn new(same_service: bool) -> Self {
        let statement = |number: usize| {
            let service = if same_service { "s3".to_owned() } else { format!("service{number}") };
            json!({
                "Effect": "Allow",
                "Action": [format!("{service}:Get*"), format!("{service}:List*"), format!("{service}:PutObject")],
                "Resource": [format!("arn:aws:s3:::bucket-{number}/*"), format!("arn:aws:s3:::bucket-{number}")],
                "Condition": {"Bool": {"aws:SecureTransport": "true"}},
            })
        };
        let policy = |first: usize| {
            let statements: Vec<_> = (first..first + 10).map(statement).collect();
            let document = json!({"Version": "2012-10-17", "Statement": statements});
            Policy::read(&document.to_string()).unwrap()
        };
        let context = Context::new()
            .with("aws:SourceIp", "203.0.113.9")
            .with("aws:username", "alice")
            .with("aws:SecureTransport", "true");
        Self { policies: (0..10).map(|each| policy(each * 10)).collect(), context }
    }

    /// Decides the question.
    pub fn decide(&self, action: &str, resource: &str) -> bool {
        let alice = Requester::User {
            account: "111122223333",
            arn: "arn:aws:iam::111122223333:user/alice",
            id: Some("AIDACKCEVSQ6C2EXAMPLE"),
        };
        let question = Question {
            principal: &alice,
            action,
            resource,
            resource_account: None,
            context: &self.context,
            mode: Mode::Authorization,
        };
        let identity = self.policies.iter().map(|policy| Named::inline("policy", policy)).collect();
        decide(&question, &Policies { identity, ..Policies::default() }).is_allowed()
    }
}
