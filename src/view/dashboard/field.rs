use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// One of several: `(value, words)`; the chosen value is selected.
pub(super) struct Choice<'a> {
    pub id: String,
    pub label: String,
    /// The label is for those who cannot see what stands around it.
    pub hidden: bool,
    pub hint: Option<String>,
    pub options: Vec<(String, String)>,
    pub chosen: &'a str,
}

/// A list to choose from under its label.
pub(super) fn select(choice: Choice<'_>, choose: &Callback<String>) -> Html {
    let Choice {
        id,
        label,
        hidden,
        hint,
        options,
        chosen,
    } = choice;
    let onchange = choose.reform(|event: Event| {
        event
            .target_dyn_into::<HtmlSelectElement>()
            .map(|select| select.value())
            .unwrap_or_default()
    });
    let hint_id = format!("{id}-hint");
    html! {
        <div class="canvass-reading__field">
            <label for={id.clone()} class={classes!(hidden.then_some("canvass-visually-hidden"))}>{ label }</label>
            <select {id} class="canvass-input canvass-input--small" {onchange} aria-describedby={hint.is_some().then(|| hint_id.clone())}>
                { for options.into_iter().map(|(value, words)| {
                    let selected = value == chosen;
                    html! { <option {selected} {value}>{ words }</option> }
                }) }
            </select>
            if let Some(hint) = hint {
                <span id={hint_id} class="canvass-hint">{ hint }</span>
            }
        </div>
    }
}

/// A line of text under its label.
pub(super) struct Line {
    pub id: String,
    pub label: String,
    /// The label is for those who cannot see what stands around it.
    pub hidden: bool,
    pub value: String,
    /// Told with every letter; else when it is left.
    pub at_once: bool,
}

/// The field of a line of text.
pub(super) fn line(line: Line, set: &Callback<String>) -> Html {
    let Line {
        id,
        label,
        hidden,
        value,
        at_once,
    } = line;
    let written = |event: &Event| {
        event
            .target_dyn_into::<HtmlInputElement>()
            .map(|input| input.value())
            .unwrap_or_default()
    };
    let oninput = at_once.then(|| set.reform(move |event: InputEvent| written(event.as_ref())));
    let onchange = (!at_once).then(|| set.reform(move |event: Event| written(&event)));
    html! {
        <div class="canvass-reading__field">
            <label for={id.clone()} class={classes!(hidden.then_some("canvass-visually-hidden"))}>{ label }</label>
            <input type="text" {id} class="canvass-input canvass-input--small" {value} {oninput} {onchange} />
        </div>
    }
}

/// A box to tick before its label.
pub(super) fn tick(id: String, label: &str, checked: bool, set: &Callback<bool>) -> Html {
    let onchange = set.reform(|event: Event| {
        event
            .target_dyn_into::<HtmlInputElement>()
            .is_some_and(|input| input.checked())
    });
    html! {
        <div class="canvass-reading__tick">
            <input type="checkbox" id={id.clone()} {checked} {onchange} />
            <label for={id}>{ label }</label>
        </div>
    }
}
