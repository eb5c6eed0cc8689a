//! Where responses go.

use crate::words::survey::Words;

/// Where a survey's responses go, as the attribute `save-to` says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Destination {
    /// A file that the reader keeps.
    File,
    /// An event that the page takes.
    Event,
    /// A server that takes responses as JSON.
    Post {
        /// The whole address, as the browser understands what was written.
        url: String,
        /// Scheme, host and port of it.
        origin: String,
    },
}

impl Destination {
    /// What an entry of the outbox says of it, and events too. Two elements
    /// with the same text send to the same place.
    pub fn key(&self) -> String {
        match self {
            Self::File => "file".to_owned(),
            Self::Event => "event".to_owned(),
            Self::Post { url, .. } => ["post:", url].concat(),
        }
    }

    /// In words a reader knows, for "Your answers went to …". `taken`: the page
    /// took them itself.
    pub fn in_words(&self, taken: bool, words: Words) -> String {
        match self {
            Self::File if !taken => words.to_file().to_owned(),
            Self::Post { origin, .. } if !taken => {
                let host = origin.split_once("://").map(|(_, host)| host);
                host.unwrap_or(origin).to_owned()
            }
            _ => words.to_page().to_owned(),
        }
    }

    /// Whether it tells a response it has from a new one: then sending twice
    /// is harmless.
    pub fn knows_repeats(&self) -> bool {
        matches!(self, Self::Post { .. })
    }

    /// Whether it can be reached only while the reader asks for it.
    pub fn needs_reader(&self) -> bool {
        *self == Self::File
    }
}

/// The address after `post:`; `None` when the attribute names another
/// destination.
pub fn post_address(save_to: &str) -> Option<&str> {
    let address = save_to.strip_prefix("post:")?.trim();
    (!address.is_empty()).then_some(address)
}

/// Whether a page may send to this origin: its own, or one that the page's
/// author has named. Only the web's own schemes count.
pub fn may_send_to(origin: &str, own: &str, named: &[String]) -> bool {
    let is_web = origin.starts_with("https://") || origin.starts_with("http://");
    is_web
        && (origin == own
            || named
                .iter()
                .any(|named| named.trim_end_matches('/') == origin))
}
