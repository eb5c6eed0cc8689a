//! Putting two files together: which columns go together, what rows are called.

use yew::prelude::*;

use super::DashboardProps;
use super::field::{Choice, Line, line, select};
use crate::dashboard::appending::{AppendStep, Appending, Likeness, differences};
use crate::dashboard::{APPENDING_ID, Action, Loaded, State};
use crate::table::{ColumnReport, Repeated};
use crate::view::heading;
use crate::words::append as words;
use crate::words::reading::unnamed_column;

/// What is asked before two files are put together.
#[inline(never)]
pub(super) fn append(props: &DashboardProps) -> Html {
    let Some((appending, sides)) = props.state.appended() else {
        return Html::default();
    };
    let page = Page {
        appending,
        names: sides.map(|(name, _)| name),
        tables: sides.map(|(_, loaded)| loaded),
        dispatch: props.dispatch.reform(Action::Append),
    };
    let title = heading(
        props.heading_level,
        APPENDING_ID,
        "canvass-append__title",
        html! { words::TITLE },
    );
    html! {
        <section class="canvass-append" aria-labelledby={APPENDING_ID}>
            { title }
            <p>{ words::EXPLAINED }</p>
            <div class="canvass-append__fields">
                { page.file(&props.state, 0) }
                { page.label(0) }
                { page.file(&props.state, 1) }
                { page.label(1) }
            </div>
            { page.columns() }
            { page.left_over() }
            { page.repeated() }
            <div class="canvass-append__buttons">
                <button type="button" class="canvass-button" onclick={page.says(AppendStep::Go)}>{ words::GO }</button>
                <button type="button" class="canvass-link-button" onclick={page.says(AppendStep::Leave)}>{ words::LEAVE }</button>
            </div>
        </section>
    }
}

