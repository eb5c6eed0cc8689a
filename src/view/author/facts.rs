use yew::prelude::*;

use crate::author::Open;
use crate::survey::proof::Proof;
use crate::words::{author as words, proof as proof_words};

/// How much there is to answer, and how hard it is to read.
pub(super) fn facts(open: &Open, proof: &Proof) -> Html {
    let questions = open.opened.definition().questions.iter();
    let count = questions.filter(|question| question.kind.is_question());
    let mut facts = vec![(words::QUESTIONS, words::questions(count.count()))];
    if let Some(length) = &proof.length {
        facts.push((words::ONE_IS_ASKED, words::asked(length)));
        facts.push((words::TIME, words::about(&proof_words::time(length))));
    } else {
        facts.push((words::ONE_IS_ASKED, words::NO_WAY.to_owned()));
    }
    let (age, how) = proof_words::reading_age(proof.reading).unzip();
    let age = age.map(|age| words::age(&age));
    facts.push((
        words::READING_AGE,
        age.unwrap_or_else(|| words::TOO_FEW_WORDS.to_owned()),
    ));
    let how = how.map(|how| words::age_is(&how));
    html! {
        <>
            <dl class="canvass-author__facts">
                { for facts.into_iter().map(|(name, value)| html! {
                    <div><dt>{ name }</dt><dd>{ value }</dd></div>
                }) }
            </dl>
            <p class="canvass-hint">{ proof_words::known(proof.basis) }{ " " }{ proof_words::estimated() }{ how }</p>
        </>
    }
}
