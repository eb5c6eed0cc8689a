use std::path::{Path, PathBuf};

use crate::program;
use crate::split::{Part, References, split};

/// A module as rustc makes them, on a small scale: `far` is the part's, `near` is not,
/// and `helper` is called by `far` alone.
const MODULE: &str = r#"(module
  (import "js" "add" (func $add (param i32 i32) (result i32)))
  (type $one (func (param i32) (result i32)))
  (memory (export "memory") 1)
  (data (i32.const 0) "\07")
  (global $stack (mut i32) (i32.const 0))
  (table $functions 3 funcref)
  (table $objects 5 externref)
  (elem (table $functions) (i32.const 1) func $near::double $far::hidden)
  (func $near::double (param i32) (result i32) (i32.mul (local.get 0) (i32.const 2)))
  (func $helper (param i32) (result i32)
    (call $add (local.get 0) (i32.load8_u (i32.const 0))))
  (func $far::go (param i32) (result i32)
    (drop (table.get $objects (i32.const 4)))
    (call $near::double (call $helper (local.get 0))))
  (func $far::hidden (param i32) (result i32)
    (global.set $stack (local.get 0)) (call $far::go (local.get 0)))
  (func (export "go") (param i32) (result i32) (call $far::go (local.get 0)))
  (func (export "hidden") (param i32) (result i32)
    (call_indirect $functions (type $one) (local.get 0) (i32.const 2)))
  (func (export "double") (param i32) (result i32)
    (call_indirect $functions (type $one) (local.get 0) (i32.const 1)))
  (func (export "stack") (result i32) (global.get $stack)))"#;

const FAR: Part = Part {
    bundle: "test",
    name: "far",
    rooms: &["far"],
    components: &[],
    doors: &["far::go"],
    data: &[],
};

/// Loads the rest and a part and says what came of each call.
const LOADS: &str = r#"
const fs = require("fs");
const [rest, ...parts] = process.argv.slice(1).map((file) => new WebAssembly.Module(fs.readFileSync(file)));
const own = new WebAssembly.Instance(rest, { js: { add: (a, b) => a + b } }).exports;
const ask = (name, ...values) => { try { return own[name](...values); } catch (error) { return error.name; } };
const said = [ask("go", 3), ask("hidden", 3), ask("double", 3)];
for (const part of parts) {
    try { new WebAssembly.Instance(part, { m: own }); said.push("loaded"); } catch (error) { said.push(error.name); }
}
said.push(ask("go", 3), ask("hidden", 4), ask("stack"));
console.log(said.join(" "));"#;

fn module(dir: &Path, text: &str) -> Vec<u8> {
    let (from, to) = (dir.join("module.wat"), dir.join("module.wasm"));
    std::fs::write(&from, text).unwrap();
    let mut node = program::node();
    node.arg("node_modules/binaryen/bin/wasm-as");
    node.args(["--debuginfo", "--enable-reference-types"]);
    node.arg(&from).arg("-o").arg(&to);
    assert!(program::succeeds(&mut node).unwrap());
    std::fs::read(to).unwrap()
}

fn files(dir: &Path, text: &str) -> (PathBuf, PathBuf) {
    let (rest, parts) = split(&module(dir, text), &References::default(), &[&FAR]).unwrap();
    let files = (dir.join("rest.wasm"), dir.join("part.wasm"));
    std::fs::write(&files.0, rest).unwrap();
    std::fs::write(&files.1, &parts[0]).unwrap();
    files
}

fn said(rest: &Path, part: &Path) -> String {
    answers(LOADS, &[rest.to_owned(), part.to_owned()])
}

/// What a script prints that is given these files.
fn answers(script: &str, files: &[PathBuf]) -> String {
    let mut node = program::node();
    node.arg("-e").arg(script).args(files);
    program::text(&mut node).unwrap().trim().to_owned()
}

#[test]
fn a_module_goes_without_a_part_until_it_is_loaded() {
    let (rest, part) = files(&super::server::folder("split"), MODULE);
    assert_eq!(
        said(&rest, &part),
        "RuntimeError RuntimeError 6 loaded 20 22 4"
    );
}

#[test]
fn what_only_a_part_calls_goes_with_it() {
    let (rest, parts) = split(
        &module(&super::server::folder("split-helper"), MODULE),
        &References::default(),
        &[&FAR],
    )
    .unwrap();
    let functions = |bytes: &[u8]| {
        let module = walrus::Module::from_buffer(bytes).unwrap();
        let own = module.funcs.iter_local();
        let all = own.filter_map(|(id, _)| module.funcs.get(id).name.clone());
        let mut names: Vec<String> = all
            .filter(|name| name.contains("::") || name == "helper")
            .collect();
        names.sort();
        names.join(" ")
    };
    assert_eq!(functions(&parts[0]), "far::go far::hidden helper");
    assert_eq!(functions(&rest), "near::double");
}

