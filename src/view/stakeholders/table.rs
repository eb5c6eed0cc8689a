use std::rc::Rc;

use canvass_kernel::sort_by_key;
use yew::prelude::*;

use super::Page;
use crate::stakeholder::{Action, ColumnRef, Field, Stakeholder, State, cell_id};
use crate::view::{Same, heading};
use crate::words::stakeholders as words;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub(super) state: Same<State>,
    pub(super) dispatch: Callback<Action>,
    pub(super) page: Page,
    pub(super) heading_level: u8,
}

/// A column of the table: where it is, its header, and its field.
struct Shown {
    at: ColumnRef,
    header: String,
    field: Option<Field>,
}

/// The register as a table whose every cell can be changed, and what is wrong
/// in it.
#[component]
pub(super) fn Table(props: &Props) -> Html {
    let state = &props.state;
    let rows = state.rows();
    if rows.is_empty() {
        return html! { <p>{ words::NOBODY }</p> };
    }
    let columns = shown(state);
    html! {
        <>
            { heading(props.heading_level, "canvass-register-heading", "canvass-stakeholders__subheading", html! { { words::TABLE } }) }
            { problems(state) }
            <div
                class="canvass-register"
                role="region"
                aria-labelledby="canvass-register-heading"
                tabindex="0"
            >
                <table class="canvass-table" aria-labelledby="canvass-register-heading">
                    <thead>
                        <tr>
                            { for columns.iter().map(|column| head(props, column)) }
                            <th scope="col">{ words::ACTIONS }</th>
                        </tr>
                    </thead>
                    <tbody>
                        { for rows.iter().map(|person| row(props, &columns, person)) }
                    </tbody>
                </table>
            </div>
        </>
    }
}

/// The register's columns but the id, the name first, and after them those of
/// the map that the register does not have yet.
fn shown(state: &State) -> Vec<Shown> {
    let register = state.register();
    let columns = register.columns().iter().enumerate();
    let mut out: Vec<Shown> = columns
        .filter(|(_, column)| column.field != Some(Field::Id))
        .map(|(index, column)| Shown {
            at: column.field.map_or(ColumnRef::At(index), ColumnRef::For),
            header: column.header.trim().to_owned(),
            field: column.field,
        })
        .collect();
    sort_by_key(&mut out, |column| column.field != Some(Field::Name));
    for field in [state.grid.y(), state.grid.x()] {
        if register.column_of(field).is_none() {
            out.push(Shown {
                at: ColumnRef::For(field),
                header: words::field_name(field.key()).to_owned(),
                field: Some(field),
            });
        }
    }
    for (number, column) in out.iter_mut().enumerate() {
        if column.header.is_empty() {
            column.header = words::nameless_column(number + 1);
        }
    }
    out
}

fn problems(state: &State) -> Html {
    let problems = state.problems();
    if problems.is_empty() {
        return Html::default();
    }
    html! {
        <div class="canvass-notice" id="canvass-register-problems">
            <p class="canvass-map__subtitle">{ words::PROBLEMS }</p>
            <ul>
                { for problems.iter().map(|problem| html! { <li>{ problem.sentence() }</li> }) }
            </ul>
        </div>
    }
}

fn head(props: &Props, column: &Shown) -> Html {
    let sort = props.state.sort.as_ref();
    let sorted = sort.filter(|sort| sort.column == column.at);
    let direction = sorted.map(|sort| {
        if sort.descending {
            "descending"
        } else {
            "ascending"
        }
    });
    let arrow = match direction {
        Some("descending") => " ▼",
        Some(_) => " ▲",
        None => "",
    };
    let at = column.at;
    let press = props.dispatch.reform(move |_: MouseEvent| Action::Sort(at));
    html! {
        <th scope="col" aria-sort={direction}>
            <button type="button" class="canvass-register__sort" onclick={press}>
                { column.header.clone() }
                <span aria-hidden="true">{ arrow }</span>
            </button>
        </th>
    }
}

fn row(props: &Props, columns: &[Shown], person: &Rc<Stakeholder>) -> Html {
    let name = props.state.register().name(person);
    let id = person.id.clone();
    let remove = props
        .dispatch
        .reform(move |_: MouseEvent| Action::Remove(id.clone()));
    html! {
        <tr key={person.id.clone()}>
            { for columns.iter().map(|column| cell(props, column, person, name)) }
            <td>
                <button
                    type="button"
                    class="canvass-link-button"
                    aria-label={words::remove(name)}
                    onclick={remove}
                >
                    { words::REMOVE }
                </button>
            </td>
        </tr>
    }
}

fn cell(props: &Props, column: &Shown, person: &Stakeholder, name: &str) -> Html {
    let register = props.state.register();
    let id = cell_id(&person.id, column.at);
    let error = column.field.and_then(|field| fault(props, field, person));
    let error_id = error.is_some().then(|| format!("{id}-error"));
    let is_score = column.field.is_some_and(|field| field.scale().is_some());
    let change = {
        let (dispatch, page) = (props.dispatch.clone(), props.page.clone());
        let (owner, at) = (person.id.clone(), column.at);
        Callback::from(move |event: Event| {
            dispatch.emit(Action::Edit {
                id: owner.clone(),
                column: at,
                text: page.value_of.emit(event),
            });
        })
    };
    let class = classes!(
        "canvass-input",
        "canvass-register__input",
        is_score.then_some("canvass-register__input--score"),
        error.is_some().then_some("canvass-input--error"),
    );
    let content = html! {
        <>
            { for error.map(|sentence| html! {
                <span class="canvass-error-message" id={error_id.clone()}>{ sentence }</span>
            }) }
            <input
                {class}
                {id}
                type="text"
                inputmode={(is_score && column.field != Some(Field::Support)).then_some("decimal")}
                autocomplete="off"
                aria-label={words::cell(&column.header, name)}
                aria-invalid={error_id.is_some().then_some("true")}
                aria-describedby={error_id}
                value={register.cell(person, column.at).to_owned()}
                onchange={change}
            />
        </>
    };
    html! { <td>{ content }</td> }
}

/// What is wrong with a cell, to stand beside it.
fn fault(props: &Props, field: Field, person: &Stakeholder) -> Option<String> {
    let register = props.state.register();
    if field == Field::Name && register.text(person, field).is_empty() {
        return Some(words::NAME_ERROR.to_owned());
    }
    register
        .score(person, field)
        .err()
        .map(|_| words::score_error(field.key()))
}
