//! Questions that a reader makes of others: undone, kept, filtered by, put together.

use canvass::dashboard::appending::AppendStep;
use canvass::dashboard::{Action, Definition, Effect, HISTORY_ID, MarkKey};
use canvass::engine::{By, Reply, Request};
use canvass::table::{Chosen, Derived, How, Kind};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{Page, announced, errors, reply, requests};

const NEWER: &str = "\
Site,Loans,Staff group
South,4,Porters
North,6,Medical
North,1,Nursing
";

fn wards() -> Derived {
    let group = |old: &str, new: &str| (old.to_owned(), Some(new.to_owned()));
    Derived {
        title: "On wards".to_owned(),
        how: How::Recode {
            of: "Staff group".to_owned(),
            groups: vec![
                group("Nursing", "Wards"),
                group("Medical", "Wards"),
                group("Estates", "Elsewhere"),
            ],
        },
    }
}

fn bands() -> Derived {
    Derived {
        title: "Loans in bands".to_owned(),
        how: How::Bands {
            of: "Loans".to_owned(),
            edges: vec![0.0, 3.0, 6.5],
        },
    }
}

fn any_of() -> Derived {
    let chosen = |question: &str, option: &str| Chosen {
        question: question.to_owned(),
        item: None,
        option: option.to_owned(),
    };
    Derived {
        title: "North or nurse".to_owned(),
        how: How::AnyOf {
            chosen: vec![chosen("Site", "North"), chosen("Staff group", "Nursing")],
        },
    }
}

fn page() -> Page {
    let mut page = Page::loans();
    page.act(Action::Derive(vec![wards()]));
    page
}

fn titles(page: &Page) -> Vec<&str> {
    let loaded = page.state.loaded().unwrap();
    loaded
        .shown_cards()
        .map(|(_, question)| question.title.as_str())
        .collect()
}

fn rows_of(page: &Page, title: &str) -> Vec<(String, String)> {
    let cards = page.state.exhibits();
    let card = cards.iter().find(|card| card.title == title).unwrap();
    let rows = card.figures.rows.iter();
    rows.map(|row| (row.head.clone(), row.cells[0].clone()))
        .collect()
}

fn pairs(rows: &[(&str, &str)]) -> Vec<(String, String)> {
    let pair = |(name, count): &(&str, &str)| ((*name).to_owned(), (*count).to_owned());
    rows.iter().map(pair).collect()
}

#[test]
fn a_new_card_stands_behind_that_of_its_question() {
    let mut page = Page::loans();
    let effects = page.act(Action::Derive(vec![wards()]));
    assert_eq!(titles(&page), ["Staff group", "On wards", "Site", "Loans"]);
    assert_eq!(
        announced(&effects),
        ["Making the new question On wards. Its card stands behind this one"]
    );
    assert_eq!(
        rows_of(&page, "On wards"),
        pairs(&[("Wards", "4"), ("Elsewhere", "1")])
    );
}

#[test]
fn the_other_cards_stay_while_a_question_is_made() {
    let mut page = Page::loans();
    let asked = requests(page.state.reduce(Action::Derive(vec![wards()])));
    let before = page.state.exhibits();
    let Some(Request::Reread { settings, .. }) = asked.first() else {
        panic!("{asked:?}");
    };
    let mut table = canvass::read::read("loans.csv", super::LOANS.into()).unwrap();
    table.derive(&settings.derived);
    reply(
        &mut page.state,
        Reply::Opened {
            file: 0,
            report: Box::new(table.report.clone()),
            questions: table.questions.clone(),
            survey: None,
        },
    );
    assert_eq!(page.state.exhibits(), before);
}

#[test]
fn making_a_question_is_undone_and_done_again() {
    let mut page = page();
    let made = page.state.look();
    page.act(Action::Undo);
    assert_eq!(titles(&page), ["Staff group", "Site", "Loans"]);
    assert_eq!(page.state.history.to_redo(), Some("make On wards"));
    page.act(Action::Redo);
    assert_eq!(titles(&page), ["Staff group", "On wards", "Site", "Loans"]);
    assert_eq!(page.state.look(), made);
}

#[test]
fn taking_a_question_out_takes_its_filter_along_and_undo_brings_both_back() {
    let mut page = page();
    page.act(Action::Toggle(3, MarkKey::Option(1)));
    assert_eq!(page.rows(), 1);
    let effects = page.act(Action::Derive(Vec::new()));
    assert_eq!(page.rows(), 5);
    assert!(effects.contains(&Effect::Focus(HISTORY_ID.to_owned())));
    assert_eq!(page.state.history.to_undo(), Some("take out On wards"));
    page.act(Action::Undo);
    assert_eq!(page.rows(), 1);
}

#[test]
fn the_same_questions_again_ask_for_nothing() {
    let mut page = page();
    assert_eq!(
        requests(page.state.reduce(Action::Derive(vec![wards()]))),
        []
    );
}

#[test]
fn no_byte_is_read_again_for_a_new_question() {
    let mut page = Page::loans();
    let asked = requests(page.state.reduce(Action::Derive(vec![wards()])));
    assert!(
        matches!(asked.as_slice(), [Request::Reread { file: 0, .. }]),
        "{asked:?}"
    );
    page.follow(asked.into_iter().map(Effect::Own).collect());
    assert_eq!(titles(&page)[1], "On wards");
}

