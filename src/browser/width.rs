use std::rc::Rc;

use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver, ResizeObserverEntry};

/// Watches until it is dropped.
#[must_use = "the width is watched only while the guard lives"]
pub(crate) struct WidthGuard {
    observer: ResizeObserver,
    _tell: Closure<dyn FnMut(Array)>,
}

impl Drop for WidthGuard {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Calls back with an element's width in CSS pixels, soon and whenever it
/// changes by a pixel or more.
pub(crate) fn watch_width(element: &Element, tell: Rc<dyn Fn(f64)>) -> Option<WidthGuard> {
    let mut known = -1.0_f64;
    let tell = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
        let entry = entries.get(entries.length().saturating_sub(1));
        let width = entry
            .unchecked_ref::<ResizeObserverEntry>()
            .content_rect()
            .width();
        if (width - known).abs() >= 1.0 {
            known = width;
            tell(width);
        }
    });
    let observer = ResizeObserver::new(tell.as_ref().unchecked_ref()).ok()?;
    observer.observe(element);
    Some(WidthGuard {
        observer,
        _tell: tell,
    })
}
