//! Files at which a reader of workbooks stopped once, or went on for ever.

use canvass::workbook::open;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

macro_rules! crashes {
    ($($file:literal: $reason:literal,)*) => {
        [$((
            include_bytes!(concat!("../cases/crashes/workbook/", $file)).as_slice(),
            $file,
            $reason,
        )),*]
    };
}

#[test]
fn each_is_a_sentence_that_says_what_is_wrong() {
    let files = crashes! {
        "element_that_never_ends.ods": "in the sheet “Use”, the file ends too early or is damaged",
        "sector_beyond_the_end.xls": "it ends before its sector 1",
        "sector_table_cut_short.xls": "the file ends too early or is damaged",
        "sector_without_a_next.xls": "the file ends too early or is damaged",
    };
    for (bytes, file, reason) in files {
        let expected = format!(
            "{file} is not a workbook that can be read: {reason}. Save it again in Excel, or save the sheet as CSV"
        );
        assert_eq!(open(file, bytes, None).unwrap_err().to_string(), expected);
    }
}
