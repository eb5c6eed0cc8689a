//! What a card shows, and how each of its numbers was made.

use canvass::dashboard::{Action, Exhibit, MarkKey, Receipt, figures_csv};
use canvass::table::{ColumnSettings, Kind};
use canvass::words::dashboard as words;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::Page;

const SURVEY: &str = "\
Staff group,Site,The service [Quick],The service [Kind],How likely are you to recommend us?,Loans
";

/// Fifty-two rows: 34 nurses, the rest doctors; every fourth has no site.
fn page() -> Page {
    let agree = [
        "Disagree",
        "Neither agree nor disagree",
        "Agree",
        "Strongly agree",
        "Don't know",
    ];
    let rows: String = (0..52)
        .map(|i| {
            let group = if i < 34 { "Nurses" } else { "Doctors" };
            let site = ["North", "South", "West", ""][i % 4];
            let (quick, kind) = (agree[i % 5], agree[2 + i % 2]);
            format!("{group},{site},{quick},{kind},{},{}\n", i % 11, i % 7)
        })
        .collect();
    Page::with("needs.csv", &format!("{SURVEY}{rows}"))
}

fn card(page: &Page, title: &str) -> Exhibit {
    let cards = page.state.exhibits();
    let place = cards.iter().position(|card| card.title == title);
    let titles: Vec<&String> = cards.iter().map(|card| &card.title).collect();
    cards[place.unwrap_or_else(|| panic!("{title} in {titles:?}"))].clone()
}

/// How the numbers of a card were made.
fn receipt(page: &Page, title: &str) -> Receipt {
    page.state.receipt(card(page, title).question).unwrap()
}

fn fact<'a>(receipt: &'a Receipt, name: &str) -> &'a str {
    let fact = receipt.facts.iter().find(|(known, _)| *known == name);
    &fact.unwrap().1
}

fn working<'a>(receipt: &'a Receipt, number: &str) -> &'a str {
    let found = receipt.numbers.iter().find(|(name, _)| name == number);
    &found
        .unwrap_or_else(|| panic!("{number} in {:?}", receipt.numbers))
        .1
}

#[test]
fn the_working_of_a_share_says_count_base_rounding_and_interval() {
    let page = page();
    assert_eq!(
        card(&page, "Staff group").headline,
        "More than half have “Nurses”: 34 of 52 (65%)"
    );
    let made = receipt(&page, "Staff group");
    assert_eq!(
        working(&made, "Nurses"),
        "Nurses: 34 of 52 = 65.38%, shown as 65%. 95% interval 52% to 77%"
    );
    let names: Vec<&str> = made.numbers.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["Nurses", "Doctors"]);
}

#[test]
fn each_number_of_a_card_has_its_working() {
    let page = page();
    let mut worked = 0;
    for card in page.state.exhibits() {
        let made = page.state.receipt(card.question).unwrap();
        for (name, sentence) in &made.numbers {
            assert!(sentence.starts_with(name.as_str()), "{name}: {sentence}");
            worked += 1;
        }
        assert!(made.numbers.len() >= card.figures.marks.len());
    }
    assert!(worked > 30, "{worked}");
}

#[test]
fn an_answer_outside_the_scale_is_worked_without_a_share() {
    let page = page();
    let card = receipt(&page, "The service");
    assert_eq!(
        working(&card, "Quick: Don't know"),
        "Quick: Don't know: 10 counted, not part of the base"
    );
    assert_eq!(
        working(&card, "Kind: Agree"),
        "Kind: Agree: 26 of 52 = 50.00%, shown as 50%. 95% interval 37% to 63%"
    );
    assert_eq!(
        fact(&card, words::BASE),
        "52 of 52 rows. Each statement has its own base, from 42 to 52"
    );
}

#[test]
fn a_mean_a_median_and_a_recommend_score_are_worked_too() {
    let mut page = page();
    page.act(Action::Correct(5, Kind::Number));
    let loans = receipt(&page, "Loans");
    // 7 × (0 + … + 6) + 0 + 1 + 2 of 52.
    assert!(
        working(&loans, words::MEAN)
            .starts_with("Mean: sum of 52 values ÷ 52 = 2.8846, shown as 2.88. 95% interval 2.3"),
        "{}",
        working(&loans, words::MEAN)
    );
    assert_eq!(
        working(&loans, words::MEDIAN),
        "Median: the middle of 52 values in order, or halfway between the middle two = 3.0000, shown as 3"
    );
    let score = receipt(&page, "How likely are you to recommend us?");
    // Each score four times, and 0 to 7 a fifth time.
    assert_eq!(
        working(&score, words::RECOMMEND),
        "Recommend score: 9 or 10 8 of 52 = 15.38%, less 0 to 6 35 of 52 = 67.31%: -51.92, shown as -52"
    );
}

