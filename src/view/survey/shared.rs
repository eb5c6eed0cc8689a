//! Questions that stand on a page together, below a heading of their own.

use yew::prelude::*;

use super::{Asked, Page, parts, question, sight::Sight};
use crate::survey::{Action, Kind, Screen, State, check::LIST_FROM};
use crate::words::survey::Words;

/// All that is asked on the page with this question.
pub(super) fn view(page: &Page<'_>, index: usize) -> Html {
    let heading = page.state.heading();
    let mut caption = None;
    let sights = page.state.asked_with(index);
    let sights = sights.filter_map(|index| Sight::of(page.state, index));
    let parts = sights.filter_map(|mut sight| {
        let question = sight.question()?;
        let (id, section) = (question.id.clone(), question.section.clone());
        sight.has_caption = section != caption && section.as_deref() != Some(&*heading);
        caption = section;
        let level = (page.level + 1).min(6);
        Some(html! { <Part key={id} {sight} words={page.words} apart={page.apart} {level} dispatch={page.dispatch.clone()} /> })
    });
    let introduction = page.state.definition().introduction.as_ref();
    let introduction = introduction.filter(|_| page.state.is_first_page() && is_titled(page.state));
    html! {
        <>
            {parts::heading(page, html! { {heading.as_ref()} })}
            if let Some(introduction) = introduction {
                <p class="canvass-survey__paragraph">{introduction.clone()}</p>
            }
            <div class="canvass-survey__parts">{for parts}</div>
        </>
    }
}

/// Whether the survey's title is the heading of the page.
pub(super) fn is_titled(state: &State) -> bool {
    matches!(state.screen(), Screen::Question(index) if state.shares_page(index))
        && state.heading() == state.definition().title
}

#[derive(Clone, Debug, PartialEq, Properties)]
struct PartProps {
    sight: Sight,
    words: Words,
    apart: Option<&'static str>,
    level: u8,
    dispatch: Callback<Action>,
}

/// One question of several.
#[component]
fn Part(props: &PartProps) -> Html {
    let page = Asked {
        state: &props.sight,
        dispatch: &props.dispatch,
        words: props.words,
        apart: props.apart,
        level: props.level,
    };
    let kind = props.sight.question().map(|question| &question.kind);
    // What opens over its neighbours may not be cut off at its own edge.
    let opens = matches!(kind, Some(Kind::Single { choices }) if choices.len() > LIST_FROM);
    let class = classes!(
        "canvass-survey__part",
        opens.then_some("canvass-survey__part--opens")
    );
    html! { <div {class}>{question::asked(&page)}</div> }
}
