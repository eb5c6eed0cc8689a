use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::ops::Range;

use walrus::Module;

use super::Part;
use super::graph::Graph;
use super::references::References;
use crate::fault::{Done, Fault};
use crate::names::mentions;

/// What belongs to which part, and where in the table the functions stand. Functions,
/// data and parts go by their numbers, which are the same in every reading of a module.
pub(super) struct Plan {
    owners: HashMap<usize, usize>,
    /// What anything refers to.
    used: HashSet<usize>,
    /// Where each piece of data is, and whose.
    data: Vec<(Range<u32>, Owner)>,
    /// The table as it is once all parts are loaded.
    table: BTreeMap<u32, usize>,
    /// Where in the table those stand that others than their own part call by name.
    doors: BTreeMap<usize, u32>,
}

/// Whose a byte of the module's data is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Owner {
    /// Every page's.
    Rest,
    /// That of these parts: one bit for each.
    Parts(u64),
    /// Nobody's: nothing refers to it.
    Nobody,
}

impl Plan {
    /// # Errors
    /// When the table is filled in a way that is not known, a part would be empty, is
    /// named for data that is not there, or is called where it may not be there.
    pub(super) fn of(module: &Module, references: &References, parts: &[&Part]) -> Done<Self> {
        let graph = Graph::of(module, references)?;
        let used = graph.reached(graph.roots(), |_| false);
        let owners = owners(&graph, &used, parts);
        for (number, part) in parts.iter().enumerate() {
            if part.data.is_empty() && !owners.values().any(|owner| *owner == number) {
                return Err(Fault::new(format!(
                    "The part {} of {} holds no function: see which rooms it is named for in xtask/src/parts.rs.",
                    part.name, part.bundle
                )));
            }
        }
        let stands = |(_, function): &(&u32, &usize)| used.contains(*function);
        let mut plan = Self {
            table: graph
                .table
                .iter()
                .filter(stands)
                .map(|(place, function)| (*place, *function))
                .collect(),
            data: owners_of_data(&graph, references, (&owners, &used), parts)?,
            doors: BTreeMap::new(),
            owners,
            used,
        };
        plan.place_doors(&graph, parts)?;
        Ok(plan)
    }

    /// Gives every function that is called from outside its part a place in the table.
    fn place_doors(&mut self, graph: &Graph, parts: &[&Part]) -> Done {
        let mut next = graph.size;
        let mut closed = Vec::new();
        let places: HashMap<usize, u32> = self
            .table
            .iter()
            .map(|(place, function)| (*function, *place))
            .collect();
        for (function, callers) in &graph.callers {
            let owner = self.owner(*function);
            let outside = callers
                .iter()
                .find(|caller| self.used.contains(*caller) && self.owner(**caller) != owner);
            let (Some(part), Some(outside)) = (owner.and_then(|owner| parts.get(owner)), outside)
            else {
                continue;
            };
            let name = graph.name(*function);
            if !part.doors.iter().any(|door| name.starts_with(door)) {
                closed.push(format!(
                    "{name} of the part {} is called from {}.",
                    part.name,
                    graph.name(*outside)
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

    /// Whose each byte is of a segment that begins at this address. Where pieces of
    /// data lie over one another, and between them, it is the rest's.
    pub(super) fn owners_of_bytes(&self, address: u32, length: usize) -> Vec<Owner> {
        let mut bytes: Vec<Option<Owner>> = vec![None; length];
        for (place, owner) in &self.data {
            let within = |at: u32| (at.saturating_sub(address) as usize).min(length);
            let own = bytes.get_mut(within(place.start)..within(place.end));
            for byte in own.into_iter().flatten() {
                *byte = match *byte {
                    None | Some(Owner::Nobody) => Some(*owner),
                    Some(other) if *owner == other || *owner == Owner::Nobody => Some(other),
                    Some(_) => Some(Owner::Rest),
                };
            }
        }
        let all = bytes.into_iter();
        all.map(|owner| owner.unwrap_or(Owner::Rest)).collect()
    }
}

/// Those of a part's rooms and components, and whatever only one part refers to.
fn owners(graph: &Graph, used: &HashSet<usize>, parts: &[&Part]) -> HashMap<usize, usize> {
    let named = graph.named(|name| {
        parts.iter().position(|part| {
            part.rooms.iter().any(|room| is_of(name, room))
                || part
                    .components
                    .iter()
                    .any(|component| mentions(name, component))
        })
    });
    let is_named = |node: usize| named.contains_key(&node);
    let rest = graph.reached(graph.roots().filter(|node| !is_named(*node)), is_named);
    let mut reachers: HashMap<usize, Option<usize>> = HashMap::new();
    for part in 0..parts.len() {
        let own = named.iter().filter(|(_, owner)| **owner == part);
        let own = own.map(|(function, _)| *function);
        let found = graph.reached(own.filter(|node| used.contains(node)), is_named);
        for node in found.into_iter().collect::<BTreeSet<_>>() {
            let reacher = reachers.entry(node).or_insert(Some(part));
            if *reacher != Some(part) {
                *reacher = None;
            }
        }
    }
    let owned = reachers.into_iter();
    owned
        .filter(|(node, _)| !rest.contains(node))
        .filter_map(|(node, owner)| Some((node, owner?)))
        .collect()
}

/// Where each piece of data is, and whose: theirs that are named for it, or whose alone
/// the functions are that refer to it.
fn owners_of_data(
    graph: &Graph,
    references: &References,
    (owners, used): (&HashMap<usize, usize>, &HashSet<usize>),
    parts: &[&Part],
) -> Done<Vec<(Range<u32>, Owner)>> {
    for Part { bundle, data, .. } in parts {
        let known = |path: &&&str| references.data.iter().any(|datum| datum.name == **path);
        if let Some(path) = data.iter().find(|path| !known(path)) {
            return Err(Fault::new(format!(
                "The module of {bundle} has no data named {path}: see what its parts are named for in xtask/src/parts.rs."
            )));
        }
    }
    let places = (graph.functions()..).zip(&references.data);
    let places = places.map(|(number, datum)| {
        let named = parts.iter().zip(0..);
        let named = named.filter(|(part, _)| part.data.contains(&datum.name.as_str()));
        let named: u64 = named.map(|(_, part)| 1 << part).sum();
        let owner = match owners.get(&number) {
            _ if named > 0 => Owner::Parts(named),
            Some(part) => Owner::Parts(1 << part),
            None if used.contains(&number) => Owner::Rest,
            None => Owner::Nobody,
        };
        (datum.place.clone(), owner)
    });
    Ok(places.collect())
}

/// Whether a function is one of this room: its own, or of a type that stands there.
/// A room may be a single function.
fn is_of(name: &str, room: &str) -> bool {
    let own = name.trim_start_matches(['<', '&']);
    own.strip_prefix(room)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}
