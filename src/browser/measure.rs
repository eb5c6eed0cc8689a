use std::cell::{Cell, RefCell};
use std::collections::HashMap;

use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, Element, HtmlCanvasElement};

use crate::browser::{document, window};
use crate::port::{Measure, WidthTable};

/// Measures text on a canvas in the font of an element. Widths are kept: a
/// dashboard measures the same words again and again.
pub(crate) struct Canvas {
    context: Option<CanvasRenderingContext2d>,
    family: String,
    size: Cell<f64>,
    known: RefCell<HashMap<(String, u32), f64>>,
}

impl Canvas {
    /// Takes the font family the element has now.
    pub(crate) fn new(element: &Element) -> Self {
        let context = document().ok().and_then(|document| {
            let canvas: HtmlCanvasElement =
                document.create_element("canvas").ok()?.dyn_into().ok()?;
            canvas.get_context("2d").ok()??.dyn_into().ok()
        });
        let family = window()
            .ok()
            .and_then(|window| window.get_computed_style(element).ok().flatten())
            .and_then(|style| style.get_property_value("font-family").ok())
            .filter(|family| !family.is_empty())
            .unwrap_or_else(|| "Arial, sans-serif".to_owned());
        Self {
            context,
            family,
            size: Cell::new(0.0),
            known: RefCell::default(),
        }
    }
}

impl Measure for Canvas {
    fn width_px(&self, text: &str, size_px: f64) -> f64 {
        let Some(context) = &self.context else {
            return WidthTable.width_px(text, size_px);
        };
        let key = (text.to_owned(), (size_px * 16.0) as u32);
        if let Some(width) = self.known.borrow().get(&key) {
            return *width;
        }
        if (self.size.get() - size_px).abs() > f64::EPSILON {
            context.set_font(&format!("{size_px}px {}", self.family));
            self.size.set(size_px);
        }
        let width = context
            .measure_text(text)
            .map_or_else(|_| WidthTable.width_px(text, size_px), |m| m.width());
        self.known.borrow_mut().insert(key, width);
        width
    }
}
