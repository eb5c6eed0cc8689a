use std::process::ExitCode;

use super::failed;
use super::files::table;

/// Prints how each file was read and what its columns and questions are.
pub(crate) fn columns(files: &[&str]) -> ExitCode {
    let mut status = ExitCode::SUCCESS;
    for file in files {
        match table(file) {
            Ok(table) => print(&table),
            Err(sentence) => status = failed(&sentence),
        }
    }
    status
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
