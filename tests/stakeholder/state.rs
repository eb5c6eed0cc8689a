#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use canvass::port::{Effect, File};
use canvass::stakeholder::{
    ADD_BUTTON, Action, ColumnRef, Field, GridKind, State, cell_id, export_csv, point_id,
};

use canvass::json::json;

use super::{REGISTER, announced, events, focused, loaded};

fn edit(state: &mut State, id: &str, field: Field, text: &str) -> Vec<String> {
    let effects = state.reduce(Action::Edit {
        id: id.into(),
        column: ColumnRef::For(field),
        text: text.into(),
    });
    events(&effects)
}

fn order(state: &State) -> Vec<String> {
    state
        .rows()
        .iter()
        .map(|person| person.id.clone())
        .collect()
}

#[test]
fn an_opened_register_is_announced_with_what_to_check() {
    let mut state = State::default();
    let effects = state.reduce(Action::Loaded {
        file_name: "register.csv".into(),
        text: REGISTER.into(),
    });
    assert_eq!(
        announced(&effects),
        ["register.csv: 5 stakeholders, 1 entry to check."]
    );
    assert!(state.undo.is_empty());
}

#[test]
fn a_file_that_is_no_register_leaves_the_register_alone() {
    let mut state = loaded(REGISTER);
    let before = state.document.clone();
    let effects = state.reduce(Action::Loaded {
        file_name: "photo.csv".into(),
        text: "\u{1}PNG\0".into(),
    });
    let sentence = "photo.csv: The file is not text. A register is a CSV file. Open it in your spreadsheet program, save it as CSV and choose it again.";
    assert_eq!(announced(&effects), [sentence]);
    assert_eq!(state.failure.as_deref(), Some(sentence));
    assert_eq!(state.document, before);
    state.reduce(Action::Loaded {
        file_name: "good.csv".into(),
        text: "Name\nChair\n".into(),
    });
    assert_eq!(state.failure, None);
}

#[test]
fn a_source_that_could_not_be_got_is_told() {
    let mut state = State::default();
    let effects = state.reduce(Action::Failed("stakeholders.csv was not found.".into()));
    assert_eq!(announced(&effects), ["stakeholders.csv was not found."]);
    let detail = json!({ "message": "stakeholders.csv was not found." });
    assert!(effects.contains(&Effect::Event("error", detail)));
    assert_eq!(
        state.failure.as_deref(),
        Some("stakeholders.csv was not found.")
    );
}

#[test]
fn opening_another_file_can_be_undone() {
    let mut state = loaded(REGISTER);
    edit(&mut state, "md", Field::Notes, "mine");
    let mine = export_csv(state.register());
    state.reduce(Action::Loaded {
        file_name: "other.csv".into(),
        text: "Name\nChair\n".into(),
    });
    let effects = state.reduce(Action::Undo);
    assert_eq!(announced(&effects), ["Undone: opening other.csv."]);
    assert_eq!(export_csv(state.register()), mine);
}

