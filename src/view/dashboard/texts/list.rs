use yew::prelude::*;

use super::body::BodyProps;
use super::quotes::choice;
use crate::dashboard::Loaded;
use crate::engine::{Found, FoundText};
use crate::prose::{Piece, pieces};
use crate::words::dashboard as words;

/// The texts that were found: what was searched for is marked in them, and what may
/// identify somebody.
pub(super) fn list(props: &BodyProps, loaded: &Loaded, found: &Found) -> Html {
    let consent = found.consent.as_deref();
    html! {
        <ol class="canvass-texts__list" tabindex="0" aria-label={words::texts()}>
            { for found.texts.iter().map(|text| html! {
                <li key={text.line}>
                    <div class="canvass-texts__text">{ marked(text) }</div>
                    { choice(props, loaded, text, consent) }
                </li>
            }) }
        </ol>
    }
}

fn marked(text: &FoundText) -> Html {
    let pieces = pieces(&text.text, &text.hits, &text.traces);
    html! { <>{ for pieces.iter().map(piece) }</> }
}

fn piece(piece: &Piece<'_>) -> Html {
    let text = if piece.is_hit {
        html! { <mark>{ piece.text }</mark> }
    } else {
        html! { { piece.text } }
    };
    let Some(kind) = piece.personal else {
        return text;
    };
    html! {
        <>
            <span class="canvass-personal">{ text }</span>
            if piece.ends {
                <span class="canvass-personal__kind">{ " (" }{ words::may_identify(kind) }{ ")" }</span>
            }
        </>
    }
}
