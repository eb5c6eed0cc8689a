//! What is said of paper returns, put together.

use super::Words;

impl Words {
    /// How many are finished, and the number of the last.
    pub fn pile(self, count: usize, last: &str) -> String {
        let saved = self.returns_saved(count);
        if last.is_empty() {
            saved
        } else {
            [&saved, " ", &self.last_return(last)].concat()
        }
    }

    /// Said when a return is finished: how many are, and which is next.
    pub fn finished(self, number: &str, count: usize, next: &str) -> String {
        let saved = if number.is_empty() {
            self.return_saved().to_owned()
        } else {
            self.return_saved_as(number)
        };
        let in_all = self.returns_in_all(count, &saved);
        if next.is_empty() {
            in_all
        } else {
            self.now_return(&in_all, next)
        }
    }

    /// Said when one has been taken back: how many are left.
    pub fn undone(self, number: &str, count: usize) -> String {
        let open = if number.is_empty() {
            self.reopened().to_owned()
        } else {
            self.reopened_as(number)
        };
        self.returns_left(count, &open)
    }

    /// Said once they have been handed over, or some could not be.
    pub fn over(self, sent: usize, left: usize) -> String {
        let sent = self.handed_over(sent);
        if left == 0 {
            sent
        } else {
            self.not_sent_yet(left, &sent)
        }
    }
}
