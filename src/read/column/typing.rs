use crate::read::column::reading::Reading;
use crate::read::infer::{Decision, decide};
use crate::read::profile::Profiling;
use crate::table::{Cells, Column, ColumnSettings, Evidence, Kind, Unit};

/// A column on its way from text to what it means, piece by piece.
#[derive(Debug)]
pub(crate) struct Typing {
    names: [String; 3],
    cells: Cells,
    settings: ColumnSettings,
    stage: Stage,
}

#[derive(Debug)]
enum Stage {
    /// What the cells look like.
    Looking(Profiling),
    /// How they are read, and what was read so far.
    Reading(Decision, Evidence, Reading),
}

impl Typing {
    /// A column of these cells; see [`super::typed_column`].
    pub(crate) fn new(names: [String; 3], cells: Cells, settings: ColumnSettings) -> Box<Self> {
        Box::new(Self {
            stage: Stage::Looking(Profiling::new(&settings)),
            names,
            cells,
            settings,
        })
    }

    /// Looks at up to so many different cells. Gives the column, or what is left
    /// to do.
    pub(crate) fn step(mut self: Box<Self>, most: usize) -> Result<Column, Box<Self>> {
        let more = match &mut self.stage {
            Stage::Looking(profiling) => {
                if !profiling.step(&self.cells, most) {
                    let profile = profiling.profile(&self.cells);
                    let [name, stem, _] = &self.names;
                    let decision = decide(name, stem, &profile, &self.settings);
                    let reading = Reading::new(&decision, &profile, &self.cells, &self.settings);
                    self.stage = Stage::Reading(decision, profile.evidence(), reading);
                }
                true
            }
            Stage::Reading(_, _, reading) => reading.step(&self.cells, most),
        };
        let Self {
            names,
            cells,
            settings,
            stage,
        } = *self;
        match stage {
            Stage::Reading(decision, evidence, reading) if !more => {
                let read = reading.finish(&cells);
                let [name, stem, item] = names;
                Ok(Column {
                    name,
                    stem,
                    item,
                    kind: decision.kind,
                    why: decision.why,
                    confidence: decision.confidence,
                    asks: decision.asks,
                    unit: match decision.kind {
                        Kind::Number => decision.numbers.unit,
                        Kind::Time => Some(Unit::Clock),
                        _ => None,
                    },
                    cells,
                    data: read.data,
                    times: read.times,
                    misfits: read.misfits,
                    missing: read.missing,
                    evidence,
                    settings,
                })
            }
            stage => Err(Box::new(Self {
                names,
                cells,
                settings,
                stage,
            })),
        }
    }

    /// The column, with all the work that takes.
    pub(crate) fn whole(self: Box<Self>) -> Column {
        let mut left = self;
        loop {
            match left.step(usize::MAX) {
                Ok(column) => return column,
                Err(typing) => left = typing,
            }
        }
    }
}
