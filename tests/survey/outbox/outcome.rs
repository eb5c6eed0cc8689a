//! What answers mean, and when to try again.

use canvass::survey::outbox::destination::{may_send_to, post_address};
use canvass::survey::outbox::retry::{asked_wait, parse_http_date, wait};
use canvass::survey::outbox::{Answer, Entry, Millis, Outcome, Setback, Waiting, Why};
use canvass::words::survey::Words;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{entry, post};

const NOW: Millis = 1_800_000_000_000;

fn status(status: u16) -> Answer {
    Answer {
        status,
        ..Answer::default()
    }
}

fn why(answer: &Answer) -> Option<Why> {
    match answer.outcome("the-id", None, NOW) {
        Outcome::Later { why, .. } => Some(why),
        Outcome::Refused { .. } => Some(Why::Refused),
        Outcome::Delivered | Outcome::Taken => None,
    }
}

#[test]
fn each_status_is_a_confirmation_a_refusal_or_a_reason_to_wait() {
    for (number, expected) in [
        (200, None),
        (201, None),
        (202, None),
        (204, None),
        (208, None),
        (0, Some(Why::Offline)),
        (302, Some(Why::SignIn)),
        (401, Some(Why::SignIn)),
        (403, Some(Why::Forbidden)),
        (404, Some(Why::Missing)),
        (410, Some(Why::Missing)),
        (408, Some(Why::Slow)),
        (409, Some(Why::Unsure)),
        (429, Some(Why::Busy)),
        (503, Some(Why::Busy)),
        (400, Some(Why::Refused)),
        (413, Some(Why::Refused)),
        (422, Some(Why::Refused)),
        (500, Some(Why::Fault)),
        (502, Some(Why::Fault)),
        (507, Some(Why::Fault)),
        (999, Some(Why::Fault)),
    ] {
        assert_eq!(why(&status(number)), expected, "{number}");
    }
}

#[test]
fn a_page_in_place_of_an_answer_confirms_nothing() {
    let page = Answer {
        html: true,
        ..status(200)
    };
    assert_eq!(why(&page), Some(Why::SignIn));
}

#[test]
fn a_conflict_confirms_when_it_names_the_response_or_goes_on_for_minutes() {
    let named = Answer {
        conflict: Some("{\"id\": \"the-id\"}".to_owned()),
        ..status(409)
    };
    assert_eq!(why(&named), None);
    let unsure = |since| {
        let setback = Setback {
            why: Why::Unsure,
            status: 409,
            since,
        };
        status(409).outcome("the-id", Some(setback), NOW)
    };
    assert_ne!(unsure(NOW - 119_000), Outcome::Delivered);
    assert_eq!(unsure(NOW - 120_000), Outcome::Delivered);
}

#[test]
fn a_server_is_left_alone_as_long_as_it_asks_but_not_for_more_than_a_day() {
    for (asked, expected) in [
        ("31", Some(31_000)),
        ("0", Some(0)),
        ("999999999999999999999999", Some(86_400_000)),
        ("soon", None),
        ("-1", None),
        ("", None),
    ] {
        let answer = Answer {
            retry_after: Some(asked.to_owned()),
            ..status(429)
        };
        let expected = Outcome::Later {
            why: Why::Busy,
            status: 429,
            after: expected,
        };
        assert_eq!(answer.outcome("the-id", None, NOW), expected, "{asked}");
    }
}

#[test]
fn the_three_forms_of_a_moment_are_read_and_nothing_else_is() {
    let moment = Some(784_111_777_000);
    for text in [
        "Sun, 06 Nov 1994 08:49:37 GMT",
        "Sunday, 06-Nov-94 08:49:37 GMT",
        "Sun Nov  6 08:49:37 1994",
    ] {
        assert_eq!(parse_http_date(text, NOW), moment, "{text}");
    }
    for text in [
        "Sun, 31 Feb 1994 08:49:37 GMT",
        "Sun, 06 Nov 1994 25:49:37 GMT",
        "Sun, 06 Nov 1969 08:49:37 GMT",
        "06 November 1994",
        "1994-11-06T08:49:37Z",
    ] {
        assert_eq!(parse_http_date(text, NOW), None, "{text}");
    }
}

#[test]
fn a_moment_counts_from_the_servers_own_clock() {
    let wait = asked_wait(
        "Sun, 06 Nov 1994 08:51:37 GMT",
        Some("Sun, 06 Nov 1994 08:49:37 GMT"),
        NOW,
    );
    assert_eq!(wait, Some(120_000));
    let past = asked_wait("Sun, 06 Nov 1994 08:51:37 GMT", None, NOW);
    assert_eq!(past, Some(0));
}

