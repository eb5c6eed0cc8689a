use serde_json::{Map, Value, json};

use super::comment;
use crate::example::calendar;
use crate::example::people::Group;
use crate::example::random::Random;

/// Someone who answers.
pub(super) struct Person<'a> {
    group: &'a Group,
    site: &'a str,
    /// How well this person knows the library, about 0 to 1.
    familiarity: f64,
    last_use: &'static str,
    /// How content this person is, about -1 to 1.
    mood: f64,
    /// 0 in the first year, 1 in the second.
    year: f64,
    day: i64,
}

/// The least familiarity for each answer to the question of last use.
const LAST_USE: [(f64, &str); 6] = [
    (0.74, "month"),
    (0.60, "three_months"),
    (0.47, "year"),
    (0.38, "over_year"),
    (0.22, "not_used"),
    (f64::NEG_INFINITY, "never_heard"),
];

impl<'a> Person<'a> {
    pub(super) fn new(
        random: &mut Random,
        group: &'a Group,
        site: &'a str,
        nearness: f64,
        wave: usize,
        day: i64,
    ) -> Self {
        let year = if wave == 0 { 0.0 } else { 1.0 };
        let familiarity = group.familiarity + nearness + 0.05 * year + 0.28 * random.spread();
        let use_ = LAST_USE.iter().find(|(least, _)| familiarity >= *least);
        Self {
            group,
            site,
            familiarity,
            last_use: use_.map_or("never_heard", |(_, value)| value),
            mood: 0.3 + nearness * 2.0 + 0.08 * year + 0.5 * random.spread(),
            year,
            day,
        }
    }

    pub(super) fn is_user(&self) -> bool {
        !matches!(self.last_use, "not_used" | "never_heard")
    }

    /// An answer to a question; `None` when it is left out.
    pub(super) fn answer(&self, random: &mut Random, id: &str, question: &Value) -> Option<Value> {
        let answered = match id {
            "staff_group" | "site" | "last_use" => 100,
            "hours" => 82,
            "last_help" => 58,
            "role" => 44,
            "one_change" => 27,
            "recommend" | "purposes" => 95,
            _ => 96,
        };
        if !random.percent(answered) {
            return None;
        }
        match id {
            "staff_group" => Some(self.group.value.into()),
            "site" => Some(self.site.into()),
            "last_use" => Some(self.last_use.into()),
            "awareness" | "satisfaction" | "importance" => self.grid(random, id, question),
            "purposes" | "barriers" | "channels" => self.several(random, id, question),
            "hours" => Some(self.hours(random)),
            "last_help" => Some(self.last_help(random).into()),
            "recommend" => Some(step(6.6 + 2.6 * self.mood + 1.2 * random.spread(), 11).into()),
            "role" => random.pick(self.group.roles).map(|role| (*role).into()),
            "one_change" => comment(random, self.is_user()).map(Value::from),
            _ => None,
        }
    }

    /// Half hours as JSON has them.
    fn hours(&self, random: &mut Random) -> Value {
        let most = if self.is_user() { 14 } else { 6 };
        let halves = random.between(0, most) + random.between(0, 2) * random.between(0, 6);
        if halves % 2 == 0 {
            (halves / 2).into()
        } else {
            Value::from(f64::from(u32::try_from(halves).unwrap_or(0)) / 2.0)
        }
    }

    fn last_help(&self, random: &mut Random) -> String {
        let (near, far) = match self.last_use {
            "month" => (0, 30),
            "three_months" => (20, 92),
            "year" => (60, 365),
            _ => (366, 900),
        };
        calendar::iso(self.day - random.between(near, far))
    }

    /// One step of the scale for each row; a few rows are left out.
    fn grid(&self, random: &mut Random, id: &str, question: &Value) -> Option<Value> {
        let (steps, outside): (Vec<&Value>, Vec<&Value>) =
            list(question, "scale").partition(|step| step.get("outside").is_none());
        let steps: Vec<&str> = steps.into_iter().filter_map(value_of).collect();
        let points = outside.into_iter().filter_map(value_of);
        let reasons = question.get("missing").and_then(Value::as_array);
        let reasons = reasons.into_iter().flatten();
        let outside: Vec<Value> = points
            .map(Value::from)
            .chain(reasons.map(|reason| json!({ "missing": reason })))
            .collect();
        let mut answer = Map::new();
        for row in list(question, "rows").filter_map(value_of) {
            if random.percent(3) {
                continue;
            }
            let aside = if self.is_user() { 6 } else { 14 };
            if !outside.is_empty() && random.percent(aside) {
                let value = random.pick(&outside).cloned().unwrap_or_default();
                answer.insert(row.to_owned(), value);
                continue;
            }
            let level = self.level(id, row) + 0.75 * random.spread();
            let mut place = step(level, steps.len());
            if id == "awareness" && !self.is_user() {
                place = place.min(1);
            }
            if let Some(value) = steps.get(place) {
                answer.insert(row.to_owned(), (*value).into());
            }
        }
        (!answer.is_empty()).then(|| answer.into())
    }

