//! A long list of choices: a field that is typed into, and below it the
//! choices that have the letters typed.

use yew::prelude::*;

use super::{Asked, choices, own, parts::Frame};
use crate::{
    survey::{Action, Choice, Input, field},
    text::lower,
    words::survey::Words,
};

/// One of many choices.
#[inline(never)]
pub(super) fn single(page: &Asked<'_>, frame: &Frame<'_>, choices: &[Choice]) -> Html {
    let question = frame.question;
    let input = page.state.input();
    let chosen = input.and_then(|input| input.chosen().first());
    let choice = chosen.and_then(|value| choices.iter().find(|choice| choice.value == *value));
    let typed = match input {
        Some(Input::Typed(text)) => text.clone(),
        _ => String::new(),
    };
    let other = choice.filter(|choice| choice.other);
    let fields = html! {
        <>
            <ListField id={question.id.clone()} label={question.text.clone()} choices={named(choices)}
                {typed} chosen={choice.map(|choice| choice.text.clone())}
                described_by={frame.described_by()} wrong={frame.problem.is_some()}
                words={page.words} apart={page.apart} dispatch={page.dispatch.clone()} />
            if let Some(choice) = other {
                {choices::other_field(page, frame, choice)}
            }
        </>
    };
    frame.labelled(page, fields)
}

/// Value and text of each choice, those that stand apart last.
fn named(choices: &[Choice]) -> Vec<(String, String)> {
    let ordinary = choices.iter().filter(|choice| !choice.exclusive);
    let apart = choices.iter().filter(|choice| choice.exclusive);
    ordinary
        .chain(apart)
        .map(|choice| (choice.value.clone(), choice.text.clone()))
        .collect()
}

#[derive(Clone, Debug, PartialEq, Properties)]
struct ListFieldProps {
    id: String,
    label: String,
    /// Value and text of each.
    choices: Vec<(String, String)>,
    /// What stands in the field while nothing is chosen.
    typed: String,
    /// The text of what is chosen.
    chosen: Option<String>,
    described_by: Option<String>,
    wrong: bool,
    words: Words,
    apart: Option<&'static str>,
    dispatch: Callback<Action>,
}

impl ListFieldProps {
    fn option_id(&self, place: usize) -> String {
        format!("{}-option-{}", field::question(&self.id), place + 1)
    }

    /// The choices that have the letters typed; those with a word that begins
    /// with them first. All of them while one is chosen.
    fn found(&self) -> Vec<&(String, String)> {
        let typed = lower(self.typed.trim());
        let (mut first, mut others) = (Vec::new(), Vec::new());
        for choice in &self.choices {
            let text = lower(&choice.1);
            let mut words = text.split(|c: char| !c.is_alphanumeric());
            if text.starts_with(&typed) || words.any(|word| word.starts_with(&typed)) {
                first.push(choice);
            } else if text.contains(&typed) {
                others.push(choice);
            }
        }
        first.append(&mut others);
        first
    }

    /// Takes the value of a choice and closes the list.
    fn chooses(&self, popup: &Popup) -> Callback<String> {
        let (props, popup) = (self.clone(), popup.clone());
        Callback::from(move |value: String| {
            popup.close();
            props.dispatch.emit(Action::Set {
                question: props.id.clone(),
                value,
            });
        })
    }

    /// Takes what is typed and opens the list.
    fn types(&self, popup: &Popup) -> Callback<InputEvent> {
        let (props, popup) = (self.clone(), popup.clone());
        Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<web_sys::HtmlInputElement>() {
                popup.show(None);
                props.dispatch.emit(Action::Search {
                    question: props.id.clone(),
                    text: input.value(),
                });
            }
        })
    }

    /// The keys of the ARIA combobox: arrows go through the list, Enter takes
    /// the choice reached, Escape closes the list.
    fn key_pressed(
        &self,
        event: &KeyboardEvent,
        popup: &Popup,
        values: &[String],
        choose: &Callback<String>,
    ) {
        let last = values.len().checked_sub(1);
        let go = |place: Option<usize>| {
            event.prevent_default();
            popup.show(place);
            if let Some(place) = place {
                self.dispatch.emit(Action::Reveal(self.option_id(place)));
            }
        };
        match (event.key().as_str(), *popup.active) {
            ("ArrowDown", Some(place)) if Some(place) < last => go(Some(place + 1)),
            ("ArrowDown", _) => go(last.map(|_| 0)),
            ("ArrowUp", Some(place)) if place > 0 => go(Some(place - 1)),
            ("ArrowUp", _) => go(last),
            ("Enter", Some(place)) if *popup.open => {
                event.prevent_default();
                if let Some(value) = values.get(place) {
                    choose.emit(value.clone());
                }
            }
            ("Escape", _) if *popup.open => {
                event.prevent_default();
                popup.close();
            }
            _ => {}
        }
    }

    /// One choice whose whole text stands in the field needs no list.
    fn is_whole(&self, found: &[&(String, String)]) -> bool {
        let typed = lower(self.typed.trim());
        matches!(found, [(_, text)] if lower(text) == typed)
    }
}

