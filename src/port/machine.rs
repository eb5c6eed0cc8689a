/// What a survey asks of the machine it runs on: the reader's time zone, patterns,
/// and the mathematics and the rules of scripts that a build made for size leaves
/// to it.
pub trait Machine {
    /// How far local time is ahead of UTC, in minutes, at this time in
    /// milliseconds since 1 January 1970 UTC.
    fn offset(&self, utc_millis: i64) -> i32;

    /// Whether a part of the text fits a regular expression; `None` when the
    /// pattern cannot be read.
    fn matches(&self, text: &str, pattern: &str) -> Option<bool>;

    /// The function's value. Those of one argument leave `y` alone.
    fn math(&self, function: Math, x: f64, y: f64) -> f64;

    /// How many characters a reader sees in a text; `None` from a machine that does
    /// not know the rules of scripts.
    fn num_characters(&self, _text: &str) -> Option<usize> {
        None
    }
}

/// A function of one or two numbers; angles are in radians.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Math {
    /// The angle of a cosine.
    Acos,
    /// The angle of a sine.
    Asin,
    /// The angle of a tangent.
    Atan,
    /// The angle of the point `(y, x)`, whose first argument is its height.
    Atan2,
    /// The cosine.
    Cos,
    /// The power of e.
    Exp,
    /// The natural logarithm.
    Log,
    /// The logarithm to base 10.
    Log10,
    /// The first argument to the power of the second.
    Pow,
    /// The sine.
    Sin,
    /// The tangent.
    Tan,
}

/// A machine in UTC that reads no patterns.
#[derive(Clone, Copy, Debug, Default)]
pub struct Plain;

impl Machine for Plain {
    fn offset(&self, _: i64) -> i32 {
        0
    }

    fn matches(&self, _: &str, _: &str) -> Option<bool> {
        None
    }

    fn math(&self, function: Math, x: f64, y: f64) -> f64 {
        match function {
            Math::Acos => x.acos(),
            Math::Asin => x.asin(),
            Math::Atan => x.atan(),
            Math::Atan2 => x.atan2(y),
            Math::Cos => x.cos(),
            Math::Exp => x.exp(),
            Math::Log => x.ln(),
            Math::Log10 => x.log10(),
            Math::Pow => x.powf(y),
            Math::Sin => x.sin(),
            Math::Tan => x.tan(),
        }
    }
}
