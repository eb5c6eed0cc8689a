//! The dashboard as HTML.
#![cfg(not(target_arch = "wasm32"))]

use std::rc::Rc;

use canvass::dashboard::{Action, Definition, List, MarkKey, State, Towards, Writing};
use canvass::port::WidthTable;
use canvass::table::{Derived, How, Kind};
use canvass::view::Same;
use canvass::view::dashboard::{DashboardProps, DashboardView, Parts};
use yew::{Callback, LocalServerRenderer};

use crate::dashboard::{LOANS, Page, lists::wide};

async fn html_at(state: &State, width_px: f64, heading_level: u8) -> String {
    let props = DashboardProps {
        parts: Parts::all(),
        state: Same(Rc::new(state.clone())),
        dispatch: Callback::noop(),
        focus: Callback::noop(),
        save: Callback::noop(),
        save_codebook: Callback::noop(),
        now: "2026-04-01T09:30:00+01:00".to_owned(),
        width_px,
        measure: Same(Rc::new(WidthTable)),
        heading_level,
    };
    LocalServerRenderer::<DashboardView>::with_props(props)
        .hydratable(false)
        .render()
        .await
}

/// A page whose reader also looks how the file was read.
pub(crate) async fn html(page: &Page) -> String {
    let mut state = page.state.clone();
    state.shows_reading = true;
    html_at(&state, 600.0, 3).await
}

fn count(html: &str, part: &str) -> usize {
    html.matches(part).count()
}

/// The cards' figures, one text each.
fn cards(html: &str) -> Vec<&str> {
    html.split("<figure")
        .skip(1)
        .map(|rest| rest.split("</figure>").next().unwrap())
        .collect()
}

/// The values of an attribute, in order.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    html.split(&format!(" {attribute}=\""))
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap())
        .collect()
}

#[tokio::test]
async fn a_new_question_can_be_made_from_each_card_of_options_or_numbers() {
    let text = "Group,Note,Loans\nA,Open earlier than nine on weekday mornings please,1\nB,More quiet rooms to read in at the weekend,2\nA,Nothing at all to change here thanks a lot,5\n";
    let html = html(&Page::with("notes.csv", text)).await;
    let offers: Vec<bool> = cards(&html)
        .iter()
        .map(|card| card.contains("New question from this one"))
        .collect();
    assert_eq!(offers, [true, false, true]);
    assert_eq!(count(&html, "id=\"canvass-q0-derive-open\""), 1);
    assert_eq!(count(&html, "aria-controls=\"canvass-q0-derive\""), 1);
}

#[tokio::test]
async fn what_could_not_be_made_stands_above_the_cards() {
    let mut page = Page::loans();
    page.act(Action::Derive(vec![Derived {
        title: "Bands".to_owned(),
        how: How::Bands {
            of: "Age".to_owned(),
            edges: vec![18.0],
        },
    }]));
    let html = html(&page).await;
    assert!(
        html.contains("“Bands” could not be made: this file has no question “Age”"),
        "{html}"
    );
}

#[tokio::test]
async fn each_question_is_a_figure_with_a_heading_and_its_base() {
    let html = html(&Page::loans()).await;
    let cards = cards(&html);
    assert_eq!(cards.len(), 3);
    for (i, (card, title)) in cards
        .iter()
        .zip(["Staff group", "Site", "Loans"])
        .enumerate()
    {
        assert!(
            card.contains(&format!("aria-labelledby=\"canvass-q{i}-title\"")),
            "{card}"
        );
        assert!(
            card.contains(&format!("<h3 id=\"canvass-q{i}-title\"")),
            "{card}"
        );
        assert!(card.contains(&format!(">{title}</h3>")), "{card}");
        assert!(card.contains("n = 5 of 5 rows hold a value"), "{card}");
        assert!(card.contains("Show as table"), "{card}");
    }
}

