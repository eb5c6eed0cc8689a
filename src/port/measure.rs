/// Measures text as it will be drawn.
pub trait Measure {
    /// Width of one line of text in CSS pixels at this font size.
    fn width_px(&self, text: &str, size_px: f64) -> f64;
}

/// Widths of Arial by character class: exact enough to lay out labels where no
/// canvas exists, and the same everywhere.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WidthTable;

impl Measure for WidthTable {
    fn width_px(&self, text: &str, size_px: f64) -> f64 {
        text.chars().map(|c| em_of(c) * size_px).sum()
    }
}

/// Advance width in em, from the widths published for Arial (units of 1/1000).
fn em_of(c: char) -> f64 {
    match c {
        'i' | 'j' | 'l' | '\'' => 0.222,
        'f' | 't' | 'I' | ' ' | '.' | ',' | ':' | ';' | '!' | '/' | '|' | '[' | ']' => 0.278,
        'r' | '(' | ')' | '-' => 0.333,
        'c' | 'k' | 's' | 'v' | 'x' | 'y' | 'z' | 'J' => 0.5,
        'm' | 'M' => 0.833,
        'w' | 'A' | 'B' | 'E' | 'K' | 'P' | 'S' | 'V' | 'X' | 'Y' => 0.69,
        'C' | 'D' | 'H' | 'N' | 'R' | 'U' => 0.722,
        'G' | 'O' | 'Q' => 0.778,
        'W' | '@' => 0.944,
        '%' => 0.889,
        'F' | 'L' | 'T' | 'Z' => 0.611,
        c if c.is_ascii() => 0.556,
        c if (c as u32) < 0x2E80 => 0.6,
        _ => 1.0,
    }
}
