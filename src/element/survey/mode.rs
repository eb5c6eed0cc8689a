//! What the attribute `mode` chooses between. Only here are the ways named.

use std::rc::Rc;

use crate::element::host::Host;
use crate::element::options;
use crate::port::Machine;
use crate::survey::{Definition, Need, State, paper, preview};
use crate::view::survey::Draw;

/// A way to go through a survey.
pub(super) struct Mode {
    name: &'static str,
    /// What of the program it needs before it begins.
    pub(super) needs: &'static [Need],
    /// Gives the state before anything.
    pub(super) begin: fn(Rc<Definition>, Rc<dyn Machine>) -> State,
    /// How it is drawn.
    pub(super) draw: Draw,
    /// Whether anything leaves the element.
    pub(super) sends: bool,
    /// Whether answers may be kept to be finished later.
    pub(super) drafts: bool,
}

/// The first is how an element is without the attribute.
static MODES: [Mode; 3] = [
    Mode {
        name: "respond",
        needs: &[],
        begin: State::new,
        draw: Draw::ANSWER,
        sends: true,
        drafts: true,
    },
    Mode {
        name: "preview",
        needs: &[Need::Preview],
        begin: preview::begin,
        draw: Draw::PREVIEW,
        sends: false,
        drafts: false,
    },
    Mode {
        name: "data-entry",
        needs: &[Need::Keeping, Need::Paper],
        begin: paper::begin,
        draw: Draw::PAPER,
        sends: true,
        drafts: false,
    },
];

impl Mode {
    /// The mode of an element.
    ///
    /// # Errors
    /// The sentence that names the attribute, what was found and what is allowed.
    pub(super) fn of(host: &Host) -> Result<&'static Self, String> {
        let [respond, ..] = &MODES;
        let names = MODES.each_ref().map(|mode| mode.name);
        let name = options::choice("mode", host.attribute("mode").as_deref(), &names)?;
        let mut modes = MODES.iter();
        Ok(modes.find(|mode| mode.name == name).unwrap_or(respond))
    }
}
