use crate::read::export::parse_usage_month;
use crate::read::scale::{Scale, scale_of};
use crate::table::{Column, Data, Day, Kind, Question, QuestionKind, Role, Setting};
use crate::words::reading as words;

/// The questions that these columns answer, by their cells alone.
pub fn questions_of(columns: &[Column]) -> Vec<Question> {
    questions_with(columns, &[])
}

/// The questions that these columns answer: monthly usage first, then in the
/// order of their first columns. Every column belongs to exactly one question,
/// but for one that is the tick of an option "other" and its free text.
/// `settings` stand in the order of the columns; it may be shorter.
pub fn questions_with(columns: &[Column], settings: &[Setting]) -> Vec<Question> {
    let mut questions = Vec::new();
    let role = |i: usize| settings.get(i).map(|s| s.role).unwrap_or_default();
    let mut at = 0;
    while let Some(column) = columns.get(at) {
        if matches!(role(at), Role::Hidden | Role::Heading) {
            questions.push(Question {
                kind: QuestionKind::Hidden,
                ..single(column, at)
            });
            at += 1;
            continue;
        }
        let end = (at..columns.len())
            .find(|i| matches!(role(*i), Role::Hidden | Role::Heading))
            .unwrap_or(columns.len());
        let open = columns.get(..end).unwrap_or_default();
        let months = (at..end)
            .take_while(|i| {
                let named = open.get(*i).is_some_and(|c| {
                    parse_usage_month(&c.name).is_some()
                        && matches!(c.kind, Kind::Number | Kind::Category | Kind::Empty)
                });
                named || matches!(role(*i), Role::Month { .. })
            })
            .count();
        let has_role = matches!(role(at), Role::Month { .. });
        let ticked = run(open, at, |c| shares_stem(c, column) && is_tick(c));
        let other = (at + ticked < end
            && role(at + ticked) == (Role::OtherText { ticks: true })
            && open
                .get(at + ticked)
                .is_some_and(|c| shares_stem(c, column)))
        .then_some(at + ticked);
        let battery = battery(open, at);
        let (question, taken) = if months >= 2 || (months == 1 && has_role) {
            (usage(columns, settings, at, months), months)
        } else if ticked + usize::from(other.is_some()) >= 2
            && battery <= ticked
            && open
                .iter()
                .skip(at)
                .take(ticked)
                .any(|c| c.kind != Kind::Empty)
        {
            let taken = ticked + usize::from(other.is_some());
            let question = several(columns, at, taken, QuestionKind::Multiple);
            (question, ticked)
        } else if battery >= 2 {
            (
                several(columns, at, battery, QuestionKind::Agreement),
                battery,
            )
        } else {
            (single(column, at), 1)
        };
        questions.push(question);
        at += taken;
    }
    questions.sort_by_key(|question| question.kind != QuestionKind::Usage);
    number_titles(&mut questions);
    link_parts(&mut questions, settings);
    questions
}

/// Tells questions that hold a part of another which one it is.
fn link_parts(questions: &mut [Question], settings: &[Setting]) {
    let places: Vec<Vec<u32>> = questions.iter().map(|q| q.columns.clone()).collect();
    for (i, question) in questions.iter_mut().enumerate() {
        let own = question
            .columns
            .first()
            .filter(|_| question.columns.len() == 1);
        let whole = own
            .and_then(|column| settings.get(*column as usize))
            .and_then(|setting| setting.part_of);
        question.part_of = whole.and_then(|column| {
            let found = places.iter().position(|columns| columns.contains(&column));
            found.filter(|place| *place != i).map(|place| place as u32)
        });
    }
}

/// Tells questions of one title apart: the second is `Title (2)`, those that
/// are not drawn last. A filter names its question by the title.
fn number_titles(questions: &mut [Question]) {
    let mut seen = std::collections::BTreeMap::new();
    let mut places: Vec<&mut Question> = questions.iter_mut().collect();
    places.sort_by_key(|question| question.kind == QuestionKind::Hidden);
    for question in places {
        let n = seen.entry(question.title.clone()).or_insert(0_usize);
        *n += 1;
        if *n > 1 {
            question.title = words::numbered_title(&question.title, *n);
        }
    }
}

fn run(columns: &[Column], at: usize, fits: impl Fn(&Column) -> bool) -> usize {
    columns.iter().skip(at).take_while(|c| fits(c)).count()
}

fn shares_stem(column: &Column, first: &Column) -> bool {
    !column.stem.is_empty() && column.stem == first.stem
}

