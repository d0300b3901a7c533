//! `POST authorize`: may this caller do this? It reads state and changes nothing.

pub(super) mod answer;
mod credentials;
mod documents;
mod principal;
mod request;

use bytes::Bytes;
use http::Response;
use serde::Serialize;
use serde_json::value::RawValue;

use crate::authorize::{Remembered, explained};
use crate::emulator::Emulator;

use super::answer::{Refusal, RefusalBody, json};
use super::reading::{Place, begins, body, list};
use answer::Answer;

/// How many questions may be asked at once.
const MOST: usize = 1_000;

/// `POST authorize`: one question, or a list of them.
pub(super) fn authorize(emulator: &Emulator, bytes: &[u8]) -> Result<Response<Bytes>, Refusal> {
    let asked = body(bytes)?;
    if !begins(asked, '[') {
        return Ok(json(&decide(emulator, asked)?));
    }
    let all = list(asked, &Place::Top("the body"))?;
    if all.len() > MOST {
        return Err(Refusal::too_many(MOST));
    }
    let each = all.into_iter().map(|one| Item::from(decide(emulator, one)));
    Ok(json(&each.collect::<Vec<_>>()))
}

/// The place of one question's answer among many.
#[derive(Serialize)]
#[serde(untagged)]
enum Item {
    Answer(Answer),
    Refusal(RefusalBody),
}

impl From<Result<Answer, Refusal>> for Item {
    fn from(result: Result<Answer, Refusal>) -> Self {
        result.map_or_else(|refusal| Self::Refusal(refusal.body()), Self::Answer)
    }
}

fn decide(emulator: &Emulator, asked: &RawValue) -> Result<Answer, Refusal> {
    let remembered = Remembered::Inquiry(request::read(emulator, asked)?);
    let style = emulator.settings.denial_style.0;
    let answer = remembered.review(|question, policies| {
        let (decision, missing) = explained(question, policies);
        Answer::new(&remembered, decision, missing, style)
    });
    emulator.decisions.add(remembered);
    Ok(answer)
}

#[cfg(test)]
mod tests;
