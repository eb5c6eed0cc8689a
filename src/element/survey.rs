mod given;
mod handing;
mod keeping;
mod mode;
mod paper;
mod room;
mod sending;
mod style;

use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use js_sys::{Array, Object};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlElement};
use yew::Callback;

use given::{definition, destination, sentences};
use handing::Handing;
use mode::Mode;
use room::{TableRoom, watch_table};

use crate::browser;
use crate::element::feature::{Feature, Live};
use crate::element::host::{Host, fault, show_fault};
use crate::element::options;
use crate::port::Effect;
use crate::survey::outbox::Destination;
use crate::survey::{Action, Definition, Need, Request, Saved, Screen, State};
use crate::view::Same;
use crate::view::survey::{SurveyView, SurveyViewProps};
use crate::words::options as words;

/// Typing has stopped when this long nothing was typed.
const QUIET_MILLIS: u32 = 1000;

/// What a survey element keeps beside its state.
pub(crate) struct SurveyFeature {
    level: u8,
    handing: Handing,
    dispatch: OnceCell<Callback<Action>>,
    mode: &'static Mode,
    title: RefCell<String>,
    listener: RefCell<Option<EventListener>>,
    quiet: RefCell<Option<Timeout>>,
    /// Paper returns would be lost with the page.
    leaving: RefCell<Option<EventListener>>,
    room: TableRoom,
}

impl Feature for SurveyFeature {
    type State = State;
    type Action = Action;
    type Request = Request;
    type View = SurveyView;

    fn reduce(state: &mut State, action: Action) -> Vec<Effect<Request>> {
        state.reduce(action)
    }

    fn props(live: &Rc<Live<Self>>) -> SurveyViewProps {
        // Always the same one: another would have every question drawn anew.
        let dispatch = live.own.dispatch.get_or_init(|| {
            let live = Rc::downgrade(live);
            Callback::from(move |action| {
                if let Some(live) = live.upgrade() {
                    act(&live, action);
                }
            })
        });
        SurveyViewProps {
            state: Same(live.state()),
            dispatch: dispatch.clone(),
            heading_level: live.own.level,
            draw: live.own.mode.draw,
        }
    }

    fn run(live: &Rc<Live<Self>>, request: Request) {
        match request {
            Request::Visit(depth) => visit(live, depth),
            Request::Back => go_back(live),
            Request::Title {
                prefix_error,
                question,
            } => set_title(live, prefix_error, question),
            Request::AwaitQuiet(question) => await_quiet(live, question),
            Request::Reveal(id) => live.host.reveal_later(&id),
            Request::Send(response) => Handing::send(live, response),
            Request::Focus(id) => {
                if !live.host.focus_now(&id) {
                    live.host.focus_later(&id);
                }
            }
            Request::Begin => begin_response(live),
            Request::Draft(request) => keeping::run(live, request),
            Request::Paper(request) => paper::run(live, request),
            Request::Outbox(event) => live.own.handing.hear(event),
        }
    }
}

/// A new entry of the browser's history. The reader may have followed a link
/// within the page since the last one: the entry that is left then has no
/// depth yet, and takes that of the page it shows.
fn visit(live: &Rc<Live<SurveyFeature>>, depth: u32) {
    let key = live.host.key();
    if browser::marked_depth(key).is_none() {
        browser::mark_depth(key, depth.saturating_sub(1));
    }
    browser::push_depth(key, depth, true);
}

/// Back through the browser, if the entry before this one is the page before.
/// It is not where another survey of the page has gone on since, nor where this
/// one was restored: there the way back is a new entry.
fn go_back(live: &Rc<Live<SurveyFeature>>) {
    let (key, depth) = (live.host.key(), live.state().depth());
    let before = depth.saturating_sub(1);
    let is_marked = browser::marked_depth(key) == Some(depth);
    if is_marked && browser::is_own_step(key) && browser::go_back() {
        return;
    }
    if !(is_marked && browser::push_depth(key, before, false)) {
        browser::mark_depth(key, before);
    }
    act(live, Action::Arrived(before));
}

