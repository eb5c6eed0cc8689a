use web_sys::{HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

use crate::dashboard::{Action, MOST_LETTERS, MarkKey};
use crate::words::dashboard as words;

/// What is written and where it goes.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct NoteFieldProps {
    pub id: String,
    /// The marks of the chart, each in words.
    pub marks: Vec<(MarkKey, String)>,
    pub chosen: Option<MarkKey>,
    pub text: String,
    pub dispatch: Callback<Action>,
}

/// The mark and the text of a note. It is kept when the reader says so.
#[component]
pub(super) fn NoteField(props: &NoteFieldProps) -> Html {
    let first = props
        .marks
        .iter()
        .position(|(key, _)| Some(*key) == props.chosen);
    let chosen = use_state(|| first.unwrap_or(0));
    let text = use_state(|| props.text.clone());
    let is_empty = use_state(|| false);
    let choose = {
        let chosen = chosen.clone();
        Callback::from(move |event: Event| {
            let select = event.target_dyn_into::<HtmlSelectElement>();
            let value = select.and_then(|select| select.value().parse().ok());
            chosen.set(value.unwrap_or(0));
        })
    };
    let write = {
        let text = text.clone();
        Callback::from(move |event: InputEvent| {
            let field = event.target_dyn_into::<HtmlTextAreaElement>();
            text.set(field.map(|field| field.value()).unwrap_or_default());
        })
    };
    let keep = {
        let key = props.marks.get(*chosen).map(|(key, _)| *key);
        let (text, is_empty, dispatch) = (text.clone(), is_empty.clone(), props.dispatch.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            match key.filter(|_| !text.trim().is_empty()) {
                Some(key) => dispatch.emit(Action::KeepNote(key, (*text).clone())),
                None => is_empty.set(true),
            }
        })
    };
    let leave = props.dispatch.reform(|_: MouseEvent| Action::StopWriting);
    let escape = {
        let dispatch = props.dispatch.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                event.prevent_default();
                dispatch.emit(Action::StopWriting);
            }
        })
    };
    let id = &props.id;
    let (hint, error) = (format!("{id}-hint"), format!("{id}-error"));
    let described = if *is_empty {
        format!("{hint} {error}")
    } else {
        hint.clone()
    };
    html! {
        <form class="canvass-notes__form" onsubmit={keep} onkeydown={escape} novalidate=true>
            <label for={format!("{id}-mark")}>{ words::note_mark() }</label>
            <select id={format!("{id}-mark")} class="canvass-input canvass-input--small" onchange={choose}>
                { for props.marks.iter().enumerate().map(|(i, (_, name))| html! {
                    <option value={i.to_string()} selected={i == *chosen}>{ name }</option>
                }) }
            </select>
            <label for={format!("{id}-text")}>{ words::note_text() }</label>
            <span id={hint} class="canvass-hint">{ words::note_hint() }</span>
            <span id={error} class="canvass-error-message" role="alert">
                if *is_empty {
                    { words::empty_note() }
                }
            </span>
            <textarea
                id={format!("{id}-text")} class="canvass-input" rows="2" maxlength={MOST_LETTERS.to_string()}
                value={(*text).clone()} oninput={write} aria-describedby={described}
                aria-invalid={is_empty.then_some("true")}
            />
            <div class="canvass-notes__buttons">
                <button type="submit" class="canvass-button">{ words::keep_note() }</button>
                <button type="button" class="canvass-button canvass-button--secondary" onclick={leave}>{ words::leave_note() }</button>
            </div>
        </form>
    }
}
