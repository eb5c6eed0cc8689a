//! Looking at a survey a little at a time: a page goes on being used meanwhile.

use std::{
    future::{Future, poll_fn},
    pin::pin,
    task::{Context, Poll, Waker},
};

/// How much is done at a time.
pub trait Pace {
    /// Whether that was enough: the work then rests until it is polled again.
    fn is_over(&self) -> bool;

    /// Takes note that so many random respondents have answered.
    fn walked(&self, _respondents: usize) {}
}

/// Everything at once.
#[derive(Clone, Copy, Debug, Default)]
pub struct AtOnce;

impl Pace for AtOnce {
    fn is_over(&self) -> bool {
        false
    }
}

/// Rests where enough was done.
pub(super) async fn rest(pace: &dyn Pace) {
    if pace.is_over() {
        let mut has_rested = false;
        poll_fn(|_| {
            if std::mem::replace(&mut has_rested, true) {
                Poll::Ready(())
            } else {
                Poll::Pending
            }
        })
        .await;
    }
}

/// What comes of work that waits for nobody.
pub(super) fn at_once<T>(work: impl Future<Output = T>) -> T {
    let mut work = pin!(work);
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(found) = work.as_mut().poll(&mut context) {
            return found;
        }
    }
}
