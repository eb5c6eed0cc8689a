use crate::bench::{Options, survey};
use crate::workspace;

fn parse(line: &str) -> Options {
    Options::parse(&words(line)).unwrap()
}

fn words(line: &str) -> Vec<String> {
    line.split_whitespace().map(str::to_owned).collect()
}

#[test]
fn all_engines_read_a_million_rows_unless_told() {
    let options = parse("");
    assert_eq!(options.rows, [1_000_000]);
    assert_eq!(options.growth, [10_000, 100_000, 1_000_000]);
    assert_eq!(options.runs, 5);
    assert_eq!(options.peers.first(), Some(&"canvass"));
    assert!(options.needs_packages());
}

#[test]
fn told_rows_are_those_of_growth_too_and_full_adds_the_most() {
    let options = parse("--rows 1000,20 --runs 2 --full");
    assert_eq!(options.rows, [1000, 20]);
    assert_eq!(options.growth, [1000, 20, 5_000_000]);
    assert_eq!(options.runs, 2);
}

#[test]
fn quick_is_one_run_and_what_else_is_told_stays() {
    assert_eq!(parse("--quick").runs, 1);
    let options = parse("--runs 3 --rows 7 --quick");
    assert_eq!((options.runs, options.rows), (3, vec![7]));
}

#[test]
fn canvass_comes_first_and_needs_no_packages() {
    let options = parse("--only hand,canvass");
    assert_eq!(options.peers, ["canvass", "hand"]);
    assert!(!options.needs_packages());
}

#[test]
fn a_wrong_word_is_named_with_what_there_is() {
    let sentence = |line| Options::parse(&words(line)).unwrap_err().to_string();
    assert_eq!(
        sentence("--slow"),
        "cargo xtask bench takes --rows N,…, --runs N, --only NAME,…, --quick and --full, not \"--slow\"."
    );
    for line in ["--rows", "--rows 0", "--rows 10,", "--rows many"] {
        assert_eq!(
            sentence(line),
            "--rows takes numbers of rows, such as --rows 10000,1000000."
        );
    }
    for line in ["--runs", "--runs 0"] {
        assert_eq!(
            sentence(line),
            "--runs takes a number of runs, such as --runs 5."
        );
    }
    for line in ["--only", "--only canvass,excel"] {
        assert_eq!(
            sentence(line),
            "--only takes one or more of canvass, hand, udsv, crossfilter, duckdb, with commas between them."
        );
    }
}

#[test]
fn each_engine_has_an_adapter_of_its_name() {
    for name in parse("").peers {
        let adapter = workspace::root().join("bench").join(format!("{name}.mjs"));
        assert!(adapter.is_file(), "{}", adapter.display());
    }
}

#[test]
fn a_survey_of_five_hundred_questions_is_measured_beside_the_other_unless_told() {
    let parse = |line| survey::Options::parse(&words(line)).unwrap();
    let options = parse("");
    assert_eq!((options.shown, options.paged), (500, 1000));
    assert_eq!(options.peers, ["canvass", "surveyjs"]);
    let options = parse("--only canvass --questions 20 --answers 3 --runs 2");
    assert_eq!((options.shown, options.paged), (20, 40));
    assert_eq!((options.answers, options.runs), (3, 2));
    assert_eq!(options.peers, ["canvass"]);
}

#[test]
fn a_wrong_word_about_surveys_is_named_with_what_there_is() {
    let sentence = |line| {
        survey::Options::parse(&words(line))
            .unwrap_err()
            .to_string()
    };
    assert_eq!(
        sentence("--rows 3"),
        "cargo xtask bench survey takes --questions N, --answers N, --runs N and --only NAME, not \"--rows\"."
    );
    assert_eq!(
        sentence("--questions 0"),
        "--questions takes a number from 1 to 100000."
    );
    assert_eq!(
        sentence("--runs"),
        "--runs takes a number from 1 to 100000."
    );
    assert_eq!(
        sentence("--only excel"),
        "--only takes one of canvass, surveyjs."
    );
}

#[test]
fn each_engine_of_surveys_has_an_adapter_of_its_name() {
    for name in survey::Options::default().peers {
        let adapter = workspace::root().join(format!("bench/forms/page/{name}.mjs"));
        assert!(adapter.is_file(), "{}", adapter.display());
    }
}
