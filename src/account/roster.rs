//! Entities with a name that may change and a unique id that doesn't.

use crate::fault::Fault;
use crate::types::{Name, UniqueId};

use super::layered::Layered;
use super::table::{Record, Table};

/// What a roster holds: users, groups, roles, instance profiles.
pub trait Entity: Record<Key = Name> {
    /// The unique id.
    fn id(&self) -> UniqueId;

    /// The name, as it was spelled.
    fn name(&self) -> &Name;

    /// Gives it another name.
    fn set_name(&mut self, name: Name);
}

/// Entities by name, and found by unique id too.
#[derive(Debug, Clone)]
pub struct Roster<E: Entity> {
    table: Table<E>,
    names: Layered<UniqueId, Name>,
}

impl<E: Entity> Default for Roster<E> {
    fn default() -> Self {
        Self { table: Table::default(), names: Layered::default() }
    }
}

impl<E: Entity> Roster<E> {
    /// The entities by name, to read.
    #[must_use]
    pub const fn table(&self) -> &Table<E> {
        &self.table
    }

    /// Makes the next change cost little, when there is no other copy of the roster.
    pub(super) fn settle(&mut self) {
        self.table.settle();
        self.names.settle();
    }

    /// An entity by unique id.
    #[must_use]
    pub fn by_id(&self, id: &UniqueId) -> Option<&E> {
        self.table.find(self.names.get(id)?)
    }

    /// An entity by unique id, to change all but its name and unique id.
    pub fn by_id_mut(&mut self, id: &UniqueId) -> Option<&mut E> {
        self.table.get_mut(self.names.get(id)?).ok()
    }

    /// An entity by name, to change all but its name and unique id.
    ///
    /// # Errors
    /// `NoSuchEntity`.
    pub fn get_mut(&mut self, name: &Name) -> Result<&mut E, Fault> {
        self.table.get_mut(name)
    }

    /// Adds an entity.
    ///
    /// # Errors
    /// `EntityAlreadyExists`.
    pub fn add(&mut self, entity: E) -> Result<(), Fault> {
        let (name, id) = (entity.name().clone(), entity.id());
        self.table.add(name.clone(), entity)?;
        self.names.insert(id, name);
        Ok(())
    }

    /// Gives an entity another name. Its unique id stays.
    ///
    /// # Errors
    /// `NoSuchEntity`, or `EntityAlreadyExists` when another has the name.
    pub fn rename(&mut self, name: &Name, new: Name) -> Result<(), Fault> {
        let mut entity = self.table.remove(name)?;
        entity.set_name(new);
        self.add(entity)
    }

    /// Takes an entity out.
    ///
    /// # Errors
    /// `NoSuchEntity`.
    pub fn remove(&mut self, name: &Name) -> Result<E, Fault> {
        let entity = self.table.remove(name)?;
        self.names.remove(&entity.id());
        Ok(entity)
    }
}

/// What every entity of a roster says of itself, and AWS's sentences for one that is missing and for one
/// whose name is taken.
macro_rules! entity {
    ($entity:ty, $missing:literal, $taken:literal) => {
        impl $crate::account::roster::Entity for $entity {
            fn id(&self) -> $crate::types::UniqueId {
                self.id
            }

            fn name(&self) -> &$crate::types::Name {
                &self.name
            }

            fn set_name(&mut self, name: $crate::types::Name) {
                self.name = name;
            }
        }

        impl $crate::account::table::Record for $entity {
            type Key = $crate::types::Name;

            fn missing(name: &$crate::types::Name) -> $crate::fault::Fault {
                $crate::fault::Fault::new($crate::contract::codes::NO_SUCH_ENTITY, format!($missing, name))
            }

            fn taken(name: &$crate::types::Name) -> $crate::fault::Fault {
                $crate::fault::Fault::new(
                    $crate::contract::codes::ENTITY_ALREADY_EXISTS,
                    format!($taken, name),
                )
            }
        }
    };
}

pub(super) use entity;
