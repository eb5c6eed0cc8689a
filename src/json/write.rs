use std::fmt::{self, Display, Formatter, Write};

use super::Value;
use crate::text::number_text;

/// As text without blanks; with `{:#}` each member and item on a line of its
/// own, two blanks before each level.
impl Display for Value {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        write(self, out, out.alternate().then_some(0))
    }
}

fn write(value: &Value, out: &mut Formatter<'_>, level: Option<usize>) -> fmt::Result {
    let within = level.map(|level| level + 1);
    match value {
        Value::Null => out.write_str("null"),
        Value::Bool(true) => out.write_str("true"),
        Value::Bool(false) => out.write_str("false"),
        Value::Number(number) => write_number(*number, value.as_i64(), out),
        Value::String(text) => write_text(text, out),
        Value::Array(items) => {
            out.write_char('[')?;
            for (place, item) in items.iter().enumerate() {
                begin(out, place, within)?;
                write(item, out, within)?;
            }
            end(out, items.is_empty(), level)?;
            out.write_char(']')
        }
        Value::Object(members) => {
            out.write_char('{')?;
            for (place, (name, member)) in members.iter().enumerate() {
                begin(out, place, within)?;
                write_text(name, out)?;
                out.write_str(if within.is_some() { ": " } else { ":" })?;
                write(member, out, within)?;
            }
            end(out, members.is_empty(), level)?;
            out.write_char('}')
        }
    }
}

fn begin(out: &mut Formatter<'_>, place: usize, level: Option<usize>) -> fmt::Result {
    if place > 0 {
        out.write_char(',')?;
    }
    level.map_or(Ok(()), |level| new_line(out, level))
}

fn end(out: &mut Formatter<'_>, is_empty: bool, level: Option<usize>) -> fmt::Result {
    match level {
        Some(level) if !is_empty => new_line(out, level),
        _ => Ok(()),
    }
}

fn new_line(out: &mut Formatter<'_>, level: usize) -> fmt::Result {
    out.write_char('\n')?;
    (0..level).try_for_each(|_| out.write_str("  "))
}

fn write_number(number: f64, whole: Option<i64>, out: &mut Formatter<'_>) -> fmt::Result {
    match whole {
        Some(whole) => write!(out, "{whole}"),
        None if number.is_finite() => out.write_str(&number_text(number)),
        None => out.write_str("null"),
    }
}

fn write_text(text: &str, out: &mut Formatter<'_>) -> fmt::Result {
    out.write_char('"')?;
    let mut plain = 0;
    for (place, byte) in text.bytes().enumerate() {
        let letter = match byte {
            b'"' | b'\\' => byte,
            b'\n' => b'n',
            b'\r' => b'r',
            b'\t' => b't',
            0..0x20 => b'u',
            _ => continue,
        };
        out.write_str(text.get(plain..place).unwrap_or_default())?;
        out.write_char('\\')?;
        out.write_char(char::from(letter))?;
        if letter == b'u' {
            write!(out, "{byte:04x}")?;
        }
        plain = place + 1;
    }
    out.write_str(text.get(plain..).unwrap_or_default())?;
    out.write_char('"')
}
