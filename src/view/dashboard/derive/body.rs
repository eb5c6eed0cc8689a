use yew::prelude::*;

use super::{bands, choice, groups};
use crate::dashboard::deriving::Deriving;
use crate::dashboard::{Action, Loaded, State, Way};
use crate::table::{Derived, Question};
use crate::view::Same;
use crate::view::dashboard::field::{Choice, Line, line, select};
use crate::words::deriving as words;

/// The card whose question begins a new one.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct BodyProps {
    /// The place that it stands in.
    pub id: String,
    pub question: u32,
    pub state: Same<State>,
    pub dispatch: Callback<Action>,
    pub close: Callback<()>,
}

/// What is asked, and whom to tell what the reader says.
pub(super) struct Asked<'a> {
    pub id: &'a str,
    pub question: &'a Question,
    pub loaded: &'a Loaded,
    pub said: &'a Deriving,
    pub says: Callback<Deriving>,
}

impl Asked<'_> {
    /// Takes what a field holds into what is said.
    pub(super) fn change<T: 'static>(
        &self,
        change: impl Fn(&mut Deriving, T) + 'static,
    ) -> Callback<T> {
        let said = self.said.clone();
        self.says.reform(move |value: T| {
            let mut said = said.clone();
            change(&mut said, value);
            said
        })
    }
}

/// What is asked for a new question.
#[component]
pub(super) fn Body(props: &BodyProps) -> Html {
    let place = props.question;
    let proposed = || {
        props
            .state
            .loaded()
            .and_then(|loaded| Deriving::of(loaded, place))
    };
    let said = use_state(proposed);
    let fault = use_state(String::new);
    let says = {
        let said = said.clone();
        Callback::from(move |now: Deriving| said.set(Some(now)))
    };
    let Some((loaded, now)) = props.state.loaded().zip(said.as_ref()) else {
        return Html::default();
    };
    let Some(question) = loaded.questions.get(place as usize) else {
        return Html::default();
    };
    let asked = Asked {
        id: &props.id,
        question,
        loaded,
        said: now,
        says,
    };
    let corrections = props.state.corrections();
    let derived = corrections.settings().derived.clone();
    let make = {
        let (made, derived, fault) = (now.made(loaded), derived.clone(), fault.clone());
        let (dispatch, close) = (props.dispatch.clone(), props.close.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            match &made {
                Ok(made) => {
                    close.emit(());
                    dispatch.emit(Action::Derive(
                        [derived.as_slice(), std::slice::from_ref(made)].concat(),
                    ));
                }
                Err(sentence) => fault.set(sentence.clone()),
            }
        })
    };
    let leave = props.close.reform(|_: MouseEvent| ());
    let escape = {
        let close = props.close.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                event.prevent_default();
                close.emit(());
            }
        })
    };
    html! {
        <>
            { own(props, question, loaded, &derived) }
            <form onsubmit={make} onkeydown={escape} novalidate=true>
                { line(Line {
                    id: format!("{}-title", props.id),
                    label: words::TITLE.to_owned(),
                    hidden: false,
                    value: now.title.clone(),
                    at_once: true,
                }, &asked.change(|said, title| said.title = title)) }
                { way(&asked) }
                { match now.way {
                    Way::Fewer => groups::groups(&asked),
                    Way::Bands => bands::bands(&asked),
                    Way::AnyOf | Way::Several => choice::choice(&asked),
                } }
                <p class="canvass-error-message" role="alert">{ &*fault }</p>
                <div class="canvass-derive__buttons">
                    <button type="submit" class="canvass-button">{ words::MAKE }</button>
                    <button type="button" class="canvass-link-button" onclick={leave}>{ words::LEAVE }</button>
                </div>
            </form>
        </>
    }
}

/// How it is made, where there is more than one way.
fn way(asked: &Asked<'_>) -> Html {
    let ways = Way::all_of(asked.question);
    if ways.len() < 2 {
        return Html::default();
    }
    let options = ways.iter();
    let options = options.map(|way| (way.key().to_owned(), words::way(way.key()).to_owned()));
    let choose = asked.change(move |said, key: String| {
        if let Some(way) = ways.iter().find(|way| way.key() == key) {
            said.go(*way);
        }
    });
    let choice = Choice {
        id: format!("{}-way", asked.id),
        label: words::WAY.to_owned(),
        hidden: false,
        hint: None,
        options: options.collect(),
        chosen: asked.said.way.key(),
    };
    select(choice, &choose)
}

/// What the question itself was made of, and the way to take it out.
fn own(props: &BodyProps, question: &Question, loaded: &Loaded, derived: &[Derived]) -> Html {
    let is_own = |own: &Derived| own.title == question.title;
    if !derived.iter().any(is_own) {
        return Html::default();
    }
    let column = question.columns.first();
    let column = column.and_then(|place| loaded.report.columns.get(*place as usize));
    let why = column.map_or("", |column| column.why.as_str()).to_owned();
    let others: Vec<Derived> = derived.iter().filter(|own| !is_own(own)).cloned().collect();
    let take_out = props
        .dispatch
        .reform(move |_: MouseEvent| Action::Derive(others.clone()));
    html! {
        <div class="canvass-derive__own">
            <p><strong>{ words::OWN }</strong></p>
            <p>{ why }</p>
            <button type="button" class="canvass-button canvass-button--secondary" onclick={take_out}>{ words::TAKE_OUT }</button>
        </div>
    }
}
