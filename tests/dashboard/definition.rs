//! The definition file: what it holds, and what is said of one that does not
//! fit.

use canvass::dashboard::headcount::HeadcountStep;
use canvass::dashboard::{Action, Definition, MarkKey, Towards, Writing, is_definition};
use canvass::engine::By;
use canvass::json::{self, Value, json};
use canvass::port::Effect;
use canvass::table::{ColumnSettings, Delimiter, Header, Kind, Settings};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{LOANS, Page, announced, errors};

const STAFF: &str = "\
Staff group,HC,As at
Nursing,40,31/03/2026
Medical,10,31/03/2026
Nursing,39,31/03/2025
";

/// A page on which much was done to a file.
fn worked_on() -> Page {
    let mut page = Page::loans();
    page.act(Action::Correct(2, Kind::Category));
    page.act(Action::Toggle(0, MarkKey::Option(1)));
    page.act(Action::Move(2, Towards::Start));
    page.act(Action::Hide(1));
    page.act(Action::ToggleTable(0));
    page.act(Action::WriteNote(Writing {
        question: 0,
        note: None,
        key: None,
        back: String::new(),
    }));
    page.act(Action::KeepNote(MarkKey::Option(0), "Exams".to_owned()));
    page.act(Action::Compare(Some(By::Options {
        question: 1,
        item: 0,
    })));
    page
}

fn restore(page: &mut Page, value: &Value) -> Vec<Effect<canvass::engine::Request>> {
    page.act(Action::Restore(Definition::from_json(value).unwrap()))
}

#[test]
fn a_saved_view_holds_all_that_was_made_of_a_file() {
    let saved = worked_on().act(Action::SaveView);
    let Some(Effect::Download(file)) = saved.first() else {
        panic!("{saved:?}");
    };
    assert_eq!(
        (file.name.as_str(), file.media),
        ("loans.dashboard.json", "application/json")
    );
    let text = String::from_utf8(file.bytes.clone()).unwrap();
    assert!(is_definition(&text));
    assert_eq!(
        json::parse(&text).unwrap(),
        json!({
            "canvass": "dashboard/1",
            "shown": "loans.csv",
            "files": [{
                "file": "loans.csv",
                "reading": { "columns": [{ "column": "Loans", "kind": "category" }] },
                "clauses": [{ "question": "Staff group", "values": ["Nursing"], "ranges": [] }],
                "order": ["Loans", "Staff group", "Site"],
                "hidden": ["Site"],
                "tables": ["Staff group"],
                "notes": [{ "question": "Staff group", "mark": "Medical", "text": "Exams" }],
                "compare": { "question": "Site" },
            }],
        })
    );
}

#[test]
fn a_view_gives_the_same_dashboard_before_and_after_the_data() {
    let page = worked_on();
    let definition = page.state.definition();
    let text = definition.to_text();
    assert_eq!(Definition::parse(&text).as_ref(), Ok(&definition));
    let mut after = Page::loans();
    let effects = after.act(Action::Restore(definition.clone()));
    assert_eq!(errors(&effects), [""; 0]);
    let mut before = Page::default();
    before.act(Action::Restore(definition));
    before.open("loans.csv", LOANS);
    for other in [&after, &before] {
        assert_eq!(other.state.look(), page.state.look());
        assert_eq!(
            other.state.loaded().unwrap().results,
            page.state.loaded().unwrap().results
        );
        assert_eq!(other.state.definition(), page.state.definition());
    }
    assert_eq!(before.state.history.to_undo(), None, "it was opened so");
    after.act(Action::Undo);
    assert_eq!(after.state.look(), Page::loans().state.look());
}

#[test]
fn columns_are_read_by_their_names_once_the_header_is_found() {
    let text = "report;;\nVisit;Spend;Site\n01/02/2026;1,50;North\n03/04/2026;2,50;South\n";
    let mut page = Page::with("visits.csv", text);
    let mut settings = Settings {
        delimiter: Some(Delimiter::One(';')),
        header: Some(Header { first: 1, rows: 1 }),
        ..Settings::default()
    };
    let month_first = ColumnSettings {
        day_first: Some(false),
        ..ColumnSettings::default()
    };
    settings.columns.insert(0, month_first);
    page.act(Action::Reread(settings.clone()));
    let saved = page.state.definition().to_json();
    let reordered = "report;;\nSite;Visit;Spend\nNorth;01/02/2026;1,50\nSouth;03/04/2026;2,50\n";
    let mut later = Page::with("visits.csv", reordered);
    assert_eq!(errors(&restore(&mut later, &saved)), [""; 0]);
    let read = later.state.corrections();
    assert_eq!(read.settings().of_column(1).day_first, Some(false));
    assert_eq!(read.settings().of_column(0), ColumnSettings::default());
    assert_eq!(later.state.definition().to_json(), saved);
}

