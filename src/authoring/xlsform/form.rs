use crate::authoring::xlsform::texts::Texts;

/// A form: what its three sheets say, with what they leave open filled in.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Form {
    /// What the root of an answer is called.
    pub name: String,
    /// Shown above the form; the id where none is given.
    pub title: String,
    /// Stable over versions; `data` where none is given.
    pub id: String,
    /// Changes with the form.
    pub version: Option<String>,
    /// How a program is to show it, such as `pages`.
    pub style: Option<String>,
    /// Expression that names an answer for people.
    pub instance_name: Option<String>,
    /// The language that is shown first; `default` where none is given.
    pub default_language: String,
    /// The languages of its texts, in the order an `XForm` lists them: those of
    /// the choices first. Empty where nothing is translated, shown or played.
    pub languages: Vec<String>,
    /// The lists of choices, also those that no question uses.
    pub lists: Vec<List>,
    /// Questions, groups and repeats in order.
    pub items: Vec<Item>,
}

/// A list of choices.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct List {
    /// What questions call it.
    pub name: String,
    /// At least one, in order.
    pub choices: Vec<Choice>,
}

/// A choice.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choice {
    /// What an answer holds; unique in its list unless the form allows otherwise.
    pub name: String,
    /// What is shown.
    pub label: Texts,
    /// Files to be shown or played, by kind.
    pub media: Vec<(&'static str, Texts)>,
    /// Columns of the author's own, for filters: the heading, the text.
    pub columns: Vec<(String, String)>,
    /// Its row in the choices sheet; `None` of one made by the conversion.
    pub row: Option<u32>,
}

/// A question, a group or a repeat.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Unique among the items around it.
    pub name: String,
    /// Its row in the survey sheet, or the row it was made for.
    pub row: u32,
    /// Whether it was made by the conversion.
    pub is_generated: bool,
    /// Whether the author left its name to the conversion.
    pub is_named_here: bool,
    /// What is asked.
    pub label: Texts,
    /// Help below it.
    pub hint: Texts,
    /// Help that is shown where asked for.
    pub guidance_hint: Texts,
    /// Said where the constraint does not hold.
    pub constraint_message: Texts,
    /// Said where an answer is missing.
    pub required_message: Texts,
    /// Files to be shown or played, by kind.
    pub media: Vec<(&'static str, Texts)>,
    /// Expression: whether it is asked.
    pub relevant: Option<String>,
    /// Expression: whether an answer may stand.
    pub constraint: Option<String>,
    /// Expression: whether an answer must be given.
    pub required: Option<String>,
    /// Expression: whether the answer may not be changed.
    pub readonly: Option<String>,
    /// Expression: the answer.
    pub calculation: Option<String>,
    /// The answer to begin with: a value or an expression.
    pub default: Option<String>,
    /// How a program is to show it.
    pub appearance: Option<String>,
    /// Questions whose change works the calculation out again.
    pub trigger: Vec<String>,
    /// Columns of the author's own: the heading, the text.
    pub others: Vec<(String, String)>,
    /// What it is.
    pub kind: Kind,
}

/// What an item is.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// Something that has one answer.
    Question(Box<Question>),
    /// Items that belong together.
    Group(Vec<Item>),
    /// Items that are answered several times.
    Repeat {
        /// Expression: how many times; `None` where the reader decides.
        count: Option<String>,
        /// What is repeated.
        children: Vec<Item>,
    },
    /// Items that are asked once for each choice of a list.
    Loop {
        /// The list.
        over: String,
        /// What is asked for each choice.
        children: Vec<Item>,
    },
}

/// What only questions have.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Question {
    /// `text`, `integer`, `select_one`, …: one name for all spellings.
    pub type_name: String,
    /// The type of its answer in an `XForm`; `None` where there is none.
    pub data_type: Option<String>,
    /// Whether anything is shown for it.
    pub is_asked: bool,
    /// Its list of choices, a file, or a reference to a repeat's answers.
    pub list: Option<String>,
    /// Expression: which of the choices are shown.
    pub choice_filter: Option<String>,
    /// What the parameters column says.
    pub parameters: Parameters,
    /// Of a range: what it spans.
    pub range: Option<Range>,
    /// Of a text: lines of the field.
    pub rows: Option<String>,
}

/// What the parameters column says.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Parameters {
    /// Nothing.
    #[default]
    None,
    /// This, of a type whose parameters are not looked into.
    Text(String),
    /// These names and values, with those left out that have a default.
    Named(Vec<(String, String)>),
}

/// What a range spans; numbers as they are written.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Range {
    /// Its first value.
    pub start: String,
    /// Its last value; may be the smaller one.
    pub end: String,
    /// From one value to the next.
    pub step: String,
    /// The list whose choices label values.
    pub labels: Option<String>,
}

impl Form {
    /// The list of this name.
    pub fn list(&self, name: &str) -> Option<&List> {
        self.lists.iter().find(|list| list.name == name)
    }
}

impl Item {
    /// An item of this name and kind with nothing else.
    pub(in crate::authoring) fn new(name: &str, row: u32, kind: Kind) -> Self {
        Self {
            name: name.to_owned(),
            row,
            is_generated: false,
            is_named_here: false,
            label: Texts::default(),
            hint: Texts::default(),
            guidance_hint: Texts::default(),
            constraint_message: Texts::default(),
            required_message: Texts::default(),
            media: Vec::new(),
            relevant: None,
            constraint: None,
            required: None,
            readonly: None,
            calculation: None,
            default: None,
            appearance: None,
            trigger: Vec::new(),
            others: Vec::new(),
            kind,
        }
    }

    /// The items within it.
    pub fn children(&self) -> &[Item] {
        match &self.kind {
            Kind::Question(_) => &[],
            Kind::Group(children) | Kind::Repeat { children, .. } | Kind::Loop { children, .. } => {
                children
            }
        }
    }

    /// Calls `see` with it and everything within it, in order.
    pub fn each<'a>(&'a self, see: &mut dyn FnMut(&'a Item)) {
        see(self);
        for child in self.children() {
            child.each(see);
        }
    }
}
