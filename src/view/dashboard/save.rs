use yew::prelude::*;

use crate::dashboard::Exhibit;
use crate::saving::Format;
use crate::view::Same;
use crate::words::saving as words;

/// A card that can be saved.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct SaveProps {
    pub exhibit: Same<Exhibit>,
    pub save: Callback<(u32, Format)>,
}

/// The ways to save what a card shows, behind a button that opens them; none where it has
/// nothing to save.
#[component]
pub(super) fn Save(props: &SaveProps) -> Html {
    let is_open = use_state(|| false);
    let exhibit = &props.exhibit;
    let question = exhibit.question;
    let formats = Format::ALL.into_iter();
    let formats: Vec<Format> = formats.filter(|format| format.suits(exhibit)).collect();
    if formats.is_empty() {
        return Html::default();
    }
    let id = format!("canvass-q{question}-save");
    let of_card =
        html! { <span class="canvass-visually-hidden">{ format!(" {}", exhibit.title) }</span> };
    let toggle = {
        let is_open = is_open.clone();
        Callback::from(move |_: MouseEvent| is_open.set(!*is_open))
    };
    html! {
        <div class="canvass-save">
            <button
                type="button" class="canvass-link-button" onclick={toggle}
                aria-expanded={is_open.to_string()} aria-controls={id.clone()}
            >{ words::SAVE }{ of_card.clone() }</button>
            <div {id} class="canvass-save__ways" hidden={!*is_open}>
                { for formats.into_iter().map(|format| html! {
                    <button
                        key={format.extension()} type="button" class="canvass-link-button"
                        onclick={props.save.reform(move |_: MouseEvent| (question, format))}
                    >{ name_of(format) }{ of_card.clone() }</button>
                }) }
            </div>
        </div>
    }
}

fn name_of(format: Format) -> &'static str {
    match format {
        Format::Csv => words::AS_CSV,
        Format::Workbook => words::AS_WORKBOOK,
        Format::Svg => words::AS_SVG,
        Format::Png => words::AS_PNG,
    }
}
