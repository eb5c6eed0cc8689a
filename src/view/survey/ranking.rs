//! Things to put into an order: a list whose buttons move its lines, and
//! whose lines can be dragged as well.

use yew::prelude::*;

use super::{Asked, missing, own, parts::Frame};
use crate::{
    survey::{Action, Move, check::ranks, definition::Row, field},
    words::survey::Words,
};

/// Longer lists have a list of ranks beside each line: their buttons would be
/// pressed too often.
const SELECT_FROM: usize = 8;

/// The ranking of a question.
#[inline(never)]
pub(super) fn view(page: &Asked<'_>, frame: &Frame<'_>, items: &[Row], top: Option<usize>) -> Html {
    let input = page.state.input();
    let (order, num_ranked) = ranks(items, top, input);
    let lines: Vec<Line> = order
        .into_iter()
        .enumerate()
        .filter_map(|(place, index)| {
            let item = items.get(index)?;
            Some(Line {
                value: item.value.clone(),
                text: item.text.clone(),
                rank: (place < num_ranked).then_some(place),
            })
        })
        .collect();
    let fields = html! {
        <>
            <Ranking question={frame.question.id.clone()} {lines} room={top.unwrap_or(items.len())}
                words={page.words} apart={page.apart} dispatch={page.dispatch.clone()} />
            {missing::within(page, frame.question, "checkbox")}
        </>
    };
    frame.fieldset(page, fields)
}

/// One thing, and its rank counted from 0.
#[derive(Clone, Debug, PartialEq)]
struct Line {
    value: String,
    text: String,
    rank: Option<usize>,
}

#[derive(Clone, Debug, PartialEq, Properties)]
struct RankingProps {
    question: String,
    /// In the order shown.
    lines: Vec<Line>,
    /// How many ranks there are.
    room: usize,
    words: Words,
    apart: Option<&'static str>,
    dispatch: Callback<Action>,
}

impl RankingProps {
    fn act<E: 'static>(&self, value: &str, to: Move) -> Callback<E> {
        let action = self.action(value, to);
        self.dispatch.reform(move |_| action.clone())
    }

    /// The rank of what is dragged over a line. The first line without a rank
    /// is where what has none either gets the next one.
    fn rank_over(&self, dragged: &str, line: &Line) -> Option<usize> {
        let num_ranked = self.lines.iter().filter(|l| l.rank.is_some()).count();
        let mut lines = self.lines.iter();
        let has_rank = lines.any(|l| l.value == dragged && l.rank.is_some());
        let place = self.lines.iter().position(|l| l.value == line.value);
        let next = place.filter(|place| !has_rank && *place == num_ranked);
        line.rank.or(next)
    }

    fn action(&self, value: &str, to: Move) -> Action {
        Action::Rank {
            question: self.question.clone(),
            value: value.to_owned(),
            to,
        }
    }
}

#[component]
fn Ranking(props: &RankingProps) -> Html {
    let dragged = use_state(|| None::<String>);
    let drop = {
        let dragged = dragged.clone();
        Callback::from(move |_: PointerEvent| dragged.set(None))
    };
    let lines = props.lines.iter().map(|line| {
        let over = {
            let (dragged, props, line) = (dragged.clone(), props.clone(), line.clone());
            Callback::from(move |_: PointerEvent| {
                if let Some(value) = dragged.as_ref().filter(|value| **value != line.value) {
                    let to = Move::Drag(props.rank_over(value, &line));
                    props.dispatch.emit(props.action(value, to));
                }
            })
        };
        let grab = {
            let (dragged, value) = (dragged.clone(), line.value.clone());
            Callback::from(move |event: PointerEvent| {
                // A touch belongs to the element it began on until it is let
                // go of: without that the other lines hear of it.
                let target = event.target_dyn_into::<web_sys::Element>();
                let _held = target.map(|target| target.release_pointer_capture(event.pointer_id()));
                dragged.set(Some(value.clone()));
            })
        };
        let class = classes!(
            "canvass-survey__ranked",
            line.rank.is_none().then_some("canvass-survey__ranked--not"),
            (dragged.as_ref() == Some(&line.value)).then_some("canvass-survey__ranked--dragged")
        );
        html! {
            <li key={line.value.clone()} {class} onpointerenter={over}>
                <span class="canvass-survey__handle" onpointerdown={grab}>
                    {rank(props, line)}
                    <span class="canvass-survey__ranked-text">{line.text.clone()}</span>
                </span>
                {controls(props, line)}
            </li>
        }
    });
    html! {
        <ol class={classes!("canvass-survey__ranking", dragged.is_some().then_some("canvass-survey__ranking--dragging"))}
            onpointerup={drop.clone()} onpointercancel={drop.clone()} onpointerleave={drop}>
            {for lines}
        </ol>
    }
}

fn rank(props: &RankingProps, line: &Line) -> Html {
    match line.rank {
        Some(rank) => html! { <span class="canvass-survey__rank">{rank + 1}</span> },
        None => html! {
            <span class="canvass-survey__rank canvass-survey__rank--not">
                {own(props.apart, props.words.not_ranked().into())}
            </span>
        },
    }
}

fn controls(props: &RankingProps, line: &Line) -> Html {
    let (id, value, words) = (&props.question, &line.value, props.words);
    // At an end a button does nothing but keeps its place and the focus.
    let first = line.rank == Some(0);
    let last = line.rank.is_none();
    html! {
        <span class="canvass-survey__moves" lang={props.apart}>
            if props.lines.len() >= SELECT_FROM {
                {position(props, line)}
            }
            <button type="button" class="canvass-button canvass-button--secondary canvass-survey__move"
                id={field::rank_up(id, value)} aria-label={words.move_up(&line.text)}
                aria-disabled={first.then_some("true")} onclick={props.act(value, Move::Up)}>{words.up()}</button>
            <button type="button" class="canvass-button canvass-button--secondary canvass-survey__move"
                id={field::rank_down(id, value)} aria-label={words.move_down(&line.text)}
                aria-disabled={last.then_some("true")} onclick={props.act(value, Move::Down)}>{words.down()}</button>
        </span>
    }
}

/// Every rank in a list, which reaches far places at once.
fn position(props: &RankingProps, line: &Line) -> Html {
    let (props, value) = (props.clone(), line.value.clone());
    let id = field::rank(&props.question, &value);
    let options = (0..props.room).map(|rank| {
        html! { <option value={rank.to_string()} selected={line.rank == Some(rank)}>{rank + 1}</option> }
    });
    let options = html! {
        <>
            <option value="" selected={line.rank.is_none()}>{props.words.not_ranked()}</option>
            {for options}
        </>
    };
    let name = props.words.rank_of(&line.text);
    let onchange = Callback::from(move |event: Event| {
        if let Some(field) = event.target_dyn_into::<web_sys::HtmlSelectElement>() {
            let to = Move::To(field.value().parse().ok());
            props.dispatch.emit(props.action(&value, to));
        }
    });
    html! {
        <select {id} class="canvass-input canvass-survey__position" aria-label={name} {onchange}>
            {options}
        </select>
    }
}
