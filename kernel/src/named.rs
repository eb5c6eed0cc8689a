use crate::sort_by;

/// Values by name, in the order of their names.
///
/// Finding one takes a binary search, adding one moves those behind it: right
/// for what a person wrote or answered, in a tenth of the code that each type of
/// a balanced tree takes. [`Named::of`] takes any number at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named<T>(Vec<(String, T)>);

impl<T> Default for Named<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Named<T> {
    /// All of these at once; the last of those with one name stays.
    pub fn of(mut items: Vec<(String, T)>) -> Self {
        if !items.is_sorted_by(|(a, _), (b, _)| a <= b) {
            sort_by(&mut items, |(a, _), (b, _)| a.cmp(b));
        }
        items.dedup_by(|later, kept| {
            let is_same = later.0 == kept.0;
            if is_same {
                std::mem::swap(later, kept);
            }
            is_same
        });
        Self(items)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The value of this name, if there is one.
    pub fn get(&self, name: &str) -> Option<&T> {
        let place = self.place(name).ok()?;
        self.0.get(place).map(|(_, value)| value)
    }

    /// This name as it is held, and its value, if there is one.
    pub fn held(&self, name: &str) -> Option<(&str, &T)> {
        let place = self.place(name).ok()?;
        self.0
            .get(place)
            .map(|(name, value)| (name.as_str(), value))
    }

    /// The value of this name, to change it, if there is one.
    pub fn get_mut(&mut self, name: &str) -> Option<&mut T> {
        let place = self.place(name).ok()?;
        self.0.get_mut(place).map(|(_, value)| value)
    }

    /// Whether this name has a value.
    pub fn contains(&self, name: &str) -> bool {
        self.place(name).is_ok()
    }

    /// Gives this name a value, and the one it had back.
    pub fn insert(&mut self, name: String, value: T) -> Option<T> {
        match self.place(&name) {
            Ok(place) => {
                let held = self.0.get_mut(place).map(|(_, held)| held)?;
                Some(std::mem::replace(held, value))
            }
            Err(place) => {
                self.0.insert(place, (name, value));
                None
            }
        }
    }

    /// Takes the value of this name away and gives it back, if there was one.
    pub fn remove(&mut self, name: &str) -> Option<T> {
        let place = self.place(name).ok()?;
        Some(self.0.remove(place).1)
    }

    /// Keeps those of which `keep` says so.
    pub fn retain(&mut self, keep: impl Fn(&str, &T) -> bool) {
        self.0.retain(|(name, value)| keep(name, value));
    }

    /// All names, from A to Z by their bytes.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(name, _)| name.as_str())
    }

    /// All names with their values, in the same order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &T)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value))
    }

    /// All values, to change them, in the same order.
    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut T> {
        self.0.iter_mut().map(|(_, value)| value)
    }

    fn place(&self, name: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|(held, _)| held.as_str().cmp(name))
    }
}

impl<T> Extend<(String, T)> for Named<T> {
    fn extend<I: IntoIterator<Item = (String, T)>>(&mut self, items: I) {
        for (name, value) in items {
            self.insert(name, value);
        }
    }
}

impl<T> FromIterator<(String, T)> for Named<T> {
    fn from_iter<I: IntoIterator<Item = (String, T)>>(items: I) -> Self {
        Self::of(items.into_iter().collect())
    }
}

impl<T> IntoIterator for Named<T> {
    type Item = (String, T);
    type IntoIter = std::vec::IntoIter<(String, T)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a, T> IntoIterator for &'a Named<T> {
    type Item = (&'a str, &'a T);
    type IntoIter =
        std::iter::Map<std::slice::Iter<'a, (String, T)>, fn(&'a (String, T)) -> Self::Item>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter().map(|(name, value)| (name.as_str(), value))
    }
}