/// Every action comes with the reader's time, and leaves the answers where
/// `embed.js` finds them if all fails.
fn act(live: &Rc<Live<SurveyFeature>>, action: Action) {
    live.dispatch(Action::Clock(browser::local_now()));
    live.dispatch(action);
    if live.own.mode.sends {
        live.host
            .keep(&live.state().response().to_json().to_string());
    }
    watch_table(live);
}

/// Saving for later, once what it needs is there.
fn offer_drafts(live: &Rc<Live<SurveyFeature>>) {
    let live = live.clone();
    spawn_local(async move {
        if live.host.load(&[Need::Keeping.part()]).await.is_ok() {
            keeping::offer(&live);
        }
    });
}

fn begin_response(live: &Rc<Live<SurveyFeature>>) {
    let (id, now) = (browser::response_id(), browser::local_now());
    act(live, Action::Started { id, now });
}

/// What is read out are our own sentences.
fn speak(live: &Rc<Live<SurveyFeature>>) {
    live.host.speak_in(live.state().words().language());
}

/// Starts to wait anew with every letter.
fn await_quiet(live: &Rc<Live<SurveyFeature>>, question: String) {
    let typing = Rc::downgrade(live);
    let timer = Timeout::new(QUIET_MILLIS, move || {
        if let Some(live) = typing.upgrade() {
            act(&live, Action::Quiet(question));
        }
    });
    *live.own.quiet.borrow_mut() = Some(timer);
}

fn set_title(live: &Rc<Live<SurveyFeature>>, prefix_error: bool, question: Option<String>) {
    let Ok(document) = browser::document() else {
        return;
    };
    let own = live.own.title.borrow().clone();
    let title = question.map_or_else(|| own.clone(), |question| format!("{question} – {own}"));
    document.set_title(&if prefix_error {
        [live.state().words().error_prefix(), " ", &title].concat()
    } else {
        title
    });
}

/// A `<canvass-survey>` in a page.
pub struct Survey {
    host: RefCell<Option<Host>>,
    live: RefCell<Option<Rc<Live<SurveyFeature>>>>,
    definition: RefCell<Option<JsValue>>,
    /// Set once it has left the page, which may be before it has started.
    gone: Cell<bool>,
}

impl Survey {
    /// Prepares the element; nothing is drawn yet.
    ///
    /// # Errors
    /// The page has no document.
    pub fn new(element: HtmlElement, root: &Element, given: Object) -> Result<Self, JsValue> {
        browser::log_panics();
        let host = Host::new(element, root, given, &style::CSS)?;
        Ok(Self {
            host: RefCell::new(Some(host)),
            live: RefCell::default(),
            definition: RefCell::default(),
            gone: Cell::default(),
        })
    }

    /// Loads the definition and draws the first page.
    ///
    /// # Errors
    /// The sentence that says what is wrong; it stands in the element too.
    pub async fn start(&self) -> Result<(), JsValue> {
        let Some(host) = self.host.borrow_mut().take() else {
            return Ok(());
        };
        let given = self.definition.borrow().clone();
        let loaded = async {
            let level = options::common(&host)?;
            let mode = Mode::of(&host)?;
            style::load(&host, mode.needs).await?;
            let draft = host.attribute("draft");
            options::choice("draft", draft.as_deref(), &["off", "device"])?;
            let destination = destination(&host)?;
            let definition = definition(&host, given).await?;
            Ok::<_, String>((level, mode, destination, definition))
        };
        let loaded = loaded.await;
        if self.gone.get() {
            return Ok(());
        }
        match loaded {
            Ok((level, mode, destination, definition)) => {
                self.begin(host, (level, mode), destination, definition);
                Ok(())
            }
            Err(sentence) => Err(show_fault(&host, &sentence)),
        }
    }

