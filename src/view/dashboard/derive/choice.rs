use yew::prelude::*;

use super::body::Asked;
use crate::dashboard::Way;
use crate::table::{Chosen, Question, QuestionKind};
use crate::view::dashboard::field::{Choice, Line, line, select, tick};
use crate::words::deriving as words;

/// The options that may be chosen, of the question and of others that are added.
pub(super) fn choice(asked: &Asked<'_>) -> Html {
    let sources = asked.said.sources.iter();
    let sources = sources.filter_map(|place| {
        let question = asked.loaded.questions.get(*place as usize)?;
        Some((*place, question))
    });
    html! {
        <>
            { for sources.map(|(place, question)| options(asked, place, question)) }
            { another(asked) }
        </>
    }
}

/// The options of a question, those of each statement by themselves.
fn options(asked: &Asked<'_>, place: u32, question: &Question) -> Html {
    let title = question.title.as_str();
    if question.kind != QuestionKind::Agreement {
        return set(asked, &format!("{place}"), title, (question, None));
    }
    let items = question.items.iter().enumerate();
    items
        .map(|(item, words)| {
            let legend = format!("{title}: {words}");
            set(
                asked,
                &format!("{place}-{item}"),
                &legend,
                (question, Some(words)),
            )
        })
        .collect()
}

fn set(
    asked: &Asked<'_>,
    key: &str,
    legend: &str,
    (question, item): (&Question, Option<&String>),
) -> Html {
    let chosen = |option: &String| Chosen {
        question: question.title.clone(),
        item: item.cloned(),
        option: option.clone(),
    };
    html! {
        <fieldset key={key.to_owned()} class="canvass-derive__options">
            <legend>{ legend }</legend>
            { for question.options.iter().enumerate().map(|(place, option)| {
                let id = format!("{}-{key}-{place}", asked.id);
                one(asked, &id, chosen(option))
            }) }
        </fieldset>
    }
}

/// An option, and its new name once it is chosen.
fn one(asked: &Asked<'_>, id: &str, option: Chosen) -> Html {
    let name = asked.said.picked(&option).map(str::to_owned);
    let is_named = asked.said.way == Way::Several;
    let pick = {
        let option = option.clone();
        asked.change(move |said, is_chosen: bool| said.pick(option.clone(), is_chosen))
    };
    let label = option.option.clone();
    let rename = asked.change(move |said, name: String| said.rename(&option, name));
    html! {
        <>
            { tick(id.to_owned(), &label, name.is_some(), &pick) }
            if let Some(name) = name.filter(|_| is_named) {
                { line(Line {
                    id: format!("{id}-name"),
                    label: words::name_of(&label),
                    hidden: false,
                    value: name,
                    at_once: true,
                }, &rename) }
            }
        </>
    }
}

/// The other questions whose options may be offered too.
fn another(asked: &Asked<'_>) -> Html {
    let others = (0_u32..)
        .zip(&asked.loaded.questions)
        .filter(|(place, question)| {
            Way::all_of(question).contains(&Way::AnyOf) && !asked.said.sources.contains(place)
        });
    let mut options = vec![(String::new(), words::NO_OTHER.to_owned())];
    options.extend(others.map(|(place, question)| (place.to_string(), question.title.clone())));
    if options.len() < 2 {
        return Html::default();
    }
    let add = asked.change(|said, place: String| said.sources.extend(place.parse::<u32>().ok()));
    let choice = Choice {
        id: format!("{}-another", asked.id),
        label: words::ANOTHER.to_owned(),
        hidden: false,
        hint: None,
        options,
        chosen: "",
    };
    select(choice, &add)
}
