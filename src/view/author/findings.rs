use yew::prelude::*;

use super::Page;
use super::portion::{more, portion};
use super::problems::line;
use crate::author::{List, Open};
use crate::survey::proof::{Finding, Grade, Proof};
use crate::words::{author as words, proof as proof_words};

/// What must be mended, then what may be meant.
pub(super) fn findings(page: &Page<'_>, open: &Open, proof: &Proof) -> Html {
    if proof.findings.is_empty() {
        return html! { <p>{ proof_words::NOTHING_FOUND }</p> };
    }
    let of = |grade: Grade| -> Vec<&Finding> {
        let all = proof.findings.iter();
        all.filter(|found| found.grade == grade).collect()
    };
    let (faults, advice) = (of(Grade::Fault), of(Grade::Advice));
    html! {
        <>
            { grade(page, open, (List::Faults, "faults", proof_words::FAULTS), &faults) }
            { grade(page, open, (List::Advice, "advice", proof_words::ADVICE), &advice) }
        </>
    }
}

fn grade(
    page: &Page<'_>,
    open: &Open,
    (list, name, title): (List, &str, &str),
    all: &[&Finding],
) -> Html {
    if all.is_empty() {
        return Html::default();
    }
    let opened = &open.opened;
    let shown = portion(page, list, all).iter();
    let id = format!("canvass-author-{name}");
    html! {
        <div class={format!("canvass-author__grade canvass-author__grade--{name}")}>
            { page.heading(2, &id, &words::counted(title, all.len())) }
            <ul class="canvass-author__list">
                { for shown.map(|found| line(&opened.source.place(&opened.made, found), &found.sentence)) }
            </ul>
            { more(page, list, all.len()) }
        </div>
    }
}
