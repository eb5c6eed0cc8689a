use super::Scale;
use crate::text::lower;

/// What a column of the register can mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// The stable identity of a stakeholder.
    Id,
    /// A name, or better a role alone.
    Name,
    /// The organisation or part of it.
    Organisation,
    /// The kind of stakeholder.
    Group,
    /// Power, 1 to 5.
    Power,
    /// Interest, 1 to 5.
    Interest,
    /// Impact or stakeholding, 1 to 5.
    Impact,
    /// Influence, 1 to 5.
    Influence,
    /// Support, -2 to 2.
    Support,
    /// Who keeps in touch.
    Owner,
    /// What is to be done next.
    NextAction,
    /// Anything else.
    Notes,
}

impl Field {
    /// Every field, in the order in which a new register has them.
    pub const ALL: [Self; 12] = [
        Self::Id,
        Self::Name,
        Self::Organisation,
        Self::Group,
        Self::Power,
        Self::Interest,
        Self::Impact,
        Self::Influence,
        Self::Support,
        Self::Owner,
        Self::NextAction,
        Self::Notes,
    ];

    /// Header texts that mean this field, in lower case, the best first. The
    /// first one is also its key in JSON and in events.
    pub const fn synonyms(self) -> &'static [&'static str] {
        match self {
            Self::Id => &["id", "stakeholder id", "ref", "reference"],
            Self::Name => &[
                "name",
                "stakeholder",
                "stakeholder name",
                "role",
                "job title",
                "title",
            ],
            Self::Organisation => &["organisation", "organization", "org", "employer", "trust"],
            Self::Group => &[
                "group",
                "stakeholder group",
                "category",
                "type",
                "staff group",
            ],
            Self::Power => &["power", "power score", "authority"],
            Self::Interest => &["interest", "interest score"],
            Self::Impact => &[
                "impact",
                "impact score",
                "stakeholding",
                "impact/stakeholding",
            ],
            Self::Influence => &["influence", "influence score"],
            Self::Support => &["support", "support score", "attitude"],
            Self::Owner => &["owner", "lead", "kls owner", "relationship owner"],
            Self::NextAction => &["next action", "action", "next step"],
            Self::Notes => &["notes", "note", "comments", "comment"],
        }
    }

    /// The scale of a score; `None` for fields of text.
    pub const fn scale(self) -> Option<Scale> {
        match self {
            Self::Power | Self::Interest | Self::Impact | Self::Influence => {
                Some(Scale::ONE_TO_FIVE)
            }
            Self::Support => Some(Scale::SUPPORT),
            _ => None,
        }
    }

    /// The field's key in JSON and in events, such as `next action`.
    pub fn key(self) -> &'static str {
        self.synonyms().first().copied().unwrap_or_default()
    }

    /// How well a header means this field: 0 is best, `None` not at all.
    /// Letter case, underscores, hyphens and a bracketed ending such as
    /// `(1-5)` do not count.
    pub fn rank(self, header: &str) -> Option<usize> {
        let header = plain(header);
        self.synonyms().iter().position(|name| *name == header)
    }
}

fn plain(header: &str) -> String {
    let header = header.split('(').next().unwrap_or_default();
    let header = lower(header).replace(['_', '-'], " ");
    header.split_whitespace().collect::<Vec<_>>().join(" ")
}
