use std::collections::VecDeque;

/// Which pieces of a file are asked for, and which have come.
///
/// The next pieces are asked for while one is still worked on, so that reading
/// does not wait; never more than a few are on their way or unread.
#[derive(Debug)]
pub(super) struct Intake {
    size: u64,
    /// Where the next piece to come begins.
    come: u64,
    /// Pieces that were asked for and have not come, in their order.
    asked: VecDeque<(u64, u32)>,
    ended: bool,
}

/// Bytes of a piece.
pub(super) const PIECE: u32 = 1 << 20;

/// Most pieces on their way or unread where one thread reads. What comes waits
/// until that thread looks up from its work: with fewer it would wait too.
const MOST: usize = 4;

/// How many more for each helper: one that it reads, one that it reads next, and
/// what is read or on its way meanwhile, for pieces do not come evenly.
const FOR_HELPER: usize = 8;

impl Intake {
    pub(super) fn new(size: u64) -> Self {
        Self {
            size,
            come: 0,
            asked: VecDeque::new(),
            ended: size == 0,
        }
    }

    /// Whether all has come.
    pub(super) fn has_ended(&self) -> bool {
        self.ended
    }

    /// Whether pieces are on their way.
    pub(super) fn is_waiting(&self) -> bool {
        !self.asked.is_empty()
    }

    /// Where the next piece to ask for begins, and its length; `None` if enough
    /// is on its way, with this many bytes unread and so many helpers.
    pub(super) fn next(&mut self, unread: usize, helpers: usize) -> Option<(u64, u32)> {
        let unread = unread.div_ceil(PIECE as usize);
        let from = self
            .asked
            .back()
            .map_or(self.come, |(from, length)| from + u64::from(*length));
        let most = MOST + FOR_HELPER * helpers;
        if self.ended || from >= self.size || self.asked.len() + unread >= most {
            return None;
        }
        let length = (self.size - from).min(u64::from(PIECE)) as u32;
        self.asked.push_back((from, length));
        Some((from, length))
    }

    /// Takes note of a piece; `false` if it is none that is waited for. A piece
    /// of another length than was asked for moves what follows; one without
    /// bytes is the end.
    pub(super) fn take(&mut self, from: u64, length: usize) -> bool {
        if self.ended || from != self.come {
            return false;
        }
        let asked = self.asked.pop_front();
        if asked.is_none_or(|(_, wanted)| wanted as usize != length) {
            self.asked.clear();
        }
        self.come += length as u64;
        self.ended = length == 0 || self.come >= self.size;
        true
    }
}
