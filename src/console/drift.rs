//! The clock that was moved, where codes are typed: an app on a phone knows nothing of it.

use super::desk::Desk;

/// A hint at a code, empty while the emulator's time is the machine's.
pub(super) fn hint(desk: &Desk<'_>) -> String {
    let offset = desk.emulator.clock.offset_seconds();
    let way = match offset {
        0 => return String::new(),
        1.. => "ahead of",
        _ => "behind",
    };
    format!(
        "The emulator’s clock is {} seconds {way} this machine’s. An app on a phone follows the real time, so its \
         codes don’t fit until the clock is moved back.",
        offset.unsigned_abs()
    )
}
