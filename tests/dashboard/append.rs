//! Two files put together: what is proposed, what the reader says, what is shown.

use canvass::dashboard::appending::{AppendStep, Likeness, differences};
use canvass::dashboard::{APPEND_ID, APPENDING_ID, Action, Effect, Phase};
use canvass::table::{Kind, Repeated};

use super::{Page, announced};

const LAST: &str = "\
ID,1. Staff group,2. Site,3. I was helped by the library,Parking
1,Nursing,North,Agree,yes
2,Nursing,South,Agree,no
3,Medical,North,Disagree,no
";
const THIS: &str = "\
ID,1. Staff group,2. Main site,3. The library helped me,4. Site,Canteen
1,Nurses,North,Agree,North,good
2,Medical,South,Strongly agree,South,bad
";

fn two() -> Page {
    let mut page = Page::default();
    page.open("2025.csv", THIS);
    page.open("2024.csv", LAST);
    page
}

fn act(page: &mut Page, step: AppendStep) -> Vec<Effect> {
    page.act(Action::Append(step))
}

fn begun() -> Page {
    let mut page = two();
    act(&mut page, AppendStep::Begin);
    page
}

#[test]
fn one_file_alone_is_put_together_with_none() {
    let mut page = Page::with("2024.csv", LAST);
    assert!(!page.state.can_append());
    act(&mut page, AppendStep::Begin);
    assert_eq!(page.state.appending, None);
}

#[test]
fn columns_go_together_by_name_then_by_words_then_by_likeness() {
    let page = begun();
    let (appending, sides) = page.state.appended().unwrap();
    assert_eq!(sides.map(|(name, _)| name), ["2024.csv", "2025.csv"]);
    assert_eq!(appending.how.labels, ["2024", "2025"]);
    assert_eq!(
        appending.how.below,
        [Some(0), Some(1), Some(4), Some(3), None]
    );
    let likeness = [
        Likeness::Same,
        Likeness::Same,
        Likeness::Renumbered,
        Likeness::Similar,
        Likeness::Alone,
    ];
    assert_eq!(appending.likeness, likeness);
    assert_eq!(appending.left_over(sides[1].1), [2, 5]);
}

#[test]
fn options_that_one_file_has_alone_are_told_before() {
    let page = begun();
    let (_, sides) = page.state.appended().unwrap();
    let tables = sides.map(|(_, loaded)| loaded);
    assert_eq!(
        differences(tables, [1, 1], ["2024.csv", "2025.csv"]),
        ["Only in 2024.csv: “Nursing”", "Only in 2025.csv: “Nurses”"]
    );
    assert!(differences(tables, [2, 4], ["a", "b"]).is_empty());
}

#[test]
fn a_column_goes_below_one_alone() {
    let mut page = begun();
    act(&mut page, AppendStep::Below(4, Some(3)));
    let below = |page: &Page| page.state.appending.as_ref().unwrap().how.below.clone();
    assert_eq!(below(&page), [Some(0), Some(1), Some(4), None, Some(3)]);
    act(&mut page, AppendStep::Below(4, None));
    assert_eq!(below(&page), [Some(0), Some(1), Some(4), None, None]);
}

#[test]
fn the_reader_turns_the_files_round_and_the_proposal_follows() {
    let mut page = begun();
    let [first, second] = page.state.appending.as_ref().unwrap().files;
    act(&mut page, AppendStep::Files([second, first]));
    let (appending, sides) = page.state.appended().unwrap();
    assert_eq!(sides[0].0, "2025.csv");
    assert_eq!(appending.how.labels, ["2025", "2024"]);
    assert_eq!(appending.how.below.len(), 6);
}

