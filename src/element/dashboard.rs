use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use js_sys::{Array, Function, Object, Reflect, Uint8Array};
use serde_json::json;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, EventTarget, HtmlElement, HtmlInputElement};
use yew::Callback;

use crate::browser::{self, Canvas, WidthGuard};
use crate::dashboard::{Action, Figures, SavedClause, SavedView, State, figures_csv};
use crate::element::feature::{Feature, Live};
use crate::element::host::{Host, on_width, show_fault};
use crate::element::options;
use crate::engine::{Reply, Request};
use crate::port::{Effect, File};
use crate::view::MeasureHandle;
use crate::view::dashboard::{DashboardProps, DashboardView};
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
    width: RefCell<Option<WidthGuard>>,
    listeners: RefCell<Vec<EventListener>>,
}

/// The engine as `embed.js` opened it: a worker or this thread.
struct Engine {
    port: Object,
    _reply: Closure<dyn FnMut(Uint8Array)>,
    _fail: Closure<dyn FnMut(String)>,
}

impl Engine {
    fn call(&self, method: &str, value: &JsValue) {
        let function = Reflect::get(&self.port, &method.into())
            .ok()
            .and_then(|f| f.dyn_into::<Function>().ok());
        if let Some(function) = function {
            let _ = function.call1(&self.port, value);
        }
    }
}

impl Drop for Engine {
    fn drop(&mut self) {
        self.call("close", &JsValue::UNDEFINED);
    }
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
        DashboardProps {
            state: live.state(),
            dispatch: Callback::from(move |action| acts.dispatch(action)),
            focus: Callback::from(move |id: String| focuses.host.focus_now(&id)),
            width_px: live.own.width_px.get(),
            measure: live.own.measure.clone(),
            heading_level: live.own.level,
        }
    }

    fn run(live: &Rc<Live<Self>>, request: Request) {
        if let Ok(bytes) = postcard::to_stdvec(&request)
            && let Some(engine) = live.own.engine.borrow().as_ref()
        {
            engine.call("post", &Uint8Array::from(bytes.as_slice()));
        }
    }
}

/// A `<canvass-dashboard>` in a page.
pub struct Dashboard {
    host: RefCell<Option<Host>>,
    live: RefCell<Option<Rc<Live<DashboardFeature>>>>,
    files: RefCell<Option<JsValue>>,
}

impl Dashboard {
    /// Prepares the element; nothing is drawn yet.
    ///
    /// # Errors
    /// The page has no document.
    pub fn new(element: HtmlElement, root: &Element, given: Object) -> Result<Self, JsValue> {
        browser::report_panics("insight");
        let host = Host::new(element, root, given, &CSS)?;
        Ok(Self {
            host: RefCell::new(Some(host)),
            live: RefCell::default(),
            files: RefCell::default(),
        })
    }

    /// Draws the dashboard and begins to load its sources.
    ///
    /// # Errors
    /// The sentence that says what is wrong; it stands in the element too.
    #[allow(
        clippy::unused_async,
        reason = "every element is started the same way, and some wait"
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
            Err(sentence) => {
                show_fault(&host, &sentence);
                Err(JsValue::from(js_sys::Error::new(&sentence)))
            }
        }
    }

    fn begin(&self, host: Host, level: u8) {
        let own = DashboardFeature {
            level,
            width_px: Cell::new(WIDTH_PX),
            measure: MeasureHandle(Rc::new(Canvas::new(&host.element))),
            engine: RefCell::default(),
            width: RefCell::default(),
            listeners: RefCell::default(),
        };
        let live = Live::new(host, own, State::default());
        *live.own.engine.borrow_mut() = open_engine(&live);
        live.draw();
        watch(&live);
        *self.live.borrow_mut() = Some(live.clone());
        if let Some(files) = self.files.borrow_mut().take() {
            open_list(&live, &files);
        }
        if let Some(sources) = live.host.attribute("src") {
            load(&live, &sources);
        }
    }

    /// An attribute changed: a new `src` is loaded beside what is there.
    pub fn attribute(&self, name: &str, value: Option<String>) {
        if let (Some(live), "src", Some(sources)) = (self.live.borrow().as_ref(), name, value) {
            load(live, &sources);
        }
    }

    /// Sets a property: `files` opens each of them.
    pub fn set(&self, name: &str, value: JsValue) {
        if name == "files" {
            match self.live.borrow().as_ref() {
                Some(live) => open_list(live, &value),
                None => *self.files.borrow_mut() = Some(value),
            }
        }
    }

    /// A property's value: `table` is a summary of the table that is shown.
    pub fn get(&self, name: &str) -> JsValue {
        let live = self.live.borrow();
        match (name, live.as_ref()) {
            ("table", Some(live)) => browser::to_js(&live.state().summary()),
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
        let fault = |sentence: String| JsValue::from(js_sys::Error::new(&sentence));
        match name {
            "filter" => {
                let value = browser::from_js(values.get(0)).map_err(fault)?;
                let clause = SavedClause::from_json(&value)
                    .ok_or_else(|| fault(words::no_clause().to_owned()))?;
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
                return Ok(export(&live, &kind, chart.as_deref())
                    .map_err(fault)?
                    .into());
            }
            _ => return Err(fault(words::no_such_method(name))),
        }
        Ok(JsValue::UNDEFINED)
    }

    /// The view (file and filters, no answers) as a plain object.
    pub fn save(&self) -> JsValue {
        self.live
            .borrow()
            .as_ref()
            .map_or(JsValue::UNDEFINED, |live| {
                browser::to_js(&live.state().view().to_json())
            })
    }

    /// Goes back to a saved view, once its file is there.
    ///
    /// # Errors
    /// The object is no saved view.
    pub fn restore(&self, saved: JsValue) -> Result<(), JsValue> {
        let view = browser::from_js(saved)
            .ok()
            .and_then(|value| SavedView::from_json(&value));
        let view = view.ok_or_else(|| JsValue::from(js_sys::Error::new(words::no_view())))?;
        if let Some(live) = self.live.borrow().clone() {
            live.dispatch(Action::Restore(view));
        }
        Ok(())
    }

    /// Takes the drawing away, ends the engine and frees its tables.
    pub fn unmount(&self) {
        if let Some(live) = self.live.borrow_mut().take() {
            live.own.listeners.borrow_mut().clear();
            live.own.width.borrow_mut().take();
            live.own.engine.borrow_mut().take();
            live.end();
        }
    }
}