#[tokio::test]
async fn months_can_be_shown_as_a_process_chart_by_a_labelled_checkbox() {
    use crate::dashboard::process::{OUTLIER, all, charted};
    let mut page = charted(&all(&OUTLIER));
    let label = "<label for=\"canvass-q0-process\">Show as a process chart</label>";
    let sign = "<li>Above the upper limit: January 2025</li>";
    let shown = html(&page).await;
    let card = cards(&shown)[0];
    assert!(card.contains(label), "{card}");
    assert!(card.contains(sign), "{card}");
    assert!(card.contains("January 2025, 40, signal: above the upper limit"));
    assert!(!cards(&shown)[1].contains("Show as a process chart"));
    page.act(Action::ToggleProcess(0));
    let plain = html(&page).await;
    assert!(cards(&plain)[0].contains(label));
    assert!(!plain.contains(sign));
}

#[tokio::test]
async fn a_finding_stands_under_its_title_and_how_it_was_made_behind_a_button() {
    let rows: String = (0..52)
        .map(|i| {
            if i < 34 {
                "Nurses,North\n"
            } else {
                "Doctors,South\n"
            }
        })
        .collect();
    let page = Page::with("needs.csv", &format!("Staff group,Site\n{rows}"));
    let html = html(&page).await;
    let card = cards(&html)[0];
    let after_title = card.split("</h3>").nth(1).unwrap();
    assert!(
        after_title.starts_with(
            "<p class=\"canvass-card__finding\">More than half have “Nurses”: 34 of 52 (65%)</p>"
        ),
        "{after_title}"
    );
    assert_eq!(
        count(
            card,
            "aria-controls=\"canvass-q0-made\" aria-expanded=\"false\""
        ) + count(
            card,
            "aria-expanded=\"false\" aria-controls=\"canvass-q0-made\""
        ),
        1,
        "{card}"
    );
    assert!(
        card.contains("How these numbers were made<span class=\"canvass-visually-hidden\"> Staff group</span></button>"),
        "{card}"
    );
    assert!(!card.contains("canvass-made__facts"), "shown on request");
}

#[tokio::test]
async fn headings_begin_at_the_level_the_page_asks_for() {
    let html = html_at(&Page::loans().state, 600.0, 2).await;
    assert_eq!((count(&html, "<h2"), count(&html, "<h3")), (3, 0));
}

#[tokio::test]
async fn a_chart_is_one_tab_stop_and_each_mark_a_button() {
    let html = html(&Page::loans()).await;
    for card in cards(&html) {
        let svg = card
            .split("<svg")
            .nth(1)
            .unwrap()
            .split("</svg>")
            .next()
            .unwrap();
        assert!(svg.contains("role=\"group\""));
        assert_eq!(count(svg, "tabindex=\"0\""), 1);
        let marks = count(svg, "role=\"button\"");
        assert!(marks >= 2);
        assert_eq!(count(svg, "tabindex=\"-1\""), marks - 1);
        assert_eq!(values(svg, "aria-pressed"), vec!["false"; marks]);
    }
}

#[tokio::test]
async fn a_chosen_mark_is_pressed_and_its_filter_stands_in_words() {
    let mut page = Page::loans();
    page.act(Action::Toggle(0, MarkKey::Option(1)));
    let html = html(&page).await;
    let cards = cards(&html);
    assert_eq!(values(cards[0], "aria-pressed"), ["false", "true", "false"]);
    assert!(
        cards[0].contains("n = 5 of 5 rows"),
        "its own card keeps its rows"
    );
    assert!(cards[1].contains("n = 2 of 2 rows"));
    assert!(html.contains("<span>Staff group: Nursing</span>"));
    assert!(html.contains("2 of 5 rows"));
    assert!(html.contains("Clear all filters"));
    page.act(Action::Clear);
    let html = self::html(&page).await;
    assert!(html.contains("All 5 rows"));
    assert!(!html.contains("Clear all filters"));
}

