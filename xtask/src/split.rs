//! A module in pieces: what every page needs, and parts that are loaded when they
//! are first needed.
//!
//! A part holds the functions of the rooms it is named for, and what only these
//! call. Its functions have their places in the module's table: they stand empty
//! until the part is loaded, so a call that comes too early ends the module as any
//! fault does. Memory, table and stack are the module's own. A part
//! brings the data that it alone refers to, and what it is named for;
//! what nothing refers to is in none.

mod data;
mod graph;
mod plan;
mod references;

use std::collections::{BTreeSet, HashMap};
use std::hash::{DefaultHasher, Hash, Hasher};

use walrus::ir::{CallIndirect, Const, Instr, InstrSeq, Value, VisitorMut, dfs_pre_order_mut};
use walrus::{
    ConstExpr, ElementItems, ElementKind, FunctionId, FunctionKind, GlobalId, GlobalKind,
    ImportedFunction, MemoryId, Module, TableId, TypeId,
};

use crate::bundle::plain_name;
use crate::fault::{Because, Done, Fault};
use plan::Plan;
pub(crate) use references::References;

/// By which name a part asks for what is the module's.
const MODULE: &str = "m";

/// A part of a module.
#[derive(Debug)]
pub(crate) struct Part {
    /// The bundle it belongs to.
    pub(crate) bundle: &'static str,
    /// What its file is called, after the bundle.
    pub(crate) name: &'static str,
    /// The paths of the Rust rooms, or single functions, that it holds.
    pub(crate) rooms: &'static [&'static str],
    /// The components whose functions it holds, also those that are made for them.
    pub(crate) components: &'static [&'static str],
    /// Which of its functions others may call, by how they begin: whoever calls them
    /// knows that the part is there.
    pub(crate) doors: &'static [&'static str],
    /// The paths of constants that it brings along whoever refers to them: who reads
    /// them knows that it is there. Several parts may bring one.
    pub(crate) data: &'static [&'static str],
}

/// Takes the parts out of the module `bytes`, whose functions have the names by which
/// `references` knows them. Gives the rest, then each part.
///
/// # Errors
/// When the module is not as rustc and wasm-bindgen make it, a part would be empty,
/// or one is called where it may not be there.
pub(crate) fn split(
    bytes: &[u8],
    references: &References,
    parts: &[&Part],
) -> Done<(Vec<u8>, Vec<Vec<u8>>)> {
    let plan = Plan::of(&Piece::read(bytes)?.module, references, parts)?;
    // A part fits its own build alone: the table of another has another name.
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    let table = format!("$t{:x}", hasher.finish() as u32);
    let mut asked = BTreeSet::new();
    let mut made = Vec::new();
    for number in 0..parts.len() {
        let mut part = Piece::read(bytes)?.holding(&plan, Some(number));
        part.ask_for_others(&plan, number, &table);
        walrus::passes::gc::run(&mut part.module);
        asked.extend(part.module.imports.iter().map(|import| import.name.clone()));
        made.push(part.emit());
    }
    let mut rest = Piece::read(bytes)?.holding(&plan, None);
    rest.leave_data(&plan);
    rest.give(&asked, &table);
    walrus::passes::gc::run(&mut rest.module);
    Ok((rest.emit(), made))
}

/// A copy of the module that becomes a part, or the rest.
struct Piece {
    module: Module,
    functions: Vec<FunctionId>,
    globals: Vec<GlobalId>,
    memory: MemoryId,
    /// The table of functions, and the others.
    table: TableId,
    tables: Vec<TableId>,
}

impl Piece {
    fn read(bytes: &[u8]) -> Done<Self> {
        let module =
            Module::from_buffer(bytes).because(|| "a bound module cannot be read".into())?;
        let memory = module.memories.iter().next().map(walrus::Memory::id);
        Ok(Self {
            functions: module.funcs.iter().map(walrus::Function::id).collect(),
            globals: module.globals.iter().map(walrus::Global::id).collect(),
            memory: memory.ok_or_else(|| Fault::new("A module has no memory."))?,
            table: table(&module)?,
            tables: module.tables.iter().map(walrus::Table::id).collect(),
            module,
        })
    }

    /// The piece's bytes. Its functions bear their Rust names.
    fn emit(mut self) -> Vec<u8> {
        for function in self.module.funcs.iter_mut() {
            function.name = function.name.as_deref().map(plain_name);
        }
        self.module.emit_wasm()
    }

