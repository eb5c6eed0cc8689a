mod address;
mod contents;
mod definition;
mod engine;
mod export;
mod parts;
mod save;
mod sources;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::EventListener;
use js_sys::{Array, Object};
use wasm_bindgen::JsValue;
use web_sys::{Element, HtmlElement};
use yew::Callback;

use address::Address;
use contents::Contents;
use definition::{restore, take_definition};
use engine::Engine;
use export::export;
use sources::{load, open_list, watch};

use crate::browser::{self, Canvas, WidthGuard};
use crate::dashboard::{Action, SavedClause, State};
use crate::element::feature::{Feature, Live};
use crate::element::host::{Host, fault, show_fault};
use crate::element::options;
use crate::engine::Request;
use crate::port::Effect;
use crate::saving::Format;
use crate::view::dashboard::{DashboardProps, DashboardView, Parts};
use crate::view::{MeasureHandle, Same};
use crate::words::options as words;

const CSS: [(&str, &str); 2] = [
    ("base", include_str!("../../www/style/base.css")),
    ("dashboard", include_str!("../../www/style/dashboard.css")),
];

/// Width before the first measuring.
const WIDTH_PX: f64 = 320.0;

/// What a dashboard element keeps beside its state.
pub(crate) struct DashboardFeature {
    level: u8,
    width_px: Cell<f64>,
    measure: MeasureHandle,
    engine: RefCell<Option<Engine>>,
    contents: Contents,
    address: RefCell<Option<Address>>,
    width: RefCell<Option<WidthGuard>>,
    listeners: RefCell<Vec<EventListener>>,
}

impl Feature for DashboardFeature {
    type State = State;
    type Action = Action;
    type Request = Request;
    type View = DashboardView;

    fn reduce(state: &mut State, action: Action) -> Vec<Effect<Request>> {
        state.reduce(action)
    }

    fn props(live: &Rc<Live<Self>>) -> DashboardProps {
        let (acts, focuses) = (live.clone(), live.clone());
        let (needs, saves) = (Rc::downgrade(live), Rc::downgrade(live));
        let codebooks = Rc::downgrade(live);
        DashboardProps {
            state: Same(live.state()),
            dispatch: Callback::from(move |action| acts.dispatch(action)),
            focus: Callback::from(move |id: String| {
                focuses.host.focus_now(&id);
            }),
            parts: Parts::new(move |need, go_on| {
                if let Some(live) = needs.upgrade() {
                    parts::when_there(&live, need, go_on);
                }
            }),
            save: Callback::from(move |(question, format)| {
                if let Some(live) = saves.upgrade() {
                    save::save(&live, question, format);
                }
            }),
            save_codebook: Callback::from(move |format| {
                if let Some(live) = codebooks.upgrade() {
                    save::save_codebook(&live, format);
                }
            }),
            now: browser::local_now(),
            width_px: live.own.width_px.get(),
            measure: live.own.measure.clone(),
            heading_level: live.own.level,
        }
    }

    fn followed(live: &Rc<Live<Self>>) {
        Address::follow(live);
    }

    fn run(live: &Rc<Live<Self>>, request: Request) {
        if let Some(engine) = live.own.engine.borrow().as_ref() {
            live.own.contents.follow(&request, engine);
            engine.ask(&request);
        }
    }
}

/// A `<canvass-dashboard>` in a page.
pub struct Dashboard {
    host: RefCell<Option<Host>>,
    live: RefCell<Option<Rc<Live<DashboardFeature>>>>,
    files: RefCell<Option<JsValue>>,
    definition: RefCell<Option<JsValue>>,
}