/// A column of one option: one word or nothing, or yes and no.
fn is_tick(column: &Column) -> bool {
    match column.kind {
        Kind::Empty => true,
        Kind::Category | Kind::Text => match &column.data {
            Data::Codes { labels, .. } => {
                labels.len() == 1
                    || (labels.len() == 2 && labels.iter().all(|l| tick_word(l).is_some()))
            }
            _ => false,
        },
        _ => false,
    }
}

/// Whether a word in a column of one option means ticked; `None` if it is no
/// such word.
pub(crate) fn tick_word(word: &str) -> Option<bool> {
    match word.to_lowercase().as_str() {
        "1" | "yes" | "true" | "ticked" | "selected" | "checked" | "x" | "y" | "✓" => Some(true),
        "0" | "no" | "false" | "not ticked" | "not selected" | "unchecked" | "n" => Some(false),
        _ => None,
    }
}

/// How many columns from here on are statements under one scale: under one
/// stem all of one family of words, all ranks, or steps that overlap; without
/// a stem, steps that overlap.
fn battery(columns: &[Column], at: usize) -> usize {
    let Some(first) = columns.get(at) else {
        return 0;
    };
    let codes =
        |c: &Column| matches!(c.kind, Kind::Scale | Kind::Category) && !c.labels().is_empty();
    if !first.stem.is_empty() {
        let group = run(columns, at, |c| shares_stem(c, first) && codes(c));
        let members = columns.get(at..at + group).unwrap_or_default();
        let any_scale = members.iter().any(|c| c.kind == Kind::Scale);
        let ranks = members.iter().all(|c| is_ranks(c.labels()))
            && members.iter().any(|c| c.labels().len() > 1);
        let same = members
            .iter()
            .all(|c| c.kind == Kind::Scale && overlap(first.labels(), c.labels()));
        return if (any_scale && family_of(members).is_some()) || ranks || same {
            group
        } else {
            0
        };
    }
    let scale = |c: &Column| match &c.data {
        Data::Codes {
            labels, num_scale, ..
        } if c.kind == Kind::Scale && c.stem.is_empty() => {
            Some(labels.get(..*num_scale).unwrap_or_default().to_vec())
        }
        _ => None,
    };
    let Some(own) = scale(first) else { return 0 };
    run(columns, at, |c| {
        scale(c).is_some_and(|other| overlap(&own, &other))
    })
}

/// The scale of all labels of these columns together.
fn family_of(members: &[impl std::borrow::Borrow<Column>]) -> Option<Scale> {
    let mut labels: Vec<(&str, usize)> = Vec::new();
    for label in members.iter().flat_map(|c| c.borrow().labels()) {
        if !labels.iter().any(|(held, _)| held == label) {
            labels.push((label, 1));
        }
    }
    scale_of(&labels)
}

fn is_ranks(labels: &[String]) -> bool {
    labels
        .iter()
        .all(|label| label.parse::<u32>().is_ok_and(|n| n <= 20))
}

fn overlap(a: &[String], b: &[String]) -> bool {
    b.iter().filter(|label| a.contains(label)).count() * 2 >= b.len().min(a.len())
}

fn single(column: &Column, at: usize) -> Question {
    let (num_scale, ordered) = match &column.data {
        Data::Codes {
            num_scale, ordered, ..
        } => (*num_scale, *ordered),
        other => (labels_of(other).len(), false),
    };
    let kind = match column.kind {
        Kind::Category | Kind::Scale => QuestionKind::Single,
        Kind::Score => QuestionKind::Score,
        Kind::Multiple => QuestionKind::Multiple,
        Kind::Number => QuestionKind::Number,
        Kind::Date => QuestionKind::Date,
        Kind::Text => QuestionKind::Text,
        Kind::Identifier | Kind::Personal | Kind::Empty => QuestionKind::Hidden,
    };
    Question {
        title: if column.name.is_empty() {
            words::unnamed_column(at + 1)
        } else {
            column.name.clone()
        },
        kind,
        columns: vec![at as u32],
        items: Vec::new(),
        options: column.labels().to_vec(),
        num_scale: num_scale as u32,
        ordered,
        by: None,
        part_of: None,
    }
}

fn labels_of(data: &Data) -> &[String] {
    match data {
        Data::Codes { labels, .. } | Data::Lists { labels, .. } => labels,
        _ => &[],
    }
}

