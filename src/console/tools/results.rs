//! What the simulators answered, a line for each action and resource.

use smol_str::SmolStr;

use crate::contract::iam::{
    EvaluationResult, PolicyEvaluationDecisionType, Position, ResourceSpecificResult, Statement,
};
use crate::wire::params::Enumeration as _;

use super::super::room::{Room, escaped, shortened};

/// How many lines a page shows.
const MOST_LINES: usize = 50;
/// How many condition keys of a line.
const MOST_KEYS: usize = 10;
/// The bytes of an ARN or a name in a line.
const SHORT: usize = 300;
/// How many statements of a line.
const MOST_STATEMENTS: usize = 5;

/// The results of one page.
pub(super) struct Results {
    pub(super) lines: Vec<Line>,
    /// There are more.
    pub(super) truncated: bool,
}

/// One action on one resource.
pub(super) struct Line {
    pub(super) action: String,
    pub(super) resource: String,
    pub(super) verdict: &'static str,
    pub(super) allowed: bool,
    pub(super) statements: Vec<String>,
    pub(super) missing: Vec<String>,
    /// What a boundary or an organization says.
    pub(super) limits: Vec<&'static str>,
}

impl Results {
    pub(super) fn new(results: Option<Vec<EvaluationResult>>, marker: Option<SmolStr>) -> Self {
        let mut lines: Vec<Line> = results.unwrap_or_default().into_iter().flat_map(lines).collect();
        let truncated = marker.is_some() || lines.len() > MOST_LINES;
        lines.truncate(MOST_LINES);
        Self { lines, truncated }
    }

    /// Those lines that find room.
    pub(super) fn within(self, room: Room) -> Self {
        let (lines, whole) = room.fill(self.lines, Line::size);
        Self { lines, truncated: self.truncated || !whole }
    }
}

impl Line {
    /// Its bytes in HTML.
    fn size(&self) -> usize {
        const MARKUP: usize = 160;
        let texts = [&self.action, &self.resource].into_iter().chain(&self.statements).chain(&self.missing);
        let texts = texts.map(|text| text.as_str()).chain(self.limits.iter().copied());
        texts.map(|text| escaped(text).saturating_add(20)).fold(MARKUP, usize::saturating_add)
    }
}

fn lines(result: EvaluationResult) -> Vec<Line> {
    let organization =
        result.organizations_decision_detail.as_ref().and_then(|detail| detail.allowed_by_organizations);
    let limits = |boundary: Option<bool>| {
        let boundary = (boundary == Some(false)).then_some("The permissions boundary doesn't allow it.");
        let organization = (organization == Some(false)).then_some("The organization doesn't allow it.");
        boundary.into_iter().chain(organization).collect()
    };
    let action = shortened(&result.eval_action_name, SHORT);
    let resources = result.resource_specific_results.unwrap_or_default();
    if resources.is_empty() {
        let boundary =
            result.permissions_boundary_decision_detail.and_then(|it| it.allowed_by_permissions_boundary);
        return vec![Line {
            action,
            resource: shortened(&result.eval_resource_name.unwrap_or_default(), SHORT),
            verdict: result.eval_decision.as_str(),
            allowed: result.eval_decision == PolicyEvaluationDecisionType::Allowed,
            statements: statements(result.matched_statements),
            missing: keys(result.missing_context_values),
            limits: limits(boundary),
        }];
    }
    let line = |one: ResourceSpecificResult| Line {
        action: action.clone(),
        resource: shortened(&one.eval_resource_name, SHORT),
        verdict: one.eval_resource_decision.as_str(),
        allowed: one.eval_resource_decision == PolicyEvaluationDecisionType::Allowed,
        statements: statements(one.matched_statements),
        missing: keys(one.missing_context_values),
        limits: limits(
            one.permissions_boundary_decision_detail.and_then(|it| it.allowed_by_permissions_boundary),
        ),
    };
    resources.into_iter().map(line).collect()
}

fn keys(missing: Option<Vec<SmolStr>>) -> Vec<String> {
    missing.unwrap_or_default().iter().take(MOST_KEYS).map(|key| shortened(key, SHORT)).collect()
}

fn statements(matched: Option<Vec<Statement>>) -> Vec<String> {
    let told = |statement: Statement| {
        let (start, end) = (place(statement.start_position), place(statement.end_position));
        let policy = statement.source_policy_id.unwrap_or_default();
        let kind = statement.source_policy_type.unwrap_or_default().as_str();
        format!("{} ({kind}), {start} to {end}", shortened(&policy, SHORT))
    };
    matched.unwrap_or_default().into_iter().take(MOST_STATEMENTS).map(told).collect()
}

fn place(position: Option<Position>) -> String {
    let position = position.unwrap_or_default();
    format!("line {} column {}", position.line.unwrap_or_default(), position.column.unwrap_or_default())
}
