use std::f64::consts::PI;

use super::Arguments;
use crate::{port::Math, survey::expression::Function};

/// The functions whose value is a number.
pub(super) fn call(function: Function, given: &Arguments<'_>) -> f64 {
    let machine = given.context.machine();
    match function {
        Function::Number => given.number(0),
        Function::Abs => given.number(0).abs(),
        Function::Ceiling => given.number(0).ceil(),
        Function::Floor => given.number(0).floor(),
        Function::Int => given.number(0).trunc(),
        Function::Round if given.count() == 1 => given.number(0).round(),
        Function::Round => round(given.number(0), given.number(1)),
        Function::Sqrt => given.number(0).sqrt(),
        Function::Pi => PI,
        Function::Exp10 => machine.math(Math::Pow, 10.0, given.number(0)),
        Function::Math(math) => {
            let y = if given.count() > 1 {
                given.number(1)
            } else {
                0.0
            };
            machine.math(math, given.number(0), y)
        }
        Function::Max => extreme(&given.numbers(), |a, b| a > b),
        Function::Min => extreme(&given.numbers(), |a, b| a < b),
        Function::Sum => given.numbers().into_iter().sum(),
        Function::Random => given.draws().share(),
        _ => f64::NAN,
    }
}

/// To so many decimals, or with a negative count to tens and hundreds; halves
/// away from zero.
fn round(number: f64, decimals: f64) -> f64 {
    if number.is_nan() || decimals.is_nan() {
        return f64::NAN;
    }
    let decimals = decimals.round();
    // Beyond what a number can hold nothing is rounded, or all of it.
    if decimals > 300.0 {
        return number;
    }
    if decimals < -300.0 {
        return 0.0;
    }
    let unit = (0..decimals.abs() as u32).fold(1.0, |unit, _| unit * 10.0);
    if decimals < 0.0 {
        (number / unit).round() * unit
    } else {
        let rounded = (number * unit).round() / unit;
        if rounded.is_finite() { rounded } else { number }
    }
}

/// The first of the numbers that no other surpasses; NaN when one is NaN or
/// there is none.
fn extreme(numbers: &[f64], surpasses: fn(f64, f64) -> bool) -> f64 {
    let best = numbers.iter().copied().reduce(|best, number| {
        if number.is_nan() || surpasses(number, best) {
            number
        } else {
            best
        }
    });
    best.unwrap_or(f64::NAN)
}
