//! Exports in the dashboard's engine, with and without their codebook.

use canvass::authoring::bank;
use canvass::codebook::{Labels, page, sheet_csv};
use canvass::engine::{Host, Reply, Request};
use canvass::read::{read, read_with};
use canvass::survey::{Definition, Response, response::responses_json};
use canvass::table::{Kind, ProblemCode, QuestionKind, Settings, System, Table};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{by_workbook, direct, export, opened, responses, told};

const INPUT: &str = include_str!("../cases/codebook/every_kind/input.json");
const RESPONSES: &str = include_str!("../cases/codebook/every_kind/responses.csv");
const CODEBOOK: &str = include_str!("../cases/codebook/every_kind/codebook.csv");
const OTHERS: &str = include_str!("../cases/codebook/hostile_words/codebook.csv");

fn example() -> (Definition, Vec<Response>, Table) {
    let (definition, responses) = responses(INPUT);
    let table = direct(&definition, &responses);
    (definition, responses, table)
}

fn together(responses: &str, codebook: &str) -> Host {
    opened(&[
        ("responses.csv", responses.to_owned()),
        ("codebook.csv", codebook.to_owned()),
    ])
}

fn system(table: &Table) -> Option<System> {
    table.report.recognised.as_ref().map(|found| found.system)
}

#[test]
fn the_table_of_both_says_of_which_survey_it_is() {
    let host = together(RESPONSES, CODEBOOK);
    let table = host.table(0).unwrap();
    assert_eq!(table.survey.as_deref(), Some("needs 3"));
    assert_eq!(
        table.report.export.as_deref(),
        Some("Canvass responses to “What do you need?”")
    );
    assert_eq!(table.report.encoding, "UTF-8 with a byte order mark");
    assert_eq!(table.report.num_problems, 0);
    assert_eq!(table.lines.iter().collect::<Vec<_>>(), [2, 3, 4, 5]);
}

#[test]
fn responses_alone_ask_for_their_codebook_and_keep_gaps_out_of_figures() {
    let table = read("responses.csv", RESPONSES.as_bytes().to_vec()).unwrap();
    assert_eq!(system(&table), Some(System::Responses));
    assert_eq!(table.survey, None);
    let notes = &table.report.recognised.as_ref().unwrap().notes;
    assert!(notes[0].starts_with("Open the codebook of these responses"));
    let hours = table.columns.iter().find(|c| c.name == "hours").unwrap();
    assert_eq!((hours.misfits.len(), hours.missing.rows.len()), (0, 3));
    let shown = |question: &&canvass::table::Question| question.kind != QuestionKind::Hidden;
    let first = table.questions.iter().find(shown).unwrap();
    assert_eq!(first.title, "user");
}

#[test]
fn a_codebook_alone_is_shown_as_a_list() {
    let table = read("codebook.csv", CODEBOOK.as_bytes().to_vec()).unwrap();
    assert_eq!(system(&table), Some(System::Codebook));
    assert!(
        table
            .questions
            .iter()
            .all(|q| q.kind == QuestionKind::Hidden)
    );
}

#[test]
fn the_codebook_of_another_survey_changes_nothing() {
    let alone = read("responses.csv", RESPONSES.as_bytes().to_vec()).unwrap();
    let host = together(RESPONSES, OTHERS);
    assert_eq!(told(host.table(0).unwrap()), told(&alone));
    assert_eq!(system(host.table(1).unwrap()), Some(System::Codebook));
}

#[test]
fn a_spoilt_codebook_is_a_table_that_says_what_is_wrong() {
    let host = together(RESPONSES, &CODEBOOK.replace(",yes_no,", ",perhaps,"));
    assert_eq!(host.table(0).unwrap().survey, None);
    let notes = &host.table(1).unwrap().report.notes;
    assert!(
        notes[0].contains("questions[1].type: found \"perhaps\""),
        "{notes:?}"
    );
}

#[test]
fn a_cell_that_was_changed_is_a_problem_on_its_line() {
    let host = together(&RESPONSES.replace(",2.5,", ",lots,"), CODEBOOK);
    let table = host.table(0).unwrap();
    let problem = &table.report.problems[0];
    assert_eq!((problem.line, problem.record), (2, 1));
    assert_eq!(
        (problem.code.clone(), problem.raw.as_str()),
        (ProblemCode::UnknownAnswer, "hours: lots")
    );
    assert_eq!(table.report.num_problems, 1);
}

#[test]
fn an_export_that_excel_saved_with_semicolons_is_read_by_its_codebook() {
    let saved = RESPONSES.replace(',', ";").replace("\r\n", "\n");
    let host = together(&saved, CODEBOOK);
    let (_, _, expected) = example();
    assert_eq!(told(host.table(0).unwrap()), told(&expected));
}

#[test]
fn an_export_joins_responses_of_its_survey_and_no_response_counts_twice() {
    let (definition, responses, _) = example();
    let file = responses_json(&definition, &responses[..2]);
    let all = opened(&[
        ("first.json", file),
        ("codebook.csv", CODEBOOK.to_owned()),
        ("responses.csv", RESPONSES.to_owned()),
    ]);
    let table = all.table(0).unwrap();
    assert_eq!(table.num_rows, 4);
    assert_eq!(table.report.counts.get("repeated_response"), Some(&2));
    assert!(all.table(1).is_none() && all.table(2).is_none());
}

