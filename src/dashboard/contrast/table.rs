use super::{Contrasted, Line, Measured, Part};
use crate::dashboard::figures::is_rest;
use crate::table::{Question, QuestionKind};
use crate::words::{dashboard as words, format};
use canvass_kernel::sort_by;

/// From this adjusted residual on a group stands out, where groups differ at all: with
/// one in twenty such figures it would by chance.
const STANDS_OUT: f64 = 1.96;

/// What a card says of groups side by side: the one source of its chart and its table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sides {
    /// What is compared, each with a row of dots for each group.
    pub lines: Vec<SideLine>,
    /// The least and the greatest number that the chart holds.
    pub range: (f64, f64),
    /// Whether the numbers are shares of 1.
    pub of_shares: bool,
    /// What may be said: of the question as a whole, or of its lines, those together of
    /// which the same may be said.
    pub verdicts: Vec<String>,
    /// The figure that stands out most, where the question as a whole differs.
    pub foremost: Option<String>,
    /// Of which options the shares are, where statements are compared.
    pub of_options: Option<String>,
    /// Groups of too few to be compared, in a sentence.
    pub left_out: Option<String>,
    /// Which tests were made; empty where there was none.
    pub how: String,
}

/// One figure of all groups.
#[derive(Clone, Debug, PartialEq)]
pub struct SideLine {
    /// What is compared.
    pub title: String,
    /// One for each group, and last of all groups together.
    pub dots: Vec<Dot>,
}

/// The figure of a group.
#[derive(Clone, Debug, PartialEq)]
pub struct Dot {
    /// The group.
    pub group: String,
    /// Its accessible name and tooltip.
    pub name: String,
    /// The figure; `None` where nobody answered.
    pub value: Option<f64>,
    /// How many it counts, and of how many.
    pub of: (u64, u64),
    /// From where to where it may be; `None` where that cannot be told.
    pub interval: Option<(f64, f64)>,
    /// What stands at the end of its row.
    pub text: String,
    /// Cells of its row in the table, under [`words::side_heads`].
    pub cells: Vec<String>,
    /// Whether it stands out: `Some(true)` if more than of the others.
    pub stands_out: Option<bool>,
    /// Whether it is that of all groups together.
    pub is_all: bool,
}

/// What a card says of groups by a question.
// Its part is loaded before there is anything to compare.
#[inline(never)]
pub fn table(question: &Question, result: Contrasted<'_>) -> Sides {
    let mut lines = result.lines(question);
    if matches!(lines.first(), Some(line) if matches!(line.measured, Measured::Option(_)))
        && !question.ordered
    {
        // As the card itself has them.
        sort_by(&mut lines, |one, other| {
            let place = |line: &Line| {
                (
                    is_rest(&title(question, line)),
                    u64::MAX - line.all.count.part,
                )
            };
            place(one).cmp(&place(other))
        });
    }
    let of_shares = lines.first().is_some_and(|line| is_share(line.measured));
    let as_a_whole = lines.first().map(|line| line.measured).filter(|measured| {
        let several = matches!(measured, Measured::Upper(_));
        !several && !result.has_options()
    });
    Sides {
        range: range(&lines, of_shares),
        of_shares,
        verdicts: match as_a_whole {
            Some(measured) => result.verdicts(question, measured),
            None => gathered(question, result, &lines),
        },
        foremost: as_a_whole.and_then(|_| foremost(question, result, &lines)),
        of_options: upper(question),
        left_out: Some(result.left_out())
            .filter(|groups| !groups.is_empty())
            .map(|groups| words::groups_left_out(&groups)),
        how: result.how(),
        lines: lines
            .iter()
            .map(|line| side_line(question, result, line))
            .collect(),
    }
}

/// Which side of a scale the shares are of.
fn upper(question: &Question) -> Option<String> {
    if question.kind != QuestionKind::Agreement {
        return None;
    }
    let upper = question.options.get(question.upper_side())?;
    Some(words::upper_side(upper.first()?, upper.last()?))
}

/// What may be said, each with the lines that it is said of.
fn gathered(question: &Question, result: Contrasted<'_>, lines: &[Line]) -> Vec<String> {
    let mut all: Vec<(String, Vec<String>)> = Vec::new();
    for line in lines {
        for verdict in result.verdicts(question, line.measured) {
            let title = title(question, line);
            match all.iter_mut().find(|(other, _)| *other == verdict) {
                Some((_, titles)) => titles.push(title),
                None => all.push((verdict, vec![title])),
            }
        }
    }
    let each = all.into_iter();
    each.map(|(verdict, titles)| words::verdict_of(&verdict, &titles))
        .collect()
}