#[test]
fn waits_double_up_to_a_quarter_of_an_hour_and_half_of_each_is_chance() {
    let bounds = |attempts| (wait(attempts, 0.0), wait(attempts, 1.0));
    assert_eq!(bounds(1), (2_000, 4_000));
    assert_eq!(bounds(2), (4_000, 8_000));
    assert_eq!(bounds(5), (32_000, 64_000));
    assert_eq!(bounds(40), (450_000, 900_000));
    assert_eq!(bounds(u32::MAX), (450_000, 900_000));
}

#[test]
fn an_entry_is_read_as_it_was_written() {
    let mut entry = entry("the-id", &post(), NOW);
    assert_eq!(Entry::read(&entry.to_text()), Some(entry.clone()));
    entry.attempts = 3;
    entry.next = NOW + 1;
    entry.held_until = NOW + 2;
    entry.lease = Some(("a page".to_owned(), NOW + 3));
    entry.setback = Some(Setback {
        why: Why::SignIn,
        status: 401,
        since: NOW,
    });
    assert_eq!(Entry::read(&entry.to_text()), Some(entry));
}

#[test]
fn what_an_earlier_version_kept_is_read_as_new_and_rubbish_is_none() {
    let early = r#"{"definition": {"id": "needs"}, "destination": "event", "response": {"id": "a", "survey": {"id": "needs", "version": "1"}}}"#;
    let entry = Entry::read(early).unwrap();
    assert_eq!((entry.id.as_str(), entry.survey.as_str()), ("a", "needs"));
    assert_eq!((entry.attempts, entry.next, entry.setback), (0, 0, None));
    for rubbish in [
        "",
        "[]",
        "{}",
        r#"{"destination": "event", "response": {"id": ""}}"#,
    ] {
        assert_eq!(Entry::read(rubbish), None, "{rubbish}");
    }
}

#[test]
fn only_the_pages_own_origin_and_those_it_names_are_sent_to() {
    let named = ["https://forms.example/".to_owned()];
    for (origin, may) in [
        ("https://library.example", true),
        ("https://forms.example", true),
        ("https://elsewhere.example", false),
        ("http://forms.example", false),
        ("null", false),
    ] {
        let own = "https://library.example";
        assert_eq!(may_send_to(origin, own, &named), may, "{origin}");
    }
    assert!(
        !may_send_to("null", "null", &[]),
        "a page without an origin"
    );
    assert_eq!(post_address("post: /answers"), Some("/answers"));
    assert_eq!(post_address("post:"), None);
    assert_eq!(post_address("posting:/answers"), None);
}

#[test]
fn the_reason_names_the_wait_or_the_status_for_those_who_look_after_it() {
    let waiting = |why, status, held_millis| Waiting {
        setback: Some(Setback {
            why,
            status,
            since: NOW,
        }),
        held_millis,
        ..Waiting::default()
    };
    for (waiting, reason) in [
        (Waiting::default(), ""),
        (
            waiting(Why::Busy, 429, 3_602_000),
            "The server asks to wait. The next try is in about 60 minutes.",
        ),
        (
            waiting(Why::Busy, 429, 2_000),
            "The server asks to wait. The next try is in about 1 minute.",
        ),
        (
            waiting(Why::Refused, 422, 0),
            "The server would not take them (status 422).",
        ),
        (
            waiting(Why::SignIn, 200, 0),
            "You may have to sign in first. Sign in in another tab, then try again.",
        ),
    ] {
        assert_eq!(waiting.reason(Words::English), reason);
    }
}

#[test]
fn what_is_taken_away_is_a_responses_file_for_each_definition() {
    let (a, b) = (entry("a", &post(), NOW), entry("b", &post(), NOW));
    let mut other = entry("c", &post(), NOW);
    let definition = other.definition.as_object_mut().unwrap();
    definition.insert("version".to_owned(), "2".into());
    let files = Entry::files(&[&a, &other, &b]);
    let ids: Vec<Vec<String>> = files
        .iter()
        .map(|file| {
            let text = String::from_utf8(file.bytes.clone()).unwrap();
            let (_, responses) = canvass::survey::read_responses(&text).unwrap();
            responses.into_iter().map(|response| response.id).collect()
        })
        .collect();
    assert_eq!(ids, [vec!["a", "b"], vec!["c"]]);
}
