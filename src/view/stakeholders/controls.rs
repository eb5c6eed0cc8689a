use yew::prelude::*;

use super::Page;
use crate::stakeholder::{ADD_BUTTON, Action, GridKind, Scene, State, export_svg};
use crate::view::Same;
use crate::words::stakeholders as words;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub(super) state: Same<State>,
    pub(super) dispatch: Callback<Action>,
    pub(super) scene: Same<Scene>,
    pub(super) page: Page,
}

/// The choice of map and the buttons.
#[component]
pub(super) fn Controls(props: &Props) -> Html {
    let state = &props.state;
    let choose = {
        let (dispatch, page) = (props.dispatch.clone(), props.page.clone());
        Callback::from(move |event: Event| {
            if let Ok(grid) = GridKind::parse(&page.value_of.emit(event)) {
                dispatch.emit(Action::Grid(grid));
            }
        })
    };
    let button = |text: &'static str, action: Action, off: bool| {
        let dispatch = props.dispatch.clone();
        let press = Callback::from(move |_: MouseEvent| dispatch.emit(action.clone()));
        html! {
            <button
                type="button"
                class="canvass-button canvass-button--secondary"
                aria-disabled={off.then_some("true")}
                onclick={press}
            >
                { text }
            </button>
        }
    };
    let add = props.dispatch.reform(|_: MouseEvent| Action::Add);
    let picture = {
        let (dispatch, scene) = (props.dispatch.clone(), props.scene.clone());
        Callback::from(move |_: MouseEvent| dispatch.emit(Action::SaveSvg(export_svg(&scene))))
    };
    html! {
        <div class="canvass-stakeholders__controls">
            <div class="canvass-stakeholders__control">
                <label for="canvass-stakeholders-grid">{ words::GRID }</label>
                <select class="canvass-input" id="canvass-stakeholders-grid" onchange={choose}>
                    { for GridKind::ALL.into_iter().map(|kind| html! {
                        <option value={kind.name()} selected={kind == state.grid}>
                            { words::grid_name(kind.name()) }
                        </option>
                    }) }
                </select>
            </div>
            <div class="canvass-open">
                <input
                    class="canvass-open__input"
                    id="canvass-stakeholders-file"
                    type="file"
                    accept=".csv,.tsv,.txt,text/csv,text/plain"
                    aria-describedby="canvass-stakeholders-file-hint"
                    onchange={props.page.file_chosen.clone()}
                />
                <label class="canvass-button canvass-button--secondary" for="canvass-stakeholders-file">{ words::OPEN }</label>
                <span class="canvass-hint" id="canvass-stakeholders-file-hint">{ words::OPEN_HINT }</span>
            </div>
            <div class="canvass-stakeholders__buttons">
                { button(words::UNDO, Action::Undo, state.undo.is_empty()) }
                { button(words::REDO, Action::Redo, state.redo.is_empty()) }
                <button
                    type="button"
                    class="canvass-button canvass-button--secondary"
                    id={ADD_BUTTON}
                    onclick={add}
                >
                    { words::ADD }
                </button>
                { button(words::SAVE_CSV, Action::SaveCsv, false) }
                <button
                    type="button"
                    class="canvass-button canvass-button--secondary"
                    onclick={picture}
                >
                    { words::SAVE_SVG }
                </button>
            </div>
        </div>
    }
}
