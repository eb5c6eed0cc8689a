use super::{Joined, RATES, Rate, Rates, Standing};
use crate::dashboard::exhibit::Origin;
use crate::dashboard::{
    Caption, Drawing, Exhibit, Figures, Loaded, Mark, MarkKey, RateRow, Receipt, SavedClause,
    TableRow, clause_words,
};
use crate::table::QuestionKind;
use crate::words::dashboard as receipts;
use crate::words::format::list;
use crate::words::headcount as words;

/// The card of response rates; `None` before they are known.
#[inline(never)]
pub(in crate::dashboard) fn exhibit(origin: &Origin<'_>) -> Option<Exhibit> {
    let joined = origin.loaded.headcount.as_ref()?;
    let rates = origin.loaded.rates()?;
    let mut notes = told(joined, rates);
    let is_survey = origin.loaded.is_survey();
    notes.extend(is_survey.then(|| words::silent().to_owned()));
    Some(Exhibit {
        question: RATES,
        title: words::title(&joined.said.question),
        kind: QuestionKind::Single,
        caption: Caption {
            base: words::base(rates.all.responses, rates.all.people),
            warning: None,
            note: (!notes.is_empty()).then(|| notes.join(". ")),
        },
        finding: None,
        headline: headline(rates),
        blank: rates
            .groups
            .is_empty()
            .then(|| words::no_match().to_owned()),
        figures: figures(&joined.said.question, rates),
        sides: None,
        signs: Vec::new(),
    })
}

/// What the rates say: how many answered, and which groups stand out.
fn headline(rates: &Rates) -> String {
    let Some(rate) = rates.all.rate else {
        return String::new();
    };
    let of = |standing: Standing| -> Vec<String> {
        let own = rates.groups.iter().filter(|rate| rate.standing == standing);
        own.map(|rate| words::group_rate(&rate.group, rate.rate))
            .collect()
    };
    let (more, mut fewer) = (of(Standing::More), of(Standing::Fewer));
    fewer.reverse();
    words::headline(rate, rates.all.people, &more, &fewer, rates.verdict)
}

/// What a card says of weights while responses are weighted.
#[inline(never)]
pub(in crate::dashboard) fn said_of_weights(loaded: &Loaded, figures: &Figures) -> String {
    match &loaded.headcount {
        Some(joined) if figures.weighted => {
            let answers = figures.marks.iter().filter_map(|mark| mark.base).max();
            words::is_weighted(&joined.said.question, answers.unwrap_or(0))
        }
        _ => words::is_not_weighted().to_owned(),
    }
}

/// What each response counts for.
#[inline(never)]
pub(in crate::dashboard) fn weights_of(loaded: &Loaded) -> String {
    let joined = loaded.headcount.as_ref();
    let known = joined.and_then(|joined| Some((&joined.said, joined.weighting.as_ref()?)));
    known.map_or_else(String::new, |(said, weighting)| {
        words::weights(&said.question, &said.file, &weighting.each)
    })
}

/// What is not in any rate.
fn told(joined: &Joined, rates: &Rates) -> Vec<String> {
    let mut told = Vec::new();
    let too_many = rates
        .groups
        .iter()
        .filter(|rate| rate.standing == Standing::TooMany);
    let too_many: Vec<&str> = too_many.map(|rate| rate.group.as_str()).collect();
    if !too_many.is_empty() {
        told.push(words::too_many(&too_many));
    }
    if !rates.unmatched.is_empty() {
        told.push(words::unmatched(&rates.unmatched));
    }
    if !rates.without_headcount.is_empty() {
        told.push(words::without_headcount(&rates.without_headcount));
    }
    if rates.without_option > 0 {
        told.push(words::without_option(
            rates.without_option,
            &joined.said.question,
        ));
    }
    if let Some(staff) = &joined.staff {
        if staff.without_group > 0 {
            told.push(words::without_group(staff.without_group as usize));
        }
        if staff.without_number > 0 {
            told.push(words::without_number(staff.without_number as usize));
        }
    }
    told
}

