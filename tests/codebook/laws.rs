//! What holds of every survey and all responses to it.
#![cfg(not(target_arch = "wasm32"))]

use canvass::codebook::{Codebook, Labels, columns, page, sheet};
use proptest::prelude::*;

use super::random::{answered, survey};
use super::{by_csv, by_workbook, direct, export, told};

fn labels() -> impl Strategy<Value = Labels> {
    prop_oneof![Just(Labels::Codes), Just(Labels::Texts)]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn an_export_is_read_as_the_responses_themselves(
        (definition, responses) in survey().prop_flat_map(answered),
        labels in labels(),
        codebook_first in any::<bool>(),
    ) {
        let expected = told(&direct(&definition, &responses));
        let export = export(&definition, &responses, labels);
        prop_assert_eq!(told(&by_workbook(&export)), expected.clone());
        prop_assert_eq!(told(&by_csv(&export, codebook_first)), expected);
    }

    #[test]
    fn a_codebook_gives_the_responses_back((definition, responses) in survey().prop_flat_map(answered)) {
        let export = export(&definition, &responses, Labels::Codes);
        let rows = sheet(&export);
        let rows: Vec<Vec<&str>> = rows.iter().map(|row| row.iter().map(String::as_str).collect()).collect();
        let codebook = Codebook::parse(&rows[0], &rows[1..]).unwrap();
        let head: Vec<&str> = export.head().collect();
        let cells = export.rows.iter().map(|row| row.iter().map(|cell| cell.text().into_owned()).collect());
        let cells: Vec<Vec<String>> = cells.collect();
        let found = codebook.responses(&head, cells.iter().map(|row| row.iter().map(String::as_str).collect()));
        prop_assert_eq!(&found.misfits, &[]);
        prop_assert_eq!((&found.lacking, &found.unknown), (&Vec::new(), &Vec::new()));
        let read: Vec<_> = found.responses.into_iter().map(|(_, response)| response).collect();
        prop_assert_eq!(read, responses);
    }

    #[test]
    fn every_cell_has_a_code_of_its_column((definition, responses) in survey().prop_flat_map(answered)) {
        let export = export(&definition, &responses, Labels::Codes);
        let rows = sheet(&export);
        let place = |name: &str| rows[0].iter().position(|head| head == name).unwrap();
        let (column, code) = (place("column"), place("code"));
        let codes = |name: &str| -> Vec<&str> {
            let rows = rows[1..].iter().filter(|row| row[column] == name);
            rows.map(|row| row[code].as_str()).collect()
        };
        let facts = canvass::codebook::FACTS.len() + usize::from(export.has_language);
        for (place, name) in export.head().enumerate().skip(facts) {
            let codes = codes(name);
            for row in &export.rows {
                let cell = row[place].text();
                // An empty code stands for anything of a kind.
                prop_assert!(codes.contains(&&*cell) || codes.contains(&""), "{name}: {cell} not of {codes:?}");
            }
        }
    }

    #[test]
    fn no_two_columns_have_a_name((definition, _) in survey().prop_flat_map(answered)) {
        let columns = columns(&definition);
        let names: std::collections::BTreeSet<&str> = columns.iter().map(|c| c.name.as_str()).collect();
        prop_assert_eq!(names.len(), columns.len());
    }

    #[test]
    fn nothing_of_a_survey_is_run_in_the_page_of_its_codebook((definition, responses) in survey().prop_flat_map(answered)) {
        let page = page(&export(&definition, &responses, Labels::Codes));
        let page = page.replace("<br>", "");
        for tag in page.split('<').skip(1) {
            let name: String = tag.trim_start_matches(['/', '!']).chars().take_while(char::is_ascii_alphanumeric).collect();
            prop_assert!(OURS.contains(&name.as_str()), "<{tag}");
            let inside = tag.split_once('>').unwrap().0;
            prop_assert!(!inside.contains("onerror"), "<{inside}>");
        }
        prop_assert!(!page.contains("& "), "an ampersand stands for itself alone");
    }
}

/// The elements of the page.
const OURS: [&str; 29] = [
    "DOCTYPE", "html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "dl", "dt",
    "dd", "div", "p", "ol", "li", "a", "section", "table", "caption", "thead", "tbody", "tr", "th",
    "td", "code", "br", "ul",
];
