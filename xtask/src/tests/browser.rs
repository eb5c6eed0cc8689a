use std::ffi::OsString;
use std::fs;

use crate::program;

#[test]
fn a_program_is_found_in_the_first_folder_that_has_it() {
    let dir = super::server::folder("path");
    let second = dir.join("second");
    fs::create_dir_all(&second).unwrap();
    let name = format!("planted{}", std::env::consts::EXE_SUFFIX);
    fs::write(second.join(&name), "").unwrap();
    let folders: OsString = std::env::join_paths([&dir, &second]).unwrap();
    assert_eq!(
        program::among("planted", &folders),
        Some(second.join(&name))
    );
    assert_eq!(program::among("absent", &folders), None);
}
