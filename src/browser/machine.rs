use js_sys::{Array, Date, Function, Math as JsMath, Reflect, RegExp};
use wasm_bindgen::{JsCast, JsValue};

use crate::browser::member;
use crate::port::{Machine, Math};

/// The reader's browser.
pub(crate) struct Browser;

impl Machine for Browser {
    fn offset(&self, utc_millis: i64) -> i32 {
        let date = Date::new(&JsValue::from_f64(utc_millis as f64));
        let minutes = date.get_timezone_offset();
        if minutes.is_finite() {
            -minutes as i32
        } else {
            0
        }
    }

    fn matches(&self, text: &str, pattern: &str) -> Option<bool> {
        Reflect::construct(&regexp()?, &Array::of1(&pattern.into()))
            .ok()
            .map(|regexp| RegExp::from(regexp).test(text))
    }

    fn num_characters(&self, text: &str) -> Option<usize> {
        let segmenter = member(&member(&js_sys::global(), "Intl"), "Segmenter");
        let segmenter: Function = segmenter.dyn_into().ok()?;
        let made = Reflect::construct(&segmenter, &Array::new()).ok()?;
        let segment: Function = member(&made, "segment").dyn_into().ok()?;
        let all = segment.call1(&made, &text.into()).ok()?;
        Some(Array::from(&all).length() as usize)
    }

    fn math(&self, function: Math, x: f64, y: f64) -> f64 {
        match function {
            Math::Acos => JsMath::acos(x),
            Math::Asin => JsMath::asin(x),
            Math::Atan => JsMath::atan(x),
            Math::Atan2 => JsMath::atan2(x, y),
            Math::Cos => JsMath::cos(x),
            Math::Exp => JsMath::exp(x),
            Math::Log => JsMath::log(x),
            Math::Log10 => JsMath::log10(x),
            Math::Pow => JsMath::pow(x, y),
            Math::Sin => JsMath::sin(x),
            Math::Tan => JsMath::tan(x),
        }
    }
}

/// The constructor, called so that a pattern it refuses is no failure here.
fn regexp() -> Option<Function> {
    member(&js_sys::global(), "RegExp").dyn_into().ok()
}
