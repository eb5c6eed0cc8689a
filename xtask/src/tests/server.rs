use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;

use crate::http::{address, answer, file, listen, media_type};
use crate::workspace;

/// An empty folder for one test.
pub(super) fn folder(name: &str) -> PathBuf {
    let dir = workspace::root().join("target/xtask-tests").join(name);
    let _ = fs::remove_dir_all(&dir);
    fs::create_dir_all(&dir).unwrap();
    dir
}

fn site(name: &str) -> PathBuf {
    let dir = folder(name).join("site");
    fs::create_dir_all(dir.join("sub")).unwrap();
    fs::write(dir.join("index.html"), "top").unwrap();
    fs::write(dir.join("sub/index.html"), "sub").unwrap();
    fs::write(dir.join("a b.csv"), "a").unwrap();
    fs::write(dir.join(".hidden"), "hidden").unwrap();
    fs::write(dir.parent().unwrap().join("secret.txt"), "secret").unwrap();
    dir
}

#[test]
fn an_address_gives_the_file_it_names() {
    let dir = site("named");
    assert_eq!(file(&dir, "/"), Some(dir.join("index.html")));
    assert_eq!(file(&dir, "/sub/?v=1"), Some(dir.join("sub/index.html")));
    assert_eq!(file(&dir, "/a%20b.csv"), Some(dir.join("a b.csv")));
    assert_eq!(file(&dir, "/none.js"), None);
}

#[test]
fn no_address_leads_out_of_the_folder() {
    let dir = site("kept-in");
    for url in [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/%2E%2E%2Fsecret.txt",
        "/..%5Csecret.txt",
        "/sub/../../secret.txt",
        "/.hidden",
        "/C:/secret.txt",
        "/index.html%00",
        "/%zz",
        "/%2",
        "/%ff",
    ] {
        assert_eq!(file(&dir, url), None, "{url}");
    }
}

#[test]
fn modules_and_wasm_have_the_types_that_browsers_insist_on() {
    assert_eq!(
        media_type(Path::new("canvass.mjs")),
        "text/javascript; charset=utf-8"
    );
    assert_eq!(media_type(Path::new("canvass.wasm")), "application/wasm");
    assert_eq!(media_type(Path::new("odd")), "application/octet-stream");
}

#[test]
fn a_busy_port_is_said_with_the_next_one() {
    let first = listen(0).unwrap();
    let port = first.server_addr().to_ip().unwrap().port();
    let fault = listen(port).err().unwrap().to_string();
    let next = if port == u16::MAX { 8080 } else { port + 1 };
    assert_eq!(
        fault,
        format!(
            "Port {port} is busy: stop the program that uses it, or choose another with --port {next}."
        )
    );
}

#[test]
fn answers_are_never_stored_and_only_reading_is_allowed() {
    let dir = site("answered");
    let server = Arc::new(listen(0).unwrap());
    assert!(address(&server).starts_with("http://127.0.0.1:"));
    let to = server.server_addr().to_ip().unwrap();
    let answering = {
        let server = Arc::clone(&server);
        thread::spawn(move || answer(&server, &dir))
    };
    let ask = |line: &str| {
        let mut stream = TcpStream::connect(to).unwrap();
        write!(
            stream,
            "{line} HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n"
        )
        .unwrap();
        let mut text = String::new();
        stream.read_to_string(&mut text).unwrap();
        text
    };
    let found = ask("GET /");
    assert!(found.starts_with("HTTP/1.1 200"), "{found}");
    assert!(found.contains("Cache-Control: no-store\r\n"), "{found}");
    assert!(
        found.contains("Content-Type: text/html; charset=utf-8\r\n"),
        "{found}"
    );
    assert!(found.ends_with("top"), "{found}");
    assert!(ask("GET /../secret.txt").starts_with("HTTP/1.1 404"));
    assert!(ask("POST /").starts_with("HTTP/1.1 405"));
    server.unblock();
    answering.join().unwrap();
}
