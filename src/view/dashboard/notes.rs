//! The notes of a card below its chart, and the field to write one.

mod field;

use yew::prelude::*;

use crate::dashboard::{Action, Figures, Loaded, MarkKey, Note, Placed, Writing, mark_words};
use crate::words::dashboard as words;
use field::NoteField;

/// What a card shows of notes, and whom it tells.
pub(super) struct Notes<'a> {
    pub index: u32,
    pub title: &'a str,
    pub figures: &'a Figures,
    pub placed: &'a [Placed<'a>],
    pub loaded: &'a Loaded,
    pub dispatch: &'a Callback<Action>,
}

impl Notes<'_> {
    /// The list of notes and the way to add one.
    pub(super) fn below(&self) -> Html {
        let own = |writing: &&Writing| writing.question == self.index;
        let writing = self.loaded.writing.as_ref().filter(own);
        let id = format!("canvass-q{}-note", self.index);
        let add = self.write(Writing {
            question: self.index,
            note: None,
            key: None,
            back: id.clone(),
        });
        html! {
            <div class="canvass-notes">
                if !self.placed.is_empty() {
                    <ul class="canvass-notes__list" aria-label={words::notes_of(self.title)}>
                        { for self.placed.iter().map(|placed| self.line(placed)) }
                    </ul>
                }
                <button
                    type="button" {id} class="canvass-link-button" onclick={add}
                    aria-describedby={format!("canvass-q{}-title", self.index)}
                >{ words::add_note() }</button>
                <div>
                    if let Some(writing) = writing {
                        { self.field(writing) }
                    }
                </div>
            </div>
        }
    }

    fn write(&self, writing: Writing) -> Callback<MouseEvent> {
        self.dispatch
            .reform(move |_: MouseEvent| Action::WriteNote(writing.clone()))
    }

    fn line(&self, placed: &Placed<'_>) -> Html {
        let place = placed.place;
        let edit_id = format!("canvass-q{}-edit-{place}", self.index);
        let edit = self.write(Writing {
            question: self.index,
            note: Some(place),
            key: placed.key,
            back: edit_id.clone(),
        });
        let remove = self
            .dispatch
            .reform(move |_: MouseEvent| Action::DropNote(place));
        html! {
            <li key={place} class="canvass-notes__note">
                <p>
                    <span class="canvass-notes__number" aria-hidden="true">{ placed.number }</span>
                    <span class="canvass-visually-hidden">{ words::note_number(placed.number) }{ " " }</span>
                    <strong>{ &placed.mark }</strong>
                    if placed.key.is_none() {
                        { " " }<em>{ "(" }{ words::note_gone() }{ ")" }</em>
                    }
                    { ": " }<span class="canvass-notes__text">{ placed.text }</span>
                </p>
                <button type="button" id={edit_id} class="canvass-link-button" onclick={edit}>{ words::edit_note(placed.number) }</button>{ " " }
                <button type="button" class="canvass-link-button" onclick={remove}>{ words::delete_note(placed.number) }</button>
            </li>
        }
    }

    fn field(&self, writing: &Writing) -> Html {
        let marks: Vec<(MarkKey, String)> = self
            .figures
            .marks
            .iter()
            .map(|mark| (mark.key, mark_words(self.figures, mark)))
            .collect();
        let held = writing.note.and_then(|place| self.loaded.notes.get(place));
        html! {
            <NoteField
                key={writing.back.clone()}
                id={format!("canvass-q{}-note", self.index)}
                {marks}
                chosen={writing.key}
                text={held.map(|note| note.text.clone()).unwrap_or_default()}
                dispatch={self.dispatch.clone()}
            />
        }
    }
}

/// Notes that no chart shows, because the question is not there or is drawn no
/// more: kept, and said.
pub(super) fn lost_notes(loaded: &Loaded, dispatch: &Callback<Action>) -> Html {
    let lost: Vec<(usize, &Note)> = loaded
        .notes
        .iter()
        .enumerate()
        .filter(|(_, note)| !has_chart(loaded, &note.question))
        .collect();
    if lost.is_empty() {
        return Html::default();
    }
    html! {
        <section class="canvass-notes" aria-labelledby="canvass-lost-notes">
            <p id="canvass-lost-notes">{ words::notes_without_chart(lost.len()) }</p>
            <ul class="canvass-notes__list">
                { for lost.into_iter().zip(1..).map(|((place, note), number)| html! {
                    <li key={place} class="canvass-notes__note">
                        <p><strong>{ words::statement_is(&note.question, &note.mark.words()) }</strong>{ ": " }{ &note.text }</p>
                        <button type="button" class="canvass-link-button" onclick={dispatch.reform(move |_: MouseEvent| Action::DropNote(place))}>
                            { words::delete_note(number) }
                        </button>
                    </li>
                }) }
            </ul>
        </section>
    }
}

fn has_chart(loaded: &Loaded, name: &str) -> bool {
    let Some(place) = loaded.place_of(name).map(|place| place as usize) else {
        return false;
    };
    let asked = loaded.questions.get(place).zip(loaded.results.get(place));
    // Until the first answer no chart is there, and no note is lost.
    asked.is_none_or(|(question, result)| !Figures::of(question, result).marks.is_empty())
}