#[test]
fn the_part_of_another_build_is_refused() {
    let (rest, _) = files(&super::server::folder("split-one"), MODULE);
    let other = MODULE.replace("\\07", "\\08");
    let (_, part) = files(&super::server::folder("split-other"), &other);
    assert_eq!(
        said(&rest, &part),
        "RuntimeError RuntimeError 6 LinkError RuntimeError RuntimeError 0"
    );
}

#[test]
fn a_call_that_no_door_is_meant_for_is_refused_by_name() {
    let closed = Part { doors: &[], ..FAR };
    let bytes = module(&super::server::folder("split-door"), MODULE);
    let fault = split(&bytes, &References::default(), &[&closed])
        .err()
        .unwrap()
        .to_string();
    assert!(
        fault.starts_with("far::go of the part far is called from "),
        "{fault}"
    );
}

#[test]
fn a_part_without_functions_is_refused_by_name() {
    let empty = Part {
        rooms: &["nowhere"],
        ..FAR
    };
    let bytes = module(&super::server::folder("split-empty"), MODULE);
    let fault = split(&bytes, &References::default(), &[&empty])
        .err()
        .unwrap()
        .to_string();
    assert!(
        fault.starts_with("The part far of test holds no function"),
        "{fault}"
    );
}

/// A module that says what stands where its sentences belong, and where they end.
const SENTENCES: &str = r#"(module
  (memory (export "memory") 1)
  (data (i32.const 8) "near\03\00\05\00YesNofar")
  (table $functions 1 funcref)
  (func (export "text") (result i32) (i32.load (i32.const 16)))
  (func (export "end") (result i32) (i32.load (i32.const 12)))
  (func (export "near") (result i32) (i32.load (i32.const 8))))"#;

const SAYS: &str = r#"
const fs = require("fs");
const [rest, part] = process.argv.slice(1).map((file) => new WebAssembly.Module(fs.readFileSync(file)));
const own = new WebAssembly.Instance(rest, {}).exports;
const say = () => ["text", "end", "near"].map((name) => own[name]().toString(16)).join(" ");
const before = say();
let loaded = "loaded";
try { new WebAssembly.Instance(part, { m: own }); } catch (error) { loaded = error.name; }
console.log([before, loaded, say()].join(", "));"#;

/// A part that is named for sentences.
const WORDS: Part = Part {
    rooms: &[],
    doors: &[],
    data: &["words::FAR"],
    ..FAR
};

/// What the linker knows of such a module.
fn sentences() -> References {
    References::to_data("words::FAR", 12..21)
}

#[test]
fn sentences_come_with_their_part() {
    let dir = super::server::folder("split-sentences");
    let (rest, parts) = split(&module(&dir, SENTENCES), &sentences(), &[&WORDS]).unwrap();
    let files = [dir.join("rest.wasm"), dir.join("part.wasm")];
    std::fs::write(&files[0], rest).unwrap();
    std::fs::write(&files[1], &parts[0]).unwrap();
    assert_eq!(
        answers(SAYS, &files),
        "0 0 7261656e, loaded, 4e736559 50003 7261656e"
    );
}

#[test]
fn sentences_come_with_each_part_that_is_named_for_them() {
    let dir = super::server::folder("split-same-sentences");
    let (_, parts) = split(&module(&dir, SENTENCES), &sentences(), &[&WORDS, &WORDS]).unwrap();
    for part in parts {
        assert!(part.windows(9).any(|run| run == b"\x03\0\x05\0YesNo"));
    }
}

#[test]
fn sentences_of_another_build_are_refused() {
    let dir = super::server::folder("split-other-sentences");
    let (rest, _) = split(&module(&dir, SENTENCES), &sentences(), &[&WORDS]).unwrap();
    let other = SENTENCES.replace("near", "gone");
    let (_, parts) = split(&module(&dir, &other), &sentences(), &[&WORDS]).unwrap();
    let files = [dir.join("rest.wasm"), dir.join("part.wasm")];
    std::fs::write(&files[0], rest).unwrap();
    std::fs::write(&files[1], &parts[0]).unwrap();
    assert_eq!(
        answers(SAYS, &files),
        "0 0 7261656e, LinkError, 0 0 7261656e"
    );
}

#[test]
fn sentences_that_a_module_does_not_hold_are_refused_by_name() {
    let dir = super::server::folder("split-no-sentences");
    let missing = Part {
        data: &["words::NEAR"],
        ..WORDS
    };
    let fault = split(&module(&dir, SENTENCES), &sentences(), &[&missing])
        .err()
        .unwrap();
    let fault = fault.to_string();
    assert!(
        fault.starts_with("The module of test has no data named words::NEAR"),
        "{fault}"
    );
}

