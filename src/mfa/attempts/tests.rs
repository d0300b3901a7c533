use super::*;
use crate::mfa::time_step;

const NEW: Synchronisation = Synchronisation { drift: 0, last_pair: None };

fn seed() -> Seed {
    Seed::generated([7; Seed::GENERATED_LENGTH])
}

/// The first second of a step.
fn at_step(step: i64) -> Timestamp {
    Timestamp::from_seconds(step * 30)
}

/// Signs in with the code of `counter` at a server step.
fn sign_in(attempts: &mut Attempts, counter: i64, step: i64) -> Verdict {
    offer(attempts, NEW, counter, at_step(step))
}

fn offer(attempts: &mut Attempts, sync: Synchronisation, counter: i64, now: Timestamp) -> Verdict {
    attempts.sign_in(1, &seed(), sync, &seed().code(counter), now, &Rules::default())
}

fn accepted(step: i64) -> Verdict {
    Verdict::Accepted { step }
}

#[test]
fn two_steps_around_the_devices_own_time_are_accepted() {
    for drift in [0, 7, -900] {
        let sync = Synchronisation { drift, last_pair: None };
        for offset in -4..=4 {
            let counter = 60_000 + drift + offset;
            let verdict = offer(&mut Attempts::default(), sync, counter, at_step(60_000));
            let expected = if offset.abs() <= 2 { accepted(counter) } else { Verdict::Wrong };
            assert_eq!(verdict, expected, "{offset}, drift {drift}");
        }
    }
}

#[test]
fn a_used_code_is_wrong_and_an_older_unused_one_is_not() {
    let mut attempts = Attempts::default();
    assert_eq!(sign_in(&mut attempts, 60_002, 60_000), accepted(60_002));
    assert_eq!(sign_in(&mut attempts, 60_002, 60_000), Verdict::Wrong);
    assert_eq!(sign_in(&mut attempts, 59_998, 60_000), accepted(59_998));
    assert_eq!(sign_in(&mut attempts, 60_000, 60_000), accepted(60_000));
    assert_eq!(sign_in(&mut attempts, 60_000, 60_001), Verdict::Wrong);
    assert_eq!(sign_in(&mut attempts, 60_001, 60_001), accepted(60_001));
}

#[test]
fn the_tenth_try_of_three_minutes_is_not_looked_at() {
    let mut attempts = Attempts::default();
    // Right, reused and wrong codes all count.
    assert_eq!(sign_in(&mut attempts, 60_000, 60_000), accepted(60_000));
    assert_eq!(sign_in(&mut attempts, 60_000, 60_000), Verdict::Wrong);
    for _ in 0..7 {
        assert_eq!(sign_in(&mut attempts, 5, 60_001), Verdict::Wrong);
    }
    let last_second = at_step(60_006).plus_seconds(-1);
    for _ in 0..3 {
        assert_eq!(offer(&mut attempts, NEW, 60_004, last_second), Verdict::TooManyTries);
    }
    // The code was not looked at, so it is not used up.
    assert_eq!(offer(&mut attempts, NEW, 60_004, at_step(60_006)), accepted(60_004));
}

#[test]
fn windows_of_tries_begin_at_minutes_that_three_divides() {
    let start = Timestamp::parse_iso8601("2026-01-01T10:03:00Z").unwrap();
    assert_eq!(start.seconds() % 180, 0);
    let mut attempts = Attempts::default();
    for _ in 0..9 {
        assert_eq!(offer(&mut attempts, NEW, 1, start.plus_seconds(-1)), Verdict::Wrong);
    }
    assert_eq!(offer(&mut attempts, NEW, 1, start.plus_seconds(-180)), Verdict::TooManyTries);
    assert_eq!(offer(&mut attempts, NEW, 1, start), Verdict::Wrong);
}

#[test]
fn a_device_made_again_has_no_used_codes_but_the_same_tries() {
    let mut attempts = Attempts::default();
    let (code, now, rules) = (seed().code(60_000), at_step(60_000), Rules::default());
    let mut sign_in = |instance: u64| attempts.sign_in(instance, &seed(), NEW, &code, now, &rules);
    assert_eq!(sign_in(1), accepted(60_000));
    assert_eq!(sign_in(1), Verdict::Wrong);
    assert_eq!(sign_in(2), accepted(60_000));
    for _ in 0..6 {
        assert_eq!(sign_in(2), Verdict::Wrong);
    }
    assert_eq!(sign_in(3), Verdict::TooManyTries);
}

#[test]
fn a_request_that_still_sees_an_earlier_device_frees_no_used_code() {
    let mut attempts = Attempts::default();
    let (code, now, rules) = (seed().code(60_000), at_step(60_000), Rules::default());
    let mut sign_in = |instance: u64| attempts.sign_in(instance, &seed(), NEW, &code, now, &rules);
    assert_eq!(sign_in(2), accepted(60_000));
    // Nor does it cost a try.
    for _ in 0..9 {
        assert_eq!(sign_in(1), Verdict::Gone);
    }
    assert_eq!(sign_in(2), Verdict::Wrong);
}

