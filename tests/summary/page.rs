//! A summary equals what a page shows of the same file: every count, share,
//! interval, sum and sentence of every card, of all rows and under a filter on
//! each group.

use canvass::dashboard::{Action, Loaded, MarkKey};
use canvass::summary::{Line, Measure, QuestionSummary, Summary};
use canvass::table::{Question, QuestionKind};
use canvass::words::{dashboard as words, format};

use super::read;
use crate::dashboard::Page;
use crate::dashboard_view::html;

/// The text between tags, with entities as they are read.
fn text(html: &str) -> String {
    let mut out = String::new();
    for part in html.split('<') {
        out += part.split_once('>').map_or(part, |(_, text)| text);
    }
    let entities = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#x27;", "'"),
        ("&amp;", "&"),
    ];
    entities
        .iter()
        .fold(out, |out, (entity, sign)| out.replace(entity, sign))
}

/// What stands between two pieces of HTML, each time.
fn between<'a>(html: &'a str, from: &str, to: &str) -> Vec<&'a str> {
    let pieces = html.split(from).skip(1);
    pieces
        .map(|piece| piece.split(to).next().unwrap())
        .collect()
}

/// A card as a reader finds it.
struct Card {
    base: String,
    /// What its numbers say.
    finding: Option<String>,
    notes: Vec<String>,
    /// The cells of its table under the head, each row with its own head first.
    rows: Vec<Vec<String>>,
}

fn cards(html: &str) -> Vec<(usize, Card)> {
    between(html, "<figure", "</figure>")
        .into_iter()
        .map(|card| {
            let id = between(card, "id=\"canvass-q", "\"")[0];
            let body = between(card, "<tbody>", "</tbody>");
            let rows = body.iter().flat_map(|body| between(body, "<tr>", "</tr>"));
            let cells = |row: &str| -> Vec<String> {
                row.split("<td")
                    .flat_map(|cell| cell.split("<th"))
                    .skip(1)
                    .map(|cell| text(&format!("<{cell}")))
                    .collect()
            };
            let place = id.trim_end_matches("-title").parse().unwrap();
            let card = Card {
                base: text(between(card, "canvass-card__base\">", "</p>")[0]),
                finding: between(card, "canvass-card__finding\">", "</p>")
                    .first()
                    .map(|said| text(said)),
                notes: between(card, "canvass-card__note\">", "</p>")
                    .into_iter()
                    .map(text)
                    .collect(),
                rows: rows.map(cells).collect(),
            };
            (place, card)
        })
        .collect()
}

/// Whole numbers and shares as a page writes them.
fn count(line: &Line) -> String {
    format::count(line.value.unwrap() as usize)
}

fn share(line: &Line) -> Option<String> {
    line.percent.map(|percent| format!("{}%", percent.round()))
}

fn interval(line: &Line) -> String {
    let (low, high) = (line.low.unwrap(), line.high.unwrap());
    format!("{low:.0}% to {high:.0}%")
}

/// The lines of a question that are about a group, or about everybody.
struct Lines<'a>(Vec<&'a Line>);

impl<'a> Lines<'a> {
    fn of(summary: &'a QuestionSummary, group: Option<&str>) -> Self {
        let lines = summary.lines.iter();
        Self(
            lines
                .filter(|line| line.group.as_deref() == group)
                .collect(),
        )
    }

