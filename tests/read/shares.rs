//! A file of which others read parts is the table that one reads, whatever
//! becomes of the parts.

use canvass::read::{Fault, Progress, Reader, Runs, Share, read_with};
use canvass::table::{Encoding, Header, Lines, Settings, Table};
use proptest::prelude::*;
use proptest::sample::Index;

/// Records of three columns: rows of which nothing is to be said, some of every
/// other sort, and line ends of both kinds.
fn file() -> impl Strategy<Value = Vec<u8>> {
    let usual = "[a-e]{1,4},[0-9]{1,3},\"[a-z,é]{0,6}\"";
    let record = prop_oneof![
        12 => usual.prop_map(String::from),
        1 => "[a-c]{1,2},[0-9]{1,2},\"[a-z]{0,3}(\r?\n[a-b],[0-9],[a-z]{1,2}){1,3}\"",
        1 => "[a-c]{1,2},[0-9]{1,2},\"[a-z]{0,2}\"\"[a-z,\n]{0,3}\"\"\"",
        1 => prop::sample::select(vec![
            "", ",,", "a", "Total,9,", "Note: see below", "=1+1,2,x", "Site,Loans,Comment",
            "-----,---,---", "a,1", "a,1,x,y", "\"a\"b,2,x", "\"never closed,2,x", "a,\" \",x",
            "a;1;x", "words,only,here", "a,2,\0", "a,\r2,x", "\u{1a},3,x", "naïve,3,", "€,4,–",
        ]).prop_map(String::from),
    ];
    let line_end = prop_oneof![8 => Just("\n"), 2 => Just("\r\n")];
    let damage = prop_oneof![
        6 => Just(Vec::new()),
        1 => prop::collection::vec((any::<Index>(), any::<u8>()), 1..3),
    ];
    let mark = prop_oneof![4 => Just(""), 1 => Just("\u{feff}")];
    (
        prop::collection::vec((record, line_end), 1..60),
        1..12_usize,
        mark,
        any::<bool>(),
        damage,
    )
        .prop_map(|(records, times, mark, ended, damage)| {
            let body: String = records
                .iter()
                .flat_map(|(record, end)| [record.as_str(), end])
                .collect();
            let mut text = format!("{mark}Site,Loans,Comment\na,1,x\n{}", body.repeat(times));
            if !ended {
                text.push_str("b,2,last");
            }
            let mut bytes = text.into_bytes();
            for (place, byte) in damage {
                let place = place.index(bytes.len());
                bytes[place] = byte;
            }
            bytes
        })
}

/// What becomes of a share.
#[derive(Clone, Copy, Debug)]
enum Fate {
    Read,
    /// It comes back after so many steps.
    Late(usize),
    Lost,
    Twice,
}

fn fates() -> impl Strategy<Value = Vec<Fate>> {
    let fate = prop_oneof![
        4 => Just(Fate::Read),
        2 => (1..40_usize).prop_map(Fate::Late),
        1 => Just(Fate::Lost),
        1 => Just(Fate::Twice),
    ];
    prop::collection::vec(fate, 1..12)
}

/// Everything about a table that is seen.
fn shown(table: &Result<Table, Fault>) -> String {
    let mut shown = format!("{table:?}");
    if let Ok(table) = table {
        for column in &table.columns {
            (0..table.num_rows).for_each(|row| shown.push_str(&format!("{:?}", column.cell(row))));
        }
    }
    shown
}

fn read(share: &Share) -> Runs {
    let share: Share = postcard::from_bytes(&postcard::to_stdvec(share).unwrap()).unwrap();
    postcard::from_bytes(&postcard::to_stdvec(&share.read()).unwrap()).unwrap()
}

