use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::Path;
use std::process::ExitCode;

use canvass::ipc;
use canvass::read::{Converter, is_text, report_json};
use canvass::table::Settings;
use serde_json::{Value, json};

use super::files::table;
use super::options::Asked;
use super::{failed, usage};

/// Bytes read from a file at once.
const PIECE: usize = 1 << 20;

/// `read FILE [--report REPORT] [--arrow STREAM]` and `read --batch LIST OUTDIR`.
pub(crate) fn read(args: &[&str]) -> ExitCode {
    let done = if let ["--batch", list, folder] = args {
        batch(list, Path::new(folder))
    } else {
        let Some(asked) = Asked::of(args, &["--report", "--arrow"]) else {
            return usage();
        };
        let ([file], report) = (asked.files.as_slice(), asked.option("--report")) else {
            return usage();
        };
        match asked.option("--arrow") {
            Some(stream) => arrow(file, stream, report),
            None => one(file, report),
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => failed(&sentence),
    }
}

/// Writes a file as an Arrow stream.
fn arrow(file: &str, stream: &str, report: Option<&str>) -> Result<(), String> {
    let table = table(file)?;
    let bytes = ipc::to_stream(&table).map_err(|fault| fault.to_string())?;
    save(Path::new(stream), bytes)?;
    match (report, report.map(|_| convert(file, &mut io::sink(), true))) {
        (Some(report), Some(Ok(told))) => save(Path::new(report), format!("{told:#}\n")),
        (_, Some(Err(Trouble::File(sentence)))) => Err(sentence),
        _ => Ok(()),
    }
}

fn one(file: &str, report: Option<&str>) -> Result<(), String> {
    // A reader that has seen enough closes the pipe; that is no failure.
    let told = convert(file, &mut io::stdout().lock(), report.is_some());
    match (told, report) {
        (Ok(told), Some(report)) => save(Path::new(report), format!("{told:#}\n")),
        (Ok(_), None) | (Err(Trouble::Pipe), _) => Ok(()),
        (Err(Trouble::File(sentence)), _) => Err(sentence),
    }
}

fn batch(list: &str, folder: &Path) -> Result<(), String> {
    let paths = fs::read_to_string(list).map_err(|err| format!("{list} cannot be read: {err}"))?;
    fs::create_dir_all(folder)
        .map_err(|err| format!("{} cannot be made: {err}", folder.display()))?;
    let mut names = BTreeSet::new();
    let mut num_read = 0;
    for path in paths.lines().map(str::trim).filter(|path| !path.is_empty()) {
        let name = Path::new(path).file_name().map_or_else(
            || path.to_owned(),
            |name| name.to_string_lossy().into_owned(),
        );
        if !names.insert(name.clone()) {
            failed(&format!("{path}: another file of the list has this name"));
            continue;
        }
        let mut csv = Vec::new();
        let report = match convert(path, &mut csv, true) {
            Ok(report) => {
                save(&folder.join(format!("{name}_converted.csv")), &csv)?;
                num_read += 1;
                report
            }
            Err(Trouble::Pipe) => continue,
            Err(Trouble::File(sentence)) => {
                failed(&sentence);
                json!({ "v": 1, "error": sentence })
            }
        };
        let report = format!("{report:#}\n");
        save(&folder.join(format!("{name}_report.json")), &report)?;
    }
    if names.is_empty() || num_read > 0 {
        Ok(())
    } else {
        Err(format!("no file of {list} could be read"))
    }
}

/// Why a file was not converted.
enum Trouble {
    /// It cannot be read.
    File(String),
    /// What it gives cannot be written.
    Pipe,
}

/// Writes a file as CSV and gives the report, with the kinds of its columns if
/// they are wanted.
fn convert(path: &str, to: &mut impl Write, kinds: bool) -> Result<Value, Trouble> {
    let sentence = |err: io::Error| Trouble::File(format!("{path}: {err}"));
    let settings = Settings::default();
    let mut file = File::open(path).map_err(sentence)?;
    let mut piece = next_piece(&mut file).map_err(sentence)?;
    let fault = |fault: canvass::read::Fault| Trouble::File(fault.to_string());
    if ipc::is_stream(&piece) {
        let table = table(path).map_err(Trouble::File)?;
        return match to.write_all(ipc::to_csv(&table).as_bytes()) {
            Ok(()) => Ok(report_json(&table.report)),
            Err(_) => Err(Trouble::Pipe),
        };
    }
    let is_text = is_text(path, &piece).map_err(fault)?;
    let mut is_open = true;
    let mut converter = if is_text {
        Converter::of_text(path, &settings)
    } else {
        file.read_to_end(&mut piece).map_err(sentence)?;
        let bytes = std::mem::take(&mut piece);
        Converter::of_workbook(path, &bytes, &settings).map_err(fault)?
    };
    loop {
        let last = piece.len() < PIECE;
        let csv = converter.give(&piece, last).map_err(fault)?;
        match to.write_all(csv.as_bytes()) {
            Err(err) if is_open && err.kind() != io::ErrorKind::BrokenPipe => {
                let sentence = format!("{path}: the CSV cannot be written: {err}");
                return Err(Trouble::File(sentence));
            }
            Err(_) if !kinds => return Err(Trouble::Pipe),
            written => is_open &= written.is_ok(),
        }
        if last {
            break;
        }
        piece = next_piece(&mut file).map_err(sentence)?;
    }
    let mut report = converter.report();
    if kinds && let Ok(table) = fs::read(path).map(|bytes| canvass::read::read(path, bytes)) {
        add_kinds(&mut report, table.ok().as_ref());
    }
    Ok(report)
}

fn add_kinds(report: &mut Value, table: Option<&canvass::table::Table>) {
    if let (Value::Object(all), Some(table)) = (report, table) {
        let known = report_json(&table.report);
        for (from, to) in [("export", "export"), ("columns", "kinds")] {
            let value = known.get(from).cloned().unwrap_or_default();
            all.insert(to.to_owned(), value);
        }
    }
}

fn next_piece(file: &mut File) -> io::Result<Vec<u8>> {
    let mut piece = Vec::with_capacity(PIECE);
    file.take(PIECE as u64).read_to_end(&mut piece)?;
    Ok(piece)
}

fn save(path: &Path, bytes: impl AsRef<[u8]>) -> Result<(), String> {
    fs::write(path, bytes).map_err(|err| format!("{} cannot be written: {err}", path.display()))
}
