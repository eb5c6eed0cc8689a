mod body;

use yew::prelude::*;

use super::{DashboardProps, Parts};
use crate::dashboard::{Need, State};
use crate::saving::Format;
use crate::view::Same;
use crate::words::codebook_view as words;

const ID: &str = "canvass-codebook";

/// The table whose questions are listed.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct CodebookProps {
    pub state: Same<State>,
    pub parts: Parts,
    pub save: Callback<Format>,
}

/// The codebook of a page's table.
pub(super) fn codebook(page: &DashboardProps) -> Html {
    html! {
        <CodebookView
            state={page.state.clone()} parts={page.parts.clone()} save={page.save_codebook.clone()}
        />
    }
}

/// A button, and the codebook once that is opened.
#[component]
fn CodebookView(props: &CodebookProps) -> Html {
    let is_open = use_state(|| false);
    let toggle = {
        let (is_open, parts) = (is_open.clone(), props.parts.clone());
        Callback::from(move |_: MouseEvent| {
            let (open, parts) = (is_open.clone(), parts.clone());
            if *open {
                open.set(false);
                return;
            }
            // Its sentences are those that explain the numbers of cards.
            let both = parts.clone();
            parts.when_there(Need::Made, move || {
                both.when_there(Need::Codebook, move || open.set(true));
            });
        })
    };
    html! {
        <div class="canvass-codebook">
            <button
                type="button" class="canvass-link-button" onclick={toggle}
                aria-expanded={is_open.to_string()} aria-controls={ID}
            >{ words::OPEN }</button>
            <div id={ID} hidden={!*is_open}>
                if *is_open { { body::body(&props.state, &props.save) } }
            </div>
        </div>
    }
}
