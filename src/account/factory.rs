//! The maker of hardware tokens: it knows the seed behind every serial number that it sold.

use dashmap::DashMap;

use crate::mfa::{Seed, SerialNumber, Synchronisation};
use crate::types::AccountId;

/// All hardware tokens there are, whoever holds them.
#[derive(Debug, Default)]
pub struct Factory(DashMap<SerialNumber, Token>);

/// One token. What is known of it outlives a deactivation, so that old codes stay old.
#[derive(Debug, Clone)]
pub struct Token {
    /// The key of its codes.
    pub seed: Seed,
    /// How far its clock is off, and the last accepted pair.
    pub synchronisation: Synchronisation,
    /// Tells it from an earlier token of the same serial number.
    pub instance: u64,
    /// The account that has it enabled.
    pub holder: Option<AccountId>,
}

impl Factory {
    /// Makes a token. False when the serial number is taken.
    pub fn make(&self, serial: SerialNumber, seed: Seed, instance: u64) -> bool {
        let token = Token { seed, synchronisation: Synchronisation::default(), instance, holder: None };
        match self.0.entry(serial) {
            dashmap::Entry::Occupied(_) => false,
            dashmap::Entry::Vacant(free) => {
                free.insert(token);
                true
            }
        }
    }

    /// A token that was made here.
    #[must_use]
    pub fn token(&self, serial: &SerialNumber) -> Option<Token> {
        self.0.get(serial).map(|token| token.clone())
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
        self.0
            .iter_mut()
            .filter(|token| token.holder == Some(account))
            .for_each(|mut token| token.holder = None);
    }

    /// Melts all tokens down.
    pub fn clear(&self) {
        self.0.clear();
    }

    /// All tokens by serial number.
    #[must_use]
    pub fn tokens(&self) -> Vec<(SerialNumber, Seed)> {
        let mut tokens: Vec<_> =
            self.0.iter().map(|token| (token.key().clone(), token.seed.clone())).collect();
        tokens.sort_by(|a, b| a.0.cmp(&b.0));
        tokens
    }
}
