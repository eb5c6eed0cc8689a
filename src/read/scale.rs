//! Ordered families of answers, from the negative end.

use canvass_kernel::sort_by;

/// An ordered family of words. A step lists the words that stand for it; the
/// first are those shown where nobody chose the step.
struct Family {
    name: &'static str,
    steps: &'static [&'static [&'static str]],
    /// Steps that a full scale always shows; the others appear if used.
    core: &'static [usize],
}

const FAMILIES: [Family; 11] = [
    Family {
        name: "agreement",
        steps: &[
            &[
                "Strongly disagree",
                "Completely disagree",
                "Totally disagree",
            ],
            &["Disagree"],
            &[
                "Tend to disagree",
                "Somewhat disagree",
                "Slightly disagree",
                "Mostly disagree",
            ],
            &[
                "Neither agree nor disagree",
                "Neutral",
                "Neither",
                "Undecided",
                "Neither agree or disagree",
            ],
            &[
                "Tend to agree",
                "Somewhat agree",
                "Slightly agree",
                "Mostly agree",
            ],
            &["Agree"],
            &["Strongly agree", "Completely agree", "Totally agree"],
        ],
        core: &[0, 1, 3, 5, 6],
    },
    Family {
        name: "satisfaction",
        steps: &[
            &["Very dissatisfied", "Extremely dissatisfied"],
            &[
                "Dissatisfied",
                "Fairly dissatisfied",
                "Somewhat dissatisfied",
                "Quite dissatisfied",
            ],
            &["Neither satisfied nor dissatisfied", "Neutral", "Neither"],
            &[
                "Satisfied",
                "Fairly satisfied",
                "Somewhat satisfied",
                "Quite satisfied",
            ],
            &["Very satisfied", "Extremely satisfied"],
        ],
        core: &[0, 1, 2, 3, 4],
    },
    Family {
        name: "likelihood",
        steps: &[
            &["Very unlikely", "Extremely unlikely", "Not at all likely"],
            &["Unlikely", "Somewhat unlikely", "Fairly unlikely"],
            &[
                "Neither likely nor unlikely",
                "Neutral",
                "Unsure either way",
            ],
            &["Likely", "Somewhat likely", "Fairly likely"],
            &["Very likely", "Extremely likely"],
        ],
        core: &[0, 1, 3, 4],
    },
    Family {
        name: "frequency",
        steps: &[
            &["Never"],
            &["Rarely", "Seldom", "Hardly ever", "Once in a while"],
            &["Sometimes", "Occasionally"],
            &["Often", "Usually", "Frequently", "Most of the time"],
            &["Always", "Very often"],
        ],
        core: &[0, 1, 2, 3, 4],
    },
    Family {
        name: "importance",
        steps: &[
            &["Very unimportant", "Not at all important", "Not important"],
            &[
                "Somewhat unimportant",
                "Unimportant",
                "Slightly important",
                "Not very important",
            ],
            &[
                "Neither important nor unimportant",
                "Neither important nor unimportant (neutral)",
                "Moderately important",
                "Neutral",
            ],
            &["Somewhat important", "Important", "Fairly important"],
            &["Very important"],
            &["Essential", "Extremely important"],
        ],
        core: &[],
    },
    Family {
        name: "favour",
        steps: &[
            &["Very unfavorably", "Very unfavourably"],
            &["Somewhat unfavorably", "Somewhat unfavourably"],
            &[
                "Neither favorably nor unfavorably (neutral)",
                "Neither favourably nor unfavourably",
                "Neutral",
            ],
            &["Somewhat favorably", "Somewhat favourably"],
            &["Very favorably", "Very favourably"],
        ],
        core: &[0, 1, 2, 3, 4],
    },
    Family {
        name: "quality",
        steps: &[
            &["Very poor", "Extremely poor"],
            &["Poor", "Below average"],
            &["Fair", "Average", "Acceptable", "Adequate"],
            &["Good", "Above average"],
            &["Very good"],
            &["Excellent", "Outstanding"],
        ],
        core: &[],
    },
    Family {
        name: "confidence",
        steps: &[
            &["Not at all confident", "Not confident"],
            &["Not very confident", "Slightly confident"],
            &["Somewhat confident", "Moderately confident"],
            &["Fairly confident", "Confident", "Quite confident"],
            &[
                "Very confident",
                "Extremely confident",
                "Completely confident",
            ],
        ],
        core: &[],
    },
    Family {
        name: "extent",
        steps: &[
            &["Not at all"],
            &[
                "Not much",
                "A little",
                "To a small extent",
                "Slightly",
                "Very little",
            ],
            &[
                "Some",
                "Somewhat",
                "To some extent",
                "A moderate amount",
                "Moderately",
            ],
            &[
                "A lot",
                "To a great extent",
                "Very much",
                "A great deal",
                "Completely",
            ],
        ],
        core: &[],
    },
    Family {
        name: "rank",
        steps: &[
            &["Best", "First", "First choice", "1st"],
            &["Second best", "Second", "Second choice", "2nd"],
            &["Third best", "Third", "Third choice", "3rd"],
            &["Fourth best", "Fourth", "Fourth choice", "4th"],
            &["Fifth best", "Fifth", "Fifth choice", "5th"],
            &["Sixth best", "Sixth", "Sixth choice", "6th"],
            &["Seventh best", "Seventh", "Seventh choice", "7th"],
            &["Eighth best", "Eighth", "Eighth choice", "8th"],
        ],
        core: &[],
    },
    Family {
        name: "ease and use",
        steps: &[
            &[
                "Very difficult",
                "Not at all helpful",
                "Not at all useful",
                "Very hard",
            ],
            &["Difficult", "Not very helpful", "Not very useful", "Hard"],
            &[
                "Neither easy nor difficult",
                "Somewhat helpful",
                "Somewhat useful",
            ],
            &["Easy", "Helpful", "Useful"],
            &[
                "Very easy",
                "Very helpful",
                "Very useful",
                "Extremely helpful",
                "Extremely useful",
            ],
        ],
        core: &[],
    },
];

/// Answers that lie outside any scale.
const OUTSIDE: [&str; 14] = [
    "don't know",
    "dont know",
    "do not know",
    "not applicable",
    "n/a",
    "na",
    "does not apply",
    "prefer not to say",
    "prefer not to answer",
    "unsure",
    "not sure",
    "no opinion",
    "unfamiliar (n/a)",
    "not used",
];

/// A column's labels as steps of a scale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Scale {
    /// Name of the family, for the evidence.
    pub family: &'static str,
    /// Labels from the negative end, as written where somebody chose them;
    /// then those outside the scale.
    pub labels: Vec<String>,
    /// How many labels lie on the scale.
    pub inside: usize,
}

