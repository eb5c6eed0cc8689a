//! From the outbox to the destination.

mod deliver;

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::{Rc, Weak};

use crate::json::json;
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use js_sys::Function;
use wasm_bindgen_futures::spawn_local;

use super::{SurveyFeature, act};
use crate::browser;
use crate::element::feature::Live;
use crate::survey::outbox::{Call, Destination, Entry, Event, News, Outbox, Step};
use crate::survey::paper::Action as Paper;
use crate::survey::response::survey_json;
use crate::survey::{Action, Response};

/// A reader is not kept waiting longer than this before the page says that the
/// answers wait.
const SHOWN_MILLIS: u32 = 5_000;

/// Carries out what the outbox of a survey asks for. It goes on after its
/// element has left the page, as long as a response is in the page alone.
pub(super) struct Sender {
    outbox: RefCell<Outbox>,
    kept: browser::Outbox,
    to: Destination,
    /// Lent by `embed.js`: sends text to a server.
    post: Option<Function>,
    live: Weak<Live<SurveyFeature>>,
    heard: RefCell<VecDeque<Event>>,
    hearing: Cell<bool>,
    timer: RefCell<Option<Timeout>>,
    shown: RefCell<Option<Timeout>>,
    listeners: RefCell<Vec<EventListener>>,
    leaving: RefCell<Option<EventListener>>,
}

impl Sender {
    /// A sender for the survey of this element; it has not looked yet.
    pub(super) fn new(live: &Rc<Live<SurveyFeature>>, to: Destination) -> Rc<Self> {
        let survey = live.state().definition().id.clone();
        let sender = Rc::new(Self {
            outbox: RefCell::new(Outbox::new(survey, to.clone())),
            kept: browser::Outbox::new(browser::response_id(), live.host.function("lock")),
            to,
            post: live.host.function("post"),
            live: Rc::downgrade(live),
            heard: RefCell::default(),
            hearing: Cell::default(),
            timer: RefCell::default(),
            shown: RefCell::default(),
            listeners: RefCell::default(),
            leaving: RefCell::default(),
        });
        let hear = |call| {
            let sender = Rc::downgrade(&sender);
            move || {
                if let Some(sender) = Weak::upgrade(&sender) {
                    sender.hear(Event::Call(call));
                }
            }
        };
        let listeners = [
            browser::watch_online(hear(Call::Online)),
            browser::watch_visible(hear(Call::Visible)),
        ];
        *sender.listeners.borrow_mut() = listeners.into_iter().flatten().collect();
        sender
    }

    /// A response is finished.
    pub(super) fn send(self: &Rc<Self>, response: &Response) {
        let Some(live) = self.live.upgrade() else {
            return;
        };
        let definition = survey_json(live.state().definition());
        let now = browser::now_millis();
        let entry = Entry::new(response.to_json(), definition, self.to.key(), now);
        let Some(entry) = entry else {
            return;
        };
        let shown = Timeout::new(SHOWN_MILLIS, {
            let sender = Rc::downgrade(self);
            move || {
                let sender = sender.upgrade();
                if let Some(sender) = sender.filter(|it| !it.outbox.borrow().holds_unkept())
                    && let Some(live) = sender.live.upgrade()
                {
                    act(&live, Action::Queued);
                }
            }
        });
        *self.shown.borrow_mut() = Some(shown);
        self.hear(Event::Finished(Box::new(entry)));
    }

    /// The element has left the page. What the browser keeps waits for another
    /// visit; what it does not keep goes on being sent.
    pub(super) fn leave(&self) {
        self.listeners.borrow_mut().clear();
        self.shown.borrow_mut().take();
        if !self.outbox.borrow().holds_unkept() {
            self.timer.borrow_mut().take();
        }
    }

