//! The workbook room: what Excel shows, the sheet that is meant, faults.

mod before_2007;
mod cases;
mod choose;
mod crashes;
#[cfg(not(target_arch = "wasm32"))]
mod damage;
mod faults;

macro_rules! workbook {
    ($name:literal) => {
        include_bytes!(concat!("../cases/workbooks/", $name)).as_slice()
    };
}
pub(crate) use workbook;
