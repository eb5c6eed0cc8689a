//! Each kind of chart: proportions, order, gaps, ticks.

use canvass::chart::{Axis, Scene, Shape, Tone, scale_tones, wrap};
use canvass::dashboard::{Figures, MarkKey};
use canvass::engine::answer;
use canvass::port::{Measure, WidthTable};
use canvass::table::{Kind, Table};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::checker::{faults, shapes};
use super::{nothing_selected, scene_of};
use crate::read::table;

fn drawn(table: &Table, question: usize, width: f64) -> (Figures, Scene) {
    let (_, results) = answer(table, &[]);
    let (figures, scene) = scene_of(
        &table.questions[question],
        &results[question],
        width,
        &nothing_selected,
    )
    .unwrap();
    assert_eq!(faults(&scene), [""; 0]);
    (figures, scene)
}

/// The rectangles of a scene's marks: x, y, width, height.
fn rects(scene: &Scene) -> Vec<(f64, f64, f64, f64)> {
    let of = |shape: &Shape| match shape {
        Shape::Rect {
            x,
            y,
            width,
            height,
            ..
        } => Some((*x, *y, *width, *height)),
        _ => None,
    };
    scene
        .marks
        .iter()
        .flat_map(|mark| mark.shapes.iter().filter_map(of))
        .collect()
}

fn rows(values: &[(&str, usize)]) -> Table {
    let rows: String = values
        .iter()
        .flat_map(|(value, n)| std::iter::repeat_n(format!("{value},x\n"), *n))
        .collect();
    table(&format!("Answer,Site\n{rows}"))
}

#[test]
fn bars_start_at_nought_and_are_proportional_and_sorted() {
    let table = rows(&[("Other", 9), ("North", 3), ("South", 12), ("West", 6)]);
    for width in [288.0, 600.0] {
        let (figures, scene) = drawn(&table, 0, width);
        let labels: Vec<&str> = figures
            .marks
            .iter()
            .map(|mark| mark.label.as_str())
            .collect();
        assert_eq!(labels, ["South", "West", "North", "Other"]);
        let bars = rects(&scene);
        assert!(
            bars.iter().all(|bar| (bar.0 - bars[0].0).abs() < 0.01),
            "a common start"
        );
        for (mark, bar) in figures.marks.iter().zip(&bars) {
            let expected = bars[0].2 * mark.value.unwrap() / 12.0;
            assert!(
                (bar.2 - expected).abs() < 0.1,
                "{}: {} for {expected}",
                mark.label,
                bar.2
            );
        }
        assert!(
            bars.is_sorted_by(|a, b| a.1 + a.3 <= b.1),
            "one under the other"
        );
    }
}

#[test]
fn the_largest_bar_uses_the_width() {
    let (_, scene) = drawn(&rows(&[("North", 4), ("South", 12)]), 0, 600.0);
    let longest = rects(&scene)
        .into_iter()
        .map(|r| r.0 + r.2)
        .fold(0.0, f64::max);
    assert!(longest > 480.0, "{longest}");
}

#[test]
fn a_battery_stands_around_the_middle_of_its_scale() {
    let mut text = String::from("The service [Quick],The service [Kind]\n");
    for (quick, kind, n) in [
        ("Strongly disagree", "Agree", 1),
        ("Disagree", "Agree", 2),
        ("Neither agree nor disagree", "Strongly agree", 4),
        ("Agree", "Don't know", 3),
    ] {
        text.push_str(&format!("{quick},{kind}\n").repeat(n));
    }
    let table = table(&text);
    let (_, scene) = drawn(&table, 0, 600.0);
    let bars = rects(&scene);
    let quick = &bars[..4];
    let middle = scene.back.iter().find_map(|shape| match shape {
        Shape::Line { from, to, .. } if from.0 == to.0 => Some(from.0),
        _ => None,
    });
    let middle = middle.unwrap();
    // 10 answered: 1 + 2 below, 4 around the middle, 3 above.
    let per_share = (quick[2].2 + 2.0) / 0.4;
    assert!(
        (quick[2].0 + quick[2].2 / 2.0 - middle).abs() < 0.1,
        "the neutral step is halved"
    );
    assert!((middle - (quick[0].0 - 1.0) - per_share * 0.5).abs() < 0.2);
    assert!((quick[3].0 + quick[3].2 + 1.0 - middle - per_share * 0.5).abs() < 0.2);
    for (bar, share) in quick.iter().zip([0.1, 0.2, 0.4, 0.3]) {
        assert!((bar.2 + 2.0 - per_share * share).abs() < 0.1);
    }
    let kind = &bars[4..];
    assert_eq!(kind.len(), 2, "an answer outside the scale has no bar");
    assert!(
        (kind[0].2 + kind[1].2 + 4.0 - per_share).abs() < 0.2,
        "its steps add up to the whole base"
    );
    let texts: Vec<&str> = shapes(&scene)
        .filter_map(|shape| match shape {
            Shape::Text { text, .. } => Some(text.as_str()),
            _ => None,
        })
        .collect();
    assert!(texts.contains(&"Quick (n\u{a0}=\u{a0}10)"));
    assert!(texts.contains(&"Kind (n\u{a0}=\u{a0}7)"));
    for share in ["30%", "100%", "0%"] {
        assert!(texts.contains(&share), "{share} at the ends: {texts:?}");
    }
}

