use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::dashboard::State;
use crate::view::Same;
use crate::words::dashboard as words;

/// A card whose numbers are explained.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct BodyProps {
    /// The place that it stands in.
    pub id: String,
    pub question: u32,
    pub state: Same<State>,
}

/// What is known of a card's numbers, and the working of any that the reader picks.
#[component]
pub(super) fn Body(props: &BodyProps) -> Html {
    let picked = use_state(|| 0_usize);
    let pick = {
        let picked = picked.clone();
        Callback::from(move |event: Event| {
            let select = event.target_dyn_into::<HtmlSelectElement>();
            let place = select.and_then(|select| usize::try_from(select.selected_index()).ok());
            picked.set(place.unwrap_or(0));
        })
    };
    let Some(receipt) = props.state.receipt(props.question) else {
        return Html::default();
    };
    let number = format!("{}-number", props.id);
    let numbers = &receipt.numbers;
    let place = (*picked).min(numbers.len().saturating_sub(1));
    html! {
        <>
            <dl class="canvass-made__facts">
                { for receipt.facts.iter().map(|(name, value)| html! {
                    <div key={*name}><dt>{ *name }</dt><dd>{ value }</dd></div>
                }) }
            </dl>
            if let Some((_, sentence)) = numbers.get(place) {
                <div class="canvass-made__worked">
                    <label for={number.clone()}>{ words::WORKED }</label>
                    <select id={number.clone()} class="canvass-input" onchange={pick}>
                        { for numbers.iter().enumerate().map(|(i, (name, _))| html! {
                            <option key={i} value={i.to_string()} selected={i == place}>{ name }</option>
                        }) }
                    </select>
                    <output for={number}>{ sentence }</output>
                </div>
            }
        </>
    }
}
