use std::fs;

use walrus::ir::Value;
use walrus::{ConstExpr, DataKind, MemoryId, Module};

use super::Part;
use crate::fault::{Because, Done, Fault};
use crate::workspace;

/// The data of a module that a part brings along: the sentences of the part's files,
/// as `src/words/survey/table.rs` holds them. Until then the module has noughts there.
pub(super) struct Texts {
    runs: Vec<Run>,
}

/// Bytes of the memory, and where they stand.
struct Run {
    address: u32,
    bytes: Vec<u8>,
}

impl Texts {
    /// # Errors
    /// When a file cannot be read, or the module does not hold what is in it once.
    pub(super) fn of(module: &Module, part: &Part) -> Done<Self> {
        let mut runs = Vec::new();
        for path in part.texts {
            let file = fs::read_to_string(workspace::root().join(path));
            let file = file.because(|| format!("{path} cannot be read"))?;
            for bytes in held(&file) {
                let places = places(module, &bytes);
                let [address] = places.as_slice() else {
                    return Err(Fault::new(format!(
                        "The module of {} holds the sentences of {path} {} times and not once: see how src/words/survey/table.rs holds them now, and change held() in xtask/src/split/texts.rs.",
                        part.bundle,
                        places.len()
                    )));
                };
                let address = *address;
                runs.push(Run { address, bytes });
            }
        }
        Ok(Self { runs })
    }

    /// Takes them out of the module.
    pub(super) fn clear(&self, module: &mut Module) {
        let all: Vec<_> = module.data.iter().map(walrus::Data::id).collect();
        for data in all {
            let data = module.data.get_mut(data);
            let Some(start) = start(&data.kind) else {
                continue;
            };
            for run in &self.runs {
                let from = run.address.checked_sub(start).map(|from| from as usize);
                let range = from.and_then(|from| data.value.get_mut(from..from + run.bytes.len()));
                if let Some(range) = range {
                    range.fill(0);
                }
            }
        }
    }

    /// Has a part put them where they belong once it is loaded.
    pub(super) fn put_into(self, module: &mut Module, memory: MemoryId) {
        for Run { address, bytes } in self.runs {
            let offset = ConstExpr::Value(Value::I32(address as i32));
            let kind = DataKind::Active { memory, offset };
            let data = module.data.add(kind, bytes);
            module.memories.get_mut(memory).data_segments.insert(data);
        }
    }
}

/// All sentences of a file one behind the other, and where each ends.
fn held(file: &str) -> [Vec<u8>; 2] {
    let (mut text, mut ends) = (Vec::new(), Vec::new());
    let lines = file.lines().filter(|line| !line.starts_with('#'));
    for (_, sentence) in lines.filter_map(|line| line.split_once(" = ")) {
        text.extend_from_slice(sentence.as_bytes());
        ends.extend_from_slice(&(text.len() as u16).to_le_bytes());
    }
    [text, ends]
}

/// Where in the memory these bytes stand.
fn places(module: &Module, bytes: &[u8]) -> Vec<u32> {
    let mut places = Vec::new();
    for data in module.data.iter() {
        let Some(start) = start(&data.kind) else {
            continue;
        };
        let found = data.value.windows(bytes.len().max(1)).zip(start..);
        places.extend(found.filter(|(run, _)| *run == bytes).map(|(_, at)| at));
    }
    places
}

/// Where data begins that stands in the memory from the start.
fn start(kind: &DataKind) -> Option<u32> {
    match kind {
        DataKind::Active {
            offset: ConstExpr::Value(Value::I32(start)),
            ..
        } => Some(*start as u32),
        _ => None,
    }
}
