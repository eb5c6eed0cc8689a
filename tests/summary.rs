//! What the questions of a table come to.

mod by;
mod oracle;
#[cfg(not(target_arch = "wasm32"))]
mod page;
mod tables;

use canvass::summary::{Line, Measure, Summary};
use canvass::table::Table;

use crate::read::table;

fn of(text: &str, by: Option<&str>) -> Summary {
    Summary::of(&table(text), by).unwrap()
}

/// The lines of one measure of a question, in their order.
fn lines(summary: &Summary, question: usize, measure: Measure) -> Vec<&Line> {
    let lines = summary.questions[question].lines.iter();
    lines.filter(|line| line.measure == measure).collect()
}

/// A table of one column of groups and one of answers: each group with how
/// often each answer is given in it.
fn crossed(head: &str, groups: &[(&str, &[(&str, usize)])]) -> String {
    let mut text = format!("Group,{head}\n");
    for (group, answers) in groups {
        for (answer, times) in *answers {
            text += &format!("{group},{answer}\n").repeat(*times);
        }
    }
    text
}

fn read(name: &str, bytes: &[u8]) -> Table {
    canvass::read::read(name, bytes.to_vec()).unwrap()
}
