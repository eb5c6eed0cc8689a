mod sources;
mod tried;
mod work;

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use js_sys::{Array, Object};
use wasm_bindgen::JsValue;
use web_sys::{Blob, Element, HtmlElement};
use yew::Callback;

use sources::{load, open_json, open_list, read, watch};
use tried::{Tried, show};
use work::Work;

use crate::author::{Action, Effect, Format, Request, State, file};
use crate::browser;
use crate::element::feature::{Feature, Live};
use crate::element::host::{Host, fault, show_fault};
use crate::element::options;
use crate::json::json;
use crate::view::Same;
use crate::view::author::{AuthorProps, AuthorView};
use crate::words::{author as words, options as options_words};

const CSS: [(&str, &str); 2] = [
    ("base", include_str!("../../www/style/base.css")),
    ("author", include_str!("../../www/style/author.css")),
];

/// What an author's element keeps beside its state.
pub(crate) struct AuthorFeature {
    level: u8,
    /// The files that were chosen last, until they are read.
    files: RefCell<Vec<(String, Blob)>>,
    work: RefCell<Option<Work>>,
    tried: RefCell<Option<Tried>>,
    /// What was answered in the survey that was shown last.
    answered: RefCell<JsValue>,
    listeners: RefCell<Vec<EventListener>>,
}

impl Feature for AuthorFeature {
    type State = State;
    type Action = Action;
    type Request = Request;
    type View = AuthorView;

    fn reduce(state: &mut State, action: Action) -> Vec<Effect> {
        state.reduce(action)
    }

    fn props(live: &Rc<Live<Self>>) -> AuthorProps {
        let acts = Rc::downgrade(live);
        AuthorProps {
            state: Same(live.state()),
            dispatch: Callback::from(move |action| {
                if let Some(live) = acts.upgrade() {
                    live.dispatch(action);
                }
            }),
            heading_level: live.own.level,
        }
    }

    fn run(live: &Rc<Live<Self>>, request: Request) {
        match request {
            Request::Read(number) => read(live, number),
            Request::Prove(number, definition, walks) => {
                let work = Work::begin(live, number, definition, walks);
                *live.own.work.borrow_mut() = Some(work);
            }
            Request::Stop => *live.own.work.borrow_mut() = None,
            Request::Show(definition) => show(live, definition),
        }
    }
}

/// A `<canvass-author>` in a page.
pub struct Author {
    host: RefCell<Option<Host>>,
    live: RefCell<Option<Rc<Live<AuthorFeature>>>>,
    /// What was set before the start, by name.
    given: RefCell<Vec<(String, JsValue)>>,
}

impl Author {
    /// Prepares the element; nothing is drawn yet.
    ///
    /// # Errors
    /// The page has no document.
    pub fn new(element: HtmlElement, root: &Element, given: Object) -> Result<Self, JsValue> {
        browser::log_panics();
        let host = Host::new(element, root, given, &CSS)?;
        Ok(Self {
            host: RefCell::new(Some(host)),
            live: RefCell::default(),
            given: RefCell::default(),
        })
    }

