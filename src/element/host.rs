use std::cell::Cell;

use crate::json::Value;
use gloo::timers::callback::Timeout;
use js_sys::{Function, Object, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CustomEvent, CustomEventInit, Element, HtmlElement, ShadowRoot};

use crate::browser::{self, Focused};

/// The element in the page, and what `embed.js` gave it.
pub(crate) struct Host {
    /// The custom element.
    pub(crate) element: HtmlElement,
    /// Where Yew draws.
    pub(crate) view: Element,
    /// What `embed.js` lends: fetch, engine, attributes.
    pub(crate) given: Object,
    live: Element,
    key: String,
    same_again: Cell<bool>,
}

impl Host {
    /// Fills `root` with the place Yew draws in and the live region.
    pub(crate) fn new(
        element: HtmlElement,
        root: &Element,
        given: Object,
        css: &[(&'static str, &'static str)],
    ) -> Result<Self, JsValue> {
        let document = browser::document()?;
        let view = document.create_element("div")?;
        let live = document.create_element("p")?;
        live.set_attribute("role", "status")?;
        live.set_class_name("canvass-visually-hidden");
        root.append_child(&view)?;
        root.append_child(&live)?;
        if let Some(shadow) = element.shadow_root() {
            browser::adopt(&shadow, css);
        }
        let key = key_of(&element);
        Ok(Self {
            element,
            view,
            given,
            live,
            key,
            same_again: Cell::new(false),
        })
    }

    /// Gives the element another style sheet, by name.
    pub(crate) fn adopt(&self, name: &'static str, css: &'static str) {
        if let Some(shadow) = self.shadow() {
            browser::adopt(&shadow, &[(name, css)]);
        }
    }

    fn shadow(&self) -> Option<ShadowRoot> {
        self.element.shadow_root()
    }

    /// What tells this element from the others of its page, the same each time
    /// the page is opened: its HTML id, or its tag and its place among its kind.
    pub(crate) fn key(&self) -> &str {
        &self.key
    }

    /// The language of the place the element stands in, as HTML says it; empty where
    /// nothing says one.
    pub(crate) fn language(&self) -> String {
        let around = self.element.closest("[lang]").ok().flatten();
        let all = || browser::document().ok()?.document_element();
        let element = around.or_else(all);
        let language = element.and_then(|element| element.get_attribute("lang"));
        language.unwrap_or_default()
    }

    /// Says in which language sentences are read out.
    pub(crate) fn speak_in(&self, language: &str) {
        // Fails for no name of an attribute that we write.
        let _ = self.live.set_attribute("lang", language);
    }

    /// An element of the shadow root.
    pub(crate) fn find(&self, id: &str) -> Option<Element> {
        self.shadow()?.get_element_by_id(id)
    }

    /// Whether an element of the shadow root has the focus.
    pub(crate) fn has_focus(&self, id: &str) -> bool {
        let active = self.shadow().and_then(|shadow| shadow.active_element());
        active.is_some_and(|element| element.id() == id)
    }

    /// After the next drawing the focus is given on, if what has it now has gone by then
    /// and nothing else has got it: a tenth of a second leaves time for what is focused
    /// on purpose.
    pub(crate) fn keep_focus(&self) {
        let focused = self.shadow().as_ref().and_then(Focused::of);
        if let Some(focused) = focused {
            Timeout::new(100, move || focused.give_on()).forget();
        }
    }

    /// Focuses an element of the shadow root now; whether it is there.
    pub(crate) fn focus_now(&self, id: &str) -> bool {
        let target = self
            .shadow()
            .and_then(|shadow| shadow.get_element_by_id(id));
        if let Some(target) = &target {
            browser::focus(target);
        }
        target.is_some()
    }

    /// Focuses an element of the shadow root once the next drawing is done.
    pub(crate) fn focus_later(&self, id: &str) {
        let shadow = self.shadow();
        let id = id.to_owned();
        Timeout::new(0, move || {
            if let Some(target) = shadow.and_then(|shadow| shadow.get_element_by_id(&id)) {
                browser::focus(&target);
            }
        })
        .forget();
    }

    /// Scrolls as little as shows an element of the shadow root, once the next
    /// drawing is done.
    pub(crate) fn reveal_later(&self, id: &str) {
        let shadow = self.shadow();
        let id = id.to_owned();
        Timeout::new(0, move || {
            if let Some(target) = shadow.and_then(|shadow| shadow.get_element_by_id(&id)) {
                browser::reveal(&target);
            }
        })
        .forget();
    }

    /// Puts a sentence into the live region. The same sentence twice is told
    /// apart by a space, so that it is spoken twice.
    pub(crate) fn announce(&self, sentence: &str) {
        let again = self
            .live
            .text_content()
            .is_some_and(|text| text.trim_end() == sentence)
            && !self.same_again.get();
        self.same_again.set(again);
        let text = if again {
            format!("{sentence}\u{a0}")
        } else {
            sentence.to_owned()
        };
        self.live.set_text_content(Some(&text));
    }

    /// Tells the page: dispatches `canvass-` and the name. Gives `false` if a
    /// cancelable event was cancelled.
    pub(crate) fn tell(&self, name: &str, detail: &Value, cancelable: bool) -> bool {
        self.tell_js(name, &browser::to_js(detail), cancelable)
    }

