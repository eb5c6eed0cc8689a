//! Fields for dates and months.

use yew::prelude::*;

use super::{Asked, entry::input_class, missing, parts::Frame};
use crate::survey::{Action, Input, field};

/// Day, month and year, or the last two of them.
#[inline(never)]
pub(super) fn fields(page: &Asked<'_>, frame: &Frame<'_>, with_day: bool) -> Html {
    let id = &frame.question.id;
    let empty = Default::default();
    let texts: &[String; 3] = match page.state.input() {
        Some(Input::Date(texts)) => texts,
        _ => &empty,
    };
    let parts = [
        ("day", page.words.day(), "canvass-survey__input--day"),
        ("month", page.words.month(), "canvass-survey__input--day"),
        ("year", page.words.year(), "canvass-survey__input--year"),
    ];
    let wrong = frame
        .problem
        .map_or(&[] as &[String], |problem| &problem.parts);
    let fields = parts
        .into_iter()
        .zip(texts)
        .enumerate()
        .skip(usize::from(!with_day));
    let fields = fields.map(|(i, ((part, label, size), text))| {
        let question = id.clone();
        let oninput = page.typed(move |value| Action::SetPart {
            question: question.clone(),
            part: i,
            value,
        });
        let part_id = field::date_part(id, part);
        let class = input_class(wrong.iter().any(|wrong| wrong == part), size);
        html! {
            <div class="canvass-survey__date-part">
                <label for={part_id.clone()}>{page.own(label)}</label>
                <input type="text" inputmode="numeric" autocomplete="off" spellcheck="false" {class}
                    id={part_id.clone()} name={part_id} value={text.clone()} {oninput} />
            </div>
        }
    });
    let fields = html! {
        <>
            <div class="canvass-survey__date">{for fields}</div>
            {missing::apart(page, frame.question)}
        </>
    };
    frame.fieldset(page, fields)
}
