use yew::prelude::*;

use super::Page;
use crate::author::{Action, List};
use crate::words::author as words;

/// The lines of a long list that are shown.
pub(super) fn portion<'a, T>(page: &Page<'_>, list: List, all: &'a [T]) -> &'a [T] {
    let most = page.state.shown.most(list).min(all.len());
    all.get(..most).unwrap_or(all)
}

/// A way to see more of it; nothing where all of it is shown.
pub(super) fn more(page: &Page<'_>, list: List, all: usize) -> Html {
    let shown = page.state.shown.most(list);
    if all <= shown {
        return Html::default();
    }
    html! {
        <div class="canvass-portion">
            <p>{ words::shown(shown, all) }</p>
            { page.button(&words::show_more(all - shown), Action::More(list)) }
        </div>
    }
}