#[test]
fn what_is_put_together_is_a_table_of_its_own_that_compares_its_files() {
    let mut page = begun();
    act(&mut page, AppendStep::Label(0, " last year ".to_owned()));
    act(&mut page, AppendStep::Repeated(Repeated::Both));
    let effects = act(&mut page, AppendStep::Go);
    assert!(effects.contains(&Effect::Focus(APPEND_ID.to_owned())));
    assert_eq!(
        announced(&effects)[0],
        "Putting together last year and 2025"
    );
    assert_eq!(page.state.appending, None);
    let loaded = page.state.loaded().unwrap();
    assert_eq!((loaded.report.rows, page.rows()), (5, 5));
    assert_eq!(loaded.report.parts, ["last year", "2025"]);
    assert_eq!(
        loaded.report.apart,
        [
            "“2. Main site” is in 2025.csv alone",
            "“Canteen” is in 2025.csv alone",
            "“Parking” is in 2024.csv alone"
        ]
    );
    assert!(loaded.contrast.is_some());
    let file = page.state.exhibit(0).unwrap();
    assert_eq!((file.title.as_str(), file.headline.as_str()), ("File", ""));
    assert_eq!(
        page.state.receipt(0).unwrap().facts[0].1,
        "last year and 2025: 2024.csv and 2025.csv put together; 2 files, one below the other"
    );
    let names: Vec<&str> = page
        .state
        .files
        .iter()
        .map(|file| file.name.as_str())
        .collect();
    assert_eq!(names, ["2025.csv", "2024.csv", "last year and 2025"]);
    assert!(
        page.state
            .files
            .iter()
            .all(|file| matches!(file.phase, Phase::Ready(_)))
    );
}

#[test]
fn a_column_of_the_whole_is_corrected_like_any_other() {
    let mut page = begun();
    act(&mut page, AppendStep::Go);
    page.act(Action::Correct(2, Kind::Text));
    let report = &page.state.loaded().unwrap().report;
    assert_eq!(report.columns[2].kind, Kind::Text);
    assert_eq!((report.rows, report.parts.len()), (5, 2));
    page.act(Action::Undo);
    assert_eq!(
        page.state.loaded().unwrap().report.columns[2].kind,
        Kind::Category
    );
}

#[test]
fn a_third_file_goes_below_two_that_are_put_together() {
    let mut page = begun();
    act(&mut page, AppendStep::Go);
    page.open("2023.csv", LAST);
    act(&mut page, AppendStep::Begin);
    let (appending, sides) = page.state.appended().unwrap();
    assert_eq!(sides.map(|(name, _)| name), ["2024 and 2025", "2023.csv"]);
    assert_eq!(appending.how.below[0], None);
    act(&mut page, AppendStep::Go);
    let parts = &page.state.loaded().unwrap().report.parts;
    assert_eq!(parts, &["2024", "2025", "2023"]);
}

#[test]
fn a_file_is_not_put_together_with_one_that_holds_its_rows() {
    let mut page = begun();
    let [first, second] = page.state.appending.as_ref().unwrap().files;
    act(&mut page, AppendStep::Go);
    let whole = page.state.active.unwrap();
    assert!(!page.state.go_together(whole, first));
    act(&mut page, AppendStep::Begin);
    assert_eq!(
        page.state.appending.as_ref().unwrap().files,
        [first, second]
    );
    act(&mut page, AppendStep::Files([whole, first]));
    assert_eq!(
        page.state.appending.as_ref().unwrap().files,
        [first, second]
    );
    page.act(Action::Close(second));
    assert!(!page.state.can_append());
}

#[test]
fn closing_a_file_leaves_what_was_begun_with_it_and_nothing_that_was_done() {
    let mut page = begun();
    let [first, _] = page.state.appending.as_ref().unwrap().files;
    page.act(Action::Close(first));
    assert_eq!(page.state.appending, None);
    let mut page = begun();
    let files = page.state.appending.as_ref().unwrap().files;
    act(&mut page, AppendStep::Go);
    for file in files {
        page.act(Action::Close(file));
    }
    assert_eq!(page.rows(), 5);
}

#[test]
fn leaving_it_gives_the_focus_back_and_changes_nothing() {
    let mut page = two();
    let effects = act(&mut page, AppendStep::Begin);
    assert_eq!(effects, [Effect::Focus(APPENDING_ID.to_owned())]);
    let effects = act(&mut page, AppendStep::Leave);
    assert_eq!(effects, [Effect::Focus(APPEND_ID.to_owned())]);
    assert_eq!(page.state.appending, None);
    assert_eq!(page.state.files.len(), 2);
}
