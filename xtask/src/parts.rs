//! The parts of the modules: what a page does without until it needs it.

use crate::split::Part;

/// What only those who run a survey read.
const TOOLS: &[&str] = &[
    "canvass::words::survey::tools::ENGLISH",
    "canvass::words::survey::tools::WELSH",
];

/// All parts. Whoever calls through a door has asked `embed.js` for the part before.
pub(crate) const PARTS: [Part; 11] = [
    Part {
        bundle: "dashboard",
        name: "compare",
        rooms: &[
            "canvass::chart::dots",
            "canvass::dashboard::contrast::line",
            "canvass::dashboard::contrast::table",
            "canvass::engine::comparing::said",
            "canvass::view::dashboard::sides",
        ],
        components: &[],
        doors: &[
            "canvass::dashboard::contrast::table::table",
            "canvass::view::dashboard::sides::sides",
        ],
        data: &[],
    },
    Part {
        bundle: "dashboard",
        name: "made",
        rooms: &[
            "canvass::dashboard::receipt",
            "canvass::view::dashboard::made::body",
        ],
        components: &["canvass::view::dashboard::made::body::Body"],
        doors: &[],
        data: &[],
    },
    Part {
        bundle: "dashboard",
        name: "reading",
        rooms: &[
            "canvass::view::dashboard::reading::body",
            "canvass::view::dashboard::reading::columns",
            "canvass::view::dashboard::reading::preview",
            "canvass::view::dashboard::reading::problems",
            "canvass::view::dashboard::reading::remember",
            "canvass::view::dashboard::reading::rows",
            "canvass::view::dashboard::reading::whole",
        ],
        components: &[
            "canvass::view::dashboard::reading::preview::AsWritten",
            "canvass::view::dashboard::reading::rows::Skipped",
        ],
        doors: &["canvass::view::dashboard::reading::body::body"],
        data: &[],
    },
    Part {
        bundle: "dashboard",
        name: "texts",
        rooms: &[
            "canvass::dashboard::quotes",
            "canvass::prose",
            "canvass::view::dashboard::texts::body",
            "canvass::view::dashboard::texts::list",
            "canvass::view::dashboard::texts::quotes",
            "canvass::view::dashboard::texts::terms",
        ],
        components: &["canvass::view::dashboard::texts::body::Body"],
        doors: &[
            "canvass::dashboard::quotes::choose",
            "canvass::dashboard::quotes::drop",
        ],
        data: &[],
    },
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
            "canvass::survey::state::State>::hear_of_draft",
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
            "<canvass::survey::state::State>::hear_of_draft",
            "canvass::survey::outbox::handed",
            "canvass::element::survey::keeping",
            "canvass::view::survey::draft",
        ],
        data: &[],
    },
    Part {
        bundle: "survey",
        name: "kinds",
        rooms: &[
            "canvass::survey::check::date",
            "canvass::survey::check::grid",
            "canvass::survey::check::ranking",
            "canvass::element::survey::style::kinds",
            "canvass::survey::definition::parse::kinds::further",
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
            "canvass::element::survey::style::kinds",
            "canvass::survey::definition::parse::kinds::further::walk",
            "canvass::view::survey::date::fields",
            "canvass::view::survey::grid::radios",
            "canvass::view::survey::grid::ticks",
            "canvass::view::survey::list::single",
            "canvass::view::survey::ranking::view",
        ],
        data: &[],
    },
    Part {
        bundle: "survey",
        name: "logic",
        rooms: &[
            "canvass::survey::definition::parse::logic",
            "canvass::survey::expression",
            "canvass::survey::logic::graph::link",
            "canvass::survey::logic::held",
            "canvass::survey::logic::pose::pose",
        ],
        components: &[],
        doors: &[
            "<canvass::survey::definition::parse::logic::Names>::of",
            "<canvass::survey::definition::parse::logic::Walk>",
            "canvass::survey::definition::parse::logic::tell_circle",
            "canvass::survey::logic::graph::link::link",
            "canvass::survey::logic::held",
            "canvass::survey::logic::pose::pose",
            "<canvass::survey::expression::Expression>",
            "<canvass::survey::expression::Node",
            "canvass::survey::expression::deciding::deciding",
            "canvass::survey::expression::print::write",
            "<canvass::survey::expression::moment::Moment>::parse",
            "<canvass::survey::expression::value::Value>::text",
        ],
        data: &[],
    },
    Part {
        bundle: "survey",
        name: "paper",
        rooms: &[
            "canvass::element::survey::paper",
            "canvass::element::survey::style::paper",
            "canvass::survey::paper",
            "canvass::view::survey::paper",
        ],
        components: &[],
        doors: &[
            "<canvass::survey::paper::Action as core::clone::Clone>",
            "canvass::element::survey::paper",
            "canvass::element::survey::style::paper",
        ],
        data: TOOLS,
    },
    Part {
        bundle: "survey",
        name: "preview",
        rooms: &[
            "canvass::element::survey::style::preview",
            "canvass::survey::expression::deciding",
            "canvass::survey::logic::reasons",
            "canvass::survey::preview",
            "canvass::view::survey::preview",
        ],
        components: &[],
        doors: &["canvass::element::survey::style::preview"],
        data: TOOLS,
    },
    Part {
        bundle: "survey",
        name: "welsh",
        rooms: &[],
        components: &[],
        doors: &[],
        data: &["canvass::words::survey::sentences::WELSH"],
    },
    Part {
        bundle: "survey",
        name: "wording",
        rooms: &["canvass::survey::definition::parse::locked"],
        components: &[],
        doors: &["canvass::survey::definition::parse::locked::compare"],
        data: &[],
    },
];

/// The parts of one bundle.
pub(crate) fn of(bundle: &str) -> Vec<&'static Part> {
    let own = |part: &&Part| part.bundle == bundle;
    PARTS.iter().filter(own).collect()
}