#[test]
fn a_share_on_a_bar_is_rounded_as_in_the_table() {
    let mut text = String::from("The service [Quick],The service [Kind]\n");
    text.push_str("Disagree,Agree\n");
    text.push_str(&"Agree,Disagree\n".repeat(7));
    let table = table(&text);
    let (figures, scene) = drawn(&table, 0, 600.0);
    assert_eq!(figures.rows[0].cells[1], "1 (13%)");
    let shown = shapes(&scene)
        .filter(|shape| matches!(shape, Shape::Text { text, .. } if text == "13%"))
        .count();
    assert!(shown >= 2, "{shown}");
    assert!(
        !shapes(&scene).any(|shape| matches!(shape, Shape::Text { text, .. } if text == "12%"))
    );
}

#[test]
fn tones_are_strongest_at_the_ends_and_neutral_in_the_middle() {
    let step = Tone::Step;
    assert_eq!(
        scale_tones(5),
        [step(0), step(1), step(2), step(3), step(4)]
    );
    assert_eq!(scale_tones(4), [step(0), step(1), step(3), step(4)]);
    assert_eq!(scale_tones(2), [step(0), step(4)]);
    assert_eq!(scale_tones(3), [step(0), step(2), step(4)]);
    assert_eq!(scale_tones(0), []);
}

#[test]
fn a_month_without_data_breaks_the_line() {
    let mut text = String::from("Day,Site\n");
    for (month, n) in [(1, 2), (2, 4), (3, 1), (6, 3), (9, 5), (10, 1)] {
        text.push_str(&format!("2026-{month:02}-14,x\n").repeat(n));
    }
    let (figures, scene) = drawn(&table(&text), 0, 600.0);
    assert_eq!(figures.marks.len(), 10);
    let gaps: Vec<&str> = figures
        .marks
        .iter()
        .filter(|m| m.value.is_none())
        .map(|m| m.name.as_str())
        .collect();
    assert_eq!(
        gaps,
        [
            "April 2026, no data",
            "May 2026, no data",
            "July 2026, no data",
            "August 2026, no data"
        ]
    );
    let lengths: Vec<usize> = scene
        .back
        .iter()
        .filter_map(|shape| match shape {
            Shape::Path { points, .. } => Some(points.len()),
            _ => None,
        })
        .collect();
    assert_eq!(lengths, [3, 2], "January to March, September to October");
    let points = scene
        .marks
        .iter()
        .filter(|mark| !mark.shapes.is_empty())
        .count();
    assert_eq!(points, 6, "June is a point");
    assert_eq!(figures.rows[3].cells, ["No data"]);
    assert_eq!(figures.rows[3].key, None);
}

#[test]
fn a_histogram_stands_on_a_common_nought_with_its_edges_below() {
    let mut table = rows(&[("1", 2), ("2", 8), ("3", 4), ("5", 1)]);
    table.correct(0, Kind::Number);
    let (figures, scene) = drawn(&table, 0, 600.0);
    let bars = rects(&scene);
    assert_eq!(bars.len(), 5, "1 to 5, the empty 4 too");
    let heights: Vec<f64> = bars.iter().map(|bar| bar.3).collect();
    for (mark, height) in figures.marks.iter().zip(&heights) {
        let expected = heights[1] * mark.value.unwrap() / 8.0;
        assert!((height - expected).abs() < 0.1, "{}", mark.name);
    }
    assert!(
        bars.iter()
            .all(|bar| (bar.1 + bar.3 - bars[0].1 - bars[0].3).abs() < 0.01)
    );
    assert_eq!(
        figures.marks[0].name.split(", 95%").next(),
        Some("1, 2 of 15, 13%")
    );
    assert_eq!(figures.marks[3].value, Some(0.0));
}

