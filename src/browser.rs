//! The browser behind the ports: styles, text measuring, files, history, the
//! stores, randomness and time.

mod clock;
mod dom;
mod file;
mod focused;
mod history;
mod kept;
mod machine;
mod measure;
mod outbox;
mod page;
mod panic;
mod picture;
mod plain;
mod seal;
mod store;
mod style;
mod width;

pub(crate) use clock::{local_now, now_millis, response_id};
pub(crate) use dom::{document, focus, focus_in_place, make_focusable, reason, reveal, window};
pub(crate) use file::{blob, blob_of, bytes_of, download, named_blobs};
pub(crate) use focused::Focused;
pub(crate) use history::{
    fragment, go_back, is_own_step, mark_depth, marked_depth, push_depth, replace_fragment,
    watch_depth, watch_fragment,
};
pub(crate) use kept::keeps;
pub(crate) use machine::Browser;
pub(crate) use measure::Canvas;
pub(crate) use outbox::Outbox;
pub(crate) use page::{address, own_origin, watch_leaving, watch_online, watch_visible};
pub(crate) use panic::log_panics;
pub(crate) use picture::png;
pub(crate) use plain::{from_js, member, to_js};
pub(crate) use seal::{can_seal, seal, unseal};
pub(crate) use store::Store;
pub(crate) use style::adopt;
pub(crate) use width::{WidthGuard, watch_width};
