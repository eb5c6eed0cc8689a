use std::collections::hash_map::DefaultHasher;
use std::env;
use std::fs;
use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};

use wasm_bindgen_cli_support::Bindgen;

use crate::fault::{Because, Done, Fault};
use crate::prepare::{self, WASM};
use crate::script::{self, Names};
use crate::split::{Part, References, split};
use crate::workspace::{self, Facts};
use crate::{embed, parts, program};

/// The wasm outputs, by name.
const BUNDLES: [&str; 6] = [
    "survey",
    "dashboard",
    "stakeholders",
    "author",
    "engine",
    "workbook",
];

/// The one that is built for browsers with SIMD too, and what it is called then.
const FASTER: (&str, &str) = ("engine", "engine-simd");

/// How wasm-opt makes a module small once it is compressed, which is not how it
/// has the fewest bytes: functions stand by their names, like beside like, data
/// is left in one piece, and what is called once stays a function. No data is in
/// the first kilobyte: the stack ends there. Behind that stands what rustc's
/// wasm32 target emits, and all that wasm-opt may use.
const OPTIMISE: [&str; 15] = [
    "-O3",
    "--converge",
    "--low-memory-unused",
    "--one-caller-inline-max-function-size=1",
    "--skip-pass=memory-packing",
    "--reorder-functions-by-name",
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-call-indirect-overlong",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-multivalue",
    "--strip-producers",
];

/// Builds Rust's own library with the modules: for size, as they are, and without
/// the sentences of panics, which takes a twelfth off every module. Cargo has both
/// only for those who say that they know it may change; the version of Rust is
/// named in `rust-toolchain.toml`, so here it does not.
/// The allocator is built for speed as in Rust's own releases: built for size, and
/// optimised together with those who call it, it corrupts what it keeps of the heap.
const OWN_STD: [&str; 4] = [
    "-Zbuild-std=std,panic_abort",
    "-Zbuild-std-features=optimize_for_size",
    "--config",
    "profile.release.package.dlmalloc.opt-level=3",
];

/// A panic is the end of a module at once; the loader tells the page.
const NO_PANIC_SENTENCES: [&str; 2] = ["-Zunstable-options", "-Cpanic=immediate-abort"];

/// Functions that are alike keep their own names, by which parts are taken out;
/// wasm-opt makes them one afterwards.
const OWN_NAMES: &str = "-Zmerge-functions=disabled";

/// The linker says what refers to what: whose each piece of data is.
const REFERENCES: &str = "-Clink-arg=--emit-relocs";

/// Which browsers a module is built for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Lanes {
    /// All.
    One,
    /// Those that take many numbers at a time: SIMD of 128 bits.
    Many,
}

/// How much time a build may take for a smaller result.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Profile {
    /// As people host it.
    Release,
    /// As fast as possible, for a developer who is waiting.
    Dev,
}

/// One wasm output, ready to be embedded.
pub(crate) struct Bundle {
    /// What its files are called.
    pub(crate) name: &'static str,
    /// What a page asks for: another of the same is as good.
    pub(crate) part: &'static str,
    /// The script that declares `wasm_bindgen`.
    pub(crate) glue: String,
    /// What every page needs of it.
    pub(crate) module: Module,
    /// What a page loads when it needs it, by name; a developer's module is whole.
    pub(crate) parts: Vec<(&'static str, Module)>,
    /// The Rust names of its functions.
    pub(crate) names: Vec<String>,
}

/// A module in both of its forms.
pub(crate) struct Module {
    /// Its bytes.
    pub(crate) wasm: Vec<u8>,
    /// The same as gzip in base64.
    pub(crate) text: String,
}

/// Compiles, binds and optimises the bundles. For a developer, the engine that is
/// called the one for SIMD is the other under its name. What has not changed since
/// the last time is taken from the target folder.
///
/// # Errors
/// When the code does not compile (cargo has then said why), or a tool fails.
pub(crate) fn build(facts: &Facts, profile: Profile) -> Done<Vec<Bundle>> {
    let (part, faster) = FASTER;
    compile(&BUNDLES, profile, Lanes::One)?;
    let lanes = match profile {
        Profile::Release => Lanes::Many,
        Profile::Dev => Lanes::One,
    };
    if lanes == Lanes::Many {
        compile(&[part], profile, lanes)?;
    }
    let each = BUNDLES.map(|name| (name, name, Lanes::One));
    let each = each.into_iter().chain([(faster, part, lanes)]);
    each.map(|(name, part, lanes)| finish(facts, (name, part), lanes, profile))
        .collect()
}

/// The bundle of surveys alone, made as [`build`] makes it.
///
/// # Errors
/// As those of [`build`].
pub(crate) fn survey(facts: &Facts, profile: Profile) -> Done<Bundle> {
    const NAME: &str = "survey";
    compile(&[NAME], profile, Lanes::One)?;
    finish(facts, (NAME, NAME), Lanes::One, profile)
}

impl Lanes {
    /// Where cargo puts what it compiles.
    pub(crate) fn target(self, facts: &Facts) -> PathBuf {
        match self {
            Self::One => facts.target.clone(),
            Self::Many => facts.target.join("simd"),
        }
    }