    /// Fills its share of the table, and calls others through the table.
    fn holding(mut self, plan: &Plan, owner: Option<usize>) -> Self {
        self.call_through_table(plan, owner);
        let elements: Vec<_> = self
            .module
            .elements
            .iter()
            .map(walrus::Element::id)
            .collect();
        for element in elements {
            self.module.elements.delete(element);
        }
        let table = self.module.tables.get_mut(self.table);
        table.elem_segments.clear();
        table.initial = table.initial.max(plan.size());
        table.maximum = table.maximum.map(|most| most.max(plan.size()));
        let mut runs: Vec<(u32, Vec<FunctionId>)> = Vec::new();
        for (place, function) in plan.places(owner) {
            let Some(id) = self.functions.get(function) else {
                continue;
            };
            match runs.last_mut() {
                Some((start, run)) if *start + run.len() as u32 == place => run.push(*id),
                _ => runs.push((place, vec![*id])),
            }
        }
        for (start, run) in runs {
            let kind = ElementKind::Active {
                table: self.table,
                offset: ConstExpr::Value(Value::I32(start as i32)),
            };
            let element = self.module.elements.add(kind, ElementItems::Functions(run));
            let table = self.module.tables.get_mut(self.table);
            table.elem_segments.insert(element);
        }
        self
    }

    fn call_through_table(&mut self, plan: &Plan, owner: Option<usize>) {
        let doors = plan.doors(owner).filter_map(|(function, place)| {
            let id = *self.functions.get(function)?;
            Some((id, (place, self.module.funcs.get(id).ty())))
        });
        let mut through = ThroughTable {
            table: self.table,
            doors: doors.collect(),
        };
        for (number, id) in self.functions.iter().enumerate() {
            if plan.owner(number) == owner
                && let FunctionKind::Local(function) = &mut self.module.funcs.get_mut(*id).kind
            {
                let entry = function.entry_block();
                dfs_pre_order_mut(&mut through, function, entry);
            }
        }
    }

    /// Leaves a part nothing but its functions: all else is asked for.
    fn ask_for_others(&mut self, plan: &Plan, number: usize, table: &str) {
        let module = &mut self.module;
        module.start = None;
        for export in module
            .exports
            .iter()
            .map(walrus::Export::id)
            .collect::<Vec<_>>()
        {
            module.exports.delete(export);
        }
        for import in module
            .imports
            .iter()
            .map(walrus::Import::id)
            .collect::<Vec<_>>()
        {
            module.imports.delete(import);
        }
        for (function, id) in self.functions.iter().enumerate() {
            if plan.owner(function) != Some(number) {
                let import = module.imports.add(MODULE, &format!("$f{function}"), *id);
                let function = module.funcs.get_mut(*id);
                let ty = function.ty();
                function.kind = FunctionKind::Import(ImportedFunction { import, ty });
            }
        }
        for (global, id) in self.globals.iter().enumerate() {
            let import = module.imports.add(MODULE, &format!("$g{global}"), *id);
            module.globals.get_mut(*id).kind = GlobalKind::Import(import);
        }
        let import = module.imports.add(MODULE, "$m", self.memory);
        module.memories.get_mut(self.memory).import = Some(import);
        self.bring_data(plan, number);
        let module = &mut self.module;
        for (other, id) in self.tables.iter().enumerate() {
            let name = if *id == self.table {
                table.to_owned()
            } else {
                format!("$o{other}")
            };
            let import = module.imports.add(MODULE, &name, *id);
            module.tables.get_mut(*id).import = Some(import);
        }
        // A part without functions has no use for the table, but it shows the build.
        module.exports.add("t", self.table);
    }

    /// Has the rest give the parts what they ask for.
    fn give(&mut self, asked: &BTreeSet<String>, table: &str) {
        let exports = &mut self.module.exports;
        exports.add("$m", self.memory);
        exports.add(table, self.table);
        for name in asked {
            let number = |kind: &str| name.strip_prefix(kind)?.parse::<usize>().ok();
            if let Some(id) = number("$f").and_then(|number| self.functions.get(number)) {
                exports.add(name, *id);
            } else if let Some(id) = number("$g").and_then(|number| self.globals.get(number)) {
                exports.add(name, *id);
            } else if let Some(id) = number("$o").and_then(|number| self.tables.get(number)) {
                exports.add(name, *id);
            }
        }
    }
}

fn table(module: &Module) -> Done<TableId> {
    let table = module.tables.main_function_table();
    let table = table.because(|| "a module has two tables of functions".into())?;
    table.ok_or_else(|| Fault::new("A module has no table of functions."))
}

/// Has whatever it visits call these functions by their places in the table.
struct ThroughTable {
    table: TableId,
    doors: HashMap<FunctionId, (u32, TypeId)>,
}

impl VisitorMut for ThroughTable {
    fn start_instr_seq_mut(&mut self, seq: &mut InstrSeq) {
        let mut made = Vec::with_capacity(seq.instrs.len());
        for (instr, location) in seq.instrs.drain(..) {
            let door = match &instr {
                Instr::Call(call) => self.doors.get(&call.func),
                _ => None,
            };
            let Some((place, ty)) = door.copied() else {
                made.push((instr, location));
                continue;
            };
            let value = Value::I32(place as i32);
            made.push((Instr::Const(Const { value }), location));
            let table = self.table;
            made.push((Instr::CallIndirect(CallIndirect { ty, table }), location));
        }
        seq.instrs = made;
    }
}
