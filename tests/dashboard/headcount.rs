//! A headcount beside responses: what is proposed, response rates, who is missing.

use canvass::dashboard::headcount::{HeadcountStep, RATES, Standing};
use canvass::dashboard::{Action, Definition, Effect, HEADCOUNT_ID, JOINING_ID};
use canvass::engine::{Clause, Pick};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{Page, announced};

/// Responses: 12 of Nursing, 30 of Medical and dental, 3 of Other, 1 of nothing.
pub(crate) fn responses() -> String {
    let mut rows = String::from("Response ID,Staff group,Helped\n");
    let groups = [
        ("Nursing", 12),
        ("Medical and dental", 30),
        ("Other", 3),
        ("", 1),
    ];
    let mut id = 0;
    for (group, n) in groups {
        for place in 0..n {
            id += 1;
            let helped = if place % 2 == 0 { "Yes" } else { "No" };
            rows += &format!("{id},{group},{helped}\n");
        }
    }
    rows
}

const STAFF: &str = "\
Staff group,FTE,Headcount,As at
Nursing,350.5,400,31/03/2026
Medical & Dental,90,100,31/03/2026
Estates,45.5,50,31/03/2026
Nursing,340,390,31/03/2025
Medical & Dental,80,95,31/03/2025
Estates,40,44,31/03/2025
";

fn two() -> Page {
    let mut page = Page::default();
    page.open("staff.csv", STAFF);
    page.open("responses.csv", &responses());
    let id = page.state.files.last().unwrap().id;
    page.act(Action::Choose(id));
    page
}

pub(crate) fn act(page: &mut Page, step: HeadcountStep) -> Vec<Effect> {
    page.act(Action::Headcount(step))
}

fn joined() -> Page {
    let mut page = two();
    act(&mut page, HeadcountStep::Begin);
    act(&mut page, HeadcountStep::Go);
    page
}

#[test]
fn a_file_alone_is_joined_to_none() {
    let mut page = Page::with("responses.csv", &responses());
    assert!(!page.state.can_join());
    act(&mut page, HeadcountStep::Begin);
    assert_eq!(page.state.joining, None);
}

#[test]
fn a_headcount_that_is_shown_is_joined_to_the_responses_beside_it() {
    let mut page = two();
    let staff = page.state.files[0].id;
    page.act(Action::Choose(staff));
    assert!(page.state.can_join());
    act(&mut page, HeadcountStep::Begin);
    let joining = page.state.joining.as_ref().unwrap();
    assert_eq!(joining.said.file, "staff.csv");
    assert_eq!(page.state.active, Some(joining.file));
}

#[test]
fn groups_that_each_stand_once_are_found_by_the_name_of_their_column() {
    let mut page = Page::default();
    page.open("staff.csv", "Place,Staff groups,HC\nNorth,Nursing,400\nSouth,Medical and dental,100\nEast,Estates,50\nWest,Porters,12\nHill,AHPs,60\n");
    page.open("responses.csv", &responses());
    act(&mut page, HeadcountStep::Begin);
    let said = page.state.joining.as_ref().unwrap().said.clone();
    assert_eq!(said.group, "Staff groups");
    let matched = said
        .matches
        .iter()
        .filter(|(_, option)| option.is_some())
        .count();
    assert_eq!(matched, 2);
}

#[test]
fn people_are_proposed_and_not_posts_and_of_dates_the_newest() {
    let mut page = two();
    assert!(page.state.can_join());
    let effects = act(&mut page, HeadcountStep::Begin);
    assert!(effects.contains(&Effect::Focus(JOINING_ID.to_owned())));
    let joining = page.state.joining.as_ref().unwrap();
    let said = &joining.said;
    assert_eq!(
        (said.question.as_str(), said.group.as_str()),
        ("Staff group", "Staff group")
    );
    assert_eq!(said.number.as_deref(), Some("Headcount"));
    assert_eq!(said.only, [("As at".to_owned(), "31/03/2026".to_owned())]);
    let staff = joining.staff.as_ref().unwrap();
    let people: Vec<f64> = staff.groups.iter().map(|group| group.people).collect();
    assert_eq!(people, [400.0, 100.0, 50.0]);
}

