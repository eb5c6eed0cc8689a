use std::collections::VecDeque;

use crate::read::gather::Gather;
use crate::read::recipe::Recipe;
use crate::read::run::Runs;

/// The pieces of a file that are not read yet, in order. Those behind the first
/// may be read apart from it, here or elsewhere.
#[derive(Debug, Default)]
pub(crate) struct Pieces {
    list: VecDeque<Piece>,
    /// Pieces that were given so far.
    num_given: u32,
    /// Bytes that were read.
    num_read: u64,
}

#[derive(Debug)]
struct Piece {
    number: u32,
    bytes: Vec<u8>,
    /// Bytes of it that are read.
    read: usize,
    apart: Apart,
}

/// How far a piece is read apart from what stands before it.
#[derive(Debug)]
enum Apart {
    No,
    /// Elsewhere, not to its end.
    Away,
    /// To its end.
    Done(Runs),
}

impl Pieces {
    /// Takes the next piece.
    pub(crate) fn push(&mut self, bytes: Vec<u8>) {
        self.list.push_back(Piece {
            number: self.num_given,
            bytes,
            read: 0,
            apart: Apart::No,
        });
        self.num_given += 1;
    }

    /// Gives what is not read of the first piece; `None` where there is none.
    pub(crate) fn pop(&mut self) -> Option<Vec<u8>> {
        let mut piece = self.list.pop_front()?;
        piece.bytes.drain(..piece.read);
        self.num_read += piece.bytes.len() as u64;
        Some(piece.bytes)
    }

    /// Whether all of them are read.
    pub(crate) fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Bytes that are not read.
    pub(crate) fn num_bytes(&self) -> usize {
        self.list.iter().map(|p| p.bytes.len() - p.read).sum()
    }

    /// Bytes that are.
    pub(crate) fn num_read(&self) -> u64 {
        self.num_read
    }

    /// Lends the first piece that is read nowhere and is not the next to be read:
    /// its number and its bytes.
    pub(crate) fn lend(&mut self) -> Option<(u32, &[u8])> {
        let piece = self.unread_behind_first()?;
        piece.apart = Apart::Away;
        Some((piece.number, &piece.bytes))
    }

    /// Takes what was found in a piece that was lent; one that is read already
    /// is forgotten.
    pub(crate) fn give_back(&mut self, number: u32, runs: Runs) {
        let lent = |piece: &&mut Piece| piece.number == number;
        if let Some(piece) = self.list.iter_mut().find(lent)
            && matches!(piece.apart, Apart::Away)
        {
            piece.apart = Apart::Done(runs);
        }
    }

    /// Whether the first piece is lent.
    pub(crate) fn is_first_lent(&self) -> bool {
        let first = self.list.front();
        first.is_some_and(|piece| matches!(piece.apart, Apart::Away))
    }

    /// Reads the first piece that could be lent; `false` if none could.
    pub(crate) fn read_ahead(&mut self, recipe: &Recipe, each: &[bool]) -> bool {
        let piece = self.unread_behind_first();
        piece.is_some_and(|piece| {
            piece.apart = Apart::Done(recipe.read(&piece.bytes, each));
            true
        })
    }

    fn unread_behind_first(&mut self) -> Option<&mut Piece> {
        let unread = |piece: &&mut Piece| matches!(piece.apart, Apart::No);
        self.list.iter_mut().skip(1).find(unread)
    }

    /// Gives rows what comes next of the first piece: a run that was found, or
    /// bytes up to where one begins. `last` says that no piece comes behind those
    /// that are here. `false` if there is no piece.
    pub(crate) fn feed(&mut self, rows: &mut Gather, last: bool) -> bool {
        let last = last && self.list.len() == 1;
        let Some(piece) = self.list.front_mut() else {
            return false;
        };
        let before = piece.read;
        piece.feed(rows, last);
        self.num_read += (piece.read - before) as u64;
        if piece.is_read() {
            self.list.pop_front();
        }
        true
    }
}

impl Piece {
    fn is_read(&self) -> bool {
        let is_done = match &self.apart {
            Apart::Done(runs) => runs.list.is_empty(),
            Apart::No | Apart::Away => true,
        };
        is_done && self.read >= self.bytes.len()
    }

    fn feed(&mut self, rows: &mut Gather, last: bool) {
        let runs = match &mut self.apart {
            Apart::Done(runs) => Some(runs),
            Apart::No | Apart::Away => None,
        };
        let next = runs.and_then(|runs| Some((runs.list.front()?.bytes.clone(), runs)));
        let to = match next {
            Some((place, runs)) if place.start <= self.read => {
                let bytes = self.bytes.get(place).unwrap_or_default();
                let run = runs.list.pop_front();
                if let Some(run) = run
                    && rows.take_run(&run, runs, bytes)
                {
                    self.read = run.bytes.end;
                }
                return;
            }
            Some((place, _)) => place.start,
            None => self.bytes.len(),
        };
        let bytes = self.bytes.get(self.read..to).unwrap_or_default();
        rows.rows().give(bytes, last && to == self.bytes.len());
        self.read = to;
    }
}
