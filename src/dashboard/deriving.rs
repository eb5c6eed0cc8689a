//! A new question on its way: what the reader says of it before it is made.

use crate::dashboard::{Loaded, Way};
use crate::engine::{Body, QuestionResult};
use crate::table::{Chosen, Derived, How, Question};
use crate::text::{number, number_text};
use crate::words::deriving as words;

/// What is said of a new question.
#[derive(Clone, Debug, PartialEq)]
pub struct Deriving {
    /// Its words.
    pub title: String,
    /// How it is made.
    pub way: Way,
    /// The title of the question it begins with.
    pub of: String,
    /// For [`Way::Fewer`]: the options.
    pub groups: Vec<Group>,
    /// For [`Way::Bands`]: the numbers at which bands begin, as written.
    pub edges: String,
    /// For [`Way::AnyOf`] and [`Way::Several`]: the questions whose options are offered,
    /// by position.
    pub sources: Vec<u32>,
    /// The options that are chosen of them, and their new names.
    pub picks: Vec<(Chosen, String)>,
}

/// What becomes of an option.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The option.
    pub option: String,
    /// Its new name.
    pub name: String,
    /// It is no answer.
    pub is_out: bool,
}

impl Deriving {
    /// What is proposed of a question; `None` where nothing can be made of it.
    pub fn of(loaded: &Loaded, place: u32) -> Option<Self> {
        let question = loaded.questions.get(place as usize)?;
        let way = *Way::all_of(question).first()?;
        let group = |option: &String| Group {
            option: option.clone(),
            name: option.clone(),
            is_out: false,
        };
        let result = loaded.results.get(place as usize);
        Some(Self {
            title: words::proposed_title(&question.title, way.key()),
            way,
            of: question.title.clone(),
            groups: question.options.iter().map(group).collect(),
            edges: result.and_then(quarters).unwrap_or_default(),
            sources: vec![place],
            picks: Vec::new(),
        })
    }

    /// Makes it in this way. A title that was proposed is proposed anew.
    pub fn go(&mut self, way: Way) {
        if self.title == words::proposed_title(&self.of, self.way.key()) {
            self.title = words::proposed_title(&self.of, way.key());
        }
        self.way = way;
    }

    /// Whether an option is chosen, and its new name.
    pub fn picked(&self, option: &Chosen) -> Option<&str> {
        let mut picks = self.picks.iter();
        let found = picks.find(|(chosen, _)| chosen == option);
        found.map(|(_, name)| name.as_str())
    }

    /// Chooses an option or leaves it.
    pub fn pick(&mut self, option: Chosen, is_chosen: bool) {
        self.picks.retain(|(chosen, _)| *chosen != option);
        if is_chosen {
            let name = option.option.clone();
            self.picks.push((option, name));
        }
    }

    /// Gives a chosen option another name.
    pub fn rename(&mut self, option: &Chosen, name: String) {
        let mut picks = self.picks.iter_mut();
        if let Some((_, held)) = picks.find(|(chosen, _)| chosen == option) {
            *held = name;
        }
    }

    /// The question as it would be made, behind those that were made before.
    ///
    /// # Errors
    /// In words, what is still to be said.
    pub fn made(&self, loaded: &Loaded) -> Result<Derived, String> {
        let title = self.title.trim();
        if title.is_empty() {
            return Err(words::NO_TITLE.to_owned());
        }
        let is_taken = |question: &Question| question.title == title;
        if loaded.questions.iter().any(is_taken) {
            return Err(words::title_taken(title));
        }
        let how = match self.way {
            Way::Fewer => self.fewer()?,
            Way::Bands => How::Bands {
                of: self.of.clone(),
                edges: edges(&self.edges)?,
            },
            Way::AnyOf | Way::Several if self.picks.is_empty() => {
                return Err(words::NOTHING_CHOSEN.to_owned());
            }
            Way::AnyOf => How::AnyOf {
                chosen: self
                    .picks
                    .iter()
                    .map(|(chosen, _)| chosen.clone())
                    .collect(),
            },
            Way::Several => How::Several {
                chosen: self.picks.iter().map(named).collect(),
            },
        };
        Ok(Derived {
            title: title.to_owned(),
            how,
        })
    }

    fn fewer(&self) -> Result<How, String> {
        if self.groups.iter().all(|group| group.is_out) {
            return Err(words::NOTHING_LEFT.to_owned());
        }
        let group = |group: &Group| {
            let name = match group.name.trim() {
                "" => group.option.clone(),
                name => name.to_owned(),
            };
            (group.option.clone(), (!group.is_out).then_some(name))
        };
        Ok(How::Recode {
            of: self.of.clone(),
            groups: self.groups.iter().map(group).collect(),
        })
    }
}

/// A chosen option with its name, or its own where it has none.
fn named((chosen, name): &(Chosen, String)) -> (Chosen, String) {
    let name = match name.trim() {
        "" => chosen.option.as_str(),
        name => name,
    };
    (chosen.clone(), name.to_owned())
}

/// The numbers that are written, upwards.
fn edges(text: &str) -> Result<Vec<f64>, String> {
    let parts = text.split([',', ';', ' ', '\n']);
    let parts = parts.map(str::trim).filter(|part| !part.is_empty());
    let mut edges = Vec::new();
    for part in parts {
        let digits = part.strip_prefix(['-', '−', '+']).unwrap_or(part);
        let is_plain = digits.bytes().all(|b| b.is_ascii_digit() || b == b'.');
        let is_one = digits.bytes().filter(|b| *b == b'.').count() < 2;
        let has_digit = digits.bytes().any(|b| b.is_ascii_digit());
        let value =
            number(digits).filter(|value| is_plain && is_one && has_digit && value.is_finite());
        let value = value.ok_or_else(|| words::no_number(part))?;
        edges.push(if part.starts_with(['-', '−']) {
            -value
        } else {
            value
        });
    }
    if edges.is_empty() {
        return Err(words::NO_EDGES.to_owned());
    }
    edges.sort_by(f64::total_cmp);
    edges.dedup();
    Ok(edges)
}

/// The quartiles of a question of numbers (type 7), as a reader would write them.
pub fn quarters(result: &QuestionResult) -> Option<String> {
    let Body::Histogram {
        median: Some(median),
        spread: Some(spread),
        ..
    } = &result.body
    else {
        return None;
    };
    let mut edges: Vec<String> = Vec::new();
    for edge in [spread.low, *median, spread.high] {
        let text = number_text(edge);
        if !edges.contains(&text) {
            edges.push(text);
        }
    }
    Some(edges.join(", "))
}