#[tokio::test]
async fn the_table_says_what_the_marks_say() {
    let mut page = Page::loans();
    let html = self::html(&page).await;
    assert_eq!(
        count(&html, "canvass-table__choose"),
        0,
        "no table before it is asked for"
    );
    assert_eq!(
        count(
            &html,
            "aria-expanded=\"false\" aria-controls=\"canvass-q0-table\""
        ),
        1
    );
    page.act(Action::ToggleTable(0));
    let html = self::html(&page).await;
    assert_eq!(
        count(
            &html,
            "aria-expanded=\"true\" aria-controls=\"canvass-q0-table\""
        ),
        1
    );
    let card = cards(&html)[0];
    let table = card.split("<table").nth(1).unwrap();
    assert!(table.contains("<caption>Staff group</caption>"));
    let cells = |row: &str| -> Vec<String> {
        row.split("<td")
            .skip(1)
            .map(|td| {
                td.split('>')
                    .nth(1)
                    .unwrap()
                    .split('<')
                    .next()
                    .unwrap()
                    .to_owned()
            })
            .collect()
    };
    let rows: Vec<&str> = table
        .split("<tbody>")
        .nth(1)
        .unwrap()
        .split("<tr>")
        .skip(1)
        .collect();
    let names = values(card.split("</svg>").next().unwrap(), "aria-label");
    let marks: Vec<&&str> = names
        .iter()
        .filter(|name| name.contains(" of 5, "))
        .collect();
    assert_eq!((rows.len(), marks.len()), (3, 3));
    for (row, name) in rows.iter().zip(marks) {
        let [n, share, interval] = cells(row).try_into().unwrap();
        let head = row
            .split("<span>")
            .nth(1)
            .unwrap()
            .split('<')
            .next()
            .unwrap();
        assert_eq!(
            **name,
            format!("{head}, {n} of 5, {share}, 95% confidence interval {interval}")
        );
        assert!(row.contains("<th scope=\"row\">"));
        assert!(row.contains(&format!("aria-label=\"Filter by {head}\"")));
    }
}

#[tokio::test]
async fn personal_cells_are_nowhere_in_the_page() {
    let text = "\
Full name,Email,Computer,Staff group,Hours
Ann Archer,ann.archer@example.org,10.1.2.3,Nursing,2
Bob Baker,bob.baker@example.org,10.1.2.4,Medical,3
Cat Cole,cat.cole@example.org,10.1.2.5,Nursing,4,surplus
Dan Drew,dan.drew@example.org,10.1.2.6,Medical
\"Eve \"\"Evie\"\" East\",eve.east@example.org,10.1.2.7,Nursing
";
    let mut page = Page::with("staff.csv", text);
    page.act(Action::ToggleHidden);
    let html = html(&page).await;
    for cell in [
        "Archer",
        "Baker",
        "Cat Cole",
        "Drew",
        "Evie",
        "example.org",
        "10.1.2",
    ] {
        assert!(!html.contains(cell), "{cell} is in the page");
    }
    let titles: Vec<&str> = cards(&html)
        .iter()
        .map(|c| c.split("</h3>").next().unwrap().rsplit('>').next().unwrap())
        .collect();
    assert_eq!(titles, ["Staff group", "Hours", "Column 6"]);
    assert!(html.contains("3 columns are not drawn"));
    assert!(html.contains("Email: the name or the cells say who a person is"));
    assert!(
        html.contains("[personal data]"),
        "the damaged rows are shown without them"
    );
    assert_eq!(page.state.loaded().unwrap().report.num_problems, 3);
}

#[tokio::test]
async fn free_text_is_only_shown_on_request() {
    let mut page = Page::with(
        "notes.csv",
        "Site,Note\nNorth,More quiet rooms for reading\nSouth,Nothing to change for me at all\n",
    );
    page.act(Action::Correct(1, canvass::table::Kind::Text));
    let html = html(&page).await;
    let card = cards(&html)[1];
    assert!(card.contains("<summary>Read 2 texts</summary>"));
    assert!(card.contains("<details"));
    assert!(!card.contains("<details open") && !card.contains(" open=\""));
    assert!(!card.contains("People may have written names"));
    assert!(!card.contains("quiet rooms"));

    page.act(Action::ToggleTexts(1));
    page.act(Action::Search(1, "quiet ro".to_owned()));
    let html = self::html(&page).await;
    let card = cards(&html)[1];
    assert!(card.contains("People may have written names"));
    assert!(card.contains("1 of 2 texts has “quiet ro”"), "{card}");
    assert!(card.contains("More <mark>quiet rooms</mark> for reading"));
    assert!(!card.contains("Nothing to change"));
    assert!(card.contains("Choose as a quote"));
}

