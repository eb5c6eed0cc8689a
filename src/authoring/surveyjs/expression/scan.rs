/// A text and how far it is read.
pub(super) struct Scan<'a> {
    text: &'a str,
    at: usize,
    /// How far any attempt came, which is where an error is.
    pub(super) furthest: usize,
}

impl<'a> Scan<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self {
            text,
            at: 0,
            furthest: 0,
        }
    }

    pub(super) fn at(&self) -> usize {
        self.at
    }

    /// Goes back to a place.
    pub(super) fn back(&mut self, at: usize) {
        self.furthest = self.furthest.max(self.at);
        self.at = at;
    }

    pub(super) fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// What stands from a place to here.
    pub(super) fn since(&self, at: usize) -> &'a str {
        self.text.get(at..self.at).unwrap_or_default()
    }

    pub(super) fn is_done(&self) -> bool {
        self.rest().is_empty()
    }

    pub(super) fn blanks(&mut self) {
        self.take_while(|c| matches!(c, ' ' | '\t' | '\n' | '\r'));
    }

    /// Takes what comes next while it fits; how much that is.
    pub(super) fn take_while(&mut self, fits: impl Fn(char) -> bool) -> usize {
        let rest = self.rest();
        let length = rest.find(|c| !fits(c)).unwrap_or(rest.len());
        self.at += length;
        length
    }

    /// Takes a text if it comes next, in whatever case.
    pub(super) fn take(&mut self, wanted: &str) -> bool {
        let next = self.rest().get(..wanted.len());
        let is_next = next.is_some_and(|next| next.eq_ignore_ascii_case(wanted));
        if is_next {
            self.at += wanted.len();
        }
        is_next
    }

    /// Takes the first of these that comes next, and gives what it means.
    pub(super) fn take_one<T: Copy>(&mut self, of: &[(&str, T)]) -> Option<T> {
        let found = of.iter().find(|(text, _)| self.take(text));
        found.map(|(_, meaning)| *meaning)
    }

    /// Takes the next character.
    pub(super) fn next(&mut self) -> Option<char> {
        let next = self.rest().chars().next()?;
        self.at += next.len_utf8();
        Some(next)
    }
}
