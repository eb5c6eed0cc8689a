//! The same form from every kind of file.

use canvass::authoring::sheets::{self, Fault, Sheets};
use canvass::authoring::xlsform;
use canvass::json::{Value, json};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

const TABLE: &str = "\
| survey |                |       |            |
|        | type           | name  | label      |
|        | select_one yn  | again | Again?     |
|        | text           | why   | Why, then? |
| choices |           |      |       |
|         | list_name | name | label |
|         | yn        | yes  | Yes   |
|         | yn        | no   | No    |
| settings |            |
|          | form_title |
|          | Needs      |
";

const WORKBOOK: &[u8] = include_bytes!("../cases/xlsform/needs.xlsx");

const ONE_CSV: &str = "survey,,,\r\n,type,name,label\r\n,select_one yn,again,Again?\r\n,text,why,\"Why, then?\"\r\n\
    choices\r\n,list_name,name,label\r\n,yn,yes,Yes\r\n,yn,no,No\r\nsettings\r\n,form_title\r\n,Needs\r\n";

fn form(sheets: &Sheets) -> Value {
    xlsform::to_json(&xlsform::read(sheets, None).unwrap().form)
}

fn opened(name: &str, bytes: &[u8]) -> Sheets {
    sheets::open(&[(name, bytes)]).unwrap()
}

#[test]
fn all_files_of_a_form_are_the_same_form() {
    let expected = form(&opened("needs.md", TABLE.as_bytes()));
    assert_eq!(expected["title"], "Needs");
    assert_eq!(expected["items"][0]["choices"][1]["label"]["default"], "No");
    assert_eq!(form(&opened("needs.csv", ONE_CSV.as_bytes())), expected);
    assert_eq!(form(&opened("needs.xlsx", WORKBOOK)), expected);
    let rows = json!({
        "survey": [
            { "type": "select_one yn", "name": "again", "label": "Again?" },
            { "type": "text", "name": "why", "label": " Why, then? " },
        ],
        "choices": [
            { "list_name": "yn", "name": "yes", "label": "Yes" },
            { "list_name": "yn", "name": "no", "label": "No" },
        ],
        "settings": [{ "form_title": "Needs" }],
    });
    assert_eq!(
        form(&opened("needs.json", rows.to_string().as_bytes())),
        expected
    );
    let files: [(&str, &[u8]); 3] = [
        ("needs/settings.csv", b"form_title\nNeeds\n"),
        (
            "needs/survey.csv",
            b"type,name,label\n\nselect_one yn,again,Again?\ntext,why,\"Why, then?\"\n",
        ),
        (
            "needs/choices.csv",
            b"list_name;name;label\nyn;yes;Yes\nyn;no;No\n",
        ),
    ];
    assert_eq!(form(&sheets::open(&files).unwrap()), expected);
}

#[test]
fn rows_of_a_csv_file_are_numbered_as_a_spreadsheet_shows_them() {
    let text = "type,name,label\n\n\"text\",a,\"A\nB\"\ntxt,b,B\n";
    let sheets = opened("survey.csv", text.as_bytes());
    let errors = xlsform::read(&sheets, None).unwrap_err().errors;
    assert_eq!(errors[0].place.row, Some(4));
}

#[test]
fn bars_and_comments_in_tables_are_kept_apart() {
    let table = "# about this form\n| survey |\n| | type | name | label |\n|---|---|---|---|\n\
                 | | text | a | A \\| B | # asked first\n";
    let form = form(&opened("a.md", table.as_bytes()));
    assert_eq!(form["items"][0]["label"]["default"], "A | B");
}

#[test]
fn a_lone_sheet_is_the_survey_whatever_its_name() {
    let table = "| Sheet1 |\n| | type | name | label |\n| | text | a | A |\n";
    assert_eq!(
        form(&opened("a.md", table.as_bytes()))["items"][0]["name"],
        "a"
    );
}

#[test]
fn files_without_sheets_are_told() {
    let fault = |name: &str, bytes: &[u8]| sheets::open(&[(name, bytes)]).unwrap_err();
    assert_eq!(fault("a.md", b"no table"), Fault::Empty("a.md".to_owned()));
    assert_eq!(
        fault("a.csv", b"caf\xe9,"),
        Fault::NotUtf8("a.csv".to_owned())
    );
    assert_eq!(
        fault("a.csv", b"a,\"b\n"),
        Fault::Unclosed("a.csv".to_owned(), 1)
    );
    assert!(matches!(
        fault("a.json", b"{\"survey\": [1]}"),
        Fault::NoJson(..)
    ));
    assert!(matches!(fault("a.xlsx", b"PK\x03\x04"), Fault::Workbook(_)));
}
