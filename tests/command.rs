//! The command as a program: what it prints, what it writes, its exit status.

mod author;
mod check;
mod convert;
mod eval;
mod export;
mod summarise;
mod wording;

use std::fs;
use std::io::Read;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

const CSV: &str = "Site;Loans\r\nRoyal;1,5\r\nPark\r\n";
const WORKBOOK: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/tests/cases/exports/counter-r51-tr-j1.xlsx"
);

fn command(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_canvass"));
    command.args(args);
    command
}

/// A command that fails with status 2 and says this.
fn fails(args: &[&str], words: &str) {
    let out = run(args);
    assert_eq!(out.status.code(), Some(2), "{args:?}");
    let told = String::from_utf8(out.stderr).unwrap();
    assert!(told.contains(words), "{args:?}: {told}");
}

fn run(args: &[&str]) -> Output {
    command(args).output().unwrap()
}

/// A folder of its own for a test, empty.
fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn written(folder: &str, name: &str, bytes: impl AsRef<[u8]>) -> String {
    let path = self::folder(folder).join(name);
    fs::write(&path, bytes).unwrap();
    path.to_str().unwrap().to_owned()
}

fn report_at(path: &str) -> Value {
    serde_json::from_slice(&fs::read(path).unwrap()).unwrap()
}

#[test]
fn a_file_is_printed_as_csv_and_its_report_is_written() {
    let file = written("command_one", "loans.csv", CSV);
    let report = format!("{file}.json");
    let out = run(&["read", &file, "--report", &report]);
    assert_eq!(out.status.code(), Some(0));
    assert_eq!(
        String::from_utf8(out.stdout).unwrap(),
        "Site,Loans\nRoyal,\"1,5\"\nPark,\n"
    );
    assert!(out.stderr.is_empty());
    let report = report_at(&report);
    assert_eq!(report["v"], 1);
    assert_eq!(report["newlines"]["crlf"], 3);
    assert_eq!(report["problems"][0]["code"], "too_few_fields");
    assert_eq!(report["problems"][0]["record"], 2);
}

#[test]
fn a_workbook_is_read_like_a_text() {
    let out = run(&["read", WORKBOOK]);
    assert_eq!(out.status.code(), Some(0));
    let csv = String::from_utf8(out.stdout).unwrap();
    assert!(csv.starts_with("Title,"), "{csv}");
}

#[test]
fn an_arrow_stream_is_written_and_read_wherever_a_file_is() {
    let file = written(
        "command_arrow",
        "loans.csv",
        "Site;Loans\nRoyal;1,5\nPark;2\n",
    );
    let (stream, report) = (format!("{file}.arrows"), format!("{file}.json"));
    let out = run(&["read", &file, "--arrow", &stream, "--report", &report]);
    assert_eq!(out.status.code(), Some(0));
    assert!(out.stdout.is_empty());
    assert_eq!(report_at(&report)["records"], 2);
    let out = run(&["read", &stream]);
    assert_eq!(
        String::from_utf8(out.stdout).unwrap(),
        "Site,Loans\nRoyal,\"1,5\"\nPark,2\n"
    );
    for command in ["columns", "summarise"] {
        let [from_file, from_stream] = [&file, &stream].map(|file| {
            let out = run(&[command, file]);
            assert_eq!(out.status.code(), Some(0));
            String::from_utf8(out.stdout)
                .unwrap()
                .replace(file.as_str(), "")
        });
        assert_eq!(from_file, from_stream, "{command}");
    }
    let out = run(&["read", &file, "--arrow", &format!("{file}/none")]);
    assert_eq!(out.status.code(), Some(2));
    fs::write(&stream, b"\xFF\xFF\xFF\xFF\x10\0\0\0short").unwrap();
    fails(&["summarise", &stream], "is a damaged Arrow stream");
}

#[test]
fn a_missing_file_is_named_and_the_status_is_2() {
    let out = run(&["read", "no-such-file.csv"]);
    assert_eq!(out.status.code(), Some(2));
    assert!(out.stdout.is_empty());
    let sentence = String::from_utf8(out.stderr).unwrap();
    assert!(
        sentence.starts_with("canvass: no-such-file.csv: "),
        "{sentence}"
    );
}

#[test]
fn a_picture_is_called_a_picture_and_the_status_is_2() {
    let file = written(
        "command_picture",
        "chart.csv",
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    );
    let out = run(&["read", &file]);
    assert_eq!(out.status.code(), Some(2));
    assert!(out.stdout.is_empty());
    let sentence = String::from_utf8(out.stderr).unwrap();
    assert!(sentence.contains("is a PNG picture"), "{sentence}");
}

