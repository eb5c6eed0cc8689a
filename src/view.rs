//! Yew components: values down, callbacks up; no state of their own beyond
//! what only the eye sees. State lives in each feature's `State` and changes
//! only through its `reduce`.

pub mod author;
pub mod dashboard;
mod same;
pub mod stakeholders;
pub mod survey;

pub use same::{MeasureHandle, Same};

use yew::prelude::*;
use yew::virtual_dom::VTag;

#[allow(
    clippy::ignored_unit_patterns,
    reason = "html! writes such a pattern for computed tag names"
)]
/// A heading of this level, held between 2 and 6.
fn heading(level: u8, id: &str, class: &'static str, content: Html) -> Html {
    let tag = format!("h{}", level.clamp(2, 6));
    let mut heading = VTag::new(tag);
    heading.add_attribute("id", id.to_owned());
    heading.add_attribute("class", class);
    heading.add_child(content);
    heading.into()
}
