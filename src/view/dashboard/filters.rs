use yew::prelude::*;

use crate::dashboard::{Action, Loaded, clause_words};
use crate::view::dashboard::DashboardProps;
use crate::words::dashboard as words;

const ID: &str = "canvass-filters";

/// The filters in words, each with a way to take it away. A button that goes
/// with its filter leaves the focus to the region.
pub(super) fn filters(props: &DashboardProps, loaded: &Loaded) -> Html {
    let act = |action: Action| {
        let (dispatch, focus) = (props.dispatch.clone(), props.focus.clone());
        Callback::from(move |_: MouseEvent| {
            dispatch.emit(action.clone());
            focus.emit(ID.to_owned());
        })
    };
    html! {
        <section class="canvass-filters" id={ID} tabindex="-1" aria-label={words::filters()}>
            <p class="canvass-filters__count">{ words::rows_shown(loaded.rows as usize, loaded.report.rows as usize) }</p>
            if loaded.clauses.is_empty() {
                <p class="canvass-hint">{ words::no_filters() }</p>
            } else {
                <ul class="canvass-filters__list">
                    { for loaded.clauses.iter().filter_map(|clause| {
                        let question = loaded.questions.get(clause.question as usize)?;
                        let sentence = clause_words(question, &clause.pick);
                        let index = clause.question;
                        Some(html! {
                            <li key={index} class="canvass-filters__filter">
                                <span>{ &sentence }</span>{ " " }
                                <button type="button" class="canvass-filters__remove" onclick={act(Action::Remove(index))}>
                                    { words::remove() }<span class="canvass-visually-hidden">{ format!(" {sentence}") }</span>
                                </button>
                            </li>
                        })
                    }) }
                </ul>
                <button type="button" class="canvass-link-button" onclick={act(Action::Clear)}>{ words::clear_filters() }</button>
            }
        </section>
    }
}