    /// What tells rustc.
    pub(crate) fn flag(self) -> Option<&'static str> {
        (self == Self::Many).then_some("-Ctarget-feature=+simd128")
    }
}

impl Profile {
    fn folder(self) -> &'static str {
        match self {
            Self::Release => "release",
            Self::Dev => "debug",
        }
    }
}

/// Compiles binaries of Canvass, each given without the prefix of its name, into
/// the folder of these lanes.
///
/// # Errors
/// When the code does not compile, or needs packages that cannot be fetched;
/// cargo has then said why.
pub(crate) fn compile(names: &[&str], profile: Profile, lanes: Lanes) -> Done {
    let mut cargo = program::cargo();
    cargo.args(["build", "--package", "canvass", "--features", "bundle"]);
    cargo.args(["--target", WASM, "--target-dir"]);
    cargo.arg(lanes.target(&workspace::facts()?));
    for name in names {
        cargo.args(["--bin", &format!("canvass-{name}")]);
    }
    if profile == Profile::Release {
        cargo.args(["--release", "--config", &flags(lanes)]);
        cargo.args(OWN_STD).env("RUSTC_BOOTSTRAP", "1");
    }
    if program::succeeds(&mut cargo)? {
        return Ok(());
    }
    Err(Fault::new(if prepare::crates_are_there()? {
        "The page's modules do not compile; cargo's reasons are above."
    } else {
        "The Rust packages could not be fetched; cargo's reason is above. Connect to the network, then start again."
    }))
}

/// The flags of a release. Where names of source files are left in a module, they
/// do not carry the folders of whoever built it: two computers build the same bytes.
fn flags(lanes: Lanes) -> String {
    let cargo_home = env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| env::home_dir().map(|home| home.join(".cargo")));
    let remap = |from: &Path, to: &str| format!("--remap-path-prefix={}={to}", from.display());
    let flags = cargo_home
        .map(|home| remap(&home.join("registry").join("src"), "crates"))
        .into_iter()
        .chain([remap(&workspace::root(), "canvass")])
        .chain(NO_PANIC_SENTENCES.map(str::to_owned))
        .chain([OWN_NAMES, REFERENCES].map(str::to_owned))
        .chain(lanes.flag().map(str::to_owned));
    let flags: Vec<String> = flags.map(|flag| format!("'{flag}'")).collect();
    format!("target.{WASM}.rustflags=[{}]", flags.join(","))
}

fn finish(
    facts: &Facts,
    (name, part): (&'static str, &'static str),
    lanes: Lanes,
    profile: Profile,
) -> Done<Bundle> {
    let built = lanes.target(facts).join(WASM).join(profile.folder());
    let kept = facts.target.join("canvass").join(profile.folder());
    let kept = kept.join(name);
    let input = built.join(format!("canvass-{part}.wasm"));
    let key = key(&bytes(&input)?, profile, facts);
    let same = fs::read_to_string(kept.join("key")).is_ok_and(|found| found == key);
    if !same {
        make((name, part), &input, &kept, (profile, lanes), facts)?;
        save(&kept.join("key"), key.as_bytes())?;
    }
    let names = read(&kept.join("names.txt"))?;
    Ok(Bundle {
        name,
        part,
        glue: read(&kept.join("module.js"))?,
        module: kept_module(&kept, "module")?,
        parts: parts_of(part, profile)
            .into_iter()
            .map(|part| Ok((part.name, kept_module(&kept, part.name)?)))
            .collect::<Done<_>>()?,
        names: names.lines().map(str::to_owned).collect(),
    })
}

fn kept_module(kept: &Path, name: &str) -> Done<Module> {
    Ok(Module {
        wasm: bytes(&kept.join(format!("{name}.wasm")))?,
        text: read(&kept.join(format!("{name}.txt")))?,
    })
}

/// A developer does not wait until a module is taken apart.
fn parts_of(bundle: &str, profile: Profile) -> Vec<&'static Part> {
    match profile {
        Profile::Release => parts::of(bundle),
        Profile::Dev => Vec::new(),
    }
}

/// Names everything the result depends on. wasm-bindgen's own version is
/// among the compiled bytes.
fn key(bytes: &[u8], profile: Profile, facts: &Facts) -> String {
    let mut hasher = DefaultHasher::new();
    (bytes, OPTIMISE, prepare::tools(), &facts.version).hash(&mut hasher);
    format!("{:?}", parts::PARTS).hash(&mut hasher);
    format!("{profile:?} {:016x} {}", hasher.finish(), bytes.len())
}

