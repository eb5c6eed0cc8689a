use std::ops::AddAssign;

/// How many tests passed, failed and were left out.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Count {
    pub(crate) passed: usize,
    pub(crate) failed: usize,
    pub(crate) skipped: usize,
}

impl AddAssign for Count {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

impl Count {
    /// One check that either holds or does not.
    pub(crate) fn check(holds: bool) -> Self {
        Self {
            passed: usize::from(holds),
            failed: usize::from(!holds),
            skipped: 0,
        }
    }

    /// What a line of Rust's test harness adds:
    /// `test result: ok. 3 passed; 0 failed; 1 ignored; …`. Nothing when the
    /// line is another.
    pub(crate) fn of_rust_line(line: &str) -> Self {
        let Some((_, result)) = line.split_once("test result: ") else {
            return Self::default();
        };
        let number_before = |word: &str| {
            let before = result.split(word).next()?;
            before.split_whitespace().next_back()?.parse().ok()
        };
        let count = |word| {
            result
                .contains(word)
                .then(|| number_before(word))
                .flatten()
                .unwrap_or_default()
        };
        Self {
            passed: count(" passed"),
            failed: count(" failed"),
            skipped: count(" ignored"),
        }
    }

    /// What the summary of a TAP report says: `# pass 3`, `# fail 0`,
    /// `# cancelled 0`, `# skipped 1`.
    pub(crate) fn of_tap(report: &str) -> Self {
        let number = |word: &str| {
            report
                .lines()
                .filter_map(|line| line.strip_prefix("# ")?.strip_prefix(word))
                .filter_map(|number| number.trim().parse::<usize>().ok())
                .sum::<usize>()
        };
        Self {
            passed: number("pass "),
            failed: number("fail ") + number("cancelled "),
            skipped: number("skipped "),
        }
    }

    /// The count of a step whose program ended with `success`: a step that
    /// failed without naming a test, or ran none, is one failure.
    pub(crate) fn of_step(mut self, success: bool) -> Self {
        let silent = !success && self.failed == 0;
        let empty = self.passed + self.failed == 0;
        if silent || empty {
            self.failed += 1;
        }
        self
    }
}
