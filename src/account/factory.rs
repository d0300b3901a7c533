//! The maker of hardware tokens: it knows the seed behind every serial number that it sold.

use dashmap::DashMap;

use crate::mfa::{Seed, SerialNumber, Synchronisation};
use crate::types::AccountId;

/// All hardware tokens there are, whoever holds them.
#[derive(Debug, Default)]
pub struct Factory(DashMap<SerialNumber, Token>);

#[derive(Debug, Clone)]
struct Token {
    seed: Seed,
    /// What an account learned of the token's drift; it outlives a deactivation.
    synchronisation: Synchronisation,
    holder: Option<AccountId>,
}

impl Factory {
    /// Makes a token. False when the serial number is taken.
    pub fn make(&self, serial: SerialNumber, seed: Seed) -> bool {
        let token = Token { seed, synchronisation: Synchronisation::default(), holder: None };
        match self.0.entry(serial) {
            dashmap::Entry::Occupied(_) => false,
            dashmap::Entry::Vacant(free) => {
                free.insert(token);
                true
            }
        }
    }

    /// The seed and the known drift of a token that was made here.
    #[must_use]
    pub fn token(&self, serial: &SerialNumber) -> Option<(Seed, Synchronisation)> {
        self.0.get(serial).map(|token| (token.seed.clone(), token.synchronisation))
    }

    /// Whether an account holds the token.
    #[must_use]
    pub fn is_held(&self, serial: &SerialNumber) -> bool {
        self.0.get(serial).is_some_and(|token| token.holder.is_some())
    }

    /// Gives the token to an account; false when another got it first or there is none.
    #[must_use]
    pub fn claim(&self, serial: &SerialNumber, account: AccountId) -> bool {
        match self.0.get_mut(serial) {
            Some(mut token) if token.holder.is_none() => {
                token.holder = Some(account);
                true
            }
            _ => false,
        }
    }

    /// Takes the token back, with what is known of its drift.
    pub fn release(&self, serial: &SerialNumber, synchronisation: Synchronisation) {
        if let Some(mut token) = self.0.get_mut(serial) {
            token.holder = None;
            token.synchronisation = synchronisation;
        }
    }

    /// Takes all tokens of an account back, as when it is made again.
    pub fn release_all(&self, account: AccountId) {
        self.0.iter_mut().filter(|token| token.holder == Some(account)).for_each(|mut token| token.holder = None);
    }

    /// Melts all tokens down.
    pub fn clear(&self) {
        self.0.clear();
    }

    /// All tokens by serial number.
    #[must_use]
    pub fn tokens(&self) -> Vec<(SerialNumber, Seed)> {
        let mut tokens: Vec<_> = self.0.iter().map(|token| (token.key().clone(), token.seed.clone())).collect();
        tokens.sort_by(|a, b| a.0.cmp(&b.0));
        tokens
    }
}