/// A question over several columns. Ticked columns give their items as
/// options; statements share the options of all their scales.
fn several(columns: &[Column], at: usize, taken: usize, kind: QuestionKind) -> Question {
    let members: Vec<&Column> = columns.iter().skip(at).take(taken).collect();
    let items: Vec<String> = members.iter().map(|c| item_of(c)).collect();
    let stem = members.first().map(|c| c.stem.clone()).unwrap_or_default();
    let (options, num_scale) = match kind {
        QuestionKind::Multiple => (items.clone(), items.len()),
        _ => shared_scale(&members),
    };
    let title = match (
        stem.is_empty(),
        options.first(),
        num_scale.checked_sub(1).and_then(|i| options.get(i)),
    ) {
        (false, _, _) => stem,
        (true, Some(low), Some(high)) => words::statements_rated(low, high),
        _ => words::unnamed_column(at + 1),
    };
    Question {
        title,
        kind,
        columns: (at..at + taken).map(|i| i as u32).collect(),
        items,
        options,
        num_scale: num_scale as u32,
        ordered: kind == QuestionKind::Agreement,
        by: None,
        part_of: None,
    }
}

fn item_of(column: &Column) -> String {
    let only = match &column.data {
        Data::Codes { labels, .. } if labels.len() == 1 => {
            labels.first().filter(|l| tick_word(l).is_none())
        }
        _ => None,
    };
    match (column.item.is_empty(), only) {
        (false, _) => column.item.clone(),
        (true, Some(label)) => label.clone(),
        (true, None) => column.name.clone(),
    }
}

/// The scale of all members if it is the same.
fn same_scale<'a>(members: &[&'a Column]) -> Option<(&'a [String], usize)> {
    let scale = |column: &&'a Column| match &column.data {
        Data::Codes {
            labels,
            num_scale,
            ordered: true,
            ..
        } => Some((labels.as_slice(), *num_scale)),
        _ => None,
    };
    let first = members.first().and_then(scale)?;
    members
        .iter()
        .all(|member| scale(member) == Some(first))
        .then_some(first)
}

/// The steps of all members in one order: their own if it is the same, that
/// of their family, or else merged: members agree on the order of what they
/// share, so each is merged in behind the step before it.
fn shared_scale(members: &[&Column]) -> (Vec<String>, usize) {
    if let Some((labels, num_scale)) = same_scale(members) {
        return (labels.to_vec(), num_scale);
    }
    if let Some(scale) = family_of(members) {
        return (scale.labels, scale.inside);
    }
    let mut steps: Vec<String> = Vec::new();
    let mut outside: Vec<String> = Vec::new();
    for member in members {
        let Data::Codes {
            labels, num_scale, ..
        } = &member.data
        else {
            continue;
        };
        let mut place = 0;
        for label in labels.iter().take(*num_scale) {
            if let Some(found) = steps.iter().position(|step| step == label) {
                place = found + 1;
            } else {
                steps.insert(place, label.clone());
                place += 1;
            }
        }
        for label in labels.iter().skip(*num_scale).filter(|l| !l.is_empty()) {
            if !outside.contains(label) {
                outside.push(label.clone());
            }
        }
    }
    if is_ranks(&steps) {
        steps.sort_by_key(|step| step.parse::<u32>().unwrap_or(u32::MAX));
    }
    let num_scale = steps.len();
    steps.append(&mut outside);
    (steps, num_scale)
}

fn usage(columns: &[Column], settings: &[Setting], at: usize, taken: usize) -> Question {
    let by = columns.iter().position(|c| {
        let key = c.name.to_lowercase().replace('_', " ");
        key == "metric type" && c.kind == Kind::Category
    });
    let item = |(i, column): (usize, &Column)| match settings.get(i).map(|s| s.role) {
        Some(Role::Month { index, .. }) => {
            Day::of_month(index).map_or_else(|| column.name.clone(), words::usage_month)
        }
        _ => column.name.clone(),
    };
    Question {
        title: words::usage_title().to_owned(),
        kind: QuestionKind::Usage,
        columns: (at..at + taken).map(|i| i as u32).collect(),
        items: columns
            .iter()
            .enumerate()
            .skip(at)
            .take(taken)
            .map(item)
            .collect(),
        options: by
            .and_then(|i| columns.get(i))
            .map(|c| c.labels().to_vec())
            .unwrap_or_default(),
        num_scale: 0,
        ordered: true,
        by: by.map(|i| i as u32),
        part_of: None,
    }
}
