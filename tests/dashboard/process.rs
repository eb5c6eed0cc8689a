//! Months as a process chart: limits, signals, gaps, and all that tells them.

use canvass::chart::{SceneMark, Shape, draw};
use canvass::dashboard::{Action, Control, Definition, Drawing, Exhibit, FEWEST_POINTS};
use canvass::port::WidthTable;
use canvass::saving::{Format, Saving};
use canvass::words::dashboard as words;
use proptest::prelude::*;

use super::Page;
use crate::chart::checker::faults;

/// A file of a date and a site, with so many rows in each month from January
/// 2024; `None` is a month without rows.
fn months(counts: &[Option<u32>]) -> String {
    let rows = counts.iter().enumerate().flat_map(|(i, count)| {
        let (year, month) = (2024 + i / 12, i % 12 + 1);
        (0..count.unwrap_or(0)).map(move |n| format!("{year}-{month:02}-{:02},North\n", n % 28 + 1))
    });
    format!("Visited on,Site\n{}", rows.collect::<String>())
}

/// The dates as a process chart.
pub(crate) fn charted(counts: &[Option<u32>]) -> Page {
    let mut page = Page::with("visits.csv", &months(counts));
    page.act(Action::ToggleProcess(0));
    page
}

pub(crate) fn all(counts: &[u32]) -> Vec<Option<u32>> {
    counts.iter().copied().map(Some).collect()
}

fn control(exhibit: &Exhibit) -> &Control {
    match &exhibit.figures.drawing {
        Drawing::Process(series) => &series[0],
        drawing => panic!("{drawing:?}"),
    }
}

fn saved(page: &Page, format: Format) -> String {
    let saving = Saving::of(&page.state, 0, "2026-04-01").unwrap();
    String::from_utf8(saving.file(format).unwrap().bytes).unwrap()
}

/// The last but one stands far out.
pub(crate) const OUTLIER: [u32; 14] = [3, 9, 3, 9, 3, 9, 3, 9, 3, 9, 3, 9, 40, 3];

#[test]
fn a_month_beyond_the_limits_is_named_in_sentence_table_mark_and_every_file() {
    let page = charted(&all(&OUTLIER));
    let card = page.state.exhibit(0).unwrap();
    assert_eq!(card.headline, "1 of 14 months signals a change");
    assert!(card.finding.is_none());
    assert!(
        card.signs
            .contains(&"Above the upper limit: January 2025".to_owned()),
        "{:?}",
        card.signs
    );
    let row = &card.figures.rows[12];
    assert_eq!(row.head, "January 2025");
    assert_eq!(row.cells.last().unwrap(), "Above the upper limit");
    assert_eq!(row.cells[4], "31", "moving range");
    let name = "January 2025, 40, signal: above the upper limit";
    assert_eq!(card.figures.marks[12].name, name);
    let csv = saved(&page, Format::Csv);
    let line = csv.lines().find(|line| line.starts_with("January 2025"));
    assert!(
        line.unwrap().ends_with(",31,Above the upper limit"),
        "{csv}"
    );
    let svg = saved(&page, Format::Svg);
    assert!(svg.contains("Above the upper limit: January 2025"));
    assert!(svg.contains(name));
    let receipt = page.state.receipt(0).unwrap();
    let fact = |name: &str| receipt.facts.iter().find(|(known, _)| *known == name);
    assert!(fact(words::FORMULA).unwrap().1.contains("2.66"));
    assert!(fact(words::PROCESS).unwrap().1.contains("January 2025"));
    let limits = receipt
        .numbers
        .iter()
        .find(|(name, _)| name == words::PROCESS);
    let own = control(&card).process.as_ref().unwrap();
    let sentence = &limits.unwrap().1;
    assert!(sentence.contains(&words::number(own.mean)), "{sentence}");
    assert!(
        sentence.contains(&words::number(own.moving_range)),
        "{sentence}"
    );
}

