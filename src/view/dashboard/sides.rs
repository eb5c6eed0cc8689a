//! A card that shows groups side by side.

use yew::prelude::*;

use super::card::Card;
use super::chart::Chart;
use super::data_table::framed;
use crate::chart::dots;
use crate::dashboard::MarkKey;
use crate::dashboard::contrast::{Dot, SideLine, Sides};
use crate::view::Same;
use crate::words::dashboard as words;

/// What the groups say to the card's question: what may be said of it, dots, table, how it
/// was found.
#[inline(never)]
pub(super) fn sides(card: &Card<'_>, id: &str, sides: &Sides) -> Html {
    let title = &card.exhibit.title;
    let marks: usize = sides.lines.iter().map(|line| line.dots.len()).sum();
    html! {
        <>
            { for sides.verdicts.iter().map(|verdict| html! { <p class="canvass-card__verdict">{ verdict }</p> }) }
            if let Some(foremost) = &sides.foremost {
                <p class="canvass-card__note">{ foremost }</p>
            }
            if let Some(upper) = &sides.of_options {
                <p class="canvass-card__note">{ upper }</p>
            }
            <Chart
                id={id.to_owned()}
                label={words::chart_label(title, marks)}
                scene={Same(dots(sides, card.chart_px, &*card.page.measure).into())}
                measure={card.page.measure.clone()}
                toggle={Callback::from(|_: MarkKey| ())}
                annotate={Callback::from(|_: (MarkKey, String)| ())}
                focus={card.page.focus.clone()}
            />
            { card.behind_button(id, || side_table(title, sides)) }
            if let Some(left_out) = &sides.left_out {
                <p class="canvass-card__note">{ left_out }</p>
            }
            if !sides.how.is_empty() {
                <p class="canvass-card__base">{ &sides.how }</p>
            }
        </>
    }
}

fn side_table(title: &str, sides: &Sides) -> Html {
    let rows = sides.lines.iter().flat_map(|line| {
        let each = line.dots.iter();
        each.map(move |dot| row(line, dot))
    });
    framed(
        title,
        &words::side_heads(sides.of_shares),
        2,
        html! { <>{ for rows }</> },
    )
}

fn row(line: &SideLine, dot: &Dot) -> Html {
    html! {
        <tr>
            <th scope="row">{ &line.title }</th>
            <th scope="row">{ &dot.group }</th>
            { for dot.cells.iter().map(|cell| html! { <td class="canvass-table__number">{ cell }</td> }) }
        </tr>
    }
}
