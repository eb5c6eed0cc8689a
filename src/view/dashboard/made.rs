mod body;

use yew::prelude::*;

use super::Parts;
use crate::dashboard::{Need, State};
use crate::view::Same;
use crate::words::dashboard as words;
use body::Body;

/// A card whose numbers are explained.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct MadeProps {
    pub question: u32,
    /// Its words.
    pub title: String,
    pub state: Same<State>,
    pub parts: Parts,
}

/// How the numbers of a card were made: a button, and what stands behind it once that is
/// opened.
#[component]
pub(super) fn Made(props: &MadeProps) -> Html {
    let is_open = use_state(|| false);
    let id = format!("canvass-q{}-made", props.question);
    let toggle = {
        let (is_open, parts) = (is_open.clone(), props.parts.clone());
        Callback::from(move |_: MouseEvent| {
            let open = is_open.clone();
            parts.toggle(Need::Made, *is_open, move || open.set(!*open));
        })
    };
    html! {
        <div class="canvass-made">
            <button
                type="button" class="canvass-link-button" onclick={toggle}
                aria-expanded={is_open.to_string()} aria-controls={id.clone()}
            >{ words::HOW_MADE }<span class="canvass-visually-hidden">{ format!(" {}", props.title) }</span></button>
            <div id={id.clone()} class="canvass-made__body" hidden={!*is_open}>
                if *is_open {
                    <Body {id} question={props.question} state={props.state.clone()} />
                }
            </div>
        </div>
    }
}
