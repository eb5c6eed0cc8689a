//! Workbooks of before 2007 whose records say what cannot be.

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use canvass::workbook::open;

const SECTOR: usize = 512;
const NO_SECTOR: u32 = 0xFFFF_FFFF;

fn sentence(bytes: &[u8]) -> String {
    open("report.xls", bytes, None).unwrap_err().to_string()
}

fn damaged(reason: &str) -> String {
    format!(
        "report.xls is not a workbook that can be read: {reason}. Save it again in Excel, or save the sheet as CSV"
    )
}

fn record(kind: u16, data: &[&[u8]]) -> Vec<u8> {
    let data = data.concat();
    let length = u16::try_from(data.len()).unwrap();
    [&kind.to_le_bytes(), &length.to_le_bytes(), &*data].concat()
}

fn numbers(numbers: &[u16]) -> Vec<u8> {
    numbers.iter().copied().flat_map(u16::to_le_bytes).collect()
}

fn begin(version: u16) -> Vec<u8> {
    record(0x0809, &[&numbers(&[version, 0x10, 0, 0])])
}

fn end() -> Vec<u8> {
    record(0x000A, &[])
}

/// A compound file whose one stream fills its first sectors, and after them the
/// tree and the table of sectors.
fn compound(stream: &[u8]) -> Vec<u8> {
    let sectors = stream.len().max(4096).div_ceil(SECTOR);
    let mut table: Vec<u32> = (1..=sectors as u32).collect();
    table[sectors - 1] = 0xFFFF_FFFE;
    table.push(0xFFFF_FFFE);
    table.resize(SECTOR / 4, NO_SECTOR);
    let mut head = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
    head.resize(30, 0);
    head.extend(numbers(&[9, 6]));
    head.resize(48, 0);
    head.extend((sectors as u32).to_le_bytes());
    head.resize(60, 0xFF);
    head.resize(76, 0xFF);
    head.extend((sectors as u32 + 1).to_le_bytes());
    head.resize(SECTOR, 0xFF);
    head.extend(stream);
    head.resize(SECTOR * (1 + sectors), 0);
    head.extend(entry("Root Entry", 5, 1, 0));
    head.extend(entry("Workbook", 2, NO_SECTOR, sectors * SECTOR));
    head.resize(SECTOR * (2 + sectors), 0);
    head.extend(table.into_iter().flat_map(u32::to_le_bytes));
    head
}

fn entry(name: &str, kind: u8, child: u32, length: usize) -> Vec<u8> {
    let mut entry: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    entry.resize(66, 0);
    entry.extend([kind, 1]);
    for number in [NO_SECTOR, NO_SECTOR, child] {
        entry.extend(number.to_le_bytes());
    }
    entry.resize(120, 0);
    entry.extend((length as u64).to_le_bytes());
    entry
}

/// A workbook of one sheet: records before it, and its own.
fn workbook_with(version: u16, before: &[u8], sheet: &[u8]) -> Vec<u8> {
    workbook_of(version, before, &[0], sheet)
}

/// A workbook that lists a sheet for each of these places after its own records.
fn workbook_of(version: u16, before: &[u8], places: &[usize], sheet: &[u8]) -> Vec<u8> {
    let globals = |at: usize| {
        let listed = places.iter().map(|place| {
            let at = (at + place) as u32;
            record(0x0085, &[&at.to_le_bytes(), &[0, 0, 3, 0], b"Use"])
        });
        [
            begin(version),
            before.to_vec(),
            listed.collect::<Vec<_>>().concat(),
            end(),
        ]
        .concat()
    };
    let at = globals(0).len();
    compound(&[globals(at), begin(version), sheet.to_vec(), end()].concat())
}

const BIFF8: u16 = 0x0600;
const BIFF5: u16 = 0x0500;

fn number(row: u16, column: u16) -> Vec<u8> {
    record(
        0x0203,
        &[&numbers(&[row, column, 0]), &1.5_f64.to_le_bytes()],
    )
}

#[test]
fn a_number_stands_where_its_record_says() {
    let book = open(
        "report.xls",
        &workbook_with(BIFF8, &[], &number(2, 3)),
        None,
    )
    .unwrap();
    assert_eq!(book.rows[0].row, 2);
    assert_eq!((book.first_column, &*book.rows[0].cells[0].1), (3, "1.5"));
}

