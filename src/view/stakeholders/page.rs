use std::rc::Rc;

use yew::prelude::*;

use crate::port::Measure;

/// What a view needs to know of an event and only the page can tell.
#[derive(Clone, PartialEq)]
pub struct Page {
    /// The text in the control an event came from.
    pub value_of: Callback<Event, String>,
    /// Where a pointer is, in CSS pixels from the upper left of the map's
    /// `svg`; `None` when it cannot be told.
    pub place_of: Callback<PointerEvent, Option<(f64, f64)>>,
    /// A file was chosen in the file input the event came from.
    pub file_chosen: Callback<Event>,
}

/// A [`Measure`] as a property: equal to itself alone.
#[derive(Clone)]
pub struct MeasureHandle(Rc<dyn Measure>);

impl MeasureHandle {
    /// Shares a measure.
    pub fn new(measure: impl Measure + 'static) -> Self {
        Self(Rc::new(measure))
    }

    /// The measure.
    pub fn as_dyn(&self) -> &dyn Measure {
        self.0.as_ref()
    }
}

impl PartialEq for MeasureHandle {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}
