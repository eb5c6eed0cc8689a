//! One page, step by step.

use canvass::survey::outbox::{
    Call, Destination, Entry, Event, Millis, News, Outbox, Outcome, Put, Step, Waiting, Why,
};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{entry, post};

const NOW: Millis = 1_800_000_000_000;

fn outbox(to: Destination) -> Outbox {
    Outbox::new("needs".to_owned(), to)
}

/// What was asked for, beside what the reader is told of it.
fn steps(outbox: &mut Outbox, event: Event, now: Millis) -> Vec<Step> {
    let mut steps = outbox.hear(event, now, 0.0);
    steps.retain(|step| !matches!(step, Step::Tell(News::Waiting(_))));
    steps
}

fn put(id: &str) -> Event {
    Event::Put(id.to_owned(), Put::Kept)
}

fn later(why: Why, after: Option<Millis>) -> Outcome {
    let status = 0;
    Outcome::Later { why, status, after }
}

#[test]
fn a_response_is_kept_then_told_then_sent_then_removed_then_told() {
    let mut outbox = outbox(post());
    let entry = Box::new(entry("a", &post(), NOW));
    let id = || "a".to_owned();
    assert_eq!(
        steps(&mut outbox, Event::Finished(entry.clone()), NOW),
        [Step::Put(entry.clone())]
    );
    assert!(outbox.holds_unkept());
    assert_eq!(
        steps(&mut outbox, put("a"), NOW),
        [
            Step::Tell(News::Queued(id())),
            Step::Send { entry, offer: true }
        ]
    );
    assert!(!outbox.holds_unkept());
    assert_eq!(
        steps(&mut outbox, Event::Answered(id(), Outcome::Delivered), NOW),
        [Step::Remove(id())]
    );
    assert_eq!(
        steps(&mut outbox, Event::Removed(id(), true), NOW),
        [Step::Tell(News::Delivered {
            id: id(),
            taken: false
        })]
    );
    assert_eq!(outbox.waiting(NOW), Waiting::default());
}

#[test]
fn a_response_that_is_on_its_way_is_not_begun_again() {
    let mut outbox = outbox(post());
    let entry = Box::new(entry("a", &post(), NOW));
    steps(&mut outbox, Event::Finished(entry.clone()), NOW);
    assert_eq!(steps(&mut outbox, Event::Finished(entry.clone()), NOW), []);
    steps(&mut outbox, put("a"), NOW);
    assert_eq!(steps(&mut outbox, Event::Finished(entry), NOW), []);
}

#[test]
fn an_event_or_file_is_offered_once_unless_an_attempt_never_ended() {
    let mut outbox = outbox(post());
    let new = entry("a", &post(), NOW);
    steps(&mut outbox, Event::Finished(Box::new(new)), NOW);
    steps(&mut outbox, put("a"), NOW);
    let failed = Event::Answered("a".to_owned(), later(Why::Fault, None));
    let [Step::PutBack(back)] = &steps(&mut outbox, failed, NOW)[..] else {
        panic!("it is put back");
    };
    assert_eq!((back.attempts, &back.lease), (1, &None));
    let put_back = Event::PutBack("a".to_owned(), true);
    assert_eq!(
        steps(&mut outbox, put_back, NOW),
        [Step::Tell(News::Waits("a".to_owned())), Step::Wait(2_000)]
    );
    steps(&mut outbox, Event::Call(Call::Time), NOW + 2_000);
    let text = (back.id.clone(), back.to_text());
    let found = Event::Found(Some(vec![text]));
    assert_eq!(
        steps(&mut outbox, found, NOW + 2_000),
        [Step::Claim("a".to_owned())]
    );
    let claim = canvass::survey::outbox::claim(Some(&back.to_text()), "b", NOW + 2_000, true);
    let claimed = steps(
        &mut outbox,
        Event::Claimed("a".to_owned(), claim),
        NOW + 2_000,
    );
    assert!(matches!(&claimed[..], [Step::Send { offer: false, .. }]));
}

#[test]
fn of_an_earlier_visit_a_file_waits_for_its_reader() {
    let mut outbox = outbox(Destination::File);
    let old = entry("a", &Destination::File, NOW);
    let found = || Event::Found(Some(vec![("a".to_owned(), old.to_text())]));
    steps(&mut outbox, Event::Call(Call::Opened), NOW);
    assert_eq!(steps(&mut outbox, found(), NOW), []);
    assert_eq!(
        (outbox.waiting(NOW).count, outbox.waiting(NOW).stuck),
        (1, 1)
    );
    steps(&mut outbox, Event::Call(Call::Reader), NOW);
    assert_eq!(
        steps(&mut outbox, found(), NOW),
        [Step::Claim("a".to_owned())]
    );
}

