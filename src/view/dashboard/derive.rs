mod bands;
mod body;
mod choice;
mod groups;

use yew::prelude::*;

use super::DashboardProps;
use crate::dashboard::{Action, Need, State, Way};
use crate::table::Question;
use crate::view::Same;
use crate::view::dashboard::Parts;
use crate::words::deriving as words;
use body::Body;

/// A card of whose question another can be made.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct DeriveProps {
    pub question: u32,
    /// Its words.
    pub title: String,
    pub state: Same<State>,
    pub dispatch: Callback<Action>,
    pub focus: Callback<String>,
    pub parts: Parts,
}

/// The way to make a new question of that of a card; nothing where none can be made.
pub(super) fn derive(page: &DashboardProps, place: u32, question: &Question) -> Html {
    if Way::all_of(question).is_empty() {
        return Html::default();
    }
    html! {
        <Derive
            question={place} title={question.title.clone()} state={page.state.clone()}
            dispatch={page.dispatch.clone()} focus={page.focus.clone()} parts={page.parts.clone()}
        />
    }
}

/// A button, and what is asked for a new question once that is opened.
#[component]
fn Derive(props: &DeriveProps) -> Html {
    let is_open = use_state(|| false);
    let id = format!("canvass-q{}-derive", props.question);
    let button = format!("{id}-open");
    let toggle = {
        let (is_open, parts) = (is_open.clone(), props.parts.clone());
        Callback::from(move |_: MouseEvent| {
            let open = is_open.clone();
            parts.toggle(Need::Derive, *is_open, move || open.set(!*open));
        })
    };
    // The focus goes back to the button before what it opened is gone.
    let close = {
        let (is_open, focus, button) = (is_open.clone(), props.focus.clone(), button.clone());
        Callback::from(move |()| {
            focus.emit(button.clone());
            is_open.set(false);
        })
    };
    html! {
        <div class="canvass-derive">
            <button
                type="button" id={button} class="canvass-link-button" onclick={toggle}
                aria-expanded={is_open.to_string()} aria-controls={id.clone()}
            >{ words::OPEN }<span class="canvass-visually-hidden">{ format!(" {}", props.title) }</span></button>
            <div id={id.clone()} class="canvass-derive__body" hidden={!*is_open}>
                if *is_open {
                    <Body
                        {id} question={props.question} state={props.state.clone()}
                        dispatch={props.dispatch.clone()} {close}
                    />
                }
            </div>
        </div>
    }
}
