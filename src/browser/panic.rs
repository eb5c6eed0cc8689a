use std::sync::Once;

use web_sys::CustomEvent;

use crate::browser::window;

/// Sets the hook, once: a panic is logged, and every element of this bundle
/// says that it stopped. Nothing else may run after it.
pub(crate) fn report_panics(bundle: &'static str) {
    static SET: Once = Once::new();
    SET.call_once(|| {
        std::panic::set_hook(Box::new(move |info| {
            web_sys::console::error_1(&format!("canvass: {info}").into());
            let name = format!("canvass-panic-{bundle}-{}", env!("CARGO_PKG_VERSION"));
            if let (Ok(window), Ok(event)) = (window(), CustomEvent::new(&name)) {
                let _ = window.dispatch_event(&event);
            }
        }));
    });
}
