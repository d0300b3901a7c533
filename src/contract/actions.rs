//! x
use super::action::{Action, ResourceType};
pub const ACTIONS: [Action; 0] = [];
