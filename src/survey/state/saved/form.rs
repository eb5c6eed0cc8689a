//! A saved state as JSON, both ways.

use canvass_kernel::gathered;

use super::{Page, Phase, Saved};
use crate::json::{ToJson, Value, json};
use crate::survey::Missing;
use crate::survey::check::Problem;
use crate::survey::state::Input;
use crate::walk::{self, Fault, Node, Object};
use crate::words::survey::expected;

const MEMBERS: &[&str] = &[
    "survey",
    "version",
    "id",
    "started",
    "submitted",
    "now",
    "inputs",
    "passed",
    "trail",
    "at",
    "base",
    "problems",
    "phase",
    "destination",
    "reason",
    "paper",
];

impl Saved {
    /// The state as a plain object.
    pub fn to_json(&self) -> Value {
        let (phase, destination) = match &self.phase {
            Phase::Answering => ("answering", None),
            Phase::Sending => ("sending", None),
            Phase::Queued => ("queued", None),
            Phase::Sent { destination } => ("sent", Some(destination)),
            Phase::Stopped => ("stopped", None),
        };
        let page = |page: &Page| match page {
            Page::Question(question) => question.to_json(),
            Page::Check => "check".into(),
            Page::Done => "done".into(),
        };
        let problem = |problem: &Problem| json!({ "message": problem.message, "field": problem.field, "parts": problem.parts });
        let inputs = self.inputs.iter();
        let inputs = inputs.map(|(id, input)| (id.to_owned(), input_json(input)));
        json!({
            "survey": self.survey.0,
            "version": self.survey.1,
            "id": self.id,
            "started": self.started,
            "submitted": self.submitted,
            "now": self.now,
            "inputs": Value::Object(inputs.collect()),
            "passed": self.passed.iter().map(ToJson::to_json).collect::<Value>(),
            "trail": self.trail.iter().map(page).collect::<Value>(),
            "at": self.at,
            "base": self.base,
            "problems": self.problems.iter().map(problem).collect::<Value>(),
            "phase": phase,
            "destination": destination,
            "reason": self.reason,
            "paper": self.paper,
        })
    }

    /// The state that a plain object holds. What is left out is as in a state
    /// that has just begun.
    ///
    /// # Errors
    /// Every fault there is, with its place.
    pub fn from_json(value: &Value) -> Result<Self, Vec<Fault>> {
        walk::value(value, |node| {
            let object = node.object(&[MEMBERS])?;
            let text = |name: &str| string(&object, name).unwrap_or_default();
            let number = |name: &str| {
                let number = object.get(name)?;
                let natural = number.value.as_u64().and_then(|n| u32::try_from(n).ok());
                number.check(natural, expected::NUMBER)
            };
            let items = |name: &str| object.get(name).map_or(Vec::new(), |list| list.items());
            let inputs = object
                .get("inputs")
                .and_then(|inputs| members_of(&inputs, input_of));
            Some(Self {
                survey: (text("survey"), text("version")),
                id: text("id"),
                started: text("started"),
                submitted: string(&object, "submitted"),
                now: text("now"),
                inputs: inputs.unwrap_or_default(),
                passed: gathered(texts(&items("passed"))),
                trail: items("trail").iter().filter_map(page_of).collect(),
                at: number("at").unwrap_or_default() as usize,
                base: number("base").unwrap_or_default(),
                problems: items("problems").iter().filter_map(problem_of).collect(),
                phase: phase_of(&object)?,
                reason: text("reason"),
                paper: string(&object, "paper"),
            })
        })
    }
}

/// Any text, an empty one too; `None` where there is none or `null`.
fn string(object: &Object<'_, '_>, name: &str) -> Option<String> {
    let member = object.get(name).filter(|member| !member.value.is_null())?;
    let text = member.check(member.value.as_str(), expected::TEXT)?;
    Some(text.to_owned())
}

