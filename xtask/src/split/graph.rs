use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use walrus::ir::{Call, Value, Visitor, dfs_in_order};
use walrus::{ConstExpr, ElementItems, ElementKind, ExportItem, FunctionId, Module};

use super::references::{References, Uses};
use super::table;
use crate::bundle::plain_name;
use crate::fault::{Done, Fault};

/// Which of a module's functions and pieces of data refer to which. They go by
/// numbers, which are the same in every reading of a module: functions first.
pub(super) struct Graph {
    /// The Rust names of the functions.
    names: Vec<String>,
    /// Those that nobody may move: imported, exported, or where the module starts.
    fixed: HashSet<usize>,
    /// The table of functions, by place.
    pub(super) table: BTreeMap<u32, usize>,
    /// How many places the table has.
    pub(super) size: u32,
    /// Who calls each function by its name.
    pub(super) callers: BTreeMap<usize, BTreeSet<usize>>,
    /// What each refers to in whichever way.
    uses: HashMap<usize, BTreeSet<usize>>,
    /// What may be called although nothing is known that refers to it.
    roots: BTreeSet<usize>,
}

impl Graph {
    /// # Errors
    /// When the table is filled in a way that is not known.
    pub(super) fn of(module: &Module, references: &References) -> Done<Self> {
        let numbers: HashMap<FunctionId, usize> = module
            .funcs
            .iter()
            .map(walrus::Function::id)
            .zip(0..)
            .collect();
        let number = |id: FunctionId| numbers.get(&id).copied();
        let linked: Vec<&str> = module
            .funcs
            .iter()
            .map(|function| function.name.as_deref().unwrap_or_default())
            .collect();
        let exported = module
            .exports
            .iter()
            .filter_map(|export| match export.item {
                ExportItem::Function(id) => number(id),
                _ => None,
            });
        let local: HashSet<FunctionId> = module.funcs.iter_local().map(|(id, _)| id).collect();
        check_names(module, references)?;
        let imported = numbers
            .iter()
            .filter(|(id, _)| !local.contains(*id))
            .map(|(_, number)| *number);
        let fixed: HashSet<usize> = exported
            .chain(imported)
            .chain(module.start.and_then(number))
            .collect();
        let table_of = filled(module, &number)?;
        let unknown = table_of.values().copied().filter(|function| {
            let name = linked.get(*function).copied().unwrap_or_default();
            !references.functions.contains_key(name)
        });
        let mut graph = Self {
            names: linked.iter().map(|name| plain_name(name)).collect(),
            roots: fixed.iter().copied().chain(unknown).collect(),
            fixed,
            size: module.tables.get(table(module)?).initial as u32,
            callers: callers(module, &number),
            table: table_of,
            uses: HashMap::new(),
        };
        graph.refer(&linked, references);
        Ok(graph)
    }

    fn refer(&mut self, linked: &[&str], references: &References) {
        let numbers: HashMap<&str, usize> = linked.iter().copied().zip(0..).collect();
        let used = |uses: &Uses| -> BTreeSet<usize> {
            let functions = uses.functions.iter();
            let functions = functions.filter_map(|name| numbers.get(name.as_str()).copied());
            let data = uses.data.iter().map(|datum| linked.len() + datum);
            functions.chain(data).collect()
        };
        for (function, name) in linked.iter().enumerate() {
            if let Some(uses) = references.functions.get(*name) {
                self.uses.insert(function, used(uses));
            }
        }
        for (number, datum) in references.data.iter().enumerate() {
            self.uses.insert(linked.len() + number, used(&datum.uses));
        }
        for (function, callers) in &self.callers {
            for caller in callers {
                self.uses.entry(*caller).or_default().insert(*function);
            }
        }
    }

    /// How many functions there are: the number of the first piece of data.
    pub(super) fn functions(&self) -> usize {
        self.names.len()
    }

    /// A function's Rust name.
    pub(super) fn name(&self, function: usize) -> &str {
        self.names.get(function).map_or("", String::as_str)
    }

    /// The functions that may be moved and have such a name.
    pub(super) fn named(&self, is: impl Fn(&str) -> Option<usize>) -> HashMap<usize, usize> {
        let all = self.names.iter().enumerate();
        let named = all.filter_map(|(function, name)| Some((function, is(name)?)));
        named
            .filter(|(function, _)| !self.fixed.contains(function))
            .collect()
    }

    /// What the module itself may come to.
    pub(super) fn roots(&self) -> impl Iterator<Item = usize> {
        self.roots.iter().copied()
    }

    /// All that these refer to and what that refers to in turn, themselves included;
    /// what is behind a border is not.
    pub(super) fn reached(
        &self,
        from: impl Iterator<Item = usize>,
        border: impl Fn(usize) -> bool,
    ) -> HashSet<usize> {
        let mut reached = HashSet::new();
        let mut open: Vec<usize> = from.collect();
        while let Some(node) = open.pop() {
            if reached.insert(node) {
                let next = self.uses.get(&node).into_iter().flatten();
                open.extend(next.filter(|next| !border(**next)));
            }
        }
        reached
    }
}

/// Whether everything that was linked is known by the name it has now: what is not
/// would be taken for something that refers to nothing.
fn check_names(module: &Module, references: &References) -> Done {
    // What wasm-bindgen adds: it calls what was linked, and knows no data.
    let added = |name: &str| name.ends_with(" shim") || name.starts_with("__wbindgen_");
    let mut names = module
        .funcs
        .iter_local()
        .filter_map(|(id, _)| module.funcs.get(id).name.as_deref());
    match names.find(|name| !references.functions.contains_key(*name) && !added(name)) {
        Some(name) if !references.functions.is_empty() => Err(Fault::new(format!(
            "The linker did not know the function {name}: see which names wasm-bindgen gives in xtask/src/split/references.rs."
        ))),
        _ => Ok(()),
    }
}

/// The module's table of functions, as it is filled.
fn filled(
    module: &Module,
    number: &dyn Fn(FunctionId) -> Option<usize>,
) -> Done<BTreeMap<u32, usize>> {
    let own = table(module)?;
    let mut places = BTreeMap::new();
    for element in module.elements.iter() {
        let ElementKind::Active { table, offset } = &element.kind else {
            continue;
        };
        let (ConstExpr::Value(Value::I32(start)), ElementItems::Functions(functions)) =
            (offset, &element.items)
        else {
            return Err(Fault::new(
                "A module fills its table in a way that is not known: see xtask/src/split/plan.rs.",
            ));
        };
        if *table == own {
            let numbers = functions.iter().map(|function| number(*function));
            let all = (*start as u32..).zip(numbers);
            places.extend(all.filter_map(|(place, number)| Some((place, number?))));
        }
    }
    Ok(places)
}

fn callers(
    module: &Module,
    number: &dyn Fn(FunctionId) -> Option<usize>,
) -> BTreeMap<usize, BTreeSet<usize>> {
    struct Calls(Vec<FunctionId>);
    impl Visitor<'_> for Calls {
        fn visit_call(&mut self, call: &Call) {
            self.0.push(call.func);
        }
    }
    let mut callers: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
    for (id, function) in module.funcs.iter_local() {
        let mut calls = Calls(Vec::new());
        dfs_in_order(&mut calls, function, function.entry_block());
        for called in calls.0 {
            if let (Some(called), Some(caller)) = (number(called), number(id)) {
                callers.entry(called).or_default().insert(caller);
            }
        }
    }
    callers
}
