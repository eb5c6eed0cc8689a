//! The author's element as HTML.
#![cfg(not(target_arch = "wasm32"))]

use std::rc::Rc;

use canvass::author::{Action, State};
use canvass::view::Same;
use canvass::view::author::{AuthorProps, AuthorView};
use yew::{Callback, LocalServerRenderer};

use crate::author::{FORM, Page};

async fn html_at(state: &State, heading_level: u8) -> String {
    let props = AuthorProps {
        state: Same(Rc::new(state.clone())),
        dispatch: Callback::noop(),
        heading_level,
    };
    let renderer = LocalServerRenderer::<AuthorView>::with_props(props);
    renderer.hydratable(false).render().await
}

async fn html(page: &Page) -> String {
    html_at(&page.state, 2).await
}

/// The cells of the rows of the table with this name.
fn rows(html: &str, name: &str) -> Vec<Vec<String>> {
    let table = html
        .split(&format!("aria-label=\"{name}\""))
        .nth(1)
        .unwrap();
    let body = table
        .split("<tbody>")
        .nth(1)
        .unwrap()
        .split("</tbody>")
        .next()
        .unwrap();
    let rows = body.split("<tr>").skip(1);
    rows.map(|row| {
        let cells = row.split("</t").map(|cell| {
            let text = cell
                .split('<')
                .map(|part| part.split_once('>').map_or("", |(_, text)| text));
            text.collect::<String>().trim().to_owned()
        });
        let mut cells: Vec<String> = cells.collect();
        cells.pop();
        cells.pop();
        cells
    })
    .collect()
}

#[tokio::test]
async fn first_a_file_is_asked_for_and_nothing_else() {
    let html = html(&Page::default()).await;
    assert!(html.contains(">Choose a survey file</label>"), "{html}");
    assert!(html.contains("They stay in this browser"));
    assert_eq!(html.matches("<h").count(), 1);
}

#[tokio::test]
async fn a_file_that_cannot_be_used_says_where_why_and_what_to_do() {
    let page = Page::with("needs.md", &FORM.replace("| text |", "| txt |"));
    let html = html(&page).await;
    assert!(html.contains(">There is a problem</h3>"));
    assert!(html.contains("needs.md cannot be used: 2 errors."));
    assert!(html.contains("survey, row 3, column A (type):</strong> “txt” is no type of question. Did you mean “text”?"), "{html}");
    assert!(html.contains("Mend this in the file, save it, and choose it again."));
    assert!(!html.contains("Save as"));
}

#[tokio::test]
async fn what_was_found_stands_by_severity_with_its_place() {
    let html = html(&Page::with("needs.md", FORM)).await;
    assert!(html.contains("needs.md, read as an XLSForm in a Markdown table"));
    assert!(html.contains(">To mend: 2</h4>"));
    assert!(!html.contains("To consider"));
    assert!(html.contains("survey, row 3, column D (relevant) [why]:</strong> nobody is asked this: the condition never holds"), "{html}");
    assert!(html.contains("<dt>Asked of one respondent</dt><dd>2 questions</dd>"));
    assert!(html.contains("<dt>Time</dt><dd>About 1 minute</dd>"));
    assert!(html.contains("Every way through the survey was tried, so this is exact."));
}

#[tokio::test]
async fn what_is_not_carried_over_has_its_sheet_row_and_column() {
    let html = html(&Page::with("needs.md", FORM)).await;
    assert!(html.contains(">Not carried over: 1</h3>"));
    assert_eq!(
        rows(&html, "Not carried over"),
        [[
            "survey",
            "2",
            "F (appearance)",
            "how it is to look is not carried over"
        ]]
    );
    let json =
        r#"{"elements": [{"type": "text", "name": "why"}, {"type": "file", "name": "scan"}]}"#;
    let html = self::html(&Page::with("a.json", json)).await;
    let lost = rows(&html, "Not carried over");
    assert_eq!((lost.len(), lost[0].len()), (1, 2), "{lost:?}");
    assert!(lost[0][0].starts_with("elements[1]"), "{lost:?}");
    assert!(html.contains("SurveyJS is only read"));
}