#[test]
fn a_lower_limit_below_nought_is_drawn_at_nought_and_said() {
    let page = charted(&all(&OUTLIER));
    let card = page.state.exhibit(0).unwrap();
    let own = control(&card);
    assert!(own.process.as_ref().unwrap().limits.low < 0.0);
    assert_eq!(own.low(), Some(0.0));
    assert_eq!(card.figures.rows[0].cells[2], "0");
    assert!(card.signs[0].contains("lower limit 0, as counts cannot fall below"));
}

#[test]
fn seven_months_on_one_side_signal_and_a_gap_among_them_ends_the_run() {
    let low_then_high = |gap: bool| {
        let mut counts = all(&[8, 10, 8, 10, 8, 10, 8, 10, 12, 13, 12, 13, 12, 13, 12, 13]);
        if gap {
            counts.insert(12, None);
        }
        let page = charted(&counts);
        page.state.exhibit(0).unwrap()
    };
    let whole = low_then_high(false);
    let shift = |card: &Exhibit| {
        let signs = card.signs.iter();
        signs
            .filter(|sign| sign.starts_with("One of 7 or more points above the mean"))
            .count()
    };
    assert_eq!(shift(&whole), 1, "{:?}", whole.signs);
    let broken = low_then_high(true);
    assert_eq!(shift(&broken), 0, "{:?}", broken.signs);
    let own = control(&broken);
    assert_eq!(own.moving_range(12), None);
    assert_eq!(own.moving_range(13), None);
    assert_eq!(broken.figures.rows[12].cells.last().unwrap(), "No data");
    assert_eq!(own.process.as_ref().unwrap().signals.len(), 17);
}

#[test]
fn limits_are_provisional_below_twelve_months_and_none_are_drawn_below_seven() {
    let card = |n: usize| {
        let counts: Vec<u32> = (0..n as u32).map(|i| 5 + i % 3).collect();
        charted(&all(&counts)).state.exhibit(0).unwrap()
    };
    let provisional = |card: &Exhibit| card.signs.iter().any(|sign| sign.contains("provisional"));
    assert!(!provisional(&card(12)));
    assert!(provisional(&card(11)));
    assert!(control(&card(FEWEST_POINTS)).process.is_some());
    let few = card(FEWEST_POINTS - 1);
    assert!(control(&few).process.is_none());
    assert!(few.signs[0].starts_with("No limits are drawn: they take 7 months"));
    assert!(few.finding.is_some(), "the plain claim stands");
    assert_eq!(few.figures.rows[0].cells.last().unwrap(), "No limits");
}

#[test]
fn the_choice_is_undone_and_redone_and_kept_in_the_view_and_the_address() {
    let mut page = charted(&all(&OUTLIER));
    let is_chosen = |page: &Page| {
        let card = page.state.exhibit(0).unwrap();
        matches!(card.figures.drawing, Drawing::Process(_))
    };
    assert!(is_chosen(&page));
    page.act(Action::Undo);
    assert!(!is_chosen(&page));
    page.act(Action::Redo);
    assert!(is_chosen(&page));
    let kept = page.state.definition();
    assert_eq!(kept.files[0].processes, ["Visited on"]);
    let read = Definition::parse(&kept.to_text()).unwrap();
    assert_eq!(read, kept);
    let address = page.state.address();
    for way in [Action::Restore(read), Action::Visit(address)] {
        let mut other = Page::with("visits.csv", &months(&all(&OUTLIER)));
        assert!(!is_chosen(&other));
        other.act(way.clone());
        assert!(is_chosen(&other), "{way:?}");
        assert_eq!(other.state.unfit, [""; 0]);
    }
    page.act(Action::ToggleProcess(0));
    assert!(!is_chosen(&page));
}