/// The figure of a group that is furthest above what it would be if groups did not differ.
fn foremost(question: &Question, result: Contrasted<'_>, lines: &[Line]) -> Option<String> {
    let parts = lines.iter().flat_map(|line| {
        let groups = line.groups.iter().enumerate();
        groups.map(move |(place, part)| (line, place, part))
    });
    let far = |part: &Part| part.residual.unwrap_or(0.0);
    let standing_out = parts.filter(|(line, place, part)| {
        far(part) >= STANDS_OUT && result.is_clear(line.measured, *place)
    });
    let (line, place, part) = standing_out.reduce(|one, other| {
        if far(other.2) > far(one.2) {
            other
        } else {
            one
        }
    })?;
    let difference = part.difference?;
    let share = words::bar_share(part.count.part as usize, part.count.whole as usize);
    let interval = (difference.interval.low, difference.interval.high);
    Some(words::foremost(
        &title(question, line),
        result.groups().names.get(place)?,
        &share,
        &words::point_difference(difference.estimate, interval),
    ))
}

fn is_share(measured: Measured) -> bool {
    matches!(measured, Measured::Option(_) | Measured::Upper(_))
}

/// Shares begin at nought; other figures reach as far as they may be.
fn range(lines: &[Line], of_shares: bool) -> (f64, f64) {
    let parts = lines
        .iter()
        .flat_map(|line| line.groups.iter().chain([&line.all]));
    let ends = parts.filter_map(|part| {
        let estimate = part.estimate?;
        let interval = part.interval;
        Some((
            interval.map_or(estimate, |interval| interval.low.min(estimate)),
            interval.map_or(estimate, |interval| interval.high.max(estimate)),
        ))
    });
    let whole = ends.reduce(|(low, high), (least, most)| (low.min(least), high.max(most)));
    let (low, high) = whole.unwrap_or((0.0, 1.0));
    if of_shares {
        (0.0, high.max(0.1))
    } else {
        (low, high)
    }
}

fn title(question: &Question, line: &Line) -> String {
    let text = |list: &[String], place: u32| list.get(place as usize).cloned();
    match line.measured {
        Measured::Option(option) => text(&question.options, option).unwrap_or_default(),
        Measured::Upper(item) => text(&question.items, item).unwrap_or_default(),
        Measured::Recommend => words::recommend().to_owned(),
        Measured::Mean => words::mean().to_owned(),
    }
}

fn side_line(question: &Question, result: Contrasted<'_>, line: &Line) -> SideLine {
    let names = &result.groups().names;
    let title = title(question, line);
    let dot = |place: usize, part: &Part| {
        let is_clear = result.is_clear(line.measured, place);
        let stands_out = part
            .residual
            .filter(|residual| is_clear && residual.abs() >= STANDS_OUT)
            .map(|residual| residual > 0.0);
        let name = names.get(place).cloned().unwrap_or_default();
        dot(question, line, part, name, &title, stands_out)
    };
    let mut dots: Vec<Dot> = line
        .groups
        .iter()
        .enumerate()
        .map(|(place, part)| dot(place, part))
        .collect();
    let all = self::dot(
        question,
        line,
        &line.all,
        words::all_groups().to_owned(),
        &title,
        None,
    );
    dots.push(Dot {
        is_all: true,
        ..all
    });
    SideLine { title, dots }
}

fn dot(
    question: &Question,
    line: &Line,
    part: &Part,
    group: String,
    title: &str,
    stands_out: Option<bool>,
) -> Dot {
    let interval = part.interval.map(|interval| (interval.low, interval.high));
    let (count, base) = (part.count.part as usize, part.count.whole as usize);
    let is_share = is_share(line.measured);
    let unit = question.unit.filter(|_| line.measured == Measured::Mean);
    let text = match part.estimate {
        None => words::no_data(),
        Some(_) if is_share => words::bar_share(count, base),
        Some(value) => words::amount(value, unit),
    };
    let between = interval.map(|interval| {
        if is_share {
            words::interval(Some(interval))
        } else {
            words::between(interval, unit)
        }
    });
    // A difference from the others is told where it is one.
    let difference = part
        .difference
        .filter(|found| found.finding.verdict.is_clear());
    let difference = difference.filter(|_| stands_out.is_some());
    let further = part.difference.map(|found| {
        words::point_difference(found.estimate, (found.interval.low, found.interval.high))
    });
    let name = words::side_name(
        title,
        &group,
        &if is_share {
            words::count_of(count, base, &text)
        } else {
            words::figure_of(&text, base)
        },
        between.as_deref(),
        difference.and(further.as_deref()),
    );
    Dot {
        name,
        value: part.estimate,
        of: (part.count.part, part.count.whole),
        interval,
        cells: vec![
            if is_share {
                format::count(count)
            } else {
                text.clone()
            },
            format::count(base),
            if is_share {
                text.clone()
            } else {
                words::none_cell()
            },
            between.unwrap_or_else(words::no_data),
            further.unwrap_or_else(words::none_cell),
            words::stands_out(stands_out).to_owned(),
        ],
        text,
        group,
        stands_out,
        is_all: false,
    }
}
