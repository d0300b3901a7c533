//! Writes `src/contract/{actions,codes,iam,sts}.rs` from `fixtures/model/*.json` and fails when the committed
//! files differ: the contract is data, and nobody edits what follows from it.

#![allow(
    missing_docs,
    unreachable_pub,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used
)]

mod asked;
mod exceptions;
mod model;
mod names;
mod order;
mod patterns;
mod render;

use std::fs;
use std::path::Path;

use model::Model;

#[test]
fn the_committed_contract_is_what_the_models_say() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let order = model::read(&root.join("fixtures/model/order.json"));
    let actions = model::read(&root.join("fixtures/model/actions.json"));
    let models = [("iam", "Iam"), ("sts", "Sts")].map(|(file, service)| {
        (file, Model::new(service, model::read(&root.join(format!("fixtures/model/{file}.json"))), &order))
    });
    let mut written: Vec<(String, String)> =
        models.iter().map(|(file, model)| ((*file).to_owned(), render::service(model, &actions))).collect();
    written.push(("codes".to_owned(), render::codes(&models.each_ref().map(|(_, model)| model))));
    written.push(("actions".to_owned(), asked::actions(&actions)));
    let changed: Vec<&String> =
        written.iter().filter(|(file, text)| replace(root, file, text)).map(|(file, _)| file).collect();
    assert!(
        changed.is_empty(),
        "{changed:?} did not follow from the models; they were written anew: look at them and commit them"
    );
}

/// Writes the file when it differs, and says so.
fn replace(root: &Path, file: &str, text: &str) -> bool {
    let path = root.join(format!("src/contract/{file}.rs"));
    let same = fs::read_to_string(&path).is_ok_and(|old| old == text);
    if !same {
        fs::write(&path, text).unwrap();
    }
    !same
}
