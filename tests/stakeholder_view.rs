//! The stakeholders element as HTML text.

#![cfg(not(target_arch = "wasm32"))]

use std::rc::Rc;

use canvass::port::WidthTable;
use canvass::stakeholder::{Action, ColumnRef, Direction, Field, State};
use canvass::view::Same;
use canvass::view::stakeholders::{Page, Props, StakeholdersView, key_action};
use yew::Callback;

const REGISTER: &str = "ID,Name,Group,Power,Interest,Bleep\n\
    md,Medical Director,Board,4.5,3,101\n\
    ed,Education Lead,Education,2,4,103\n\
    it,Head of IT,Support,six,3,104\n";

fn loaded() -> State {
    let mut state = State::default();
    state.reduce(Action::Loaded {
        file_name: "register.csv".into(),
        text: REGISTER.into(),
    });
    state
}

async fn rendered(state: State, width_px: f64) -> String {
    let props = move || Props {
        heading_level: 2,
        state: Same(Rc::new(state)),
        dispatch: Callback::noop(),
        width_px,
        measure: Same(std::rc::Rc::new(WidthTable)),
        page: Page {
            value_of: Callback::from(|_| String::new()),
            place_of: Callback::from(|_| None),
            file_chosen: Callback::noop(),
        },
    };
    yew::LocalServerRenderer::<StakeholdersView>::with_props(props())
        .hydratable(false)
        .render()
        .await
}

/// The opening tag that holds a text.
fn tag<'a>(html: &'a str, text: &str) -> &'a str {
    let at = html.find(text).unwrap_or_else(|| panic!("no {text}"));
    let start = html[..at].rfind('<').unwrap();
    let end = html[at..].find('>').unwrap();
    &html[start..=at + end]
}

#[tokio::test]
async fn each_point_is_a_button_named_with_place_and_quadrant() {
    let html = rendered(loaded(), 900.0).await;
    let point = tag(
        &html,
        "aria-label=\"Medical Director, power 4.5, interest 3, Manage closely\"",
    );
    assert!(point.starts_with("<g ") && point.contains("role=\"button\""));
    assert!(point.contains("id=\"canvass-point-md\""));
    assert!(point.contains("aria-pressed=\"false\""));
    assert!(html.contains("aria-label=\"Education Lead, power 2, interest 4, Keep informed\""));
}

#[tokio::test]
async fn the_map_is_one_tab_stop() {
    let mut state = loaded();
    state.reduce(Action::Select("ed".into()));
    let html = rendered(state, 900.0).await;
    let map = &html[html.find("canvass-map__picture").unwrap()..html.find("</figure>").unwrap()];
    assert_eq!(map.matches("tabindex=\"0\"").count(), 1);
    assert_eq!(map.matches("tabindex=\"-1\"").count(), 1);
    assert!(tag(&html, "id=\"canvass-point-ed\"").contains("tabindex=\"0\""));
}

#[tokio::test]
async fn the_figure_is_named_described_and_explained() {
    let html = rendered(loaded(), 900.0).await;
    let figure = tag(&html, "<figure");
    assert!(figure.contains("aria-labelledby=\"canvass-map-title\""));
    assert!(html.contains(
        "3 stakeholders: 1 to manage closely and 1 to keep informed. 1 is not on the map."
    ));
    assert!(html.contains("press Enter to pick it up"));
    assert!(html.contains("Scores about named people are personal data. Use roles where you can."));
    for text in [
        "Keep satisfied",
        "Manage closely",
        "Monitor",
        "Keep informed",
        "5 high",
        "1 low",
    ] {
        assert!(html.contains(text), "{text}");
    }
}

#[tokio::test]
async fn a_held_point_is_pressed_and_can_be_put_back_by_a_button() {
    let mut state = loaded();
    state.reduce(Action::PickUp("md".into()));
    state.reduce(Action::Nudge {
        direction: Direction::Left,
        large: false,
    });
    let html = rendered(state, 900.0).await;
    assert!(tag(&html, "id=\"canvass-point-md\"").contains("aria-pressed=\"true\""));
    assert!(
        html.contains("Medical Director is picked up: power 4.5, interest 2.9. Keep satisfied.")
    );
    assert!(html.contains(">Put it back</button>"));
}

