use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::list::list;
use super::quotes::quotes;
use super::terms::terms;
use crate::dashboard::{Action, State};
use crate::engine::Found;
use crate::view::Same;
use crate::words::dashboard as words;

/// A question whose texts are read.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct BodyProps {
    pub question: u32,
    pub state: Same<State>,
    /// Takes what the reader does.
    pub dispatch: Callback<Action>,
    /// Moves focus to the element with this id, now.
    pub focus: Callback<String>,
}

impl BodyProps {
    /// The id of a part of it.
    pub(super) fn id(&self, part: &str) -> String {
        format!("canvass-q{}-{part}", self.question)
    }
}

/// The search and what it found, the terms, the quotes that were chosen.
#[component]
pub(super) fn Body(props: &BodyProps) -> Html {
    let Some(loaded) = props.state.loaded() else {
        return Html::default();
    };
    let question = props.question;
    let nothing = (String::new(), Found::default());
    let (wanted, found) = loaded.texts.get(question).unwrap_or(&nothing);
    let id = props.id("search");
    let hint = props.id("search-hint");
    let search = props.dispatch.clone();
    let search = Callback::from(move |event: InputEvent| {
        if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
            search.emit(Action::Search(question, input.value()));
        }
    });
    let total = found.total as usize;
    html! {
        <>
            <p class="canvass-hint">{ words::texts_may_name() }</p>
            if let Some(themes) = loaded.themes.get(question) {
                { terms(props, themes, wanted) }
            }
            <label for={id.clone()}>{ words::search_texts() }</label>
            <p class="canvass-hint" id={hint.clone()}>{ words::search_hint() }</p>
            <input
                {id} type="search" class="canvass-input" value={wanted.clone()} oninput={search}
                autocomplete="off" aria-describedby={hint}
            />
            <p class="canvass-texts__found" aria-live="polite">
                { words::texts_found(&found.words, total, found.of as usize) }
                if total == 0 {
                    { words::no_text_found(&found.words, !loaded.clauses.is_empty()) }
                }
            </p>
            if total > found.texts.len() {
                <p class="canvass-hint">{ words::texts_listed(found.texts.len(), total) }</p>
            }
            if total > 0 {
                { list(props, loaded, found) }
            }
            { quotes(props, loaded) }
        </>
    }
}
