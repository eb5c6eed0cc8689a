/// Has the console of a developer's build say where a panic was. What is released
/// ends at a panic without a word of its own; the loader tells the page.
pub(crate) fn log_panics() {
    if cfg!(debug_assertions) {
        std::panic::set_hook(Box::new(|info| {
            web_sys::console::error_1(&format!("canvass: {info}").into());
        }));
    }
}
