use web_sys::{Element, ShadowRoot};

use crate::browser::{document, focus_in_place, make_focusable};

/// What names the things that the focus may go on to.
const NAMES: &str = "h1, h2, h3, h4, h5, h6, legend, caption";

/// What has the focus in a shadow root, and all that it stands in, from the inside.
pub(crate) struct Focused(Vec<Element>);

impl Focused {
    /// `None` where nothing of it has the focus.
    pub(crate) fn of(root: &ShadowRoot) -> Option<Self> {
        let first = root.active_element()?;
        let way = std::iter::successors(Some(first), |element| element.parent_element());
        Some(Self(way.collect()))
    }

    /// Where it has gone with the focus, and nothing else has got that: gives it to the
    /// name of the nearest thing that is still there, or to that thing. A keyboard then
    /// goes on from there, and not from the top of the page, which stays where it is.
    pub(crate) fn give_on(&self) {
        let (Some(first), Ok(document)) = (self.0.first(), document()) else {
            return;
        };
        let own = document.active_element();
        let is_nowhere = own.is_none_or(|element| element.local_name() == "body");
        if !is_nowhere || is_seen(first) {
            return;
        }
        let mut left = self.0.iter().filter(|element| is_seen(element));
        let named = left.clone().find_map(|element| {
            let name = element.query_selector(NAMES).ok()??;
            is_seen(&name).then_some(name)
        });
        if let Some(target) = named.as_ref().or_else(|| left.next()) {
            make_focusable(target);
            focus_in_place(target);
        }
    }
}

fn is_seen(element: &Element) -> bool {
    let area = element.get_bounding_client_rect();
    element.is_connected() && (area.width() > 0.0 || area.height() > 0.0)
}
