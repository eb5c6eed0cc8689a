use yew::prelude::*;

use super::{OPEN_ID, Page};
use crate::author::Phase;
use crate::words::author as words;

/// The way to choose files; the element listens to the input and to drops.
pub(super) fn choose(page: &Page<'_>) -> Html {
    let is_first = matches!(page.state.phase, Phase::Nothing);
    let (label, class) = if is_first {
        (words::CHOOSE, "canvass-button")
    } else {
        (
            words::CHOOSE_AGAIN,
            "canvass-button canvass-button--secondary",
        )
    };
    html! {
        <>
            if is_first {
                <p>{ words::PURPOSE }</p>
            }
            <div class="canvass-open">
                <input
                    type="file" id={OPEN_ID} multiple=true class="canvass-open__input"
                    accept=".xlsx,.xls,.ods,.csv,.md,.json"
                    aria-describedby="canvass-author-open-hint"
                />
                <label for={OPEN_ID} {class}>{ label }</label>
                <p id="canvass-author-open-hint" class="canvass-hint">{ words::CHOOSE_HINT }</p>
            </div>
            if let Some(name) = &page.state.reading {
                <p class="canvass-author__working">
                    <label for="canvass-author-reading">{ words::reading(name) }</label>{ " " }
                    <progress id="canvass-author-reading"></progress>
                </p>
            }
        </>
    }
}
