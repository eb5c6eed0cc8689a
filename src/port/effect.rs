use crate::port::File;

/// Something a state asks the outside to do. `T` holds the requests of one
/// feature alone.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect<T> {
    /// Move focus to the element with this id inside the shadow root, after
    /// the next rendering. Unknown ids are ignored.
    Focus(String),
    /// Say this sentence once in the polite live region.
    Announce(String),
    /// Let the reader keep this file.
    Download(File),
    /// Tell the host page: the event is named `canvass-` and this name.
    Event(&'static str, crate::json::Value),
    /// A request of one feature alone.
    Own(T),
}
