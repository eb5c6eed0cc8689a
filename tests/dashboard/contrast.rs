//! Groups side by side: what is offered, what is said, what a filter changes.

use std::fmt::Write;

use canvass::dashboard::contrast::{Contrasted, Measured, Sides, groups, offered, table};
use canvass::dashboard::{Action, Definition, MarkKey};
use canvass::engine::{By, Period};
use canvass::stats::{Count, Groups, Rules, difference};

use super::{Page, announced};

/// Nurses answer far more often with yes, everything else is much the same; two estates
/// people are too few to compare.
pub(crate) fn survey() -> String {
    let mut text = String::from(
        "Staff group,Used it,How likely are you to recommend us,Hours saved,Answered,Services [Search],Services [Training],I was helped,I saved time\n",
    );
    let scale = [
        "Strongly disagree",
        "Disagree",
        "Neither agree nor disagree",
        "Agree",
        "Strongly agree",
    ];
    for place in 0..82_usize {
        let group = match place {
            0..40 => "Nursing",
            40..80 => "Medical",
            _ => "Estates",
        };
        let used = match group {
            "Nursing" => place % 8 != 0,
            _ => place % 4 == 0,
        };
        let high = usize::from(group == "Nursing") * 2;
        let month = if place % 2 == 0 { "2025-02" } else { "2025-06" };
        let _ = writeln!(
            text,
            "{group},{},{},{},{month}-{:02},{},{},{},{}",
            if used { "Yes" } else { "No" },
            (place * 7) % 11,
            (place * 5) % 9 + high,
            place % 27 + 1,
            if place % 3 == 0 { "x" } else { "" },
            if place % 2 == 0 { "x" } else { "" },
            scale[(place + high) % 5],
            scale[(place * 3) % 5],
        );
    }
    text
}

pub(crate) fn page() -> Page {
    let mut page = Page::default();
    page.open("survey.csv", &survey());
    page
}

fn question(page: &Page, title: &str) -> u32 {
    let questions = &page.state.loaded().unwrap().questions;
    let place = questions
        .iter()
        .position(|question| question.title.contains(title));
    place.unwrap_or_else(|| panic!("{title} is one of {questions:#?}")) as u32
}

fn by(page: &Page, title: &str) -> By {
    By::Options {
        question: question(page, title),
        item: 0,
    }
}

fn finding<'a>(page: &'a Page, title: &str) -> Contrasted<'a> {
    let loaded = page.state.loaded().unwrap();
    let said = loaded.contrast.as_ref().unwrap().said.as_ref().unwrap();
    said.of(question(page, title)).unwrap()
}

fn sides(page: &Page, title: &str) -> Sides {
    let loaded = page.state.loaded().unwrap();
    let about = &loaded.questions[question(page, title) as usize];
    table(about, finding(page, title))
}

#[test]
fn whatever_makes_two_groups_or_more_is_offered() {
    let page = page();
    let labels: Vec<String> = offered(page.state.loaded().unwrap())
        .into_iter()
        .map(|by| by.label)
        .collect();
    assert_eq!(
        labels,
        [
            "Staff group",
            "Used it",
            "How likely are you to recommend us",
            "Answered, by financial year, April to March",
            "Answered, by quarter",
            "Answered, by month",
            "Services",
        ]
    );
}

#[test]
fn cards_say_how_groups_answer_and_whether_they_differ() {
    let mut page = page();
    let effects = page.act(Action::Compare(Some(by(&page, "Staff group"))));
    assert_eq!(
        announced(&effects),
        ["Cards compare 3 groups by Staff group"]
    );
    let used = sides(&page, "Used it");
    assert_eq!(used.verdicts, ["Clearly different"]);
    assert_eq!(
        used.foremost.as_deref(),
        Some("Most of all “Yes” in Nursing: 88%, +61 points (+41 to +74) from everybody else")
    );
    let yes = used.lines.iter().find(|line| line.title == "Yes").unwrap();
    let texts: Vec<(&str, &str, Option<bool>)> = yes
        .dots
        .iter()
        .map(|dot| (dot.group.as_str(), dot.text.as_str(), dot.stands_out))
        .collect();
    assert_eq!(
        texts,
        [
            ("Medical", "25%", Some(false)),
            ("Nursing", "88%", Some(true)),
            ("Estates", "50%", None),
            ("All together", "56%", None),
        ]
    );
    assert_eq!(finding(&page, "Used it").left_out(), ["Estates"]);
    assert!(
        finding(&page, "Used it")
            .how()
            .starts_with("Chi-squared test, 1 degree of freedom. Cramér’s V")
    );

    let helped = sides(&page, "Statements");
    assert_eq!(
        helped.verdicts,
        ["No clear difference: “I was helped” and “I saved time”"]
    );
    let titles: Vec<&str> = helped
        .lines
        .iter()
        .map(|line| line.title.as_str())
        .collect();
    assert_eq!(titles, ["I was helped", "I saved time"]);
}

