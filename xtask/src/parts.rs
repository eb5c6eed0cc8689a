//! The parts of the modules: what a page does without until it needs it.

use crate::split::Part;

/// All parts. Whoever calls through a door has asked `embed.js` for the part before.
pub(crate) const PARTS: [Part; 5] = [
    Part {
        bundle: "survey",
        name: "keeping",
        rooms: &[
            "canvass::browser::outbox",
            "canvass::browser::seal",
            "canvass::browser::store",
            "canvass::element::survey::keeping",
            "canvass::element::survey::sending",
            "canvass::survey::draft::sealed",
            "canvass::survey::outbox::entry",
            "canvass::survey::outbox::handed",
            "canvass::survey::outbox::held",
            "canvass::survey::outbox::outcome",
            "canvass::survey::outbox::queue",
            "canvass::survey::outbox::retry",
            "canvass::view::survey::draft",
        ],
        components: &[],
        doors: &[
            "<canvass::browser::store::Store>",
            "canvass::browser::store",
            "<canvass::element::survey::sending::Sender>",
            "<canvass::survey::outbox::entry::Entry as core::clone::Clone>",
            "<canvass::survey::outbox::entry::Entry>::new",
            "<canvass::survey::outbox::queue::Outbox>::holds_unkept",
            "canvass::survey::outbox::handed",
            "canvass::element::survey::keeping",
            "canvass::view::survey::draft",
        ],
    },
    Part {
        bundle: "survey",
        name: "kinds",
        rooms: &[
            "canvass::survey::check::date",
            "canvass::survey::check::grid",
            "canvass::survey::check::ranking",
            "canvass::view::survey::date",
            "canvass::view::survey::grid",
            "canvass::view::survey::list",
            "canvass::view::survey::ranking",
        ],
        components: &[
            "canvass::view::survey::list::ListField",
            "canvass::view::survey::ranking::Ranking",
        ],
        doors: &[
            "canvass::survey::check::date::check",
            "canvass::survey::check::grid::check",
            "canvass::survey::check::ranking::check",
            "canvass::survey::check::ranking::ranks",
            "canvass::view::survey::date::fields",
            "canvass::view::survey::grid::radios",
            "canvass::view::survey::grid::ticks",
            "canvass::view::survey::list::single",
            "canvass::view::survey::ranking::view",
        ],
    },
    Part {
        bundle: "survey",
        name: "logic",
        rooms: &["canvass::survey::expression"],
        components: &[],
        doors: &[
            "<canvass::survey::expression::Expression>",
            "<canvass::survey::expression::Node",
            "canvass::survey::expression::deciding::deciding",
            "canvass::survey::expression::print::write",
            "<canvass::survey::expression::moment::Moment>::parse",
            "<canvass::survey::expression::value::Value>::text",
        ],
    },
    Part {
        bundle: "survey",
        name: "paper",
        rooms: &[
            "canvass::element::survey::paper",
            "canvass::survey::paper",
            "canvass::view::survey::paper",
        ],
        components: &[],
        doors: &[
            "<canvass::survey::paper::Action as core::clone::Clone>",
            "canvass::element::survey::paper",
        ],
    },
    Part {
        bundle: "survey",
        name: "preview",
        rooms: &[
            "canvass::survey::expression::deciding",
            "canvass::survey::logic::reasons",
            "canvass::survey::preview",
            "canvass::view::survey::preview",
        ],
        components: &[],
        doors: &[],
    },
];

/// The parts of one bundle.
pub(crate) fn of(bundle: &str) -> Vec<&'static Part> {
    let own = |part: &&Part| part.bundle == bundle;
    PARTS.iter().filter(own).collect()
}
