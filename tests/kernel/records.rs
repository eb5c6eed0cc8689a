//! Records without anything out of the ordinary, and those that are left alone.

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use canvass_kernel::{Records, Shape};

fn find(text: &str, width: usize) -> Option<(Shape, Vec<&str>)> {
    let mut records = Records::new(b',', true, width);
    let shape = records.find(text.as_bytes(), 0)?;
    let field = |(from, to): &(u32, u32)| &text[*from as usize..*to as usize];
    Some((shape, records.fields().iter().map(field).collect()))
}

fn fields(text: &str, width: usize) -> Option<Vec<&str>> {
    Some(find(text, width)?.1)
}

#[test]
fn a_plain_record_is_divided_and_its_end_told() {
    let (shape, fields) = find("North,,\"a, b\",12\r\nnext", 4).unwrap();
    assert_eq!(fields, ["North", "", "a, b", "12"]);
    let told = (shape.end, shape.next, shape.quoted, shape.filled);
    assert_eq!(told, (16, 18, 1, 3));
    assert!(!shape.may_be_blank && !shape.may_be_formula && !shape.doubled);
}

#[test]
fn line_ends_and_quotes_in_a_field_are_counted() {
    let (shape, fields) = find("\"a\r\nb\nc\rd\",\"say \"\"so\"\"\"\n", 2).unwrap();
    assert_eq!(fields, ["a\r\nb\nc\rd", "say \"\"so\"\""]);
    assert_eq!((shape.breaks, shape.doubled), (3, true));
}

#[test]
fn what_a_field_begins_with_is_told_where_it_may_matter() {
    for (text, blank, formula) in [
        (" ,a\n", true, true),
        ("\u{a0},a\n", true, true),
        ("=1,a\n", false, true),
        ("\"@x\",a\n", false, true),
        ("-5,a\n", false, true),
        ("5,a\n", false, false),
        (",a\n", false, false),
    ] {
        let (shape, _) = find(text, 2).unwrap();
        let told = (shape.may_be_blank, shape.may_be_formula);
        assert_eq!(told, (blank, formula), "{text:?}");
    }
}

#[test]
fn a_record_that_needs_a_second_look_is_left_alone() {
    for text in [
        "a,b,c\n",
        "a\n",
        "a,b",
        "a,b\r",
        "a,b\rc,d\n",
        "a,5\"\n",
        "a,\"b\n",
        "a,\"b\"c\n",
        "a,\"b\" \n",
        "a,b\0\n",
        "a,b\u{1a}\n",
        "",
    ] {
        assert_eq!(fields(text, 2), None, "{text:?}");
    }
}

#[test]
fn where_quotes_are_text_a_record_that_holds_one_is_left_alone() {
    let mut records = Records::new(b';', false, 2);
    assert!(records.find(b"a;\"b\"\n", 0).is_none());
    assert!(records.find(b"a;b\n", 0).is_some());
}
