//! What the Service Authorization Reference says of an action.

use crate::types::Service;

use super::actions::ACTIONS;

/// An action that policies can allow and deny.
#[derive(Debug)]
pub struct Action {
    /// With its service prefix: `iam:CreateUser`.
    pub name: &'static str,
    /// The condition keys that come with a request for it, whatever the resource. `${TagKey}` stands
    /// for any tag.
    pub keys: &'static [&'static str],
    /// The resources that it is authorized on; empty for `*` alone.
    pub resources: &'static [ResourceType],
}

/// A type of resource that an action is authorized on.
#[derive(Debug)]
pub struct ResourceType {
    /// `user`, `group`, `role` …
    pub name: &'static str,
    /// What its ARNs look like: `arn:${Partition}:iam::${Account}:user/${UserNameWithPath}`.
    pub arns: &'static [&'static str],
    /// The condition keys that are there when this type is the one that is authorized.
    pub keys: &'static [&'static str],
}

impl Action {
    /// The action of that name, in the reference's spelling.
    #[must_use]
    pub fn find(name: &str) -> Option<&'static Self> {
        let place = ACTIONS.binary_search_by(|action| action.name.cmp(name)).ok()?;
        ACTIONS.get(place)
    }

    /// The action of that name, in any case.
    #[must_use]
    pub fn in_any_case(name: &str) -> Option<&'static Self> {
        Self::find(name).or_else(|| ACTIONS.iter().find(|action| action.name.eq_ignore_ascii_case(name)))
    }

    /// The action of an operation: of the same name.
    #[must_use]
    pub fn of(service: Service, operation: &str) -> Option<&'static Self> {
        Self::find(&format!("{}:{operation}", service.prefix()))
    }

    /// Whether a condition key comes with requests for it, on that type of resource.
    #[must_use]
    pub fn has_key(&self, resource: &str, key: &str) -> bool {
        let of_type = self.resources.iter().filter(|kind| kind.name == resource).flat_map(|kind| kind.keys);
        self.keys.iter().chain(of_type).any(|known| *known == key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn actions_are_found_by_name() {
        let attach = Action::find("iam:AttachUserPolicy").unwrap();
        assert!(attach.has_key("user", "iam:PolicyARN"));
        assert!(attach.has_key("user", "iam:ResourceTag/${TagKey}"));
        assert!(!attach.has_key("group", "iam:ResourceTag/${TagKey}"));
        assert!(Action::find("iam:attachuserpolicy").is_none());
        assert_eq!(Action::in_any_case("IAM:attachuserpolicy").unwrap().name, attach.name);
        assert!(ACTIONS.is_sorted_by(|one, next| one.name < next.name));
    }
}