    /// Draws the element and begins to load its source.
    ///
    /// # Errors
    /// The sentence that says what is wrong; it stands in the element too.
    #[allow(
        clippy::unused_async,
        reason = "all elements are exported by one macro"
    )]
    pub async fn start(&self) -> Result<(), JsValue> {
        let Some(host) = self.host.borrow_mut().take() else {
            return Ok(());
        };
        match options::common(&host) {
            Ok(level) => {
                self.begin(host, level);
                Ok(())
            }
            Err(sentence) => Err(show_fault(&host, &sentence)),
        }
    }

    fn begin(&self, host: Host, level: u8) {
        let own = AuthorFeature {
            level,
            files: RefCell::default(),
            work: RefCell::default(),
            tried: RefCell::default(),
            answered: RefCell::default(),
            listeners: RefCell::default(),
        };
        let live = Live::new(host, own, State::default());
        live.draw();
        watch(&live);
        *self.live.borrow_mut() = Some(live.clone());
        let given = self.given.take();
        if given.is_empty()
            && let Some(sources) = live.host.attribute("src")
        {
            load(&live, &sources);
        }
        for (name, value) in given {
            self.set(&name, &value);
        }
    }

    /// An attribute changed: a new `src` is loaded.
    pub fn attribute(&self, name: &str, value: Option<String>) {
        if let (Some(live), "src", Some(sources)) = (self.live.borrow().as_ref(), name, value) {
            load(live, &sources);
        }
    }

    /// Sets a property: `files` are read as one survey, `definition` is one as an
    /// object or its text.
    pub fn set(&self, name: &str, value: &JsValue) {
        let live = self.live.borrow().clone();
        match (name, live) {
            (_, None) => self
                .given
                .borrow_mut()
                .push((name.to_owned(), value.clone())),
            ("files", Some(live)) => open_list(&live, value),
            ("definition", Some(live)) => {
                let text = value.as_string().map_or_else(
                    || browser::from_js(value).map(|value| value.to_string()),
                    Ok,
                );
                open_json(&live, words::given(), text);
            }
            _ => {}
        }
    }

    /// A property's value: `definition` is the survey that was read.
    pub fn get(&self, name: &str) -> JsValue {
        let live = self.live.borrow();
        let state = live.as_ref().map(|live| live.state());
        match (name, state.as_ref().and_then(|state| state.open())) {
            ("definition", Some(open)) => browser::to_js(open.opened.definition().to_json()),
            _ => JsValue::UNDEFINED,
        }
    }

    /// Calls a method: `exportAs`.
    ///
    /// # Errors
    /// The method or the format is unknown, or there is no survey.
    pub fn call(&self, name: &str, values: &Array) -> Result<JsValue, JsValue> {
        let live = self.live.borrow().clone();
        let Some(live) = live else {
            return Ok(JsValue::UNDEFINED);
        };
        if name != "exportAs" {
            return Err(fault(options_words::no_such_method(name)));
        }
        let kind = values.get(0).as_string().unwrap_or_default();
        let format = Format::named(&kind).ok_or_else(|| {
            let known = ["json", "xlsx", "markdown"];
            fault(options_words::not_allowed("exportAs", &kind, &known))
        })?;
        let state = live.state();
        let open = state.open().ok_or_else(|| fault(words::NO_SURVEY))?;
        let file = file(&open.opened, format).map_err(fault)?;
        browser::blob(&file).map(JsValue::from)
    }

    /// The survey, its name and whether it is tried, as a plain object.
    pub fn save(&self) -> JsValue {
        let live = self.live.borrow();
        let state = live.as_ref().map(|live| live.state());
        let open = state
            .as_ref()
            .and_then(|state| Some((state.is_tried, state.open()?)));
        open.map_or(JsValue::UNDEFINED, |(is_tried, open)| {
            browser::to_js(&json!({
                "name": open.opened.name.as_str(),
                "definition": open.opened.definition().to_json().clone(),
                "tried": is_tried,
            }))
        })
    }

    /// Goes back to a saved survey.
    ///
    /// # Errors
    /// The object is none that was saved.
    pub fn restore(&self, saved: &JsValue) -> Result<(), JsValue> {
        let none = || fault(options_words::no_view());
        let saved = browser::from_js(saved).ok().ok_or_else(none)?;
        let name = saved.get("name").and_then(|name| name.as_str());
        let (name, definition) = name.zip(saved.get("definition")).ok_or_else(none)?;
        if let Some(live) = self.live.borrow().clone() {
            let is_tried = saved.get("tried") == Some(&json!(true));
            if is_tried != live.state().is_tried {
                live.dispatch(Action::Try);
            }
            open_json(&live, name, Ok(definition.to_string()));
        }
        Ok(())
    }

    /// Takes the drawing away and ends what is being done.
    pub fn unmount(&self) {
        if let Some(live) = self.live.borrow_mut().take() {
            live.own.listeners.borrow_mut().clear();
            live.own.work.borrow_mut().take();
            live.own.tried.borrow_mut().take();
            live.end();
        }
    }
}
