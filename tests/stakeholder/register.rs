#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use canvass::stakeholder::{
    ColumnRef, Field, Reading, Register, RegisterFault, Score, Unread, export_csv, read_register,
};

use super::REGISTER;

fn read(text: &str) -> Reading {
    read_register(text).unwrap()
}

fn sentences(text: &str) -> Vec<String> {
    let problems = read(text).problems();
    problems
        .iter()
        .map(canvass::stakeholder::Problem::sentence)
        .collect()
}

fn ids(text: &str) -> Vec<String> {
    let reading = read(text);
    let people = reading.register.people().iter();
    people.map(|person| person.id.clone()).collect()
}

#[test]
fn columns_are_found_in_any_order_and_letter_case() {
    let register =
        read("INTEREST (1-5);Stakeholder Group;power_score;ROLE\n2;Board;4,5;Chair\n").register;
    let person = &register.people()[0];
    assert_eq!(register.name(person), "Chair");
    assert_eq!(register.text(person, Field::Group), "Board");
    assert_eq!(
        register.score(person, Field::Power),
        Ok(Some(Score::from_tenths(45)))
    );
    assert_eq!(
        register.score(person, Field::Interest),
        Ok(Some(Score::from_tenths(20)))
    );
    assert_eq!(register.score(person, Field::Impact), Ok(None));
}

#[test]
fn the_best_header_takes_the_field_and_the_other_is_kept() {
    let register = read("Role,Name,Power\nChair,A,3\n").register;
    assert_eq!(register.column_of(Field::Name), Some(1));
    assert_eq!(register.columns()[0].field, None);
    assert_eq!(register.columns()[0].header, "Role");
}

#[test]
fn a_second_column_of_the_same_name_is_located() {
    assert_eq!(
        sentences("Name,Power,Power\nChair,3,4\n"),
        [
            "Line 1, column 3: There are two columns called \"Power\". The first is used and this one is kept as it is."
        ]
    );
}

#[test]
fn scores_that_cannot_be_read_are_located_and_kept() {
    let text = "Name,Power,Interest,Support\nChair,6,two,-3\nNurse,0.9,5.04,-2\n";
    assert_eq!(
        sentences(text),
        [
            "Line 2, column 2: Power of Chair is \"6\". It must be a number from 1 to 5, or empty.",
            "Line 2, column 3: Interest of Chair is \"two\". It must be a number from 1 to 5, or empty.",
            "Line 2, column 4: Support of Chair is \"-3\". It must be a number from -2 (against) to 2 (for), or empty.",
            "Line 3, column 2: Power of Nurse is \"0.9\". It must be a number from 1 to 5, or empty.",
            "Line 3, column 3: Interest of Nurse is \"5.04\". It must be a number from 1 to 5, or empty.",
        ]
    );
    assert!(export_csv(&read(text).register).contains("Chair,6,two,-3"));
}

#[test]
fn scores_are_read_to_one_decimal() {
    let scale = Field::Power.scale().unwrap();
    let tenths = |text| scale.parse(text).map(|score| score.map(Score::tenths));
    assert_eq!(tenths(" 4.5 "), Ok(Some(45)));
    assert_eq!(tenths("3,67"), Ok(Some(37)));
    assert_eq!(tenths(""), Ok(None));
    assert_eq!(tenths("1e0"), Err(Unread::NotANumber));
    assert_eq!(tenths("inf"), Err(Unread::NotANumber));
    assert_eq!(tenths("."), Err(Unread::NotANumber));
    assert_eq!(tenths("5.1"), Err(Unread::OutOfRange));
    let support = Field::Support.scale().unwrap();
    assert_eq!(
        support.parse("\u{2212}1.5"),
        Ok(Some(Score::from_tenths(-15)))
    );
    assert_eq!(support.parse("+2"), Ok(Some(Score::from_tenths(20))));
}

#[test]
fn scores_are_written_without_needless_decimals() {
    let text = |tenths| Score::from_tenths(tenths).to_string();
    assert_eq!(
        [text(30), text(45), text(-5), text(0)],
        ["3", "4.5", "-0.5", "0"]
    );
}

