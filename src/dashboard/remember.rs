use crate::json::Map;

use canvass_kernel::Numbered;

use crate::read::{Mapped, Mapping, Part, Reading};
use crate::table::{Report, Settings};

/// What a librarian says of a file so that the next one like it is read the
/// same: the beginning of a [`Mapping`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Remember {
    /// What files like this are called.
    pub name: String,
    /// Names to show, by column; the file's own where there is none.
    pub titles: Numbered<String>,
    /// What columns are for.
    pub parts: Numbered<Part>,
}

impl Remember {
    /// The mapping that this makes of a file that was read with these
    /// settings: it knows the file by the names of all its columns. `None` if
    /// no column has a name.
    pub fn mapping(&self, file: &str, report: &Report, settings: &Settings) -> Option<Mapping> {
        let columns = (0_u32..).zip(report.own_columns()).zip(report.headers());
        let columns: Vec<Mapped> = columns
            .filter(|(_, header)| !header.trim().is_empty())
            .map(|((place, _), header)| {
                let own = settings.of_column(place as usize);
                let title = self.titles.get(place).map(|title| title.trim());
                let dropped = own.drop.then_some(Part::Drop);
                Mapped {
                    header: header.to_owned(),
                    title: title
                        .filter(|title| !title.is_empty() && *title != header)
                        .map(str::to_owned),
                    kind: own.kind,
                    part: self.parts.get(place).copied().or(dropped),
                    read: Reading {
                        missing: own.missing.unwrap_or_default(),
                        month_first: own.day_first.map(|day_first| !day_first),
                    },
                    extra: Map::default(),
                }
            })
            .collect();
        let name = match self.name.trim() {
            "" => file,
            name => name,
        };
        (!columns.is_empty()).then(|| Mapping {
            name: name.to_owned(),
            headers: columns.iter().map(|column| column.header.clone()).collect(),
            columns,
            ..Mapping::default()
        })
    }
}
