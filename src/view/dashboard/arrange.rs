use yew::prelude::*;

use crate::dashboard::{Action, Loaded, Towards};
use crate::words::dashboard as words;

/// The buttons that move or hide a card, behind one that opens them. At an end
/// they say so, and keep the focus.
pub(super) fn arrange(index: u32, dispatch: &Callback<Action>) -> Html {
    let id = format!("canvass-q{index}");
    let describedby = format!("{id}-title");
    let says = |action: Action| dispatch.reform(move |_: MouseEvent| action.clone());
    let places = [
        (Towards::Earlier, words::EARLIER),
        (Towards::Later, words::LATER),
        (Towards::Start, words::TO_START),
    ];
    html! {
        <details class="canvass-arrange">
            <summary aria-describedby={describedby.clone()}>{ words::ARRANGE }</summary>
            <div class="canvass-arrange__buttons">
                { for places.into_iter().map(|(towards, name)| html! {
                    <button
                        key={towards.key()} type="button" id={format!("{id}-{}", towards.key())} class="canvass-link-button"
                        aria-describedby={describedby.clone()} onclick={says(Action::Move(index, towards))}
                    >{ name }</button>
                }) }
                <button
                    type="button" class="canvass-link-button" aria-describedby={describedby.clone()}
                    onclick={says(Action::Hide(index))}
                >{ words::HIDE }</button>
            </div>
        </details>
    }
}

/// The cards that the reader hid, each with a way to show it again.
pub(super) fn hidden_cards(loaded: &Loaded, dispatch: &Callback<Action>) -> Html {
    let hidden: Vec<(u32, &str)> = loaded
        .hidden_cards()
        .map(|(index, question)| (index, question.title.as_str()))
        .collect();
    if hidden.is_empty() {
        return Html::default();
    }
    html! {
        <section class="canvass-hidden-cards" aria-labelledby="canvass-hidden-cards">
            <p id="canvass-hidden-cards">{ words::cards_hidden(hidden.len()) }</p>
            <ul>
                { for hidden.into_iter().map(|(index, title)| html! {
                    <li key={index}>
                        <span>{ title }</span>{ " " }
                        <button type="button" class="canvass-link-button" onclick={dispatch.reform(move |_: MouseEvent| Action::Unhide(index))}>
                            { words::show() }<span class="canvass-visually-hidden">{ format!(" {title}") }</span>
                        </button>
                    </li>
                }) }
            </ul>
        </section>
    }
}
