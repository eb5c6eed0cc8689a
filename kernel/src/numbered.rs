use serde::{Deserialize, Serialize};

/// Values by number, for the few numbers that a page or a reader gives: files,
/// columns, cards. They stand in the order of their numbers.
///
/// Finding one takes a binary search, adding one moves those behind it. That
/// suits tens of values, and takes a tenth of the code that each type of a
/// balanced tree does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Numbered<T>(Vec<(u32, T)>);

impl<T> Default for Numbered<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Numbered<T> {
    /// The value of this number, if there is one.
    pub fn get(&self, number: u32) -> Option<&T> {
        let place = self.place(number).ok()?;
        self.0.get(place).map(|(_, value)| value)
    }

    /// The value of this number, to change it, if there is one.
    pub fn get_mut(&mut self, number: u32) -> Option<&mut T> {
        let place = self.place(number).ok()?;
        self.0.get_mut(place).map(|(_, value)| value)
    }

    /// Whether no number has a value.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether this number has a value.
    pub fn contains(&self, number: u32) -> bool {
        self.place(number).is_ok()
    }

    /// Gives this number a value, in place of the one it had.
    pub fn insert(&mut self, number: u32, value: T) {
        match self.place(number) {
            Ok(place) => {
                if let Some((_, held)) = self.0.get_mut(place) {
                    *held = value;
                }
            }
            Err(place) => self.0.insert(place, (number, value)),
        }
    }

    /// Makes the value of this number if there is none.
    pub fn ensure(&mut self, number: u32, make: impl FnOnce() -> T) {
        if let Err(place) = self.place(number) {
            self.0.insert(place, (number, make()));
        }
    }

    /// Takes the value of this number away and gives it back, if there was one.
    pub fn remove(&mut self, number: u32) -> Option<T> {
        let place = self.place(number).ok()?;
        Some(self.0.remove(place).1)
    }

    /// All numbers with their values, the lowest number first.
    pub fn iter(&self) -> impl Iterator<Item = (u32, &T)> {
        self.0.iter().map(|(number, value)| (*number, value))
    }

    fn place(&self, number: u32) -> Result<usize, usize> {
        self.0.binary_search_by_key(&number, |(number, _)| *number)
    }
}

impl<T> IntoIterator for Numbered<T> {
    type Item = (u32, T);
    type IntoIter = std::vec::IntoIter<(u32, T)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}