#[test]
fn what_cannot_be_read_is_counted_and_given_as_it_is() {
    let mut outbox = outbox(post());
    let found = vec![("odd".to_owned(), "not for us".to_owned())];
    steps(&mut outbox, Event::Call(Call::Opened), NOW);
    steps(&mut outbox, Event::Found(Some(found)), NOW);
    let waiting = outbox.waiting(NOW);
    assert_eq!((waiting.count, waiting.stuck, waiting.given), (1, 1, 0));
    let given = steps(&mut outbox, Event::Take, NOW);
    let [Step::Give(files)] = &given[..] else {
        panic!("files, not {given:?}");
    };
    assert_eq!(files[0].bytes, b"not for us");
    assert_eq!(
        steps(&mut outbox, Event::Forget, NOW),
        [Step::Remove("odd".to_owned())]
    );
}

#[test]
fn nothing_is_deleted_that_was_not_given() {
    let mut outbox = outbox(post());
    let mut old = entry("a", &post(), NOW - 2 * 86_400_000);
    old.next = NOW + 60_000;
    let found = vec![("a".to_owned(), old.to_text())];
    steps(&mut outbox, Event::Call(Call::Opened), NOW);
    steps(&mut outbox, Event::Found(Some(found)), NOW);
    assert_eq!(outbox.waiting(NOW).stuck, 1, "left for more than a day");
    let after = steps(&mut outbox, Event::Forget, NOW);
    assert!(!after.iter().any(|step| matches!(step, Step::Remove(_))));
}

#[test]
fn one_that_always_fails_does_not_keep_others_from_being_sent() {
    let mut outbox = outbox(post());
    let (mut bad, good) = (entry("bad", &post(), NOW), entry("good", &post(), NOW + 1));
    let both = |bad: &Entry| {
        let texts = [bad, &good].map(|entry| (entry.id.clone(), entry.to_text()));
        Event::Found(Some(texts.to_vec()))
    };
    steps(&mut outbox, Event::Call(Call::Opened), NOW);
    assert_eq!(
        steps(&mut outbox, both(&bad), NOW),
        [Step::Claim("bad".to_owned())]
    );
    let claim = canvass::survey::outbox::claim(Some(&bad.to_text()), "p", NOW, true);
    steps(&mut outbox, Event::Claimed("bad".to_owned(), claim), NOW);
    let failed = Event::Answered("bad".to_owned(), later(Why::Fault, None));
    let back = steps(&mut outbox, failed, NOW);
    let [Step::PutBack(entry)] = &back[..] else {
        panic!("it is put back, not {back:?}");
    };
    bad = (**entry).clone();
    assert_eq!(bad.attempts, 1);
    assert_eq!(
        steps(&mut outbox, Event::PutBack("bad".to_owned(), true), NOW),
        [Step::Claim("good".to_owned())]
    );
}

#[test]
fn while_the_destination_asks_to_wait_nothing_is_sent_to_it_whoever_asks() {
    let mut outbox = outbox(post());
    let (first, second) = (entry("a", &post(), NOW), entry("b", &post(), NOW));
    steps(&mut outbox, Event::Finished(Box::new(first)), NOW);
    steps(&mut outbox, put("a"), NOW);
    let busy = later(Why::Busy, Some(60_000));
    let back = steps(&mut outbox, Event::Answered("a".to_owned(), busy), NOW);
    let [Step::PutBack(back)] = &back[..] else {
        panic!("it is put back, not {back:?}");
    };
    let found = || Event::Found(Some(vec![("a".to_owned(), back.to_text())]));
    steps(&mut outbox, Event::PutBack("a".to_owned(), true), NOW);
    for call in [Call::Reader, Call::Online, Call::Visible, Call::Time] {
        steps(&mut outbox, Event::Call(call), NOW + 59_000);
        let asked = steps(&mut outbox, found(), NOW + 59_000);
        assert!(matches!(&asked[..], [Step::Wait(_)]), "{call:?}: {asked:?}");
    }
    // One that is finished meanwhile is kept and waits too.
    steps(&mut outbox, Event::Finished(Box::new(second)), NOW + 59_000);
    let kept = steps(&mut outbox, put("b"), NOW + 59_000);
    let [Step::Tell(News::Queued(_)), Step::PutBack(other)] = &kept[..] else {
        panic!("it is kept and put back, not {kept:?}");
    };
    let texts = [back, other].map(|entry| (entry.id.clone(), entry.to_text()));
    steps(
        &mut outbox,
        Event::PutBack("b".to_owned(), true),
        NOW + 59_000,
    );
    steps(&mut outbox, Event::Call(Call::Time), NOW + 60_000);
    assert_eq!(
        steps(
            &mut outbox,
            Event::Found(Some(texts.to_vec())),
            NOW + 60_000
        ),
        [Step::Claim("b".to_owned())]
    );
}
