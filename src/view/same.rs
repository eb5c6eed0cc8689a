use std::ops::Deref;
use std::rc::Rc;

use crate::port::Measure;

/// A shared value that is handed to components: two are the same if they are
/// one. A state is replaced and never changed where it stands, so nothing need
/// be compared to tell whether to draw again.
#[derive(Debug)]
pub struct Same<T: ?Sized>(pub Rc<T>);

/// What measures text for components.
pub type MeasureHandle = Same<dyn Measure>;

impl<T: ?Sized> Clone for Same<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T: ?Sized> PartialEq for Same<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<T: ?Sized> Deref for Same<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}