/// Lower case, one space between words, curly apostrophes straight, and
/// without a number in front: `5 - Strongly agree` is `strongly agree`.
pub(crate) fn normal(text: &str) -> String {
    plain(text).to_lowercase()
}

/// The same in the letters as they are.
fn plain(text: &str) -> String {
    let text = text
        .replace(['\u{2019}', '\u{2018}'], "'")
        .replace('\u{a0}', " ");
    let stripped = text
        .trim_start_matches(|c: char| c.is_ascii_digit())
        .trim_start_matches([' ', '-', '.', ')', ':', '=', '\u{2013}']);
    let text = if stripped.is_empty() {
        text.as_str()
    } else {
        stripped
    };
    text.split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .trim_end_matches('.')
        .to_owned()
}

/// Whether an answer such as "does not apply" lies outside any scale.
pub(crate) fn is_outside(text: &str) -> bool {
    // The words begin with one of four letters, and most cells to look at do not.
    let first = text
        .bytes()
        .find(|b| b.is_ascii_alphabetic() || !b.is_ascii());
    let may_be = first.is_some_and(|b| matches!(b | 0x20, b'd' | b'n' | b'p' | b'u' | 0x80..));
    may_be && {
        let text = plain(text);
        OUTSIDE
            .iter()
            .any(|known| known.eq_ignore_ascii_case(&text))
    }
}

/// The scale these labels belong to: at least two of them on it, and the rest
/// outside any scale. Labels come with their counts; a family fits if it
/// covers 95 % of the answers that are not outside.
pub(crate) fn scale_of(labels: &[(&str, usize)]) -> Option<Scale> {
    let inside: Vec<(String, &str, usize)> = labels
        .iter()
        .filter(|(label, _)| !is_outside(label))
        .map(|(label, n)| (normal(label), *label, *n))
        .collect();
    let total: usize = inside.iter().map(|(_, _, n)| n).sum();
    FAMILIES.iter().find_map(|family| {
        let step_of = |words: &str| {
            family
                .steps
                .iter()
                .position(|step| step.iter().any(|known| known.eq_ignore_ascii_case(words)))
        };
        let placed: Vec<(usize, &str)> = inside
            .iter()
            .filter_map(|(words, label, _)| step_of(words).map(|step| (step, *label)))
            .collect();
        let covered: usize = inside
            .iter()
            .filter(|(words, _, _)| step_of(words).is_some())
            .map(|(_, _, n)| n)
            .sum();
        let fits = placed.len() >= 2 && placed.len() == inside.len() && covered == total;
        fits.then(|| build(family, placed, labels))
    })
}

/// Where each label has a number in front that goes up with the steps: the
/// number of the first step, and what stands between number and words.
fn numbering(family: &Family, placed: &[(usize, String)]) -> Option<(i64, String)> {
    let parts = placed.iter().map(|(step, label)| {
        let end = label.find(|c: char| !c.is_ascii_digit())?;
        let number: i64 = label.get(..end)?.parse().ok()?;
        let rest = label.get(end..)?;
        let mark = rest.get(..rest.find(char::is_alphabetic)?)?;
        let place = family.core.iter().position(|core| core == step)?;
        Some((number - place as i64, mark.to_owned()))
    });
    let parts: Vec<(i64, String)> = parts.collect::<Option<_>>()?;
    let first = parts.first()?.clone();
    parts.iter().all(|part| *part == first).then_some(first)
}

fn build(family: &Family, mut placed: Vec<(usize, &str)>, labels: &[(&str, usize)]) -> Scale {
    let mut placed: Vec<(usize, String)> = placed
        .drain(..)
        .map(|(step, label)| (step, label.to_owned()))
        .collect();
    if placed.iter().all(|(step, _)| family.core.contains(step)) {
        let numbered = numbering(family, &placed);
        for (place, step) in (0_i64..).zip(family.core) {
            if !placed.iter().any(|(have, _)| have == step) {
                let words = family.steps.get(*step).and_then(|words| words.first());
                let label = words.map(|words| match &numbered {
                    Some((first, mark)) => format!("{}{mark}{words}", first + place),
                    None => (*words).to_owned(),
                });
                placed.extend(label.map(|label| (*step, label)));
            }
        }
    }
    sort_by(&mut placed, Ord::cmp);
    let inside = placed.len();
    let outside = labels
        .iter()
        .map(|(label, _)| *label)
        .filter(|label| is_outside(label));
    let labels = placed
        .iter()
        .map(|(_, label)| label.clone())
        .chain(outside.map(str::to_owned))
        .collect();
    Scale {
        family: family.name,
        labels,
        inside,
    }
}
