//! A card's chart as a drawing of its own.

use canvass::chart::{Shape, svg};
use canvass::dashboard::{Action, MarkKey};
use canvass::port::{Measure, WidthTable};
use canvass::saving::Format;
use quick_xml::events::Event;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{card, cards, compared, survey};
use crate::dashboard::Page;
use crate::read::EXPORTS;

fn drawing(page: &Page, title: &str) -> String {
    let file = card(page, title).file(Format::Svg).unwrap();
    assert_eq!(file.media, "image/svg+xml");
    String::from_utf8(file.bytes).unwrap()
}

/// The names of a drawing's elements and its texts in order, if it is well formed.
fn read(svg: &str) -> (Vec<String>, Vec<String>) {
    let mut reader = quick_xml::Reader::from_str(svg);
    reader.config_mut().check_end_names = true;
    let (mut names, mut texts, mut depth) = (Vec::new(), vec![String::new()], 0);
    loop {
        match reader.read_event().unwrap() {
            Event::Start(tag) => {
                depth += 1;
                names.push(tag.name().0.to_owned());
                attributes(&tag);
                texts.push(String::new());
            }
            Event::Empty(tag) => {
                names.push(tag.name().0.to_owned());
                attributes(&tag);
            }
            Event::End(_) => depth -= 1,
            Event::Text(text) => texts.last_mut().unwrap().push_str(&text),
            Event::GeneralRef(name) => {
                let letter = match &*name {
                    "amp" => '&',
                    "lt" => '<',
                    "gt" => '>',
                    "quot" => '"',
                    other => panic!("{other} is no reference of XML"),
                };
                texts.last_mut().unwrap().push(letter);
            }
            Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(depth, 0);
    let texts = texts.iter().map(|text| text.trim().to_owned());
    (names, texts.collect())
}

/// Every attribute can be read, and none asks for anything outside the drawing.
fn attributes(tag: &quick_xml::events::BytesStart<'_>) {
    for attribute in tag.attributes() {
        let attribute = attribute.unwrap();
        let name = attribute.key.0;
        let value = &attribute.value;
        assert!(!name.starts_with("on") && !name.contains("href"), "{name}");
        assert!(!matches!(name, "style" | "class"), "{name}");
        assert!(
            !value.contains("var(") && !value.contains("url("),
            "{value}"
        );
        assert!(!value.contains("NaN") && !value.contains("inf"), "{value}");
    }
}

#[test]
fn every_drawing_of_a_real_export_is_well_formed_and_stays_in_its_frame() {
    let (mut drawn, mut outside) = (0, Vec::new());
    for (name, bytes) in EXPORTS {
        let mut page = Page::default();
        page.open_bytes(name, bytes);
        for saving in cards(&page) {
            let Some(picture) = saving.picture() else {
                continue;
            };
            let (names, _) = read(&svg(&picture));
            let known = [
                "svg", "title", "desc", "rect", "line", "polyline", "circle", "text",
            ];
            assert!(names.iter().all(|name| known.contains(&name.as_str())));
            for shape in picture.drawn.iter().map(|drawn| &drawn.shape) {
                let Shape::Text {
                    at,
                    anchor,
                    size,
                    text,
                    ..
                } = shape
                else {
                    continue;
                };
                let width = WidthTable.width_px(text, *size);
                let left = match anchor.svg() {
                    "start" => at.0,
                    "middle" => at.0 - width / 2.0,
                    _ => at.0 - width,
                };
                let is_inside = left >= 0.0
                    && left + width <= picture.width
                    && at.1 - size * 0.8 >= 0.0
                    && at.1 + size * 0.25 <= picture.height;
                if !is_inside {
                    outside.push(format!("{name}, {}: {text}", saving.exhibit.title));
                }
            }
            drawn += 1;
        }
    }
    assert!(drawn > 70, "{drawn} drawings");
    assert!(outside.is_empty(), "{}", outside.join("\n"));
}

#[test]
fn a_drawing_says_finding_question_base_filters_file_day_and_method() {
    let mut page = survey();
    page.act(Action::Toggle(1, MarkKey::Cell(0, 1)));
    let svg = drawing(&page, "Staff group");
    let (_, texts) = read(&svg);
    let saving = card(&page, "Staff group");
    let all = texts.join(" ");
    assert!(all.contains(&saving.exhibit.headline), "{all}");
    let foot: Vec<&str> = all.split_whitespace().collect();
    let foot = foot.join(" ");
    for part in [
        "Base: n = 13 of 13 rows hold a value. ",
        "Filters: The service: ",
        "File: needs.csv. Saved: 1 April 2026. Method: Share: count ÷ base",
    ] {
        assert!(foot.contains(part), "{part} in {foot}");
    }
    assert!(svg.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"640\""));
    assert!(svg.contains(" font-family=\"Arial, Helvetica, sans-serif\""));
}

#[test]
fn what_would_be_markup_is_text() {
    let svg = drawing(&survey(), "Staff group");
    assert!(!svg.contains("<staff"));
    let (_, texts) = read(&svg);
    assert!(
        texts.iter().any(|text| text == "Doctors & \"<staff>\""),
        "{texts:?}"
    );
    let title = texts.iter().find(|text| text.contains("=Nurses")).unwrap();
    assert_eq!(*title, card(&survey(), "Staff group").exhibit.headline);
}

#[test]
fn the_description_names_every_mark() {
    let saving = card(&survey(), "The service");
    let picture = saving.picture().unwrap();
    for mark in &saving.exhibit.figures.marks {
        assert!(picture.description.contains(&mark.name), "{}", mark.name);
    }
}

#[test]
fn a_battery_has_the_steps_of_its_scale_above_it() {
    let (_, texts) = read(&drawing(&survey(), "The service"));
    let place = |wanted: &str| texts.iter().position(|text| text == wanted).unwrap();
    assert!(place("Disagree") < place("Neither agree nor disagree"));
    assert!(place("Neither agree nor disagree") < place("Agree"));
}

#[test]
fn what_is_chosen_is_drawn_as_the_card_draws_it() {
    let mut page = survey();
    let plain = drawing(&page, "Staff group");
    page.act(Action::Toggle(0, MarkKey::Option(0)));
    let chosen = drawing(&page, "Staff group");
    assert!(!plain.contains("stroke-width=\"2\""));
    assert!(chosen.contains(" stroke=\"#212b32\" stroke-width=\"2\""));
    assert!(chosen.contains("Not applied to its own card"));
}

#[test]
fn groups_side_by_side_are_drawn_with_what_may_be_said_of_them() {
    let page = compared();
    let saving = card(&page, "Used it");
    let (names, texts) = read(&drawing(&page, "Used it"));
    assert!(names.iter().any(|name| name == "circle"));
    let all = texts.join(" ");
    for verdict in &saving.exhibit.sides.as_ref().unwrap().verdicts {
        assert!(all.contains(verdict.as_str()), "{verdict} in {all}");
    }
    assert!(texts.iter().any(|text| text == "Nursing"));
}
