use yew::prelude::*;

use crate::chart::{Scene, SceneMark, Shape, wrap};
use crate::dashboard::MarkKey;
use crate::view::{MeasureHandle, Same};

/// A scene and what a reader can do with its marks.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct ChartProps {
    pub id: String,
    pub label: String,
    pub scene: Same<Scene>,
    pub measure: MeasureHandle,
    pub toggle: Callback<MarkKey>,
    /// Begins a note on a mark, and says where the focus goes from there.
    pub annotate: Callback<(MarkKey, String)>,
    pub focus: Callback<String>,
}

/// The scene as SVG: one tab stop, arrow keys between marks, Enter and Space
/// choose, the tooltip of the mark under the pointer or the focus.
#[component]
pub(super) fn Chart(props: &ChartProps) -> Html {
    let current = use_state(|| 0_usize);
    let shown = use_state(|| None::<usize>);
    let marks = &props.scene.marks;
    let last = marks.len().saturating_sub(1);
    let stop = (*current).min(last);
    let onkeydown = {
        let (current, shown, focus, id) = (
            current.clone(),
            shown.clone(),
            props.focus.clone(),
            props.id.clone(),
        );
        Callback::from(move |event: KeyboardEvent| {
            let next = match event.key().as_str() {
                "ArrowRight" | "ArrowDown" => (stop + 1).min(last),
                "ArrowLeft" | "ArrowUp" => stop.saturating_sub(1),
                "Home" => 0,
                "End" => last,
                "Escape" => {
                    shown.set(None);
                    return;
                }
                _ => return,
            };
            event.prevent_default();
            current.set(next);
            focus.emit(mark_id(&id, next));
        })
    };
    let (width, height) = (props.scene.width, props.scene.height);
    html! {
        <svg
            class="canvass-chart" role="group" aria-label={props.label.clone()} focusable="false"
            width={px(width)} height={px(height)} viewBox={format!("0 0 {} {}", px(width), px(height))} {onkeydown}
        >
            <g aria-hidden="true">{ for props.scene.back.iter().map(draw) }</g>
            // A group of their own: marks that stood beside a tooltip would be
            // made anew as it comes and goes, and lose the focus.
            <g>{ for marks.iter().enumerate().map(|(i, mark)| draw_mark(props, mark, i, stop, &current, &shown)) }</g>
            // The texts say less than the marks' names: they are for the eye.
            <g aria-hidden="true" pointer-events="none">
                { for marks.iter().flat_map(|mark| &mark.shapes).filter(|shape| is_text(shape)).map(draw) }
            </g>
            <g>{ for shown.and_then(|i| marks.get(i)).map(|mark| tooltip(&props.scene, mark, &props.measure)) }</g>
        </svg>
    }
}

fn mark_id(chart: &str, mark: usize) -> String {
    format!("{chart}-mark-{mark}")
}

fn draw_mark(
    props: &ChartProps,
    mark: &SceneMark,
    i: usize,
    stop: usize,
    current: &UseStateHandle<usize>,
    shown: &UseStateHandle<Option<usize>>,
) -> Html {
    let key = mark.key;
    let can_filter = !matches!(key, MarkKey::Fixed(_));
    let show = {
        let shown = shown.clone();
        Callback::from(move |()| shown.set(Some(i)))
    };
    let hide = {
        let shown = shown.clone();
        Callback::from(move |()| shown.set(None))
    };
    let onfocus = {
        let (current, show) = (current.clone(), show.clone());
        Callback::from(move |_: FocusEvent| {
            current.set(i);
            show.emit(());
        })
    };
    let choose = props.toggle.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        if can_filter {
            choose.emit(key);
        }
    });
    let choose = props.toggle.clone();
    let (annotate, id) = (props.annotate.clone(), mark_id(&props.id, i));
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        let with_others = event.ctrl_key() || event.meta_key() || event.alt_key();
        if matches!(event.key().as_str(), "n" | "N") && !with_others {
            event.prevent_default();
            annotate.emit((key, id.clone()));
        } else if can_filter && matches!(event.key().as_str(), "Enter" | " ") {
            event.prevent_default();
            choose.emit(key);
        }
    });
    let (x, y, width, height) = mark.target;
    html! {
        <g
            key={i} id={mark_id(&props.id, i)}
            class={classes!("canvass-mark", mark.selected.then_some("canvass-mark--selected"))}
            role={if can_filter { "button" } else { "img" }}
            aria-pressed={can_filter.then(|| mark.selected.to_string())}
            aria-label={mark.name.clone()}
            tabindex={if i == stop { "0" } else { "-1" }}
            {onfocus} {onclick} {onkeydown}
            onblur={hide.reform(|_: FocusEvent| ())}
            onmouseenter={show.reform(|_: MouseEvent| ())}
            onmouseleave={hide.reform(|_: MouseEvent| ())}
        >
            <rect class="canvass-mark__target" x={px(x)} y={px(y)} width={px(width)} height={px(height)} fill="none" pointer-events="all" />
            { for mark.shapes.iter().filter(|shape| !is_text(shape)).map(draw) }
        </g>
    }
}

