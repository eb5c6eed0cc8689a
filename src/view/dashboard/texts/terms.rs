use yew::prelude::*;

use super::body::BodyProps;
use crate::dashboard::Action;
use crate::engine::Themes;
use crate::view::dashboard::data_table::framed;
use crate::words::dashboard as words;
use crate::words::format::{count, percent};

/// The terms that most people use, as a table with a bar in each row; a term is a button
/// that searches for it.
pub(super) fn terms(props: &BodyProps, themes: &Themes, wanted: &str) -> Html {
    if themes.terms.is_empty() {
        return html! { <p class="canvass-hint">{ words::no_terms() }</p> };
    }
    let rows = themes.terms.iter().map(|term| {
        let (question, searched) = (props.question, words::whole_words(&term.text));
        let is_wanted = searched == wanted;
        let search = props
            .dispatch
            .reform(move |_: MouseEvent| Action::Search(question, searched.clone()));
        let (n, of) = (term.respondents as usize, themes.of as usize);
        let share = percent(n, of).unwrap_or_else(words::no_data);
        html! {
            <tr key={term.text.clone()}>
                <th scope="row">
                    <button type="button" class="canvass-link-button" onclick={search} aria-pressed={is_wanted.to_string()}>
                        { &term.text }
                    </button>
                </th>
                <td class="canvass-table__number">{ count(n) }</td>
                <td class="canvass-table__number canvass-terms__share">
                    <svg class="canvass-terms__bar" aria-hidden="true"><rect width={share.clone()} height="100%" /></svg>
                    { share }
                </td>
            </tr>
        }
    });
    let loaded = props.state.loaded();
    let title = words::terms(loaded.map_or("", |loaded| loaded.title(props.question)));
    html! {
        <div class="canvass-terms">
            { framed(&title, &words::term_heads(), 1, html! { <>{ for rows }</> }) }
            <p class="canvass-hint">{ words::terms_hint() }</p>
        </div>
    }
}
