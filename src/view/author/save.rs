use yew::prelude::*;

use super::{Page, lost};
use crate::author::{Action, Format, List, Open, Origin};
use crate::authoring::Remark;
use crate::words::author as words;

/// The files that the survey can be saved as, each with what it lacks.
pub(super) fn save(page: &Page<'_>, open: &Open) -> Html {
    let opened = &open.opened;
    let as_definition = (List::Lost, words::LOST_AS_JSON, &opened.made.lost[..]);
    let as_form = (
        List::LostAsForm,
        words::LOST_AS_FORM,
        &opened.lost_as_form[..],
    );
    html! {
        <>
            { page.heading(1, "canvass-author-save", words::SAVE) }
            <div class="canvass-author__formats">
                <div class="canvass-author__format">
                    { page.heading(2, "canvass-author-json", words::AS_JSON) }
                    <p>{ words::AS_JSON_HINT }</p>
                    <p>{ page.button(words::SAVE_JSON, Action::Save(Format::Json)) }</p>
                    { lacks(page, as_definition, opened.origin) }
                </div>
                <div class="canvass-author__format">
                    { page.heading(2, "canvass-author-form", words::AS_FORM) }
                    <p>{ words::AS_FORM_HINT }</p>
                    <p class="canvass-author__buttons">
                        { page.button(words::SAVE_WORKBOOK, Action::Save(Format::Workbook)) }
                        { page.button(words::SAVE_MARKDOWN, Action::Save(Format::Markdown)) }
                    </p>
                    { lacks(page, as_form, opened.origin) }
                </div>
            </div>
            if opened.origin == Origin::SurveyJs {
                <p>{ words::ONLY_READ }</p>
            }
        </>
    }
}

fn lacks(page: &Page<'_>, (list, name, all): (List, &str, &[Remark]), origin: Origin) -> Html {
    if all.is_empty() {
        return html! { <p class="canvass-hint">{ words::ALL_SAVED }</p> };
    }
    html! {
        <details class="canvass-author__lost">
            <summary>{ words::lost(all.len()) }</summary>
            { lost::table(page, (list, name), all, origin) }
        </details>
    }
}
