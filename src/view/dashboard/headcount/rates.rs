use yew::prelude::*;

use crate::chart::draw;
use crate::dashboard::headcount::{HeadcountStep, RATES};
use crate::dashboard::{Action, Loaded, MarkKey, is_picked};
use crate::view::dashboard::DashboardProps;
use crate::view::dashboard::chart::Chart;
use crate::view::dashboard::data_table::data_table;
use crate::view::dashboard::field::tick;
use crate::view::dashboard::made::Made;
use crate::view::dashboard::save::Save;
use crate::view::{Same, heading};
use crate::words::dashboard as card_words;
use crate::words::headcount as words;

/// Space inside the card on each side, as the style sheet has it, and its widest chart.
const PADDING_PX: f64 = 42.0;
const MOST_PX: f64 = 760.0;

/// The card of response rates.
#[inline(never)]
pub(super) fn rates(props: &DashboardProps, loaded: &Loaded) -> Html {
    let Some(exhibit) = props.state.exhibit(RATES) else {
        return Html::default();
    };
    let exhibit = Same(exhibit.into());
    let question = loaded
        .headcount
        .as_ref()
        .and_then(|own| loaded.place_of(&own.said.question));
    let Some(question) = question else {
        return Html::default();
    };
    let figures = &exhibit.figures;
    let id = "canvass-rates";
    let title = heading(
        props.heading_level,
        &format!("{id}-title"),
        "canvass-card__title",
        html! { &exhibit.title },
    );
    let pick = loaded.clause(question).map(|clause| &clause.pick);
    let toggle = props
        .dispatch
        .reform(move |key: MarkKey| Action::Toggle(question, key));
    let width = (props.width_px - PADDING_PX).clamp(200.0, MOST_PX).floor();
    let is_selected: &dyn Fn(MarkKey) -> bool = &|key| is_picked(pick, key);
    let scene = || draw(figures, is_selected, width, &*props.measure);
    let is_open = loaded.open_tables.contains(&RATES);
    let show = props
        .dispatch
        .reform(|_: MouseEvent| Action::ToggleTable(RATES));
    let remove = props
        .dispatch
        .reform(|_: MouseEvent| Action::Headcount(HeadcountStep::Remove));
    html! {
        <figure class="canvass-card canvass-rates" {id} aria-labelledby={format!("{id}-title")}>
            { title }
            if !exhibit.headline.is_empty() {
                <p class="canvass-card__finding">{ &exhibit.headline }</p>
            }
            <p class="canvass-card__base">{ &exhibit.caption.base }</p>
            if let Some(note) = &exhibit.caption.note {
                <p class="canvass-card__note">{ note }</p>
            }
            if let Some(why) = &exhibit.blank {
                <p class="canvass-card__none">{ why }</p>
            } else {
                <Chart
                    id={id}
                    label={card_words::chart_label(&exhibit.title, figures.marks.len())}
                    scene={Same(scene().into())}
                    measure={props.measure.clone()}
                    toggle={toggle.clone()}
                    annotate={Callback::from(|_: (MarkKey, String)| ())}
                    focus={props.focus.clone()}
                />
            }
            <button
                type="button" class="canvass-link-button canvass-card__show" onclick={show}
                aria-expanded={is_open.to_string()} aria-controls={format!("{id}-table")}
                aria-describedby={format!("{id}-title")}
            >{ card_words::show_as_table() }</button>
            <div id={format!("{id}-table")} hidden={!is_open}>
                if is_open { { data_table(&exhibit.title, figures, pick, &toggle, &[]) } }
            </div>
            { weights(props, loaded) }
            <button type="button" class="canvass-link-button" onclick={remove}>{ words::REMOVE }</button>
            <Save exhibit={exhibit.clone()} save={props.save.clone()} />
            <Made
                question={RATES} title={exhibit.title.clone()}
                state={props.state.clone()} parts={props.parts.clone()}
            />
        </figure>
    }
}

/// The box that weights responses, and what weights come to.
fn weights(props: &DashboardProps, loaded: &Loaded) -> Html {
    let Some(joined) = &loaded.headcount else {
        return Html::default();
    };
    let Some(weighting) = &joined.weighting else {
        return html! { <p class="canvass-hint">{ words::no_weights() }</p> };
    };
    let weigh = props
        .dispatch
        .reform(|weighted| Action::Headcount(HeadcountStep::Weigh(weighted)));
    let told = [
        words::weights_are(weighting.n, weighting.effective_n, weighting.design_effect),
        words::weights(&joined.said.question, &joined.said.file, &weighting.each),
    ];
    let capped = (weighting.num_capped > 0).then(|| words::capped(weighting.num_capped));
    let silent = (!weighting.silent.is_empty()).then(|| words::silent_groups(&weighting.silent));
    let told = told.into_iter().chain(capped).chain(silent);
    html! {
        <div class="canvass-rates__weights">
            { tick("canvass-weigh".to_owned(), &words::weigh(&joined.said.question), joined.said.weighted, &weigh) }
            if joined.said.weighted {
                { for told.map(|told| html! { <p class="canvass-hint">{ told }</p> }) }
            }
        </div>
    }
}