fn texts(items: &[Node<'_>]) -> Vec<String> {
    let texts = items
        .iter()
        .filter_map(|item| item.check(item.value.as_str(), expected::TEXT));
    texts.map(str::to_owned).collect()
}

fn phase_of(object: &Object<'_, '_>) -> Option<Phase> {
    let Some(phase) = object.get("phase") else {
        return Some(Phase::default());
    };
    let known = match phase.value.as_str() {
        Some("answering") => Some(Phase::Answering),
        Some("sending") => Some(Phase::Sending),
        Some("queued") => Some(Phase::Queued),
        Some("sent") => Some(Phase::Sent {
            destination: string(object, "destination").unwrap_or_default(),
        }),
        Some("stopped") => Some(Phase::Stopped),
        _ => None,
    };
    phase.check(known, expected::PHASE)
}

fn page_of(node: &Node<'_>) -> Option<Page> {
    let page = match (node.value.as_str(), node.value.as_u64()) {
        (Some("check"), _) => Some(Page::Check),
        (Some("done"), _) => Some(Page::Done),
        (_, Some(question)) => usize::try_from(question).ok().map(Page::Question),
        _ => None,
    };
    node.check(page, expected::PAGE)
}

fn problem_of(node: &Node<'_>) -> Option<Problem> {
    let object = node.object(&[&["message", "field", "parts"]])?;
    Some(Problem {
        message: string(&object, "message").unwrap_or_default(),
        field: string(&object, "field").unwrap_or_default(),
        parts: texts(
            &object
                .get("parts")
                .map_or(Vec::new(), |parts| parts.items()),
        ),
    })
}

fn input_json(input: &Input) -> Value {
    match input {
        Input::One(text) => text.to_json(),
        Input::Many(values) => values.to_json(),
        Input::Other(values, text) => json!({ "chosen": values, "other": text }),
        Input::Typed(text) => json!({ "typed": text }),
        Input::Date(parts) => json!({ "date": parts }),
        Input::Rows(rows) => json!({ "rows": rows }),
        Input::Ticks(rows) => json!({ "ticks": rows }),
        Input::Missing(kind) => json!({ "missing": kind.name() }),
    }
}

fn input_of(node: &Node<'_>) -> Option<Input> {
    if let Some(text) = node.value.as_str() {
        return Some(Input::One(text.to_owned()));
    }
    if node.value.as_array().is_some() {
        return Some(Input::Many(texts(&node.items())));
    }
    let object = node.object(&[&[
        "chosen", "other", "typed", "date", "rows", "ticks", "missing",
    ]])?;
    let text = |name: &str| string(&object, name).unwrap_or_default();
    if let Some(chosen) = object.get("chosen") {
        return Some(Input::Other(texts(&chosen.items()), text("other")));
    }
    if object.get("typed").is_some() {
        return Some(Input::Typed(text("typed")));
    }
    if let Some(date) = object.get("date") {
        let parts = texts(&date.items()).try_into().ok();
        return date.check(parts, expected::DATE_PARTS).map(Input::Date);
    }
    if let Some(rows) = object.get("rows") {
        let point = |point: &Node<'_>| point.value.as_str().map(str::to_owned);
        return members_of(&rows, point).map(Input::Rows);
    }
    if let Some(rows) = object.get("ticks") {
        return members_of(&rows, |ticks| Some(texts(&ticks.items()))).map(Input::Ticks);
    }
    let missing = object.need("missing")?;
    let kind = missing.value.as_str().and_then(Missing::named);
    missing.check(kind, expected::MISSING).map(Input::Missing)
}

/// The members of an object, whatever their names, each by way of `member`;
/// those of which it gives nothing are left out.
fn members_of<T, C: Default + Extend<(String, T)>>(
    node: &Node<'_>,
    member: impl Fn(&Node<'_>) -> Option<T>,
) -> Option<C> {
    let members = node.check(node.value.as_object(), expected::OBJECT)?;
    let names: Vec<&str> = members.keys().collect();
    let object = node.object(&[&names])?;
    let members = names
        .into_iter()
        .filter_map(|name| Some((name.to_owned(), member(&object.get(name)?)?)));
    Some(gathered(members))
}
