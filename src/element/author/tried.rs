//! The survey as respondents see it: an element of its own, which loads what it needs.

use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Event, HtmlElement};

use super::AuthorFeature;
use crate::browser;
use crate::element::feature::Live;
use crate::survey::Definition;
use crate::view::author::TRY_ID;

/// A survey that is shown; it goes from the page where this is dropped.
pub(super) struct Tried {
    element: HtmlElement,
    /// What it tells is nothing to the page: this element does.
    _listeners: [EventListener; 2],
}

impl Drop for Tried {
    fn drop(&mut self) {
        self.element.remove();
    }
}

/// Shows a survey in the place of the one that is shown, or none, once its place is
/// drawn. What was answered and the page that was open stay, as far as they can.
pub(super) fn show(live: &Rc<Live<AuthorFeature>>, definition: Option<Rc<Definition>>) {
    if let Some(before) = live.own.tried.borrow_mut().take() {
        let answered = call(&before.element, "save", &[]);
        *live.own.answered.borrow_mut() = answered.unwrap_or_default();
    }
    let Some(definition) = definition else {
        return;
    };
    let live = live.clone();
    Timeout::new(0, move || {
        let state = live.state();
        let is_wanted = state.is_tried
            && state
                .open()
                .is_some_and(|open| Rc::ptr_eq(open.opened.definition(), &definition));
        if is_wanted && !live.is_gone() {
            let tried = mount(&live, &definition);
            *live.own.tried.borrow_mut() = tried;
        }
    })
    .forget();
}

fn mount(live: &Rc<Live<AuthorFeature>>, definition: &Definition) -> Option<Tried> {
    let place = live.host.find(TRY_ID)?;
    let canvass = browser::member(&js_sys::global(), "Canvass");
    let given = [
        place.into(),
        "survey".into(),
        options(live, definition).into(),
    ];
    let element: HtmlElement = call(&canvass, "mount", &given).ok()?.dyn_into().ok()?;
    let silent = |name: &'static str| EventListener::new(&element, name, Event::stop_propagation);
    let listeners = [silent("canvass-ready"), silent("canvass-error")];
    let answered = live.own.answered.borrow().clone();
    if answered.is_object() {
        restore(element.clone(), answered);
    }
    Some(Tried {
        element,
        _listeners: listeners,
    })
}

fn options(live: &Rc<Live<AuthorFeature>>, definition: &Definition) -> Object {
    let options = Object::new();
    let set = |name: &str, value: &JsValue| {
        // Fails for no object of ours.
        let _ = Reflect::set(&options, &name.into(), value);
    };
    set("mode", &"preview".into());
    set("definition", &browser::to_js(definition.to_json()));
    let level = live.own.level.saturating_add(2).min(5);
    set("headingLevel", &level.to_string().into());
    if let Some(theme) = live.host.attribute("theme") {
        set("theme", &theme.into());
    }
    options
}

/// Puts back what was answered, once the survey is ready for it. One that has changed
/// too much for that begins anew.
fn restore(element: HtmlElement, answered: JsValue) {
    spawn_local(async move {
        let ready = browser::member(&element, "ready");
        if JsFuture::from(Promise::resolve(&ready)).await.is_ok() {
            let _ = call(&element, "restore", &[answered]);
        }
    });
}

fn call(object: &JsValue, name: &str, values: &[JsValue]) -> Result<JsValue, JsValue> {
    let function: Function = browser::member(object, name).dyn_into()?;
    function.apply(object, &values.iter().collect::<Array>())
}
