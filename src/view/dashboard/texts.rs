use yew::prelude::*;

use crate::dashboard::Action;
use crate::engine::Found;
use crate::words::dashboard as words;

/// The words that are searched for in a question's texts, and the texts found.
/// The texts are shown only on request: they may name people.
pub(super) fn texts(
    index: u32,
    searched: Option<&(String, Found)>,
    dispatch: &Callback<Action>,
) -> Html {
    let nothing = (String::new(), Found::default());
    let (wanted, found) = searched.unwrap_or(&nothing);
    let id = format!("canvass-search-{index}");
    let search = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<web_sys::HtmlInputElement>() {
                dispatch.emit(Action::Search(index, input.value()));
            }
        })
    };
    html! {
        <details class="canvass-texts">
            <summary>{ words::read_texts(found.total as usize) }</summary>
            <p class="canvass-hint">{ words::texts_may_name() }</p>
            <label for={id.clone()}>{ words::search_texts() }</label>
            <input {id} type="search" class="canvass-input" value={wanted.clone()} oninput={search} autocomplete="off" />
            <p aria-live="polite">{ words::texts_found(found.total as usize, found.texts.len()) }</p>
            <ol class="canvass-texts__list" tabindex="0" aria-label={words::texts()}>
                { for found.texts.iter().map(|(line, text)| html! { <li key={*line}>{ text }</li> }) }
            </ol>
        </details>
    }
}
