//! One stop: a field, or a group of choices.

use yew::prelude::*;

use super::{Page, Paper, group};
use crate::survey::paper::{Part, Stop};
use crate::survey::{Action, Choice, Input, Question, field};

/// Whether a question is one field that its text can be the label of.
pub(super) fn is_single_field(stops: &[Stop]) -> bool {
    let [stop] = stops else {
        return false;
    };
    matches!(
        stop.part,
        Part::Line | Part::Lines | Part::Number | Part::List(_)
    )
}

/// Enter goes on; where there are `marks`, other keys pick one.
pub(super) fn keys(page: &Page<'_>, field: &str, marks: bool) -> Callback<KeyboardEvent> {
    let (dispatch, stop) = (page.dispatch.clone(), field.to_owned());
    Callback::from(move |event: KeyboardEvent| {
        if event.ctrl_key() || event.alt_key() || event.meta_key() || event.is_composing() {
            return;
        }
        let name = event.key();
        let mut letters = name.chars();
        let stop = stop.clone();
        let action = match (letters.next(), letters.next()) {
            _ if name == "Enter" && !event.shift_key() => Paper::GoOn(stop),
            (Some(key), None) if marks && key.is_ascii_alphanumeric() => Paper::Key { stop, key },
            _ => return,
        };
        event.prevent_default();
        dispatch.emit(Action::Paper(action));
    })
}

pub(super) fn view(
    page: &Page<'_>,
    question: &Question,
    stop: &Stop,
    described_by: Option<&str>,
) -> Html {
    let place = Place {
        page,
        question,
        field: &stop.field,
        described_by: described_by.map(str::to_owned),
    };
    let content = match &stop.part {
        Part::Group(group) => return group::view(page, question, stop, group),
        Part::Line => place.text("canvass-survey__input--text", None),
        Part::Number => place.number(),
        Part::Lines => place.lines(),
        Part::DatePart(part) => place.date_part(*part),
        Part::List(choices) => place.list(choices),
        Part::Other(choice) => place.other(choice),
    };
    let key = stop.field.clone();
    html! { <div {key} onkeydown={keys(page, &stop.field, false)}>{content}</div> }
}

struct Place<'a> {
    page: &'a Page<'a>,
    question: &'a Question,
    field: &'a str,
    described_by: Option<String>,
}

impl Place<'_> {
    fn value(&self) -> String {
        match self.page.state.input(&self.question.id) {
            Some(Input::One(text)) => text.clone(),
            _ => String::new(),
        }
    }

    /// Where the field stands in a group it has the question as its name.
    fn name(&self) -> Option<String> {
        let alone = field::question(&self.question.id) == self.field;
        (alone && !self.question.missing.is_empty()).then(|| self.question.text.clone())
    }

    fn set(&self) -> Callback<InputEvent> {
        let question = self.question.id.clone();
        self.page.typed(move |value| Action::Set {
            question: question.clone(),
            value,
        })
    }

    fn text(&self, size: &'static str, mode: Option<&'static str>) -> Html {
        html! {
            <input type="text" class={classes!("canvass-input", size)} id={self.field.to_owned()}
                name={self.field.to_owned()} inputmode={mode} autocomplete="off" value={self.value()}
                aria-label={self.name()} aria-describedby={self.described_by.clone()} oninput={self.set()} />
        }
    }

    fn number(&self) -> Html {
        let unit = match &self.question.kind {
            crate::survey::Kind::Number { unit, .. } => unit.clone(),
            _ => None,
        };
        html! {
            <div class="canvass-survey__number">
                {self.text("canvass-survey__input--number", Some("decimal"))}
                if let Some(unit) = unit {
                    <span class="canvass-survey__unit" aria-hidden="true">{unit}</span>
                }
            </div>
        }
    }

    fn lines(&self) -> Html {
        html! {
            <textarea class="canvass-input canvass-survey__input--long" rows="2" id={self.field.to_owned()}
                name={self.field.to_owned()} value={self.value()} aria-label={self.name()}
                aria-describedby={self.described_by.clone()} oninput={self.set()} />
        }
    }

    fn date_part(&self, part: usize) -> Html {
        let text = match self.page.state.input(&self.question.id) {
            Some(Input::Date(texts)) => texts.get(part).cloned().unwrap_or_default(),
            _ => String::new(),
        };
        let (label, size) = match part {
            0 => (self.page.words.day(), "canvass-survey__input--day"),
            1 => (self.page.words.month(), "canvass-survey__input--day"),
            _ => (self.page.words.year(), "canvass-survey__input--year"),
        };
        let question = self.question.id.clone();
        let oninput = self.page.typed(move |value| Action::SetPart {
            question: question.clone(),
            part,
            value,
        });
        html! {
            <div class="canvass-survey__date-part">
                <label for={self.field.to_owned()}>{self.page.own(label)}</label>
                <input type="text" inputmode="numeric" class={classes!("canvass-input", size)}
                    id={self.field.to_owned()} name={self.field.to_owned()} autocomplete="off"
                    value={text} {oninput} />
            </div>
        }
    }

    /// A list of the browser's own: it goes to the choice whose letters are typed.
    fn list(&self, choices: &[Choice]) -> Html {
        let chosen = self.page.state.input(&self.question.id);
        let chosen = chosen.map_or(&[] as &[String], Input::chosen);
        let (dispatch, question) = (self.page.dispatch.clone(), self.question.id.clone());
        let onchange = Callback::from(move |event: Event| {
            if let Some(list) = event.target_dyn_into::<web_sys::HtmlSelectElement>() {
                let (question, value) = (question.clone(), list.value());
                dispatch.emit(if value.is_empty() {
                    Action::Clear(question)
                } else {
                    Action::Set { question, value }
                });
            }
        });
        let options = choices.iter().map(|choice| {
            let selected = chosen.contains(&choice.value);
            html! { <option value={choice.value.clone()} {selected}>{choice.text.clone()}</option> }
        });
        html! {
            <select class="canvass-input canvass-survey__input--text" id={self.field.to_owned()}
                name={self.field.to_owned()} aria-label={self.name()}
                aria-describedby={self.described_by.clone()} {onchange}>
                <option value="" lang={self.page.apart} selected={chosen.is_empty()}>{self.page.words.not_answered()}</option>
                {for options}
            </select>
        }
    }

    fn other(&self, choice: &Choice) -> Html {
        let text = self.page.state.input(&self.question.id);
        let text = text.map_or("", Input::other).to_owned();
        let question = self.question.id.clone();
        let oninput = self.page.typed(move |text| Action::SetOther {
            question: question.clone(),
            text,
        });
        let details = [" ", &self.page.words.details_of(&choice.text)].concat();
        html! {
            <div class="canvass-survey__other">
                <label for={self.field.to_owned()}>
                    {self.page.own(self.page.words.give_details())}
                    <span class="canvass-visually-hidden" lang={self.page.apart}>{details}</span>
                </label>
                <input type="text" class="canvass-input canvass-survey__input--text" id={self.field.to_owned()}
                    name={self.field.to_owned()} autocomplete="off" value={text} {oninput} />
            </div>
        }
    }
}
