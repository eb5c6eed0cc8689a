use yew::prelude::*;

use crate::chart::{Gutter, Scene, draw, mark_notes, width_beside};
use crate::dashboard::{
    Action, Drawing, Exhibit, Loaded, MarkKey, Placed, Writing, is_picked, placed,
};
use crate::engine::Pick;
use crate::table::QuestionKind;
use crate::view::dashboard::DashboardProps;
use crate::view::dashboard::arrange::arrange;
use crate::view::dashboard::chart::Chart;
use crate::view::dashboard::data_table::data_table;
use crate::view::dashboard::derive::derive;
use crate::view::dashboard::legend::legend;
use crate::view::dashboard::made::Made;
use crate::view::dashboard::notes::Notes;
use crate::view::dashboard::process::process;
use crate::view::dashboard::save::Save;
use crate::view::dashboard::sides::sides;
use crate::view::dashboard::texts::texts;
use crate::view::{Same, heading};
use crate::words::dashboard as words;

/// One exhibit, and where it is shown.
pub(super) struct Card<'a> {
    pub exhibit: Same<Exhibit>,
    /// The table it is of: its filter, its open tables, the texts found.
    pub loaded: &'a Loaded,
    pub is_wide: bool,
    pub chart_px: f64,
    pub page: &'a DashboardProps,
}

impl Card<'_> {
    /// The figure: heading, finding, base, chart, table, how it was made.
    pub(super) fn figure(&self) -> Html {
        let exhibit = &self.exhibit;
        let id = format!("canvass-q{}", exhibit.question);
        let title = heading(
            self.page.heading_level,
            &format!("{id}-title"),
            "canvass-card__title",
            html! { &exhibit.title },
        );
        let contrast = self.loaded.contrast.as_ref();
        let is_left_alone =
            exhibit.sides.is_none() && contrast.is_some_and(|contrast| contrast.said.is_some());
        let body = if let Some(beside) = &exhibit.sides {
            sides(self, &id, beside)
        } else if exhibit.kind == QuestionKind::Text {
            texts(exhibit.question, self.loaded, self.page)
        } else {
            self.charted(&id)
        };
        html! {
            <figure
                key={exhibit.question} class={classes!("canvass-card", self.is_wide.then_some("canvass-card--wide"))}
                aria-labelledby={format!("{id}-title")} id={id.clone()}
            >
                { title }
                if !exhibit.headline.is_empty() {
                    <p class="canvass-card__finding">{ &exhibit.headline }</p>
                }
                <p class="canvass-card__base">{ &exhibit.caption.base }</p>
                if let Some(warning) = exhibit.warning() {
                    <p class="canvass-card__note">{ warning }</p>
                }
                if is_left_alone {
                    <p class="canvass-card__note">{ words::not_compared() }</p>
                }
                { body }
                { arrange(exhibit.question, &self.page.dispatch) }
                if let Some(question) = self.loaded.questions.get(exhibit.question as usize) {
                    { derive(self.page, exhibit.question, question) }
                }
                <Save exhibit={exhibit.clone()} save={self.page.save.clone()} />
                <Made
                    question={exhibit.question} title={exhibit.title.clone()}
                    state={self.page.state.clone()} parts={self.page.parts.clone()}
                />
            </figure>
        }
    }

    fn charted(&self, id: &str) -> Html {
        let (exhibit, figures) = (&self.exhibit, &self.exhibit.figures);
        let index = exhibit.question;
        if let (Some(why), true) = (&exhibit.blank, figures.marks.is_empty()) {
            return html! { <p>{ why }</p> };
        }
        let dispatch = &self.page.dispatch;
        let toggle = dispatch.reform(move |key: MarkKey| Action::Toggle(index, key));
        let annotate = dispatch.reform(move |(key, back)| {
            Action::WriteNote(Writing {
                question: index,
                note: None,
                key: Some(key),
                back,
            })
        });
        let notes = placed(self.loaded, index, figures);
        html! {
            <>
                if let Some(note) = &exhibit.caption.note {
                    <p class="canvass-card__note">{ note }</p>
                }
                if let Drawing::Battery { steps, .. } = &figures.drawing {
                    { legend(steps) }
                }
                if let Some(why) = &exhibit.blank {
                    <p class="canvass-card__none">{ why }</p>
                } else {
                    <Chart
                        id={id.to_owned()}
                        label={words::chart_label(&exhibit.title, figures.marks.len())}
                        scene={Same(self.noted(&notes).into())}
                        measure={self.page.measure.clone()}
                        toggle={toggle.clone()}
                        {annotate}
                        focus={self.page.focus.clone()}
                    />
                }
                if matches!(figures.drawing, Drawing::Lines(_) | Drawing::Process(_)) {
                    { process(exhibit, &self.loaded.processes, dispatch) }
                }
                { self.behind_button(id, || data_table(&exhibit.title, figures, self.pick(), &toggle, &notes)) }
                { Notes {
                    index,
                    title: &exhibit.title,
                    figures,
                    placed: &notes,
                    loaded: self.loaded,
                    dispatch,
                }.below() }
            </>
        }
    }

    /// The button that shows the figures as a table, and the table once it is shown.
    pub(super) fn behind_button(&self, id: &str, table: impl FnOnce() -> Html) -> Html {
        let index = self.exhibit.question;
        let dispatch = &self.page.dispatch;
        let show = dispatch.reform(move |_: MouseEvent| Action::ToggleTable(index));
        let is_open = self.loaded.open_tables.contains(&index);
        html! {
            <>
                <button
                    type="button" class="canvass-link-button canvass-card__show" onclick={show}
                    aria-expanded={is_open.to_string()} aria-controls={format!("{id}-table")}
                    aria-describedby={format!("{id}-title")}
                >{ words::show_as_table() }</button>
                <div id={format!("{id}-table")} hidden={!is_open}>
                    if is_open { { table() } }
                </div>
            </>
        }
    }

    /// The scene with the markers of its notes, which its marks name.
    fn noted(&self, notes: &[Placed<'_>]) -> Scene {
        let at: Vec<(MarkKey, usize)> = notes
            .iter()
            .filter_map(|note| Some((note.key?, note.number)))
            .collect();
        let gutter = match &self.exhibit.figures.drawing {
            Drawing::Columns | Drawing::Histogram(_) | Drawing::Lines(_) | Drawing::Process(_) => {
                Gutter::Top
            }
            Drawing::Nothing | Drawing::Bars | Drawing::Rates(_) | Drawing::Battery { .. } => {
                Gutter::End
            }
        };
        let width = width_beside(gutter, &at, self.chart_px);
        let mut scene = mark_notes(self.scene(width), gutter, &at);
        for note in notes {
            let mark = scene
                .marks
                .iter_mut()
                .find(|mark| Some(mark.key) == note.key);
            if let Some(mark) = mark {
                mark.name = words::with_note(&mark.name, note.number, note.text);
            }
        }
        scene
    }

    fn pick(&self) -> Option<&Pick> {
        let clause = self.loaded.clause(self.exhibit.question);
        clause.map(|clause| &clause.pick)
    }

    fn scene(&self, width: f64) -> Scene {
        let pick = self.pick();
        // As elsewhere: the charts are made for one kind of function.
        let is_selected: &dyn Fn(MarkKey) -> bool = &|key| is_picked(pick, key);
        let figures = &self.exhibit.figures;
        draw(figures, is_selected, width, &*self.page.measure)
    }
}
