use super::{route::Route, values};
use crate::{
    port::Machine,
    survey::{
        Answer, Date, Definition,
        definition::Choice,
        expression::{Context, Moment},
    },
};

/// What logic sees besides the answers.
#[derive(Clone, Copy)]
pub struct Surroundings<'a> {
    /// The reader's local time as ISO 8601; may be empty.
    pub now: &'a str,
    /// The response's id, from which everything random is drawn.
    pub id: &'a str,
    /// Zone, patterns and mathematics.
    pub machine: &'a dyn Machine,
}

impl Surroundings<'_> {
    /// The reader's today; `None` when it is not known.
    pub fn today(&self) -> Option<Date> {
        Date::parse_iso(self.now)
    }

    /// A seed of this response for this purpose.
    ///
    /// Algorithm: FNV-1a of 64 bits (Fowler, Noll, Vo).
    pub(super) fn seed(&self, purpose: &str) -> u64 {
        let bytes = self.id.bytes().chain([0]).chain(purpose.bytes());
        bytes.fold(0xCBF2_9CE4_8422_2325, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3)
        })
    }
}

/// What the expressions of one question see.
pub(super) struct Seen<'a> {
    pub(super) definition: &'a Definition,
    pub(super) route: &'a Route,
    pub(super) surroundings: &'a Surroundings<'a>,
    /// The id of the question.
    pub(super) own: &'a str,
    /// Its answer that is being checked, or that it had before.
    pub(super) current: String,
    /// Its choice that is being filtered, and the place of it from 1.
    pub(super) choice: Option<(&'a Choice, usize)>,
}

impl<'a> Seen<'a> {
    /// What the logic of the question with this id sees, before it has an answer of
    /// its own.
    pub(super) fn new(
        definition: &'a Definition,
        route: &'a Route,
        surroundings: &'a Surroundings<'a>,
        own: &'a str,
    ) -> Self {
        Self {
            definition,
            route,
            surroundings,
            own,
            current: String::new(),
            choice: None,
        }
    }

    /// The words of an answer, or of that in one row; empty without one.
    pub(super) fn words(&self, name: &str) -> String {
        let (id, row) = name.split_once('.').unwrap_or((name, ""));
        let found = self.definition.question(id);
        let Some((question, answer)) =
            found.and_then(|(index, question)| Some((question, self.route.answer(index)?)))
        else {
            return String::new();
        };
        let words = self.definition.languages.words();
        match answer {
            Answer::Grid(_) | Answer::Ticks(_) => {
                let value = answer.row_text(row).unwrap_or_default();
                let labels = value.split(' ');
                let labels: Vec<&str> = labels
                    .map(|value| question.kind.label(value, words).unwrap_or(value))
                    .collect();
                words.list(&labels)
            }
            answer => values::in_words(question, answer, words),
        }
    }
}

impl Context for Seen<'_> {
    fn values(&self, name: &str) -> Vec<String> {
        let (id, row) = name.split_once('.').unwrap_or((name, ""));
        if id == self.own {
            return self.current();
        }
        let found = self.definition.question(id);
        let answer = found.and_then(|(index, _)| self.route.answer(index));
        vec![match answer {
            None => String::new(),
            Some(answer @ (Answer::Grid(_) | Answer::Ticks(_))) => {
                answer.row_text(row).unwrap_or_default()
            }
            Some(answer) => answer.to_text(),
        }]
    }

    fn current(&self) -> Vec<String> {
        vec![self.current.clone()]
    }

    fn column(&self, name: &str) -> Option<String> {
        let (choice, _) = self.choice?;
        match name {
            "name" => Some(choice.value.clone()),
            "label" => Some(choice.text.clone()),
            _ => choice.columns.get(name).cloned(),
        }
    }

    fn label(&self, name: &str, value: &str) -> Option<String> {
        let (_, question) = self.definition.question(name)?;
        let words = self.definition.languages.words();
        question.kind.label(value, words).map(str::to_owned)
    }

    fn position(&self) -> usize {
        self.choice.map_or(1, |(_, place)| place)
    }

    fn now(&self) -> Option<Moment> {
        Moment::parse(self.surroundings.now, self.surroundings.machine)
    }

    fn seed(&self) -> u64 {
        self.surroundings.seed(self.own)
    }

    fn machine(&self) -> &dyn Machine {
        self.surroundings.machine
    }
}