#[tokio::test]
async fn what_may_identify_somebody_is_marked_in_words_and_replaced_in_quotes() {
    let mut page = Page::with(
        "notes.csv",
        "May we quote you?,Note\nYes,Ring me on 01632 960 001 about reading\nNo,Nothing to change for me at all\n",
    );
    page.act(Action::Correct(0, canvass::table::Kind::Category));
    page.act(Action::Correct(1, canvass::table::Kind::Text));
    page.act(Action::ToggleTexts(1));
    let open = html(&page).await;
    let card = cards(&open)[1];
    assert!(card.contains("<span class=\"canvass-personal\">01632 960 001</span>"));
    assert!(card.contains("(may identify: phone number)"), "{card}");
    assert!(card.contains("Choose as a quote, with 1 place replaced"));
    assert!(card.contains("Not to be quoted: no yes to “May we quote you?”"));
    assert!(card.contains("No quote chosen yet"));

    page.act(Action::AskQuote(Some((1, 2))));
    let asked = html(&page).await;
    assert!(
        cards(&asked)[1]
            .contains("<blockquote>Ring me on [phone number] about reading</blockquote>")
    );
    page.act(Action::Quote(1, 2));
    let chosen = html(&page).await;
    let card = cards(&chosen)[1];
    assert!(card.contains("1 quote chosen"), "{card}");
    assert!(
        card.contains("“Ring me on [phone number] about reading”"),
        "{card}"
    );
}

/// The words of the options of a list.
fn options_of(html: &str, id: &str) -> Vec<String> {
    let list = html.split(&format!("id=\"{id}\"")).nth(1).unwrap();
    let list = list.split("</select>").next().unwrap();
    let options = list.split("<option").skip(1);
    options
        .map(|option| {
            let words = option.split('>').nth(1).unwrap();
            words.split('<').next().unwrap().to_owned()
        })
        .collect()
}

#[tokio::test]
async fn what_a_file_leaves_open_is_asked_before_the_figures() {
    let page = Page::with("visits.csv", "Visit,Loans\n01/02/2026,3\n03/04/2026,5\n");
    let asked = html(&page).await;
    assert!(asked.contains("In “Visit”, does the day or the month come first?"));
    assert!(asked.contains("Month first, 12/31"));
    let known = Page::with("visits.csv", "Visit,Loans\n31/01/2026,3\n03/04/2026,5\n");
    assert!(!html(&known).await.contains("come first?"));
}

#[tokio::test]
async fn how_the_file_was_read_can_be_seen_and_corrected() {
    let page = Page::with(
        "loans.csv",
        &LOANS.replace("Estates,South,1", "Estates,South"),
    );
    let html = html(&page).await;
    assert!(html.contains("I read it as"));
    assert_eq!(options_of(&html, "canvass-delimiter")[0], "Found: comma");
    assert_eq!(options_of(&html, "canvass-encoding")[0], "Found: UTF-8");
    assert_eq!(options_of(&html, "canvass-above")[0], "Found: 0");
    assert_eq!(options_of(&html, "canvass-header-rows")[0], "Found: 1");
    assert!(html.contains("The first 5 rows as read"));
    assert!(html.contains("<summary>1 row with too few fields</summary>"));
    assert!(html.contains("2 fields in a table of 3 columns. The missing ones are read as empty"));
    assert!(
        html.contains("<th scope=\"row\">6</th>"),
        "the line of the row"
    );
    assert!(html.contains("for=\"canvass-kind-2\""));
    assert!(html.contains(">Kind of Loans</label>"));
    let select = html
        .split("id=\"canvass-kind-2\"")
        .nth(1)
        .unwrap()
        .split("</select>")
        .next()
        .unwrap();
    assert_eq!(count(select, "<option"), Kind::ALL.len());
    let chosen = select
        .split("<option")
        .find(|option| option.contains(" selected"))
        .unwrap();
    assert!(chosen.contains("value=\"number\""), "{chosen}");
}

