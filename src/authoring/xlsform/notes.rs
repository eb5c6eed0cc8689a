use crate::authoring::{Place, Remark};

/// What is noted while a form is read.
#[derive(Debug, Default)]
pub(super) struct Notes {
    pub(super) errors: Vec<Remark>,
    pub(super) warnings: Vec<Remark>,
    pub(super) unread: Vec<Remark>,
}

impl Notes {
    pub(super) fn error(&mut self, place: Place, sentence: String) {
        self.errors.push(Remark { place, sentence });
    }

    pub(super) fn warning(&mut self, place: Place, sentence: String) {
        self.warnings.push(Remark { place, sentence });
    }

    pub(super) fn unread(&mut self, place: Place, sentence: String) {
        self.unread.push(Remark { place, sentence });
    }
}
