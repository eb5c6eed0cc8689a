//! Mapping files: how exports of unknown tools are read the same way again.

use canvass::engine::{Host, Reply, Request};
use canvass::json::Value;
#[cfg(not(target_arch = "wasm32"))]
use canvass::read::{Mapped, Reading};
use canvass::read::{Mapping, Part, apply_mapping, is_mapping, members, read};
use canvass::table::{Day, Kind, QuestionKind, System};
#[cfg(not(target_arch = "wasm32"))]
use proptest::prelude::*;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{cells, opened_by, table};

const SIGN_INS: &str = r#"{
  "canvass": "mapping/1",
  "name": "Sign-ins by organisation",
  "headers": ["Period", "Org", "Auths"],
  "read": { "missing": ["n/a"], "dates": "month-first" },
  "columns": [
    { "header": "Period", "title": "Month", "role": "date" },
    { "header": "Org", "title": "Organisation", "role": "organisation" },
    { "header": "Auths", "title": "Sign-ins", "role": "count", "missing": ["-"] },
    { "header": "Internal note", "role": "drop" },
    { "header": "Tariff", "kind": "text", "x-source": "finance" }
  ]
}"#;

const EXPORT: &str = "Period,Org,Auths,Internal note,Other\n01/02/2026,RHU,12,ab,N/A\n02/03/2026,RXX,-,cd,x\n03/04/2026,RHU,7,n/a,y\n";

#[test]
fn a_mapping_names_types_and_hides_columns() {
    let mapping = Mapping::parse(SIGN_INS).unwrap();
    let plain = table(EXPORT);
    assert_eq!(mapping.fit(&plain), 0.5 + 0.5 * 4.0 / 5.0);
    let mapped = apply_mapping(&plain, &mapping).unwrap();
    assert_eq!(mapped.num_rows, 3);
    assert_eq!(
        mapped.report.export.as_deref(),
        Some("Sign-ins by organisation")
    );
    let found = mapped.report.recognised.as_ref().unwrap();
    assert_eq!(found.system, System::Mapped);
    assert_eq!(
        found.notes,
        [
            "1 cell of “Auths” read as no answer",
            "1 cell of “Internal note” read as no answer",
            "1 cell of “Other” read as no answer",
            "The mapping has a column “Tariff”, which the file has not",
        ]
    );
    let names: Vec<(&str, Kind)> = mapped
        .columns
        .iter()
        .map(|c| (c.name.as_str(), c.kind))
        .collect();
    assert_eq!(names[0], ("Month", Kind::Date));
    assert_eq!(names[1], ("Organisation", Kind::Category));
    assert_eq!(names[2], ("Sign-ins", Kind::Number));
    assert_eq!(cells(&mapped.columns[2]), ["12", "", "7"]);
    assert_eq!(mapped.columns[2].misfits, []);
    let day = mapped.columns[0].number(0).unwrap();
    assert_eq!(Day(day as i32), Day::from_ymd(2026, 1, 2).unwrap());
    assert_eq!(mapped.questions[3].title, "Internal note");
    assert_eq!(mapped.questions[3].kind, QuestionKind::Hidden);
}

#[test]
fn a_hidden_column_comes_back_when_its_kind_is_chosen() {
    let mapping = Mapping::parse(SIGN_INS).unwrap();
    let mut mapped = apply_mapping(&table(EXPORT), &mapping).unwrap();
    mapped.correct(3, Kind::Category);
    assert_eq!(mapped.questions[3].kind, QuestionKind::Single);
    assert_eq!(mapped.columns[3].why, "You chose this");
}

#[test]
fn a_mapping_fits_only_files_with_the_names_it_needs() {
    let mapping = Mapping::parse(SIGN_INS).unwrap();
    for other in ["Period,Org\n1,2\n", "Ward,Loans\nNorth,2\n"] {
        assert_eq!(mapping.fit(&table(other)), 0.0, "{other}");
        assert_eq!(
            apply_mapping(&table(other), &mapping).map(|t| t.num_rows),
            None
        );
    }
    assert!(mapping.fit(&table("auths, PERIOD ,org\n1,2,3\n")) > 0.9);
}

#[test]
fn every_wrong_member_is_named_with_its_place() {
    let text = r#"{ "canvass": "mapping/1", "name": " ", "headers": [], "reads": {},
        "read": { "dates": "us", "order": 1 },
        "columns": [ { "title": "T" }, { "header": "H", "kind": "colour", "role": "sum", "missing": "x" } ] }"#;
    let places: Vec<String> = Mapping::parse(text)
        .unwrap_err()
        .into_iter()
        .map(|fault| fault.place)
        .collect();
    for place in [
        "reads",
        "name",
        "headers",
        "read.dates",
        "read.order",
        "columns[0].header",
        "columns[1].kind",
        "columns[1].role",
        "columns[1].missing",
    ] {
        assert!(places.iter().any(|p| p == place), "{place} of {places:?}");
    }
    assert_eq!(places.len(), 9);
    let fault = read(
        "wrong.json",
        br#"{ "canvass": "mapping/1", "name": "N" }"#.to_vec(),
    );
    assert_eq!(
        fault.unwrap_err().to_string(),
        "wrong.json is not a mapping file: headers: found nothing; expected this member"
    );
}