fn is_text(shape: &Shape) -> bool {
    matches!(shape, Shape::Text { .. })
}

fn draw(shape: &Shape) -> Html {
    match shape {
        Shape::Rect {
            x,
            y,
            width,
            height,
            tone,
        } => html! {
            <rect class={classes!("canvass-shape", tone.class())} x={px(*x)} y={px(*y)} width={px(*width)} height={px(*height)} fill={tone.colour()} />
        },
        Shape::Line { from, to, tone } => html! {
            <line class={classes!("canvass-line", tone.class())} x1={px(from.0)} y1={px(from.1)} x2={px(to.0)} y2={px(to.1)} stroke={tone.colour()} />
        },
        Shape::Path { points, tone } => {
            let points: Vec<String> = points
                .iter()
                .map(|(x, y)| format!("{},{}", px(*x), px(*y)))
                .collect();
            html! {
                <polyline class={classes!("canvass-line", tone.class())} points={points.join(" ")} fill="none" stroke={tone.colour()} stroke-width="2" />
            }
        }
        Shape::Circle { at, radius, tone } => html! {
            <circle class={classes!("canvass-shape", tone.class())} cx={px(at.0)} cy={px(at.1)} r={px(*radius)} fill={tone.colour()} />
        },
        Shape::Text {
            at,
            anchor,
            size,
            text,
            tone,
        } => html! {
            <text class={classes!("canvass-text", tone.class())} x={px(at.0)} y={px(at.1)} text-anchor={anchor.svg()} font-size={px(*size)} fill={tone.colour()}>{ text }</text>
        },
    }
}

/// The mark's name in a box beside it, inside the drawing.
fn tooltip(scene: &Scene, mark: &SceneMark, measure: &MeasureHandle) -> Html {
    const SIZE: f64 = 14.0;
    const LINE: f64 = 18.0;
    const PADDING: f64 = 8.0;
    let lines = wrap(
        &mark.name,
        (scene.width - 2.0 * PADDING).min(280.0),
        SIZE,
        6,
        &**measure,
    );
    let text_width = lines
        .iter()
        .map(|line| measure.width_px(line, SIZE))
        .fold(0.0, f64::max);
    let (width, height) = (
        text_width + 2.0 * PADDING,
        lines.len() as f64 * LINE + 2.0 * PADDING - 4.0,
    );
    let (target_x, target_y, target_width, target_height) = mark.target;
    let x =
        (target_x + target_width / 2.0 - width / 2.0).clamp(0.0, (scene.width - width).max(0.0));
    let below = target_y + target_height + 4.0;
    let above = target_y - height - 4.0;
    let y = if above >= 0.0 {
        above
    } else {
        below.min((scene.height - height).max(0.0))
    };
    html! {
        <g class="canvass-tooltip" aria-hidden="true" pointer-events="none">
            <rect x={px(x)} y={px(y)} width={px(width)} height={px(height)} rx="3" fill="#212b32" />
            { for lines.iter().enumerate().map(|(i, line)| html! {
                <text x={px(x + PADDING)} y={px(y + PADDING + 12.0 + i as f64 * LINE)} font-size={px(SIZE)} fill="#ffffff">{ line }</text>
            }) }
        </g>
    }
}

/// A length for an attribute: at most two places, no trailing zeros.
fn px(value: f64) -> String {
    let rounded = (value * 100.0).round() / 100.0;
    format!("{rounded}")
}
