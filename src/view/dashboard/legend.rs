use yew::prelude::*;

use crate::chart::scale_tones;
use crate::table::Question;

/// The steps of a question's scale in their order, each with its swatch.
pub(super) fn legend(question: &Question) -> Html {
    let steps = question
        .options
        .iter()
        .zip(scale_tones(question.num_scale as usize));
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
