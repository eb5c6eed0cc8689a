use yew::prelude::*;

use crate::dashboard::appending::AppendStep;
use crate::dashboard::{APPEND_ID, Action, File, Need, Phase};
use crate::view::dashboard::DashboardProps;
use crate::words::{append as words_of_append, dashboard as words};

/// The id of the input that takes files.
pub const OPEN_ID: &str = "canvass-open";

/// The way to open files, and one line a file. The element listens to the
/// input, to drops and to pastes.
pub(super) fn files(props: &DashboardProps) -> Html {
    let begin = {
        let (parts, dispatch) = (props.parts.clone(), props.dispatch.clone());
        let is_open = props.state.appending.is_some();
        Callback::from(move |_: MouseEvent| {
            let dispatch = dispatch.clone();
            let step = if is_open {
                AppendStep::Leave
            } else {
                AppendStep::Begin
            };
            parts.toggle(Need::Append, is_open, move || {
                dispatch.emit(Action::Append(step));
            });
        })
    };
    html! {
        <div class="canvass-files">
            <div class="canvass-open">
                <input
                    type="file" id={OPEN_ID} multiple=true class="canvass-open__input"
                    aria-describedby="canvass-open-hint"
                />
                <label for={OPEN_ID} class="canvass-button canvass-button--secondary">{ words::open_files() }</label>
                <p id="canvass-open-hint" class="canvass-hint">{ words::open_hint() }</p>
            </div>
            if !props.state.files.is_empty() {
                <ul class="canvass-files__list" aria-label={words::files()}>
                    { for props.state.files.iter().map(|file| line(props, file)) }
                </ul>
            }
            if props.state.can_append() {
                <button
                    type="button" id={APPEND_ID} class="canvass-link-button canvass-files__append"
                    onclick={begin} aria-expanded={props.state.appending.is_some().to_string()}
                >{ words_of_append::OPEN }</button>
            }
        </div>
    }
}

fn line(props: &DashboardProps, file: &File) -> Html {
    let id = file.id;
    let choose = props
        .dispatch
        .reform(move |_: MouseEvent| Action::Choose(id));
    let close = {
        let (dispatch, focus) = (props.dispatch.clone(), props.focus.clone());
        Callback::from(move |_: MouseEvent| {
            dispatch.emit(Action::Close(id));
            focus.emit(OPEN_ID.to_owned());
        })
    };
    let active = props.state.active == Some(id);
    let body = match &file.phase {
        Phase::Ready(loaded) => html! {
            <button type="button" class="canvass-files__choose" aria-pressed={active.to_string()} onclick={choose}>
                <span class="canvass-files__name">{ &file.name }</span>{ " " }
                <span class="canvass-hint">{ words::file_size(&loaded.report) }</span>
            </button>
        },
        Phase::Reading(done) => html! {
            <span class="canvass-files__reading">
                <label for={format!("canvass-progress-{id}")}>{ words::reading(&file.name) }</label>{ " " }
                <progress id={format!("canvass-progress-{id}")} max="100" value={format!("{:.0}", done * 100.0)}></progress>
            </span>
        },
        Phase::Failed(sentence) => html! {
            <p class="canvass-error-message"><span class="canvass-visually-hidden">{ words::error_prefix() }</span>{ sentence }</p>
        },
        Phase::Joined(into) => {
            let other = props.state.files.iter().find(|other| other.id == *into);
            html! { <span>{ words::joined(&file.name, other.map_or("", |other| other.name.as_str())) }</span> }
        }
    };
    let close_words = if matches!(file.phase, Phase::Reading(_)) {
        words::stop_reading()
    } else {
        words::close()
    };
    html! {
        <li key={id} class={classes!("canvass-files__file", active.then_some("canvass-files__file--active"))}>
            { body }
            if !matches!(file.phase, Phase::Joined(_)) {
                <button type="button" class="canvass-link-button canvass-files__close" onclick={close}>
                    { close_words }<span class="canvass-visually-hidden">{ format!(" {}", file.name) }</span>
                </button>
            }
        </li>
    }
}
