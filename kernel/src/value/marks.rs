/// What stands before the fraction of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecimalMark {
    /// `1,234.5`
    Point,
    /// `1.234,5`
    Comma,
}

/// What the marks in a number prove about its fraction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Marks {
    /// The same number either way: `12`, `1 234`, `1'234`.
    Plain,
    /// Only with a decimal point: `12.5`, `1,234.5`, `1,234,567`.
    Point,
    /// Only with a decimal comma: `12,5`, `1.234,5`, `1.234.567`.
    Comma,
    /// One comma before three digits: thousands, or a fraction after a comma.
    EitherComma,
    /// One point before three digits: a fraction, or thousands.
    EitherPoint,
}

/// A mark between digits.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Point,
    Comma,
    /// A space of any width or an apostrophe: always thousands.
    Group,
}

impl Mark {
    fn of(c: char) -> Option<Self> {
        match c {
            '.' => Some(Self::Point),
            ',' => Some(Self::Comma),
            ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}' | '\'' | '\u{2019}' => Some(Self::Group),
            _ => None,
        }
    }

    /// What it proves to stand before a fraction.
    fn before_fraction(self) -> Option<Marks> {
        match self {
            Self::Point => Some(Marks::Point),
            Self::Comma => Some(Marks::Comma),
            Self::Group => None,
        }
    }

    /// What it proves to stand between thousands more than once.
    fn between_thousands(self) -> Marks {
        match self {
            Self::Point => Marks::Comma,
            Self::Comma => Marks::Point,
            Self::Group => Marks::Plain,
        }
    }

    /// What it proves to stand once, before three digits.
    fn before_three(self) -> Marks {
        match self {
            Self::Point => Marks::EitherPoint,
            Self::Comma => Marks::EitherComma,
            Self::Group => Marks::Plain,
        }
    }
}

impl Marks {
    /// What the marks between digits prove; `None` if the text is no number:
    /// marks of two sorts between thousands, groups of other than three
    /// digits, a zero in front that numbers do not have.
    pub(super) fn of(text: &str) -> Option<Self> {
        let mut run = 0;
        let mut first_run = 0;
        let mut threes_between = true;
        let mut groups: Option<Mark> = None;
        let mut last: Option<Mark> = None;
        for c in text.chars() {
            if c.is_ascii_digit() {
                run += 1;
                continue;
            }
            let mark = Mark::of(c)?;
            match last {
                None => first_run = run,
                Some(before) => {
                    threes_between &= run == 3;
                    if groups.is_some_and(|groups| groups != before) {
                        return None;
                    }
                    groups = Some(before);
                }
            }
            last = Some(mark);
            run = 0;
        }
        let zero = text.starts_with('0');
        let Some(last) = last else {
            let sound = run == 1 || (run > 1 && !zero);
            return sound.then_some(Self::Plain);
        };
        if run == 0 || (zero && first_run > 1) {
            return None;
        }
        let grouped = (1..=3).contains(&first_run) && !zero;
        match groups {
            None if grouped && run == 3 => Some(last.before_three()),
            Some(_) if !grouped || !threes_between => None,
            Some(groups) if groups == last => (run == 3).then(|| last.between_thousands()),
            None | Some(_) => last.before_fraction(),
        }
    }
}