    /// Takes in what has happened. Carrying out one step may make another
    /// happen: that waits for its turn.
    pub(super) fn hear(self: &Rc<Self>, event: Event) {
        self.heard.borrow_mut().push_back(event);
        if self.hearing.replace(true) {
            return;
        }
        loop {
            let event = self.heard.borrow_mut().pop_front();
            let Some(event) = event else { break };
            let (now, random) = (browser::now_millis(), js_sys::Math::random());
            let steps = self.outbox.borrow_mut().hear(event, now, random);
            for step in steps {
                self.begin(step);
            }
        }
        self.hearing.set(false);
        self.warn_of_leaving();
    }

    fn begin(self: &Rc<Self>, step: Step) {
        match step {
            Step::Wait(millis) => self.wait(millis),
            Step::Give(files) => files.iter().for_each(browser::download),
            Step::Tell(news) => self.tell(news),
            step => {
                let sender = self.clone();
                spawn_local(async move {
                    if let Some(event) = sender.carry_out(step).await {
                        sender.hear(event);
                    }
                });
            }
        }
    }

    async fn carry_out(&self, step: Step) -> Option<Event> {
        let now = browser::now_millis();
        Some(match step {
            Step::Look => Event::Found(browser::Outbox::all().await),
            Step::Put(entry) => {
                let id = entry.id.clone();
                Event::Put(id, self.kept.put(*entry, now).await)
            }
            Step::Claim(id) => {
                let claim = self.kept.claim(&id, now).await;
                Event::Claimed(id, claim)
            }
            Step::PutBack(entry) => {
                let kept = self.kept.put_back(&entry, now).await;
                Event::PutBack(entry.id, kept)
            }
            Step::Remove(id) => {
                let gone = self.kept.remove(&id).await;
                Event::Removed(id, gone)
            }
            Step::Send { entry, offer } => {
                let outcome = self.deliver(&entry, offer).await;
                Event::Answered(entry.id, outcome)
            }
            Step::Wait(_) | Step::Give(_) | Step::Tell(_) => return None,
        })
    }

    fn wait(self: &Rc<Self>, millis: u64) {
        let is_gone = self.live.upgrade().is_none();
        if is_gone && !self.outbox.borrow().holds_unkept() {
            return;
        }
        let sender = self.clone();
        let timer = Timeout::new(u32::try_from(millis).unwrap_or(u32::MAX), move || {
            sender.hear(Event::Call(Call::Time));
        });
        *self.timer.borrow_mut() = Some(timer);
    }

    fn tell(&self, news: News) {
        let Some(live) = self.live.upgrade() else {
            return;
        };
        let is_own = |id: &str| live.state().response().id == id;
        match news {
            News::Queued(id) => {
                live.host.tell("queued", &json!({ "id": id }), false);
                tell_desk(&live, [Paper::Handed(id)]);
            }
            News::Waits(id) if is_own(&id) => act(&live, Action::Queued),
            News::Waits(id) => tell_desk(&live, [Paper::Settled(id)]),
            News::Gone(id) => tell_desk(&live, [Paper::Elsewhere(id)]),
            News::Waiting(waiting) => act(&live, Action::Waiting(waiting)),
            News::Delivered { id, taken } => {
                if is_own(&id) {
                    let destination = self.to.in_words(taken, live.state().words());
                    act(&live, Action::Delivered { destination });
                }
                let detail = json!({ "id": id, "destination": self.to.key() });
                live.host.tell("saved", &detail, false);
                tell_desk(&live, [Paper::Handed(id.clone()), Paper::Settled(id)]);
            }
        }
    }

    /// Asks before the page is left while a response would be lost with it.
    fn warn_of_leaving(&self) {
        let unkept = self.outbox.borrow().holds_unkept();
        let mut leaving = self.leaving.borrow_mut();
        if unkept && leaving.is_none() {
            *leaving = browser::watch_leaving();
        } else if !unkept {
            leaving.take();
        }
    }
}

/// Tells the desk of paper returns, where there is one.
fn tell_desk(live: &Rc<Live<SurveyFeature>>, news: impl IntoIterator<Item = Paper>) {
    if live.state().pile().is_some() {
        for action in news {
            act(live, Action::Paper(action));
        }
    }
}