#[test]
fn a_far_cell_is_named() {
    let sheet = [number(0, 0), number(65_535, 65_534)].concat();
    assert_eq!(
        sentence(&workbook_with(BIFF8, &[], &sheet)),
        "report.xls: the sheet “Use” reaches to cell CRXO65536 and is 65535 columns wide. At most 4000 can be opened: \
         delete what stands far from the table, or the columns you do not need"
    );
}

#[test]
fn a_cell_that_says_what_cannot_be_is_named() {
    let shared = record(0x00FD, &[&numbers(&[1, 2, 0, 7, 0])]);
    assert_eq!(
        sentence(&workbook_with(BIFF8, &[], &shared)),
        damaged("in the sheet “Use”, the cell C2 has the text number 7, which is not in the file")
    );
    let error = record(0x0205, &[&numbers(&[0, 0, 0]), &[99, 1]]);
    assert_eq!(
        sentence(&workbook_with(BIFF8, &[], &error)),
        damaged("in the sheet “Use”, the cell A1 shows an error of the unknown kind 99")
    );
    let short = record(0x0203, &[&numbers(&[0, 0, 0, 0])]);
    assert_eq!(
        sentence(&workbook_with(BIFF8, &[], &short)),
        damaged("in the sheet “Use”, a record of kind 0203 is too short")
    );
}

#[test]
fn a_sheet_that_stands_twice_in_the_list_is_not_read_twice() {
    assert_eq!(
        sentence(&workbook_of(BIFF8, &[], &[0, 0], &number(0, 0))),
        damaged("in the sheet “Use”, the cells are those of another sheet")
    );
    let within = workbook_of(BIFF8, &[], &[0, 12], &number(0, 0));
    assert_eq!(
        sentence(&within),
        damaged("in the sheet “Use”, the file ends too early or is damaged")
    );
}

#[test]
fn text_in_an_unknown_code_page_is_not_guessed() {
    let page = |page: u16| record(0x0042, &[&numbers(&[page])]);
    let label = record(0x0204, &[&numbers(&[0, 0, 0, 2]), b"\xE9\xE8"]);
    let old = workbook_with(BIFF5, &page(1250), &label);
    let book = open("report.xls", &old, None).unwrap();
    assert_eq!(book.rows[0].cells[0].1, "éč");
    assert_eq!(
        sentence(&workbook_with(BIFF5, &page(437), &label)),
        damaged("its text is written in code page 437, which is not known here")
    );
}

#[test]
fn a_workbook_under_a_password_is_told_so() {
    let protected = record(0x002F, &[&numbers(&[0, 1, 2])]);
    assert_eq!(
        sentence(&workbook_with(BIFF8, &protected, &[])),
        "report.xls is protected by a password. Save it without one in Excel, then open it again"
    );
}

#[test]
fn a_record_that_goes_on_beyond_the_end_is_cut_off() {
    let goes_on = [&[0x3C, 0, 0xFF, 0xFF], &*number(0, 0)].concat();
    assert_eq!(
        sentence(&workbook_with(BIFF8, &goes_on, &[])),
        damaged("the file ends too early or is damaged")
    );
}

#[test]
fn a_chain_of_sectors_that_goes_in_a_circle_ends() {
    let mut bytes = workbook_with(BIFF8, &[], &number(0, 0));
    // The sector of the tree is followed by itself.
    let table = bytes.len() - SECTOR;
    let tree = (table / SECTOR - 2) as u32;
    let at = table + 4 * tree as usize;
    bytes[at..at + 4].copy_from_slice(&tree.to_le_bytes());
    assert_eq!(
        sentence(&bytes),
        damaged("the chain of its sectors has no end")
    );
}

#[test]
fn every_cut_through_an_old_workbook_gives_a_sentence() {
    let whole = workbook_with(BIFF8, &[], &number(0, 0));
    let table = whole.len() - SECTOR;
    for length in (8..table).step_by(7) {
        let sentence = sentence(&whole[..length]);
        assert!(
            sentence.starts_with("report.xls is "),
            "{length}: {sentence}"
        );
    }
}