fn figures(question: &str, rates: &Rates) -> Figures {
    let all = |of: fn(&Rate) -> f64| of(&rates.all);
    let (responses, people) = (all(|rate| rate.responses as f64), all(|rate| rate.people));
    let share = |part: f64, whole: f64| (whole > 0.0).then(|| part / whole);
    let row = |rate: &Rate| RateRow {
        responses: rate.responses,
        people: rate.people,
        rate: rate.rate,
        of_responses: share(rate.responses as f64, responses),
        of_people: share(rate.people, people),
    };
    let lines = || {
        rates
            .groups
            .iter()
            .chain((rates.groups.len() > 1).then_some(&rates.all))
    };
    let table = lines().map(|rate| TableRow {
        head: match rate.option {
            Some(_) => rate.group.clone(),
            None => words::all_groups().to_owned(),
        },
        cells: cells(rate, &row(rate)),
        key: rate.option.map(MarkKey::Option),
    });
    let marks = rates.groups.iter().filter_map(|rate| {
        let key = MarkKey::Option(rate.option?);
        Some(Mark {
            key,
            label: rate.group.clone(),
            name: words::mark_name(
                &rate.group,
                rate.responses,
                rate.people,
                rate.rate,
                standing(rate.standing),
            ),
            value: rate.rate.map(|rate| rate * 100.0),
            share: None,
            base: None,
            text: words::bar_value(rate.responses, rate.people, rate.rate, sign(rate.standing)),
        })
    });
    Figures {
        heads: words::heads(question),
        rows: table.collect(),
        marks: marks.collect(),
        unit: None,
        drawing: Drawing::Rates(lines().map(row).collect()),
        weighted: false,
    }
}

fn cells(rate: &Rate, row: &RateRow) -> Vec<String> {
    let shares = [row.rate, row.of_responses, row.of_people];
    let mut cells = words::cells(row.responses, row.people, shares);
    let standing = rate.option.map_or("", |_| standing(rate.standing));
    cells.push(standing.to_owned());
    cells
}

fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::More => words::MORE,
        Standing::Fewer => words::FEWER,
        Standing::NotClear => words::NOT_CLEAR,
        Standing::TooFew => words::TOO_FEW,
        Standing::TooMany => words::TOO_MANY,
    }
}

/// What tells a bar of a group that stands out, at its end.
fn sign(standing: Standing) -> &'static str {
    match standing {
        Standing::More => " ▲",
        Standing::Fewer => " ▼",
        Standing::NotClear | Standing::TooFew | Standing::TooMany => "",
    }
}

/// How the rates were made; `None` before they are known.
#[inline(never)]
pub(in crate::dashboard) fn receipt(origin: &Origin<'_>) -> Option<Receipt> {
    let loaded = origin.loaded;
    let joined = loaded.headcount.as_ref()?;
    let (said, rates, staff) = (&joined.said, loaded.rates()?, joined.staff.as_ref()?);
    let clause = |clause: &SavedClause| {
        let clause = clause.to_clause(&loaded.questions).ok()?;
        let asked = loaded.questions.get(clause.question as usize)?;
        Some(clause_words(asked, &clause.pick))
    };
    let clauses: Vec<String> = said.clauses.iter().filter_map(clause).collect();
    let facts = vec![
        (receipts::FILE, words::files(origin.name, &said.file)),
        (
            receipts::ROWS,
            words::rows_that_count(staff.rows as usize, said.number.as_deref(), &said.only),
        ),
        (receipts::FILTERS, receipts::filters_of(&clauses, None)),
        (
            receipts::BASE,
            words::base(rates.all.responses, rates.all.people),
        ),
        (
            receipts::READ,
            words::matched(&said.group, &said.question, &said.matches),
        ),
        (receipts::WEIGHT, receipts::NO_WEIGHT.to_owned()),
        (receipts::FORMULA, words::formula().to_owned()),
        (receipts::FINDING, words::rule().to_owned()),
        (receipts::ROUNDING, receipts::ROUNDED.to_owned()),
    ];
    let numbers = rates.groups.iter().chain([&rates.all]);
    let numbers = numbers.map(|rate| {
        let name = rate
            .option
            .map_or(words::all_groups(), |_| rate.group.as_str());
        let worked = words::worked(name, rate.responses, rate.people, rate.rate);
        (name.to_owned(), worked)
    });
    Some(Receipt {
        source: list(&[origin.name, said.file.as_str()]),
        facts,
        numbers: numbers.collect(),
    })
}