/// What only the eye sees: whether the list is open, and the choice that the
/// arrow keys have reached.
#[derive(Clone)]
struct Popup {
    open: UseStateHandle<bool>,
    active: UseStateHandle<Option<usize>>,
}

impl Popup {
    fn show(&self, active: Option<usize>) {
        self.open.set(true);
        self.active.set(active);
    }

    fn close(&self) {
        self.open.set(false);
        self.active.set(None);
    }
}

#[component]
fn ListField(props: &ListFieldProps) -> Html {
    let popup = Popup {
        open: use_state(|| false),
        active: use_state(|| None::<usize>),
    };
    let found = props.found();
    let input_id = field::question(&props.id);
    let list_id = format!("{input_id}-list");
    let choose = props.chooses(&popup);
    let onkeydown = {
        let (props, popup, choose) = (props.clone(), popup.clone(), choose.clone());
        let values: Vec<String> = found.iter().map(|(value, _)| value.clone()).collect();
        Callback::from(move |event: KeyboardEvent| {
            props.key_pressed(&event, &popup, &values, &choose);
        })
    };
    let onclick = {
        let popup = popup.clone();
        Callback::from(move |_: MouseEvent| popup.open.set(true))
    };
    let onblur = {
        let popup = popup.clone();
        Callback::from(move |_: FocusEvent| popup.close())
    };
    let text = props.chosen.clone().unwrap_or_else(|| props.typed.clone());
    let class = classes!(
        "canvass-input",
        "canvass-survey__input--text",
        props.wrong.then_some("canvass-input--error")
    );
    let shown = *popup.open && !found.is_empty() && !props.is_whole(&found);
    let results = popup.open.then(|| {
        let results = props.words.results_found(found.len());
        own(props.apart, results.into())
    });
    let at = popup
        .active
        .filter(|_| shown)
        .map(|place| props.option_id(place));
    html! {
        <div class="canvass-survey__list">
            <input type="text" role="combobox" autocomplete="off" spellcheck="false" {class} id={input_id.clone()}
                name={input_id} value={text} aria-autocomplete="list" aria-expanded={shown.to_string()}
                aria-controls={list_id.clone()} aria-activedescendant={at} aria-describedby={props.described_by.clone()}
                oninput={props.types(&popup)} {onkeydown} {onclick} {onblur} />
            <ul role="listbox" id={list_id} class="canvass-survey__found" aria-label={props.label.clone()} hidden={!shown}>
                if shown {
                    {for options(props, &found, *popup.active, &choose)}
                }
            </ul>
            <p class="canvass-hint canvass-survey__results" role="status">{results}</p>
        </div>
    }
}

fn options(
    props: &ListFieldProps,
    found: &[&(String, String)],
    active: Option<usize>,
    choose: &Callback<String>,
) -> Vec<Html> {
    // The field keeps the focus: a press that took it would close the list
    // before the click.
    let keep = Callback::from(|event: MouseEvent| event.prevent_default());
    let option = |(place, (value, text)): (usize, &&(String, String))| {
        let onclick = {
            let value = value.clone();
            choose.reform(move |_: MouseEvent| value.clone())
        };
        let is_active = active == Some(place);
        let class = classes!(
            "canvass-survey__found-option",
            is_active.then_some("canvass-survey__found-option--active")
        );
        html! {
            <li role="option" id={props.option_id(place)} {class} aria-selected={is_active.to_string()}
                onmousedown={keep.clone()} {onclick}>{text.clone()}</li>
        }
    };
    found.iter().enumerate().map(option).collect()
}