#[test]
fn a_share_is_held_against_everybody_else() {
    let mut page = page();
    page.act(Action::Compare(Some(by(&page, "Staff group"))));
    let loaded = page.state.loaded().unwrap();
    let about = &loaded.questions[question(&page, "Used it") as usize];
    let lines = finding(&page, "Used it").lines(about);
    let yes = about
        .options
        .iter()
        .position(|option| option == "Yes")
        .unwrap() as u32;
    let line = lines
        .iter()
        .find(|line| line.measured == Measured::Option(yes))
        .unwrap();
    let nursing = line.groups[1];
    // 35 of 40 nurses, and 11 of the 42 others.
    assert_eq!(
        (nursing.count, line.all.count),
        (Count::of(35, 40), Count::of(46, 82))
    );
    let expected = difference(
        Count::of(35, 40),
        Count::of(11, 42),
        Groups::Separate,
        Rules::default(),
    );
    assert_eq!(nursing.difference, expected.ok());
    // By hand: (35 - 40·46/82) / √(40·46/82 · (1 - 40/82) · (1 - 46/82)).
    let residual = nursing.residual.unwrap();
    assert!((residual - 5.5919).abs() < 1e-4, "{residual}");
    let dot = &sides(&page, "Used it").lines[0].dots[1];
    assert_eq!(
        dot.name,
        "Yes: Nursing, 35 of 40, 88%, 95% confidence interval 74% to 95%; +61 points (+41 to +74) from everybody else"
    );
}

#[test]
fn a_filter_reaches_the_groups_and_its_own_question_chooses_among_them() {
    let mut page = page();
    let staff = question(&page, "Staff group");
    page.act(Action::Compare(Some(by(&page, "Staff group"))));
    let used = question(&page, "Used it");
    page.act(Action::Toggle(used, MarkKey::Option(0)));
    let bases: Vec<String> = sides(&page, "Hours").lines[0]
        .dots
        .iter()
        .map(|dot| dot.cells[1].clone())
        .collect();
    let first = page.state.loaded().unwrap().questions[used as usize].options[0].clone();
    let expected = if first == "Yes" {
        ["35", "10", "1", "46"]
    } else {
        ["5", "30", "1", "36"]
    };
    assert_eq!(bases, expected);
    page.act(Action::Remove(used));
    page.act(Action::Toggle(staff, MarkKey::Option(0)));
    let effects = page.act(Action::Toggle(staff, MarkKey::Option(1)));
    assert!(
        announced(&effects)
            .iter()
            .all(|said| !said.contains("fewer than two"))
    );
    let names = groups(by(&page, "Staff group"), page.state.loaded().unwrap()).names;
    assert_eq!(names.len(), 2);
    let effects = page.act(Action::Toggle(staff, MarkKey::Option(0)));
    assert!(
        announced(&effects)
            .contains(&"The filter leaves fewer than two groups. Take it away to compare")
    );
    assert!(
        page.state
            .loaded()
            .unwrap()
            .contrast
            .as_ref()
            .unwrap()
            .is_of_too_few()
    );
}

