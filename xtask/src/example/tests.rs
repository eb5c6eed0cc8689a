use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::{calendar, headcount, responses, searches, stakeholders, write};

const DEFINITION: &str = include_str!("../../../www/survey/needs.survey.json");

fn definition() -> Value {
    serde_json::from_str(DEFINITION).unwrap()
}

fn needs() -> Value {
    serde_json::from_str(&responses::file(&definition(), DEFINITION)).unwrap()
}

fn answers_of(file: &Value) -> Vec<&Value> {
    let responses = file["responses"].as_array().unwrap();
    responses
        .iter()
        .map(|response| &response["answers"])
        .collect()
}

#[test]
fn each_run_writes_the_same_bytes() {
    let root = std::env::temp_dir().join(format!("canvass-example-{}", std::process::id()));
    let read = |name: &str| {
        let dir = root.join(name);
        std::fs::create_dir_all(&dir).unwrap();
        write(&dir, DEFINITION).unwrap();
        let files = std::fs::read_dir(&dir)
            .unwrap()
            .map(|entry| entry.unwrap().path());
        let files = files.map(|path| {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            (name, std::fs::read(&path).unwrap())
        });
        files.collect::<BTreeMap<String, Vec<u8>>>()
    };
    let (first, second) = (read("first"), read("second"));
    std::fs::remove_dir_all(&root).unwrap();
    assert_eq!(first, second);
    assert_eq!(
        first.keys().collect::<Vec<_>>(),
        [
            "evidence-searches.csv",
            "headcount.csv",
            "needs-responses.json",
            "stakeholders.csv"
        ]
    );
}

#[test]
fn a_definition_that_is_not_json_is_an_error() {
    assert!(write(&std::env::temp_dir(), "no").is_err());
}

#[test]
fn about_420_people_answer_in_two_springs() {
    let file = needs();
    assert_eq!(file["canvass"], "responses/1");
    assert_eq!(file["survey"], definition());
    let responses = file["responses"].as_array().unwrap();
    assert!(
        (400..=440).contains(&responses.len()),
        "{}",
        responses.len()
    );
    let mut months = BTreeSet::new();
    let mut ids = BTreeSet::new();
    for response in responses {
        let text = |member: &str| response[member].as_str().unwrap().to_owned();
        months.insert(text("submitted")[..7].to_owned());
        assert!(text("started") < text("submitted"));
        assert_eq!(text("id").len(), 36);
        assert!(ids.insert(text("id")));
    }
    assert_eq!(
        months.iter().collect::<Vec<_>>(),
        ["2025-04", "2025-05", "2026-04", "2026-05"]
    );
}

#[test]
fn answers_obey_the_definition_and_its_routing() {
    let (file, definition) = (needs(), definition());
    let values = |question: &Value, member: &str| -> BTreeSet<String> {
        let items = question[member].as_array().into_iter().flatten();
        items
            .map(|item| item["value"].as_str().unwrap().to_owned())
            .collect()
    };
    let mut asked = BTreeMap::new();
    for answers in answers_of(&file) {
        let last_use = answers["last_use"].as_str().unwrap();
        let is_user = !["not_used", "never_heard"].contains(&last_use);
        for question in definition["questions"].as_array().unwrap() {
            let id = question["id"].as_str().unwrap();
            let answer = &answers[id];
            if answer.is_null() {
                assert_ne!(question["required"], true, "{id}");
                continue;
            }
            assert!(
                is_user || question["relevant"].is_null(),
                "{id} of {last_use}"
            );
            *asked.entry(id.to_owned()).or_insert(0) += 1;
            match question["type"].as_str().unwrap() {
                "single" => {
                    assert!(values(question, "choices").contains(answer.as_str().unwrap()));
                }
                "multiple" => {
                    let chosen = answer.as_array().unwrap();
                    let known = values(question, "choices");
                    assert!(
                        chosen
                            .iter()
                            .all(|value| known.contains(value.as_str().unwrap()))
                    );
                    assert!(!chosen.is_empty());
                    assert!(chosen.len() == 1 || !chosen.contains(&"none".into()));
                }
                "grid" => {
                    let (rows, scale) = (values(question, "rows"), values(question, "scale"));
                    let reasons = question["missing"].as_array().into_iter().flatten();
                    let reasons: Vec<&Value> = reasons.collect();
                    for (row, value) in answer.as_object().unwrap() {
                        let is_known = match value.as_str() {
                            Some(point) => scale.contains(point),
                            None => reasons.contains(&&value["missing"]),
                        };
                        assert!(rows.contains(row) && is_known, "{id}.{row}: {value}");
                    }
                }
                "number" => assert!((0.0..=200.0).contains(&answer.as_f64().unwrap())),
                "scale" => assert!((0..=10).contains(&answer.as_i64().unwrap())),
                "date" => assert_eq!(answer.as_str().unwrap().len(), 10),
                _ => {
                    let most = question["max_length"].as_u64().unwrap();
                    let length = answer.as_str().unwrap().chars().count();
                    assert!(u64::try_from(length).unwrap() <= most);
                }
            }
        }
    }
    // Every question is answered by some, the free text by few.
    assert_eq!(
        asked.len(),
        definition["questions"].as_array().unwrap().len()
    );
    assert!((60..=160).contains(&asked["one_change"]), "{asked:?}");
}

