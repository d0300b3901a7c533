//! The maker of hardware tokens: it knows the seed behind every serial number that it sold.

use dashmap::DashMap;

use crate::mfa::{Attempts, Device, Kind, Seed, SerialNumber, Synchronisation};
use crate::types::AccountId;

/// All hardware tokens there are, whoever holds them.
///
/// What is known of a token outlives a deactivation and follows it to its next account, so that old
/// codes stay old.
#[derive(Debug, Default)]
pub struct Factory {
    tokens: DashMap<SerialNumber, Token>,
    attempts: DashMap<SerialNumber, Attempts>,
}

/// One token.
#[derive(Debug, Clone)]
pub struct Token {
    /// The key of its codes.
    pub seed: Seed,
    /// How far its clock is off, and the last accepted pair.
    pub synchronisation: Synchronisation,
    /// The account that has it enabled.
    pub holder: Option<AccountId>,
}

impl Token {
    /// The token as a device that nobody has enabled. Of each serial number one token is made.
    #[must_use]
    pub fn device(&self) -> Device {
        Device::unassigned(0, Kind::Hardware { seed: self.seed.clone(), sync: self.synchronisation })
    }
}

impl Factory {
    /// Makes a token. False when the serial number is taken.
    pub fn make(&self, serial: SerialNumber, seed: Seed) -> bool {
        let token = Token { seed, synchronisation: Synchronisation::default(), holder: None };
        match self.tokens.entry(serial) {
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
        self.tokens.get(serial).map(|token| token.clone())
    }

    /// Gives the token to an account; false when another got it first or there is none.
    #[must_use]
    pub fn claim(&self, serial: &SerialNumber, account: AccountId) -> bool {
        match self.tokens.get_mut(serial) {
            Some(mut token) if token.holder.is_none() => {
                token.holder = Some(account);
                true
            }
            _ => false,
        }
    }

    /// Gives the token to an account as if it were new, with nothing known of it. None when another
    /// account has it or there is none.
    #[must_use]
    pub fn claim_as_new(&self, serial: &SerialNumber, account: AccountId) -> Option<Token> {
        let mut token = self.tokens.get_mut(serial).filter(|token| token.holder.is_none())?;
        token.holder = Some(account);
        token.synchronisation = Synchronisation::default();
        self.attempts.remove(serial);
        Some(token.clone())
    }

    /// Works on the attempts of a token, alone: of several requests with one code, one wins.
    pub fn with_attempts<T>(&self, serial: &SerialNumber, work: impl FnOnce(&mut Attempts) -> T) -> T {
        work(&mut self.attempts.entry(serial.clone()).or_default())
    }

    /// Takes the token back, with what is known of its drift.
    pub fn release(&self, serial: &SerialNumber, synchronisation: Synchronisation) {
        if let Some(mut token) = self.tokens.get_mut(serial) {
            token.holder = None;
            token.synchronisation = synchronisation;
        }
    }

    /// Takes all tokens of an account back, as when it is made again.
    pub fn release_all(&self, account: AccountId) {
        self.tokens
            .iter_mut()
            .filter(|token| token.holder == Some(account))
            .for_each(|mut token| token.holder = None);
    }

    /// Melts all tokens down.
    pub fn clear(&self) {
        self.tokens.clear();
        self.attempts.clear();
    }

    /// All tokens by serial number.
    #[must_use]
    pub fn tokens(&self) -> Vec<(SerialNumber, Seed)> {
        let mut tokens: Vec<_> =
            self.tokens.iter().map(|token| (token.key().clone(), token.seed.clone())).collect();
        tokens.sort_by(|a, b| a.0.cmp(&b.0));
        tokens
    }
}
