//! Everything, or one account, as the seed says.

use bytes::Bytes;
use http::Response;
use serde::Deserialize;

use crate::emulator::Emulator;

use super::answer::{Refusal, no_content, read};

/// `POST reset`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Reset {
    /// Only this account; the clock and the others stay.
    account: Option<String>,
}

/// `POST reset`. An account that isn't there is no fault: afterwards it is as the seed says.
pub(super) fn reset(emulator: &Emulator, body: &[u8]) -> Result<Response<Bytes>, Refusal> {
    match read::<Reset>(body)?.account {
        None => emulator.reset(),
        Some(account) => {
            let id = account.parse().map_err(|()| Refusal::bad_request("account is twelve digits."))?;
            emulator.reset_account(id);
        }
    }
    Ok(no_content())
}