#[test]
fn the_schema_knows_the_same_members_and_words() {
    let schema: Value =
        canvass::json::parse(include_str!("../../www/schema/mapping.schema.json")).unwrap();
    let same = |object: &Value, known: &[&str]| {
        let mut names: Vec<&str> = known.to_vec();
        names.sort_unstable();
        let mut listed: Vec<&str> = object.as_object().unwrap().keys().collect();
        listed.sort_unstable();
        assert_eq!(listed, names);
    };
    same(&schema["properties"], members::FILE);
    same(&schema["properties"]["read"]["properties"], members::READ);
    let column = &schema["$defs"]["column"]["properties"];
    same(column, members::COLUMN);
    let words = |list: &Value| -> Vec<String> {
        let words = list.as_array().unwrap().iter();
        words
            .map(|word| word.as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(words(&column["kind"]["enum"]), Kind::ALL.map(Kind::key));
    assert_eq!(words(&column["role"]["enum"]), Part::ALL.map(Part::key));
}

fn is_mapped(reply: &Reply, number: u32) -> bool {
    matches!(reply, Reply::Opened { file, report, .. }
        if *file == number && report.export.as_deref() == Some("Sign-ins by organisation"))
}

#[test]
fn a_mapping_is_used_for_files_opened_before_and_after_it() {
    let mut host = Host::default();
    opened_by(&mut host, 1, "march.csv", EXPORT.as_bytes());
    let joined = opened_by(&mut host, 2, "sign-ins.mapping.json", SIGN_INS.as_bytes());
    assert_eq!(joined[0], Reply::Joined { file: 2, into: 1 });
    assert!(is_mapped(&joined[1], 1));
    host.ask(Request::Close { file: 1 });
    let later = opened_by(&mut host, 3, "april.csv", EXPORT.as_bytes());
    assert!(is_mapped(later.last().unwrap(), 3));
    let other = opened_by(
        &mut host,
        4,
        "other.csv",
        "Ward,Loans\nNorth,2\n".as_bytes(),
    );
    assert!(!is_mapped(&other[0], 4));
}

#[test]
fn a_mapping_without_a_file_is_shown_as_a_table() {
    let table = read("sign-ins.mapping.json", SIGN_INS.as_bytes().to_vec()).unwrap();
    assert_eq!(
        table.report.export.as_deref(),
        Some("Canvass mapping “Sign-ins by organisation”")
    );
    assert_eq!(table.num_rows, 5);
    assert_eq!(cells(&table.columns[1])[..2], ["Month", "Organisation"]);
    assert!(is_mapping("\u{feff} { \"canvass\" : \"mapping/1\" }"));
    assert!(!is_mapping("{ \"canvass\": \"survey/1\" }"));
}

#[cfg(not(target_arch = "wasm32"))]
fn reading() -> impl Strategy<Value = Reading> {
    (
        prop::collection::vec("[a-z/-]{1,5}", 0..3),
        prop::option::of(any::<bool>()),
    )
        .prop_map(|(missing, month_first)| Reading {
            missing,
            month_first,
        })
}

#[cfg(not(target_arch = "wasm32"))]
fn mapped() -> impl Strategy<Value = Mapped> {
    (
        "[A-Za-zé\"][A-Za-z \n]{0,8}",
        prop::option::of("[A-Za-z]{1,8}"),
        prop::option::of(prop::sample::select(Kind::ALL.to_vec())),
        prop::option::of(prop::sample::select(Part::ALL.to_vec())),
        reading(),
        prop::collection::btree_map(
            "x-[a-z]{1,4}",
            any::<u32>().prop_map(|n| Value::from(f64::from(n))),
            0..2,
        ),
    )
        .prop_map(|(header, title, kind, part, read, extra)| Mapped {
            header,
            title,
            kind,
            part,
            read,
            extra: extra.into_iter().collect(),
        })
}

#[cfg(not(target_arch = "wasm32"))]
proptest! {
    #[test]
    fn a_mapping_comes_back_as_it_was_written(
        name in "[A-Za-z][A-Za-z ]{0,12}",
        headers in prop::collection::vec("[A-Za-zé]{1,8}", 1..4),
        read in reading(),
        columns in prop::collection::vec(mapped(), 0..5),
        extra in prop::collection::btree_map("x-[a-z]{1,4}", any::<bool>().prop_map(Value::Bool), 0..2),
    ) {
        let extra = extra.into_iter().collect();
        let mapping = Mapping { name, headers, read, columns, extra };
        let text = mapping.to_text();
        prop_assert!(is_mapping(&text));
        prop_assert_eq!(Mapping::parse(&text).unwrap(), mapping);
    }
}
