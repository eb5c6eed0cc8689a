//! Our own words beside a survey's texts in Welsh, in English and in Arabic.

use std::rc::Rc;

use canvass::port::Plain;
use canvass::survey::outbox::{Destination, Setback, Waiting, Why};
use canvass::survey::paper::{self, Action as Paper};
use canvass::survey::preview::{self, Action as Preview};
use canvass::survey::state::Page;
use canvass::survey::{Action, Definition, State};
use canvass::view::survey::Draw;

use super::{drawn, html};
use crate::survey::{set, started};

const THREE: &str = include_str!("../browser/pages/languages.survey.json");
const ENGLISH: [&str; 2] = [
    include_str!("../../src/words/survey/en.txt"),
    include_str!("../../src/words/survey/tools/en.txt"),
];

/// Our own words of more than one word, without places.
fn english() -> impl Iterator<Item = &'static str> {
    let lines = ENGLISH.iter().flat_map(|file| file.lines());
    let sentences = lines.filter(|line| !line.starts_with('#'));
    let sentences = sentences.filter_map(|line| Some(line.split_once(" = ")?.1));
    sentences.filter(|sentence| sentence.contains(' ') && !sentence.contains('{'))
}

fn three(language: &str) -> State {
    started(Rc::new(Definition::parse_in(THREE, language).unwrap()))
}

/// The pages of a survey that goes wrong where it can.
async fn pages(mut state: State) -> Vec<String> {
    let mut pages = Vec::new();
    let waiting = Waiting {
        count: 1,
        own: 1,
        stuck: 1,
        given: 1,
        setback: Some(Setback {
            why: Why::Offline,
            status: 0,
            since: 0,
        }),
        ..Waiting::default()
    };
    for action in [
        Action::Continue,
        crate::survey::set("used", "no"),
        Action::Continue,
        Action::Continue,
        Action::Continue,
        Action::Submit,
        Action::Queued,
        Action::Waiting(waiting),
    ] {
        state.reduce(action);
        pages.push(html(&state).await);
    }
    pages
}

#[tokio::test]
async fn a_page_in_welsh_has_no_word_of_english() {
    let pages = pages(three("cy")).await;
    let all = pages.concat();
    for sentence in english() {
        assert!(!all.contains(sentence), "{sentence}");
    }
    for sentence in [
        "Parhau",
        "Mae problem wedi codi",
        "Gwall: ",
        "(dewisol)",
        "Dewiswch bob un sy’n berthnasol",
        "Gwiriwch eich atebion",
        "eich ateb i: Ydych chi",
        "Heb ei ddarparu",
        "Yn anfon eich atebion",
        "Nid oes cysylltiad â’r gweinydd.",
    ] {
        assert!(all.contains(sentence), "{sentence}");
    }
    assert!(!all.contains("lang=\"en\""));
}

#[tokio::test]
async fn english_words_in_a_survey_in_arabic_are_marked() {
    let pages = pages(three("ar")).await;
    for (page, sentence) in [
        (0, "There is a problem"),
        (0, "Continue"),
        (2, "(optional)"),
        (2, "Select all that apply"),
        (4, "Check your answers"),
        (4, "Not provided"),
        (4, "Send answers"),
        (5, "Sending your answers"),
        (6, "Download a copy of your answers"),
    ] {
        let marked = format!("<span lang=\"en\" dir=\"ltr\">{sentence}</span>");
        assert!(
            pages[page].contains(&marked),
            "{sentence} in {}",
            pages[page]
        );
    }
    for page in &pages {
        let root = page.split('>').next().unwrap();
        assert!(
            root.contains("lang=\"ar\"") && root.contains("dir=\"rtl\""),
            "{root}"
        );
    }
}

#[tokio::test]
async fn a_message_of_the_author_is_not_marked_as_ours() {
    let own = r#""error": "خطأ", "#;
    let message = |member: &str| {
        let text = format!(
            r#"{{"canvass": "survey/1", "id": "s", "version": "1", "title": "S", "languages": ["ar"],
                "questions": [{{"id": "q", "type": "text", "text": "سؤال", {member}"required": true}}]}}"#
        );
        let mut state = started(Rc::new(Definition::parse(&text).unwrap()));
        state.reduce(Action::Continue);
        state
    };
    let authors = html(&message(own)).await;
    assert!(authors.contains("Error: </span>خطأ</p>"), "{authors}");
    let ours = html(&message("")).await;
    let marked = "<span lang=\"en\" dir=\"ltr\">Enter an answer to “سؤال”</span></p>";
    assert!(ours.contains(marked), "{ours}");
}

