use std::ops::Range;

use walrus::ir::Value;
use walrus::{ConstExpr, Data, DataKind};

use super::Piece;
use super::plan::{Owner, Plan};

/// How many bytes that are nothing cost more than a segment of its own.
const SEGMENT: usize = 8;

impl Piece {
    /// Leaves the rest its data where it stands. What is another's is made nothing,
    /// which is compressed better than many segments are.
    pub(super) fn leave_data(&mut self, plan: &Plan) {
        let segments: Vec<_> = self.module.data.iter().map(Data::id).collect();
        for id in segments {
            let segment = self.module.data.get_mut(id);
            if let Some(address) = address(segment) {
                let owners = plan.owners_of_bytes(address, segment.value.len());
                blank(&mut segment.value, &owners, |owner| owner == Owner::Rest);
            }
        }
    }

    /// Leaves a part the data that is not every page's.
    pub(super) fn bring_data(&mut self, plan: &Plan, part: usize) {
        let segments: Vec<_> = self.module.data.iter().map(Data::id).collect();
        self.module
            .memories
            .get_mut(self.memory)
            .data_segments
            .clear();
        for id in segments {
            let segment = self.module.data.get_mut(id);
            let Some(address) = address(segment) else {
                continue;
            };
            let mut value = std::mem::take(&mut segment.value);
            let owners = plan.owners_of_bytes(address, value.len());
            let is_own = |owner| matches!(owner, Owner::Parts(parts) if parts & (1 << part) > 0);
            blank(&mut value, &owners, is_own);
            self.module.data.delete(id);
            for run in runs(&value, &owners, is_own) {
                let place = address as i32 + run.start as i32;
                let kind = DataKind::Active {
                    memory: self.memory,
                    offset: ConstExpr::Value(Value::I32(place)),
                };
                let bytes = value.get(run).unwrap_or_default().to_vec();
                let id = self.module.data.add(kind, bytes);
                let memory = self.module.memories.get_mut(self.memory);
                memory.data_segments.insert(id);
            }
        }
    }
}

/// Where a segment stands, if it does from the beginning.
fn address(segment: &Data) -> Option<u32> {
    match segment.kind {
        DataKind::Active {
            offset: ConstExpr::Value(Value::I32(address)),
            ..
        } => Some(address as u32),
        _ => None,
    }
}

/// Makes nothing of what is another's.
fn blank(value: &mut [u8], owners: &[Owner], is_own: impl Fn(Owner) -> bool) {
    for (byte, owner) in value.iter_mut().zip(owners) {
        if !is_own(*owner) {
            *byte = 0;
        }
    }
}

/// Where the bytes are that are not nothing, in as few segments as are worth it, which
/// do not write over what is another's: it may have changed.
fn runs(value: &[u8], owners: &[Owner], is_own: impl Fn(Owner) -> bool) -> Vec<Range<usize>> {
    let free = |between: Range<usize>| {
        let free = |owner: &Owner| is_own(*owner) || *owner == Owner::Nobody;
        owners.get(between).is_some_and(|all| all.iter().all(free))
    };
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (at, _) in value.iter().enumerate().filter(|(_, byte)| **byte != 0) {
        match runs.last_mut() {
            Some(run) if at - run.end <= SEGMENT && free(run.end..at) => run.end = at + 1,
            _ => runs.push(at..at + 1),
        }
    }
    runs
}
