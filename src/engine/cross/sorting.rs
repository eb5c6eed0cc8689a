/// Keys on their way to their order, in pieces: runs first, which are then
/// merged two and two.
#[derive(Clone, Debug)]
pub(super) struct Sorting {
    /// Keys and their numbers.
    from: Vec<(u64, u32)>,
    into: Vec<(u64, u32)>,
    /// Length of the runs of `from` that are in order.
    run: usize,
    /// Next of the left and of the right run.
    left: usize,
    right: usize,
}

/// Length of the first runs.
const RUN: usize = 4096;

impl Sorting {
    pub(super) fn new(keys: impl Iterator<Item = u64>) -> Self {
        let from: Vec<(u64, u32)> = keys.zip(0_u32..).collect();
        Self {
            into: Vec::with_capacity(from.len()),
            from,
            run: 0,
            left: 0,
            right: 0,
        }
    }

    /// Does a piece of work that moves about `most` keys; gives how many.
    pub(super) fn step(&mut self, most: usize) -> usize {
        let mut done = 0;
        while done < most && !self.is_done() {
            done += if self.run == 0 {
                self.sort_run()
            } else {
                self.merge(most - done)
            };
        }
        done
    }

    pub(super) fn is_done(&self) -> bool {
        self.run >= self.from.len()
    }

    /// The keys in rising order with their numbers.
    pub(super) fn sorted(&self) -> &[(u64, u32)] {
        &self.from
    }

    fn sort_run(&mut self) -> usize {
        /// Moves of a key while a run is sorted.
        const MOVES: usize = 12;
        let end = (self.left + RUN).min(self.from.len());
        if let Some(run) = self.from.get_mut(self.left..end) {
            run.sort_unstable();
        }
        let done = (end - self.left) * MOVES;
        self.left = end;
        if end == self.from.len() {
            self.run = RUN;
            (self.left, self.right) = (0, RUN);
        }
        done
    }

    /// Merges until so many keys were moved.
    fn merge(&mut self, most: usize) -> usize {
        for done in 0..most {
            let at = self.into.len();
            if at == self.from.len() {
                std::mem::swap(&mut self.from, &mut self.into);
                self.into.clear();
                self.run *= 2;
                (self.left, self.right) = (0, self.run);
                return done + 1;
            }
            let pair = at / (2 * self.run) * 2 * self.run;
            let middle = (pair + self.run).min(self.from.len());
            let end = (middle + self.run).min(self.from.len());
            if at == pair {
                (self.left, self.right) = (pair, middle);
            }
            let left = self.from.get(self.left..middle).and_then(|run| run.first());
            let right = self.from.get(self.right..end).and_then(|run| run.first());
            let next = match (left, right) {
                (Some(left), Some(right)) if right < left => Err(*right),
                (Some(left), _) => Ok(*left),
                (None, Some(right)) => Err(*right),
                (None, None) => return done,
            };
            match next {
                Ok(key) => {
                    self.left += 1;
                    self.into.push(key);
                }
                Err(key) => {
                    self.right += 1;
                    self.into.push(key);
                }
            }
        }
        most
    }
}