#[test]
fn a_correction_can_be_taken_back() {
    let mut host = together(RESPONSES, CODEBOOK);
    let before = told(host.table(0).unwrap());
    let mut reread = |settings: Settings| {
        host.ask(Request::Reread { file: 0, settings });
        while host.step() {}
        told(host.table(0).unwrap())
    };
    let mut corrected = Settings::default();
    let own = canvass::table::ColumnSettings {
        kind: Some(Kind::Text),
        ..Default::default()
    };
    corrected.columns.insert(3, own);
    assert_ne!(reread(corrected), before);
    assert_eq!(reread(Settings::default()), before);
}

#[test]
fn what_became_of_the_codebook_is_told() {
    let mut host = Host::default();
    for (file, (name, text)) in (0..).zip([("r.csv", RESPONSES), ("c.csv", CODEBOOK)]) {
        host.ask(Request::Open {
            file,
            name: name.to_owned(),
            size: text.len() as u64,
            settings: Settings::default(),
        });
        let bytes = text.as_bytes().to_vec();
        host.ask(Request::Bytes {
            file,
            from: 0,
            bytes,
        });
    }
    while host.step() {}
    let replies = std::iter::from_fn(|| host.take_reply());
    let joined = replies.filter_map(|reply| match reply {
        Reply::Joined { file, into } => Some((file, into)),
        _ => None,
    });
    assert_eq!(joined.collect::<Vec<_>>(), [(1, 0)]);
}

#[test]
fn a_sheet_can_still_be_chosen_in_a_workbook_of_ours() {
    let (definition, responses, expected) = example();
    let export = export(&definition, &responses, Labels::Codes);
    assert_eq!(told(&by_workbook(&export)), told(&expected));
    let bytes = canvass::authoring::responses::to_workbook(&export).unwrap();
    let of_sheet = |sheet: &str| {
        let settings = Settings {
            sheet: Some(sheet.to_owned()),
            ..Settings::default()
        };
        read_with("responses.xlsx", bytes.clone(), settings).unwrap()
    };
    assert_eq!(told(&of_sheet("responses")), told(&expected));
    assert_eq!(system(&of_sheet("codebook")), Some(System::Codebook));
}

#[test]
fn a_survey_without_responses_is_a_table_without_rows() {
    let (definition, _, _) = example();
    let export = export(&definition, &[], Labels::Codes);
    let expected = told(&direct(&definition, &[]));
    assert_eq!(told(&by_workbook(&export)), expected);
    let host = together(&export.to_csv(), &sheet_csv(&export));
    assert_eq!(told(host.table(0).unwrap()), expected);
}

#[test]
fn responses_from_paper_are_told_from_those_of_the_page() {
    let (definition, mut responses, _) = example();
    responses[0].paper = Some("=17".to_owned());
    let table = direct(&definition, &responses);
    let column = |name: &str| {
        let column = table.columns.iter().find(|column| column.name == name);
        let column = column.unwrap();
        (column.kind, column.cell(0), column.cell(1))
    };
    let way = (Kind::Category, Some("On paper"), Some("On the page"));
    assert_eq!(column("How it was answered"), way);
    assert_eq!(
        column("Paper return number"),
        (Kind::Identifier, Some("=17"), None)
    );
    let export = export(&definition, &responses, Labels::Codes);
    let head: Vec<&str> = export.head().collect();
    assert_eq!(head[head.len() - 2..], ["response.mode", "response.paper"]);
    assert!(export.rows.iter().all(|row| row.len() == head.len()));
    assert_eq!(told(&by_workbook(&export)), told(&table));
    assert_eq!(told(&super::by_csv(&export, false)), told(&table));
}

#[test]
fn the_columns_of_paper_returns_are_typed_with_a_codebook_and_without() {
    let responses = include_str!("../cases/codebook/paper_returns/responses.csv");
    let codebook = include_str!("../cases/codebook/paper_returns/codebook.csv");
    let host = together(responses, codebook);
    let table = host.table(0).unwrap();
    let kinds: Vec<(&str, QuestionKind)> = table
        .questions
        .iter()
        .map(|question| (question.title.as_str(), question.kind))
        .collect();
    assert_eq!(
        kinds[2..],
        [
            ("Have you used the library?", QuestionKind::Single),
            ("How it was answered", QuestionKind::Single),
            ("Paper return number", QuestionKind::Hidden),
        ]
    );
    assert_eq!(table.report.num_problems, 0);
    let alone = read("responses.csv", responses.as_bytes().to_vec()).unwrap();
    let kinds: Vec<(&str, Kind)> = alone
        .columns
        .iter()
        .map(|column| (column.name.as_str(), column.kind))
        .collect();
    assert_eq!(
        kinds[8..],
        [
            ("response.mode", Kind::Category),
            ("response.paper", Kind::Identifier)
        ]
    );
}

#[test]
fn the_codebook_says_what_a_changed_wording_was_forked_from() {
    let text = bank::text("training").unwrap();
    let same = Definition::parse(text).unwrap();
    let changed = text.replace("Much too slow", "Far too slow");
    let changed = Definition::parse(&changed).unwrap();
    let [same, changed] = [&same, &changed].map(|definition| {
        let export = export(definition, &[], Labels::Codes);
        (sheet_csv(&export), page(&export))
    });
    assert!(!same.0.contains('~') && !same.1.contains("forked from"));
    assert!(changed.0.contains(",training@1~") && changed.0.contains(",training/pace@1~"));
    assert_eq!(changed.1.matches("forked from").count(), 2);
    assert!(
        changed
            .1
            .contains(": forked from training/pace@1, whose wording was changed.")
    );
}
