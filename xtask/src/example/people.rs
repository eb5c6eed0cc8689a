//! The staff of an invented trust.

/// A staff group: how many there are, how many answer, and what they are like.
pub(super) struct Group {
    /// The survey's value for it.
    pub(super) value: &'static str,
    /// Heads in April 2025 and in April 2026.
    pub(super) heads: [u32; 2],
    /// Answers in a thousand heads.
    pub(super) answers_per_mille: u32,
    /// How well it knows the library, 0 to 1.
    pub(super) familiarity: f64,
    /// How hard it finds it to get away from work, 0 to 1.
    pub(super) pressure: f64,
    /// What it uses evidence for most.
    pub(super) purposes: &'static [&'static str],
    /// Job titles.
    pub(super) roles: &'static [&'static str],
}

pub(super) const GROUPS: [Group; 9] = [
    Group {
        value: "additional_clinical",
        heads: [820, 835],
        answers_per_mille: 34,
        familiarity: 0.40,
        pressure: 0.7,
        purposes: &["cpd", "care"],
        roles: &[
            "Healthcare assistant",
            "Therapy assistant",
            "Maternity support worker",
        ],
    },
    Group {
        value: "additional_professional",
        heads: [210, 216],
        answers_per_mille: 100,
        familiarity: 0.66,
        pressure: 0.4,
        purposes: &["care", "guideline", "cpd"],
        roles: &["Pharmacist", "Clinical psychologist", "Pharmacy technician"],
    },
    Group {
        value: "administrative",
        heads: [760, 748],
        answers_per_mille: 46,
        familiarity: 0.42,
        pressure: 0.3,
        purposes: &["service", "cpd"],
        roles: &[
            "Service manager",
            "Ward clerk",
            "Quality improvement lead",
            "Project officer",
        ],
    },
    Group {
        value: "allied_health",
        heads: [380, 392],
        answers_per_mille: 94,
        familiarity: 0.70,
        pressure: 0.4,
        purposes: &["care", "cpd", "audit", "patient_info"],
        roles: &[
            "Physiotherapist",
            "Occupational therapist",
            "Dietitian",
            "Radiographer",
        ],
    },
    Group {
        value: "estates",
        heads: [310, 305],
        answers_per_mille: 13,
        familiarity: 0.22,
        pressure: 0.5,
        purposes: &["cpd"],
        roles: &["Porter", "Domestic supervisor", "Estates officer"],
    },
    Group {
        value: "scientists",
        heads: [140, 143],
        answers_per_mille: 106,
        familiarity: 0.62,
        pressure: 0.3,
        purposes: &["research", "cpd", "audit"],
        roles: &[
            "Biomedical scientist",
            "Clinical physiologist",
            "Audiologist",
        ],
    },
    Group {
        value: "medical",
        heads: [620, 634],
        answers_per_mille: 20,
        familiarity: 0.64,
        pressure: 0.8,
        purposes: &["care", "research", "teaching", "audit"],
        roles: &["Consultant", "Specialty registrar", "Foundation doctor"],
    },
    Group {
        value: "nursing",
        heads: [1450, 1471],
        answers_per_mille: 34,
        familiarity: 0.54,
        pressure: 0.8,
        purposes: &["cpd", "care", "guideline", "teaching"],
        roles: &[
            "Staff nurse",
            "Ward manager",
            "Specialist nurse",
            "Midwife",
            "Practice educator",
        ],
    },
    Group {
        value: "students",
        heads: [180, 190],
        answers_per_mille: 56,
        familiarity: 0.72,
        pressure: 0.2,
        purposes: &["cpd", "research"],
        roles: &["Student nurse", "Medical student", "Student radiographer"],
    },
];

/// A site: its share of the staff in a hundred, and what being there does to
/// how well people know and reach the library.
pub(super) struct Site {
    /// The survey's value for it.
    pub(super) value: &'static str,
    /// In a hundred staff.
    pub(super) percent: u32,
    /// Added to familiarity.
    pub(super) nearness: f64,
}

pub(super) const SITES: [Site; 4] = [
    Site {
        value: "northgate",
        percent: 52,
        nearness: 0.06,
    },
    Site {
        value: "st_brides",
        percent: 26,
        nearness: 0.0,
    },
    Site {
        value: "riverside",
        percent: 15,
        nearness: -0.10,
    },
    Site {
        value: "several",
        percent: 7,
        nearness: -0.06,
    },
];