#[test]
fn awareness_grows_and_groups_differ() {
    let file = needs();
    let mut known = [[0_u32; 2]; 2];
    let mut rates: BTreeMap<String, u32> = BTreeMap::new();
    for response in file["responses"].as_array().unwrap() {
        let answers = &response["answers"];
        let wave = usize::from(response["submitted"].as_str().unwrap().starts_with("2026"));
        let level = answers["awareness"]["hub"].as_str();
        if let Some(level) = level {
            known[wave][0] += u32::from(level != "not_aware");
            known[wave][1] += 1;
        }
        *rates
            .entry(answers["staff_group"].as_str().unwrap().to_owned())
            .or_default() += 1;
    }
    let share = |[part, whole]: [u32; 2]| f64::from(part) / f64::from(whole);
    assert!(share(known[1]) > share(known[0]), "{known:?}");
    assert_eq!(rates.len(), 9);
    let rate = |group: &str, heads: u32| f64::from(rates[group]) / f64::from(heads);
    assert!(rate("allied_health", 772) > 3.0 * rate("medical", 1254));
    assert!(rate("scientists", 283) > 5.0 * rate("estates", 615));
}

#[test]
fn the_headcount_adds_up_and_uses_the_words_of_the_survey() {
    let file = headcount::file(&definition());
    assert_eq!(file.lines().count(), 1 + 2 * 9 * 4);
    let total = |year: &str| -> u32 {
        let rows = file.lines().filter(|line| line.starts_with(year));
        rows.map(|line| line.rsplit(',').next().unwrap().parse::<u32>().unwrap())
            .sum()
    };
    assert_eq!((total("2025"), total("2026")), (4870, 4934));
    assert!(file.contains("2025,Medical and Dental,Northgate Hospital,322\r\n"));
    assert!(file.contains("\"Additional Professional, Scientific and Technical\""));
}

#[test]
fn two_years_of_searches_have_one_month_without_any() {
    let file = searches::file();
    let rows: Vec<&str> = file.lines().skip(1).collect();
    assert!((660..=740).contains(&rows.len()), "{}", rows.len());
    let mut months: BTreeMap<String, u32> = BTreeMap::new();
    let (mut hours, mut blank) = (0.0, 0);
    let mut references = BTreeSet::new();
    for row in &rows {
        // The only commas inside a cell stand in the quoted staff group.
        let plain = row.replace(
            "\"Additional Professional, Scientific and Technical\"",
            "APST",
        );
        let cells: Vec<&str> = plain.split(',').collect();
        assert_eq!(cells.len(), 8, "{row}");
        assert!(references.insert(cells[0].to_owned()), "{row}");
        let month = format!("{}-{}", &cells[1][6..10], &cells[1][3..5]);
        *months.entry(month).or_default() += 1;
        hours += cells[5].parse::<f64>().unwrap();
        blank += u32::from(cells[7].is_empty());
    }
    assert_eq!(months.len(), 23);
    assert!(!months.contains_key("2025-08") && months.contains_key("2024-08"));
    assert_eq!(months.keys().next().unwrap(), "2024-04");
    assert_eq!(months.keys().last().unwrap(), "2026-03");
    let count = f64::from(u32::try_from(rows.len()).unwrap());
    assert!((2.6..=3.2).contains(&(hours / count)), "{}", hours / count);
    assert!((120..=300).contains(&blank), "{blank}");
}

#[test]
fn the_register_has_24_roles_with_all_scores() {
    let rows: Vec<Vec<&str>> = stakeholders::FILE
        .lines()
        .map(|line| line.split(',').collect())
        .collect();
    assert_eq!(rows.len(), 25);
    let mut ids = BTreeSet::new();
    for row in rows.iter().skip(1) {
        assert_eq!(row.len(), 11, "{row:?}");
        assert!(ids.insert(row[0]));
        for cell in &row[4..8] {
            assert!(
                (1.0..=5.0).contains(&cell.parse::<f64>().unwrap()),
                "{row:?}"
            );
        }
        assert!(
            (-2.0..=2.0).contains(&row[8].parse::<f64>().unwrap()),
            "{row:?}"
        );
    }
}

#[test]
fn days_and_dates_agree() {
    assert_eq!(calendar::day(1970, 1, 1), 0);
    assert_eq!(calendar::day(2000, 2, 29), 11_016);
    for day in [-1, 0, 59, 11_016, 20_000, 20_543] {
        let (year, month, of_month) = calendar::date(day);
        assert_eq!(calendar::day(year, month, of_month), day);
    }
    assert_eq!(calendar::british(calendar::day(2025, 8, 9)), "09/08/2025");
    assert_eq!(calendar::instant(0, 86_399 + 2), "1970-01-02T00:00:01Z");
    // 22 April 2025 was a Tuesday.
    let tuesday = calendar::day(2025, 4, 22);
    assert!(!calendar::is_weekend(tuesday) && calendar::is_weekend(tuesday + 4));
}
