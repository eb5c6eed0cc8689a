use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

use canvass::authoring::responses::to_workbook;
use canvass::codebook::{Export, Labels, page, sheet_csv};
use canvass::survey::response::read_under;
use canvass::survey::{Definition, Response, read_responses};
use canvass::walk::Fault;
use canvass::words::codebook as words;

use super::super::options::Asked;
use super::super::{failed, print, told, usage};
use super::surroundings::{Computer, Zone};

const OPTIONS: [&str; 5] = [
    "--definition",
    "--format",
    "--labels",
    "--out",
    "--codebook",
];

/// `survey export RESPONSES… [--definition SURVEY] [--format csv|xlsx]
/// [--labels codes|texts] [--out FILE] [--codebook FILE.html|FILE.csv]`.
pub(crate) fn export(args: &[&str]) -> ExitCode {
    let Some(asked) = Asked::of(args, &OPTIONS) else {
        return usage();
    };
    match exported(&asked) {
        Ok(status) => status,
        Err(sentences) => {
            for sentence in &sentences {
                told(sentence);
            }
            ExitCode::from(2)
        }
    }
}

/// What the options ask for.
struct Wanted<'a> {
    is_workbook: bool,
    labels: Labels,
    out: Option<&'a str>,
    /// The file of the codebook, and whether it is a page.
    codebook: Option<(&'a str, bool)>,
}

impl<'a> Wanted<'a> {
    fn of(asked: &Asked<'a>) -> Result<Self, Vec<String>> {
        let out = asked.option("--out");
        let ending = |name: &str| {
            let ending = Path::new(name).extension();
            ending.map(|ending| ending.to_string_lossy().to_lowercase())
        };
        let by_name = out.and_then(ending).filter(|ending| ending == "xlsx");
        let format = asked.option("--format").or(by_name.as_deref());
        let is_workbook = match format {
            None | Some("csv") => false,
            Some("xlsx") => true,
            Some(other) => return Err(vec![words::no_format(other)]),
        };
        let labels = match asked.option("--labels") {
            None | Some("codes") => Labels::Codes,
            Some("texts") => Labels::Texts,
            Some(other) => return Err(vec![words::no_labels(other)]),
        };
        let codebook = asked.option("--codebook");
        let codebook = codebook.map(|file| match ending(file).as_deref() {
            Some("html" | "htm") => Ok((file, true)),
            Some("csv") => Ok((file, false)),
            _ => Err(vec![words::no_codebook_format(file)]),
        });
        Ok(Self {
            is_workbook,
            labels,
            out,
            codebook: codebook.transpose()?,
        })
    }
}

fn exported(asked: &Asked<'_>) -> Result<ExitCode, Vec<String>> {
    let wanted = Wanted::of(asked)?;
    let (definition, responses, status) = read(asked)?;
    let machine = Computer {
        zone: Zone::Fixed(0),
        unread: RefCell::default(),
    };
    let export = Export::of(&definition, &responses, wanted.labels, &machine);
    let bytes = if wanted.is_workbook {
        to_workbook(&export).map_err(|fault| vec![fault.to_string()])?
    } else {
        export.to_csv().into_bytes()
    };
    match wanted.out {
        Some(out) => save(out, &bytes)?,
        None => print(&bytes).map_err(|sentence| vec![sentence])?,
    }
    if let Some((file, is_page)) = wanted.codebook {
        let text = if is_page {
            page(&export)
        } else {
            sheet_csv(&export)
        };
        save(file, text.as_bytes())?;
    }
    Ok(status)
}

/// The survey and its responses; what was left out is told on the way.
fn read(asked: &Asked<'_>) -> Result<(Definition, Vec<Response>, ExitCode), Vec<String>> {
    let text = |name: &str| fs::read_to_string(name).map_err(|err| vec![format!("{name}: {err}")]);
    let mut definition = match asked.option("--definition") {
        Some(file) => Some(Definition::parse(&text(file)?).map_err(|f| faulty(file, &f))?),
        None => None,
    };
    let mut responses: Vec<Response> = Vec::new();
    let mut ids = BTreeSet::new();
    let mut status = ExitCode::SUCCESS;
    let mut files = 0;
    for file in &asked.files {
        let found = text(file).and_then(|text| {
            if definition.is_none() {
                let (own, _) = read_responses(&text).map_err(|f| faulty(file, &f))?;
                definition = Some(own);
            }
            match &definition {
                Some(own) => read_under(&text, own).map_err(|f| faulty(file, &f)),
                None => Ok(Vec::new()),
            }
        });
        match found {
            Ok(found) => {
                files += 1;
                let all = found.len();
                let before = responses.len();
                responses.extend(found.into_iter().filter(|r| ids.insert(r.id.clone())));
                let again = before + all - responses.len();
                if again > 0 {
                    told(&words::repeated(file, again));
                }
            }
            Err(sentences) => {
                for sentence in sentences {
                    status = failed(&sentence);
                }
            }
        }
    }
    match definition {
        Some(definition) if files > 0 => Ok((definition, responses, status)),
        // Why nothing was read has been told.
        _ => Err(Vec::new()),
    }
}

fn faulty(file: &str, faults: &[Fault]) -> Vec<String> {
    let faults = faults.iter();
    faults
        .map(|fault| words::in_file(file, &fault.to_string()))
        .collect()
}

fn save(path: &str, bytes: &[u8]) -> Result<(), Vec<String>> {
    fs::write(path, bytes).map_err(|err| vec![format!("{path} cannot be written: {err}")])
}