#[tokio::test]
async fn respondents_are_counted_by_question_and_by_way() {
    let text = include_str!("cases/survey-check/random_respondents/survey.json");
    let mut page = Page::with("needs.json", text);
    page.act(Action::Simulate);
    let html = html(&page).await;
    let counts = rows(&html, "What they did with each question");
    assert_eq!(counts.len(), 7);
    assert!(counts[0][0].ends_with(" site"), "{counts:?}");
    assert_eq!(counts[0][1..], ["1,000", "1,000", "0", "0"]);
    assert_eq!(
        counts[2][2..],
        ["", "", "0"],
        "a page to read is not answered"
    );
    let ways = rows(&html, "The commonest ways through the survey");
    let sum: usize = ways
        .iter()
        .map(|way| way[0].parse::<usize>().unwrap())
        .sum();
    let walked = page.open().proof.as_ref().unwrap().walked.clone().unwrap();
    assert_eq!(sum, walked.finished);
    assert!(ways[0][3].starts_with("without "), "{ways:?}");
}

#[tokio::test]
async fn work_in_progress_has_a_bar_with_a_label_and_a_way_out() {
    let mut page = Page::default();
    page.is_holding = true;
    page.choose(&[("needs.md", FORM)]);
    let html = html(&page).await;
    assert!(html.contains("<label for=\"canvass-author-progress\">Checking the survey</label>"));
    assert!(html.contains(">Cancel</button>"));
    assert!(html.contains("aria-disabled=\"true\""));
    page.act(Action::Cancel);
    assert!(
        self::html(&page)
            .await
            .contains(">Check the survey</button>")
    );
}

#[tokio::test]
async fn words_of_a_file_are_text_and_never_markup() {
    let form = FORM.replace("Where do you work?", "<img src=x onerror=alert(1)> & more");
    let mut page = Page::with("<b>.md", &form);
    page.act(Action::Simulate);
    let html = html(&page).await;
    assert!(!html.contains("<img") && !html.contains("<b>"), "{html}");
    assert!(html.contains("&lt;img src=x onerror=alert(1)&gt; &amp; more"));
}

#[tokio::test]
async fn each_way_of_saving_says_what_it_lacks() {
    let html = html(&Page::with("needs.md", FORM)).await;
    for button in [
        "Save as JSON",
        "Save as workbook (.xlsx)",
        "Save as Markdown",
    ] {
        assert!(html.contains(&format!(">{button}</button>")), "{button}");
    }
    assert!(html.contains("<summary>1 thing is lost on the way</summary>"));
    assert!(html.contains("Nothing of the survey is lost."));
}

#[tokio::test]
async fn a_list_of_many_lines_is_shown_in_portions() {
    let rows: String = (0..150)
        .map(|n| format!("| | txt | q{n} | Why? |\n"))
        .collect();
    let form = format!("| survey |\n| | type | name | label |\n{rows}");
    let mut page = Page::with("a.md", &form);
    let lines = |html: &str| html.matches("<li>").count();
    let html = html(&page).await;
    assert_eq!(lines(&html), 100);
    assert!(html.contains("100 of 150 are shown.") && html.contains("Show 50 more"));
    page.act(Action::More(canvass::author::List::Errors));
    assert_eq!(lines(&self::html(&page).await), 150);
}

#[tokio::test]
async fn headings_follow_one_another_at_the_level_the_page_asks_for() {
    let mut page = Page::with("needs.md", FORM);
    page.act(Action::Simulate);
    for level in [2, 4] {
        let html = html_at(&page.state, level).await;
        let levels: Vec<u8> = html
            .split("<h")
            .skip(1)
            .filter_map(|rest| rest.chars().next()?.to_digit(10))
            .map(|level| level as u8)
            .collect();
        assert_eq!(levels[0], level);
        assert!(
            levels
                .windows(2)
                .all(|pair| pair[1] <= pair[0] + 1 && pair[1] > level),
            "{levels:?}"
        );
    }
}
