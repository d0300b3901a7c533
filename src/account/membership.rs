//! Which user is in which group. A group knows its members and a user its groups, both by unique id:
//! neither forgets the other when one gets another name.

use crate::fault::Fault;
use crate::types::Name;

use super::{Account, Group, User};

impl Account {
    /// Puts a user into a group, where it may be already (recorded on AWS).
    ///
    /// # Errors
    /// `NoSuchEntity`, for the group before the user.
    pub fn join_group(&mut self, user: &Name, group: &Name) -> Result<(), Fault> {
        let group = self.groups.get_mut(group)?;
        let user = self.users.get_mut(user)?;
        if group.members.insert(user.id).is_none() {
            user.groups.push(group.id);
        }
        Ok(())
    }

    /// Takes a user out of a group, where it need not be (recorded on AWS).
    ///
    /// # Errors
    /// `NoSuchEntity`, for the group before the user.
    pub fn leave_group(&mut self, user: &Name, group: &Name) -> Result<(), Fault> {
        let group = self.groups.get_mut(group)?;
        let user = self.users.get_mut(user)?;
        if group.members.remove(&user.id).is_some() {
            user.groups.retain(|id| *id != group.id);
        }
        Ok(())
    }

    /// The members of a group, by name.
    #[must_use]
    pub fn members(&self, group: &Group) -> Vec<&User> {
        let mut members: Vec<_> = group.members.iter().filter_map(|id| self.users.by_id(id)).collect();
        members.sort_by(|one, other| one.name.cmp(&other.name));
        members
    }

    /// The groups of a user, by name.
    #[must_use]
    pub fn groups_of(&self, user: &User) -> Vec<&Group> {
        let mut groups: Vec<_> = user.groups.iter().filter_map(|id| self.groups.by_id(id)).collect();
        groups.sort_by(|one, other| one.name.cmp(&other.name));
        groups
    }
}