#[tokio::test]
async fn who_is_not_on_the_map_has_a_button() {
    let html = rendered(loaded(), 900.0).await;
    assert!(html.contains("Not on the map yet"));
    assert!(tag(&html, "id=\"canvass-point-it-place\"").starts_with("<button"));
    assert!(html.contains("Place Head of IT"));
    assert!(!html.contains("id=\"canvass-point-it\""));
}

#[tokio::test]
async fn a_narrow_map_has_numbers_with_a_key_below() {
    let html = rendered(loaded(), 320.0).await;
    assert!(html.contains("Key to numbers"));
    assert!(html.contains("<li value=\"1\">Medical Director</li>"));
    assert_eq!(html.matches("canvass-map__number").count(), 2);
    assert!(!html.contains("canvass-map__label"));
}

#[tokio::test]
async fn groups_are_told_by_shape_and_text() {
    let html = rendered(loaded(), 900.0).await;
    assert!(html.contains("<span>Board</span>") && html.contains("<span>Education</span>"));
    let shapes: Vec<&str> = html
        .match_indices("class=\"canvass-map__mark\"")
        .map(|(at, _)| {
            let mark = &html[html[..at].rfind('<').unwrap()..];
            let path = &mark[mark.find(" d=\"").unwrap() + 4..];
            let path = &path[..path.find('"').unwrap()];
            if path.contains('a') {
                "circle"
            } else {
                "corners"
            }
        })
        .collect();
    assert_eq!(shapes, ["circle", "corners", "circle", "corners"]);
}

#[tokio::test]
async fn every_cell_has_an_input_named_after_column_and_stakeholder() {
    let html = rendered(loaded(), 900.0).await;
    for name in ["Name", "Group", "Power", "Interest", "Bleep"] {
        for person in ["Medical Director", "Education Lead", "Head of IT"] {
            let input = tag(&html, &format!("aria-label=\"{name} of {person}\""));
            assert!(input.starts_with("<input"), "{input}");
        }
    }
    let power = tag(&html, "aria-label=\"Power of Medical Director\"");
    assert!(power.contains("value=\"4.5\"") && power.contains("id=\"canvass-cell-power-md\""));
}

#[tokio::test]
async fn a_wrong_cell_has_its_error_beside_it_and_its_place_above() {
    let html = rendered(loaded(), 900.0).await;
    let input = tag(&html, "aria-label=\"Power of Head of IT\"");
    assert!(input.contains("aria-invalid=\"true\""));
    assert!(input.contains("aria-describedby=\"canvass-cell-power-it-error\""));
    assert!(input.contains("value=\"six\""));
    let error = tag(&html, "id=\"canvass-cell-power-it-error\"");
    assert!(html.contains(&format!("{error}Power must be a number from 1 to 5<")));
    assert!(html.contains("Line 4, column 4: Power of Head of IT is"));
    assert!(!tag(&html, "aria-label=\"Power of Medical Director\"").contains("aria-invalid"));
}

#[tokio::test]
async fn the_sorted_column_says_so() {
    let mut state = loaded();
    state.reduce(Action::Sort(ColumnRef::For(Field::Power)));
    let html = rendered(state.clone(), 900.0).await;
    assert_eq!(html.matches("aria-sort=\"ascending\"").count(), 1);
    state.reduce(Action::Sort(ColumnRef::For(Field::Power)));
    let html = rendered(state, 900.0).await;
    assert_eq!(html.matches("aria-sort=\"descending\"").count(), 1);
}

#[tokio::test]
async fn buttons_that_do_nothing_say_so_and_stay_focusable() {
    let html = rendered(loaded(), 900.0).await;
    assert_eq!(html.matches("aria-disabled=\"true\"").count(), 2);
    assert!(!html.contains(" disabled"));
    for text in [
        "Undo",
        "Redo",
        "Add stakeholder",
        "Save as CSV",
        "Open a register",
    ] {
        assert!(html.contains(text), "{text}");
    }
    let mut state = loaded();
    state.reduce(Action::Remove("md".into()));
    let html = rendered(state, 900.0).await;
    assert_eq!(html.matches("aria-disabled=\"true\"").count(), 1);
}

