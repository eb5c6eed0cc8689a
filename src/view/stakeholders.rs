//! The stakeholders element as HTML: the map, its key and an equal table.

mod controls;
mod frame;
mod key;
mod keys;
mod map;
mod page;
mod point;
mod table;

use yew::prelude::*;

use crate::stakeholder::{Action, Held, Scene, SceneOptions, State};
use crate::view::{MeasureHandle, Same, heading};
use crate::words::stakeholders as words;

pub use keys::key_action;
pub use page::Page;

/// What the view is given.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The state to show.
    pub state: Same<State>,
    /// Takes the actions.
    pub dispatch: Callback<Action>,
    /// The width of the map in CSS pixels; it is drawn one to one.
    pub width_px: f64,
    /// Measures the labels.
    pub measure: MeasureHandle,
    /// What only the page can tell about an event.
    pub page: Page,
    /// The level of the first heading, from 2 to 5.
    pub heading_level: u8,
}

/// The whole element.
#[component]
pub fn StakeholdersView(props: &Props) -> Html {
    let dragged = use_state_eq(|| None::<Held>);
    let state = &props.state;
    let held = (*dragged).clone().or_else(|| state.held.clone());
    let scene = use_memo(
        (
            state.document.clone(),
            state.grid,
            held.clone(),
            props.measure.clone(),
            props.width_px.to_bits(),
        ),
        |(document, grid, held, measure, width)| {
            Scene::new(
                &document.register,
                &SceneOptions {
                    grid: *grid,
                    width_px: f64::from_bits(*width),
                    held: held.as_ref(),
                    measure: measure.0.as_ref(),
                },
            )
        },
    );
    let scene = Same(scene);
    html! {
        <section class="canvass-stakeholders" aria-labelledby="canvass-stakeholders-heading">
            { heading(
                props.heading_level,
                "canvass-stakeholders-heading",
                "canvass-stakeholders__heading",
                html! { { words::HEADING } },
            ) }
            <p class="canvass-notice">{ words::CONFIDENTIAL }</p>
            { for state.failure.as_ref().map(|sentence| html! {
                <p class="canvass-error-message" id="canvass-stakeholders-failure">{ sentence }</p>
            }) }
            <controls::Controls
                state={state.clone()}
                dispatch={props.dispatch.clone()}
                scene={scene.clone()}
                page={props.page.clone()}
            />
            <map::Map
                state={state.clone()}
                dispatch={props.dispatch.clone()}
                page={props.page.clone()}
                {scene}
                {held}
                {dragged}
                heading_level={props.heading_level + 1}
            />
            <table::Table
                state={state.clone()}
                dispatch={props.dispatch.clone()}
                page={props.page.clone()}
                heading_level={props.heading_level + 1}
            />
        </section>
    }
}
