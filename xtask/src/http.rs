use std::io::ErrorKind;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::{fs, io};

use tiny_http::{Header, Method, Request, Response, Server};

use crate::fault::{Done, Fault};

/// Takes `port` on this computer's own address; 0 takes any free one. Nothing
/// is answered before [`answer`].
///
/// # Errors
/// When the port is busy, with the way to choose another.
pub(crate) fn listen(port: u16) -> Done<Server> {
    Server::http(SocketAddr::from(([127, 0, 0, 1], port))).map_err(|error| {
        let busy = error
            .downcast_ref::<io::Error>()
            .is_some_and(|error| error.kind() == ErrorKind::AddrInUse);
        Fault::new(if busy {
            format!(
                "Port {port} is busy: stop the program that uses it, or choose another with --port {}.",
                if port == u16::MAX { 8080 } else { port + 1 }
            )
        } else {
            format!("Port {port} cannot be used: {error}. Choose another with --port N.")
        })
    })
}

/// The address a reader types.
pub(crate) fn address(server: &Server) -> String {
    format!("http://{}/", server.server_addr())
}

/// Answers requests with the files of `dir` until the server is unblocked.
pub(crate) fn answer(server: &Server, dir: &Path) {
    for request in server.incoming_requests() {
        // A reader who has gone away needs no answer.
        let _ = reply(request, dir);
    }
}

fn reply(request: Request, dir: &Path) -> io::Result<()> {
    if !matches!(request.method(), Method::Get | Method::Head) {
        return request.respond(words(405, "Only GET and HEAD are answered here.\n"));
    }
    let found = file(dir, request.url()).and_then(|path| Some((fs::read(&path).ok()?, path)));
    let Some((bytes, path)) = found else {
        return request.respond(words(404, "There is no such file here.\n"));
    };
    request.respond(with_headers(Response::from_data(bytes), media_type(&path)))
}

/// The file of `dir` that `url` asks for, `index.html` for a folder. `None`
/// when there is none, or when the address leads out of `dir`.
pub(crate) fn file(dir: &Path, url: &str) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next()?;
    let path = decoded(path)?;
    let mut found = dir.to_owned();
    for part in path.split('/').filter(|part| !part.is_empty()) {
        let leads_out = part.starts_with('.') || part.contains(['\\', ':', '\0']);
        if leads_out {
            return None;
        }
        found.push(part);
    }
    if found.is_dir() {
        found.push("index.html");
    }
    found.is_file().then_some(found)
}

fn decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        if first == b'%' {
            let digits = std::str::from_utf8(after.get(..2)?).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
            rest = after.get(2..)?;
        } else {
            bytes.push(first);
            rest = after;
        }
    }
    String::from_utf8(bytes).ok()
}

/// The media type of a file, by the end of its name.
pub(crate) fn media_type(path: &Path) -> &'static str {
    match path.extension().and_then(|end| end.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("json") => "application/json",
        Some("wasm") => "application/wasm",
        Some("csv") => "text/csv; charset=utf-8",
        Some("tsv") => "text/tab-separated-values; charset=utf-8",
        Some("xlsx") => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("txt" | "md" | "ts") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

fn words(status: u16, text: &str) -> Response<io::Cursor<Vec<u8>>> {
    let response = Response::from_string(text).with_status_code(status);
    with_headers(response, "text/plain; charset=utf-8")
}

fn with_headers<R: io::Read>(response: Response<R>, media_type: &str) -> Response<R> {
    [
        ("Content-Type", media_type),
        ("Cache-Control", "no-store"),
        ("X-Content-Type-Options", "nosniff"),
    ]
    .into_iter()
    .filter_map(|(name, value)| Header::from_bytes(name, value).ok())
    .fold(response, Response::with_header)
}
