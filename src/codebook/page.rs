mod html;

use html::Html;

use super::describe::{Asked, Code, Described, Means, describe, part_text};
use super::export::Export;
use super::gap::Gap;
use super::layout::Part;
use super::paper;
use crate::words::codebook as words;

const STYLE: &str = include_str!("page.css");

/// The codebook of an export as a whole page of HTML, to read and to print.
pub fn page(export: &Export<'_>) -> String {
    let definition = export.definition;
    let asked = describe(definition, &export.words);
    let title = words::title(&definition.title);
    let mut out = Html(String::new());
    out.raw("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n");
    out.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    out.element("title", &title);
    out.raw("<style>\n")
        .raw(STYLE)
        .raw("</style>\n</head>\n<body>\n<main>\n");
    out.element("h1", &title);
    let instrument = definition.wording.instrument.as_deref().unwrap_or_default();
    out.facts(&[
        (words::SURVEY, &definition.id),
        (words::VERSION, &definition.version),
        (words::INSTRUMENT, &words::wording(instrument)),
        (words::LANGUAGES, &definition.languages.all().join(", ")),
        (words::RESPONSES, &export.rows.len().to_string()),
    ]);
    for paragraph in words::ABOUT {
        out.element("p", paragraph);
    }
    if export.has_language {
        out.element("p", words::ABOUT_LANGUAGE);
    }
    out.element("h2", words::GAPS);
    let gaps = Gap::ALL.map(|gap| Code {
        code: gap.code().to_owned(),
        label: words::gap(gap, false).to_owned(),
        means: Means::Gap(gap),
    });
    out.codes(words::GAPS_CAPTION, &gaps);
    contents(&mut out, &asked);
    for asked in asked.iter().filter(|asked| !asked.columns.is_empty()) {
        question(&mut out, asked);
    }
    if export.from_paper {
        paper_returns(&mut out);
    }
    out.raw("</main>\n</body>\n</html>\n");
    out.0
}

fn contents(out: &mut Html, asked: &[Asked<'_>]) {
    out.element("h2", words::QUESTIONS);
    out.raw("<ol>\n");
    for asked in asked.iter().filter(|asked| !asked.columns.is_empty()) {
        let question = asked.question;
        out.raw("<li><a href=\"#").text(&question.id).raw("\">");
        out.text(&question.text).raw("</a></li>\n");
    }
    out.raw("</ol>\n");
}

fn question(out: &mut Html, asked: &Asked<'_>) {
    let question = asked.question;
    out.raw("<section>\n<h2 id=\"");
    out.text(&question.id)
        .raw("\">")
        .text(&question.text)
        .raw("</h2>\n");
    let base = if asked.base.is_empty() {
        words::EVERYONE
    } else {
        asked.base
    };
    out.facts(&[
        (words::ID, &question.id),
        (words::KIND, words::kind(asked.kind)),
        (words::BANK, &words::wording(asked.bank)),
        (
            words::SECTION,
            question.section.as_deref().unwrap_or_default(),
        ),
        (words::HINT, question.hint.as_deref().unwrap_or_default()),
        (words::BASE, base),
        (words::REQUIRED, asked.required),
        (words::LIMITS, &asked.limits),
        (words::UNIT, asked.unit),
    ]);
    if asked.columns.len() > 1 {
        columns(out, &question.text, &asked.columns);
    }
    for (names, codes) in shared(&asked.columns) {
        out.codes(&words::codes_of(&names), &codes);
    }
    out.raw("</section>\n");
}

/// What there is to say of the columns behind the questions.
fn paper_returns(out: &mut Html) {
    let facts = paper::facts();
    out.raw("<section>\n");
    out.element("h2", words::PAPER);
    let rows = facts.each_ref().map(|fact| (fact.column, fact.text));
    parts(out, words::PAPER_COLUMNS, rows);
    for fact in &facts {
        out.codes(&words::codes_of(&[fact.column]), &fact.codes);
    }
    out.raw("</section>\n");
}

/// The codes of all columns, once for those that have the same. What sets one of
/// several choices apart is said of its column.
fn shared<'a>(columns: &'a [Described<'_>]) -> Vec<(Vec<&'a str>, Vec<Code>)> {
    let mut all: Vec<(Vec<&str>, Vec<Code>)> = Vec::new();
    for described in columns {
        let name = described.column.name.as_str();
        let mut codes = described.codes.clone();
        if let Part::Choice(_) = described.column.part {
            for code in &mut codes {
                if let Means::Answer(flags) = &mut code.means {
                    flags.clear();
                }
            }
        }
        match all.iter_mut().find(|(_, known)| *known == codes) {
            Some((names, _)) => names.push(name),
            None => all.push((vec![name], codes)),
        }
    }
    all
}

fn columns(out: &mut Html, question: &str, columns: &[Described<'_>]) {
    let part = |described: &Described<'_>| part_text(described.column.part);
    let texts: Vec<String> = columns.iter().map(part).collect();
    let names = columns
        .iter()
        .map(|described| described.column.name.as_str());
    let rows = names.zip(texts.iter().map(String::as_str));
    parts(out, &words::columns_of(question), rows);
}

/// Columns by name, each with what it holds.
fn parts<'a>(out: &mut Html, caption: &str, rows: impl IntoIterator<Item = (&'a str, &'a str)>) {
    out.table(caption, &[words::COLUMN, words::PART]);
    for (name, text) in rows {
        out.raw("<tr><th scope=\"row\"><code>").text(name);
        out.raw("</code></th><td>").text(text).raw("</td></tr>\n");
    }
    out.raw("</tbody></table>\n");
}
