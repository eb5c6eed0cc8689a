use yew::prelude::*;

use crate::dashboard::{Action, Exhibit};
use crate::words::dashboard as words;

/// The choice of a process chart, and what it shows in sentences.
pub(super) fn process(exhibit: &Exhibit, chosen: &[u32], dispatch: &Callback<Action>) -> Html {
    let index = exhibit.question;
    let id = format!("canvass-q{index}-process");
    let onchange = dispatch.reform(move |_: Event| Action::ToggleProcess(index));
    html! {
        <>
            if !exhibit.signs.is_empty() {
                <ul class="canvass-card__signs">
                    { for exhibit.signs.iter().map(|sign| html! { <li>{ sign }</li> }) }
                </ul>
            }
            <div class="canvass-reading__tick">
                <input
                    type="checkbox" id={id.clone()} checked={chosen.contains(&index)} {onchange}
                    aria-describedby={format!("canvass-q{index}-title")}
                />
                <label for={id}>{ words::AS_PROCESS }</label>
            </div>
        </>
    }
}