#[test]
fn a_folder_is_no_file() {
    let folder = folder("command_folder");
    let out = run(&["read", folder.to_str().unwrap()]);
    assert_eq!(out.status.code(), Some(2));
}

#[test]
fn an_empty_file_is_read() {
    let file = written("command_empty", "empty.csv", "");
    let out = run(&["read", &file]);
    assert_eq!(out.status.code(), Some(0));
    assert!(out.stdout.is_empty());
}

#[test]
fn wrong_arguments_show_how_it_is_used() {
    for args in [&["read"][..], &["read", "--batch", "list"], &["write"], &[]] {
        let out = run(args);
        assert_eq!(out.status.code(), Some(2), "{args:?}");
        assert!(String::from_utf8(out.stderr).unwrap().contains("usage:"));
    }
}

#[test]
fn a_reader_that_has_seen_enough_is_no_failure() {
    let mut text = String::from("id,note\n");
    for i in 0..200_000 {
        text += &format!("{i},a note of some length\n");
    }
    let file = written("command_pipe", "long.csv", text);
    let report = format!("{file}.json");
    let mut child = command(&["read", &file, "--report", &report])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut first = [0; 8];
    child.stdout.take().unwrap().read_exact(&mut first).unwrap();
    assert_eq!(&first, b"id,note\n");
    let out = child.wait_with_output().unwrap();
    assert_eq!(out.status.code(), Some(0));
    assert!(out.stderr.is_empty());
    assert_eq!(report_at(&report)["records"], 200_000);
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_is_a_failure() {
    let file = written("command_full", "loans.csv", CSV);
    let full = fs::File::options().write(true).open("/dev/full").unwrap();
    let out = command(&["read", &file]).stdout(full).output().unwrap();
    assert_eq!(out.status.code(), Some(2));
}

#[test]
fn a_batch_writes_a_report_for_every_file_and_csv_for_those_it_can_read() {
    let folder = folder("command_batch");
    let place = |name: &str| folder.join(name).to_str().unwrap().to_owned();
    fs::write(place("loans.csv"), CSV).unwrap();
    fs::write(place("chart.png"), b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR").unwrap();
    let list = [
        place("loans.csv"),
        WORKBOOK.to_owned(),
        place("chart.png"),
        place("missing.csv"),
    ];
    fs::write(place("list"), list.join("\n")).unwrap();
    let out = run(&["read", "--batch", &place("list"), &place("out")]);
    assert_eq!(out.status.code(), Some(0));
    assert_eq!(String::from_utf8(out.stderr).unwrap().lines().count(), 2);
    assert_eq!(
        fs::read_to_string(place("out/loans.csv_converted.csv")).unwrap(),
        "Site,Loans\nRoyal,\"1,5\"\nPark,\n"
    );
    assert!(fs::exists(place("out/counter-r51-tr-j1.xlsx_converted.csv")).unwrap());
    for name in ["chart.png", "missing.csv"] {
        assert!(!fs::exists(place(&format!("out/{name}_converted.csv"))).unwrap());
        let report = report_at(&place(&format!("out/{name}_report.json")));
        assert!(report["error"].as_str().unwrap().contains(name));
    }
    assert_eq!(report_at(&place("out/loans.csv_report.json"))["v"], 1);
}

#[test]
fn a_batch_of_which_nothing_can_be_read_has_status_2() {
    let list = written("command_none", "list", "no-such-file.csv\n");
    let out = run(&["read", "--batch", &list, &format!("{list}.out")]);
    assert_eq!(out.status.code(), Some(2));
}

#[test]
fn two_files_of_one_name_do_not_overwrite_each_other() {
    let folder = folder("command_twice");
    let place = |name: &str| folder.join(name).to_str().unwrap().to_owned();
    fs::create_dir(place("b")).unwrap();
    fs::write(place("loans.csv"), CSV).unwrap();
    fs::write(place("b/loans.csv"), "a,b\n1,2\n").unwrap();
    let list = [place("loans.csv"), place("b/loans.csv")].join("\n");
    fs::write(place("list"), list).unwrap();
    let out = run(&["read", "--batch", &place("list"), &place("out")]);
    assert_eq!(out.status.code(), Some(0));
    assert!(
        String::from_utf8(out.stderr)
            .unwrap()
            .contains("b/loans.csv")
    );
    let csv = fs::read_to_string(place("out/loans.csv_converted.csv")).unwrap();
    assert!(csv.starts_with("Site"));
}