    fn all(&self, measure: Measure) -> impl Iterator<Item = &'a Line> {
        self.0
            .iter()
            .copied()
            .filter(move |line| line.measure == measure)
    }

    fn one(&self, measure: Measure) -> &'a Line {
        self.all(measure).next().unwrap()
    }

    /// Rows of a table of options, bins or months.
    fn counted(&self, kind: QuestionKind) -> Vec<Vec<String>> {
        let row = |line: &Line| {
            let cells = match (share(line), kind) {
                (_, QuestionKind::Date) => vec![count(line)],
                (Some(share), _) => vec![count(line), share, interval(line)],
                (None, _) if line.note.is_empty() => {
                    vec![count(line), words::no_data(), words::no_data()]
                }
                (None, _) => vec![count(line), line.note.clone(), line.note.clone()],
            };
            [vec![line.label.clone()], cells].concat()
        };
        self.all(Measure::Count).map(row).collect()
    }

    fn battery(&self, question: &Question) -> Vec<Vec<String>> {
        let row = |statement: &String| {
            let own = |line: &&Line| line.statement.as_ref() == Some(statement);
            let counts = self.all(Measure::Count).filter(own);
            let counts = counts.map(|line| {
                words::count_and_share(line.value.unwrap() as usize, share(line).as_deref())
            });
            let base = self.all(Measure::Answered).find(own).unwrap();
            let cells: Vec<String> = counts.collect();
            [vec![statement.clone()], cells, vec![count(base)]].concat()
        };
        question.items.iter().map(row).collect()
    }

    fn usage(&self, question: &Question) -> Vec<Vec<String>> {
        let row = |month: &String| {
            let sums = self.all(Measure::Sum).filter(|line| line.label == *month);
            let sums = sums.map(|line| words::sum_or_no_data(line.value));
            std::iter::once(month.clone()).chain(sums).collect()
        };
        question.items.iter().map(row).collect()
    }

    fn check(&self, question: &Question, card: &Card, place: &str) {
        let rows: Vec<Vec<String>> = match question.kind {
            QuestionKind::Agreement => self.battery(question),
            QuestionKind::Usage => self.usage(question),
            kind => self.counted(kind),
        };
        let shown = card.rows.iter().filter(|row| {
            row.get(1) != Some(&words::no_data()) || question.kind == QuestionKind::Usage
        });
        assert_eq!(rows, shown.cloned().collect::<Vec<_>>(), "{place}");
        if !matches!(question.kind, QuestionKind::Agreement | QuestionKind::Usage) {
            let base = self.one(Measure::Answered);
            let base = (base.value.unwrap() as usize, base.base.unwrap() as usize);
            let sentences = [
                words::base_rows(base.0, base.1),
                words::base_survey(base.0, base.1),
            ];
            assert!(sentences.contains(&card.base), "{place}: {}", card.base);
        }
        if question.kind == QuestionKind::Number && self.all(Measure::Mean).count() > 0 {
            self.check_numbers(question, card, place);
        } else if question.kind == QuestionKind::Score && !rows.is_empty() {
            let note = self
                .all(Measure::RecommendScore)
                .next()
                .map(|line| &line.note);
            assert_eq!(card.notes.last(), note.or(card.notes.last()), "{place}");
        } else if !matches!(question.kind, QuestionKind::Agreement | QuestionKind::Usage) {
            let note = &self.one(Measure::Answered).note;
            // A warning that the finding says is not said again below it.
            let said = card.finding.iter().filter(|said| note.starts_with(*said));
            let said: Vec<&str> = said.chain(&card.notes).map(String::as_str).collect();
            assert_eq!(*note, said.join(". "), "{place}");
        }
    }

    fn check_numbers(&self, question: &Question, card: &Card, place: &str) {
        let mean = self.one(Measure::Mean);
        let number = |measure| self.one(measure).value.unwrap();
        let ends = mean.low.zip(mean.high);
        let sentence = words::mean_and_median(
            mean.value.unwrap(),
            ends.map(|(low, high)| canvass::stats::Interval { low, high }),
            number(Measure::Median),
            Some((
                number(Measure::LowerQuartile),
                number(Measure::UpperQuartile),
            )),
            question.unit,
        );
        assert_eq!(card.notes.last(), Some(&sentence), "{place}");
        assert!(mean.note.starts_with(&sentence), "{place}");
    }
}

fn loaded(page: &Page) -> &Loaded {
    page.state.loaded().unwrap()
}

/// Compares every card but that of `except`; gives how many rows of tables were
/// compared.
async fn check(
    page: &Page,
    summary: &Summary,
    group: Option<&str>,
    except: Option<usize>,
) -> usize {
    let html = html(page).await;
    let mut compared = 0;
    for (place, card) in cards(&html) {
        let question = &loaded(page).questions[place];
        if Some(place) == except || question.kind == QuestionKind::Text {
            continue;
        }
        compared += card.rows.len();
        let lines = Lines::of(&summary.questions[place], group);
        lines.check(question, &card, &format!("{group:?}, {}", question.title));
    }
    compared
}

/// A page with every table open.
fn page(files: &[(&str, &[u8])]) -> Page {
    let mut page = Page::default();
    for (name, bytes) in files {
        page.open_bytes(name, bytes);
    }
    for place in 0..loaded(&page).questions.len() as u32 {
        page.act(Action::ToggleTable(place));
    }
    page
}

/// A file and the question to cross it with.
async fn same(name: &str, bytes: &[u8], by: &str) {
    let mut page = page(&[(name, bytes)]);
    let table = read(name, bytes);
    let summary = Summary::of(&table, Some(by)).unwrap();
    assert!(check(&page, &summary, None, None).await > 5);
    let place = table
        .questions
        .iter()
        .position(|question| question.title == by)
        .unwrap();
    for (code, group) in (0_u32..).zip(&table.questions[place].options) {
        let key = MarkKey::Option(code);
        page.act(Action::Toggle(place as u32, key));
        assert!(
            check(&page, &summary, Some(group), Some(place)).await > 5,
            "{group}"
        );
        page.act(Action::Toggle(place as u32, key));
    }
}

#[tokio::test]
async fn awkward_answers_are_the_same_on_a_page() {
    let bytes = include_bytes!("../cases/summary/awkward/input.csv");
    same("awkward.csv", bytes, "Staff group").await;
    same("awkward.csv", bytes, "What do you use?").await;
}

#[tokio::test]
async fn real_exports_are_the_same_on_a_page() {
    let bytes = include_bytes!("../cases/exports/surveymonkey-two-header-rows.csv");
    same("films.csv", bytes, "Gender").await;
    let bytes = include_bytes!("../cases/exports/jisc-uncoded.csv");
    same("pets.csv", bytes, "7. Routing test").await;
}

#[tokio::test]
async fn monthly_usage_is_the_same_on_a_page() {
    let bytes = include_bytes!("../cases/exports/counter-r51-tr-j1.tsv");
    let summary = Summary::of(&read("usage.tsv", bytes), None).unwrap();
    assert!(check(&page(&[("usage.tsv", bytes)]), &summary, None, None).await > 5);
}
