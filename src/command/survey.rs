//! What the command line does with surveys.

mod bank;
mod check;
mod convert;
mod eval;
mod export;
mod fill;
mod lock;
mod of_surveyjs;
mod surroundings;

use std::fs;
use std::process::ExitCode;

use canvass::json::Value;
use canvass::survey::Fault;

use super::{failed, print, told};

pub(crate) use bank::bank;
pub(crate) use check::check;
pub(crate) use convert::convert;
pub(crate) use eval::eval;
pub(crate) use export::export;
pub(crate) use fill::fill;
pub(crate) use lock::lock;

/// Writes JSON to the file asked for, or prints it.
fn written(json: &Value, out: Option<&str>) -> ExitCode {
    let text = format!("{json:#}\n");
    let done = match out {
        Some(out) => fs::write(out, text).map_err(|err| format!("{out} cannot be written: {err}")),
        None => print(text.as_bytes()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => failed(&sentence),
    }
}

/// Says what is wrong with a file; the status of a failure.
fn told_faults(faults: &[Fault]) -> ExitCode {
    for fault in faults {
        told(&fault.to_string());
    }
    ExitCode::from(2)
}