#[test]
fn groups_are_options_where_they_read_the_same_and_never_where_they_read_alike() {
    let mut page = two();
    act(&mut page, HeadcountStep::Begin);
    let said = &page.state.joining.as_ref().unwrap().said;
    let of = |group: &str| {
        let found = said.matches.iter().find(|(label, _)| label == group);
        found.unwrap().1.as_deref()
    };
    assert_eq!(of("Nursing"), Some("Nursing"));
    assert_eq!(of("Medical & Dental"), Some("Medical and dental"));
    assert_eq!(of("Estates"), None);

    let mut page = Page::default();
    page.open("staff.csv", "Group,HC\nNursing staff,400\nDoctors,100\n");
    page.open("responses.csv", &responses());
    let id = page.state.files.last().unwrap().id;
    page.act(Action::Choose(id));
    act(&mut page, HeadcountStep::Begin);
    let matches = |page: &Page| page.state.joining.as_ref().unwrap().said.matches.clone();
    assert!(matches(&page).iter().all(|(_, option)| option.is_none()));
    act(&mut page, HeadcountStep::TakeAlike);
    assert_eq!(
        matches(&page),
        [
            ("Nursing staff".to_owned(), Some("Nursing".to_owned())),
            ("Doctors".to_owned(), None)
        ]
    );
    act(
        &mut page,
        HeadcountStep::Match("Doctors".to_owned(), Some(0)),
    );
    assert!(matches(&page)[1].1.is_some());
    act(&mut page, HeadcountStep::Match("Doctors".to_owned(), None));
    assert_eq!(matches(&page)[1].1, None);
}

#[test]
fn rates_are_responses_of_all_staff_and_what_is_in_none_is_told() {
    let page = joined();
    let rates = page.state.loaded().unwrap().rates().unwrap().clone();
    let lines: Vec<_> = rates
        .groups
        .iter()
        .map(|rate| {
            (
                rate.group.as_str(),
                rate.responses,
                rate.people,
                rate.standing,
            )
        })
        .collect();
    assert_eq!(
        lines,
        [
            ("Medical and dental", 30, 100.0, Standing::More),
            ("Nursing", 12, 400.0, Standing::Fewer),
        ]
    );
    assert_eq!(rates.groups[0].rate, Some(0.3));
    assert_eq!(rates.all.rate, Some(42.0 / 500.0));
    assert_eq!(rates.without_headcount, [("Other".to_owned(), 3)]);
    assert_eq!(rates.without_option, 1);
    assert_eq!(rates.unmatched, [("Estates".to_owned(), 50.0)]);

    let exhibit = page.state.exhibit(RATES).unwrap();
    assert_eq!(exhibit.title, "Response rate by Staff group");
    assert_eq!(
        exhibit.headline,
        "8% of 500 staff answered; clearly more of Medical and dental (30%), clearly fewer of Nursing (3%)"
    );
    assert_eq!(exhibit.caption.base, "42 of 500 staff answered");
    assert_eq!(
        exhibit.caption.note.as_deref(),
        Some(
            "Not in the survey, and in no rate: Estates (50). Without a headcount, and in no rate: Other (3). 1 response without an answer to “Staff group” is in no rate"
        )
    );
    let rows: Vec<String> = exhibit
        .figures
        .rows
        .iter()
        .map(|row| format!("{}: {}", row.head, row.cells.join(" | ")))
        .collect();
    assert_eq!(
        rows,
        [
            "Medical and dental: 30 | 100 | 30% | 71% | 20% | ▲ Clearly more answered",
            "Nursing: 12 | 400 | 3% | 29% | 80% | ▼ Clearly fewer answered",
            "All of these: 42 | 500 | 8% | 100% | 100% | ",
        ]
    );
    let receipt = page.state.receipt(RATES).unwrap();
    assert_eq!(receipt.source, "responses.csv and staff.csv");
    assert_eq!(
        receipt.numbers[0].1,
        "Medical and dental: 30 of 100 = 30.00%, shown as 30%"
    );
    let fact = |name: &str| {
        let found = receipt.facts.iter().find(|(known, _)| *known == name);
        found.unwrap().1.clone()
    };
    assert_eq!(
        fact("Rows"),
        "3 rows of the headcount; people by “Headcount”. Only where “As at” is 31/03/2026"
    );
    assert_eq!(
        fact("How it was read"),
        "“Staff group” in the headcount by “Staff group”: “Medical & Dental” is “Medical and dental”"
    );
}

