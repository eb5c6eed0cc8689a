//! Groups side by side: every real export, compared by whatever makes groups of it.

use canvass::chart::{Scene, Shape, Tone, dots};
use canvass::dashboard::Action;
use canvass::dashboard::contrast::{Sides, offered, table};
use canvass::port::WidthTable;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::checker::faults;
use crate::dashboard::{Page, contrast};
use crate::read::EXPORTS;

/// What each compared card of a page says.
fn compared(page: &Page) -> Vec<(String, Sides)> {
    let loaded = page.state.loaded().unwrap();
    let said = loaded
        .contrast
        .as_ref()
        .and_then(|contrast| contrast.said.as_ref());
    let each = (0_u32..).zip(&loaded.questions);
    let cards = each.filter_map(|(place, question)| {
        let finding = said?.of(place)?;
        Some((question.title.clone(), table(question, finding)))
    });
    cards.collect()
}

#[test]
fn no_comparison_of_a_real_export_has_a_fault() {
    let (mut drawn, mut found) = (0, Vec::new());
    for (name, bytes) in EXPORTS {
        let mut page = Page::default();
        page.open_bytes(name, bytes);
        let Some(loaded) = page.state.loaded() else {
            continue;
        };
        for by in offered(loaded).into_iter().take(3) {
            page.act(Action::Compare(Some(by.by)));
            for (title, sides) in compared(&page) {
                for width in [200.0, 288.0, 600.0] {
                    let scene = dots(&sides, width, &WidthTable);
                    assert_eq!(scene, dots(&sides, width, &WidthTable));
                    drawn += 1;
                    let told = faults(&scene).into_iter();
                    found.extend(
                        told.map(|fault| {
                            format!("{name}, {title} by {}, {width}: {fault}", by.label)
                        }),
                    );
                }
            }
        }
    }
    assert!(drawn > 200, "{drawn} scenes");
    assert!(
        found.is_empty(),
        "{} faults:\n{}",
        found.len(),
        found.join("\n")
    );
}

fn circles(scene: &Scene) -> Vec<f64> {
    let shapes = scene.marks.iter().flat_map(|mark| &mark.shapes);
    let places = shapes.filter_map(|shape| match shape {
        Shape::Circle { at, .. } => Some(at.0),
        _ => None,
    });
    places.collect()
}

#[test]
fn dots_stand_where_their_shares_are_and_inside_their_intervals() {
    let mut page = contrast::page();
    let by = offered(page.state.loaded().unwrap()).remove(0);
    page.act(Action::Compare(Some(by.by)));
    let cards = compared(&page);
    let (_, sides) = cards.iter().find(|(title, _)| title == "Used it").unwrap();
    let scene = dots(sides, 600.0, &WidthTable);
    let values: Vec<f64> = sides
        .lines
        .iter()
        .flat_map(|line| &line.dots)
        .filter_map(|dot| dot.value)
        .collect();
    let places = circles(&scene);
    assert_eq!(values.len(), places.len());
    // Shares begin at nought, so places are in proportion to them.
    let scale = (places[1] - places[0]) / (values[1] - values[0]);
    let zero = places[0] - values[0] * scale;
    for (value, place) in values.iter().zip(&places) {
        assert!(
            (place - zero - value * scale).abs() < 0.2,
            "{value} stands at {place}"
        );
    }
    for (mark, dot) in scene
        .marks
        .iter()
        .zip(sides.lines.iter().flat_map(|line| &line.dots))
    {
        let ends = mark.shapes.iter().find_map(|shape| match shape {
            Shape::Line {
                from,
                to,
                tone: Tone::Outline,
            } => Some((from.0, to.0)),
            _ => None,
        });
        let (from, to) = ends.unwrap();
        let place = zero + dot.value.unwrap() * scale;
        assert!(from - 0.2 <= place && place <= to + 0.2, "{}", mark.name);
    }
}
