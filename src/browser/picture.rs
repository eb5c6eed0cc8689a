use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement};

use crate::browser::{bytes_of, document};
use crate::chart::{Drawn, FONT, Picture, Shape};

/// How many points of the picture make a CSS pixel, along each side.
const SCALE: f64 = 2.0;

/// A picture as PNG, twice as large. The shapes are drawn one by one: an image of an SVG
/// file would be refused by pages whose policy lets images come from nowhere else.
///
/// # Errors
/// The browser has no canvas, or none as large.
pub(crate) async fn png(picture: &Picture) -> Result<Vec<u8>, JsValue> {
    let canvas = drawn(picture)?;
    let mut asked = Ok(());
    let blob = Promise::new(&mut |done, _| asked = canvas.to_blob(&done));
    asked?;
    // Where the canvas is too large there is no blob.
    let blob: Blob = JsFuture::from(blob).await?.dyn_into()?;
    bytes_of(&blob).await
}

#[inline(never)]
fn drawn(picture: &Picture) -> Result<HtmlCanvasElement, JsValue> {
    let canvas: HtmlCanvasElement = document()?.create_element("canvas")?.dyn_into()?;
    canvas.set_width((picture.width * SCALE) as u32);
    canvas.set_height((picture.height * SCALE) as u32);
    let context = canvas.get_context("2d")?;
    let context: CanvasRenderingContext2d = context.unwrap_or_default().dyn_into()?;
    context.scale(SCALE, SCALE)?;
    context.set_fill_style_str("#ffffff");
    context.fill_rect(0.0, 0.0, picture.width, picture.height);
    for drawn in &picture.drawn {
        draw(&context, drawn)?;
    }
    Ok(canvas)
}

fn draw(context: &CanvasRenderingContext2d, drawn: &Drawn) -> Result<(), JsValue> {
    let outline = drawn.outline;
    if let Some((tone, width)) = outline {
        context.set_stroke_style_str(tone.colour());
        context.set_line_width(width);
    }
    match &drawn.shape {
        Shape::Rect {
            x,
            y,
            width,
            height,
            tone,
        } => {
            context.set_fill_style_str(tone.colour());
            context.fill_rect(*x, *y, *width, *height);
            if outline.is_some() {
                context.stroke_rect(*x, *y, *width, *height);
            }
        }
        Shape::Line { from, to, tone } => {
            context.set_stroke_style_str(tone.colour());
            context.set_line_width(1.0);
            context.begin_path();
            context.move_to(from.0, from.1);
            context.line_to(to.0, to.1);
            context.stroke();
        }
        Shape::Path { points, tone } => {
            context.set_stroke_style_str(tone.colour());
            context.set_line_width(2.0);
            context.begin_path();
            for (x, y) in points {
                context.line_to(*x, *y);
            }
            context.stroke();
        }
        Shape::Circle { at, radius, tone } => {
            context.set_fill_style_str(tone.colour());
            context.begin_path();
            context.arc(at.0, at.1, *radius, 0.0, std::f64::consts::TAU)?;
            context.fill();
            if outline.is_some() {
                context.stroke();
            }
        }
        Shape::Text {
            at,
            anchor,
            size,
            text,
            tone,
        } => {
            let weight = if drawn.is_bold { "bold " } else { "" };
            context.set_font(&[weight, &size.to_string(), "px ", FONT].concat());
            context.set_fill_style_str(tone.colour());
            context.set_text_align(match anchor.svg() {
                "middle" => "center",
                other => other,
            });
            context.fill_text(text, at.0, at.1)?;
        }
    }
    Ok(())
}
