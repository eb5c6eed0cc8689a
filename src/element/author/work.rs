//! Looking at a survey in slices: between two of them the page draws, and its reader
//! may go on, or have it end.

use std::cell::{Cell, RefCell};
use std::future::Future;
use std::pin::Pin;
use std::rc::{Rc, Weak};
use std::task::{Context, Poll, Waker};

use gloo::timers::callback::Timeout;

use super::AuthorFeature;
use crate::author::Action;
use crate::authoring::lock;
use crate::browser;
use crate::element::feature::Live;
use crate::port::Machine;
use crate::survey::Definition;
use crate::survey::proof::{Pace, Plan, Proof, prove_slowly};
use crate::view::author::{CANCEL_ID, FOUND_ID};

/// So long a slice takes.
const SLICE_MILLIS: u64 = 12;
/// So often the page is told how many respondents have answered.
const TELL_MILLIS: u64 = 100;
/// What the command line draws from where no seed is given.
const SEED: u64 = 1;

/// Work that is being done; it ends where this is dropped.
pub(super) struct Work {
    _running: Rc<Running>,
}

struct Running {
    live: Weak<Live<AuthorFeature>>,
    number: u32,
    proof: RefCell<Pin<Box<dyn Future<Output = Proof>>>>,
    slice: Rc<Slice>,
    told: Cell<u64>,
    next: RefCell<Option<Timeout>>,
}

/// When the slice ends, and how far the work is.
#[derive(Default)]
struct Slice {
    end: Cell<u64>,
    walked: Cell<usize>,
}

impl Pace for Slice {
    fn is_over(&self) -> bool {
        browser::now_millis() >= self.end.get()
    }

    fn walked(&self, respondents: usize) {
        self.walked.set(respondents);
    }
}

impl Work {
    /// Begins to look at a survey; what is found reaches the element.
    pub(super) fn begin(
        live: &Rc<Live<AuthorFeature>>,
        number: u32,
        definition: Rc<Definition>,
        walks: Option<usize>,
    ) -> Self {
        let slice = Rc::new(Slice::default());
        let (machine, pace): (Rc<dyn Machine>, _) = (Rc::new(browser::Browser), slice.clone());
        let now = browser::local_now();
        let proof = async move {
            let plan = Plan {
                now: &now,
                walks,
                seed: SEED,
            };
            let mut proof = prove_slowly(&definition, &machine, &plan, &*pace).await;
            proof.findings.extend(lock::findings(&definition));
            proof
        };
        let running = Rc::new(Running {
            live: Rc::downgrade(live),
            number,
            proof: RefCell::new(Box::pin(proof)),
            slice,
            told: Cell::new(browser::now_millis()),
            next: RefCell::default(),
        });
        running.go_on();
        Self { _running: running }
    }
}

impl Running {
    fn go_on(self: &Rc<Self>) {
        let running = Rc::downgrade(self);
        let next = Timeout::new(0, move || {
            if let Some(running) = running.upgrade() {
                running.step();
            }
        });
        *self.next.borrow_mut() = Some(next);
    }

    fn step(self: &Rc<Self>) {
        let Some(live) = self.live.upgrade() else {
            return;
        };
        let now = browser::now_millis();
        self.slice.end.set(now + SLICE_MILLIS);
        let mut context = Context::from_waker(Waker::noop());
        let found = self.proof.borrow_mut().as_mut().poll(&mut context);
        match found {
            Poll::Ready(proof) => {
                // The button goes away, and would take the focus with it.
                let is_cancelling = live.host.has_focus(CANCEL_ID);
                live.dispatch(Action::Proved(self.number, Rc::new(proof)));
                if is_cancelling {
                    live.host.focus_later(FOUND_ID);
                }
            }
            Poll::Pending => {
                self.go_on();
                if now >= self.told.get() + TELL_MILLIS {
                    self.told.set(now);
                    let walked = self.slice.walked.get();
                    live.dispatch(Action::Walked(self.number, walked));
                }
            }
        }
    }
}
