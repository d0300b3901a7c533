//! Answers as JSON, for clients that send `Accept: application/json`.

use serde_json::{Map, Number, Value};

use crate::clock::Timestamp;

use super::encode::{Group, Sink};

/// Builds one value.
#[derive(Default)]
pub(crate) struct Json {
    /// The groups that are open, the outermost first.
    open: Vec<Open>,
    done: Option<Value>,
}

struct Open {
    name: String,
    value: Value,
}

impl Json {
    /// The finished value.
    pub(crate) fn finish(self) -> Vec<u8> {
        self.done.unwrap_or_default().to_string().into_bytes()
    }

    fn put(&mut self, name: &str, value: Value) {
        match self.open.last_mut().map(|open| &mut open.value) {
            Some(Value::Array(items)) => items.push(value),
            Some(Value::Object(members)) => drop(members.insert(name.to_owned(), value)),
            _ => self.done = Some(value),
        }
    }
}

impl Sink for Json {
    fn text(&mut self, name: &str, value: &str) {
        self.put(name, Value::from(value));
    }

    fn bare(&mut self, name: &str, value: &str) {
        let parsed = serde_json::from_str(value).unwrap_or_else(|_| Value::from(value));
        self.put(name, parsed);
    }

    /// Seconds since 1970, as a number.
    fn time(&mut self, name: &str, value: Timestamp) {
        self.put(name, Value::Number(Number::from(value.seconds())));
    }

    fn begin(&mut self, name: &str, group: Group) {
        let value = if group == Group::List { Value::Array(Vec::new()) } else { Value::Object(Map::new()) };
        self.open.push(Open { name: name.to_owned(), value });
    }

    /// A map's value comes under the name `value`; it lands under the key.
    fn key(&mut self, key: &str) {
        self.begin(key, Group::Structure);
    }

    fn end_key(&mut self) {
        let Some(Open { name, mut value }) = self.open.pop() else { return };
        let inner = value.as_object_mut().and_then(|members| members.remove("value"));
        self.put(&name, inner.unwrap_or_default());
    }

    fn end(&mut self, _: &str) {
        if let Some(Open { name, value }) = self.open.pop() {
            self.put(&name, value);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_lists_maps_and_times() {
        let mut json = Json::default();
        json.begin("A", Group::Structure);
        json.begin("L", Group::List);
        json.text("member", "x");
        json.end("L");
        json.begin("M", Group::Map);
        json.key("k");
        json.bare("value", "7");
        json.end_key();
        json.end("M");
        json.time("T", Timestamp::from_seconds(5));
        json.end("A");
        assert_eq!(String::from_utf8(json.finish()).unwrap(), r#"{"L":["x"],"M":{"k":7},"T":5}"#);
    }
}