#[tokio::test]
async fn a_map_without_anybody_says_what_to_do() {
    let html = rendered(State::default(), 900.0).await;
    assert!(html.contains("There are no stakeholders yet. Add one or open a register."));
    assert!(!html.contains("<table"));
}

#[tokio::test]
async fn a_failure_stands_above_the_controls() {
    let mut state = loaded();
    state.reduce(Action::Failed("other.csv was not found.".into()));
    let html = rendered(state, 900.0).await;
    let failure = html.find("other.csv was not found.").unwrap();
    assert!(failure < html.find("canvass-stakeholders__controls").unwrap());
    assert!(html.contains("Medical Director"));
}

#[tokio::test]
async fn nothing_is_styled_by_text_in_the_page() {
    let mut state = loaded();
    state.reduce(Action::PickUp("md".into()));
    for width in [320.0, 900.0] {
        let html = rendered(state.clone(), width).await;
        assert!(!html.contains("style=") && !html.contains("<style"));
    }
}

#[tokio::test]
async fn no_text_of_the_map_is_smaller_than_12_pixels() {
    for width in [320.0, 900.0] {
        let html = rendered(loaded(), width).await;
        let mut sizes = 0;
        for (at, found) in html.match_indices("font-size=\"") {
            let rest = &html[at + found.len()..];
            let size: f64 = rest[..rest.find('"').unwrap()].parse().unwrap();
            assert!(size >= 12.0);
            sizes += 1;
        }
        assert!(sizes > 10);
    }
}

#[tokio::test]
async fn marks_stand_out_from_white_and_bear_white_numbers() {
    let names: Vec<String> = (0..7).map(|i| format!("r{i},g{i},3,3")).collect();
    let mut state = State::default();
    state.reduce(Action::Loaded {
        file_name: "r.csv".into(),
        text: format!("Name,Group,Power,Interest\n{}\n", names.join("\n")),
    });
    let html = rendered(state, 320.0).await;
    let mut colours = Vec::new();
    for (at, _) in html.match_indices("class=\"canvass-map__mark\"") {
        let mark = &html[html[..at].rfind('<').unwrap()..];
        let fill = &mark[mark.find("fill=\"#").unwrap() + 7..][..6];
        colours.push(fill.to_owned());
        assert!(contrast_with_white(fill) >= 4.5, "{fill}");
    }
    colours.sort();
    colours.dedup();
    assert_eq!(colours.len(), 6);
}

fn contrast_with_white(hex: &str) -> f64 {
    let channel = |at: usize| {
        let value = f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap()) / 255.0;
        if value <= 0.040_45 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    };
    let luminance = 0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4);
    1.05 / (luminance + 0.05)
}

#[test]
fn keys_mean_other_things_while_a_stakeholder_is_held() {
    let key = |key, shift, held| key_action(key, shift, held, "md");
    let nudge = |direction, large| Some(Action::Nudge { direction, large });
    assert_eq!(
        key("Enter", false, false),
        Some(Action::PickUp("md".into()))
    );
    assert_eq!(key(" ", false, false), Some(Action::PickUp("md".into())));
    assert_eq!(key("Enter", false, true), Some(Action::Drop));
    assert_eq!(key("Escape", false, true), Some(Action::Cancel));
    assert_eq!(key("Escape", false, false), None);
    assert_eq!(
        key("ArrowUp", false, false),
        Some(Action::Step(Direction::Up))
    );
    assert_eq!(key("ArrowUp", false, true), nudge(Direction::Up, false));
    assert_eq!(key("ArrowLeft", true, true), nudge(Direction::Left, true));
    assert_eq!(key("PageUp", false, true), nudge(Direction::Up, true));
    assert_eq!(key("PageDown", false, true), nudge(Direction::Down, true));
    assert_eq!(key("PageDown", false, false), None);
    assert_eq!(key("Home", false, false), Some(Action::First));
    assert_eq!(key("End", false, false), Some(Action::Last));
    assert_eq!(key("Tab", false, true), None);
}
