use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use walrus::ir::{Call, Value, Visitor, dfs_in_order};
use walrus::{ConstExpr, ElementItems, ElementKind, ExportItem, FunctionId, Module};

use super::{Part, table};
use crate::bundle::without_hashes;
use crate::fault::{Done, Fault};
use crate::names::mentions;

/// Which function belongs to which part, and where in the table it stands. Functions
/// and parts go by their numbers, which are the same in every reading of a module.
pub(super) struct Plan {
    owners: HashMap<usize, usize>,
    /// The table as it is once all parts are loaded.
    table: BTreeMap<u32, usize>,
    /// Where in the table those stand that others than their own part call by name.
    doors: BTreeMap<usize, u32>,
}

impl Plan {
    /// # Errors
    /// When the table is filled in a way that is not known, a part would be empty, or
    /// is called where it may not be there.
    pub(super) fn of(module: &Module, parts: &[&Part]) -> Done<Self> {
        let functions = Functions::of(module)?;
        let owners = functions.owners(parts);
        for (number, part) in parts.iter().enumerate() {
            if part.texts.is_empty() && !owners.values().any(|owner| *owner == number) {
                return Err(Fault::new(format!(
                    "The part {} of {} holds no function: see which rooms it is named for in xtask/src/parts.rs.",
                    part.name, part.bundle
                )));
            }
        }
        let mut plan = Self {
            owners,
            table: functions.table.clone(),
            doors: BTreeMap::new(),
        };
        plan.place_doors(&functions, parts)?;
        Ok(plan)
    }

    /// Gives every function that is called from outside its part a place in the table.
    fn place_doors(&mut self, functions: &Functions, parts: &[&Part]) -> Done {
        let mut next = functions.size;
        let mut closed = Vec::new();
        let places: HashMap<usize, u32> = self
            .table
            .iter()
            .map(|(place, function)| (*function, *place))
            .collect();
        for (function, callers) in &functions.callers {
            let owner = self.owner(*function);
            let outside = callers.iter().find(|caller| self.owner(**caller) != owner);
            let (Some(part), Some(outside)) = (owner.and_then(|owner| parts.get(owner)), outside)
            else {
                continue;
            };
            let name = functions.name(*function);
            if !part.doors.iter().any(|door| name.starts_with(door)) {
                closed.push(format!(
                    "{name} of the part {} is called from {}.",
                    part.name,
                    functions.name(*outside)
                ));
            }
            let place = places.get(function).copied().unwrap_or_else(|| {
                next += 1;
                next - 1
            });
            self.table.insert(place, *function);
            self.doors.insert(*function, place);
        }
        if closed.is_empty() {
            return Ok(());
        }
        Err(Fault::new(format!(
            "{}\nThe part may not be there yet: ask for it first, and name the function among its doors in xtask/src/parts.rs.",
            closed.join("\n")
        )))
    }

    /// The part a function belongs to; none for the rest.
    pub(super) fn owner(&self, function: usize) -> Option<usize> {
        self.owners.get(&function).copied()
    }

    /// What of the table the part (or the rest) fills.
    pub(super) fn places(&self, owner: Option<usize>) -> impl Iterator<Item = (u32, usize)> {
        let all = self
            .table
            .iter()
            .map(|(place, function)| (*place, *function));
        all.filter(move |(_, function)| self.owner(*function) == owner)
    }

    /// The functions that this part (or the rest) finds in the table alone, and where.
    pub(super) fn doors(&self, owner: Option<usize>) -> impl Iterator<Item = (usize, u32)> {
        let all = self
            .doors
            .iter()
            .map(|(function, place)| (*function, *place));
        all.filter(move |(function, _)| self.owner(*function) != owner)
    }

    /// How many places the table has.
    pub(super) fn size(&self) -> u64 {
        let last = self.table.keys().next_back();
        last.map_or(0, |last| u64::from(*last) + 1)
    }
}

/// What is known of a module's functions, by number.
struct Functions {
    names: Vec<String>,
    /// Those that nobody may move: imported, exported, or where the module starts.
    fixed: HashSet<usize>,
    table: BTreeMap<u32, usize>,
    /// How many places the table has.
    size: u32,
    /// Who calls each by its name.
    callers: BTreeMap<usize, BTreeSet<usize>>,
}

impl Functions {
    fn of(module: &Module) -> Done<Self> {
        let numbers: HashMap<FunctionId, usize> = module
            .funcs
            .iter()
            .map(walrus::Function::id)
            .zip(0..)
            .collect();
        let number = |id: FunctionId| numbers.get(&id).copied();
        let names = module.funcs.iter().map(|function| {
            let name = function.name.as_deref();
            name.map(without_hashes).unwrap_or_default()
        });
        let exported = module
            .exports
            .iter()
            .filter_map(|export| match export.item {
                ExportItem::Function(id) => number(id),
                _ => None,
            });
        let local: HashSet<FunctionId> = module.funcs.iter_local().map(|(id, _)| id).collect();
        let imported = numbers
            .iter()
            .filter(|(id, _)| !local.contains(*id))
            .map(|(_, number)| *number);
        Ok(Self {
            names: names.collect(),
            fixed: exported
                .chain(imported)
                .chain(module.start.and_then(number))
                .collect(),
            table: filled(module, &number)?,
            size: module.tables.get(table(module)?).initial as u32,
            callers: callers(module, &number),
        })
    }

    fn name(&self, function: usize) -> &str {
        self.names.get(function).map_or("", String::as_str)
    }

    /// Those of a part's rooms and components, and whatever only one part calls.
    fn owners(&self, parts: &[&Part]) -> HashMap<usize, usize> {
        let mut owners = HashMap::new();
        for (function, name) in self.names.iter().enumerate() {
            let owner = parts.iter().position(|part| {
                part.rooms.iter().any(|room| is_of(name, room))
                    || part
                        .components
                        .iter()
                        .any(|component| mentions(name, component))
            });
            if let Some(owner) = owner.filter(|_| !self.fixed.contains(&function)) {
                owners.insert(function, owner);
            }
        }
        let in_table: HashSet<usize> = self.table.values().copied().collect();
        loop {
            let before = owners.len();
            for (function, callers) in &self.callers {
                if self.fixed.contains(function) || in_table.contains(function) {
                    continue;
                }
                let mut of_callers = callers
                    .iter()
                    .filter(|caller| *caller != function)
                    .map(|caller| owners.get(caller).copied());
                let first = of_callers.next().flatten();
                if let Some(owner) = first.filter(|_| of_callers.all(|owner| owner == first)) {
                    owners.entry(*function).or_insert(owner);
                }
            }
            if owners.len() == before {
                return owners;
            }
        }
    }
}

/// Whether a function is one of this room: its own, or of a type that stands there.
fn is_of(name: &str, room: &str) -> bool {
    let own = name.trim_start_matches(['<', '&']);
    own.strip_prefix(room)
        .is_some_and(|rest| rest.starts_with("::"))
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
