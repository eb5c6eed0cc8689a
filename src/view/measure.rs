use std::rc::Rc;

use crate::port::Measure;

/// A measure that can be handed to components: two are the same if they are
/// one.
#[derive(Clone)]
pub struct MeasureHandle(pub Rc<dyn Measure>);

impl PartialEq for MeasureHandle {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}
