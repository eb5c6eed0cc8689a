use std::fmt::Write;

use crate::engine::{Clause, Cross, Pick};
use crate::read::{Progress, Reader};
use crate::table::{QuestionKind, Settings, Table};

/// Reads and filters made-up tables, before there is a file: a browser compiles
/// what runs often once more, and better, so that the first file is read as fast
/// as those after it.
#[derive(Debug)]
pub struct Practice {
    /// Tables that are still to be made up.
    left: u32,
    stage: Stage,
}

#[derive(Debug)]
enum Stage {
    /// A table that is read, and its rows that were given.
    Reading(Box<Reader>, u32),
    /// Its questions, each of which is filtered once: the next.
    Filtering(Box<Table>, Box<Cross>, u32),
}

/// Tables, and rows of each: more make nothing faster.
const TABLES: u32 = 4;
const ROWS: u32 = 8000;
/// Rows that are made up in one step.
const ROWS_A_STEP: u32 = 1000;
/// Bytes of a row, about.
const ROW: u64 = 130;

impl Default for Practice {
    fn default() -> Self {
        Self {
            left: TABLES,
            stage: begun(),
        }
    }
}

fn begun() -> Stage {
    let size = u64::from(ROWS) * ROW;
    let reader = Reader::new("practice.csv", size, Settings::default());
    Stage::Reading(Box::new(reader), 0)
}

impl Practice {
    /// Tables that are still to be made up.
    pub fn tables_left(&self) -> u32 {
        self.left
    }

    /// Ends it, and frees what it holds.
    pub fn stop(&mut self) {
        self.left = 0;
        self.stage = begun();
    }

    /// Does a piece of work of a few milliseconds; `false` if nothing is left to
    /// do.
    pub fn step(&mut self) -> bool {
        if self.left == 0 {
            return false;
        }
        match &mut self.stage {
            Stage::Reading(reader, given) => match reader.step() {
                Ok(Progress::Hungry) if *given < ROWS => {
                    reader.give(rows(*given, ROWS_A_STEP).into_bytes());
                    *given += ROWS_A_STEP;
                    true
                }
                Ok(Progress::Hungry) => {
                    reader.end();
                    true
                }
                Ok(Progress::Done(table)) => {
                    let cross = Box::new(Cross::new(&table));
                    self.stage = Stage::Filtering(table, cross, 0);
                    true
                }
                Ok(_) => true,
                Err(_) => false,
            },
            Stage::Filtering(table, cross, question) => {
                if cross.step(table, Cross::PIECE) {
                    return true;
                }
                let Some(about) = table.questions.get(*question as usize) else {
                    self.left = self.left.saturating_sub(1);
                    self.stage = begun();
                    return self.left > 0;
                };
                let pick = match about.kind {
                    QuestionKind::Number | QuestionKind::Date => {
                        Pick::Ranges(vec![(20.0, 20_000.0)])
                    }
                    _ => Pick::Options(vec![0, 1]),
                };
                cross.select(&[Clause {
                    question: *question,
                    pick,
                }]);
                *question += 1;
                true
            }
        }
    }
}

/// Rows from one on, with the names of the columns above the first.
fn rows(from: u32, num: u32) -> String {
    const GROUPS: [&str; 6] = [
        "Nursing", "Medical", "Library", "Students", "Estates", "Research",
    ];
    let mut text = String::new();
    if from == 0 {
        text.push_str("Id,Sent,Site,Staff group,Score,Minutes,Pounds,Used for,Comment\n");
    }
    for row in from..from + num {
        // Source: D. E. Knuth, TAOCP 2, 3.3.4, table 1, line 26.
        let random = (row.wrapping_mul(1_664_525).wrapping_add(1_013_904_223)) >> 8;
        let group = |n: u32| GROUPS.get(n as usize % GROUPS.len()).copied().unwrap_or("");
        let _ = writeln!(
            text,
            "R{row:07},2026-{:02}-{:02}T{:02}:{:02}:00,Site {},{},{},{},{}.{:02},{};{},\"Found {} papers, in time for {}\"",
            random % 12 + 1,
            random % 28 + 1,
            random % 24,
            random % 60,
            random % 40,
            group(random),
            random % 5 + 1,
            random % 240,
            random % 900,
            row % 100,
            group(random / 6),
            group(random / 36),
            random % 1000,
            group(random / 7),
        );
    }
    text
}
