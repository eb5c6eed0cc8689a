use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

use wasmparser::{
    DataKind, KnownCustom, Linking, Name, Operator, Parser, Payload, RelocationEntry,
    RelocationType, SymbolInfo,
};

use crate::bundle::plain_name;
use crate::fault::{Because, Done};

/// What the functions and the data of a linked module refer to, besides the
/// functions that are called by name: what the linker had to put addresses for.
#[derive(Debug, Default)]
pub(crate) struct References {
    /// By the function's name.
    pub(super) functions: HashMap<String, Uses>,
    /// The pieces of data, in no order; some lie over one another.
    pub(super) data: Vec<Datum>,
}

/// A piece of data that was one constant or variable.
#[derive(Debug)]
pub(super) struct Datum {
    /// Its Rust name.
    pub(super) name: String,
    /// Where in memory it is.
    pub(super) place: Range<u32>,
    pub(super) uses: Uses,
}

/// What something refers to.
#[derive(Clone, Debug, Default)]
pub(super) struct Uses {
    /// Data, by number.
    pub(super) data: BTreeSet<usize>,
    /// Functions that are called by their place in the table, by name.
    pub(super) functions: BTreeSet<String>,
}

impl References {
    /// Reads a module that was linked with `--emit-relocs`: the format of
    /// WebAssembly's tool conventions, Linking.md. Of one that was linked without
    /// nothing is known.
    ///
    /// # Errors
    /// When the module is damaged.
    pub(crate) fn read(linked: &[u8]) -> Done<Self> {
        let linked = Linked::read(linked)
            .because(|| "a linked module's references cannot be read".into())?;
        Ok(linked.references())
    }

    /// Those of a module where nothing is known but this piece of data.
    #[cfg(test)]
    pub(crate) fn to_data(name: &str, place: Range<u32>) -> Self {
        let uses = Uses::default();
        let name = name.to_owned();
        Self {
            data: vec![Datum { name, place, uses }],
            ..Self::default()
        }
    }
}

/// What of a linked module tells of references.
#[derive(Default)]
struct Linked<'a> {
    names: HashMap<u32, &'a str>,
    /// Functions that are imported: the first of its own has this number.
    imported: u32,
    /// Where each function ends, counted from the beginning of their section.
    functions: Vec<usize>,
    /// Of each segment: its address, and where it begins, counted likewise.
    segments: Vec<(u32, usize)>,
    symbols: Vec<SymbolInfo<'a>>,
    in_code: Vec<RelocationEntry>,
    in_data: Vec<RelocationEntry>,
}