#[test]
fn the_months_of_each_metric_have_limits_of_their_own() {
    let names = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep",
    ];
    let heads: String = names.iter().map(|name| format!(",{name}-2026")).collect();
    let line = |metric: &str, from: usize| {
        let sums: String = (0..9).map(|i| format!(",{}", from + i % 3)).collect();
        format!("A,{metric}{sums}\n")
    };
    let rows = line("Requests", 50) + &line("Denials", 10);
    let mut page = Page::with("usage.csv", &format!("Title,Metric_Type{heads}\n{rows}"));
    let usage = page.state.exhibits();
    let usage = usage
        .iter()
        .find(|card| matches!(&card.figures.drawing, Drawing::Lines(names) if names.len() == 2));
    let Some(place) = usage.map(|card| card.question) else {
        panic!("no usage in {:?}", page.state.summary());
    };
    page.act(Action::ToggleProcess(place));
    let card = page.state.exhibit(place).unwrap();
    let Drawing::Process(series) = &card.figures.drawing else {
        panic!("{:?}", card.figures.drawing);
    };
    assert_eq!(series.len(), 2);
    let means: Vec<f64> = series
        .iter()
        .map(|own| own.process.as_ref().unwrap().mean)
        .collect();
    assert_eq!(means, [11.0, 51.0]);
    let names: Vec<&str> = series.iter().map(|own| own.name.as_str()).collect();
    assert_eq!(names, ["Denials", "Requests"]);
    assert_eq!(card.figures.rows.len(), card.figures.marks.len());
    assert_eq!(card.headline, "No sign of a change in any of 2 metrics");
}

#[test]
fn signals_are_told_apart_by_shape_and_nothing_of_the_chart_lies_on_another() {
    for width in [288.0, 600.0] {
        let card = charted(&all(&OUTLIER)).state.exhibit(0).unwrap();
        let scene = draw(&card.figures, |_| false, width, &WidthTable);
        assert_eq!(faults(&scene), [""; 0]);
        let is_square = |mark: &SceneMark| matches!(mark.shapes[..], [Shape::Rect { .. }]);
        let squares: Vec<usize> = (0..14).filter(|i| is_square(&scene.marks[*i])).collect();
        assert_eq!(squares, [12]);
        let texts: Vec<&String> = scene.back.iter().filter_map(text).collect();
        for name in [words::UPPER_LINE, words::MEAN_LINE] {
            assert!(texts.iter().any(|text| text.starts_with(name)), "{texts:?}");
        }
    }
}

fn text(shape: &Shape) -> Option<&String> {
    match shape {
        Shape::Text { text, .. } => Some(text),
        _ => None,
    }
}

#[test]
fn neighbours_that_never_differ_tell_no_limits_where_a_gap_stands_between_levels() {
    let mut counts = all(&[4, 4, 4, 4]);
    counts.push(None);
    counts.extend(all(&[9, 9, 9, 9]));
    let card = charted(&counts).state.exhibit(0).unwrap();
    assert!(control(&card).process.is_none());
    let level = charted(&all(&[4; 8])).state.exhibit(0).unwrap();
    assert_eq!(level.headline.find("No sign of a change"), Some(0));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn the_words_are_never_wrong_about_which_months_are_beyond_limits(
        counts in prop::collection::vec(prop::option::weighted(0.9, 1..60_u32), 7..30)
    ) {
        prop_assume!(counts.iter().flatten().count() > 2);
        let page = charted(&counts);
        let card = page.state.exhibit(0).unwrap();
        let own = control(&card);
        if let Some(process) = &own.process {
            for (place, row) in card.figures.rows.iter().enumerate() {
                let value = own.value(place);
                let above = value.is_some_and(|value| value > process.limits.high);
                let below = value.is_some_and(|value| value < process.limits.low);
                let named = |start: &str| card.signs.iter().any(|sign| {
                    sign.strip_prefix(start).is_some_and(|months| {
                        months.replace(" and ", ", ").split(", ").any(|month| month == row.head)
                    })
                });
                prop_assert_eq!(named("Above the upper limit: "), above);
                prop_assert_eq!(named("Below the lower limit: "), below);
                let last = row.cells.last().unwrap();
                prop_assert_eq!(last == "Above the upper limit", above);
                prop_assert_eq!(last == "Below the lower limit", below);
                let name = &card.figures.marks[place].name;
                prop_assert_eq!(name.ends_with("signal: above the upper limit"), above);
                prop_assert_eq!(name.ends_with("signal: below the lower limit"), below);
            }
        }
        let again = charted(&counts);
        prop_assert_eq!(saved(&page, Format::Svg), saved(&again, Format::Svg));
    }
}
