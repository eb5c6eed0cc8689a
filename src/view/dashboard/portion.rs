use yew::prelude::*;

use crate::dashboard::{Action, List, Loaded, PORTION};
use crate::words::dashboard as words;

/// How much of a list of so many is shown, and a way to see more of it; nothing
/// where all of it is.
pub(super) fn portion(
    list: List,
    loaded: &Loaded,
    all: usize,
    dispatch: &Callback<Action>,
) -> Html {
    let shown = loaded.shown.most(list);
    if all <= shown {
        return Html::default();
    }
    let more = dispatch.reform(move |_: MouseEvent| Action::More(list));
    let next = PORTION.min(all - shown);
    let (is_shown, show) = match list {
        List::Cards => (
            words::questions_shown(shown, all),
            words::show_questions(next),
        ),
        List::Columns | List::Remembered => {
            (words::columns_shown(shown, all), words::show_columns(next))
        }
    };
    html! {
        <div class="canvass-portion">
            <p>{ is_shown }</p>
            <button type="button" class="canvass-button canvass-button--secondary" onclick={more}>{ show }</button>
        </div>
    }
}
