use js_sys::{Date, Uint8Array};
use wasm_bindgen::JsCast;

use crate::browser::window;

/// The reader's local time as ISO 8601 with its offset.
pub(crate) fn local_now() -> String {
    let now = Date::new_0();
    let offset = -now.get_timezone_offset() as i32;
    let sign = if offset < 0 { '-' } else { '+' };
    format!(
        "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}{sign}{:02}:{:02}",
        now.get_full_year(),
        now.get_month() + 1,
        now.get_date(),
        now.get_hours(),
        now.get_minutes(),
        now.get_seconds(),
        offset.abs() / 60,
        offset.abs() % 60,
    )
}

/// The time now in milliseconds since the start of 1970, UTC.
pub(crate) fn now_millis() -> u64 {
    Date::now() as u64
}

/// A random id in the form of a UUID of version 4 (RFC 9562).
pub(crate) fn response_id() -> String {
    let mut bytes = [0_u8; 16];
    let view = Uint8Array::new_with_length(16);
    let filled = window()
        .and_then(|window| window.crypto())
        .and_then(|crypto| crypto.get_random_values_with_array_buffer_view(view.unchecked_ref()));
    if filled.is_ok() {
        view.copy_to(&mut bytes);
    } else {
        bytes.fill_with(|| (js_sys::Math::random() * 256.0) as u8);
    }
    let mut hex = String::with_capacity(36);
    for (i, byte) in bytes.into_iter().enumerate() {
        let byte = match i {
            6 => (byte & 0x0F) | 0x40,
            8 => (byte & 0x3F) | 0x80,
            _ => byte,
        };
        if matches!(i, 4 | 6 | 8 | 10) {
            hex.push('-');
        }
        for half in [byte >> 4, byte & 0x0F] {
            hex.extend(char::from_digit(u32::from(half), 16));
        }
    }
    hex
}