#[test]
fn joining_is_a_step_that_is_undone_and_done_again() {
    let mut page = two();
    act(&mut page, HeadcountStep::Begin);
    let effects = act(&mut page, HeadcountStep::Go);
    assert!(effects.contains(&Effect::Focus(HEADCOUNT_ID.to_owned())));
    assert_eq!(
        announced(&effects).last().copied(),
        Some("staff.csv is joined by “Staff group”")
    );
    assert_eq!(page.state.joining, None);
    let rates = page.state.loaded().unwrap().rates().cloned();
    page.act(Action::Undo);
    assert_eq!(page.state.loaded().unwrap().headcount, None);
    page.act(Action::Redo);
    assert_eq!(page.state.loaded().unwrap().rates().cloned(), rates);
    act(&mut page, HeadcountStep::Remove);
    assert_eq!(page.state.exhibit(RATES), None);
    page.act(Action::Undo);
    assert_eq!(page.state.loaded().unwrap().rates().cloned(), rates);
}

#[test]
fn a_saved_view_joins_again_in_whatever_order_its_files_come() {
    let page = joined();
    let rates = page.state.loaded().unwrap().rates().unwrap().clone();
    let text = page.state.definition().to_text();
    let saved = Definition::parse(&text).unwrap();
    for staff_first in [true, false] {
        let mut later = Page::default();
        later.act(Action::Restore(saved.clone()));
        let (staff, answers) = (
            ("staff.csv", STAFF.to_owned()),
            ("responses.csv", responses()),
        );
        let [first, second] = if staff_first {
            [staff, answers]
        } else {
            [answers, staff]
        };
        later.open(first.0, &first.1);
        later.open(second.0, &second.1);
        assert_eq!(later.state.unfit, Vec::<String>::new());
        assert_eq!(later.state.loaded().unwrap().rates().unwrap(), &rates);
        let mut again = later.state.definition();
        again.files.sort_by(|one, other| other.file.cmp(&one.file));
        assert_eq!(again, page.state.definition());
    }
}

#[test]
fn a_filter_changes_no_rate_unless_it_is_said_to() {
    let mut page = joined();
    let rates = page.state.loaded().unwrap().rates().unwrap().clone();
    page.act(Action::Set(Clause {
        question: 2,
        pick: Pick::Options(vec![0]),
    }));
    assert_eq!(page.state.loaded().unwrap().rates().unwrap(), &rates);
    act(&mut page, HeadcountStep::Begin);
    act(&mut page, HeadcountStep::Filtered(true));
    act(&mut page, HeadcountStep::Go);
    let fewer = page.state.loaded().unwrap().rates().unwrap().clone();
    assert_eq!(fewer.all.responses, 21);
    page.act(Action::Clear);
    assert_eq!(page.state.loaded().unwrap().rates().unwrap(), &fewer);
    let receipt = page.state.receipt(RATES).unwrap();
    assert!(
        receipt
            .facts
            .iter()
            .any(|(name, said)| *name == "Filters" && said.contains("Helped"))
    );
}

#[test]
fn a_group_with_more_responses_than_people_has_no_rate() {
    let mut page = Page::default();
    page.open(
        "staff.csv",
        "Group,HC\nNursing,10\nMedical and dental,100\n",
    );
    page.open("responses.csv", &responses());
    let id = page.state.files.last().unwrap().id;
    page.act(Action::Choose(id));
    act(&mut page, HeadcountStep::Begin);
    act(&mut page, HeadcountStep::Go);
    let rates = page.state.loaded().unwrap().rates().unwrap().clone();
    let nursing = rates
        .groups
        .iter()
        .find(|rate| rate.group == "Nursing")
        .unwrap();
    assert_eq!((nursing.rate, nursing.standing), (None, Standing::TooMany));
    let note = page.state.exhibit(RATES).unwrap().caption.note.unwrap();
    assert!(
        note.starts_with("Nursing has more responses than people and no rate"),
        "{note}"
    );
}

#[test]
fn rows_that_say_no_number_and_staff_lists_of_a_row_each_are_counted() {
    let mut page = Page::default();
    page.open(
        "staff.csv",
        "Group,HC\nNursing,400\nMedical and dental,*\n,7\n",
    );
    page.open(
        "list.csv",
        "Post,Band,Team\n1,5,Nursing\n2,6,Nursing\n3,7,Medical and dental\n",
    );
    page.open("responses.csv", &responses());
    let id = page.state.files.last().unwrap().id;
    let list = page
        .state
        .files
        .iter()
        .find(|file| file.name == "list.csv")
        .unwrap()
        .id;
    page.act(Action::Choose(id));
    act(&mut page, HeadcountStep::Begin);
    let staff = page.state.joining.as_ref().unwrap().staff.clone().unwrap();
    assert_eq!(
        (staff.rows, staff.without_number, staff.without_group),
        (1, 1, 1)
    );
    act(&mut page, HeadcountStep::File(list));
    act(&mut page, HeadcountStep::Number(None));
    let staff = page.state.joining.as_ref().unwrap().staff.clone().unwrap();
    let people: Vec<(&str, f64)> = staff
        .groups
        .iter()
        .map(|group| (group.label.as_str(), group.people))
        .collect();
    assert_eq!(people, [("Nursing", 2.0), ("Medical and dental", 1.0)]);
}

