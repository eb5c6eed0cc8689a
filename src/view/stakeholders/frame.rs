use yew::prelude::*;

use super::point::px;
use crate::stakeholder::Scene;
use crate::words::stakeholders as words;

/// The frame with its axes and the names of the quadrants. Assistive
/// technology meets all of it in the points' names and the description.
pub(super) fn frame(scene: &Scene) -> Html {
    let area = scene.frame;
    let (cut_x, cut_y) = scene.cut;
    let grid = scene.grid;
    html! {
        <g aria-hidden="true">
            <rect
                class="canvass-map__frame"
                x={px(area.x)}
                y={px(area.y)}
                width={px(area.width)}
                height={px(area.height)}
                fill="#ffffff"
                stroke="#4c6272"
            />
            <path
                class="canvass-map__cut"
                d={format!(
                    "M{cut_x:.1} {:.1}V{:.1}M{:.1} {cut_y:.1}H{:.1}",
                    area.y, area.bottom(), area.x, area.right(),
                )}
                fill="none"
                stroke="#4c6272"
                stroke-dasharray="4 4"
            />
            { for scene.quadrants.iter().map(|(name, area)| {
                text("canvass-map__quadrant", (area.x, area.y + 13.0), "start", name)
            }) }
            { for scene.x_ticks.iter().map(|tick| {
                text("canvass-map__tick", (tick.at_px, area.bottom() + 18.0), "middle", &tick.text)
            }) }
            { for scene.y_ticks.iter().map(|tick| {
                text("canvass-map__tick", (area.x - 6.0, tick.at_px + 5.0), "end", &tick.text)
            }) }
            { text("canvass-map__axis", (4.0, 16.0), "start", words::field_name(grid.y().key())) }
            { text(
                "canvass-map__axis",
                (area.right(), area.bottom() + 40.0),
                "end",
                words::field_name(grid.x().key()),
            ) }
        </g>
    }
}

fn text(class: &'static str, (x, y): (f64, f64), anchor: &'static str, text: &str) -> Html {
    html! {
        <text {class} x={px(x)} y={px(y)} text-anchor={anchor} font-size="14" fill="#212b32">
            { text }
        </text>
    }
}
