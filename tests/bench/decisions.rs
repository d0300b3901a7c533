//! What decisions cost: alone, asked for over HTTP, and in calls to AWS.

use std::fs;
use std::hint::black_box;
use std::time::Instant;

use iamulator::account::aws_policies;
use iamulator::policy::{Context, Mode, Named, Policies, Policy, Question, Requester, decide};

use crate::ROUNDS;
use crate::load::{self, ACCOUNT, Load, Round};
use crate::process::Server;
use crate::signer::Credentials;

/// Policies of the user, and statements of each.
const MANY: usize = 10;
const KEY: &str = "AKIAIOSFODNN7EXAMPLE";
const SECRET: &str = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
const TRUST: &str = "{\"Statement\":{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"111122223333\"},\"Action\":\"sts:AssumeRole\"}}";

/// What the engine costs in this process, on one thread.
pub fn inside(times: usize) {
    println!("\n| decisions in process | µs |\n|---|---|");
    let policies: Vec<Policy> = (0..MANY).map(|number| Policy::read(&document(number)).unwrap()).collect();
    let named = || policies.iter().map(|policy| Named::inline("p", policy)).collect();
    let all = Policies { identity: named(), ..Policies::default() };
    let arn = "arn:aws:iam::111122223333:user/worker";
    let principal = &Requester::User { account: ACCOUNT, arn, id: None };
    let context = &Context::new().with("aws:username", "worker").with("aws:SourceIp", "127.0.0.1");
    let (action, resource, mode) = ("iam:GetUser", arn, Mode::Authorization);
    let question = Question { principal, action, resource, resource_account: None, context, mode };
    line("one of a principal with 10 policies of 10 statements", times, || decide(&question, &all));
    for name in ["AdministratorAccess", "ReadOnlyAccess"] {
        let text = aws_policies().named(name).and_then(|policy| policy.document()).unwrap().text();
        let times = if name == "ReadOnlyAccess" { times / 100 } else { times / 10 };
        line(&format!("compile {name}"), times.max(1), || Policy::read(text).unwrap());
    }
}

/// What they cost a server.
pub fn over_http(count: usize) {
    let (on, off) = (start("on"), start("off"));
    let load = Load { root: Credentials::new(ACCOUNT, "test") };
    let worker = Load { root: Credentials::new(KEY, SECRET) };
    let role = format!(
        "Action=CreateRole&RoleName=reader&AssumeRolePolicyDocument={}&Version=2010-05-08",
        escaped(TRUST)
    );
    let _ = Round::run(&on, &[load.signed(&on, "iam", &role)]);
    println!(
        "\n| request of a user with 10 policies of 10 statements | CPU µs | to compare | CPU µs | ratio |\n|---|---|---|---|---|"
    );
    let ask = format!(
        "{{\"principal\":\"arn:aws:iam::{ACCOUNT}:user/worker\",\"action\":\"s3:GetObject\",\
         \"resource\":\"arn:aws:s3:::reports/2026/q1.csv\",\"context\":{{\"aws:SourceIp\":\"203.0.113.9\",\
         \"aws:SecureTransport\":\"true\"}}}}"
    );
    let asked = vec![posted(&on, &ask); count];
    against_bare("authorize", &on, &asked);
    let assume = format!(
        "Action=AssumeRole&RoleArn=arn%3Aaws%3Aiam%3A%3A{ACCOUNT}%3Arole%2Freader&RoleSessionName=ci&Version=2011-06-15"
    );
    against_bare("AssumeRole", &on, &repeated(&worker, &on, "sts", &assume, count));
    let get = "Action=GetUser&Version=2010-05-08";
    let (with, without) =
        (repeated(&worker, &on, "iam", get, count), repeated(&worker, &off, "iam", get, count));
    compared("GetUser", (&on, &with), "--enforce off", (&off, &without));
}

/// A load, and the bare server answering as many bytes beside it.
pub fn against_bare(name: &str, server: &Server, asked: &[Vec<u8>]) {
    let bare = Server::bare(load::answer_size(server, &asked[0]));
    compared(name, (server, asked), "bare", (&bare, &load::readdressed(asked, &bare)));
}

type Side<'a> = (&'a Server, &'a [Vec<u8>]);

/// A load, and another that it is compared to.
pub fn compared(name: &str, ours: Side<'_>, other: &str, theirs: Side<'_>) {
    let run =
        |(server, all): Side<'_>, round| Round::run(server, &load::part(all, round, ROUNDS)).micros_each();
    let rounds: Vec<(f64, f64)> =
        (0..ROUNDS).map(|round| (run(theirs, round), run(ours, round))).map(|(b, a)| (a, b)).collect();
    let median = |pick: fn(&(f64, f64)) -> f64| load::median(rounds.iter().map(pick).collect());
    println!(
        "| {name} | {:.1} | {other} | {:.1} | {:.2} |",
        median(|round| round.0),
        median(|round| round.1),
        median(|round| round.0 / round.1)
    );
}

fn repeated(load: &Load, server: &Server, service: &str, body: &str, count: usize) -> Vec<Vec<u8>> {
    (0..count).map(|_| load.signed(server, service, body)).collect()
}

/// A server with the user and its policies.
fn start(enforce: &str) -> Server {
    let each = |number| format!("      - name: p{number}\n        document: '{}'\n", document(number));
    let policies: String = (0..MANY).map(each).collect();
    let attached: String =
        (0..MANY).map(|number| format!("          - arn:aws:iam::{ACCOUNT}:policy/p{number}\n")).collect();
    let seed = format!(
        "accounts:\n  - id: '{ACCOUNT}'\n    policies:\n{policies}    users:\n      - name: worker\n        \
         access_keys: [{{id: {KEY}, secret: {SECRET}}}]\n        attached_policies:\n{attached}"
    );
    let file = format!("{}/decisions-{enforce}.yaml", env!("CARGO_TARGET_TMPDIR"));
    fs::write(&file, seed).unwrap();
    Server::start(&["--seed", &file, "--enforce", enforce])
}

/// Ten statements, of which the last policy's last allows what is asked.
fn document(number: usize) -> String {
    let last = |at: usize| number + 1 == MANY && at + 1 == MANY;
    let statement = |at: usize| match last(at) {
        true => "{\"Effect\":\"Allow\",\"Action\":[\"s3:Get*\",\"iam:Get*\",\"sts:*\"],\"Resource\":\"*\"}"
            .to_owned(),
        false => format!(
            "{{\"Effect\":\"Allow\",\"Action\":[\"s3:Get*\",\"iam:Get*\"],\"Resource\":\"arn:aws:s3:::b{number}-{at}/*\",\
             \"Condition\":{{\"IpAddress\":{{\"aws:SourceIp\":\"10.0.0.0/8\"}}}}}}"
        ),
    };
    let statements = (0..MANY).map(statement).collect::<Vec<_>>().join(",");
    format!("{{\"Version\":\"2012-10-17\",\"Statement\":[{statements}]}}")
}

fn posted(server: &Server, body: &str) -> Vec<u8> {
    let (host, length) = (server.address, body.len());
    format!("POST /_iamulator/authorize HTTP/1.1\r\nhost: {host}\r\ncontent-length: {length}\r\n\r\n{body}")
        .into_bytes()
}

pub fn escaped(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

fn line<T>(name: &str, times: usize, mut work: impl FnMut() -> T) {
    let started = Instant::now();
    (0..times).for_each(|_| drop(black_box(work())));
    println!("| {name} | {:.2} |", started.elapsed().as_secs_f64() * 1e6 / times as f64);
}
