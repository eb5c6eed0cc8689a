use super::{check_order, walk_values};
use crate::walk::{Node, Object};
use crate::{
    survey::{
        Date, Month,
        definition::{DateLimit, Kind, POINT_MEMBERS, Point, ROW_MEMBERS, Row},
    },
    words::survey::expected,
};

/// The types that few surveys have.
#[inline(never)]
pub(super) fn walk(object: &Object<'_, '_>, name: &str) -> Option<Kind> {
    Some(match name {
        "ranking" => walk_ranking(object)?,
        "date" => {
            let (min, max) = walk_limits(object, "date");
            Kind::Date { min, max }
        }
        "month" => {
            let (min, max) = walk_limits(object, "month");
            Kind::Month { min, max }
        }
        "grid" => walk_grid(object)?,
        "ticks" => walk_ticks(object)?,
        _ => return None,
    })
}

/// The first and the last day or month allowed.
fn walk_limits(object: &Object<'_, '_>, name: &str) -> (Option<DateLimit>, Option<DateLimit>) {
    let limit = |member| {
        let node = object.get(member)?;
        let text = node.value.as_str().unwrap_or_default();
        if text == "today" {
            return Some(DateLimit::Today);
        }
        let (day, expected) = if name == "month" {
            let month = Month::parse_iso(text).map(Month::first_day);
            (month, expected::MONTH_LIMIT)
        } else {
            let whole = Some(text).filter(|text| text.len() == 10);
            (whole.and_then(Date::parse_iso), expected::DATE_LIMIT)
        };
        node.check(day.map(DateLimit::On), expected)
    };
    let (min, max) = (limit("min"), limit("max"));
    if let (Some(DateLimit::On(min)), Some(DateLimit::On(max))) = (min, max) {
        check_order(object, Some(min), Some(max));
    }
    (min, max)
}

fn walk_ranking(object: &Object<'_, '_>) -> Option<Kind> {
    let node = object.need("choices")?;
    let items = walk_rows(&node);
    if items.len() < 2 && node.value.as_array().is_some_and(|list| !list.is_empty()) {
        node.fault(items.len().to_string(), expected::SOME_TO_RANK);
    }
    let top = object.get("top").and_then(|node| {
        let top = node.count()?;
        node.check(
            Some(top).filter(|n| *n <= items.len()),
            expected::NUM_CHOICES,
        )
    });
    Some(Kind::Ranking { items, top })
}

fn walk_rows(node: &Node<'_>) -> Vec<Row> {
    walk_values(node, ROW_MEMBERS, |value, object| Row {
        value,
        text: object.need_words("text"),
    })
}

fn walk_ticks(object: &Object<'_, '_>) -> Option<Kind> {
    let rows = object.need("rows").map(|node| walk_rows(&node));
    let columns = object.need("columns").map(|node| walk_rows(&node));
    Some(Kind::Ticks {
        rows: rows?,
        columns: columns?,
    })
}

fn walk_grid(object: &Object<'_, '_>) -> Option<Kind> {
    let rows = object.need("rows").map(|node| walk_rows(&node));
    let scale = object.need("scale").map(|node| {
        let scale = walk_values(&node, POINT_MEMBERS, |value, object| Point {
            value,
            text: object.need_words("text"),
            outside: object.flag("outside"),
        });
        let inside = scale.iter().filter(|point| !point.outside).count();
        if inside < 2 && node.value.as_array().is_some_and(|list| !list.is_empty()) {
            node.fault(inside.to_string(), expected::POINTS);
        }
        scale
    });
    Some(Kind::Grid {
        rows: rows?,
        scale: scale?,
    })
}