#[test]
fn the_codes_of_a_pair_sign_in_once_each_and_used_ones_may_make_a_pair() {
    let (mut attempts, now, rules) = (Attempts::default(), at_step(60_000), Rules::default());
    assert_eq!(offer(&mut attempts, NEW, 59_999, now), accepted(59_999));
    let pair = (seed().code(59_999), seed().code(60_000));
    let sync = NEW.accept_pair(&seed(), &pair.0, &pair.1, now, &rules).unwrap();
    assert_eq!(offer(&mut attempts, sync, 59_999, now), Verdict::Wrong);
    assert_eq!(offer(&mut attempts, sync, 60_000, now), accepted(60_000));
}

#[test]
fn resynchronisation_frees_no_used_code() {
    let (mut attempts, rules) = (Attempts::default(), Rules::default());
    assert_eq!(sign_in(&mut attempts, 60_000, 60_000), accepted(60_000));
    for step in 60_001..60_998 {
        assert_eq!(sign_in(&mut attempts, step, step), accepted(step));
    }
    // The farthest way back that a pair can lead.
    let (pair, now) = ((seed().code(59_999), seed().code(60_000)), at_step(60_998));
    let sync = NEW.accept_pair(&seed(), &pair.0, &pair.1, now, &rules).unwrap();
    assert_eq!(sync.drift, -998);
    for counter in [60_000, 60_001, 60_002] {
        assert_eq!(offer(&mut attempts, sync, counter, now), Verdict::Wrong, "{counter}");
    }
    assert_eq!(offer(&mut attempts, sync, 59_998, now), accepted(59_998));
}

#[test]
fn equal_codes_of_two_steps_count_once_each_and_the_nearest_first() {
    // Found by search: two steps of this seed whose codes are the same six digits.
    let (early, late) = (50_321_499, 50_321_502);
    assert_eq!(seed().code(early), seed().code(late));
    let mut attempts = Attempts::default();
    assert_eq!(sign_in(&mut attempts, early, 50_321_501), accepted(late));
    assert_eq!(sign_in(&mut attempts, early, 50_321_501), accepted(early));
    assert_eq!(sign_in(&mut attempts, early, 50_321_501), Verdict::Wrong);
    // Of two equally near, the earlier.
    let (early, late) = (51_807_898, 51_807_902);
    assert_eq!(seed().code(early), seed().code(late));
    assert_eq!(sign_in(&mut attempts, late, 51_807_900), accepted(early));
    assert_eq!(sign_in(&mut attempts, late, 51_807_900), accepted(late));
}

#[test]
fn the_used_codes_of_a_long_life_are_bounded() {
    let mut attempts = Attempts::default();
    for step in 60_000..63_000 {
        assert_eq!(sign_in(&mut attempts, step, step), accepted(step));
    }
    assert_eq!(attempts.used.len(), 2_001);
    assert_eq!(attempts.used.first(), Some(&60_999));
}

#[test]
fn a_clock_moved_back_meets_an_empty_window_and_its_used_codes() {
    let mut attempts = Attempts::default();
    assert_eq!(sign_in(&mut attempts, 60_000, 60_000), accepted(60_000));
    for step in 90_000..92_001 {
        assert_eq!(sign_in(&mut attempts, step, step), accepted(step));
    }
    for _ in 0..9 {
        assert_eq!(sign_in(&mut attempts, 1, 92_010), Verdict::Wrong);
    }
    assert_eq!(sign_in(&mut attempts, 92_010, 92_010), Verdict::TooManyTries);
    // Back: the farthest counters are given up, not the one just used.
    assert_eq!(sign_in(&mut attempts, 60_001, 60_000), accepted(60_001));
    assert_eq!(sign_in(&mut attempts, 60_001, 60_000), Verdict::Wrong);
    assert_eq!(attempts.used.len(), 2_001);
    assert_eq!(attempts.used.last(), Some(&91_999));
}

#[test]
fn no_rule_and_no_time_makes_it_panic() {
    let rules = Rules { sign_in_window: 0, tries_window_seconds: 0, ..Rules::default() };
    let far = [Timestamp::MIN, Timestamp::MAX, Timestamp::from_millis(i64::MIN)];
    for (now, drift) in far.into_iter().zip([i64::MIN, i64::MAX, 0]) {
        let sync = Synchronisation { drift, last_pair: Some(i64::MAX) };
        let step = sync.device_step(now);
        let mut attempts = Attempts::default();
        let verdict = attempts.sign_in(1, &seed(), sync, &seed().code(step), now, &rules);
        assert_eq!(verdict, accepted(step));
        assert_eq!(step, time_step(now).saturating_add(drift));
    }
}
