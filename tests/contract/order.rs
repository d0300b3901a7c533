//! The order in which AWS tells a structure's members, and checks them.
//!
//! IAM's and STS's servers keep members in a `java.util.HashMap` under their names with a small first
//! letter, and tell them in that map's order. Nothing says so, but every answer that was seen whole
//! agrees (`fixtures/model/order.json` lists them), so the answers that nobody has shown follow the
//! same rule. Members that share a place in the map come in the order in which the server put them
//! there: as recorded, else by name.

/// The order of one structure's members.
pub struct Order {
    places: Vec<(u32, usize, String)>,
}

impl Order {
    /// The order of these members, of which some or all are known from an answer of AWS.
    pub fn new<'a>(structure: &str, members: impl Iterator<Item = &'a str>, recorded: &[&str]) -> Self {
        let members: Vec<&str> = members.collect();
        for known in recorded {
            assert!(members.contains(known), "order.json: {structure} has no member {known}");
        }
        let buckets = buckets(members.len());
        let of = |member: &str| bucket(&lower_camel(member), buckets);
        assert!(recorded.is_sorted_by_key(|member| of(member)), "{structure}: the rule is wrong");
        let known = |member| recorded.iter().position(|known| *known == member).unwrap_or(usize::MAX);
        let places = members.into_iter().map(|member| (of(member), known(member), member.to_owned()));
        Self { places: places.collect() }
    }

    /// What to sort a member by.
    pub fn place(&self, member: &str) -> (u32, usize, String) {
        self.places.iter().find(|(_, _, name)| name == member).unwrap().clone()
    }
}

/// The size of a map that starts with 16 buckets and doubles when it is three quarters full.
fn buckets(entries: usize) -> u32 {
    let mut buckets = 16;
    while entries * 4 > buckets * 3 {
        buckets *= 2;
    }
    u32::try_from(buckets).unwrap()
}

/// Where a name stands: `String.hashCode`, its halves folded, within the map's size.
fn bucket(name: &str, buckets: u32) -> u32 {
    let hash = name.bytes().fold(0_u32, |hash, byte| hash.wrapping_mul(31).wrapping_add(byte.into()));
    (hash ^ (hash >> 16)) & (buckets - 1)
}

fn lower_camel(name: &str) -> String {
    let (first, rest) = name.split_at(1);
    first.to_ascii_lowercase() + rest
}

#[test]
fn a_map_of_many_entries_has_the_same_order() {
    // Keys of GetAccountSummary's map in the order of the command line's output, which is the wire's.
    let keys = ["GroupPolicySizeQuota", "Policies", "Users", "Groups", "MFADevices", "Roles", "GroupsQuota"];
    assert!(keys.is_sorted_by_key(|key| bucket(key, buckets(34))));
}