#[tokio::test]
async fn nothing_is_marked_where_words_and_texts_are_in_one_language() {
    for language in ["en", "cy"] {
        for page in pages(three(language)).await {
            assert!(!page.contains("<span lang="), "{page}");
        }
    }
}

/// A survey of which one question waits for the answer to another.
const TWO: &str = r#"{"id": "a", "type": "yes_no", "text": "سؤال", "required": true},
    {"id": "n", "type": "calculated", "text": "عدد", "calculation": "string-length(${a})"},
    {"id": "b", "type": "date", "text": "متى؟", "relevant": "${a} = 'no'"}"#;

fn two(language: &str) -> Rc<Definition> {
    let text = format!(
        r#"{{"canvass": "survey/1", "id": "s", "version": "1", "title": "S", "languages": ["{language}"], "questions": [{TWO}]}}"#
    );
    Rc::new(Definition::parse(&text).unwrap())
}

/// A desk with a return saved under a warning, and another with a warning shown.
async fn desk(language: &str) -> Vec<String> {
    let mut state = paper::begin(two(language), Rc::new(Plain));
    let mut pages = Vec::new();
    let (kept, to) = (Vec::new(), Destination::File);
    for action in [
        Action::Paper(Paper::Open { kept, to }),
        Action::Paper(Paper::Number("7".to_owned())),
        set("a", "no"),
        Action::Paper(Paper::SaveAnyway),
        Action::Paper(Paper::Send),
        Action::Paper(Paper::Unkept),
        Action::Paper(Paper::Save),
    ] {
        state.reduce(action);
        pages.push(drawn(&state, 2, Draw::PAPER).await);
    }
    pages
}

/// The pages of somebody who looks the survey over.
async fn looked_over(language: &str) -> Vec<String> {
    let mut state = preview::begin(two(language), Rc::new(Plain));
    let mut pages = Vec::new();
    for page in [Page::Question(2), Page::Check, Page::Done] {
        state.reduce(Action::Preview(Preview::Show(page)));
        pages.push(drawn(&state, 2, Draw::PREVIEW).await);
    }
    pages
}

#[tokio::test]
async fn preview_and_data_entry_in_welsh_have_no_word_of_english() {
    let all = [desk("cy").await, looked_over("cy").await]
        .concat()
        .concat();
    for sentence in english() {
        assert!(!all.contains(sentence), "{sentence}");
    }
    for sentence in [
        "Mewnbynnu ffurflenni papur",
        "Wedi cadw 1 ffurflen. Rhif yr olaf yw 7.",
        "Dileu 1 ffurflen a lawrlwythwyd",
        "Rhybudd: ",
        "Dewiswch ie neu na i ateb “سؤال” (yn cael ei gadw fel ateb coll)",
        "Diwrnod",
        "<strong>Rhagolwg</strong>: Nid oes dim yn cael ei storio na’i anfon",
        "Ni ofynnir oherwydd nad yw’r amod a = 'no' wedi’i fodloni: a heb ateb",
        "Mae hyn yn dibynnu ar eich atebion i:",
        "Cyfrifwyd: 0",
        "Ar ôl anfon",
    ] {
        assert!(all.contains(sentence), "{sentence} in {all}");
    }
    assert!(!all.contains("lang=\"en\""));
}

#[tokio::test]
async fn english_words_of_preview_and_data_entry_are_marked_in_a_survey_in_arabic() {
    let all = [desk("ar").await, looked_over("ar").await]
        .concat()
        .concat();
    for sentence in [
        "Enter paper returns",
        "Save return",
        "Saved 1 return. The last is number 7.",
        "Select yes or no to answer “سؤال”",
        "kept as missing",
        "Preview",
        "Nothing is stored or sent",
        "All questions",
        "Calculated: 0",
        "After sending",
    ] {
        let marked = format!("<span lang=\"en\" dir=\"ltr\">{sentence}</span>");
        assert!(all.contains(&marked), "{sentence} in {all}");
    }
}