fn make(
    (name, part): (&str, &str),
    input: &Path,
    kept: &Path,
    (profile, lanes): (Profile, Lanes),
    facts: &Facts,
) -> Done {
    if kept.exists() {
        fs::remove_dir_all(kept).because(|| format!("{} cannot be emptied", kept.display()))?;
    }
    bind(name, input, kept, profile)?;
    let parts = parts_of(part, profile);
    let glue = kept.join("glue.js");
    let names: Vec<&str> = parts.iter().map(|part| part.name).collect();
    let guarded = embed::guarded(&read(&glue)?, &facts.version, part, &names)?;
    save(&glue, guarded.as_bytes())?;
    let (script, bound) = (kept.join("module.js"), kept.join("glue_bg.wasm"));
    let module = kept.join("module.wasm");
    if profile == Profile::Dev {
        let moved = fs::rename(&glue, &script).and_then(|()| fs::rename(&bound, &module));
        moved.because(|| format!("{name} cannot be moved"))?;
        return save_text(&module, profile);
    }
    script::minify(&glue, &script)?;
    println!("Making {name} smaller with wasm-opt (usually ten to twenty seconds).");
    let references = References::read(&bytes(input)?)?;
    let (rest, taken) = split(&bytes(&bound)?, &references, &parts)?;
    for (name, wasm) in [("module", rest)]
        .into_iter()
        .chain(names.into_iter().zip(taken))
    {
        let (whole, small) = (
            kept.join(format!("{name}.large.wasm")),
            kept.join(format!("{name}.wasm")),
        );
        save(&whole, &wasm)?;
        optimise(name, lanes, &whole, &small)?;
        save_text(&small, profile)?;
    }
    Ok(())
}

fn save_text(module: &Path, profile: Profile) -> Done {
    let text = embed::text(&bytes(module)?, profile)?;
    save(&module.with_extension("txt"), text.as_bytes())
}

/// Writes the script, the bound module and the names of its functions into `kept`.
/// In a release the two know each other by short names.
fn bind(name: &str, input: &Path, kept: &Path, profile: Profile) -> Done {
    let mut bindgen = Bindgen::new();
    let mut output = bindgen
        .input_path(input)
        .out_name("glue")
        .no_modules(true)
        .map(|bindgen| bindgen.demangle(false))
        .and_then(wasm_bindgen_cli_support::Bindgen::generate_output)
        .because(|| format!("wasm-bindgen cannot bind {name}"))?;
    let mut names = Names::default();
    if profile == Profile::Release {
        let module = output.wasm_mut();
        for import in module.imports.iter_mut() {
            import.name = names.lent(&import.name);
        }
        for export in module.exports.iter_mut() {
            export.name = names.taken(&export.name);
        }
        for section in LINKERS {
            while module.customs.remove_raw(section).is_some() {}
        }
    }
    output
        .emit(kept)
        .because(|| format!("wasm-bindgen cannot write {name}"))?;
    let glue = kept.join("glue.js");
    save(&glue, names.put_into(&read(&glue)?)?.as_bytes())?;
    let functions = output.wasm().funcs.iter();
    let functions: Vec<String> = functions
        .filter_map(|function| function.name.as_deref().map(plain_name))
        .collect();
    save(&kept.join("names.txt"), functions.join("\n").as_bytes())
}

/// The Rust name of a function, as the linker knows it.
pub(crate) fn plain_name(linked: &str) -> String {
    without_hashes(&rustc_demangle::demangle(linked).to_string())
}

/// A function's name without the number of each crate, as in `core[5c93…]::fmt`.
pub(crate) fn without_hashes(name: &str) -> String {
    let mut parts = name.split('[');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |kept, part| {
        let hash = part.find(']').filter(|end| {
            let digits = part.get(..*end).unwrap_or_default();
            digits.len() > 8 && digits.chars().all(|c| c.is_ascii_hexdigit())
        });
        match hash.and_then(|end| part.get(end + 1..)) {
            Some(rest) => kept + rest,
            None => kept + "[" + part,
        }
    })
}

/// Makes a bound module smaller.
///
/// # Errors
/// When wasm-opt fails; it has then said why.
pub(crate) fn optimise(name: &str, lanes: Lanes, from: &Path, to: &Path) -> Done {
    let mut node = program::node();
    node.arg("node_modules/binaryen/bin/wasm-opt");
    node.args(OPTIMISE);
    node.args((lanes == Lanes::Many).then_some("--enable-simd"));
    node.arg(from).arg("-o").arg(to);
    if program::succeeds(&mut node)? {
        return Ok(());
    }
    Err(Fault::new(format!(
        "wasm-opt could not make {name} smaller; its reason is above."
    )))
}

/// What the linker wrote for itself, which does not fit the bound module.
const LINKERS: [&str; 3] = ["linking", "reloc.CODE", "reloc.DATA"];

fn read(path: &Path) -> Done<String> {
    fs::read_to_string(path).because(|| format!("{} cannot be read", path.display()))
}

fn bytes(path: &Path) -> Done<Vec<u8>> {
    fs::read(path).because(|| format!("{} cannot be read", path.display()))
}

fn save(path: &Path, bytes: &[u8]) -> Done {
    fs::write(path, bytes).because(|| format!("{} cannot be written", path.display()))
}
