use crate::dashboard::contrast::{Sides, table};
use crate::dashboard::control::controlled;
use crate::dashboard::headcount::{self, RATES};
use crate::dashboard::{
    Caption, Corrections, Figures, File, Finding, Loaded, Phase, Receipt, State,
};
use crate::engine::{Body, QuestionResult};
use crate::table::{Question, QuestionKind};
use crate::words::dashboard::{self as words, Voice};

/// All that a card shows: built once, of a question, its result and the file.
///
/// The card's view, its chart, table and tooltips, and every export take this
/// and nothing else for their numbers: nobody reaches past it to the engine's
/// results. So the day a dashboard is published under disclosure control, what is
/// protected needs to be made into exhibits, and nothing else can be shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Exhibit {
    /// The question by position in the table.
    pub question: u32,
    /// The words of the question.
    pub title: String,
    /// How it is answered.
    pub kind: QuestionKind,
    /// Base, warning, and how to read the figures.
    pub caption: Caption,
    /// The claim that the numbers allow; `None` where there is none to make.
    pub finding: Option<Finding>,
    /// The claim as a sentence; empty where there is none.
    pub headline: String,
    /// Marks and rows.
    pub figures: Figures,
    /// Why there is no chart; `None` where there is one.
    pub blank: Option<String>,
    /// What a process chart shows, a sentence each; empty of other charts.
    pub signs: Vec<String>,
    /// What groups say, where they are compared by this question.
    pub sides: Option<Sides>,
}

/// Where the numbers of an exhibit come from.
pub(super) struct Origin<'a> {
    pub(super) name: &'a str,
    pub(super) size: u64,
    /// Files whose rows are part of the table.
    pub(super) joined: Vec<&'a str>,
    pub(super) corrections: &'a Corrections,
    pub(super) loaded: &'a Loaded,
}

impl Origin<'_> {
    /// The figures of a question: among all who could have answered where that is known,
    /// and weighted where that is asked.
    pub(super) fn figures(&self, question: &Question, result: &QuestionResult) -> Figures {
        let loaded = self.loaded;
        if loaded.rates().is_none() {
            return Figures::of(question, result);
        }
        let people = headcount::population(loaded, result.question);
        let mut figures = Figures::among(question, result, people);
        if loaded.is_weighted() {
            headcount::weigh(loaded, question, result.question, &mut figures);
        }
        figures
    }

    /// The same as its card shows them: as a process chart where that is asked, with what
    /// signals in sentences and the line at the top.
    pub(super) fn shown(
        &self,
        question: &Question,
        result: &QuestionResult,
    ) -> (Figures, Vec<String>, Option<String>) {
        let figures = self.figures(question, result);
        if self.loaded.processes.contains(&result.question) {
            controlled(figures)
        } else {
            (figures, Vec::new(), None)
        }
    }
}

impl Exhibit {
    fn of(origin: &Origin<'_>, question: &Question, result: &QuestionResult) -> Self {
        let (figures, signs, said) = origin.shown(question, result);
        let mut caption = Caption::of(question, result, origin.loaded.is_survey());
        if origin.loaded.is_weighted() {
            caption.note = Some(headcount::said_of_weights(origin.loaded, &figures));
        }
        // Which file has more rows is how they were chosen, and no finding;
        // and claims are tested without weights.
        let is_other = origin.loaded.says_file(question) || figures.weighted;
        let finding = if is_other || said.is_some() {
            None
        } else {
            Finding::of(question, result)
        };
        let voice = match question.kind {
            QuestionKind::Date => Voice::Months,
            _ if origin.loaded.is_survey() => Voice::Answers,
            _ => Voice::Rows,
        };
        Self {
            question: result.question,
            title: question.title.clone(),
            kind: question.kind,
            headline: said.unwrap_or_else(|| {
                let finding = finding.as_ref();
                finding.map_or_else(String::new, |finding| finding.sentence(voice))
            }),
            signs,
            finding,
            blank: blank(result, &figures, &caption),
            caption,
            figures,
            sides: sides(origin.loaded, question, result.question),
        }
    }

    /// The warning of a small base, unless the finding says as much.
    pub fn warning(&self) -> Option<&String> {
        let warning = self.caption.warning.as_ref();
        warning.filter(|warning| **warning != self.headline)
    }
}

/// What groups say to a question, if any are compared by it.
fn sides(loaded: &Loaded, question: &Question, place: u32) -> Option<Sides> {
    let said = loaded.contrast.as_ref()?.said.as_ref()?;
    Some(table(question, said.of(place)?))
}

/// Why there is no chart.
fn blank(result: &QuestionResult, figures: &Figures, caption: &Caption) -> Option<String> {
    if figures.marks.is_empty() {
        let too_many = matches!(result.body, Body::TooMany { .. });
        let why = caption.note.clone().filter(|_| too_many);
        return Some(why.unwrap_or_else(|| words::nothing_to_draw().to_owned()));
    }
    let is_blank = result.base == 0 && figures.is_zero();
    is_blank.then(|| words::nobody_answered().to_owned())
}

impl State {
    /// What the card of a question of the shown table shows, or that of response rates
    /// ([`RATES`]); `None` before there are results.
    pub fn exhibit(&self, question: u32) -> Option<Exhibit> {
        self.with_origin(|origin| {
            if question == RATES {
                return headcount::exhibit(origin);
            }
            let asked = origin.loaded.questions.get(question as usize)?;
            let result = origin.loaded.results.get(question as usize)?;
            Some(Exhibit::of(origin, asked, result))
        })?
    }

    /// How the numbers of a question's card were made; `None` before there are results.
    /// It is not part of an [`Exhibit`], which is made with every drawing: few ask for it.
    pub fn receipt(&self, question: u32) -> Option<Receipt> {
        self.with_origin(|origin| {
            if question == RATES {
                return headcount::receipt(origin);
            }
            let asked = origin.loaded.questions.get(question as usize)?;
            let result = origin.loaded.results.get(question as usize)?;
            Some(Receipt::of(origin, asked, result))
        })?
    }

    /// All that is shown of the table, in the order of its questions.
    pub fn exhibits(&self) -> Vec<Exhibit> {
        let all = self.with_origin(|origin| {
            let asked = origin.loaded.questions.iter().zip(&origin.loaded.results);
            asked
                .map(|(question, result)| Exhibit::of(origin, question, result))
                .collect()
        });
        all.unwrap_or_default()
    }

    fn with_origin<T>(&self, make: impl FnOnce(&Origin<'_>) -> T) -> Option<T> {
        let id = self.active?;
        let file = self.files.iter().find(|file| file.id == id)?;
        let Phase::Ready(loaded) = &file.phase else {
            return None;
        };
        let is_part = |other: &&File| other.phase == Phase::Joined(id);
        let joined = self.files.iter().filter(is_part);
        Some(make(&Origin {
            name: &file.name,
            size: file.size,
            joined: joined.map(|other| other.name.as_str()).collect(),
            corrections: &file.corrections,
            loaded,
        }))
    }
}
