use std::rc::Rc;

/// Where a value stands in its file. It is put into words only where something
/// is wrong: a survey has tens of thousands of places.
#[derive(Clone, Default)]
pub(super) struct Place<'a>(Option<Rc<(Place<'a>, Step<'a>)>>);

enum Step<'a> {
    Member(&'a str),
    Item(usize),
}

impl<'a> Place<'a> {
    /// The place of a member of what stands here.
    pub(super) fn member(&self, name: &'a str) -> Self {
        Self(Some(Rc::new((self.clone(), Step::Member(name)))))
    }

    /// The place of an item of what stands here.
    pub(super) fn item(&self, index: usize) -> Self {
        Self(Some(Rc::new((self.clone(), Step::Item(index)))))
    }

    /// A path such as `questions[3].choices[1].value`; empty for the whole file.
    pub(super) fn text(&self) -> String {
        match self.0.as_deref() {
            None => String::new(),
            Some((above, Step::Item(index))) => format!("{}[{index}]", above.text()),
            Some((above, Step::Member(name))) => above.text_of(name),
        }
    }

    /// The same of a member that may not be there.
    pub(super) fn text_of(&self, name: &str) -> String {
        match self.0 {
            None => name.to_owned(),
            Some(_) => format!("{}.{name}", self.text()),
        }
    }
}
