//! The command line: the same core for analysts and tests.

use std::process::ExitCode;

const USAGE: &str = "usage: canvass columns FILE…\n\nPrints for each file how it was read and what each column and question was taken for.";

fn main() -> ExitCode {
    let mut args = std::env::args().skip(1);
    let files: Vec<String> = match args.next().as_deref() {
        Some("columns") => args.collect(),
        _ => Vec::new(),
    };
    if files.is_empty() {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    }
    let mut all_read = true;
    for file in &files {
        let bytes = std::fs::read(file).map_err(|err| format!("{file}: {err}"));
        match bytes
            .and_then(|bytes| canvass::read::read(file, bytes).map_err(|fault| fault.to_string()))
        {
            Ok(table) => print(&table),
            Err(sentence) => {
                eprintln!("canvass: {sentence}");
                all_read = false;
            }
        }
    }
    if all_read {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(2)
    }
}

fn print(table: &canvass::table::Table) {
    let report = &table.report;
    println!(
        "{}: {} rows, {} columns",
        table.name,
        table.num_rows,
        table.columns.len()
    );
    println!(
        "  {}, {}, {} header rows",
        report.encoding, report.delimiter, report.header_rows
    );
    if let Some(export) = &report.export {
        println!("  {export}");
    }
    if let Some(found) = &report.recognised {
        println!("  by {} ({:.2})", found.evidence, found.confidence);
        for note in &found.notes {
            println!("  note: {note}");
        }
    }
    for problem in &report.problems {
        println!("  line {}: {:?}", problem.line, problem.code);
    }
    for question in &table.questions {
        println!("  {:?}: {}", question.kind, question.title);
        for item in &question.items {
            println!("      . {item}");
        }
        println!(
            "      [{}] of {}",
            question.options.join(" | "),
            question.num_scale
        );
        for column in &question.columns {
            if let Some(column) = report.columns.get(*column as usize) {
                println!(
                    "      {}: {} filled, {} misfits; {}",
                    column.kind.key(),
                    column.filled,
                    column.misfits,
                    column.why
                );
            }
        }
    }
}