/// Reads a file in pieces, with helpers that take what they can; gives how many
/// shares came back, too.
fn shared(
    bytes: &[u8],
    sizes: &[usize],
    fates: &[Fate],
    settings: &Settings,
) -> (Result<Table, Fault>, usize) {
    let mut reader = Reader::new("any.csv", bytes.len() as u64, settings.clone());
    let mut rest = bytes;
    let mut sizes = sizes.iter().cycle();
    let mut fates = fates.iter().cycle();
    let mut away: Vec<(usize, u32, Runs)> = Vec::new();
    let mut came = 0;
    for step in 0.. {
        assert!(step < 1_000_000, "reading never ends");
        for (_, number, runs) in away.extract_if(.., |(due, ..)| *due <= step) {
            reader.give_runs(number, runs);
            came += 1;
        }
        reader.wait_for_shares(!away.is_empty() && step % 3 == 0);
        let progress = match reader.step() {
            Ok(progress) => progress,
            Err(fault) => return (Err(fault), came),
        };
        match progress {
            Progress::Done(table) => return (Ok(*table), came),
            Progress::Workbook => unreachable!("a text"),
            Progress::Working { .. } | Progress::Hungry => {}
        }
        // Some pieces ahead, as the engine asks for them.
        while !rest.is_empty() && reader.waiting() < 6 * sizes.clone().next().unwrap() {
            let size = (*sizes.next().unwrap()).min(rest.len());
            let (piece, others) = rest.split_at(size);
            rest = others;
            reader.give(piece.to_vec());
        }
        if rest.is_empty() {
            reader.end();
        }
        if let Some(share) = reader.share() {
            match fates.next().unwrap() {
                Fate::Read => away.push((step + 1, share.number, read(&share))),
                Fate::Late(steps) => away.push((step + steps, share.number, read(&share))),
                Fate::Lost => {}
                Fate::Twice => {
                    away.push((step + 1, share.number, read(&share)));
                    away.push((step + 2, share.number, read(&share)));
                }
            }
        }
    }
    unreachable!()
}

/// A file of the pieces that these lines make, each so often that it is longer
/// than what is looked at first.
fn long(lines: &[&str]) -> Vec<u8> {
    let mut text = String::from("Site,Loans,Comment\n");
    while text.len() < 600_000 {
        text.extend(lines.iter().copied());
    }
    text.into_bytes()
}

#[test]
fn a_file_without_faults_is_read_from_what_was_found_elsewhere() {
    let file = long(&["North,1,\"all, well\"\n", "South,2,\n"]);
    let (table, came) = shared(&file, &[64 * 1024], &[Fate::Read], &Settings::default());
    assert!(came >= 4, "{came} shares came back");
    let whole = read_with("any.csv", file, Settings::default());
    assert_eq!(shown(&table), shown(&whole));
}

#[test]
fn pieces_that_begin_inside_a_cell_which_reads_like_rows_are_read_in_their_turn() {
    let inside = "\nNorth,1,a\nSouth,2,b".repeat(40);
    let row = format!("East,3,\"{inside}\"\n");
    let file = long(&[&row, "West,4,c\n"]);
    let whole = read_with("any.csv", file.clone(), Settings::default());
    for size in [5000, 64 * 1024, 100_001] {
        let (table, came) = shared(&file, &[size], &[Fate::Read], &Settings::default());
        assert!(came > 0, "no share came back");
        assert_eq!(shown(&table), shown(&whole));
    }
}

#[test]
fn an_encoding_that_shows_late_is_told_by_the_same_bytes() {
    for ascii in [300_000, 320_000, 340_000] {
        let mut file = b"Site,Loans,Comment\n".to_vec();
        while file.len() < ascii {
            file.extend_from_slice(b"North,1,plain words\n");
        }
        // A piece reads well as UTF-8 as far as this goes; most of the block does not.
        file.extend_from_slice("South,2,caf\u{e9}s\n".repeat(40).as_bytes());
        file.extend(b"East,3,caf\xE9\n".repeat(20_000));
        let whole = read_with("any.csv", file.clone(), Settings::default());
        let text = whole.as_ref().unwrap().report.text.as_ref();
        assert_eq!(text.unwrap().encoding, Some(Encoding::Windows1252));
        let (table, came) = shared(&file, &[20_000], &[Fate::Read], &Settings::default());
        assert!(came > 0, "no share came back");
        assert_eq!(shown(&table), shown(&whole));
    }
}

fn settings() -> impl Strategy<Value = Settings> {
    let told = Settings {
        header: Some(Header { first: 0, rows: 1 }),
        ..Settings::default()
    };
    let latin = Settings {
        encoding: Some(Encoding::Windows1252),
        ..told.clone()
    };
    let mut skipping = told.clone();
    skipping.rows.skip = "5, 9-11".parse::<Lines>().unwrap();
    prop_oneof![3 => Just(Settings::default()), 3 => Just(told), 1 => Just(latin), 1 => Just(skipping)]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_file_that_is_shared_is_the_same_table(
        file in file(),
        // Beyond the sample by which the dialect is found, or short of it.
        long in prop_oneof![1 => Just(1_usize), 6 => 300_000..420_000_usize],
        sizes in prop::collection::vec(500..60_000_usize, 1..6),
        fates in fates(),
        settings in settings(),
    ) {
        let file = file.repeat(long.div_ceil(file.len()));
        let whole = read_with("any.csv", file.clone(), settings.clone());
        let (table, _) = shared(&file, &sizes, &fates, &settings);
        prop_assert_eq!(shown(&table), shown(&whole));
    }
}
