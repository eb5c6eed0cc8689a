use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use canvass::read::{Converted, convert, report_json};
use canvass::table::Settings;
use serde_json::{Value, json};

use super::{failed, usage};

/// `read FILE [--report REPORT]` and `read --batch LIST OUTDIR`.
pub(crate) fn read(args: &[&str]) -> ExitCode {
    match args {
        ["--batch", list, folder] => batch(list, Path::new(folder)),
        [file, "--report", report] | ["--report", report, file] => one(file, Some(report)),
        [file] if !file.starts_with("--") => one(file, None),
        _ => usage(),
    }
}

fn one(file: &str, report: Option<&str>) -> ExitCode {
    let converted = match converted(file, report.is_some()) {
        Ok(converted) => converted,
        Err(sentence) => return failed(&sentence),
    };
    if let Some(report) = report
        && let Err(err) = fs::write(report, format!("{:#}\n", converted.report))
    {
        return failed(&format!("{report} cannot be written: {err}"));
    }
    // A reader that has seen enough closes the pipe; that is no failure.
    let _ = std::io::stdout().write_all(converted.csv.as_bytes());
    ExitCode::SUCCESS
}

fn batch(list: &str, folder: &Path) -> ExitCode {
    let paths = match fs::read_to_string(list) {
        Ok(paths) => paths,
        Err(err) => return failed(&format!("{list} cannot be read: {err}")),
    };
    if let Err(err) = fs::create_dir_all(folder) {
        return failed(&format!("{} cannot be made: {err}", folder.display()));
    }
    for path in paths.lines().map(str::trim).filter(|path| !path.is_empty()) {
        let name = Path::new(path).file_name().map_or_else(
            || path.to_owned(),
            |name| name.to_string_lossy().into_owned(),
        );
        let written = converted(path, true).and_then(|converted| {
            let write = |end: &str, text: &str| {
                let to = folder.join(format!("{name}_{end}"));
                fs::write(&to, text).map_err(|err| format!("{}: {err}", to.display()))
            };
            write("converted.csv", &converted.csv)?;
            write("report.json", &format!("{:#}\n", converted.report))
        });
        if let Err(sentence) = written {
            failed(&sentence);
            let report = format!("{:#}\n", json!({ "v": 1, "error": sentence }));
            let _ = fs::write(folder.join(format!("{name}_report.json")), report);
        }
    }
    ExitCode::SUCCESS
}

/// A file as CSV; with its columns' kinds in the report if that is wanted.
fn converted(file: &str, report: bool) -> Result<Converted, String> {
    let bytes = fs::read(file).map_err(|err| format!("{file}: {err}"))?;
    let settings = Settings::default();
    let mut converted =
        convert(file, bytes.clone(), &settings).map_err(|fault| fault.to_string())?;
    if report
        && let Ok(table) = canvass::read::read(file, bytes)
        && let (Value::Object(all), Value::Object(columns)) =
            (&mut converted.report, report_json(&table.report))
    {
        all.insert("export".to_owned(), columns["export"].clone());
        all.insert("kinds".to_owned(), columns["columns"].clone());
    }
    Ok(converted)
}