    fn begin(
        &self,
        host: Host,
        (level, mode): (u8, &'static Mode),
        destination: Destination,
        definition: Definition,
    ) {
        let title = browser::document()
            .map(|document| document.title())
            .unwrap_or_default();
        let own = SurveyFeature {
            level,
            handing: Handing::new(destination.clone()),
            dispatch: OnceCell::new(),
            mode,
            title: RefCell::new(title),
            listener: RefCell::default(),
            quiet: RefCell::default(),
            leaving: RefCell::default(),
            room: TableRoom::default(),
        };
        let state = (mode.begin)(Rc::new(definition), Rc::new(browser::Browser));
        let depth = browser::marked_depth(host.key()).unwrap_or_default();
        let live = Live::new(host, own, state.at_depth(depth));
        live.draw();
        speak(&live);
        begin_response(&live);
        if mode.drafts && live.host.attribute("draft").as_deref() == Some("device") {
            offer_drafts(&live);
        }
        if live.state().pile().is_some() {
            paper::open(&live, destination);
        }
        let key = live.host.key();
        browser::mark_depth(key, live.state().depth());
        let arrived = Rc::downgrade(&live);
        *live.own.listener.borrow_mut() = browser::watch_depth(key, move |depth| {
            if let Some(live) = arrived.upgrade() {
                act(&live, Action::Arrived(depth));
            }
        });
        *self.live.borrow_mut() = Some(live.clone());
        if mode.sends {
            Handing::begin(&live);
        }
    }

    /// An attribute changed: another language is shown at once; a new address or
    /// heading level starts anew only when the element is placed again.
    pub fn attribute(&self, name: &str, _value: Option<String>) {
        let live = self.live.borrow().clone();
        if let Some(live) = live.filter(|_| name == "lang") {
            act(&live, Action::Language(live.host.language()));
            speak(&live);
        }
    }

    /// Sets a property: `definition` before the start, `answers` at any time.
    pub fn set(&self, name: &str, value: &JsValue) {
        if name == "definition" {
            *self.definition.borrow_mut() = Some(value.clone());
        }
    }

    /// A property's value: `definition` or `answers`.
    pub fn get(&self, name: &str) -> JsValue {
        let live = self.live.borrow();
        match (name, live.as_ref()) {
            ("answers", Some(live)) => browser::to_js(&live.state().answers()),
            ("definition", Some(live)) => browser::to_js(live.state().definition().to_json()),
            _ => JsValue::UNDEFINED,
        }
    }

    /// Calls a method: `submit`, `reset`, `downloadResponses`.
    ///
    /// # Errors
    /// The method is unknown.
    pub fn call(&self, name: &str, _values: &Array) -> Result<JsValue, JsValue> {
        let live = self.live.borrow().clone();
        let Some(live) = live else {
            return Ok(JsValue::UNDEFINED);
        };
        match name {
            "submit" => act(&live, Action::Submit),
            "reset" => {
                act(&live, Action::Reset);
                begin_response(&live);
            }
            "downloadResponses" => act(&live, Action::Download),
            _ => {
                return Err(fault(words::no_such_method(name)));
            }
        }
        Ok(JsValue::UNDEFINED)
    }

    /// The state as a plain object.
    pub fn save(&self) -> JsValue {
        let live = self.live.borrow();
        live.as_ref().map_or(JsValue::UNDEFINED, |live| {
            browser::to_js(&live.state().save().to_json())
        })
    }

    /// Goes on from a saved state; one of another survey changes nothing.
    ///
    /// # Errors
    /// The object is no saved state.
    pub fn restore(&self, saved: &JsValue) -> Result<(), JsValue> {
        let saved = browser::from_js(saved)
            .and_then(|value| {
                Saved::from_json(&value).map_err(|faults| sentences(&faults).join("; "))
            })
            .map_err(|err| fault(words::not_saved(&err)))?;
        if let Some(live) = self.live.borrow().clone() {
            act(&live, Action::Restore(Box::new(saved)));
            browser::mark_depth(live.host.key(), live.state().depth());
        }
        Ok(())
    }

    /// Takes the drawing away; the page gets its title back.
    pub fn unmount(&self) {
        self.gone.set(true);
        if let Some(live) = self.live.borrow_mut().take() {
            live.own.listener.borrow_mut().take();
            live.own.quiet.borrow_mut().take();
            live.own.leaving.borrow_mut().take();
            live.own.room.end();
            live.own.handing.leave();
            if let Ok(document) = browser::document()
                && live.state().screen() != Screen::Stopped
            {
                document.set_title(&live.own.title.borrow());
            }
            live.end();
        }
    }
}
