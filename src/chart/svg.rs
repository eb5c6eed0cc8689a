use crate::chart::picture::{Drawn, Picture};
use crate::chart::{Shape, Tone};
use crate::text::{number_text, xml_text};

/// The font of pictures, and what may stand in for it.
pub const FONT: &str = "Arial, Helvetica, sans-serif";

/// A picture as an SVG file that needs nothing beside it.
pub fn svg(picture: &Picture) -> String {
    let (width, height) = (px(picture.width), px(picture.height));
    let mut out = String::new();
    out.extend([
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"",
        &attribute("width", &width),
        &attribute("height", &height),
        &attribute("viewBox", &format!("0 0 {width} {height}")),
        &attribute("font-family", FONT),
        ">\n<title>",
        &xml_text(&picture.title),
        "</title>\n<desc>",
        &xml_text(&picture.description),
        "</desc>\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n",
    ]);
    for drawn in &picture.drawn {
        draw(&mut out, drawn);
        out.push('\n');
    }
    out.push_str("</svg>\n");
    out
}

fn draw(out: &mut String, drawn: &Drawn) {
    let outline = drawn.outline.map_or_else(String::new, |(tone, width)| {
        stroke(tone) + &length("stroke-width", width)
    });
    match &drawn.shape {
        Shape::Rect {
            x,
            y,
            width,
            height,
            tone,
        } => out.extend([
            "<rect",
            &length("x", *x),
            &length("y", *y),
            &length("width", *width),
            &length("height", *height),
            &fill(*tone),
            &outline,
            "/>",
        ]),
        Shape::Line { from, to, tone } => out.extend([
            "<line",
            &length("x1", from.0),
            &length("y1", from.1),
            &length("x2", to.0),
            &length("y2", to.1),
            &stroke(*tone),
            "/>",
        ]),
        Shape::Path { points, tone } => {
            let points = points.iter().map(|(x, y)| [px(*x), px(*y)].join(","));
            let points: Vec<String> = points.collect();
            out.extend([
                "<polyline",
                &attribute("points", &points.join(" ")),
                " fill=\"none\" stroke-width=\"2\"",
                &stroke(*tone),
                "/>",
            ]);
        }
        Shape::Circle { at, radius, tone } => out.extend([
            "<circle",
            &length("cx", at.0),
            &length("cy", at.1),
            &length("r", *radius),
            &fill(*tone),
            &outline,
            "/>",
        ]),
        Shape::Text {
            at,
            anchor,
            size,
            text,
            tone,
        } => out.extend([
            "<text",
            &length("x", at.0),
            &length("y", at.1),
            &attribute("text-anchor", anchor.svg()),
            &length("font-size", *size),
            if drawn.is_bold {
                " font-weight=\"700\""
            } else {
                ""
            },
            &fill(*tone),
            ">",
            &xml_text(text),
            "</text>",
        ]),
    }
}

fn attribute(name: &str, value: &str) -> String {
    [" ", name, "=\"", value, "\""].concat()
}

fn length(name: &str, value: f64) -> String {
    attribute(name, &px(value))
}

fn fill(tone: Tone) -> String {
    attribute("fill", tone.colour())
}

fn stroke(tone: Tone) -> String {
    attribute("stroke", tone.colour())
}

/// A length: at most two places, no trailing zeros.
fn px(value: f64) -> String {
    number_text((value * 100.0).round() / 100.0)
}