#[tokio::test]
async fn files_show_their_progress_their_size_and_their_fault() {
    let mut page = Page::loans();
    page.open("photo.csv", "");
    page.state
        .reduce(Action::Open(vec![("slow.csv".to_owned(), 4)]));
    let html = html(&page).await;
    assert!(html.contains("5 rows, 3 columns"));
    assert!(
        html.contains("photo.csv is empty. Check that the export finished, then open it again")
    );
    assert!(html.contains("<progress"));
    assert!(html.contains("Reading slow.csv"));
    assert_eq!(count(&html, "Cancel<span"), 1);
}

#[tokio::test]
async fn a_header_without_rows_says_what_to_do() {
    let html = html(&Page::with("empty.csv", "Site,Loans\n")).await;
    assert_eq!(cards(&html).len(), 0);
    assert!(html.contains("This file has a header and no rows below it"));
}

#[tokio::test]
async fn a_question_that_nobody_left_answered_says_so() {
    let mut page = Page::with(
        "a.csv",
        "Site,Group\nNorth,Nursing\nSouth,\nNorth,Medical\n",
    );
    page.act(Action::Toggle(0, MarkKey::Option(1)));
    let html = html(&page).await;
    let card = cards(&html)[1];
    assert!(
        card.contains("No row under these filters has an answer"),
        "{card}"
    );
    assert!(card.contains("n = 0 of 1 row hold"), "{card}");
}

#[tokio::test]
async fn no_page_has_a_style_of_its_own() {
    let mut page = Page::loans();
    page.act(Action::ToggleTable(0));
    for width in [288.0, 1280.0] {
        let html = html_at(&page.state, width, 2).await;
        assert!(!html.contains("<style") && !html.contains(" style="));
        let ids = values(&html, "id");
        let mut once = ids.clone();
        once.sort_unstable();
        once.dedup();
        assert_eq!(once.len(), ids.len(), "no id comes twice");
    }
}

#[tokio::test]
async fn many_questions_are_drawn_in_portions_with_a_way_to_more() {
    let mut page = wide(203);
    let first = html(&page).await;
    assert_eq!(cards(&first).len(), 100);
    assert!(
        first.contains("<label for=\"canvass-find\">Find a question by words in its title</label>")
    );
    assert!(first.contains(">203 questions</p>"));
    assert!(first.contains("<p>The first 100 of 203 questions are shown</p>"));
    assert!(first.contains(">Show 100 more questions</button>"));
    assert_eq!(count(&first, "id=\"canvass-kind-"), 100);
    assert!(first.contains("<p>The first 100 of 203 columns are shown</p>"));

    page.act(Action::More(List::Cards));
    let second = html(&page).await;
    assert_eq!(cards(&second).len(), 200);
    assert!(second.contains(">Show 3 more questions</button>"));
    assert_eq!(count(&second, "id=\"canvass-kind-"), 100);

    page.act(Action::More(List::Cards));
    page.act(Action::More(List::Columns));
    page.act(Action::More(List::Columns));
    page.act(Action::More(List::Remembered));
    page.act(Action::More(List::Remembered));
    let all = html(&page).await;
    assert_eq!(cards(&all).len(), 203);
    assert_eq!(count(&all, "id=\"canvass-kind-"), 203);
    assert_eq!(count(&all, "canvass-portion"), 0);
}

#[tokio::test]
async fn few_questions_need_no_field_to_find_them() {
    let html = html(&Page::loans()).await;
    assert_eq!(
        count(&html, "canvass-find") + count(&html, "canvass-portion"),
        0
    );
}

#[tokio::test]
async fn what_makes_no_series_is_told_before_any_figure() {
    let mut page = Page::with(
        "first.json",
        include_str!("cases/responses/first.responses.json"),
    );
    let second = include_str!("cases/responses/second.responses.json");
    let second = second
        .replace("\"version\": \"2\"", "\"version\": \"3\"")
        .replace("What do you use?", "What have you used?");
    page.open("second.json", &second);
    let html = html(&page).await;
    let told = html.find("“What have you used?” of version 3 is not the question of version 2");
    assert!(told.unwrap() < html.find("<figure").unwrap());
    assert!(html.contains("What have you used? (other wording: 3)"));
}

