use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::map::Press;
use super::{Page, key_action};
use crate::stakeholder::labels::Placement;
use crate::stakeholder::{Action, Mark, Point, Scene, outline, point_id};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub(super) point: Point,
    pub(super) name: String,
    pub(super) is_held: bool,
    pub(super) any_held: bool,
    pub(super) is_tab_stop: bool,
    pub(super) dispatch: Callback<Action>,
    pub(super) page: Page,
    pub(super) press: Rc<RefCell<Option<Press>>>,
}

/// A stakeholder on the map: a button that takes keys and pointers.
#[component]
pub(super) fn PointMark(props: &Props) -> Html {
    let point = &props.point;
    let (x, y) = (point.x_px, point.y_px);
    let on_key = {
        let (dispatch, id) = (props.dispatch.clone(), point.id.clone());
        let any_held = props.any_held;
        Callback::from(move |event: KeyboardEvent| {
            if event.ctrl_key() || event.alt_key() || event.meta_key() {
                return;
            }
            if let Some(action) = key_action(&event.key(), event.shift_key(), any_held, &id) {
                event.prevent_default();
                event.stop_propagation();
                dispatch.emit(action);
            }
        })
    };
    let on_focus = {
        let (dispatch, id) = (props.dispatch.clone(), point.id.clone());
        Callback::from(move |_: FocusEvent| dispatch.emit(Action::Select(id.to_string())))
    };
    let on_down = {
        let (press, page, id) = (props.press.clone(), props.page.clone(), point.id.clone());
        Callback::from(move |event: PointerEvent| {
            event.stop_propagation();
            let start = page.place_of.emit(event);
            *press.borrow_mut() = start.map(|start| Press {
                id: Some(id.clone()),
                start,
                offset: (start.0 - x, start.1 - y),
            });
        })
    };
    let class = classes!(
        "canvass-map__point",
        props.is_held.then_some("canvass-map__point--held")
    );
    let reach = Scene::REACH_PX + 1.0;
    let ring = Scene::REACH_PX + 4.0;
    // The label stands outside the button, whose name says more than it.
    html! {
        <>
        <g
            {class}
            id={point_id(&point.id)}
            role="button"
            tabindex={if props.is_tab_stop { "0" } else { "-1" }}
            aria-label={props.name.clone()}
            aria-pressed={if props.is_held { "true" } else { "false" }}
            onkeydown={on_key}
            onfocus={on_focus}
            onpointerdown={on_down}
        >
            <title>{ props.name.clone() }</title>
            <rect
                x={px(x - reach)}
                y={px(y - reach)}
                width={px(reach * 2.0)}
                height={px(reach * 2.0)}
                fill="transparent"
            />
            <circle
                class="canvass-map__ring"
                cx={px(x)}
                cy={px(y)}
                r={px(ring)}
                fill="none"
                stroke="none"
            />
            <path
                class="canvass-map__mark"
                d={outline::path(point.group, x, y)}
                fill={outline::colour(point.group)}
                stroke="#ffffff"
            />
        </g>
        <g class="canvass-map__name" aria-hidden="true">{ label(point) }</g>
        </>
    }
}

fn label(point: &Point) -> Html {
    match &point.mark {
        Mark::Number(number) => html! {
            <text
                class="canvass-map__number"
                x={px(point.x_px)}
                y={px(point.y_px + 4.0)}
                text-anchor="middle"
                font-size="12"
                font-weight="700"
                fill="#ffffff"
                aria-hidden="true"
            >
                { *number }
            </text>
        },
        Mark::Label { lines, placement } => {
            let area = placement.area().unwrap_or_default();
            let leader = match placement {
                Placement::Leader { from, to, .. } => html! {
                    <line
                        class="canvass-map__leader"
                        x1={px(from.0)}
                        y1={px(from.1)}
                        x2={px(to.0)}
                        y2={px(to.1)}
                        stroke="#4c6272"
                    />
                },
                _ => Html::default(),
            };
            html! {
                <>
                    { leader }
                    <text
                        class="canvass-map__label"
                        font-size={px(Scene::LABEL_PX)}
                        fill="#212b32"
                        aria-hidden="true"
                    >
                        { for lines.iter().enumerate().map(|(i, line)| {
                            let down = Scene::LINE_PX.mul_add(f64_of(i), 13.0);
                            html! {
                                <tspan x={px(area.x)} y={px(area.y + down)}>{ line }</tspan>
                            }
                        }) }
                    </text>
                </>
            }
        }
    }
}

/// A length as an attribute: one decimal is as fine as a screen shows.
pub(super) fn px(value: f64) -> String {
    format!("{value:.1}")
}

fn f64_of(index: usize) -> f64 {
    u32::try_from(index).map_or(0.0, f64::from)
}
