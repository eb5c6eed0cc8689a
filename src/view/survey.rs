//! The survey element as HTML: the question pages of the NHS service manual,
//! without a `<main>` or an `<h1>` of their own.
//!
//! An introduction stands above the first question and not on a start page:
//! the survey is a part of a page that has already invited its reader, and
//! every page before the first question loses respondents.

mod answer_text;
mod check;
mod choices;
mod date;
mod done;
mod draft;
mod entry;
mod grid;
mod list;
mod missing;
mod paper;
mod parts;
mod preview;
mod question;
mod ranking;
mod shared;
mod sight;
mod waiting;

use std::fmt;

use yew::prelude::*;

use crate::survey::{Action, Question, Screen, State, languages};
use crate::view::Same;
use crate::words::survey::Words;
use sight::Sight;

/// What [`SurveyView`] needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct SurveyViewProps {
    /// The survey as it stands.
    pub state: Same<State>,
    /// Takes what the respondent does.
    pub dispatch: Callback<Action>,
    /// The level of each page's heading, from 2 to 6; others are brought
    /// within.
    pub heading_level: u8,
    /// How it is drawn: as it is answered, or in a way of its own.
    pub draw: Draw,
}

/// How a survey is drawn. A module that does not name a way does not carry its
/// code.
#[derive(Clone, Copy)]
pub struct Draw(fn(&Page<'_>) -> Html);

impl Draw {
    /// For somebody who answers it.
    pub const ANSWER: Self = Self(answer);
    /// For somebody who looks it over; see [`crate::survey::preview`].
    pub const PREVIEW: Self = Self(preview::view);
    /// For somebody who types paper returns in; see [`crate::survey::paper`].
    pub const PAPER: Self = Self(paper::view);
}

/// An element keeps the way that it began with.
impl PartialEq for Draw {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl fmt::Debug for Draw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Draw")
    }
}

/// One page of a survey.
#[component]
pub fn SurveyView(props: &SurveyViewProps) -> Html {
    let page: Page<'_> = Page {
        state: &props.state,
        dispatch: &props.dispatch,
        words: props.state.words(),
        apart: props.state.definition().languages.of_words_apart(),
        level: props.heading_level.clamp(2, 6),
    };
    let language = props.state.definition().languages.chosen();
    let direction = language.map(languages::direction);
    html! {
        <div class="canvass-survey" lang={language.map(str::to_owned)} dir={direction}>
            {(props.draw.0)(&page)}
        </div>
    }
}

fn answer(page: &Page<'_>) -> Html {
    let screen = page.state.screen();
    let content = match screen {
        Screen::Question(index) => question::view(page, index),
        Screen::Check => check::view(page),
        Screen::Sending => done::sending(page),
        Screen::Confirmation => done::confirmation(page),
        Screen::AlreadySent => done::already_sent(page),
        Screen::Draft(panel) => draft::view(page, panel),
        Screen::Stopped => done::stopped(page),
    };
    let is_asking = matches!(screen, Screen::Question(_) | Screen::Check);
    let has_draft = is_asking && page.state.draft().is_offered();
    let is_first = matches!(screen, Screen::Question(_)) && page.state.is_first_page();
    // Conditions in place: a child more would have the fields made anew when saving is
    // offered, and what is being typed lost.
    html! {
        <>
            {content}
            if has_draft { {draft::offer(page)} }
            if is_first { {waiting::earlier(page)} }
        </>
    }
}

/// Our own words, marked where their language is told apart.
fn own(apart: Option<&'static str>, text: AttrValue) -> Html {
    match apart {
        Some(language) => html! { <span lang={language} dir="ltr">{text}</span> },
        None => html! { {text} },
    }
}

/// What every part of a page is drawn from.
struct Page<'a, S = State> {
    state: &'a S,
    dispatch: &'a Callback<Action>,
    /// Our own words.
    words: Words,
    /// Their language where it is another than that of the survey's texts.
    apart: Option<&'static str>,
    /// Of the heading of the page, or of the question.
    level: u8,
}

/// What a question is drawn from, alone on its page or with others.
type Asked<'a> = Page<'a, Sight>;

impl<S> Page<'_, S> {
    /// Our own words where they stand alone. Beside texts of another language they
    /// are marked, so that they are read out and set as what they are.
    fn own(&self, text: impl Into<AttrValue>) -> Html {
        own(self.apart, text.into())
    }

    /// An error message: our own, unless it is one that the survey's author wrote.
    fn message(&self, question: Option<&Question>, message: &str) -> Html {
        let is_of_author = question.is_some_and(|question| {
            let of_author = [&question.error, &question.logic.constraint_message];
            of_author.iter().any(|own| own.as_deref() == Some(message))
        });
        let apart = self.apart.filter(|_| !is_of_author);
        own(apart, message.to_owned().into())
    }
    /// A handler that does this, whatever the event holds.
    fn on<E: 'static>(&self, action: Action) -> Callback<E> {
        self.dispatch.reform(move |_| action.clone())
    }

    /// A handler of a link or submit button that does this in place of what
    /// the browser would do. The second click of a double click does nothing:
    /// it would fall on the next page's button.
    fn instead(&self, action: Action) -> Callback<MouseEvent> {
        let dispatch = self.dispatch.clone();
        Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            if event.detail() < 2 {
                dispatch.emit(action.clone());
            }
        })
    }

    /// A handler of a text field.
    fn typed(&self, action: impl Fn(String) -> Action + 'static) -> Callback<InputEvent> {
        let dispatch = self.dispatch.clone();
        Callback::from(move |event: InputEvent| {
            let text = event
                .target_dyn_into::<web_sys::HtmlInputElement>()
                .map(|field| field.value())
                .or_else(|| {
                    let field = event.target_dyn_into::<web_sys::HtmlTextAreaElement>();
                    field.map(|field| field.value())
                });
            if let Some(text) = text {
                dispatch.emit(action(text));
            }
        })
    }
}