#[test]
fn a_card_says_file_rows_filters_base_reading_weight_formula_and_rounding() {
    let mut page = page();
    let site = receipt(&page, "Site");
    let names: Vec<&str> = site.facts.iter().map(|(name, _)| *name).collect();
    assert_eq!(
        names,
        [
            "File",
            "Rows",
            "Filters",
            "Who counts",
            "How it was read",
            "Weights",
            "Formula",
            "The line at the top",
            "Rounding"
        ]
    );
    let file = fact(&site, words::FILE);
    assert!(
        file.starts_with("needs.csv, 2 kB; UTF-8, columns divided by comma"),
        "{file}"
    );
    assert_eq!(fact(&site, words::ROWS), "52 rows read, none left out");
    assert_eq!(fact(&site, words::FILTERS), "None");
    assert_eq!(
        fact(&site, words::BASE),
        "39 of 52 rows. Not counted: 13 without an answer that can be read"
    );
    assert!(
        fact(&site, words::READ).starts_with("“Site” as one of a few options: "),
        "{}",
        fact(&site, words::READ)
    );

    page.act(Action::Toggle(0, MarkKey::Option(0)));
    page.act(Action::Toggle(1, MarkKey::Option(0)));
    assert_eq!(
        fact(&receipt(&page, "Site"), words::FILTERS),
        "Staff group: Nurses. Not applied to its own card: Site: North"
    );
    assert_eq!(
        fact(&receipt(&page, "Loans"), words::FILTERS),
        "Staff group: Nurses; Site: North"
    );
}

#[test]
fn what_the_reader_set_is_told_with_the_columns_it_is_of() {
    let mut page = page();
    page.act(Action::Column(
        1,
        ColumnSettings {
            missing: Some(vec!["West".to_owned()]),
            ..ColumnSettings::default()
        },
    ));
    let read = receipt(&page, "Site");
    let read = fact(&read, words::READ);
    assert!(
        read.contains("13 cells count as no answer: “West”"),
        "{read}"
    );
    assert!(read.ends_with("You set: words for no answer"), "{read}");
    let other = receipt(&page, "Staff group");
    assert!(!fact(&other, words::READ).contains("You set"));
}

#[test]
fn rows_that_were_left_out_are_counted_by_what_they_are() {
    let mut rows = "Site,Loans\n".to_owned();
    for i in 0..12 {
        rows.push_str(&format!("{},{i}\n", ["North", "South"][i % 2]));
    }
    rows.push_str("Total,66\n");
    let page = Page::with("loans.csv", &rows);
    assert_eq!(
        fact(&receipt(&page, "Site"), words::ROWS),
        "12 rows read; left out: 1 row of totals"
    );
}

#[test]
fn a_warning_is_not_said_twice() {
    let page = Page::loans();
    let card = card(&page, "Site");
    assert_eq!(card.headline, "Too few to say: 5, and it takes 10");
    assert_eq!(
        card.caption.warning.as_deref(),
        Some("Too few to say: 5, and it takes 10")
    );
    assert_eq!(card.warning(), None);
}

#[test]
fn nobody_under_a_filter_is_said_and_not_drawn() {
    let mut page = Page::with("a.csv", "Site,Ward\nNorth,A\nNorth,A\nSouth,\nSouth,\n");
    page.act(Action::Toggle(0, MarkKey::Option(1)));
    let card = card(&page, "Ward");
    assert_eq!(card.headline, "No row holds a value");
    assert_eq!(card.blank.as_deref(), Some(words::nobody_answered()));
}

#[test]
fn figures_as_csv_are_those_of_the_cards() {
    let page = page();
    let text = figures_csv(&page.state.exhibits());
    assert!(
        text.contains("Staff group\r\nStaff group,Count,Share,95% confidence interval\r\nNurses,34,65%,52% to 77%\r\n"),
        "{text}"
    );
}