impl<'a> Linked<'a> {
    fn read(bytes: &'a [u8]) -> wasmparser::Result<Self> {
        let mut linked = Self::default();
        let (mut section, mut code, mut data) = (0, None, None);
        let mut begins = 0;
        for payload in Parser::new(0).parse_all(bytes) {
            let payload = payload?;
            let this = section;
            section += u32::from(payload.as_section().is_some());
            match payload {
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        let function = matches!(import?.ty, wasmparser::TypeRef::Func(_));
                        linked.imported += u32::from(function);
                    }
                }
                Payload::CodeSectionStart { range, .. } => {
                    (begins, code) = (range.start, Some(this));
                }
                Payload::CodeSectionEntry(body) => {
                    linked.functions.push(body.range().end - begins);
                }
                Payload::DataSection(segments) => {
                    let begins = segments.range().start;
                    data = Some(this);
                    for segment in segments {
                        let segment = segment?;
                        let place = segment.range.end - segment.data.len() - begins;
                        linked.segments.push((address(&segment.kind)?, place));
                    }
                }
                Payload::CustomSection(custom) => match custom.as_known() {
                    KnownCustom::Linking(linking) => linked.read_symbols(&linking)?,
                    KnownCustom::Reloc(relocations) => {
                        let at = Some(relocations.section_index());
                        let entries = relocations.entries().into_iter();
                        let entries = entries.collect::<wasmparser::Result<Vec<_>>>()?;
                        if at == code {
                            linked.in_code = entries;
                        } else if at == data {
                            linked.in_data = entries;
                        }
                    }
                    KnownCustom::Name(names) => {
                        for name in names {
                            if let Name::Function(functions) = name? {
                                for naming in functions {
                                    let naming = naming?;
                                    linked.names.insert(naming.index, naming.name);
                                }
                            }
                        }
                    }
                    _ => {}
                },
                _ => {}
            }
        }
        Ok(linked)
    }

    fn read_symbols(
        &mut self,
        linking: &wasmparser::LinkingSectionReader<'a>,
    ) -> wasmparser::Result<()> {
        for part in linking.subsections() {
            if let Linking::SymbolTable(symbols) = part? {
                self.symbols = symbols.into_iter().collect::<wasmparser::Result<_>>()?;
            }
        }
        Ok(())
    }

    fn references(&self) -> References {
        let mut all = References::default();
        if self.in_code.is_empty() {
            return all;
        }
        let mut numbers = HashMap::new();
        let mut spans = Vec::new();
        for (index, symbol) in (0..).zip(&self.symbols) {
            let SymbolInfo::Data {
                name,
                symbol: Some(symbol),
                ..
            } = symbol
            else {
                continue;
            };
            let Some((address, start)) = self.segments.get(symbol.index as usize) else {
                continue;
            };
            let (first, begin) = (address + symbol.offset, start + symbol.offset as usize);
            numbers.insert(index, all.data.len());
            spans.push(begin..begin + symbol.size as usize);
            all.data.push(Datum {
                name: plain_name(name),
                place: first..first + symbol.size,
                uses: Uses::default(),
            });
        }
        let names = self.names.values();
        all.functions = names
            .map(|name| (bound(name).to_owned(), Uses::default()))
            .collect();
        for entry in &self.in_code {
            let before = |end: &usize| *end <= entry.offset as usize;
            let own = self.functions.partition_point(before) as u32;
            if let Some(name) = self.names.get(&(self.imported + own))
                && let Some(uses) = all.functions.get_mut(bound(name))
            {
                self.add(uses, entry, &numbers);
            }
        }
        for entry in &self.in_data {
            let holds = |span: &Range<usize>| span.contains(&(entry.offset as usize));
            for (datum, _) in all
                .data
                .iter_mut()
                .zip(&spans)
                .filter(|(_, span)| holds(span))
            {
                self.add(&mut datum.uses, entry, &numbers);
            }
        }
        all
    }

    fn add(&self, uses: &mut Uses, entry: &RelocationEntry, numbers: &HashMap<u32, usize>) {
        use RelocationType as Type;
        match entry.ty {
            Type::MemoryAddrLeb | Type::MemoryAddrSleb | Type::MemoryAddrI32 => {
                uses.data.extend(numbers.get(&entry.index));
            }
            Type::TableIndexSleb | Type::TableIndexI32 => {
                if let Some(SymbolInfo::Func { index, .. }) = self.symbols.get(entry.index as usize)
                    && let Some(name) = self.names.get(index)
                {
                    uses.functions.insert(bound(name).to_owned());
                }
            }
            _ => {}
        }
    }
}

/// What a function is called once it is bound: those that scripts call lose the
/// number that tells the crates of several versions apart.
fn bound(name: &str) -> &str {
    const DIGITS: usize = 16;
    let split = name.len().checked_sub(DIGITS + 1);
    match split.and_then(|at| name.split_at_checked(at)) {
        Some((short, number))
            if !name.starts_with("_R")
                && number.starts_with('_')
                && number.bytes().skip(1).all(|b| b.is_ascii_hexdigit()) =>
        {
            short
        }
        _ => name,
    }
}

/// Where a segment stands in memory; nowhere that matters when it is copied later.
fn address(kind: &DataKind<'_>) -> wasmparser::Result<u32> {
    let DataKind::Active { offset_expr, .. } = kind else {
        return Ok(0);
    };
    match offset_expr.get_operators_reader().read()? {
        Operator::I32Const { value } => Ok(value as u32),
        _ => Ok(0),
    }
}
