use std::fmt::Write;

use crate::stakeholder::labels::Placement;
use crate::stakeholder::scene::{Mark, Point, Scene, outline};
use crate::text::xml_text;
use crate::words::stakeholders as words;

const INK: &str = "#212b32";
const FAINT: &str = "#4c6272";
const LINE: &str = "#d8dde0";

/// The map as a picture of its own, with its key and its groups below: black
/// on white, without style sheets, in the sizes of the scene.
pub fn export_svg(scene: &Scene) -> String {
    let lines = scene.key.len() + scene.groups.len();
    let extra: f64 = std::iter::repeat_n(18.0, lines).sum();
    let mut out = String::new();
    let (width, height) = (scene.width_px, scene.height_px + extra);
    let title = words::grid_name(scene.grid.name());
    // Writing into a String cannot fail.
    let _ = write!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width:.0}\" height=\"{height:.0}\" \
         viewBox=\"0 0 {width:.0} {height:.0}\" font-family=\"Arial, sans-serif\" role=\"img\">\
         <title>{}: {title}</title><rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>",
        words::HEADING
    );
    axes(&mut out, scene);
    for point in &scene.points {
        leader(&mut out, point);
    }
    for point in &scene.points {
        mark(&mut out, point);
    }
    legend(&mut out, scene);
    out.push_str("</svg>");
    out
}

fn axes(out: &mut String, scene: &Scene) {
    let frame = scene.frame;
    let (cut_x, cut_y) = scene.cut;
    let _ = write!(
        out,
        "<rect x=\"{:.1}\" y=\"{:.1}\" width=\"{:.1}\" height=\"{:.1}\" fill=\"none\" stroke=\"{FAINT}\"/>\
         <path d=\"M{cut_x:.1} {:.1}V{:.1}M{:.1} {cut_y:.1}H{:.1}\" stroke=\"{FAINT}\" stroke-dasharray=\"4 4\"/>",
        frame.x,
        frame.y,
        frame.width,
        frame.height,
        frame.y,
        frame.bottom(),
        frame.x,
        frame.right()
    );
    for (name, area) in &scene.quadrants {
        text(out, (area.x, area.y + 13.0), "start", FAINT, true, name);
    }
    for tick in &scene.x_ticks {
        let at = (tick.at_px, frame.bottom() + 18.0);
        text(out, at, "middle", INK, false, &tick.text);
    }
    for tick in &scene.y_ticks {
        let at = (frame.x - 6.0, tick.at_px + 5.0);
        text(out, at, "end", INK, false, &tick.text);
    }
    let grid = scene.grid;
    let y_name = words::field_name(grid.y().key());
    let x_name = words::field_name(grid.x().key());
    text(out, (4.0, 16.0), "start", INK, true, y_name);
    let at = (frame.right(), frame.bottom() + 40.0);
    text(out, at, "end", INK, true, x_name);
}

fn leader(out: &mut String, point: &Point) {
    if let Mark::Label {
        placement: Placement::Leader { from, to, .. },
        ..
    } = &point.mark
    {
        let _ = write!(
            out,
            "<path d=\"M{:.1} {:.1}L{:.1} {:.1}\" stroke=\"{FAINT}\"/>",
            from.0, from.1, to.0, to.1
        );
    }
}

fn mark(out: &mut String, point: &Point) {
    let (x, y) = (point.x_px, point.y_px);
    let (fill, path) = (
        outline::colour(point.group),
        outline::path(point.group, x, y),
    );
    let _ = write!(
        out,
        "<path d=\"{path}\" fill=\"{fill}\" stroke=\"#ffffff\"/>"
    );
    match &point.mark {
        Mark::Number(number) => {
            let _ = write!(
                out,
                "<text x=\"{x:.1}\" y=\"{:.1}\" font-size=\"12\" text-anchor=\"middle\" \
                 fill=\"#ffffff\" font-weight=\"700\">{number}</text>",
                y + 4.0
            );
        }
        Mark::Label { lines, placement } => {
            let area = placement.area().unwrap_or_default();
            let mut baseline = area.y + 13.0;
            for line in lines {
                text(out, (area.x, baseline), "start", INK, false, line);
                baseline += Scene::LINE_PX;
            }
        }
    }
}

fn legend(out: &mut String, scene: &Scene) {
    let mut y = scene.height_px + 4.0;
    for entry in &scene.key {
        let line = format!("{}  {}", entry.number, entry.names.join("; "));
        text(out, (4.0, y), "start", INK, false, &line);
        y += 18.0;
    }
    for (index, group) in scene.groups.iter().enumerate() {
        let _ = write!(
            out,
            "<path d=\"{}\" fill=\"{}\" stroke=\"{LINE}\"/>",
            outline::path(Some(index), 14.0, y - 5.0),
            outline::colour(Some(index))
        );
        text(out, (30.0, y), "start", INK, false, group);
        y += 18.0;
    }
}

fn text(out: &mut String, (x, y): (f64, f64), anchor: &str, fill: &str, bold: bool, text: &str) {
    let weight = if bold { " font-weight=\"700\"" } else { "" };
    let _ = write!(
        out,
        "<text x=\"{x:.1}\" y=\"{y:.1}\" font-size=\"14\" text-anchor=\"{anchor}\" fill=\"{fill}\"{weight}>"
    );
    out.push_str(&xml_text(text));
    out.push_str("</text>");
}