/// The cells of the rows of a card's table.
fn rows_of(page: &Page, question: u32) -> Vec<String> {
    let exhibit = page.state.exhibit(question).unwrap();
    let rows = exhibit.figures.rows.iter();
    rows.map(|row| format!("{}: {}", row.head, row.cells.join(" | ")))
        .collect()
}

#[test]
fn weighted_answers_stand_as_the_staff_do_and_one_key_takes_that_back() {
    // 12 nurses of 400 and 30 doctors of 100 answered: each nurse counts for
    // (400 / 500) / (12 / 42) = 2.8, each doctor for (100 / 500) / (30 / 42) = 0.28.
    let mut rows = String::from("ID,Staff group,Helped\n");
    for id in 0..42 {
        let (group, helped) = if id < 12 {
            ("Nursing", id < 9)
        } else {
            ("Medical and dental", id < 18)
        };
        rows += &format!("{id},{group},{}\n", if helped { "Yes" } else { "No" });
    }
    let mut page = Page::default();
    page.open(
        "staff.csv",
        "Group,HC\nNursing,400\nMedical and dental,100\n",
    );
    page.open("responses.csv", &rows);
    let id = page.state.files.last().unwrap().id;
    page.act(Action::Choose(id));
    let plain = rows_of(&page, 2);
    act(&mut page, HeadcountStep::Begin);
    act(&mut page, HeadcountStep::Go);
    let effects = act(&mut page, HeadcountStep::Weigh(true));
    assert_eq!(announced(&effects), ["Answers are weighted by Staff group"]);
    let weighting = page
        .state
        .loaded()
        .unwrap()
        .headcount
        .as_ref()
        .unwrap()
        .weighting
        .clone()
        .unwrap();
    let each: Vec<(&str, f64)> = weighting
        .each
        .iter()
        .map(|(_, group, weight)| (group.as_str(), (weight * 1e9).round() / 1e9))
        .collect();
    assert_eq!(each, [("Medical and dental", 0.28), ("Nursing", 2.8)]);
    // n (sum of squares) / (square of sum) = 42 (12 x 2.8² + 30 x 0.28²) / 42².
    let effect = (12.0 * 2.8_f64.powi(2) + 30.0 * 0.28_f64.powi(2)) / 42.0;
    assert!((weighting.design_effect - effect).abs() < 1e-12);

    // Yes: 9 x 2.8 + 6 x 0.28 = 26.88 of 42 = 64%; worth 42 / 2.296 = 18.29 answers.
    let exhibit = page.state.exhibit(2).unwrap();
    assert!(exhibit.figures.weighted && exhibit.finding.is_none() && exhibit.headline.is_empty());
    assert_eq!(
        rows_of(&page, 2),
        [
            "Yes: 26.9 | 64% | 41% to 82%",
            "No: 15.1 | 36% | 18% to 59%"
        ]
    );
    assert_eq!(exhibit.figures.heads[1], "Weighted count");
    assert_eq!(exhibit.figures.marks[0].label, "Yes");
    let receipt = page.state.receipt(2).unwrap();
    assert!(
        receipt
            .numbers
            .iter()
            .any(|(_, working)| working == "Yes: weighted 26.88 of 42 = 64.00%, shown as 64%")
    );
    assert!(receipt.facts.iter().any(|(name, said)| *name == "Weights"
        && said.starts_with("By “Staff group”, to the headcount in staff.csv")));

    // The question that weights are by is as it was.
    assert!(!page.state.exhibit(1).unwrap().figures.weighted);
    act(&mut page, HeadcountStep::Weigh(false));
    let unweighted: Vec<String> = rows_of(&page, 2);
    assert!(unweighted[0].starts_with("Yes: 15 | 36%"), "{unweighted:?}");
    assert_eq!(unweighted.len(), plain.len());
    page.act(Action::Undo);
    assert!(page.state.exhibit(2).unwrap().figures.weighted);
    let saved = Definition::parse(&page.state.definition().to_text()).unwrap();
    assert_eq!(saved, page.state.definition());
}

