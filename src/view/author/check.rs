use yew::prelude::*;

use super::{CANCEL_ID, FOUND_ID, Page, facts, findings, problems};
use crate::author::{Action, Checking, Open};
use crate::words::{author as words, proof as proof_words};

/// What the survey was read as, how much there is to answer, and what was found.
pub(super) fn check(page: &Page<'_>, open: &Open) -> Html {
    let opened = &open.opened;
    let survey = opened.definition();
    let title = proof_words::title(&survey.title, &survey.id, &survey.version);
    html! {
        <>
            <p class="canvass-notice">
                <strong>{ title }</strong><br />
                { words::read_as(&opened.name, opened.origin) }
            </p>
            { page.heading(1, FOUND_ID, words::FOUND) }
            { problems::change(page) }
            if let Some(proof) = &open.proof {
                { findings::findings(page, open, proof) }
            } else if let Some(checking) = open.checking {
                { working(page, checking) }
            } else {
                { page.button(words::CHECK, Action::Check) }
            }
            { problems::warnings(page, &opened.warnings) }
            if let Some(proof) = &open.proof {
                { page.heading(1, "canvass-author-length", words::LENGTH) }
                { facts::facts(open, proof) }
            }
        </>
    }
}

/// How far the work is, and a way to end it.
pub(super) fn working(page: &Page<'_>, checking: Checking) -> Html {
    let (text, most) = match checking.walks {
        Some(walks) if checking.walked > 0 => {
            let most = Some(walks.to_string());
            (words::walked(checking.walked, walks), most)
        }
        _ => (words::CHECKING.to_owned(), None),
    };
    let value = most.as_ref().map(|_| checking.walked.to_string());
    html! {
        <div class="canvass-author__working">
            <label for="canvass-author-progress">{ text }</label>
            <progress id="canvass-author-progress" max={most} {value}></progress>
            <button type="button" id={CANCEL_ID} class="canvass-button canvass-button--secondary" onclick={page.press(Action::Cancel)}>{ words::CANCEL }</button>
        </div>
    }
}
