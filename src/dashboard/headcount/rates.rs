use super::{Rate, Rates, Standing};
use crate::dashboard::SavedHeadcount;
use crate::engine::{Groups, Headcount, Key};
use crate::stats::{Base, Count, Crosstab, Rules, Verdict, adjusted_residual, independence};
use crate::table::Question;
use canvass_kernel::sort_by;

/// From this adjusted residual on a group stands out, where groups differ at all.
const STANDS_OUT: f64 = 1.96;

/// Starts the random numbers of tables too large for an exact answer.
const SEED: u64 = 1;

/// The response rates of these groups: valid responses of those who could have responded.
/// They are of all there are, and no estimates: they have no interval. Whether they
/// differ by more than chance is told by a test of those who responded and those who did
/// not.
pub(in crate::dashboard) fn rates(
    question: &Question,
    said: &SavedHeadcount,
    staff: &Headcount,
    responses: &Groups,
) -> Rates {
    let mut found = Rates::default();
    let num_responses = |option: &str| {
        let wanted = [Key::Option(option.to_owned())];
        let mut groups = responses.groups.iter();
        let group = groups.find(|group| group.keys == wanted);
        let rows = group.and_then(|group| group.values.first().copied().flatten());
        rows.map_or(0, |rows| rows as u64)
    };
    for (code, option) in (0_u32..).zip(&question.options) {
        let own = staff.groups.iter().filter(|group| {
            let mut said = said.matches.iter();
            said.any(|(label, of)| *label == group.label && of.as_ref() == Some(option))
        });
        let people: Vec<f64> = own.map(|group| group.people).collect();
        let num = num_responses(option);
        if people.is_empty() {
            if num > 0 {
                found.without_headcount.push((option.clone(), num));
            }
            continue;
        }
        found.groups.push(Rate::of(
            Some(code),
            option.clone(),
            num,
            people.iter().sum(),
        ));
    }
    found.without_option = responses.rows.saturating_sub(responses.base);
    found.unmatched = staff
        .groups
        .iter()
        .filter(|group| {
            let mut said = said.matches.iter();
            let is_matched = said.any(|(label, of)| *label == group.label && of.is_some());
            !is_matched && !group.is_sum
        })
        .map(|group| (group.label.clone(), group.people))
        .collect();
    let sum = |of: fn(&Rate) -> f64| found.groups.iter().map(of).sum::<f64>();
    let (num, people) = (sum(|rate| rate.responses as f64), sum(|rate| rate.people));
    found.all = Rate::of(None, String::new(), num as u64, people);
    found.judge();
    sort_by(&mut found.groups, |one, other| {
        let rank = |rate: &Rate| rate.rate.unwrap_or(f64::INFINITY);
        rank(other).total_cmp(&rank(one))
    });
    found
}

impl Rate {
    fn of(option: Option<u32>, group: String, responses: u64, people: f64) -> Self {
        let is_possible = people > 0.0 && responses as f64 <= people;
        let standing = if responses as f64 > people {
            Standing::TooMany
        } else if Rules::default().base(people as u64) == Base::Enough {
            Standing::NotClear
        } else {
            Standing::TooFew
        };
        Self {
            option,
            group,
            responses,
            people,
            rate: is_possible.then(|| responses as f64 / people),
            standing,
        }
    }

    /// How many responded of how many; `None` where there are more than people.
    fn count(&self) -> Option<Count> {
        let whole = self.people.round() as u64;
        (self.responses <= whole).then_some(Count::of(self.responses, whole))
    }
}

impl Rates {
    /// Whether the groups differ, and which of them stand out.
    fn judge(&mut self) {
        let judged = |rate: &&Rate| rate.standing == Standing::NotClear;
        let counts: Vec<Count> = self
            .groups
            .iter()
            .filter(judged)
            .filter_map(Rate::count)
            .collect();
        let cells: Vec<Vec<u64>> = counts
            .iter()
            .map(|count| vec![count.part, count.whole - count.part])
            .collect();
        let all = Count::of(
            counts.iter().map(|count| count.part).sum(),
            counts.iter().map(|count| count.whole).sum(),
        );
        let tested =
            Crosstab::new(&cells).and_then(|table| independence(&table, SEED, Rules::default()));
        self.verdict = tested.ok().map(|tested| tested.finding.verdict);
        if !self.verdict.is_some_and(Verdict::is_clear) {
            return;
        }
        for rate in self
            .groups
            .iter_mut()
            .filter(|rate| rate.standing == Standing::NotClear)
        {
            let residual = rate.count().and_then(|count| adjusted_residual(count, all));
            rate.standing = match residual {
                Some(residual) if residual >= STANDS_OUT => Standing::More,
                Some(residual) if residual <= -STANDS_OUT => Standing::Fewer,
                _ => Standing::NotClear,
            };
        }
    }
}