#[tokio::test]
async fn what_can_be_undone_stands_in_the_names_of_the_buttons() {
    let mut page = Page::loans();
    let before = html(&page).await;
    assert!(before.contains(">Undo</button>") && before.contains(">Redo</button>"));
    assert_eq!(
        count(&before, "aria-disabled=\"true\""),
        2,
        "and none loses the focus"
    );
    page.act(Action::Toggle(0, MarkKey::Option(0)));
    page.act(Action::Hide(1));
    page.act(Action::Undo);
    let html = html(&page).await;
    assert!(html.contains(">Undo: filter by Staff group</button>"));
    assert!(html.contains(">Redo: hide Site</button>"));
    assert_eq!(count(&html, "aria-disabled"), 0);
}

#[tokio::test]
async fn cards_stand_in_the_readers_order_and_hidden_ones_are_listed() {
    let mut page = Page::loans();
    page.act(Action::Move(2, Towards::Start));
    page.act(Action::Hide(1));
    let html = html(&page).await;
    let cards = cards(&html);
    assert_eq!(cards.len(), 2);
    assert!(cards[0].contains(">Loans</h3>") && cards[1].contains(">Staff group</h3>"));
    assert!(html.contains("1 card is hidden"));
    assert!(html.contains("Show<span class=\"canvass-visually-hidden\"> Site</span>"));
}

#[tokio::test]
async fn a_note_is_a_marker_a_line_a_name_and_a_part_of_the_table() {
    let mut page = Page::loans();
    let plain = html(&page).await;
    page.act(Action::WriteNote(Writing {
        question: 1,
        note: None,
        key: Some(MarkKey::Option(1)),
        back: String::new(),
    }));
    let open = html(&page).await;
    assert_eq!(count(&open, "<textarea"), 1);
    assert!(open.contains("<option value=\"1\" selected"), "{open}");
    page.act(Action::KeepNote(
        MarkKey::Option(1),
        "Moved <b>in May</b>".to_owned(),
    ));
    page.act(Action::ToggleTable(1));
    let noted = html(&page).await;
    assert_eq!(count(&noted, "<textarea"), 0);
    let noted = cards(&noted)[1].to_owned();
    assert!(
        noted.contains("Note 1: Moved &lt;b&gt;in May&lt;/b&gt;\""),
        "{noted}"
    );
    assert!(noted.contains("<strong>South</strong>"));
    assert!(noted.contains("<span class=\"canvass-table__note\">Note 1</span>"));
    let circles = |card: &str| count(card, "<circle");
    assert_eq!((circles(cards(&plain)[1]), circles(&noted)), (0, 1));
    assert_eq!(
        values(&noted, "viewBox"),
        values(cards(&plain)[1], "viewBox"),
        "no wider"
    );
}

#[tokio::test]
async fn a_note_that_has_no_chart_any_more_is_listed() {
    let mut page = Page::loans();
    page.act(Action::WriteNote(Writing {
        question: 1,
        note: None,
        key: None,
        back: String::new(),
    }));
    page.act(Action::KeepNote(
        MarkKey::Option(0),
        "New shelves".to_owned(),
    ));
    page.act(Action::Correct(1, Kind::Text));
    let html = html(&page).await;
    assert!(html.contains("1 note on questions that have no chart in this file"));
    assert!(
        html.contains("<strong>Site: North</strong>: New shelves"),
        "{html}"
    );
}

#[tokio::test]
async fn what_of_a_view_does_not_fit_is_shown_until_it_is_closed() {
    let mut page = Page::loans();
    let view = r#"{ "canvass": "dashboard/1", "files": [{ "hidden": ["Door"] }] }"#;
    page.act(Action::Restore(Definition::parse(view).unwrap()));
    let shown = html(&page).await;
    assert!(shown.contains("the list of hidden cards names the question “Door”"));
    page.act(Action::Dismiss);
    assert!(!html(&page).await.contains("Door"));
}