#[test]
fn ticks_are_round_and_counts_have_no_fraction() {
    for most in [1.0, 2.0, 3.0, 7.0, 12.0, 99.0, 101.0, 1234.0, 98_765.0, 1e9] {
        let end = Axis::round_up(most);
        let ticks = Axis::new(0.0..end, 0.0..200.0).ticks(5, true);
        assert!(end >= most, "{most}: {end}");
        assert!(ticks.len() >= 2 && ticks.len() <= 11, "{most}: {ticks:?}");
        assert_eq!(ticks[0], 0.0);
        assert_eq!(*ticks.last().unwrap(), end, "{most}: ends on a tick");
        let step = ticks[1];
        assert_eq!(step.fract(), 0.0);
        let digit = step / 10_f64.powf(step.log10().floor());
        assert!(
            [1.0, 2.0, 4.0, 5.0]
                .iter()
                .any(|d| (digit - d).abs() < 1e-9),
            "{most}: step {step}"
        );
        assert!(
            ticks
                .windows(2)
                .all(|pair| (pair[1] - pair[0] - step).abs() < 1e-6)
        );
    }
}

#[test]
fn an_axis_places_values_between_its_ends_and_holds_the_rest() {
    let axis = Axis::new(0.0..10.0, 100.0..0.0);
    assert_eq!(axis.place(0.0), 100.0);
    assert_eq!(axis.place(10.0), 0.0);
    assert!((axis.place(2.5) - 75.0).abs() < 0.02);
    assert_eq!(axis.place(11.0), 0.0);
    assert_eq!(axis.place(-1.0), 100.0);
    assert_eq!(
        axis.place(f64::NAN),
        100.0,
        "no number is no point beyond the start"
    );
    assert_eq!(Axis::new(3.0..3.0, 0.0..10.0).place(3.0), 0.0);
    assert_eq!(Axis::new(f64::NAN..1.0, 0.0..10.0).place(0.0), 0.0);
}

#[test]
fn long_words_are_broken_and_what_does_not_fit_ends_in_dots() {
    let lines = wrap(
        "Evidence searches and current awareness bulletins",
        100.0,
        14.0,
        2,
        &WidthTable,
    );
    assert_eq!(lines.len(), 2);
    assert!(lines[1].ends_with('…'));
    let all = wrap(
        "Evidence searches and current awareness bulletins",
        100.0,
        14.0,
        9,
        &WidthTable,
    );
    assert_eq!(
        all.join(" "),
        "Evidence searches and current awareness bulletins"
    );
    let word = wrap(
        "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
        100.0,
        14.0,
        9,
        &WidthTable,
    );
    assert_eq!(
        word.concat(),
        "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"
    );
    for line in lines.iter().chain(&all).chain(&word) {
        assert!(WidthTable.width_px(line, 14.0) <= 100.0, "{line}");
    }
    assert_eq!(wrap("", 100.0, 14.0, 2, &WidthTable), [""]);
}

#[test]
fn marks_and_rows_of_the_table_say_the_same() {
    let table = rows(&[("North", 3), ("South", 12)]);
    let (figures, scene) = drawn(&table, 0, 400.0);
    assert_eq!(
        figures.heads,
        ["Answer", "Count", "Share", "95% confidence interval"]
    );
    for ((mark, row), drawn) in figures.marks.iter().zip(&figures.rows).zip(&scene.marks) {
        let [count, share, interval] = row.cells.as_slice() else {
            panic!("{row:?}")
        };
        assert_eq!(
            mark.name,
            format!(
                "{}, {count} of 15, {share}, 95% confidence interval {interval}",
                row.head
            )
        );
        assert_eq!((row.key, &mark.name), (Some(mark.key), &drawn.name));
        assert_eq!(mark.text, format!("{count} ({share})"));
    }
    assert_eq!(
        figures.marks[0].name,
        "South, 12 of 15, 80%, 95% confidence interval 55% to 93%"
    );
    assert!(matches!(figures.marks[0].key, MarkKey::Option(0)));
}

#[test]
fn an_answer_outside_the_scale_has_a_count_and_no_share() {
    let mut table =
        table("How satisfied?,Site\nVery satisfied,a\nNot used,a\nNeutral,b\nNot used,b\n");
    table.correct(0, Kind::Scale);
    let (figures, _) = drawn(&table, 0, 400.0);
    let last = figures.marks.last().unwrap();
    assert_eq!(
        (last.name.as_str(), last.text.as_str()),
        ("Not used, 2, not part of the base", "2")
    );
    assert_eq!(
        figures.rows.last().unwrap().cells,
        ["2", "Not part of the base", "Not part of the base"]
    );
    assert_eq!(
        figures
            .rows
            .iter()
            .filter(|row| row.cells[1] == "50%")
            .count(),
        2
    );
}
