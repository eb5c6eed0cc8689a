use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::body::BodyProps;
use crate::dashboard::{Action, Loaded, as_text, clean};
use crate::engine::FoundText;
use crate::words::dashboard as words;

/// Chooses a text as a quote, or says why it may not be one. Where something may
/// identify somebody, it is shown first what will stand in its place.
pub(super) fn choice(
    props: &BodyProps,
    loaded: &Loaded,
    text: &FoundText,
    consent: Option<&str>,
) -> Html {
    let (question, line) = (props.question, text.line);
    if text.is_withheld {
        let title = consent.unwrap_or_default();
        return html! { <p class="canvass-hint">{ words::may_not_quote(title) }</p> };
    }
    let id = props.id(&format!("quote-{line}"));
    let is_chosen = loaded.quote(question, line).is_some();
    let is_asked = loaded.asked_quote == Some((question, line));
    let has_traces = !text.traces.is_empty();
    let act = move |_: MouseEvent| match (is_chosen, has_traces, is_asked) {
        (true, ..) => Action::DropQuote(question, line),
        (false, true, false) => Action::AskQuote(Some((question, line))),
        (false, true, true) => Action::AskQuote(None),
        (false, false, _) => Action::Quote(question, line),
    };
    let label = match (is_chosen, has_traces) {
        (true, _) => words::drop_quote().to_owned(),
        (false, true) => words::choose_replaced(text.traces.len()),
        (false, false) => words::choose_quote().to_owned(),
    };
    let expanded = (has_traces && !is_chosen).then(|| is_asked.to_string());
    html! {
        <>
            <button
                type="button" class="canvass-link-button" id={id.clone()} onclick={props.dispatch.reform(act)}
                aria-expanded={expanded}
            >{ label }<span class="canvass-visually-hidden">{ words::of_line(line as usize) }</span></button>
            if is_asked && !is_chosen {
                { confirm(props, id, text) }
            }
        </>
    }
}

/// What the quote will say, to be confirmed.
fn confirm(props: &BodyProps, id: String, text: &FoundText) -> Html {
    let (question, line) = (props.question, text.line);
    let (dispatch, focus) = (props.dispatch.clone(), props.focus.clone());
    let choose = move |_: MouseEvent| {
        focus.emit(id.clone());
        dispatch.emit(Action::Quote(question, line));
    };
    html! {
        <div class="canvass-quotes__asked">
            <p>{ words::will_say() }</p>
            <blockquote>{ clean(text) }</blockquote>
            <button type="button" class="canvass-button canvass-button--secondary" onclick={Callback::from(choose)}>{ words::choose_so() }</button>
        </div>
    }
}

/// The quotes that were chosen, to be copied.
pub(super) fn quotes(props: &BodyProps, loaded: &Loaded) -> Html {
    let question = props.question;
    let chosen: Vec<_> = loaded.quotes_of(question).collect();
    let (said, field) = (props.id("quotes"), props.id("quotes-text"));
    let select = Callback::from(|event: FocusEvent| {
        if let Some(area) = event.target_dyn_into::<HtmlTextAreaElement>() {
            area.select();
        }
    });
    html! {
        <div class="canvass-quotes">
            <p id={said.clone()} tabindex="-1" aria-live="polite">{ words::quotes_chosen(chosen.len()) }</p>
            if !chosen.is_empty() {
                <ul>
                    { for chosen.iter().map(|quote| {
                        let (line, said) = (quote.line, said.clone());
                        let (dispatch, focus) = (props.dispatch.clone(), props.focus.clone());
                        let drop = Callback::from(move |_: MouseEvent| {
                            focus.emit(said.clone());
                            dispatch.emit(Action::DropQuote(question, line));
                        });
                        html! {
                            <li key={line}>
                                <blockquote>{ &quote.text }</blockquote>
                                <button type="button" class="canvass-link-button" onclick={drop}>
                                    { words::drop_quote() }<span class="canvass-visually-hidden">{ words::of_line(line as usize) }</span>
                                </button>
                            </li>
                        }
                    }) }
                </ul>
                <label for={field.clone()}>{ words::copy_quotes() }</label>
                <textarea
                    id={field} class="canvass-input" readonly=true rows="6" onfocus={select}
                    value={as_text(loaded.title(question), &chosen)}
                />
            }
        </div>
    }
}