#[test]
fn every_setting_of_a_file_is_kept() {
    let reading = json!({
        "encoding": "windows-1252", "delimiter": "none", "quote": "single",
        "header": { "first": 2, "rows": 1 }, "sheet": "Answers",
        "skip": "12, 20-24", "keep": ["total", "other-table"],
        "columns": [{
            "column": "Spend", "kind": "number", "dates": "day-first", "decimals": "comma",
            "missing": ["n/a", "-"], "drop": true,
        }],
    });
    let definition = json!({
        "canvass": "dashboard/1", "shown": "",
        "files": [{ "file": "a.csv", "reading": reading }],
    });
    assert_eq!(
        Definition::from_json(&definition).unwrap().to_json(),
        definition
    );
}

/// The names of the members of an object, and those the schema lists for it.
fn members(object: &Value, schema: &Value) -> (Vec<String>, Vec<String>) {
    let names = |object: &Value| {
        let names = object.as_object().unwrap().keys();
        names.map(str::to_owned).collect()
    };
    (names(object), names(&schema["properties"]))
}

#[test]
fn the_schema_lists_the_members_that_are_written() {
    let schema = json::parse(include_str!("../../www/schema/dashboard.schema.json")).unwrap();
    let mut page = worked_on();
    page.act(Action::Correct(0, Kind::Category));
    page.open("staff.csv", STAFF);
    for step in [
        HeadcountStep::Begin,
        HeadcountStep::Filtered(true),
        HeadcountStep::Go,
        HeadcountStep::Weigh(true),
    ] {
        page.act(Action::Headcount(step));
    }
    let saved = page.state.definition().to_json();
    let view = &saved["files"][0];
    let joined = &view["headcount"];
    let defs = &schema["$defs"];
    for (object, schema) in [
        (&saved, &schema),
        (view, &defs["view"]),
        (&view["clauses"][0], &defs["clause"]),
        (&view["notes"][0], &defs["note"]),
        (joined, &defs["view"]["properties"]["headcount"]),
        (
            &joined["only"][0],
            &defs["view"]["properties"]["headcount"]["properties"]["only"]["items"],
        ),
        (
            &joined["matches"][0],
            &defs["view"]["properties"]["headcount"]["properties"]["matches"]["items"],
        ),
    ] {
        let (written, listed) = members(object, schema);
        assert_eq!(written, listed);
    }
    let reading = &defs["reading"]["properties"];
    for name in [
        "encoding",
        "delimiter",
        "quote",
        "header",
        "sheet",
        "skip",
        "keep",
        "columns",
        "derived",
    ] {
        assert!(!reading[name].is_null(), "{name}");
    }
    assert_eq!(reading.as_object().unwrap().keys().count(), 9);
}

#[test]
fn what_does_not_fit_is_said_and_the_rest_is_applied() {
    let mut page = Page::loans();
    let effects = restore(
        &mut page,
        &json!({
            "canvass": "dashboard/1",
            "shown": "loans.csv",
            "files": [{
                "file": "loans.csv",
                "reading": { "columns": [{ "column": "Ward", "kind": "text" }] },
                "clauses": [
                    { "question": "Band", "values": ["5"] },
                    { "question": "Site", "values": ["West"] },
                    { "question": "Staff group", "values": ["Nursing"] },
                ],
                "order": ["Loans", "Floor"],
                "hidden": ["Door"],
                "tables": ["Site", "Roof"],
                "notes": [{ "question": "Wall", "mark": "Red", "text": "Painted" }],
            }],
        }),
    );
    let faults = [
        "the view says how the column “Ward” is read, which this file does not have",
        "the filter names the question “Band”, which this file does not have. Use the title of one of its cards",
        "the filter on “Site” names “West”, which is not among its answers",
        "the order of the cards names the question “Floor”, which this file does not have",
        "the list of hidden cards names the question “Door”, which this file does not have",
        "the list of open tables names the question “Roof”, which this file does not have",
        "a note names the question “Wall”, which this file does not have",
    ];
    assert_eq!(errors(&effects), faults);
    assert_eq!(page.state.unfit, faults);
    let loaded = page.state.loaded().unwrap();
    assert_eq!(
        (
            page.rows(),
            loaded.order.as_slice(),
            loaded.open_tables.as_slice()
        ),
        (2, &[2][..], &[1][..])
    );
    assert_eq!(
        page.state.definition().files[0].notes.len(),
        1,
        "the note is kept"
    );
    page.act(Action::Dismiss);
    assert_eq!(page.state.unfit, [""; 0]);
}