struct Page<'a> {
    appending: &'a Appending,
    names: [&'a str; 2],
    tables: [&'a Loaded; 2],
    dispatch: Callback<AppendStep>,
}

impl Page<'_> {
    fn says(&self, step: AppendStep) -> Callback<MouseEvent> {
        self.dispatch.reform(move |_| step.clone())
    }

    /// Which file stands first (0) or second (1). Choosing the other's swaps them.
    fn file(&self, state: &State, side: usize) -> Html {
        let files = self.appending.files;
        let [own, other] =
            [side, 1 - side].map(|side| files.get(side).copied().unwrap_or_default());
        let options = state.appendable();
        let options =
            options.filter(|(id, ..)| *id == own || *id == other || state.go_together(*id, other));
        let options = options.map(|(id, name, _)| (id.to_string(), name.to_owned()));
        let [first, second] = files;
        let choose = self.dispatch.reform(move |id: String| {
            let id = id.parse().unwrap_or(first);
            AppendStep::Files(match (side, id) {
                (0, id) if id == second => [second, first],
                (0, id) => [id, second],
                (_, id) if id == first => [second, first],
                (_, id) => [first, id],
            })
        });
        let chosen = files.get(side).map(u32::to_string).unwrap_or_default();
        let choice = Choice {
            id: format!("canvass-append-file-{side}"),
            label: words::file(side).to_owned(),
            hidden: false,
            hint: None,
            options: options.collect(),
            chosen: &chosen,
        };
        select(choice, &choose)
    }

    /// What the rows of a file are called. A file that was put together has its names.
    fn label(&self, side: usize) -> Html {
        let [first, _] = self.tables;
        if side == 0 && first.report.is_put_together() {
            return html! { <p class="canvass-hint">{ words::parts(&first.report.parts) }</p> };
        }
        let set = self
            .dispatch
            .reform(move |label| AppendStep::Label(side, label));
        let label = self.appending.how.labels.get(side);
        let field = Line {
            id: format!("canvass-append-label-{side}"),
            label: words::label(self.names.get(side).copied().unwrap_or_default()),
            hidden: false,
            value: label.cloned().unwrap_or_default(),
            at_once: true,
        };
        line(field, &set)
    }

    /// The columns: those with one name behind a line, the others in sight.
    fn columns(&self) -> Html {
        let is_same = |place: &u32| {
            let likeness = self.appending.likeness.get(*place as usize);
            likeness == Some(&Likeness::Same) && self.differences(*place).is_empty()
        };
        let [first, _] = self.tables;
        let skipped = u32::from(first.report.is_put_together());
        let all = skipped..first.report.own_columns().len() as u32;
        let (same, others): (Vec<u32>, Vec<u32>) = all.partition(is_same);
        html! {
            <>
                if !others.is_empty() { { self.table(words::OTHERS, &others) } }
                if !same.is_empty() {
                    <details class="canvass-append__same">
                        <summary>{ words::same(same.len()) }</summary>
                        { self.table(words::SAME, &same) }
                    </details>
                }
            </>
        }
    }

    fn table(&self, caption: &'static str, places: &[u32]) -> Html {
        html! {
            <div class="canvass-table-scroll" tabindex="0" role="region" aria-label={caption}>
                <table class="canvass-table">
                    <caption>{ caption }</caption>
                    <thead><tr>{ for words::heads(self.names).into_iter().map(|head| html! { <th scope="col">{ head }</th> }) }</tr></thead>
                    <tbody>{ for places.iter().map(|place| self.row(*place)) }</tbody>
                </table>
            </div>
        }
    }

    fn row(&self, place: u32) -> Html {
        let [first, second] = self.tables;
        let name = column_name(first, place);
        let below = self.appending.how.below.get(place as usize);
        let below = below.copied().flatten();
        let no_column = (String::new(), words::NONE.to_owned());
        let others = 0..second.report.own_columns().len() as u32;
        let others = others.map(|other| (other.to_string(), column_name(second, other)));
        let choose = self
            .dispatch
            .reform(move |other: String| AppendStep::Below(place, other.parse().ok()));
        let choice = Choice {
            id: format!("canvass-append-{place}"),
            label: words::goes_with(&name),
            hidden: true,
            hint: None,
            options: std::iter::once(no_column).chain(others).collect(),
            chosen: &below.map(|other| other.to_string()).unwrap_or_default(),
        };
        let likeness = self.appending.likeness.get(place as usize);
        html! {
            <tr key={place}>
                <th scope="row">{ name }</th>
                <td>{ select(choice, &choose) }</td>
                <td>
                    <p>{ likeness.copied().unwrap_or(Likeness::Alone).words(below.is_some()) }</p>
                    { for self.differences(place).into_iter().map(|said| html! { <p class="canvass-hint">{ said }</p> }) }
                </td>
            </tr>
        }
    }

    fn differences(&self, place: u32) -> Vec<String> {
        let below = self.appending.how.below.get(place as usize);
        below.copied().flatten().map_or_else(Vec::new, |other| {
            differences(self.tables, [place, other], self.names)
        })
    }

    /// The columns that the second file has alone.
    fn left_over(&self) -> Html {
        let [_, second] = self.tables;
        let left = self.appending.left_over(second);
        let names: Vec<String> = left
            .iter()
            .map(|place| column_name(second, *place))
            .collect();
        let [_, file] = self.names;
        html! {
            if !names.is_empty() { <p>{ words::left_over(&names, file) }</p> }
        }
    }

    fn repeated(&self) -> Html {
        let all = [Repeated::Once, Repeated::Second, Repeated::Both];
        let [_, second] = self.names;
        let options = all.map(|repeated| {
            (
                words::key(repeated).to_owned(),
                words::repeated(repeated, second),
            )
        });
        let choose = self.dispatch.reform(move |key: String| {
            let mut all = all.into_iter();
            let found = all.find(|repeated| words::key(*repeated) == key);
            AppendStep::Repeated(found.unwrap_or_default())
        });
        let choice = Choice {
            id: "canvass-append-repeated".to_owned(),
            label: words::REPEATED.to_owned(),
            hidden: false,
            hint: Some(words::REPEATED_HINT.to_owned()),
            options: options.to_vec(),
            chosen: words::key(self.appending.how.repeated),
        };
        select(choice, &choose)
    }
}

/// A column's name, or its number where it has none.
fn column_name(loaded: &Loaded, place: u32) -> String {
    let column: Option<&ColumnReport> = loaded.report.columns.get(place as usize);
    match column {
        Some(column) if !column.name.is_empty() => column.name.clone(),
        _ => unnamed_column(place as usize + 1),
    }
}
