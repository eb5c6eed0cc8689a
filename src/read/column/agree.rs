use crate::read::column::reading::read_again;
use crate::read::column::values::Values;
use crate::read::column::{DateReading, NumberReading};
use crate::read::infer::{EITHER, LIKELY};
use crate::table::{Column, Kind};
use crate::words::why;
use canvass_kernel::value::{DateOrder, DecimalMark};

/// One tool wrote all columns of a file. Where some columns prove the order of
/// day and month and none the other, dates that prove nothing are read in the
/// same order; so with numbers and the decimal comma.
pub(crate) fn agree_on_readings(columns: &mut [Column]) {
    agree_on_order(columns);
    agree_on_mark(columns);
}

fn agree_on_order(columns: &mut [Column]) {
    let dates = |column: &&Column| column.kind == Kind::Date;
    let proves_day = |column: &Column| column.evidence.day_first > 0;
    let proves_month = |column: &Column| column.evidence.month_first > 0;
    let day = columns.iter().filter(dates).find(|c| proves_day(c));
    let month = columns.iter().filter(dates).find(|c| proves_month(c));
    let (order, teller) = match (day, month) {
        (Some(teller), None) => (DateOrder::DayMonth, teller.name.clone()),
        (None, Some(teller)) => (DateOrder::MonthDay, teller.name.clone()),
        _ => return,
    };
    for column in columns.iter_mut().filter(|column| column.asks) {
        column.asks = false;
        if column.settings.kind.is_none() {
            column.confidence *= LIKELY / EITHER;
        }
        if order == DateOrder::MonthDay {
            let reading = DateReading {
                order,
                with_numbers: true,
            };
            read_again(column, Values::moments(reading, column.cells.num_places()));
        }
        column.why = match order {
            DateOrder::DayMonth => why::date_day_first_as_in(&teller),
            DateOrder::MonthDay => why::date_as_in(&teller),
        };
    }
}

fn agree_on_mark(columns: &mut [Column]) {
    let all_numbers = columns.iter().filter(|column| column.kind == Kind::Number);
    if all_numbers.clone().any(|c| c.evidence.decimal_point > 0) {
        return;
    }
    let teller = all_numbers.clone().find(|c| c.evidence.decimal_comma > 0);
    let Some(name) = teller.map(|teller| teller.name.clone()) else {
        return;
    };
    for column in columns.iter_mut().filter(|column| {
        column.kind == Kind::Number
            && column.settings.decimal_comma.is_none()
            && column.evidence.decimal_comma == 0
            && column.evidence.either_mark > 0
    }) {
        let reading = NumberReading {
            mark: DecimalMark::Comma,
            unit: column.unit,
            bare_powers: false,
        };
        read_again(column, Values::numbers(reading, column.cells.num_places()));
        column.why = why::decimal_comma_as_in(&name);
    }
}
