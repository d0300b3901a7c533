//! How root signs in to the console.

use smol_str::SmolStr;

use super::password::Hash;

/// The e-mail address and the password of root. It has no password policy: root's password neither
/// expires nor must be changed.
#[derive(Debug, Clone, Default)]
pub struct RootLogin {
    /// The address, unique among all accounts without regard to case.
    pub email: Option<SmolStr>,
    /// The password; without one nobody signs in as root.
    pub password: Option<Hash>,
}