fn open_engine(live: &Rc<Live<DashboardFeature>>) -> Option<Engine> {
    let answered = Rc::downgrade(live);
    let reply = Closure::<dyn FnMut(Uint8Array)>::new(move |bytes: Uint8Array| {
        if let (Some(live), Ok(reply)) = (
            answered.upgrade(),
            postcard::from_bytes::<Reply>(&bytes.to_vec()),
        ) {
            live.dispatch(Action::Replied(reply));
        }
    });
    let failing = Rc::downgrade(live);
    let fail = Closure::<dyn FnMut(String)>::new(move |sentence: String| {
        if let Some(live) = failing.upgrade() {
            live.dispatch(Action::Fail {
                name: String::new(),
                sentence,
            });
        }
    });
    let url = live
        .host
        .attribute("worker-url")
        .map_or(JsValue::UNDEFINED, JsValue::from);
    let open = live.host.function("openEngine")?;
    let port = open
        .call3(&JsValue::NULL, reply.as_ref(), fail.as_ref(), &url)
        .ok()?;
    Some(Engine {
        port: port.dyn_into().ok()?,
        _reply: reply,
        _fail: fail,
    })
}

/// Listens to the file input, to drops and pastes, and to the width.
fn watch(live: &Rc<Live<DashboardFeature>>) {
    let mut listeners = Vec::new();
    let chosen = Rc::downgrade(live);
    listeners.push(EventListener::new(
        &live.host.view,
        "change",
        move |event| {
            let input = event
                .target()
                .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
            if let (Some(live), Some(input)) = (
                chosen.upgrade(),
                input.filter(|input| input.id() == "canvass-open"),
            ) {
                if let Some(files) = input.files() {
                    open_list(&live, &files);
                }
                input.set_value("");
            }
        },
    ));
    let mut take = |target: &EventTarget, name: &'static str| {
        let taken = Rc::downgrade(live);
        let options = EventListenerOptions::enable_prevent_default();
        let listener = EventListener::new_with_options(target, name, options, move |event| {
            if let Some(live) = taken.upgrade() {
                take_over(&live, event);
            }
        });
        listeners.push(listener);
    };
    take(&live.host.element, "dragover");
    take(&live.host.element, "drop");
    if let Ok(document) = browser::document() {
        take(&document, "paste");
    }
    *live.own.listeners.borrow_mut() = listeners;
    let wide = Rc::downgrade(live);
    let tell: Rc<dyn Fn(f64)> = Rc::new(move |width| {
        if let Some(live) = wide.upgrade() {
            live.own.width_px.set(width);
            live.redraw();
        }
    });
    *live.own.width.borrow_mut() = on_width(&live.host.element, tell);
}