/// A module as rustc links it: two rooms with data of their own, each called by name
/// and through a list of functions, and one whose export is taken away.
const LINKED: &str = r#"
#![no_std]
#[panic_handler]
fn panic(_: &core::panic::PanicInfo) -> ! { loop {} }
mod near {
    static WORDS: [u8; 24] = *b"near, where everyone is.";
    #[inline(never)] pub fn letter(at: usize) -> u8 { WORDS[at % 24] }
}
mod far {
    static WORDS: [u8; 24] = *b"far away: a part has it.";
    static mut COUNT: [u8; 4] = [7, 1, 1, 1];
    #[inline(never)] pub fn letter(at: usize) -> u8 { WORDS[at % 24] }
    #[inline(never)] pub fn count(at: usize) -> u8 { unsafe { COUNT[at % 4] += 1; COUNT[at % 4] } }
}
mod gone {
    static WORDS: [u8; 24] = *b"nobody asks for these...";
    #[inline(never)] pub fn letter(at: usize) -> u8 { WORDS[at % 24] }
}
static LIST: [fn(usize) -> u8; 3] = [near::letter, far::letter, far::count];
#[unsafe(no_mangle)] pub extern "C" fn near(at: usize) -> u8 { near::letter(at) }
#[unsafe(no_mangle)] pub extern "C" fn far(at: usize) -> u8 { far::letter(at) }
#[unsafe(no_mangle)] pub extern "C" fn listed(which: usize, at: usize) -> u8 { LIST[which % 3](at) }
#[unsafe(no_mangle)] pub extern "C" fn gone(at: usize) -> u8 { gone::letter(at) }
"#;

/// Reads the first letters of both rooms before a part is loaded and after.
const READS: &str = r#"
const fs = require("fs");
const [rest, part] = process.argv.slice(1).map((file) => new WebAssembly.Module(fs.readFileSync(file)));
const own = new WebAssembly.Instance(rest, {}).exports;
const ask = (name, ...values) => { try { return own[name](...values); } catch (error) { return error.name; } };
const text = (name, ...values) => String.fromCharCode(...[0, 1, 2].map((at) => own[name](...values, at)));
const said = [text("near"), text("listed", 0), ask("far", 0), ask("listed", 1, 0)];
new WebAssembly.Instance(part, { m: own });
said.push(text("far"), text("listed", 1), ask("listed", 2, 0), ask("listed", 2, 0), text("near"));
console.log(said.join(" "));"#;

fn linked(dir: &Path) -> Vec<u8> {
    let (from, to) = (dir.join("linked.rs"), dir.join("linked.wasm"));
    std::fs::write(&from, LINKED).unwrap();
    let mut rustc = std::process::Command::new("rustc");
    rustc.args(["--edition=2024", "--crate-type=cdylib", "-Copt-level=z"]);
    rustc.args(["-Cpanic=abort", "-Csymbol-mangling-version=v0"]);
    rustc.args([
        "-Clink-arg=--emit-relocs",
        "--target",
        "wasm32-unknown-unknown",
    ]);
    rustc.arg(&from).arg("-o").arg(&to);
    assert!(program::succeeds(&mut rustc).unwrap());
    std::fs::read(to).unwrap()
}

#[test]
fn data_goes_with_the_part_that_alone_refers_to_it_and_what_nobody_refers_to_is_left_out() {
    const PART: Part = Part {
        bundle: "test",
        name: "far",
        rooms: &["linked::far"],
        components: &[],
        doors: &["linked::far"],
        data: &[],
    };
    let dir = super::server::folder("split-data");
    let bytes = linked(&dir);
    let references = References::read(&bytes).unwrap();
    let mut bound = walrus::Module::from_buffer(&bytes).unwrap();
    bound.exports.remove("gone").unwrap();
    for section in ["linking", "reloc.CODE", "reloc.DATA"] {
        bound.customs.remove_raw(section);
    }
    let (rest, parts) = split(&bound.emit_wasm(), &references, &[&PART]).unwrap();
    let holds = |bytes: &[u8]| {
        let is_in = |text: &&str| {
            bytes
                .windows(text.len())
                .any(|part| part == text.as_bytes())
        };
        let all = ["near, where", "far away", "nobody asks"];
        all.iter()
            .filter(|text| is_in(text))
            .copied()
            .collect::<Vec<_>>()
            .join(" and ")
    };
    assert_eq!(holds(&bytes), "near, where and far away and nobody asks");
    assert_eq!(holds(&rest), "near, where");
    assert_eq!(holds(&parts[0]), "far away");
    let (first, second) = (dir.join("rest.wasm"), dir.join("part.wasm"));
    std::fs::write(&first, rest).unwrap();
    std::fs::write(&second, &parts[0]).unwrap();
    let mut node = program::node();
    node.arg("-e").arg(READS).arg(&first).arg(&second);
    assert_eq!(
        program::text(&mut node).unwrap().trim(),
        "nea nea RuntimeError RuntimeError far far 8 9 nea"
    );
}
