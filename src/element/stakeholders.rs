use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use js_sys::{Array, Object};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::{Callback, Event, PointerEvent};

use crate::browser::{self, Canvas, WidthGuard};
use crate::element::feature::{Feature, Live};
use crate::element::host::{Host, fault, show_fault};
use crate::element::options;
use crate::port::{Effect, File};
use crate::stakeholder::{
    Action, GridKind, Request, Scene, SceneOptions, State, export_csv, export_json, export_svg,
};
use crate::view::stakeholders::{Page, Props, StakeholdersView};
use crate::view::{MeasureHandle, Same};
use crate::words::options as words;

const CSS: [(&str, &str); 2] = [
    ("base", include_str!("../../www/style/base.css")),
    (
        "stakeholders",
        include_str!("../../www/style/stakeholders.css"),
    ),
];

/// Width before the first measuring, and of an exported picture.
const WIDTH_PX: f64 = 320.0;

/// What a stakeholder map keeps beside its state.
pub(crate) struct StakeholdersFeature {
    level: u8,
    width_px: Cell<f64>,
    measure: MeasureHandle,
    page: Page,
    width: RefCell<Option<WidthGuard>>,
}

impl Feature for StakeholdersFeature {
    type State = State;
    type Action = Action;
    type Request = Request;
    type View = StakeholdersView;

    fn reduce(state: &mut State, action: Action) -> Vec<Effect<Request>> {
        state.reduce(action)
    }

    fn props(live: &Rc<Live<Self>>) -> Props {
        let acts = live.clone();
        Props {
            state: Same(live.state()),
            dispatch: Callback::from(move |action| acts.dispatch(action)),
            width_px: live.own.width_px.get(),
            measure: live.own.measure.clone(),
            page: live.own.page.clone(),
            heading_level: live.own.level,
        }
    }

    fn run(_live: &Rc<Live<Self>>, request: Request) {
        match request {}
    }
}

/// A `<canvass-stakeholders>` in a page.
pub struct Stakeholders {
    host: RefCell<Option<Host>>,
    live: RefCell<Option<Rc<Live<StakeholdersFeature>>>>,
    register: RefCell<Option<String>>,
}

impl Stakeholders {
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
            register: RefCell::default(),
        })
    }

    /// Draws the map and loads its register.
    ///
    /// # Errors
    /// The sentence that says what is wrong; it stands in the element too.
    pub async fn start(&self) -> Result<(), JsValue> {
        let Some(host) = self.host.borrow_mut().take() else {
            return Ok(());
        };
        let level = options::common(&host);
        let grid = host
            .attribute("grid")
            .map_or(Ok(GridKind::PowerInterest), |name| GridKind::parse(&name));
        match level.and_then(|level| grid.map(|grid| (level, grid))) {
            Ok((level, grid)) => {
                self.begin(host, level, grid).await;
                Ok(())
            }
            Err(sentence) => Err(show_fault(&host, &sentence)),
        }
    }

    async fn begin(&self, host: Host, level: u8, grid: GridKind) {
        let slot: Rc<RefCell<Weak<Live<StakeholdersFeature>>>> = Rc::default();
        let chosen = slot.clone();
        let page = Page {
            value_of: Callback::from(|event: Event| value_of(&event)),
            place_of: Callback::from(|event: PointerEvent| place_of(&event)),
            file_chosen: Callback::from(move |event: Event| {
                if let Some(live) = chosen.borrow().upgrade() {
                    take_file(&live, &event);
                }
            }),
        };
        let own = StakeholdersFeature {
            level,
            width_px: Cell::new(WIDTH_PX),
            measure: Same(Rc::new(Canvas::new(&host.element))),
            page,
            width: RefCell::default(),
        };
        let live = Live::new(host, own, State::default());
        *slot.borrow_mut() = Rc::downgrade(&live);
        live.draw();
        live.dispatch(Action::Grid(grid));
        let wide = Rc::downgrade(&live);
        let tell: Rc<dyn Fn(f64)> = Rc::new(move |width| {
            if let Some(live) = wide.upgrade() {
                live.own.width_px.set(width);
                live.redraw();
            }
        });
        *live.own.width.borrow_mut() = browser::watch_width(&live.host.element, tell);
        *self.live.borrow_mut() = Some(live.clone());
        if let Some(text) = self.register.borrow_mut().take() {
            open_given(&live, text);
            return;
        }
        if let Some(url) = live.host.attribute("src") {
            load(&live, url).await;
        }
    }

    /// An attribute changed: a new `src` is loaded, a new `grid` shown.
    pub fn attribute(&self, name: &str, value: Option<String>) {
        let (Some(live), Some(value)) = (self.live.borrow().clone(), value) else {
            return;
        };
        match name {
            "src" => spawn_local(async move { load(&live, value).await }),
            "grid" => match GridKind::parse(&value) {
                Ok(grid) => live.dispatch(Action::Grid(grid)),
                Err(sentence) => live.dispatch(Action::Failed(sentence)),
            },
            _ => {}
        }
    }

    /// Sets a property: `register` takes the text of a register, in place of
    /// `src`.
    pub fn set(&self, name: &str, value: &JsValue) {
        if let ("register", Some(text)) = (name, value.as_string()) {
            match self.live.borrow().as_ref() {
                Some(live) => open_given(live, text),
                None => *self.register.borrow_mut() = Some(text),
            }
        }
    }

    /// A property's value: `register` as a plain object.
    pub fn get(&self, name: &str) -> JsValue {
        let live = self.live.borrow();
        match (name, live.as_ref()) {
            ("register", Some(live)) => browser::to_js(&export_json(live.state().register())),
            _ => JsValue::UNDEFINED,
        }
    }

    /// Calls a method: `exportAs`.
    ///
    /// # Errors
    /// The method or the format is unknown.
    pub fn call(&self, name: &str, values: &Array) -> Result<JsValue, JsValue> {
        let live = self.live.borrow().clone();
        let Some(live) = live else {
            return Ok(JsValue::UNDEFINED);
        };
        if name != "exportAs" {
            return Err(fault(words::no_such_method(name)));
        }
        let kind = values.get(0).as_string().unwrap_or_default();
        let file = export(&live, &kind).map_err(fault)?;
        browser::blob(&file).map(JsValue::from)
    }

    /// The register and the map as a plain object.
    pub fn save(&self) -> JsValue {
        self.live
            .borrow()
            .as_ref()
            .map_or(JsValue::UNDEFINED, |live| {
                browser::to_js(&live.state().save())
            })
    }

    /// Goes back to what was saved.
    ///
    /// # Errors
    /// The object is no saved map.
    pub fn restore(&self, saved: &JsValue) -> Result<(), JsValue> {
        let saved = browser::from_js(saved).map_err(fault)?;
        let state = State::restore(&saved).map_err(fault)?;
        if let Some(live) = self.live.borrow().clone() {
            live.put(state);
        }
        Ok(())
    }

    /// Takes the drawing away.
    pub fn unmount(&self) {
        if let Some(live) = self.live.borrow_mut().take() {
            live.own.width.borrow_mut().take();
            live.end();
        }
    }
}

