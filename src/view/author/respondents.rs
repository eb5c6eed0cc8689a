use yew::prelude::*;

use super::portion::{more, portion};
use super::{Page, check};
use crate::author::{Action, List, Open};
use crate::survey::Question;
use crate::survey::proof::{Path, Walked};
use crate::words::format::{count, percent};
use crate::words::{author as words, proof as proof_words};

/// Of a question's text so much stands in a table.
const MOST_TEXT: usize = 120;

/// What random respondents do with the survey.
pub(super) fn respondents(page: &Page<'_>, open: &Open) -> Html {
    let walked = open.proof.as_ref().and_then(|proof| proof.walked.as_ref());
    let running = open.checking.filter(|_| open.proof.is_some());
    let off = open.checking.is_some();
    html! {
        <>
            { page.heading(1, "canvass-author-respondents", words::RESPONDENTS) }
            <p>{ words::RESPONDENTS_HINT }</p>
            <p>
                <button
                    type="button" class="canvass-button canvass-button--secondary"
                    aria-disabled={off.then_some("true")} onclick={page.press(Action::Simulate)}
                >{ words::simulate() }</button>
            </p>
            if let Some(checking) = running {
                { check::working(page, checking) }
            }
            if let Some(walked) = walked.filter(|_| open.is_simulated) {
                <p>{ words::simulated(walked) }</p>
                { counts(page, open, walked) }
                { ways(page, open, walked) }
            }
        </>
    }
}

/// The questions that have a page.
fn asked(open: &Open) -> Vec<(usize, &Question)> {
    let questions = open.opened.definition().questions.iter().enumerate();
    questions
        .filter(|(_, question)| question.kind.has_page())
        .collect()
}

/// A table with this name; its columns of numbers are those from and to here.
fn table(caption: &str, heads: &[&str], numbers: [usize; 2], rows: Html) -> Html {
    let head = |(place, head): (usize, &&str)| {
        let is_number = (numbers[0]..=numbers[1]).contains(&place);
        let class = classes!(is_number.then_some("canvass-table__number"));
        html! { <th scope="col" {class}>{ (*head).to_owned() }</th> }
    };
    html! {
        <div class="canvass-table-scroll" tabindex="0" role="region" aria-label={caption.to_owned()}>
            <table class="canvass-table canvass-author__table">
                <thead><tr>{ for heads.iter().enumerate().map(head) }</tr></thead>
                <tbody>{ rows }</tbody>
            </table>
        </div>
    }
}

fn counts(page: &Page<'_>, open: &Open, walked: &Walked) -> Html {
    let all = asked(open);
    let rows = portion(page, List::Counts, &all).iter();
    let rows = rows.map(|(index, question)| {
        let counts = walked.counts.get(*index).copied().unwrap_or_default();
        let own = |n: usize| question.kind.is_question().then(|| count(n));
        html! {
            <tr>
                <th scope="row">{ short(&question.text) }{ " " }<span class="canvass-hint">{ &question.id }</span></th>
                <td class="canvass-table__number">{ count(counts.asked) }</td>
                <td class="canvass-table__number">{ own(counts.answered) }</td>
                <td class="canvass-table__number">{ own(counts.left_out()) }</td>
                <td class="canvass-table__number">{ count(walked.walks.saturating_sub(counts.asked)) }</td>
            </tr>
        }
    });
    html! {
        <>
            { page.heading(2, "canvass-author-counts", words::COUNTS) }
            { table(words::COUNTS, &words::COUNT_HEADS, [1, 4], html! { { for rows } }) }
            { more(page, List::Counts, all.len()) }
        </>
    }
}

fn ways(page: &Page<'_>, open: &Open, walked: &Walked) -> Html {
    let shown = asked(open);
    let most = proof_words::MOST_WAYS;
    let rows = walked.paths.iter().take(most);
    let rows = rows.map(|path| way(path, &shown, walked.finished));
    let left = walked.paths.len().saturating_sub(most);
    html! {
        if !walked.paths.is_empty() {
            { page.heading(2, "canvass-author-ways", words::WAYS) }
            { table(words::WAYS, &words::WAY_HEADS, [0, 2], html! { { for rows } }) }
            if left > 0 {
                <p>{ words::more_ways(left) }</p>
            }
        }
    }
}

fn way(path: &Path, shown: &[(usize, &Question)], finished: usize) -> Html {
    let ids = |is_asked: bool| -> Vec<&str> {
        let all = shown.iter();
        let wanted = all.filter(|(index, _)| path.questions.contains(index) == is_asked);
        wanted.map(|(_, question)| question.id.as_str()).collect()
    };
    let (asked, left_out) = (ids(true), ids(false));
    html! {
        <tr>
            <td class="canvass-table__number">{ count(path.count) }</td>
            <td class="canvass-table__number">{ percent(path.count, finished) }</td>
            <td class="canvass-table__number">{ count(asked.len()) }</td>
            <td class="canvass-author__reason">{ proof_words::which(&asked, &left_out) }</td>
        </tr>
    }
}

/// The beginning of a long text.
fn short(text: &str) -> String {
    match text.char_indices().nth(MOST_TEXT) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or(text)),
        None => text.to_owned(),
    }
}
