//! Thousands of responses through everything that can go wrong.

use canvass::survey::outbox::{Call, Destination, Event};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::post;
use super::world::{Server, World};

/// What a run has come to.
#[derive(Debug, Default)]
struct Counts {
    finished: u32,
    promised: usize,
    stored: usize,
    refused: usize,
    requests: u32,
    repeats: u32,
}

/// Readers finish a survey on several pages while connections, the server and
/// the store fail and pages are closed; then all is well again and one page is
/// opened.
fn run(seed: u64, to: Destination, locks: bool) -> World {
    let mut world = World::new(seed, to, locks);
    world.open();
    for _ in 0..600 {
        if world.tabs.is_empty() {
            world.open();
        }
        let tab = world.chance.below(world.tabs.len() as u64) as usize;
        match world.chance.below(60) {
            0 | 1 if world.tabs.len() < 3 => {
                world.open();
            }
            2 => world.close(tab),
            3 | 4 => {
                world.finish(tab);
            }
            5 => world.store.full = world.chance.one_in(4),
            6 => world.store.refused = world.chance.one_in(5),
            7 => {
                let millis = world.chance.below(100_000);
                world.pass(millis);
            }
            8 => {
                let calls = [Call::Online, Call::Visible, Call::Reader];
                let call = calls[world.chance.below(3) as usize];
                world.tell(tab, Event::Call(call));
            }
            9..14 => {
                let millis = world.chance.below(5_000);
                world.pass(millis);
            }
            _ => {
                world.work(tab);
            }
        }
    }
    while !world.tabs.is_empty() {
        world.close(0);
    }
    world.server.healthy = true;
    world.store.full = false;
    world.store.refused = false;
    world.open();
    world.settle(2 * 60 * 60 * 1000);
    world
}

fn check(seed: u64, locks: bool, counts: &mut Counts) {
    let world = run(seed, post(), locks);
    let (server, store) = (&world.server, &world.store);
    for id in &world.promised {
        let is_there = server.has(id) || (Server::refuses(id) && store.has(id));
        assert!(is_there, "seed {seed}: {id} is lost");
    }
    for id in &world.delivered {
        assert!(
            server.has(id),
            "seed {seed}: {id} is said to be sent and is not"
        );
    }
    assert_eq!(
        server.writes as usize,
        server.stored.len(),
        "seed {seed}: twice"
    );
    let waiting: Vec<&String> = store.texts.keys().collect();
    assert!(
        waiting.iter().all(|id| Server::refuses(id)),
        "seed {seed}: left behind: {waiting:?}"
    );
    let last = &world.tabs[0];
    assert_eq!(
        last.waiting.count as usize,
        waiting.len(),
        "seed {seed}: not shown"
    );
    assert_eq!(
        last.waiting.stuck, last.waiting.count,
        "seed {seed}: not offered"
    );
    counts.finished += world.finished;
    counts.promised += world.promised.len();
    counts.stored += server.stored.len();
    counts.refused += waiting.len();
    counts.requests += server.requests;
    counts.repeats += server.repeats;
}

#[test]
fn whatever_fails_nothing_promised_is_lost_and_nothing_is_stored_twice() {
    for locks in [true, false] {
        let mut counts = Counts::default();
        for seed in 0..200 {
            check(seed, locks, &mut counts);
        }
        assert!(counts.finished > 3_000, "{counts:?}");
        assert!(
            counts.repeats > 300,
            "the server knew no repeats: {counts:?}"
        );
        assert!(counts.refused > 50, "nothing was refused: {counts:?}");
        assert!(counts.promised > 2_500, "{counts:?}");
    }
}

#[test]
fn an_event_or_file_is_told_again_only_when_its_page_died_over_it() {
    for to in [Destination::Event, Destination::File] {
        let mut world = World::new(1, to, true);
        let tab = world.open();
        world.server.healthy = true;
        let id = loop {
            let id = world.finish(tab);
            if !Server::refuses(&id) {
                break id;
            }
            world.settle(1000);
        };
        world.settle(1000);
        assert!(world.delivered.contains(&id));
        let requests = world.server.requests;
        world.close(tab);
        world.open();
        world.settle(100_000);
        assert_eq!(world.server.requests, requests);
    }
}
