use std::rc::Rc;

use yew::prelude::*;

use super::point::PointMark;
use super::{Page, frame, key};
use crate::stakeholder::{Action, Held, Scene, State};
use crate::view::{Same, heading};
use crate::words::stakeholders as words;

/// A pointer must go this far before a press becomes a drag.
const DRAG_PX: f64 = 4.0;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub(super) state: Same<State>,
    pub(super) dispatch: Callback<Action>,
    pub(super) page: Page,
    pub(super) heading_level: u8,
    pub(super) scene: Same<Scene>,
    pub(super) held: Option<Held>,
    pub(super) dragged: UseStateHandle<Option<Held>>,
}

/// A pointer that is down: where it went down, and on which point how far from
/// its middle.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Press {
    pub(super) id: Option<Rc<str>>,
    pub(super) start: (f64, f64),
    pub(super) offset: (f64, f64),
}

/// The figure with the map.
#[component]
pub(super) fn Map(props: &Props) -> Html {
    let press = use_mut_ref(|| None::<Press>);
    let (state, scene) = (&props.state, &props.scene);
    let tab_stop = state.tab_stop();
    let down = {
        let (press, page) = (press.clone(), props.page.clone());
        Callback::from(move |event: PointerEvent| {
            let start = page.place_of.emit(event);
            *press.borrow_mut() = start.map(|start| Press {
                id: None,
                start,
                offset: (0.0, 0.0),
            });
        })
    };
    let moved = {
        let (press, page) = (press.clone(), props.page.clone());
        let (scene, dragged) = (scene.clone(), props.dragged.clone());
        let finish = finish(props);
        Callback::from(move |event: PointerEvent| {
            if event.buttons() == 0 {
                // The button was let go outside the map.
                if press.borrow_mut().take().is_some() && dragged.is_some() {
                    finish.emit(None);
                }
                return;
            }
            let Some(now) = page.place_of.emit(event) else {
                return;
            };
            let Some(Press {
                id: Some(id),
                start,
                offset,
            }) = press.borrow().clone()
            else {
                return;
            };
            let far = (now.0 - start.0).hypot(now.1 - start.1) >= DRAG_PX;
            if far || dragged.is_some() {
                let (x, y) = scene.scores_at(now.0 - offset.0, now.1 - offset.1);
                let id = id.to_string();
                dragged.set(Some(Held { id, x, y }));
            }
        })
    };
    let up = {
        let (press, page) = (press.clone(), props.page.clone());
        let finish = finish(props);
        Callback::from(move |event: PointerEvent| {
            let pressed = press.borrow_mut().take();
            if let (Some(pressed), Some(now)) = (pressed, page.place_of.emit(event)) {
                finish.emit(Some((pressed, now)));
            }
        })
    };
    let lost = {
        let (press, dragged) = (press.clone(), props.dragged.clone());
        Callback::from(move |_: PointerEvent| {
            *press.borrow_mut() = None;
            dragged.set(None);
        })
    };
    let (width, height) = (scene.width_px.to_string(), scene.height_px.to_string());
    let points = scene.points.iter().map(|point| {
        let is_held = props
            .held
            .as_ref()
            .is_some_and(|held| *held.id == *point.id);
        let (place, quadrant) = state.told(point.x, point.y);
        html! {
            <PointMark
                key={point.id.to_string()}
                name={words::point(&point.name, &place, quadrant)}
                point={point.clone()}
                {is_held}
                any_held={state.held.is_some()}
                is_tab_stop={tab_stop == Some(&*point.id)}
                dispatch={props.dispatch.clone()}
                page={props.page.clone()}
                press={press.clone()}
            />
        }
    });
    html! {
        <figure
            class="canvass-map"
            aria-labelledby="canvass-map-title"
            aria-describedby="canvass-map-description canvass-map-instructions"
        >
            { heading(props.heading_level, "canvass-map-title", "canvass-map__title", html! { { words::grid_name(state.grid.name()) } }) }
            <p id="canvass-map-description">{ state.description() }</p>
            <p class="canvass-hint" id="canvass-map-instructions">{ words::INSTRUCTIONS }</p>
            { holding(props) }
            <svg
                class={classes!("canvass-map__picture", state.held.is_some().then_some("canvass-map__picture--placing"))}
                role="group"
                aria-label={words::MAP}
                viewBox={format!("0 0 {width} {height}")}
                {width}
                {height}
                onpointerdown={down}
                onpointermove={moved}
                onpointerup={up}
                onpointercancel={lost}
            >
                { frame::frame(scene) }
                <g role="presentation">{ for points }</g>
            </svg>
            { key::key(scene) }
            { key::groups(scene) }
            { key::unplaced(state, scene, &props.dispatch) }
        </figure>
    }
}

/// Ends a press: a drag puts the point down where it is, a press on a point
/// chooses it, a press elsewhere is the new place of what is picked up.
fn finish(props: &Props) -> Callback<Option<(Press, (f64, f64))>> {
    let (state, scene) = (props.state.clone(), props.scene.clone());
    let (dispatch, dragged) = (props.dispatch.clone(), props.dragged.clone());
    Callback::from(move |end: Option<(Press, (f64, f64))>| {
        if let Some(Held { id, x, y }) = (*dragged).clone() {
            dragged.set(None);
            dispatch.emit(Action::Place { id, x, y });
            return;
        }
        let Some((pressed, now)) = end else {
            return;
        };
        match (pressed.id, &state.held) {
            (Some(id), _) => dispatch.emit(Action::Press(id.to_string())),
            (None, Some(held)) if scene.frame.has(now.0, now.1) => {
                let (x, y) = scene.scores_at(now.0, now.1);
                let id = held.id.clone();
                dispatch.emit(Action::Place { id, x, y });
            }
            (None, _) => {}
        }
    })
}

/// What is picked up, in words, and the button that puts it back.
fn holding(props: &Props) -> Html {
    let (Some(held), state) = (&props.held, &props.state) else {
        return Html::default();
    };
    let Some(person) = state.register().find(&held.id) else {
        return Html::default();
    };
    let (place, quadrant) = state.told(held.x, held.y);
    let cancel = props.dispatch.reform(|_: MouseEvent| Action::Cancel);
    html! {
        <p class="canvass-map__holding">
            { words::holding(state.register().name(person), &place, quadrant) }
            { " " }
            <button type="button" class="canvass-link-button" onclick={cancel}>
                { words::CANCEL }
            </button>
        </p>
    }
}