    /// Where on a scale this person stands for a row, in steps from 0.
    fn level(&self, id: &str, row: &str) -> f64 {
        let row_level = match (id, row) {
            ("awareness", "openathens") => 0.5,
            ("awareness", "evidence_search" | "documents") => 0.1,
            ("awareness", "point_of_care") => 0.1 + 0.3 * self.year,
            ("awareness", "hub") => -0.3 + 0.4 * self.year,
            ("awareness", "updates" | "training") => -0.3,
            ("satisfaction", "staff") => 0.55,
            ("satisfaction", "time") => 0.25,
            ("satisfaction", "access") => -0.7 + 0.3 * self.year,
            ("satisfaction", "change") => -0.15,
            ("importance", "online") => 0.6,
            ("importance", "searches") => 0.2,
            ("importance", "training") => -0.2,
            ("importance", "space") if self.group.value == "students" => 0.7,
            ("importance", "space" | "updates") => -0.5,
            _ => 0.0,
        };
        row_level
            + match id {
                "awareness" => 3.4 * self.familiarity - 0.5,
                "satisfaction" => 2.5 + 1.1 * self.mood,
                _ => 2.3 + 0.8 * self.familiarity,
            }
    }

    /// Several choices in the order of the definition, or the exclusive one.
    fn several(&self, random: &mut Random, id: &str, question: &Value) -> Option<Value> {
        let (alone, shared): (Vec<&Value>, Vec<&Value>) = list(question, "choices")
            .partition(|choice| choice.get("exclusive").and_then(Value::as_bool) == Some(true));
        let alone = alone.into_iter().find_map(value_of);
        if id == "barriers" && self.is_user() && random.percent(14) {
            return alone.map(|value| vec![value].into());
        }
        let chosen: Vec<&str> = shared
            .into_iter()
            .filter_map(value_of)
            .filter(|value| random.percent(self.likely(id, value)))
            .collect();
        if chosen.is_empty() {
            return alone
                .filter(|_| random.percent(60))
                .map(|value| vec![value].into());
        }
        Some(chosen.into())
    }

    /// In how many of a hundred cases this person chooses a value.
    fn likely(&self, id: &str, value: &str) -> u32 {
        let hurried = self.group.pressure > 0.6;
        match (id, value) {
            ("purposes", value) if self.group.purposes.contains(&value) => 58,
            ("purposes", "cpd") => 40,
            ("purposes", _) => 14,
            ("barriers", "time") if hurried => 66,
            ("barriers", "time") => 38,
            ("barriers", "did_not_know") if !self.is_user() => 64,
            ("barriers", "did_not_know") if self.year > 0.0 => 14,
            ("barriers", "did_not_know") => 20,
            ("barriers", "access") if self.is_user() => 33,
            ("barriers", "location") if self.site == "northgate" => 8,
            ("barriers", "location") => 27,
            ("barriers", "it") => 22,
            ("barriers", "skills") => 18,
            ("barriers", "manager") if hurried => 19,
            ("barriers", "other") => 4,
            ("channels", "email") => 62,
            ("channels", "intranet") => 41,
            ("channels", "meeting") if hurried => 46,
            ("channels", "social") if self.group.value == "students" => 38,
            ("channels", "social") => 8,
            ("channels", "chat") if self.year > 0.0 => 34,
            ("channels", _) => 24,
            _ => 10,
        }
    }
}

fn list<'a>(question: &'a Value, member: &str) -> impl Iterator<Item = &'a Value> {
    let items = question.get(member).and_then(Value::as_array);
    items.into_iter().flatten()
}

fn value_of(choice: &Value) -> Option<&str> {
    choice.get("value").and_then(Value::as_str)
}

/// The whole step nearest to a level, held to a scale of so many steps.
fn step(level: f64, steps: usize) -> usize {
    let last = steps.saturating_sub(1);
    (0..last)
        .take_while(|step| level > f64::from(u32::try_from(*step).unwrap_or(0)) + 0.5)
        .count()
}
