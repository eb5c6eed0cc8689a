//! Which tool wrote a file, by signs that only its exports have.

/// Names the export, or `None` if the signs are not there.
pub(crate) fn recognise(
    preamble: &[Vec<String>],
    header_rows: usize,
    names: &[[String; 3]],
) -> Option<String> {
    let value = |key: &str| {
        let row = preamble
            .iter()
            .find(|row| row.first().is_some_and(|cell| cell.trim() == key))?;
        row.get(1).map(|cell| cell.trim().to_owned())
    };
    if let (Some(id), Some(release)) = (value("Report_ID"), value("Release")) {
        return Some(format!("COUNTER {release} {id}"));
    }
    let has = |wanted: &str| {
        names
            .iter()
            .any(|[name, _, _]| name.eq_ignore_ascii_case(wanted))
    };
    if has("Start time") && has("Completion time") && (has("ID") || has("Email")) {
        return Some("Microsoft Forms".to_owned());
    }
    if has("Respondent ID") || has("RespondentID") {
        return Some(
            if header_rows == 2 {
                "SurveyMonkey"
            } else {
                "SurveyMonkey, one header row"
            }
            .to_owned(),
        );
    }
    let numbered = |name: &str| {
        let number = name.split(['.', ' ']).next().unwrap_or_default();
        !number.is_empty()
            && number.bytes().all(|b| b.is_ascii_digit())
            && name.get(number.len()..).is_some_and(|r| r.starts_with('.'))
    };
    let coded = |name: &str| {
        name.strip_prefix('Q')
            .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
    };
    let filled = names.iter().filter(|[name, _, _]| !name.is_empty()).count();
    let most = |n: usize| filled >= 3 && n * 10 >= filled * 8;
    if most(names.iter().filter(|[name, _, _]| numbered(name)).count()) {
        return Some("Jisc Online Surveys".to_owned());
    }
    if has("URN") && most(names.iter().filter(|[name, _, _]| coded(name)).count()) {
        return Some("Jisc Online Surveys, coded".to_owned());
    }
    None
}
