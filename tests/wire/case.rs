//! Cases as they stand in their folders.

use std::fs;
use std::path::{Path, PathBuf};

use iamulator::routes;
use iamulator::types::Service;

/// What may stand before a request's parameters; `fixtures/wire/README.md` says what each means.
const HEADS: [&str; 20] = [
    "source",
    "as",
    "secret",
    "clock",
    "signed",
    "region",
    "scope",
    "presign",
    "method",
    "path",
    "query",
    "body",
    "rules",
    "quota",
    "permissions",
    "style",
    "status",
    "accept",
    "content-type",
    "origin",
];

/// One exchange.
pub struct Case {
    pub folder: PathBuf,
    /// Such as `iam/CreateUser/least`.
    pub name: String,
    /// The operation whose folder it stands in; none for what the front door answers.
    pub call: Option<(Service, String)>,
    pub state: String,
    /// What is sent first.
    pub before: Vec<Step>,
    pub request: Step,
    pub answer: String,
}

/// One request.
pub struct Step {
    heads: Vec<(String, String)>,
    pub parameters: Vec<(String, String)>,
}

/// All cases, by name.
pub fn all() -> Vec<Case> {
    let root = root();
    let mut folders: Vec<PathBuf> = below(&root).iter().flat_map(|part| below(part)).collect();
    folders = folders.iter().flat_map(|operation| below(operation)).collect();
    folders.sort();
    folders.into_iter().map(|folder| Case::read(&root, folder)).collect()
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/wire")
}

fn below(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.filter(|path| path.is_dir()).collect()
}

impl Case {
    fn read(root: &Path, folder: PathBuf) -> Self {
        let text = |name: &str| fs::read_to_string(folder.join(name)).ok();
        let name = folder.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
        let state = text("state.yaml").or_else(|| fs::read_to_string(root.join("state.yaml")).ok());
        let (request, before) = (text("request.txt").unwrap(), text("before.txt").unwrap_or_default());
        let call = call(&name);
        let mut request = Step::read(&request);
        if let Some((service, operation)) = &call {
            request.parameters.splice(0..0, named(*service, operation));
        }
        Self {
            before: before.split("\n\n").filter(|step| !step.trim().is_empty()).map(Step::before).collect(),
            answer: text("answer.txt").unwrap_or_default(),
            state: state.unwrap(),
            folder,
            name,
            call,
            request,
        }
    }
}

/// The operation in a case's name.
fn call(name: &str) -> Option<(Service, String)> {
    let mut parts = name.split('/');
    let service = match parts.next() {
        Some("iam") => Service::Iam,
        Some("sts") => Service::Sts,
        _ => return None,
    };
    Some((service, parts.next().unwrap().to_owned()))
}

fn named(service: Service, operation: &str) -> [(String, String); 2] {
    let version = if service == Service::Iam { "2010-05-08" } else { "2011-06-15" };
    [("Action", operation), ("Version", version)].map(|(name, value)| (name.to_owned(), value.to_owned()))
}

impl Step {
    fn read(text: &str) -> Self {
        let mut step = Self { heads: Vec::new(), parameters: Vec::new() };
        for line in text.lines() {
            match line.split_once(": ").filter(|(head, _)| HEADS.contains(head)) {
                Some((head, value)) => step.heads.push((head.to_owned(), value.to_owned())),
                None => {
                    let (name, value) = line.split_once('=').unwrap_or_else(|| panic!("what is `{line}`?"));
                    step.parameters.push((name.to_owned(), value.to_owned()));
                }
            }
        }
        step
    }

    /// A request that names its operation itself.
    pub fn before(text: &str) -> Self {
        let mut step = Self::read(text);
        let place = step.parameters.iter().position(|(name, _)| name == "Action").unwrap();
        let (_, operation) = step.parameters.remove(place);
        let found = routes::catalogue().find(|(_, action, _)| *action == operation);
        let (service, ..) = found.unwrap_or_else(|| panic!("no operation {operation}"));
        step.parameters.splice(0..0, named(service, &operation));
        step
    }

    /// The same request by a user that was just made, and decided by policies.
    pub fn by_a_stranger(&self) -> Self {
        const OTHERS: [&str; 4] = ["as", "secret", "quota", "permissions"];
        let decided = [("as", "made"), ("permissions", "decided")];
        let heads = self.heads.iter().filter(|(head, _)| !OTHERS.contains(&head.as_str())).cloned();
        let decided = decided.map(|(head, value)| (head.to_owned(), value.to_owned()));
        Self { heads: heads.chain(decided).collect(), parameters: self.parameters.clone() }
    }

    /// Whether a parameter is taken from an earlier answer.
    pub fn asks_back(&self) -> bool {
        self.parameters.iter().any(|(_, value)| value == "{marker}" || value.starts_with("{code made"))
    }

    /// Whether there is such a parameter.
    pub fn names(&self, parameter: &str) -> bool {
        self.parameters.iter().any(|(name, _)| name == parameter)
    }

    /// What a head says.
    pub fn head(&self, name: &str) -> Option<&str> {
        self.heads.iter().find(|(head, _)| head == name).map(|(_, value)| value.as_str())
    }

    /// The service whose version the parameters name.
    pub fn service(&self) -> Service {
        let version = self.parameters.iter().find(|(name, _)| name == "Version");
        let is_sts = version.is_some_and(|(_, version)| version == "2011-06-15");
        if is_sts { Service::Sts } else { Service::Iam }
    }
}
