use super::{Call, Destination, Entry, LEASE_MILLIS, Millis, PATIENCE_MILLIS, Why, has_come};

/// An entry as the outbox knows it.
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is true or not whatever the others are"
)]
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Held {
    pub(super) entry: Entry,
    /// The store has it.
    pub(super) kept: bool,
    /// It was finished on this page.
    pub(super) own: bool,
    pub(super) stage: Stage,
    /// It is to be tried whatever was planned.
    pub(super) wanted: bool,
    /// The reader has it as a file.
    pub(super) given: bool,
    /// It has arrived, and nobody has been told yet.
    pub(super) arrived: Option<Arrival>,
    /// When its claim was last asked for.
    pub(super) asked_at: Millis,
    /// Somebody else sends it: not before this time.
    pub(super) busy_until: Millis,
}

/// How a response has arrived.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Arrival {
    /// The page took it itself.
    pub(super) taken: bool,
}

/// What is being done with an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stage {
    /// Nothing.
    Waits,
    /// It is written to the store for the first time.
    Putting,
    /// It is asked for.
    Claiming,
    /// It is on its way.
    Sending,
    /// It is written back.
    PuttingBack,
    /// It is done with: `Removing` while it is taken out, else it will be.
    Done { removing: bool },
}

/// After this time an entry of an earlier visit is offered as a file.
const LEFT_FOR_LONG_MILLIS: Millis = 24 * 60 * 60 * 1000;

impl Held {
    pub(super) fn new(entry: Entry, own: bool) -> Self {
        Self {
            entry,
            kept: !own,
            own,
            stage: Stage::Waits,
            wanted: false,
            given: false,
            arrived: None,
            asked_at: 0,
            busy_until: 0,
        }
    }

    /// Whether a claim that is given now holds until an answer must have come.
    /// A page that the browser had stopped meanwhile may have lost it.
    pub(super) fn is_in_time(&self, now: Millis) -> bool {
        now.saturating_sub(self.asked_at) <= LEASE_MILLIS - PATIENCE_MILLIS
    }

    /// Whether its delivery still has to come about.
    pub(super) fn waits(&self) -> bool {
        !matches!(self.stage, Stage::Done { .. })
    }

    /// Marks it when this call is a reason to try it sooner than planned.
    pub(super) fn hear(&mut self, call: Call) {
        let offline = self
            .entry
            .setback
            .is_some_and(|setback| setback.why == Why::Offline);
        self.wanted |= match call {
            Call::Reader => true,
            Call::Online | Call::Opened => offline,
            Call::Time | Call::Visible => false,
        };
    }

    /// When it may next be sent by itself; `None` when only the reader can
    /// bring that about.
    pub(super) fn due(&self, to: &Destination) -> Option<Millis> {
        let entry = &self.entry;
        if !self.wanted && (entry.is_refused() || (to.needs_reader() && !self.own)) {
            return None;
        }
        let planned = if self.wanted { 0 } else { entry.next };
        Some(planned.max(entry.held_until).max(self.busy_until))
    }

    /// Whether it is of an earlier visit and does not go by itself.
    pub(super) fn is_stuck(&self, to: &Destination, now: Millis) -> bool {
        let left = now.saturating_sub(self.entry.made) > LEFT_FOR_LONG_MILLIS;
        !self.own && (self.entry.is_refused() || to.needs_reader() || left)
    }

    /// Whether the destination wants it left alone.
    pub(super) fn is_held(&self, now: Millis) -> bool {
        !has_come(self.entry.held_until, now)
    }
}
