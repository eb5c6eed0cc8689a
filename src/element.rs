//! Custom elements: each owns its state, carries effects out and draws again.
//!
//! `www/embed.js` defines the elements and hands each to one of the types
//! here, which all answer to the same few calls: `attribute`, `set`, `get`,
//! `call`, `save`, `restore`, `start`, `unmount`.

mod author;
mod dashboard;
mod feature;
mod files;
mod host;
mod options;
mod stakeholders;
mod survey;

pub use author::Author;
pub use dashboard::Dashboard;
pub use stakeholders::Stakeholders;
pub use survey::Survey;

/// Exports an element from a bundle under its own name. The exports stand in
/// the bundles and not here, for each bundle carries every export of the
/// library it is made from.
#[macro_export]
macro_rules! export_element {
    ($name:ident) => {
        #[wasm_bindgen::prelude::wasm_bindgen]
        pub struct $name($crate::element::$name);

        #[wasm_bindgen::prelude::wasm_bindgen]
        impl $name {
            #[wasm_bindgen(constructor)]
            pub fn new(
                element: web_sys::HtmlElement,
                root: &web_sys::Element,
                given: js_sys::Object,
            ) -> Result<Self, wasm_bindgen::JsValue> {
                $crate::element::$name::new(element, root, given).map(Self)
            }

            pub async fn start(&self) -> Result<(), wasm_bindgen::JsValue> {
                self.0.start().await
            }

            pub fn attribute(&self, name: &str, value: Option<String>) {
                self.0.attribute(name, value);
            }

            pub fn set(&self, name: &str, value: &wasm_bindgen::JsValue) {
                self.0.set(name, value);
            }

            pub fn get(&self, name: &str) -> wasm_bindgen::JsValue {
                self.0.get(name)
            }

            pub fn call(
                &self,
                name: &str,
                values: &js_sys::Array,
            ) -> Result<wasm_bindgen::JsValue, wasm_bindgen::JsValue> {
                self.0.call(name, values)
            }

            pub fn save(&self) -> wasm_bindgen::JsValue {
                self.0.save()
            }

            pub fn restore(
                &self,
                saved: wasm_bindgen::JsValue,
            ) -> Result<(), wasm_bindgen::JsValue> {
                self.0.restore(&saved)
            }

            pub fn unmount(&self) {
                self.0.unmount();
            }
        }
    };
}