#[test]
fn two_questions_of_one_title_are_told_apart() {
    let text = "Comment,Comment,Site\nYes,Red,North\nNo,Blue,South\nYes,Red,North\n";
    let mut page = Page::with("twice.csv", text);
    page.act(Action::Hide(1));
    page.act(Action::Toggle(1, MarkKey::Option(0)));
    let saved = page.state.definition();
    let mut later = Page::with("twice.csv", text);
    later.act(Action::Restore(saved));
    let loaded = later.state.loaded().unwrap();
    assert_eq!(
        (loaded.hidden.as_slice(), loaded.clauses[0].question),
        (&[1][..], 1)
    );
}

#[test]
fn another_file_stays_as_it_is() {
    let mut page = Page::with("other.csv", "Site\nNorth\nSouth\nNorth\n");
    page.act(Action::Toggle(0, MarkKey::Option(0)));
    page.open("loans.csv", LOANS);
    let mut definition = worked_on().state.definition();
    "loans.csv".clone_into(&mut definition.shown);
    page.act(Action::Restore(definition));
    assert_eq!(page.state.active, Some(1));
    page.act(Action::Choose(0));
    assert_eq!(page.rows(), 2);
}

#[test]
fn a_view_of_a_file_that_is_not_shown_is_taken_over_what_was_undone_there() {
    let mut page = Page::loans();
    page.act(Action::Toggle(0, MarkKey::Option(0)));
    page.act(Action::Undo);
    page.open("other.csv", "Site\nNorth\nSouth\nNorth\n");
    page.act(Action::Choose(1));
    let hidden = json!({
        "canvass": "dashboard/1", "shown": "other.csv",
        "files": [{ "file": "loans.csv", "hidden": ["Site"] }],
    });
    restore(&mut page, &hidden);
    assert_eq!(page.state.definition().files[0].hidden, ["Site"]);
    assert_eq!(page.state.look().files[0].1.view.hidden, ["Site"]);
    page.act(Action::Undo);
    assert_eq!(page.state.definition().files[0].hidden, [""; 0]);
}

#[test]
fn a_broken_definition_says_where() {
    for (text, said) in [
        ("{", ""),
        ("[]", "expected an object"),
        (
            r#"{ "canvass": "dashboard/2" }"#,
            "canvass: found \"dashboard/2\"; expected \"dashboard/1\"",
        ),
        (r#"{ "canvass": "dashboard/1", "files": {} }"#, "files: "),
        (
            r#"{ "canvass": "dashboard/1", "files": [{ "colour": 1 }] }"#,
            "files[0].colour",
        ),
        (
            r#"{ "canvass": "dashboard/1", "files": [{ "order": [1] }] }"#,
            "files[0].order[0]: ",
        ),
        (
            r#"{ "canvass": "dashboard/1", "files": [{ "clauses": [{ "question": "A", "values": [{ "item": "B" }] }] }] }"#,
            "files[0].clauses[0].values[0].option",
        ),
        (
            r#"{ "canvass": "dashboard/1", "files": [{ "notes": [{ "question": "A", "mark": 3, "text": "B" }] }] }"#,
            "files[0].notes[0].mark",
        ),
        (
            r#"{ "canvass": "dashboard/1", "files": [{ "reading": { "header": { "first": -1, "rows": 1 } } }] }"#,
            "files[0].reading.header.first",
        ),
        (
            r#"{ "canvass": "dashboard/1", "files": [{ "reading": { "delimiter": "ab" } }] }"#,
            "files[0].reading.delimiter",
        ),
        (
            r#"{ "canvass": "dashboard/1", "files": [{ "reading": { "skip": "x" } }] }"#,
            "files[0].reading.skip",
        ),
    ] {
        let faults = Definition::parse(text).unwrap_err();
        assert!(
            faults[0].to_string().contains(said),
            "{text}: {}",
            faults[0]
        );
    }
    let deep = format!(
        "{{\"canvass\":\"dashboard/1\",\"files\":{}1{}}}",
        "[".repeat(5000),
        "]".repeat(5000)
    );
    assert_eq!(Definition::parse(&deep).unwrap_err().len(), 1);
}

#[test]
fn only_what_says_so_is_taken_for_a_definition() {
    assert!(is_definition("\u{feff} {\n \"canvass\" : \"dashboard/9\""));
    assert!(is_definition(r#"{"canvass":"dashboard-view/1"}"#));
    for other in [
        r#"{"canvass":"mapping/1"}"#,
        "canvass,dashboard",
        r#"["canvass","dashboard"]"#,
    ] {
        assert!(!is_definition(other));
    }
}

#[test]
fn the_reader_is_told_that_the_view_was_saved() {
    let said = Page::loans().act(Action::SaveView);
    assert_eq!(
        announced(&said),
        [
            "The view was saved as a file. Open it like any other file, on this computer or another, together with the data"
        ]
    );
}
