/// A part of an expression of ours, and how tightly it holds together.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::authoring::surveyjs) struct Said {
    pub(in crate::authoring::surveyjs) text: String,
    level: u8,
}

/// How tightly operators bind.
pub(super) const OR: u8 = 0;
pub(super) const AND: u8 = 1;
pub(super) const EQUAL: u8 = 2;
pub(super) const ORDER: u8 = 3;
pub(super) const PLUS: u8 = 4;
pub(super) const TIMES: u8 = 5;
const WHOLE: u8 = 6;

impl Said {
    /// What needs no brackets.
    pub(super) fn whole(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            level: WHOLE,
        }
    }

    pub(super) fn truth(truth: bool) -> Self {
        Self::whole(if truth { "true()" } else { "false()" })
    }

    /// A function of parts.
    pub(super) fn call(name: &str, parts: &[Self]) -> Self {
        let parts: Vec<&str> = parts.iter().map(|part| part.text.as_str()).collect();
        Self::whole(format!("{name}({})", parts.join(", ")))
    }

    /// Two parts with an operator of this level between.
    pub(super) fn joined(self, operator: &str, level: u8, right: Self) -> Self {
        let right = right.at(level + 1);
        Self {
            text: format!("{} {operator} {right}", self.at(level)),
            level,
        }
    }

    pub(super) fn equals(self, right: Self) -> Self {
        self.joined("=", EQUAL, right)
    }

    /// The opposite; without a second `not` around a first.
    pub(super) fn not(self) -> Self {
        match self.text.as_str() {
            "true()" => Self::truth(false),
            "false()" => Self::truth(true),
            _ => Self::call("not", &[self]),
        }
    }

    /// That one of these holds; of none nothing does.
    pub(super) fn any(parts: Vec<Self>) -> Self {
        let joined = parts
            .into_iter()
            .reduce(|all, part| all.joined("or", OR, part));
        joined.unwrap_or_else(|| Self::truth(false))
    }

    /// That all of these hold.
    pub(super) fn all(parts: Vec<Self>) -> Self {
        let joined = parts
            .into_iter()
            .reduce(|all, part| all.joined("and", AND, part));
        joined.unwrap_or_else(|| Self::truth(true))
    }

    fn at(self, level: u8) -> String {
        if self.level < level {
            format!("({})", self.text)
        } else {
            self.text
        }
    }
}

/// A text that is written out; `None` of one with both quotation marks, which
/// our language cannot say.
pub(in crate::authoring::surveyjs) fn literal(text: &str) -> Option<Said> {
    match (text.contains('\''), text.contains('"')) {
        (false, _) => Some(Said::whole(format!("'{text}'"))),
        (true, false) => Some(Said::whole(format!("\"{text}\""))),
        (true, true) => None,
    }
}
