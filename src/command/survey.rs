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
use canvass::walk::Fault;

use super::{failed, print, told};

pub(crate) use bank::bank;
pub(crate) use check::check;
pub(crate) use convert::convert;
pub(crate) use eval::eval;
pub(crate) use export::export;
pub(crate) use fill::fill;
pub(crate) use lock::lock;

/// JSON as it is written to files.
fn json_text(json: &Value) -> Vec<u8> {
    format!("{json:#}\n").into_bytes()
}

/// Writes bytes to the file asked for, or prints them.
fn written(bytes: &[u8], out: Option<&str>) -> ExitCode {
    let done = match out {
        Some(out) => fs::write(out, bytes).map_err(|err| format!("{out} cannot be written: {err}")),
        None => print(bytes),
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
