#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use canvass::stakeholder::{Action, ColumnRef, Direction, Field, Score, State, export_csv};

use super::{REGISTER, announced, events, focused, loaded};

fn cell(state: &State, id: &str, field: Field) -> String {
    let person = state.register().find(id).unwrap();
    state.register().text(person, field).to_owned()
}

fn nudge(state: &mut State, direction: Direction, large: bool) -> Vec<String> {
    let effects = state.reduce(Action::Nudge { direction, large });
    announced(&effects).into_iter().map(str::to_owned).collect()
}

#[test]
fn the_keyboard_picks_up_moves_and_puts_down() {
    let mut state = loaded(REGISTER);
    let effects = state.reduce(Action::PickUp("md".into()));
    assert_eq!(
        announced(&effects),
        [
            "Medical Director picked up at power 4.5, interest 2. Keep satisfied. Arrow keys move it, Enter puts it down, Escape cancels."
        ]
    );
    assert_eq!(
        nudge(&mut state, Direction::Right, true),
        ["Power 4.5, interest 3. Manage closely."]
    );
    assert_eq!(
        nudge(&mut state, Direction::Down, false),
        ["Power 4.4, interest 3. Manage closely."]
    );
    assert_eq!(
        nudge(&mut state, Direction::Up, false),
        ["Power 4.5, interest 3. Manage closely."]
    );
    assert_eq!(cell(&state, "md", Field::Interest), "2");
    let effects = state.reduce(Action::Drop);
    assert_eq!(
        announced(&effects),
        ["Medical Director: power 4.5, interest 3. Manage closely. No others within 0.3."]
    );
    assert_eq!(
        events(&effects),
        [r#"{"field":"interest","id":"md","value":3}"#]
    );
    assert_eq!(focused(&effects), ["canvass-point-md"]);
    assert_eq!(cell(&state, "md", Field::Interest), "3");
    assert_eq!(cell(&state, "md", Field::Power), "4.5");
    assert_eq!(state.held, None);
}

#[test]
fn neighbours_within_three_tenths_are_counted() {
    let text = "Name,Power,Interest\nA,4,4\nB,4,4.3\nC,4.2,4.2\nD,4.3,4.1\nE,4.2,3.8\n";
    let mut state = loaded(text);
    state.reduce(Action::PickUp("a".into()));
    let effects = state.reduce(Action::Drop);
    // B is 0.30 away, C and E 0.28; D is 0.32.
    assert_eq!(
        announced(&effects),
        ["A: power 4, interest 4. Manage closely. 3 others within 0.3."]
    );
    assert!(events(&effects).is_empty());
    assert!(state.undo.is_empty());
}

#[test]
fn escape_puts_back() {
    let mut state = loaded(REGISTER);
    state.reduce(Action::PickUp("md".into()));
    nudge(&mut state, Direction::Left, true);
    assert_eq!(
        state.place_of("md"),
        Some((Score::from_tenths(10), Score::from_tenths(45)))
    );
    let effects = state.reduce(Action::Cancel);
    assert_eq!(announced(&effects), ["Medical Director put back."]);
    assert_eq!(export_csv(state.register()), REGISTER);
    assert!(state.undo.is_empty());
}

#[test]
fn an_axis_ends_and_says_so() {
    let mut state = loaded(REGISTER);
    state.reduce(Action::PickUp("md".into()));
    nudge(&mut state, Direction::Up, true);
    assert_eq!(
        nudge(&mut state, Direction::Up, false),
        ["Power stops at 5."]
    );
    nudge(&mut state, Direction::Left, true);
    assert_eq!(
        nudge(&mut state, Direction::Left, true),
        ["Interest stops at 1."]
    );
}

#[test]
fn a_minus_is_spoken_as_a_word() {
    let mut state = loaded("Name,Influence,Support\nUnion,4,-1\n");
    state.reduce(Action::Grid(
        canvass::stakeholder::GridKind::InfluenceSupport,
    ));
    state.reduce(Action::PickUp("union".into()));
    assert_eq!(
        nudge(&mut state, Direction::Left, false),
        ["Influence 4, support minus 1.1. Win over."]
    );
}

#[test]
fn a_missing_score_starts_in_the_middle_and_escape_goes_back_to_the_button() {
    let mut state = loaded(REGISTER);
    let effects = state.reduce(Action::PickUp("pa".into()));
    assert_eq!(focused(&effects), ["canvass-point-pa"]);
    assert_eq!(
        state.place_of("pa"),
        Some((Score::from_tenths(30), Score::from_tenths(10)))
    );
    let effects = state.reduce(Action::Cancel);
    assert_eq!(focused(&effects), ["canvass-point-pa-place"]);
    assert_eq!(state.place_of("pa"), None);
}

#[test]
fn a_text_that_is_no_score_is_mended_by_placing() {
    let mut state = loaded(REGISTER);
    assert_eq!(state.problems().len(), 1);
    state.reduce(Action::PickUp("it".into()));
    state.reduce(Action::Drop);
    assert!(state.problems().is_empty());
    assert_eq!(cell(&state, "it", Field::Power), "3");
}

#[test]
fn a_finer_score_keeps_its_text_when_it_does_not_move() {
    let mut state = loaded("ID,Name,Power,Interest\na,Chair,3.67,2\n");
    state.reduce(Action::PickUp("a".into()));
    nudge(&mut state, Direction::Right, false);
    state.reduce(Action::Drop);
    assert_eq!(
        export_csv(state.register()),
        "ID,Name,Power,Interest\r\na,Chair,3.67,2.1\r\n"
    );
}

#[test]
fn arrows_go_through_all_points_from_the_top_down_when_none_is_held() {
    let mut state = loaded("Name,Power,Interest\nLow,1,3\nTwin,4,2\nOther twin,4,2\nRight,4,5\n");
    assert_eq!(state.tab_stop(), Some("twin"));
    let mut seen = Vec::new();
    for _ in 0..4 {
        let effects = state.reduce(Action::Step(Direction::Right));
        seen.extend(focused(&effects).into_iter().map(str::to_owned));
    }
    assert_eq!(
        seen,
        [
            "canvass-point-other-twin",
            "canvass-point-right",
            "canvass-point-low"
        ]
    );
    let effects = state.reduce(Action::First);
    assert_eq!(focused(&effects), ["canvass-point-twin"]);
    let effects = state.reduce(Action::Last);
    assert_eq!(focused(&effects), ["canvass-point-low"]);
    let effects = state.reduce(Action::Step(Direction::Up));
    assert_eq!(focused(&effects), ["canvass-point-right"]);
}

#[test]
fn a_pointer_chooses_a_point_and_then_its_place() {
    let mut state = loaded(REGISTER);
    state.reduce(Action::Press("ed".into()));
    assert_eq!(state.held.as_ref().unwrap().id, "ed");
    let effects = state.reduce(Action::Place {
        id: "ed".into(),
        x: Score::from_tenths(45),
        y: Score::from_tenths(90),
    });
    assert_eq!(
        announced(&effects),
        ["Education Lead: power 5, interest 4.5. Manage closely. No others within 0.3."]
    );
    assert_eq!(state.held, None);
}

#[test]
fn a_pointer_that_chooses_the_same_point_again_puts_it_back() {
    let mut state = loaded(REGISTER);
    state.reduce(Action::Press("ed".into()));
    state.reduce(Action::Press("ed".into()));
    assert_eq!(state.held, None);
}

#[test]
fn what_is_held_is_put_on_a_point_that_is_chosen() {
    let mut state = loaded(REGISTER);
    state.reduce(Action::Press("ed".into()));
    state.reduce(Action::Press("md".into()));
    assert_eq!(state.place_of("ed"), state.place_of("md"));
}

#[test]
fn all_at_one_place_can_be_picked_up_by_pointer() {
    let mut state = loaded("Name,Power,Interest\nA,4,4\nB,4,4\nC,4,4\n");
    let mut held = Vec::new();
    for _ in 0..4 {
        // C is drawn last and lies on top.
        state.reduce(Action::Press("c".into()));
        held.push(state.held.as_ref().map(|held| held.id.clone()));
    }
    let names: Vec<Option<&str>> = held.iter().map(Option::as_deref).collect();
    assert_eq!(names, [Some("c"), Some("a"), Some("b"), None]);
}

#[test]
fn an_attribute_without_a_column_gets_one() {
    let mut state = loaded("Name\nChair\n");
    state.reduce(Action::Edit {
        id: "chair".into(),
        column: ColumnRef::For(Field::Power),
        text: "4".into(),
    });
    state.reduce(Action::PickUp("chair".into()));
    state.reduce(Action::Drop);
    assert_eq!(
        export_csv(state.register()),
        "Name,ID,Power,Interest\r\nChair,chair,4,3\r\n"
    );
}
