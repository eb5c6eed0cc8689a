use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::dashboard::Exhibit;
use crate::view::Same;
use crate::words::dashboard as words;

/// An exhibit whose numbers are explained.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct MadeProps {
    pub exhibit: Same<Exhibit>,
}

/// How the numbers of a card were made: a button, behind it what is known of
/// them and the working of any number the reader picks.
#[component]
pub(super) fn Made(props: &MadeProps) -> Html {
    let exhibit = &props.exhibit;
    let is_open = use_state(|| false);
    let picked = use_state(|| 0_usize);
    let id = format!("canvass-q{}-made", exhibit.question);
    let toggle = {
        let is_open = is_open.clone();
        Callback::from(move |_: MouseEvent| is_open.set(!*is_open))
    };
    let pick = {
        let picked = picked.clone();
        Callback::from(move |event: Event| {
            let select = event.target_dyn_into::<HtmlSelectElement>();
            let place = select.and_then(|select| usize::try_from(select.selected_index()).ok());
            picked.set(place.unwrap_or(0));
        })
    };
    let numbers = if *is_open {
        exhibit.numbers()
    } else {
        Vec::new()
    };
    let place = (*picked).min(numbers.len().saturating_sub(1));
    html! {
        <div class="canvass-made">
            <button
                type="button" class="canvass-link-button" onclick={toggle}
                aria-expanded={is_open.to_string()} aria-controls={id.clone()}
            >{ words::HOW_MADE }<span class="canvass-visually-hidden">{ format!(" {}", exhibit.title) }</span></button>
            <div id={id.clone()} class="canvass-made__body" hidden={!*is_open}>
                if *is_open {
                    <dl class="canvass-made__facts">
                        { for exhibit.receipt.facts.iter().map(|(name, value)| html! {
                            <div key={*name}><dt>{ *name }</dt><dd>{ value }</dd></div>
                        }) }
                    </dl>
                    if !numbers.is_empty() {
                        <div class="canvass-made__worked">
                            <label for={format!("{id}-number")}>{ words::WORKED }</label>
                            <select id={format!("{id}-number")} class="canvass-input" onchange={pick}>
                                { for numbers.iter().enumerate().map(|(i, name)| html! {
                                    <option key={i} value={i.to_string()} selected={i == place}>{ name }</option>
                                }) }
                            </select>
                            <output for={format!("{id}-number")}>{ exhibit.worked(place).unwrap_or_default() }</output>
                        </div>
                    }
                }
            </div>
        </div>
    }
}
