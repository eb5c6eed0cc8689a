//! The finished returns, and what can be done with them.

use yew::prelude::*;

use super::{Page, Paper, parts};
use crate::survey::Action;
use crate::survey::outbox::Destination;
use crate::view::survey::waiting;

pub(super) fn view(page: &Page<'_>) -> Html {
    let Some(pile) = page.state.pile() else {
        return Html::default();
    };
    let (count, given, words) = (pile.count(), pile.given(), page.words);
    let how_many = match count {
        0 => words.no_returns().to_owned(),
        count => words.pile(count, pile.last_number()),
    };
    let send = match pile.to() {
        Destination::File => words.download_returns(count),
        _ => words.send_returns(count),
    };
    let others = Some(pile.others()).filter(|others| *others > 0);
    html! {
        <section class="canvass-paper__pile" aria-label={words.saved_returns()}>
            {parts::subheading(page, page.own(words.saved_returns()))}
            <p>{page.own(how_many)}</p>
            if pile.is_unkept() { <p class="canvass-error-message">{page.own(words.returns_unkept())}</p> }
            <div class="canvass-paper__buttons">
                if pile.can_undo() && !pile.is_sending() {
                    {button(page, Paper::Undo, words.undo().to_owned())}
                }
                if count > 0 && !pile.is_sending() {
                    {button(page, Paper::Send, send)}
                }
            </div>
            if given > 0 {
                <p>{page.own(words.check_file())}</p>
                {button(page, Paper::Delete, words.delete_returns(given))}
            }
            if let Some(others) = others { <p>{page.own(words.other_returns(others))}</p> }
            {waiting::any(page)}
        </section>
    }
}

fn button(page: &Page<'_>, action: Paper, text: String) -> Html {
    html! {
        <button type="button" class="canvass-button canvass-button--secondary"
            onclick={page.on(Action::Paper(action))}>{page.own(text)}</button>
    }
}
