//! The loops that are built for speed say what the plain way says.

#[cfg(not(target_arch = "wasm32"))]
mod counts;
#[cfg(not(target_arch = "wasm32"))]
mod decimal;
mod distance;
#[cfg(not(target_arch = "wasm32"))]
mod laws;
mod named;
#[cfg(not(target_arch = "wasm32"))]
mod numbered;
mod plain;
mod records;
mod seeded;
mod slow;
#[cfg(not(target_arch = "wasm32"))]
mod words;
