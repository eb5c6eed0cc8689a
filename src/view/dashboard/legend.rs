use yew::prelude::*;

use crate::chart::scale_tones;

/// The steps of a scale in their order, each with its swatch.
pub(super) fn legend(steps: &[String]) -> Html {
    let steps = steps.iter().zip(scale_tones(steps.len()));
    html! {
        <ul class="canvass-legend">
            { for steps.map(|(step, tone)| html! {
                <li class="canvass-legend__step">
                    <svg class="canvass-legend__swatch" width="14" height="14" aria-hidden="true" focusable="false">
                        <rect x="1" y="1" width="12" height="12" class={classes!("canvass-shape", tone.class())} fill={tone.colour()} />
                    </svg>
                    { " " }{ step }
                </li>
            }) }
        </ul>
    }
}
