use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;

use super::DashboardFeature;
use crate::browser;
use crate::dashboard::{Action, piece_of, with_piece};
use crate::element::feature::Live;

/// Where the page's author wants it, the view as a piece of the page's
/// address. The rest of its fragment is the page's own.
pub(super) struct Address {
    key: String,
    written: RefCell<String>,
    _watch: Option<EventListener>,
}

impl Address {
    /// Takes the view that the address says, now and whenever it is changed.
    pub(super) fn open(live: &Rc<Live<DashboardFeature>>) {
        if live.host.attribute("address").is_none() {
            return;
        }
        let plain = |c: char| if c.is_ascii_alphanumeric() { c } else { '-' };
        let key: String = live.host.key().chars().map(plain).collect();
        let changed = Rc::downgrade(live);
        let watch = browser::watch_fragment(move || {
            if let Some(live) = changed.upgrade() {
                visit(&live);
            }
        });
        *live.own.address.borrow_mut() = Some(Self {
            key,
            written: RefCell::default(),
            _watch: watch,
        });
        visit(live);
    }

    /// Writes the view as it is now, if it is another than was written.
    pub(super) fn follow(live: &Rc<Live<DashboardFeature>>) {
        if let Some(address) = live.own.address.borrow().as_ref() {
            let now = live.state().address();
            if *address.written.borrow() != now {
                let fragment = browser::fragment();
                browser::replace_fragment(&with_piece(&fragment, &address.key, &now));
                *address.written.borrow_mut() = now;
            }
        }
    }
}

/// Takes the view in the address. A link inside the page leaves the view as it
/// is, and the address says it again.
fn visit(live: &Rc<Live<DashboardFeature>>) {
    let key = live
        .own
        .address
        .borrow()
        .as_ref()
        .map(|own| own.key.clone());
    let Some(key) = key else {
        return;
    };
    let fragment = browser::fragment();
    let piece = piece_of(&fragment, &key).unwrap_or_default().to_owned();
    if let Some(address) = live.own.address.borrow().as_ref() {
        (*address.written.borrow_mut()).clone_from(&piece);
    }
    if piece.is_empty() || piece == live.state().address() {
        Address::follow(live);
    } else {
        live.dispatch(Action::Visit(piece));
    }
}
