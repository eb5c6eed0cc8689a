mod body;
mod list;
mod quotes;
mod terms;

use yew::prelude::*;

use crate::dashboard::{Action, Loaded, Need};
use crate::view::Same;
use crate::view::dashboard::DashboardProps;
use crate::words::dashboard as words;
use body::Body;

/// The texts of a question, shown only on request: they may name people.
pub(super) fn texts(index: u32, loaded: &Loaded, page: &DashboardProps) -> Html {
    let of = loaded.texts.get(index).map_or(0, |(_, found)| found.of);
    let is_open = loaded.open_texts.contains(&index);
    let (parts, dispatch) = (page.parts.clone(), page.dispatch.clone());
    let toggle = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        let dispatch = dispatch.clone();
        let toggle = move || dispatch.emit(Action::ToggleTexts(index));
        parts.toggle(Need::Texts, is_open, toggle);
    });
    html! {
        <details class="canvass-texts" open={is_open}>
            <summary onclick={toggle}>{ words::read_texts(of as usize) }</summary>
            if is_open {
                <Body
                    question={index} state={Same(page.state.0.clone())}
                    dispatch={page.dispatch.clone()} focus={page.focus.clone()}
                />
            }
        </details>
    }
}
