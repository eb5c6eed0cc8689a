//! A survey that is looked at a little at a time is looked at in the same way.

use std::cell::Cell;
use std::future::Future;
use std::pin::pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use canvass::port::{Machine, Plain};
use canvass::survey::Definition;
use canvass::survey::proof::{Pace, Plan, Proof, prove, prove_slowly};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::NOW;

/// Rests after so many looks.
struct Every {
    looks: usize,
    done: Cell<usize>,
    walked: Cell<usize>,
}

impl Pace for Every {
    fn is_over(&self) -> bool {
        self.done.set(self.done.get() + 1);
        self.done.get().is_multiple_of(self.looks)
    }

    fn walked(&self, respondents: usize) {
        assert_eq!(respondents, self.walked.get() + 1);
        self.walked.set(respondents);
    }
}

/// What is found in slices of so many looks, and in how many slices.
fn sliced(definition: &Rc<Definition>, walks: Option<usize>, looks: usize) -> (Proof, usize) {
    let machine: Rc<dyn Machine> = Rc::new(Plain);
    let pace = Every {
        looks,
        done: Cell::default(),
        walked: Cell::default(),
    };
    let plan = Plan {
        now: NOW,
        walks,
        seed: 1,
    };
    let mut proof = pin!(prove_slowly(definition, &machine, &plan, &pace));
    let mut context = Context::from_waker(Waker::noop());
    for slices in 1.. {
        if let Poll::Ready(found) = proof.as_mut().poll(&mut context) {
            assert_eq!(
                pace.walked.get(),
                found.walked.as_ref().map_or(0, |walked| walked.walks)
            );
            return (found, slices);
        }
    }
    unreachable!("the work ends")
}

#[test]
fn slices_of_any_size_find_the_same() {
    let texts = [
        include_str!("../cases/survey-check/random_respondents/survey.json"),
        include_str!("../cases/survey-check/conditions_that_contradict_each_other/survey.json"),
        include_str!("../cases/survey-check/values_that_no_answer_has/survey.json"),
    ];
    for text in texts {
        let definition = Rc::new(Definition::parse(text).unwrap());
        for walks in [None, Some(20)] {
            let machine: Rc<dyn Machine> = Rc::new(Plain);
            let plan = Plan {
                now: NOW,
                walks,
                seed: 1,
            };
            let whole = prove(&definition, &machine, &plan);
            let (fine, most) = sliced(&definition, walks, 2);
            let (coarse, fewest) = sliced(&definition, walks, 1_000_000);
            for found in [fine, coarse] {
                assert_eq!(found.findings, whole.findings);
                assert_eq!(found.length, whole.length);
                assert_eq!(found.walked, whole.walked);
            }
            assert!(most > 10, "{most} slices");
            assert_eq!(fewest, 1);
        }
    }
}