fn open_given(live: &Rc<Live<StakeholdersFeature>>, text: String) {
    live.dispatch(Action::Loaded {
        file_name: words::given_register().to_owned(),
        text,
    });
}

async fn load(live: &Rc<Live<StakeholdersFeature>>, url: String) {
    let (status, bytes) = live.host.fetch(&url).await;
    if !(200..300).contains(&status) {
        live.dispatch(Action::Failed(words::not_fetched(&url, status)));
        return;
    }
    match String::from_utf8(bytes) {
        Ok(text) => {
            let file_name = url.rsplit('/').next().unwrap_or(&url).to_owned();
            live.dispatch(Action::Loaded { file_name, text });
        }
        Err(err) => live.dispatch(Action::Failed(words::not_text(
            &url,
            err.utf8_error().valid_up_to(),
        ))),
    }
}

fn take_file(live: &Rc<Live<StakeholdersFeature>>, event: &Event) {
    let input = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let Some(input) = input else { return };
    let files = input
        .files()
        .map(|list| browser::named_blobs(&Array::from(&list)))
        .unwrap_or_default();
    input.set_value("");
    let live = live.clone();
    spawn_local(async move {
        for (file_name, content) in files {
            let Ok(bytes) = browser::bytes_of(&content).await else {
                continue;
            };
            match String::from_utf8(bytes) {
                Ok(text) => live.dispatch(Action::Loaded { file_name, text }),
                Err(err) => {
                    let place = err.utf8_error().valid_up_to();
                    live.dispatch(Action::Failed(words::not_text(&file_name, place)));
                }
            }
        }
    });
}

fn value_of(event: &Event) -> String {
    let Some(target) = event.target() else {
        return String::new();
    };
    if let Some(input) = target.dyn_ref::<HtmlInputElement>() {
        input.value()
    } else if let Some(select) = target.dyn_ref::<HtmlSelectElement>() {
        select.value()
    } else {
        target
            .dyn_ref::<HtmlTextAreaElement>()
            .map(HtmlTextAreaElement::value)
            .unwrap_or_default()
    }
}

/// The pointer's place from the upper left of the drawing it is in.
fn place_of(event: &PointerEvent) -> Option<(f64, f64)> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let drawing = target.closest("svg").ok()??;
    let frame = drawing.get_bounding_client_rect();
    Some((
        f64::from(event.client_x()) - frame.left(),
        f64::from(event.client_y()) - frame.top(),
    ))
}

fn export(live: &Rc<Live<StakeholdersFeature>>, kind: &str) -> Result<File, String> {
    let state = live.state();
    let (name, media, text) = match kind {
        "csv" => ("stakeholders.csv", "text/csv", export_csv(state.register())),
        "json" => (
            "stakeholders.json",
            "application/json",
            export_json(state.register()).to_string(),
        ),
        "svg" => {
            let options = SceneOptions {
                grid: state.grid,
                width_px: live.own.width_px.get(),
                held: None,
                measure: live.own.measure.0.as_ref(),
            };
            (
                "stakeholders.svg",
                "image/svg+xml",
                export_svg(&Scene::new(state.register(), &options)),
            )
        }
        other => {
            return Err(words::not_allowed(
                "exportAs",
                other,
                &["csv", "json", "svg"],
            ));
        }
    };
    Ok(File {
        name: name.to_owned(),
        media,
        bytes: text.into_bytes(),
    })
}
