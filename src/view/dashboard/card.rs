use yew::prelude::*;

use crate::chart::{Gutter, Scene, bars, battery, columns, lines, mark_notes, width_beside};
use crate::dashboard::{Action, Caption, Figures, Loaded, MarkKey, Placed, Writing, placed};
use crate::engine::{Body, Pick, QuestionResult};
use crate::table::{Question, QuestionKind};
use crate::view::dashboard::arrange::arrange;
use crate::view::dashboard::chart::Chart;
use crate::view::dashboard::data_table::data_table;
use crate::view::dashboard::legend::legend;
use crate::view::dashboard::notes::Notes;
use crate::view::dashboard::sides::sides;
use crate::view::dashboard::texts::texts;
use crate::view::dashboard::{DashboardProps, is_survey, is_wide};
use crate::view::{Same, heading};
use crate::words::dashboard as words;

/// One question, its result, and where it is shown.
pub(super) struct Card<'a> {
    pub index: u32,
    pub question: &'a Question,
    pub result: &'a QuestionResult,
    /// The table it is a question of.
    pub loaded: &'a Loaded,
    pub chart_px: f64,
    pub page: &'a DashboardProps,
}

impl Card<'_> {
    /// The figure: heading, base, chart, table.
    pub(super) fn figure(&self) -> Html {
        let id = format!("canvass-q{}", self.index);
        let figures = Figures::of(self.question, self.result);
        let caption = Caption::of(self.question, self.result, is_survey(self.loaded));
        let title = heading(
            self.page.heading_level,
            &format!("{id}-title"),
            "canvass-card__title",
            html! { &self.question.title },
        );
        let contrast = self.loaded.contrast.as_ref();
        let said = contrast.and_then(|contrast| contrast.said.as_ref());
        let finding = said.and_then(|said| said.of(self.index));
        let is_left_alone = said.is_some() && finding.is_none();
        let body = if let Some(finding) = finding {
            sides(self, &id, finding)
        } else if self.question.kind == QuestionKind::Text {
            let found = self.loaded.texts.get(self.index);
            texts(self.index, found, &self.page.dispatch)
        } else {
            self.charted(&id, &figures, &caption)
        };
        html! {
            <figure
                key={self.index} class={classes!("canvass-card", is_wide(self.question).then_some("canvass-card--wide"))}
                aria-labelledby={format!("{id}-title")} id={id.clone()}
            >
                { title }
                <p class="canvass-card__base">{ &caption.base }</p>
                if let Some(warning) = &caption.warning {
                    <p class="canvass-card__note">{ warning }</p>
                }
                if is_left_alone {
                    <p class="canvass-card__note">{ words::not_compared() }</p>
                }
                { body }
                { arrange(self.index, &self.page.dispatch) }
            </figure>
        }
    }

    fn charted(&self, id: &str, figures: &Figures, caption: &Caption) -> Html {
        let index = self.index;
        if figures.marks.is_empty() {
            let too_many = matches!(self.result.body, Body::TooMany { .. });
            let why = caption.note.clone().filter(|_| too_many);
            return html! { <p>{ why.unwrap_or_else(|| words::nothing_to_draw().to_owned()) }</p> };
        }
        let dispatch = &self.page.dispatch;
        let toggle = dispatch.reform(move |key: MarkKey| Action::Toggle(index, key));
        let show = dispatch.reform(move |_: MouseEvent| Action::ToggleTable(index));
        let annotate = dispatch.reform(move |(key, back)| {
            Action::WriteNote(Writing {
                question: index,
                note: None,
                key: Some(key),
                back,
            })
        });
        let name = self.loaded.name_of(index).unwrap_or_default();
        let notes = placed(
            &name,
            self.question,
            self.result,
            figures,
            &self.loaded.notes,
        );
        let table_open = self.loaded.open_tables.contains(&index);
        html! {
            <>
                if let Some(note) = &caption.note {
                    <p class="canvass-card__note">{ note }</p>
                }
                if self.question.kind == QuestionKind::Agreement {
                    { legend(self.question) }
                }
                if self.result.base == 0 && figures.is_zero() {
                    <p class="canvass-card__none">{ words::nobody_answered() }</p>
                } else {
                    <Chart
                        id={id.to_owned()}
                        label={words::chart_label(&self.question.title, figures.marks.len())}
                        scene={Same(self.noted(figures, &notes).into())}
                        measure={self.page.measure.clone()}
                        toggle={toggle.clone()}
                        {annotate}
                        focus={self.page.focus.clone()}
                    />
                }
                <button
                    type="button" class="canvass-link-button canvass-card__show" onclick={show}
                    aria-expanded={table_open.to_string()} aria-controls={format!("{id}-table")}
                    aria-describedby={format!("{id}-title")}
                >{ words::show_as_table() }</button>
                <div id={format!("{id}-table")} hidden={!table_open}>
                    if table_open {
                        { data_table(&self.question.title, figures, self.pick(), &toggle, &notes) }
                    }
                </div>
                { Notes {
                    index,
                    title: &self.question.title,
                    figures,
                    placed: &notes,
                    loaded: self.loaded,
                    dispatch,
                }.below() }
            </>
        }
    }

    /// The scene with the markers of its notes, which its marks name.
    fn noted(&self, figures: &Figures, notes: &[Placed<'_>]) -> Scene {
        let at: Vec<(MarkKey, usize)> = notes
            .iter()
            .filter_map(|note| Some((note.key?, note.number)))
            .collect();
        let gutter = match (&self.result.body, self.question.kind) {
            (Body::Counts(_), QuestionKind::Score)
            | (Body::Histogram { .. } | Body::Months { .. } | Body::Usage(_), _) => Gutter::Top,
            _ => Gutter::End,
        };
        let width = width_beside(gutter, &at, self.chart_px);
        let mut scene = mark_notes(self.scene(figures, width), gutter, &at);
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
        self.loaded.clause(self.index).map(|clause| &clause.pick)
    }

    fn scene(&self, figures: &Figures, width: f64) -> Scene {
        let measure = &*self.page.measure;
        let pick = self.pick();
        let is_selected = |key: MarkKey| is_picked(pick, key);
        match (&self.result.body, self.question.kind) {
            (Body::Battery(rows), _) => {
                battery(self.question, rows, figures, is_selected, width, measure)
            }
            (Body::Histogram { bins, .. }, _) => {
                let edges: Vec<f64> = bins
                    .iter()
                    .map(|bin| bin.from)
                    .chain(bins.last().map(|bin| bin.to))
                    .collect();
                columns(figures, &edges, is_selected, width, measure)
            }
            (Body::Counts(_), QuestionKind::Score) => {
                columns(figures, &[], is_selected, width, measure)
            }
            (Body::Months { .. }, _) => lines(figures, &[], is_selected, width, measure),
            (Body::Usage(_), _) => lines(
                figures,
                figures.heads.get(1..).unwrap_or_default(),
                is_selected,
                width,
                measure,
            ),
            _ => bars(figures, is_selected, width, measure),
        }
    }
}

/// Whether a mark is part of its question's filter.
pub(super) fn is_picked(pick: Option<&Pick>, key: MarkKey) -> bool {
    match (pick, key) {
        (Some(Pick::Options(options)), MarkKey::Option(option)) => options.contains(&option),
        (Some(Pick::Cells(cells)), MarkKey::Cell(item, option)) => cells.contains(&(item, option)),
        (Some(Pick::Ranges(ranges)), MarkKey::Range(from, to)) => ranges.contains(&(from, to)),
        _ => false,
    }
}
