//! Several pages with one pile of paper returns before them.

use canvass::survey::outbox::handed;
use canvass::survey::outbox::{Destination, Event};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::world::{Server, World};
use super::{entry, post};

const RETURNS: usize = 12;

/// Three desks send the same pile, each in an order of its own.
fn run(seed: u64, to: &Destination, locks: bool) -> (World, Vec<String>) {
    let mut world = World::new(seed, to.clone(), locks);
    world.server.healthy = true;
    let ids: Vec<String> = (0..RETURNS)
        .map(|n| format!("return-{seed}-{n}x"))
        .collect();
    for id in &ids {
        let saved = format!("{{\"id\":\"{id}\"}}");
        world.store.returns.insert(id.clone(), saved);
    }
    let mut left: Vec<Vec<String>> = Vec::new();
    for _ in 0..3 {
        world.open();
        left.push(ids.clone());
    }
    while left.iter().any(|ids| !ids.is_empty()) {
        let tab = world.chance.below(3) as usize;
        if world.chance.one_in(4) && !left[tab].is_empty() {
            let place = world.chance.below(left[tab].len() as u64) as usize;
            let id = left[tab].remove(place);
            let entry = entry(&id, to, 1_800_000_000_000);
            world.tell(tab, Event::Finished(Box::new(entry)));
        }
        world.work(tab);
        let millis = world.chance.below(400);
        world.pass(millis);
    }
    world.settle(60 * 60 * 1000);
    (world, ids)
}

#[test]
fn each_return_is_sent_once_whichever_desk_is_faster() {
    for to in [Destination::Event, post()] {
        for locks in [true, false] {
            let mut elsewhere = 0;
            for seed in 0..60 {
                let (world, ids) = run(seed, &to, locks);
                assert!(
                    ids.iter()
                        .all(|id| !Server::refuses(id) && world.server.has(id))
                );
                assert_eq!(
                    world.server.requests as usize,
                    ids.len(),
                    "seed {seed}: twice"
                );
                assert_eq!(world.store.texts.len(), 0, "seed {seed}: left behind");
                let texts = world.store.returns.values();
                assert!(texts.into_iter().all(|text| handed::is_handed(text)));
                elsewhere += world.elsewhere;
            }
            assert!(elsewhere > 500, "no desk came late: {elsewhere}");
        }
    }
}

#[test]
fn what_stands_for_a_return_that_was_handed_over_stands_for_a_day() {
    let now = 1_800_000_000_000;
    let (mark, is_mine) = handed::hand(Some("{\"id\":\"r\"}"), now);
    assert!(is_mine);
    let mark = mark.unwrap();
    assert_eq!(handed::hand(Some(&mark), now + 1), (None, false));
    assert_eq!(
        handed::hand(None, now),
        (None, true),
        "the disk has nothing"
    );
    let day = 24 * 60 * 60 * 1000;
    assert!(!handed::is_over(&mark, now + day));
    assert!(handed::is_over(&mark, now + day + 1));
    assert!(
        !handed::is_over("{\"id\":\"r\"}", now + 2 * day),
        "a return is never over"
    );
}