#[test]
fn weights_stay_those_of_all_staff_under_a_filter() {
    let mut page = joined();
    act(&mut page, HeadcountStep::Weigh(true));
    let weights = |page: &Page| {
        page.state
            .loaded()
            .unwrap()
            .headcount
            .clone()
            .unwrap()
            .weighting
    };
    let before = weights(&page);
    page.act(Action::Set(Clause {
        question: 1,
        pick: Pick::Options(vec![1]),
    }));
    assert_eq!(weights(&page), before);
    // All of one group weigh the same: as many say so as before.
    let exhibit = page.state.exhibit(2).unwrap();
    assert!(exhibit.figures.weighted);
    let shares: Vec<f64> = exhibit
        .figures
        .marks
        .iter()
        .map(|mark| mark.share.unwrap().estimate)
        .collect();
    assert_eq!(shares, [0.5, 0.5]);
}

#[test]
fn intervals_are_the_narrower_the_more_of_all_staff_answered() {
    let mut page = Page::default();
    page.open(
        "staff.csv",
        "Group,HC\nNursing,24\nMedical and dental,36\nOther,4\n",
    );
    page.open("responses.csv", &responses());
    let id = page.state.files.last().unwrap().id;
    page.act(Action::Choose(id));
    let plain = rows_of(&page, 2);
    act(&mut page, HeadcountStep::Begin);
    act(&mut page, HeadcountStep::Go);
    // 24 of 46 said so, of 64 staff: as if 46 x 63 / (64 - 46) = 161 had answered.
    assert_eq!(plain[0], "Yes: 24 | 52% | 38% to 66%");
    assert_eq!(rows_of(&page, 2)[0], "Yes: 24 | 52% | 44% to 60%");
    let receipt = page.state.receipt(2).unwrap();
    let formula = receipt
        .facts
        .iter()
        .find(|(name, _)| *name == "Formula")
        .unwrap();
    assert!(formula.1.contains("of all 64 staff"), "{}", formula.1);

    // Doctors alone: 15 of 30, of 36.
    page.act(Action::Set(Clause {
        question: 1,
        pick: Pick::Options(vec![0]),
    }));
    assert_eq!(rows_of(&page, 2)[0], "Yes: 15 | 50% | 43% to 57%");
    // Under another filter nobody knows how many could have answered.
    page.act(Action::Clear);
    page.act(Action::Set(Clause {
        question: 2,
        pick: Pick::Options(vec![0]),
    }));
    let groups = page.state.exhibit(1).unwrap();
    assert!(
        !page
            .state
            .receipt(1)
            .unwrap()
            .facts
            .iter()
            .any(|(_, said)| said.contains("staff answered"))
    );
    assert!(
        groups
            .figures
            .marks
            .iter()
            .all(|mark| mark.share.is_none_or(|share| share.n == 23.0))
    );
}

#[test]
fn workforce_statistics_give_people_of_the_newest_day_and_never_their_sums() {
    let mut staff = include_str!("../cases/exports/made/workforce_with_ics/input.csv").to_owned();
    let older = staff
        .lines()
        .skip(1)
        .map(|line| line.replace("31/03/2025", "31/03/2024"));
    let older: Vec<String> = older.collect();
    staff += &older.join("\n");
    let mut page = Page::default();
    page.open("workforce.csv", &staff);
    page.open(
        "responses.csv",
        &responses().replace("Nursing", "Nurses and health visitors"),
    );
    let id = page.state.files.last().unwrap().id;
    page.act(Action::Choose(id));
    act(&mut page, HeadcountStep::Begin);
    let joining = page.state.joining.clone().unwrap();
    assert_eq!(joining.said.number.as_deref(), Some("Total"));
    let only = |column: &str, word: &str| (column.to_owned(), word.to_owned());
    assert_eq!(
        joining.said.only,
        [only("Date", "31/03/2025"), only("Data Type", "HC")]
    );
    let groups = joining.staff.unwrap().groups;
    let found: Vec<(&str, f64, bool)> = groups
        .iter()
        .map(|group| (group.label.as_str(), group.people, group.is_sum))
        .collect();
    assert_eq!(
        found,
        [
            ("Total", 8900.0, true),
            ("Nurses & health visitors", 2610.0, false)
        ]
    );
    act(&mut page, HeadcountStep::Go);
    let rates = page.state.loaded().unwrap().rates().unwrap();
    assert_eq!((rates.all.responses, rates.all.people), (12, 2610.0));
    assert!(rates.unmatched.is_empty());
}

#[test]
fn closing_a_file_leaves_what_is_asked_of_it() {
    let mut page = two();
    act(&mut page, HeadcountStep::Begin);
    let staff = page.state.files[0].id;
    page.act(Action::Close(staff));
    assert_eq!(page.state.joining, None);
}
