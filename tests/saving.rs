//! What a card shows, as files.

mod codebook;
mod names;
mod pictures;
mod print;
mod tables;
mod workbooks;

use canvass::dashboard::Action;
use canvass::dashboard::contrast::offered;
use canvass::saving::Saving;

use crate::dashboard::{Page, contrast};

pub(crate) const NOW: &str = "2026-04-01T09:30:00+01:00";

/// Fifty-two rows with a question of each common kind.
pub(crate) fn survey() -> Page {
    let agree = [
        "Disagree",
        "Neither agree nor disagree",
        "Agree",
        "Don't know",
    ];
    let rows: String = (0..52)
        .map(|i| {
            let group = if i < 34 {
                "=Nurses"
            } else {
                "Doctors & \"<staff>\""
            };
            let (quick, kind) = (agree[i % 4], agree[2 + i % 2]);
            let day = 1 + i % 27;
            format!("{group},{quick},{kind},2025-0{}-{day:02}\n", 1 + i % 2 * 3)
        })
        .collect();
    let heads = "Staff group,The service [Quick],The service [Kind],Answered\n";
    Page::with("needs.csv", &format!("{heads}{rows}"))
}

/// Each card of a page as it would be saved.
pub(crate) fn cards(page: &Page) -> Vec<Saving> {
    let cards = page.state.exhibits().into_iter();
    cards
        .map(|card| Saving::of(&page.state, card.question, NOW).unwrap())
        .collect()
}

pub(crate) fn card(page: &Page, title: &str) -> Saving {
    let mut all = cards(page).into_iter();
    all.find(|card| card.exhibit.title == title).unwrap()
}

/// A survey whose groups are compared.
pub(crate) fn compared() -> Page {
    let mut page = contrast::page();
    let by = offered(page.state.loaded().unwrap());
    let by = by.into_iter().find(|one| one.label.contains("Staff group"));
    page.act(Action::Compare(Some(by.unwrap().by)));
    page
}