impl Dashboard {
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
            files: RefCell::default(),
            definition: RefCell::default(),
        })
    }

    /// Draws the dashboard and begins to load its sources.
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
        let checked = options::common(&host).and_then(|level| {
            options::choice("mode", host.attribute("mode").as_deref(), &["analyst"])?;
            Ok(level)
        });
        match checked {
            Ok(level) => {
                self.begin(host, level);
                Ok(())
            }
            Err(sentence) => Err(show_fault(&host, &sentence)),
        }
    }

    fn begin(&self, host: Host, level: u8) {
        let own = DashboardFeature {
            level,
            width_px: Cell::new(WIDTH_PX),
            measure: Same(Rc::new(Canvas::new(&host.element))),
            engine: RefCell::default(),
            contents: Contents::default(),
            address: RefCell::default(),
            width: RefCell::default(),
            listeners: RefCell::default(),
        };
        let live = Live::new(host, own, State::default());
        *live.own.engine.borrow_mut() = Engine::open(&live);
        live.draw();
        watch(&live);
        Address::open(&live);
        *self.live.borrow_mut() = Some(live.clone());
        if let Some(files) = self.files.borrow_mut().take() {
            open_list(&live, &files);
        }
        if let Some(definition) = self.definition.borrow_mut().take() {
            take_definition(&live, &definition);
        }
        if let Some(source) = live.host.attribute("definition") {
            load(&live, &source);
        }
        if let Some(sources) = live.host.attribute("src") {
            load(&live, &sources);
        }
    }

    /// An attribute changed: a new `src` or `definition` is loaded beside what is there.
    pub fn attribute(&self, name: &str, value: Option<String>) {
        let live = self.live.borrow();
        if let (Some(live), "src" | "definition", Some(sources)) = (live.as_ref(), name, value) {
            load(live, &sources);
        }
    }

    /// Sets a property: `files` opens each of them, `definition` is taken.
    pub fn set(&self, name: &str, value: &JsValue) {
        type Take = fn(&Rc<Live<DashboardFeature>>, &JsValue);
        let (take, waits): (Take, _) = match name {
            "files" => (open_list, &self.files),
            "definition" => (take_definition, &self.definition),
            _ => return,
        };
        match self.live.borrow().as_ref() {
            Some(live) => take(live, value),
            None => *waits.borrow_mut() = Some(value.clone()),
        }
    }

    /// A property's value: `table` is a summary of the table that is shown,
    /// `definition` what [`Self::save`] gives.
    pub fn get(&self, name: &str) -> JsValue {
        let live = self.live.borrow();
        match (name, live.as_ref()) {
            ("table", Some(live)) => browser::to_js(&live.state().summary()),
            ("definition", Some(live)) => browser::to_js(&live.state().definition().to_json()),
            _ => JsValue::UNDEFINED,
        }
    }

    /// Calls a method: `filter`, `clearFilters`, `exportAs`.
    ///
    /// # Errors
    /// The method is unknown, or what it was given does not fit the table.
    pub fn call(&self, name: &str, values: &Array) -> Result<JsValue, JsValue> {
        let live = self.live.borrow().clone();
        let Some(live) = live else {
            return Ok(JsValue::UNDEFINED);
        };
        match name {
            "filter" => {
                let value = browser::from_js(&values.get(0)).map_err(fault)?;
                let clause =
                    SavedClause::from_json(&value).ok_or_else(|| fault(words::no_clause()))?;
                let clause = live.state().loaded().map_or_else(
                    || Err(words::no_table().to_owned()),
                    |loaded| clause.to_clause(&loaded.questions),
                );
                live.dispatch(Action::Set(clause.map_err(fault)?));
            }
            "clearFilters" => live.dispatch(Action::Clear),
            "exportAs" => {
                let kind = values.get(0).as_string().unwrap_or_default();
                let chart = values.get(1).as_string();
                let later = [Format::Workbook, Format::Svg, Format::Png];
                let mut later = later.into_iter();
                let later = later.find(|format| format.extension() == kind);
                if let (Some(format), Some(_)) = (later, live.state().loaded()) {
                    let promise = save::export(&live, chart.as_deref(), format);
                    return promise.map(JsValue::from).map_err(fault);
                }
                return Ok(export(&live.state(), &kind, chart.as_deref())
                    .map_err(fault)?
                    .into());
            }
            _ => return Err(fault(words::no_such_method(name))),
        }
        Ok(JsValue::UNDEFINED)
    }

    /// The definition of what is shown (no answers) as a plain object.
    pub fn save(&self) -> JsValue {
        self.live
            .borrow()
            .as_ref()
            .map_or(JsValue::UNDEFINED, |live| {
                browser::to_js(&live.state().definition().to_json())
            })
    }

    /// Goes back to a saved view, once its file is there.
    ///
    /// # Errors
    /// The object is no definition; the sentence says where.
    pub fn restore(&self, saved: &JsValue) -> Result<(), JsValue> {
        match self.live.borrow().clone() {
            Some(live) => restore(&live, saved).map_err(fault),
            None => Ok(()),
        }
    }

    /// Takes the drawing away, ends the engine and frees its tables.
    pub fn unmount(&self) {
        if let Some(live) = self.live.borrow_mut().take() {
            live.own.listeners.borrow_mut().clear();
            live.own.address.borrow_mut().take();
            live.own.width.borrow_mut().take();
            live.own.engine.borrow_mut().take();
            live.end();
        }
    }
}
