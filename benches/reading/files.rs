//! Files of every make, the same in every run.

use std::fmt::Write;

/// A file to read.
pub(crate) struct File {
    pub name: &'static str,
    pub bytes: Vec<u8>,
    pub delimiter: u8,
    pub is_utf8: bool,
}

/// One file of each make, each of about this many bytes.
pub(crate) fn files(size: usize) -> Vec<File> {
    let plain = |delimiter| text(size, delimiter, false);
    let comma = plain(',');
    vec![
        file("comma", comma.clone().into_bytes(), b','),
        file("semicolon", plain(';').into_bytes(), b';'),
        file("tab", plain('\t').into_bytes(), b'\t'),
        file("all quoted", text(size, ',', true).into_bytes(), b','),
        file("line ends", notes(size, 3, 12).into_bytes(), b','),
        file("long text", notes(size, 1, 400).into_bytes(), b','),
        file("wide", wide(size).into_bytes(), b','),
        File {
            is_utf8: false,
            ..file("windows-1252", windows_1252(&comma), b',')
        },
        File {
            is_utf8: false,
            ..file("utf-16", utf16(&comma), b',')
        },
    ]
}

fn file(name: &'static str, bytes: Vec<u8>, delimiter: u8) -> File {
    File {
        name,
        bytes,
        delimiter,
        is_utf8: true,
    }
}

/// Numbers that look random: a linear congruential generator (Knuth, MMIX).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end
    }

    fn one_of<'a>(&mut self, of: &[&'a str]) -> &'a str {
        let place = self.below(of.len() as u64) as usize;
        of.get(place).copied().unwrap_or_default()
    }
}

const GROUPS: [&str; 6] = [
    "Nurses",
    "Doctors",
    "Allied health",
    "Pharmacy",
    "Managers",
    "Estates and facilities",
];
const AGREES: [&str; 5] = [
    "Strongly disagree",
    "Disagree",
    "Neither",
    "Agree",
    "Strongly agree",
];
const WORDS: [&str; 12] = [
    "the", "library", "found", "evidence", "for", "a", "ward", "café", "quickly", "and",
    "patients", "£20",
];

/// An export of survey responses.
fn text(size: usize, delimiter: char, quoted: bool) -> String {
    let mut numbers = Numbers(1);
    let mut out = String::with_capacity(size + 1024);
    let line = |out: &mut String, cells: &[String]| {
        for (place, cell) in cells.iter().enumerate() {
            if place > 0 {
                out.push(delimiter);
            }
            if quoted || cell.contains([delimiter, '"', '\n']) {
                write!(out, "\"{}\"", cell.replace('"', "\"\"")).ok();
            } else {
                out.push_str(cell);
            }
        }
        out.push_str("\r\n");
    };
    let names = [
        "Id",
        "Completed",
        "Staff group",
        "Hours saved",
        "It helped patients",
        "It saved time",
        "Cost avoided",
        "What did you find?",
    ];
    line(&mut out, &names.map(str::to_owned));
    let mut id = 0;
    while out.len() < size {
        id += 1;
        let cells = [
            id.to_string(),
            format!(
                "{:02}/{:02}/2026 {:02}:{:02}",
                numbers.below(28) + 1,
                numbers.below(12) + 1,
                numbers.below(24),
                numbers.below(60)
            ),
            numbers.one_of(&GROUPS).to_owned(),
            format!("{}.{}", numbers.below(40), numbers.below(10)),
            numbers.one_of(&AGREES).to_owned(),
            numbers.one_of(&AGREES).to_owned(),
            format!("£{}", numbers.below(10_000)),
            words(&mut numbers, 8),
        ];
        line(&mut out, &cells);
    }
    out
}

fn words(numbers: &mut Numbers, most: u64) -> String {
    let count = numbers.below(most);
    let words: Vec<&str> = (0..count).map(|_| numbers.one_of(&WORDS)).collect();
    words.join(" ")
}

/// Notes in quotes of so many lines and words.
fn notes(size: usize, lines: u64, most: u64) -> String {
    let mut numbers = Numbers(2);
    let mut out = "Number,Note,Score\r\n".to_owned();
    while out.len() < size {
        let note: Vec<String> = (0..lines).map(|_| words(&mut numbers, most)).collect();
        let (number, score) = (numbers.below(1_000_000), numbers.below(11));
        write!(
            out,
            "{number},\"{}, \"\"{number}\"\"\",{score}\r\n",
            note.join("\r\n")
        )
        .ok();
    }
    out
}

/// Many columns of few characters.
fn wide(size: usize) -> String {
    const COLUMNS: u64 = 1000;
    let mut numbers = Numbers(3);
    let names: Vec<String> = (0..COLUMNS).map(|i| format!("Q{i}")).collect();
    let mut out = names.join(",") + "\n";
    while out.len() < size {
        for column in 0..COLUMNS {
            let mark = if column > 0 { "," } else { "" };
            write!(out, "{mark}{}", numbers.below(100)).ok();
        }
        out.push('\n');
    }
    out
}

fn windows_1252(text: &str) -> Vec<u8> {
    text.chars()
        .map(|c| u8::try_from(c).unwrap_or(b'?'))
        .collect()
}

fn utf16(text: &str) -> Vec<u8> {
    let units = text.encode_utf16().flat_map(u16::to_le_bytes);
    [0xFF, 0xFE].into_iter().chain(units).collect()
}
