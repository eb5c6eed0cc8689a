//! What holds of any text.
#![cfg(not(target_arch = "wasm32"))]

use canvass::prose::{Personal, Phrase, Terms, is_nhs_number, pieces, redacted, scan};
use proptest::prelude::*;

use super::found;

/// Ten digits of which the last checks the others.
fn nhs_numbers() -> impl Strategy<Value = Vec<u8>> {
    let nine = prop::collection::vec(0..10_u8, 9);
    nine.prop_filter_map("a number that has a check digit", |mut digits| {
        let ends = (0..10_u8).find(|last| {
            digits.push(*last);
            let is_valid = is_nhs_number(&digits);
            digits.pop();
            is_valid
        });
        digits.push(ends?);
        Some(digits)
    })
}

proptest! {
    #[test]
    fn nothing_panics_and_spans_lie_on_characters(text in "(\\PC|[0-9A-Za-z @.+/-]|\\s){0,120}") {
        let mut end = 0;
        for trace in scan(&text) {
            prop_assert!(trace.span.from >= end && trace.span.from < trace.span.to);
            prop_assert!(text.get(trace.span.from as usize..trace.span.to as usize).is_some());
            end = trace.span.to;
        }
    }

    #[test]
    fn every_valid_nhs_number_is_found_however_spaced(
        digits in nhs_numbers(),
        gaps in prop::collection::vec("[ \u{a0}\u{2009}.–-]{0,3}", 9),
        before in "([a-zé€ ,:]{0,8}|[0-9]{1,3}, )",
        after in "([a-zé€ ,:)]{0,8}|, [0-9]{1,3})",
    ) {
        let mut number = String::new();
        for (place, digit) in digits.iter().enumerate() {
            number.push(char::from(b'0' + digit));
            number.push_str(gaps.get(place).map_or("", String::as_str));
        }
        let text = format!("{before}{number}{after}");
        let (from, to) = (before.len() as u32, (before.len() + number.len()) as u32);
        let covers = scan(&text).into_iter().any(|trace| {
            trace.kind == Personal::NhsNumber && trace.span.from <= from && trace.span.to >= to
        });
        prop_assert!(covers, "{text:?}: {:?}", found(&text));
    }

    #[test]
    fn spans_lie_on_characters_one_behind_the_other(words in "\\PC{0,8}", text in "\\PC{0,60}") {
        let mut end = 0;
        for span in Phrase::new(&words).spans(&text) {
            prop_assert!(span.from >= end && span.from < span.to);
            prop_assert!(text.get(span.from as usize..span.to as usize).is_some());
            end = span.to;
        }
    }

    #[test]
    fn every_word_of_a_text_is_found_in_it(text in "[a-zA-Zéŵ' -]{1,40}") {
        for word in text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()) {
            prop_assert!(!Phrase::new(word).spans(&text).is_empty(), "{word} in {text}");
        }
    }

    #[test]
    fn pieces_side_by_side_are_the_text(words in "\\PC{0,3}", text in "(\\PC|[0-9 @A-Za-z.]){0,60}") {
        let (hits, traces) = (Phrase::new(&words).spans(&text), scan(&text));
        let whole: String = pieces(&text, &hits, &traces).iter().map(|piece| piece.text).collect();
        prop_assert_eq!(&whole, &text);
        let ends = pieces(&text, &hits, &traces).iter().filter(|piece| piece.ends).count();
        prop_assert_eq!(ends, traces.len());
        prop_assert_eq!(redacted(&text, &traces, |_| String::new()).len()
            + traces.iter().map(|trace| (trace.span.to - trace.span.from) as usize).sum::<usize>(), text.len());
    }

    #[test]
    fn a_term_is_found_in_as_many_texts_as_it_counts(
        texts in prop::collection::vec("((loans?|quiet|rooms?|ty|tŷ|nurse's|news?|gas|wifi)[ .-]{1,2}){0,6}", 0..14)
    ) {
        let mut terms = Terms::new("");
        for text in &texts {
            terms.add(text);
        }
        for term in terms.top(12) {
            let phrase = Phrase::new(&format!("“{}”", term.text));
            let found = texts.iter().filter(|text| !phrase.spans(text).is_empty()).count();
            prop_assert_eq!(found, term.respondents as usize, "{}", term.text);
        }
    }

    #[test]
    fn terms_stand_in_one_order_whatever_the_order_of_texts(
        texts in prop::collection::vec("([a-f]{2,3} ){0,5}", 0..12)
    ) {
        let count = |texts: &[String]| {
            let mut terms = Terms::new("");
            for text in texts {
                terms.add(text);
            }
            terms.top(12)
        };
        let mut turned = texts.clone();
        turned.reverse();
        let top = count(&texts);
        prop_assert_eq!(&top, &count(&turned));
        let keys: Vec<_> = top.iter().map(|term| (u32::MAX - term.respondents, &term.text)).collect();
        prop_assert!(keys.is_sorted());
    }
}