#[test]
fn a_missing_id_is_made_of_the_name_and_stays_the_same() {
    let text = "Name\nHead of IT\nHead of IT\n\"!\"\n";
    assert_eq!(ids(text), ["head-of-it", "head-of-it-2", "stakeholder"]);
    assert_eq!(ids(text), ids(text));
}

#[test]
fn a_given_id_is_never_taken_by_a_made_one() {
    assert_eq!(ids("ID,Name\n,Chair\nchair,Nurse\n"), ["chair-2", "chair"]);
}

#[test]
fn of_two_ids_alike_the_second_gets_a_number() {
    let text = "ID,Name\na,Chair\na,Nurse\na-2,Porter\n";
    assert_eq!(ids(text), ["a", "a-3", "a-2"]);
    assert_eq!(
        sentences(text),
        [
            "Line 3, column 1: The ID \"a\" stands in an earlier line too. Each stakeholder needs its own, so \"a-3\" is used here."
        ]
    );
}

#[test]
fn cells_beyond_the_headers_are_kept_and_told() {
    let text = "Name,Power\nChair,3,extra\n";
    assert_eq!(
        sentences(text),
        [
            "Line 2, column 3: The line has 3 cells and there are 2 column names. The cells beyond are kept. Check for a missing quotation mark."
        ]
    );
    let mut register = read(text).register;
    register.set("chair", ColumnRef::For(Field::Interest), "4");
    assert_eq!(
        export_csv(&register),
        "Name,Power,,ID,Interest\r\nChair,3,extra,chair,4\r\n"
    );
}

#[test]
fn rows_without_text_are_left_out_and_counted() {
    let text = "Name,Power\n,\nChair,3\n,\n";
    assert_eq!(ids(text), ["chair"]);
    assert_eq!(
        sentences(text),
        ["Line 2: 2 empty rows were left out, the first of them here."]
    );
}

#[test]
fn a_row_without_a_name_is_told() {
    assert_eq!(
        sentences("Name,Power\n,3\n"),
        ["Line 2, column 1: The name is empty. Enter a name or role."]
    );
}

#[test]
fn an_open_quote_is_told_by_its_line() {
    assert!(
        sentences("Name,Power\nChair,3\n\"Nurse,4\n")[0]
            .starts_with("Line 3: A quotation mark opens here")
    );
}

#[test]
fn what_is_no_register_is_told_in_a_sentence() {
    assert_eq!(read_register(""), Err(RegisterFault::Empty));
    assert_eq!(read_register("\u{feff}"), Err(RegisterFault::Empty));
    assert_eq!(read_register("PNG\0\0"), Err(RegisterFault::NotText));
    let fault = read_register("Date,Count\n1,2\n").unwrap_err();
    assert_eq!(
        fault.to_string(),
        "Line 1 has the column names \"Date\" and \"Count\". One of them must be Name, Role or Stakeholder. Change the name in the file and open it again."
    );
}

#[test]
fn an_unchanged_file_comes_back_byte_for_byte() {
    assert_eq!(export_csv(&read(REGISTER).register), REGISTER);
    let semicolons = "\u{feff}Role;Colour;Power\r\n Chair ;\"red; blue\";3,50\r\nNurse\r\n";
    assert_eq!(export_csv(&read(semicolons).register), semicolons);
}

#[test]
fn the_first_change_writes_every_id() {
    let mut register = read("Name,Power\nChair,3\nNurse,4\n").register;
    assert!(register.set("nurse", ColumnRef::For(Field::Name), "Chief Nurse"));
    let text = export_csv(&register);
    assert_eq!(
        text,
        "Name,Power,ID\r\nChair,3,chair\r\nChief Nurse,4,nurse\r\n"
    );
    assert_eq!(ids(&text), ["chair", "nurse"]);
}

#[test]
fn the_id_is_never_written_over() {
    let mut register = read(REGISTER).register;
    assert!(!register.set("md", ColumnRef::For(Field::Id), "x"));
    assert!(!register.set("md", ColumnRef::At(0), "x"));
    assert!(!register.set("nobody", ColumnRef::At(1), "x"));
    assert_eq!(export_csv(&register), REGISTER);
}

#[test]
fn a_new_register_has_a_column_for_each_field() {
    assert_eq!(
        export_csv(&Register::default()),
        "ID,Name,Organisation,Group,Power,Interest,Impact,Influence,Support,Owner,Next action,Notes\r\n"
    );
}