/// Files that were dropped or pasted, or a table that was pasted as text.
/// What is pasted elsewhere in the page, or as text into a field, stays there.
fn take_over(live: &Rc<Live<DashboardFeature>>, event: &web_sys::Event) {
    let member =
        |of: &JsValue, name: &str| Reflect::get(of, &name.into()).unwrap_or(JsValue::UNDEFINED);
    let pasted = event.type_() == "paste";
    let data = member(
        event,
        if pasted {
            "clipboardData"
        } else {
            "dataTransfer"
        },
    );
    if event.type_() == "dragover" {
        event.prevent_default();
        return;
    }
    if pasted && !is_for(live, event) {
        return;
    }
    let files = Array::from(&member(&data, "files"));
    if files.length() > 0 {
        event.prevent_default();
        open_list(live, &files);
    } else if pasted && !is_into_field(event) {
        let text = Reflect::get(&data, &"getData".into())
            .ok()
            .and_then(|f| f.dyn_into::<Function>().ok());
        let text = text
            .and_then(|f| f.call1(&data, &"text/plain".into()).ok())
            .and_then(|text| text.as_string());
        if let Some(text) = text.filter(|text| text.contains(['\t', '\n', ','])) {
            event.prevent_default();
            live.dispatch(Action::Show(vec![(
                words::pasted().to_owned(),
                text.into_bytes(),
            )]));
        }
    }
}

/// Whether something is pasted for this dashboard: the focus is inside it or,
/// where nothing has the focus, the pointer.
fn is_for(live: &Rc<Live<DashboardFeature>>, event: &web_sys::Event) -> bool {
    let path = event.composed_path();
    let inside = path.includes(&live.host.element, 0);
    let nowhere = path
        .get(0)
        .dyn_into::<Element>()
        .is_ok_and(|target| target.local_name() == "body");
    inside || nowhere && live.host.element.matches(":hover").unwrap_or(false)
}

/// Whether something is pasted into a field that takes text.
fn is_into_field(event: &web_sys::Event) -> bool {
    let Ok(target) = event.composed_path().get(0).dyn_into::<Element>() else {
        return false;
    };
    let choice = || {
        target
            .dyn_ref::<HtmlInputElement>()
            .is_none_or(|input| matches!(input.type_().as_str(), "file" | "checkbox" | "radio"))
    };
    target.local_name() == "textarea" || !choice()
}

fn open_list(live: &Rc<Live<DashboardFeature>>, list: &JsValue) {
    let list: Vec<JsValue> = Array::from(list).iter().collect();
    let live = live.clone();
    spawn_local(async move {
        let files = browser::read_files(list).await;
        live.dispatch(Action::Show(files));
    });
}

/// Loads the sources of a list divided by spaces, one after the other: the
/// first is the one that is shown, however long it takes.
fn load(live: &Rc<Live<DashboardFeature>>, sources: &str) {
    let live = live.clone();
    let urls: Vec<String> = sources.split_whitespace().map(str::to_owned).collect();
    spawn_local(async move {
        for url in urls {
            let path = url.split(['?', '#']).next().unwrap_or(&url);
            let name = path.rsplit('/').next().unwrap_or(path).to_owned();
            let (status, bytes) = live.host.fetch(&url).await;
            if (200..300).contains(&status) {
                live.dispatch(Action::Open(vec![(name, bytes)]));
            } else {
                live.dispatch(Action::Fail {
                    name,
                    sentence: words::not_fetched(&url, status),
                });
            }
        }
    });
}

/// The figures of all cards, or of one, as a file.
fn export(
    live: &Rc<Live<DashboardFeature>>,
    kind: &str,
    chart: Option<&str>,
) -> Result<web_sys::Blob, String> {
    let state = live.state();
    let loaded = state.loaded().ok_or_else(|| words::no_table().to_owned())?;
    let cards: Vec<(String, Figures)> = loaded
        .questions
        .iter()
        .zip(&loaded.results)
        .filter(|(question, _)| chart.is_none_or(|chart| chart == question.title))
        .map(|(question, result)| (question.title.clone(), Figures::of(question, result)))
        .collect();
    if let (Some(chart), true) = (chart, cards.is_empty()) {
        return Err(crate::words::dashboard::unknown_question(chart));
    }
    let file = match kind {
        "csv" => File {
            name: "figures.csv".to_owned(),
            media: "text/csv",
            bytes: figures_csv(&cards).into_bytes(),
        },
        "json" => File {
            name: "view.json".to_owned(),
            media: "application/json",
            bytes: json!({ "view": state.view().to_json(), "table": state.summary() })
                .to_string()
                .into_bytes(),
        },
        other => return Err(words::not_allowed("exportAs", other, &["csv", "json"])),
    };
    browser::blob(&file).map_err(|err| format!("{err:?}"))
}
