use super::{About, Format, book, delimited, file_name, pictured};
use crate::chart::{Picture, svg};
use crate::dashboard::{Exhibit, State};
use crate::engine::Pick;
use crate::port::File;
use crate::words::saving as words;

/// A card that is saved.
#[derive(Clone, Debug, PartialEq)]
pub struct Saving {
    /// What it shows.
    pub exhibit: Exhibit,
    /// What is told of it.
    pub about: About,
    /// What of it the reader has chosen.
    pub pick: Option<Pick>,
}

impl Saving {
    /// The card of a question at this time, which begins as `2026-04-01` does; `None`
    /// before there are results.
    #[inline(never)]
    pub fn of(state: &State, question: u32, now: &str) -> Option<Self> {
        let exhibit = state.exhibit(question)?;
        let receipt = state.receipt(question)?;
        let clause = state.loaded().and_then(|loaded| loaded.clause(question));
        Some(Self {
            about: About::of(&exhibit, receipt, words::day(now)),
            exhibit,
            pick: clause.map(|clause| clause.pick.clone()),
        })
    }

    /// Its chart with its words around it; `None` where it has none.
    #[inline(never)]
    pub fn picture(&self) -> Option<Picture> {
        pictured(&self.exhibit, &self.about, self.pick.as_ref())
    }

    /// The file of a card, but for [`Format::Png`], which the browser draws of
    /// [`Self::picture`].
    ///
    /// # Errors
    /// In words: there is nothing to save in this way.
    #[inline(never)]
    pub fn file(&self, format: Format) -> Result<File, String> {
        let Self { exhibit, about, .. } = self;
        let nothing = || words::nothing_to_save().to_owned();
        let bytes = match format {
            Format::Csv | Format::Workbook if !format.suits(exhibit) => return Err(nothing()),
            Format::Csv => delimited::csv(exhibit, about).into_bytes(),
            Format::Workbook => book::workbook(exhibit, about),
            Format::Svg => {
                let picture = self.picture().ok_or_else(nothing)?;
                svg(&picture).into_bytes()
            }
            Format::Png => return Err(nothing()),
        };
        Ok(self.named(format, bytes))
    }

    /// These bytes under the card's name.
    #[inline(never)]
    pub fn named(&self, format: Format, bytes: Vec<u8>) -> File {
        File {
            name: file_name(&self.exhibit.title, format),
            media: format.media(),
            bytes,
        }
    }
}