#[test]
fn groups_that_overlap_are_each_compared_with_everybody_else() {
    let mut page = page();
    page.act(Action::Compare(Some(by(&page, "Services"))));
    let loaded = page.state.loaded().unwrap();
    let said = loaded.contrast.as_ref().unwrap().said.as_ref().unwrap();
    assert!(said.groups.grouping.overlaps);
    let verdicts = sides(&page, "Used it").verdicts;
    let names: Vec<&str> = verdicts
        .iter()
        .filter_map(|verdict| verdict.split(':').next())
        .collect();
    assert_eq!(names, ["Training", "Search"]);
}

#[test]
fn years_and_scores_make_groups_of_their_own() {
    let mut page = page();
    let answered = question(&page, "Answered");
    let by_year = By::Time(answered, Period::FinancialYear);
    assert_eq!(
        groups(by_year, page.state.loaded().unwrap()).names,
        ["2024 to 2025", "2025 to 2026"]
    );
    let by_quarter = By::Time(answered, Period::Quarter);
    let quarters = groups(by_quarter, page.state.loaded().unwrap()).names;
    assert_eq!(quarters, ["January to March 2025", "April to June 2025"]);
    page.act(Action::Compare(Some(by_year)));
    let bases: Vec<String> = sides(&page, "Used it").lines[0]
        .dots
        .iter()
        .map(|dot| dot.cells[1].clone())
        .collect();
    assert_eq!(bases, ["41", "41", "82"]);
    let recommend = by(&page, "recommend");
    let names = groups(recommend, page.state.loaded().unwrap()).names;
    assert_eq!(
        names,
        [
            "Detractors (0 to 6)",
            "Passives (7 and 8)",
            "Promoters (9 and 10)"
        ]
    );
}

#[test]
fn a_table_that_is_read_anew_is_compared_again() {
    let mut page = page();
    page.act(Action::Compare(Some(by(&page, "Staff group"))));
    let hours = question(&page, "Hours");
    let column = page.state.loaded().unwrap().questions[hours as usize].columns[0];
    page.act(Action::Correct(column, canvass::table::Kind::Category));
    let loaded = page.state.loaded().unwrap();
    assert!(loaded.contrast.as_ref().unwrap().said.is_some());
    assert_eq!(sides(&page, "Used it").verdicts, ["Clearly different"]);
}

#[test]
fn nothing_is_compared_once_the_reader_says_so() {
    let mut page = page();
    page.act(Action::Compare(Some(by(&page, "Staff group"))));
    let effects = page.act(Action::Compare(None));
    assert_eq!(announced(&effects), ["Cards show everybody together"]);
    assert_eq!(page.state.loaded().unwrap().contrast, None);
}

#[test]
fn comparing_is_undone_and_kept_in_the_view() {
    let mut page = page();
    page.act(Action::Compare(Some(by(&page, "Staff group"))));
    let kept = page.state.definition().to_json();
    page.act(Action::Undo);
    assert_eq!(page.state.loaded().unwrap().contrast, None);
    let effects = page.act(Action::Redo);
    assert!(
        announced(&effects).contains(&"Done again: comparing by Staff group"),
        "{effects:?}"
    );
    assert_eq!(sides(&page, "Used it").verdicts, ["Clearly different"]);

    let mut another = self::page();
    another.act(Action::Restore(Definition::from_json(&kept).unwrap()));
    assert_eq!(sides(&another, "Used it").verdicts, ["Clearly different"]);
    assert_eq!(another.state.definition().to_json(), kept);
}

#[test]
fn years_that_are_compared_are_kept_too_and_a_question_that_is_gone_is_named() {
    let mut page = page();
    let years = By::Time(question(&page, "Answered"), Period::FinancialYear);
    page.act(Action::Compare(Some(years)));
    let kept = page.state.definition();
    let mut another = self::page();
    another.act(Action::Restore(kept.clone()));
    assert_eq!(
        another
            .state
            .loaded()
            .unwrap()
            .contrast
            .as_ref()
            .unwrap()
            .by,
        years
    );

    let mut other = Page::loans();
    let mut lost = kept;
    lost.files[0].file = "loans.csv".to_owned();
    let effects = other.act(Action::Restore(lost));
    let errors = super::errors(&effects);
    assert!(
        errors
            .iter()
            .any(|error| error.contains("the comparison of groups") && error.contains("Answered")),
        "{errors:?}"
    );
}
