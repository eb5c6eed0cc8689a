use yew::prelude::*;

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
