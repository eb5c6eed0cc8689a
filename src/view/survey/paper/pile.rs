//! The finished returns, and what can be done with them.

use yew::prelude::*;

use super::{Page, Paper, parts};
use crate::survey::Action;
use crate::survey::outbox::Destination;
use crate::view::survey::waiting;
use crate::words::survey::paper as words;

pub(super) fn view(page: &Page<'_>) -> Html {
    let Some(pile) = page.state.pile() else {
        return Html::default();
    };
    let (count, given) = (pile.count(), pile.given());
    let how_many = match count {
        0 => words::NONE.to_owned(),
        count => words::pile(count, pile.last_number()),
    };
    let send = match pile.to() {
        Destination::File => words::download(count),
        _ => words::send(count),
    };
    let others = Some(pile.others()).filter(|others| *others > 0);
    html! {
        <section class="canvass-paper__pile" aria-label={words::PILE}>
            {parts::subheading(page, html! { {words::PILE} })}
            <p>{how_many}</p>
            if pile.is_unkept() { <p class="canvass-error-message">{words::UNKEPT}</p> }
            <div class="canvass-paper__buttons">
                if pile.can_undo() && !pile.is_sending() {
                    {button(page, Paper::Undo, words::UNDO.to_owned())}
                }
                if count > 0 && !pile.is_sending() {
                    {button(page, Paper::Send, send)}
                }
            </div>
            if given > 0 {
                <p>{words::DELETE_DETAIL}</p>
                {button(page, Paper::Delete, words::delete(given))}
            }
            if let Some(others) = others { <p>{words::others(others)}</p> }
            {waiting::any(page)}
        </section>
    }
}

fn button(page: &Page<'_>, action: Paper, text: String) -> Html {
    html! {
        <button type="button" class="canvass-button canvass-button--secondary"
            onclick={page.on(Action::Paper(action))}>{text}</button>
    }
}