    /// As [`Self::tell`], of something that JSON cannot have.
    pub(crate) fn tell_js(&self, name: &str, detail: &JsValue, cancelable: bool) -> bool {
        let init = CustomEventInit::new();
        init.set_bubbles(true);
        init.set_composed(true);
        init.set_cancelable(cancelable);
        init.set_detail(detail);
        CustomEvent::new_with_event_init_dict(&format!("canvass-{name}"), &init)
            .and_then(|event| self.element.dispatch_event(&event))
            .unwrap_or(true)
    }

    /// A function that `embed.js` lends.
    pub(crate) fn function(&self, name: &str) -> Option<Function> {
        browser::member(&self.given, name).dyn_into().ok()
    }

    /// A list of texts that `embed.js` gives.
    pub(crate) fn texts(&self, name: &str) -> Vec<String> {
        let list = browser::member(&self.given, name);
        let texts = js_sys::Array::from(&list).into_iter();
        texts.filter_map(|text| text.as_string()).collect()
    }

    /// The value of an attribute as it is now.
    pub(crate) fn attribute(&self, name: &str) -> Option<String> {
        self.element.get_attribute(name)
    }

    /// Fetches a file of the page's author: its status (0 if the network
    /// failed) and its bytes.
    pub(crate) async fn fetch(&self, url: &str) -> (u16, Vec<u8>) {
        let (status, bytes) = self.fetch_bytes(url).await;
        let bytes = bytes.map(|bytes| bytes.to_vec());
        (status, bytes.unwrap_or_default())
    }

    /// Fetches a file of the page's author, and leaves its content to the
    /// browser: its status (0 if the network failed) and the content.
    pub(crate) async fn fetch_blob(&self, url: &str) -> (u16, Option<Blob>) {
        let (status, bytes) = self.fetch_bytes(url).await;
        let content = bytes.and_then(|bytes| browser::blob_of(&bytes).ok());
        (status, content)
    }

    async fn fetch_bytes(&self, url: &str) -> (u16, Option<Uint8Array>) {
        let promise = self
            .function("fetch")
            .and_then(|fetch| fetch.call1(&JsValue::NULL, &url.into()).ok())
            .and_then(|value| value.dyn_into::<Promise>().ok());
        let Some(promise) = promise else {
            return (0, None);
        };
        let Ok(answer) = JsFuture::from(promise).await else {
            return (0, None);
        };
        let status = browser::member(&answer, "status").as_f64();
        let bytes = browser::member(&answer, "bytes").dyn_into().ok();
        (status.unwrap_or(0.0) as u16, bytes)
    }

    /// Has parts of the program loaded, all at a time, and each once for all elements
    /// of the page.
    ///
    /// # Errors
    /// The sentence that says why one is not there.
    pub(crate) async fn load(&self, parts: &[&'static str]) -> Result<(), String> {
        let part = self.function("part");
        let ask = |name: &&'static str| {
            let asked = part.as_ref()?.call1(&JsValue::NULL, &(*name).into());
            asked.ok()?.dyn_into::<Promise>().ok()
        };
        let asked: Vec<Promise> = parts.iter().filter_map(ask).collect();
        for promise in asked {
            let loaded = JsFuture::from(promise).await;
            loaded.map_err(|err| browser::reason(&err))?;
        }
        Ok(())
    }

    /// The text of a `<script type="application/json">` inside the element.
    pub(crate) fn inline_json(&self) -> Option<String> {
        self.element
            .query_selector("script[type='application/json']")
            .ok()??
            .text_content()
    }

    /// A hook that lends the answers so far to `embed.js`, in case all fails.
    pub(crate) fn keep(&self, text: &str) {
        if let Some(keep) = self.function("keep") {
            let _ = keep.call1(&JsValue::NULL, &text.into());
        }
    }
}

fn key_of(element: &HtmlElement) -> String {
    let id = element.id();
    if !id.is_empty() {
        return id;
    }
    let tag = element.local_name();
    let place = browser::document()
        .and_then(|document| document.query_selector_all(&tag))
        .ok()
        .and_then(|all| {
            (0..all.length()).find(|i| {
                all.get(*i)
                    .is_some_and(|other| other.is_same_node(Some(element)))
            })
        });
    place.map_or_else(|| tag.clone(), |place| format!("{tag}-{place}"))
}

/// A sentence as the error that a script of the page catches.
pub(crate) fn fault(sentence: impl AsRef<str>) -> JsValue {
    js_sys::Error::new(sentence.as_ref()).into()
}

/// Shows a sentence in place of the element's content, above the page's own,
/// and tells the page. Gives it as an error.
pub(crate) fn show_fault(host: &Host, sentence: &str) -> JsValue {
    let show = || -> Result<(), JsValue> {
        let document = browser::document()?;
        let panel = document.create_element("div")?;
        panel.set_class_name("canvass-panel canvass-panel--error");
        panel.set_attribute("role", "alert")?;
        let text = document.create_element("p")?;
        text.set_text_content(Some(sentence));
        panel.append_child(&text)?;
        host.view.append_child(&panel)?;
        host.view
            .append_child(document.create_element("slot")?.as_ref())?;
        Ok(())
    };
    if let Err(err) = show() {
        web_sys::console::error_1(&err);
    }
    host.tell("error", &crate::json::json!({ "message": sentence }), false);
    fault(sentence)
}
