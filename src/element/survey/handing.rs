//! Handing finished responses over: a file at once, all else to the sender, which is
//! loaded for it.

use std::cell::{OnceCell, RefCell};
use std::rc::{Rc, Weak};

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;

use super::sending::Sender;
use super::{SurveyFeature, act};
use crate::browser;
use crate::element::feature::Live;
use crate::json::json;
use crate::survey::outbox::{Call, Destination, Event};
use crate::survey::{Action, Need, Response};

/// The page's own scripts, which listen for responses, may start later.
const PAGE_IS_READY_MILLIS: u32 = 300;

/// Where the responses of an element go.
pub(super) struct Handing {
    to: Destination,
    sender: OnceCell<Rc<Sender>>,
    /// Finished before the sender was there, and what asks before it is left behind.
    early: RefCell<Option<Response>>,
    leaving: RefCell<Option<EventListener>>,
    ready: RefCell<Option<Timeout>>,
}

impl Handing {
    /// To this destination.
    pub(super) fn new(to: Destination) -> Self {
        Self {
            to,
            sender: OnceCell::new(),
            early: RefCell::default(),
            leaving: RefCell::default(),
            ready: RefCell::default(),
        }
    }

    /// Sends what waits from earlier visits. A survey whose responses become files
    /// leaves nothing behind: it loads the sender only where another has.
    pub(super) fn begin(live: &Rc<Live<SurveyFeature>>) {
        let live = Rc::downgrade(live);
        spawn_local(async move {
            let to_file = |live: &Rc<Live<SurveyFeature>>| live.own.handing.to == Destination::File;
            if live.upgrade().is_some_and(|live| to_file(&live)) && !browser::keeps("canvass").await
            {
                return;
            }
            Self::load(&live).await;
        });
    }

    async fn load(live: &Weak<Live<SurveyFeature>>) {
        let Some(live) = live.upgrade() else { return };
        let loaded = live.host.load(&[Need::Keeping.part()]).await;
        let own = &live.own.handing;
        own.leaving.borrow_mut().take();
        let early = own.early.borrow_mut().take();
        // A response is kept although its element has left the page since.
        if live.is_gone() && early.is_none() {
            return;
        }
        if let Err(reason) = loaded {
            if early.is_some() {
                act(&live, Action::Failed { reason });
            }
            return;
        }
        let sender = own
            .sender
            .get_or_init(|| Sender::new(&live, own.to.clone()));
        if let Some(response) = early {
            sender.send(&response);
        }
        let sender = Rc::downgrade(sender);
        let ready = Timeout::new(PAGE_IS_READY_MILLIS, move || {
            if let Some(sender) = sender.upgrade() {
                sender.hear(Event::Call(Call::Opened));
            }
        });
        *own.ready.borrow_mut() = Some(ready);
    }

    /// A response is finished.
    pub(super) fn send(live: &Rc<Live<SurveyFeature>>, response: Response) {
        let own = &live.own.handing;
        if own.to == Destination::File {
            return own.give(live, &response);
        }
        if let Some(sender) = own.sender.get() {
            return sender.send(&response);
        }
        *own.early.borrow_mut() = Some(response);
        *own.leaving.borrow_mut() = browser::watch_leaving();
        let live = Rc::downgrade(live);
        spawn_local(async move { Self::load(&live).await });
    }

    /// The page may take the response itself by cancelling the event.
    fn give(&self, live: &Rc<Live<SurveyFeature>>, response: &Response) {
        let taken = !live.host.tell("submit", &response.to_json(), true);
        if !taken {
            browser::download(&response.to_file(live.state().definition()));
        }
        let destination = self.to.in_words(taken, live.state().words());
        act(live, Action::Delivered { destination });
        let detail = json!({ "id": response.id.as_str(), "destination": self.to.key() });
        live.host.tell("saved", &detail, false);
    }

    /// What a reader does about responses that wait.
    pub(super) fn hear(&self, event: Event) {
        if let Some(sender) = self.sender.get() {
            sender.hear(event);
        }
    }

    /// The element has left the page.
    pub(super) fn leave(&self) {
        self.ready.borrow_mut().take();
        if let Some(sender) = self.sender.get() {
            sender.leave();
        }
    }
}
