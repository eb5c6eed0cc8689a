use yew::prelude::*;

use crate::dashboard::Action;
use crate::engine::Found;
use crate::words::dashboard as words;

/// A question's texts, and the search in them.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct TextsProps {
    pub index: u32,
    pub search: String,
    pub found: Found,
    pub dispatch: Callback<Action>,
}

/// A search field and the texts it finds. The texts are shown only on
/// request: they may name people.
#[component]
pub(super) fn Texts(props: &TextsProps) -> Html {
    let id = format!("canvass-search-{}", props.index);
    let index = props.index;
    let search = {
        let dispatch = props.dispatch.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<web_sys::HtmlInputElement>() {
                dispatch.emit(Action::Search(index, input.value()));
            }
        })
    };
    html! {
        <details class="canvass-texts">
            <summary>{ words::read_texts(props.found.total as usize) }</summary>
            <p class="canvass-hint">{ words::texts_may_name() }</p>
            <label for={id.clone()}>{ words::search_texts() }</label>
            <input {id} type="search" class="canvass-input" value={props.search.clone()} oninput={search} autocomplete="off" />
            <p aria-live="polite">{ words::texts_found(props.found.total as usize, props.found.texts.len()) }</p>
            <ol class="canvass-texts__list" tabindex="0" aria-label={words::texts()}>
                { for props.found.texts.iter().map(|(line, text)| html! { <li key={*line}>{ text }</li> }) }
            </ol>
        </details>
    }
}