#[test]
fn a_changed_cell_tells_the_page() {
    let mut state = loaded(REGISTER);
    assert_eq!(
        edit(&mut state, "md", Field::Power, "3.5"),
        [r#"{"field":"power","id":"md","value":3.5}"#]
    );
    assert_eq!(
        edit(&mut state, "md", Field::Power, "high"),
        [r#"{"field":"power","id":"md","value":"high"}"#]
    );
    assert_eq!(
        edit(&mut state, "md", Field::Power, ""),
        [r#"{"field":"power","id":"md","value":null}"#]
    );
    assert!(edit(&mut state, "md", Field::Power, "").is_empty());
    let effects = state.reduce(Action::Edit {
        id: "md".into(),
        column: ColumnRef::At(6),
        text: "999".into(),
    });
    assert_eq!(
        events(&effects),
        [r#"{"field":"Bleep","id":"md","value":"999"}"#]
    );
}

#[test]
fn a_wrong_entry_is_kept_told_and_can_be_mended() {
    let mut state = loaded(REGISTER);
    edit(&mut state, "md", Field::Power, "high");
    assert_eq!(state.place_of("md"), None);
    let sentences: Vec<String> = state
        .problems()
        .iter()
        .map(canvass::stakeholder::Problem::sentence)
        .collect();
    assert_eq!(
        sentences[0],
        "Line 2, column 4: Power of Medical Director is \"high\". It must be a number from 1 to 5, or empty."
    );
    edit(&mut state, "md", Field::Power, "4");
    assert_eq!(state.problems().len(), 1);
    assert!(state.place_of("md").is_some());
}

#[test]
fn everything_can_be_undone_and_done_again() {
    let mut state = loaded("Name,Power,Interest\nChair,3,3\nNurse,4,4\n");
    let first = state.document.clone();
    edit(&mut state, "chair", Field::Power, "5");
    state.reduce(Action::PickUp("nurse".into()));
    state.reduce(Action::Nudge {
        direction: canvass::stakeholder::Direction::Left,
        large: true,
    });
    state.reduce(Action::Drop);
    state.reduce(Action::Add);
    state.reduce(Action::Remove("chair".into()));
    let last = state.document.clone();
    let mut said = Vec::new();
    for _ in 0..5 {
        let effects = state.reduce(Action::Undo);
        said.extend(announced(&effects).into_iter().map(str::to_owned));
    }
    assert_eq!(
        said,
        [
            "Undone: removing Chair.",
            "Undone: adding a stakeholder.",
            "Undone: move of Nurse.",
            "Undone: power of Chair.",
            "There is nothing to undo.",
        ]
    );
    assert_eq!(state.document, first);
    for _ in 0..4 {
        state.reduce(Action::Redo);
    }
    assert_eq!(state.document, last);
    let effects = state.reduce(Action::Redo);
    assert_eq!(announced(&effects), ["There is nothing to redo."]);
}

#[test]
fn undoing_tells_the_page_too() {
    let mut state = loaded(REGISTER);
    edit(&mut state, "md", Field::Power, "3");
    let effects = state.reduce(Action::Undo);
    assert_eq!(
        events(&effects),
        [r#"{"field":"power","id":"md","value":4.5}"#]
    );
}

#[test]
fn a_new_change_ends_what_could_be_done_again() {
    let mut state = loaded(REGISTER);
    edit(&mut state, "md", Field::Power, "3");
    state.reduce(Action::Undo);
    edit(&mut state, "md", Field::Power, "2");
    assert!(state.redo.is_empty());
}

#[test]
fn an_added_stakeholder_has_an_id_and_its_name_takes_focus() {
    let mut state = loaded(REGISTER);
    let effects = state.reduce(Action::Add);
    assert_eq!(focused(&effects), ["canvass-cell-name-stakeholder-6"]);
    assert_eq!(
        events(&effects),
        [r#"{"field":"id","id":"stakeholder-6","value":"stakeholder-6"}"#]
    );
    assert_eq!(
        announced(&effects),
        ["Stakeholder added at the end of the register."]
    );
    assert!(export_csv(state.register()).ends_with("stakeholder-6,,,,,,\r\n"));
}

#[test]
fn a_removed_stakeholder_leaves_focus_at_its_neighbour() {
    let mut state = loaded("Name\nA\nB\n");
    let effects = state.reduce(Action::Remove("a".into()));
    assert_eq!(focused(&effects), ["canvass-cell-name-b"]);
    assert_eq!(
        events(&effects),
        [r#"{"field":"id","id":"a","value":null}"#]
    );
    assert_eq!(announced(&effects), ["A removed. Undo brings it back."]);
    let effects = state.reduce(Action::Remove("b".into()));
    assert_eq!(focused(&effects), [ADD_BUTTON]);
    assert!(state.reduce(Action::Remove("b".into())).is_empty());
}

#[test]
fn sorting_turns_at_the_second_time_and_leaves_empty_cells_last() {
    let mut state = loaded(REGISTER);
    state.reduce(Action::Sort(ColumnRef::For(Field::Power)));
    assert_eq!(order(&state), ["pa", "ed", "cn", "md", "it"]);
    state.reduce(Action::Sort(ColumnRef::For(Field::Power)));
    assert_eq!(order(&state), ["md", "cn", "ed", "pa", "it"]);
    state.reduce(Action::Sort(ColumnRef::For(Field::Name)));
    assert_eq!(order(&state), ["cn", "ed", "it", "md", "pa"]);
}

#[test]
fn rows_keep_their_places_while_they_are_edited() {
    let mut state = loaded(REGISTER);
    state.reduce(Action::Sort(ColumnRef::For(Field::Name)));
    edit(&mut state, "cn", Field::Name, "Zoo keeper");
    state.reduce(Action::Add);
    assert_eq!(
        order(&state),
        ["cn", "ed", "it", "md", "pa", "stakeholder-6"]
    );
    assert!(export_csv(state.register()).contains("\r\nmd,Medical Director"));
}

#[test]
fn the_register_is_given_as_a_file_named_after_the_one_opened() {
    let mut state = loaded(REGISTER);
    let effects = state.reduce(Action::SaveCsv);
    assert_eq!(
        effects,
        [Effect::Download(File {
            name: "register.csv".into(),
            media: "text/csv",
            bytes: REGISTER.as_bytes().to_vec(),
        })]
    );
    let effects = State::default().reduce(Action::SaveSvg("<svg/>".into()));
    let [Effect::Download(file)] = effects.as_slice() else {
        panic!("one download");
    };
    assert_eq!(file.name, "stakeholders.svg");
}

#[test]
fn the_map_is_described_in_a_sentence() {
    let mut state = loaded(REGISTER);
    assert_eq!(
        state.description(),
        "5 stakeholders: 2 to keep satisfied and 1 to keep informed. 2 are not on the map."
    );
    let effects = state.reduce(Action::Grid(GridKind::PowerImpact));
    assert_eq!(
        announced(&effects),
        ["5 stakeholders. 5 are not on the map."]
    );
    assert_eq!(
        State::default().description(),
        "There are no stakeholders yet. Add one or open a register."
    );
}

#[test]
fn restoring_what_was_saved_gives_the_same_register_and_map() {
    let mut state = loaded(REGISTER);
    state.reduce(Action::Grid(GridKind::InfluenceSupport));
    state.reduce(Action::Select("cn".into()));
    let restored = State::restore(&state.save()).unwrap();
    assert_eq!(restored, state);
}

#[test]
fn a_saved_state_that_is_none_is_told_by_member() {
    let mut saved = loaded(REGISTER).save();
    saved
        .as_object_mut()
        .unwrap()
        .insert("grid".to_owned(), 3.0.into());
    assert_eq!(
        State::restore(&saved).unwrap_err(),
        "The saved state has no readable \"grid\". It must be what save() gave."
    );
    assert!(State::restore(&canvass::json::Value::Null).is_err());
}

#[test]
fn ids_of_elements_are_different_for_different_stakeholders() {
    assert_eq!(point_id("a b"), "canvass-point-a_20_b");
    assert_ne!(point_id("a b"), point_id("a_20_b"));
    assert_eq!(
        cell_id("x", ColumnRef::For(Field::NextAction)),
        "canvass-cell-next-action-x"
    );
    assert_eq!(cell_id("x", ColumnRef::At(7)), "canvass-cell-7-x");
}