#[test]
fn a_new_question_filters_and_compares_like_any_other() {
    let mut page = page();
    page.act(Action::Toggle(3, MarkKey::Option(0)));
    assert_eq!(page.rows(), 4);
    assert_eq!(
        rows_of(&page, "Staff group"),
        pairs(&[("Medical", "2"), ("Nursing", "2"), ("Estates", "0")])
    );
    page.act(Action::Clear);
    page.act(Action::Compare(Some(By::Options {
        question: 3,
        item: 0,
    })));
    let cards = page.state.exhibits();
    let sides = cards[1].sides.as_ref().unwrap();
    let groups: Vec<&str> = sides.lines[0]
        .dots
        .iter()
        .map(|dot| dot.group.as_str())
        .collect();
    assert_eq!(groups, ["Wards", "Elsewhere", "All together"]);
}

#[test]
fn a_correction_of_its_question_makes_it_anew() {
    let mut page = Page::loans();
    page.act(Action::Derive(vec![bands()]));
    assert_eq!(
        rows_of(&page, "Loans in bands"),
        pairs(&[("0 to 2", "2"), ("3 to 6", "2"), ("7 and over", "1")])
    );
    page.act(Action::Correct(2, Kind::Category));
    assert_eq!(titles(&page), ["Staff group", "Site", "Loans"]);
    let report = &page.state.loaded().unwrap().report;
    assert!(report.derived[0].notes[0].contains("is not answered with numbers"));
    page.act(Action::Undo);
    assert_eq!(
        titles(&page),
        ["Staff group", "Site", "Loans", "Loans in bands"]
    );
}

#[test]
fn a_saved_view_brings_every_kind_of_new_question_back() {
    let mut page = Page::loans();
    let several = Derived {
        title: "Both".to_owned(),
        how: How::Several {
            chosen: vec![
                (
                    Chosen {
                        question: "Site".to_owned(),
                        item: None,
                        option: "North".to_owned(),
                    },
                    "Up".to_owned(),
                ),
                (
                    Chosen {
                        question: "Staff group".to_owned(),
                        item: None,
                        option: "Nursing".to_owned(),
                    },
                    "Nurse".to_owned(),
                ),
            ],
        },
    };
    let left_out = Derived {
        title: "Without estates".to_owned(),
        how: How::Recode {
            of: "Staff group".to_owned(),
            groups: vec![("Estates".to_owned(), None)],
        },
    };
    page.act(Action::Derive(vec![
        wards(),
        bands(),
        any_of(),
        several,
        left_out,
    ]));
    page.act(Action::Toggle(3, MarkKey::Option(1)));
    let definition = page.state.definition();
    assert_eq!(
        Definition::parse(&definition.to_text()).as_ref(),
        Ok(&definition)
    );
    let mut after = Page::loans();
    let effects = after.act(Action::Restore(definition.clone()));
    assert_eq!(errors(&effects), [""; 0]);
    assert_eq!(after.state.definition(), definition);
    assert_eq!(after.state.exhibits(), page.state.exhibits());
    let mut before = Page::default();
    before.act(Action::Restore(definition.clone()));
    before.open("loans.csv", super::LOANS);
    assert_eq!(before.state.definition(), definition);
}

#[test]
fn a_saved_view_fits_a_newer_export_and_says_what_is_new_in_it() {
    let definition = page().state.definition();
    let mut newer = Page::with("loans.csv", NEWER);
    newer.act(Action::Restore(definition));
    assert_eq!(
        rows_of(&newer, "On wards"),
        pairs(&[("Wards", "2"), ("Porters", "1")])
    );
    let report = &newer.state.loaded().unwrap().report;
    assert_eq!(
        report.derived[0].notes,
        ["“On wards”: “Porters” of “Staff group” is new and is kept under its own name"]
    );
}

#[test]
fn a_view_whose_question_cannot_be_made_says_so() {
    let definition = page().state.definition();
    let mut other = Page::with("loans.csv", "Site,Loans\nNorth,2\nSouth,3\nNorth,4\n");
    let effects = other.act(Action::Restore(definition));
    assert_eq!(errors(&effects)[0], other.state.unfit[0]);
    assert_eq!(
        other.state.unfit[0],
        "“On wards” could not be made: this file has no question “Staff group”. Make it again of a question that is there, or take it out"
    );
}

#[test]
fn files_that_are_put_together_keep_the_questions_made_of_each() {
    let mut page = Page::default();
    page.open("2025.csv", super::LOANS);
    page.act(Action::Derive(vec![wards()]));
    page.open("2026.csv", NEWER);
    page.act(Action::Choose(1));
    page.act(Action::Derive(vec![bands(), wards()]));
    page.act(Action::Append(AppendStep::Begin));
    page.act(Action::Append(AppendStep::Go));
    let loaded = page.state.loaded().unwrap();
    assert!(loaded.report.is_put_together());
    assert_eq!(
        loaded.report.headers().collect::<Vec<_>>(),
        ["File", "Staff group", "Site", "Loans"]
    );
    let derived: Vec<(&str, bool)> = loaded
        .report
        .derived
        .iter()
        .map(|own| (own.title.as_str(), own.is_made))
        .collect();
    assert_eq!(derived, [("On wards", true), ("Loans in bands", true)]);
    assert_eq!(
        rows_of(&page, "On wards"),
        pairs(&[("Wards", "6"), ("Elsewhere", "1"), ("Porters", "1")])
    );
    page.act(Action::Derive(vec![wards()]));
    assert_eq!(page.state.loaded().unwrap().report.num_derived(), 1);
    page.act(Action::Undo);
    assert_eq!(page.state.loaded().unwrap().report.num_derived(), 2);
}

#[test]
fn how_a_number_was_made_names_what_became_which() {
    let page = page();
    let receipt = page.state.receipt(3).unwrap();
    let told: Vec<&str> = receipt
        .facts
        .iter()
        .map(|(_, value)| value.as_str())
        .collect();
    let said = "“On wards” as one of a few options: you made it of “Staff group”: “Nursing” and “Medical” as “Wards”; “Estates” as “Elsewhere”";
    assert!(told.contains(&said), "{told:?}");
}
