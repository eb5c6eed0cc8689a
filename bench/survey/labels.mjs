// The answers of the survey that engines are measured with, in the order of their bars.
export const COLUMNS = [
    "response_id", "submitted_at", "trust", "site", "staff_group", "band", "service", "search_reason", "satisfaction",
    "nps", "time_saved_minutes", "contributed_to", "cost_avoided_gbp", "free_text",
];

export const STAFF_GROUPS = [
    "Add Prof Scientific and Technic", "Additional Clinical Services", "Administrative and Clerical",
    "Allied Health Professionals", "Estates and Ancillary", "Healthcare Scientists", "Medical and Dental",
    "Nursing and Midwifery Registered", "Students", "Public Health", "Library and Knowledge Services",
];
export const NURSES = STAFF_GROUPS.indexOf("Nursing and Midwifery Registered");
export const DOCTORS = STAFF_GROUPS.indexOf("Medical and Dental");

export const SERVICES = [
    "Evidence search", "Document supply", "Training session", "Current awareness", "Enquiry", "Book loan",
    "Journal access", "Journal club", "Synthesis", "Study space", "Clinical librarian", "Outreach visit",
];

const BEGINNINGS = ["North", "South", "East", "West", "Mid", "Upper", "Lower", "Great"];
const ENDINGS = ["moor", "bridge", "field", "ford", "haven"];
const KINDS = ["NHS Trust", "NHS FT", "Hospitals NHS FT", "ICB", "Community NHS Trust"];
const PLACES = ENDINGS.flatMap((ending) => BEGINNINGS.map((beginning) => beginning + ending));

export const TRUSTS = PLACES.map((place, index) => `${place} ${KINDS[(index * 3 + Math.floor(index / 8)) % 5]}`);

/** Five of each trust, one behind the other. */
export const SITES_OF_A_TRUST = ["Main Hospital", "Eye Hospital", "Day Centre", "Health Centre", "Headquarters"];
export const SITES = PLACES.flatMap((place) => SITES_OF_A_TRUST.map((site) => `${place} ${site}`));

export const BANDS = ["2", "3", "4", "5", "6", "7", "8a", "8b", "8c", "8d", "9"].map((band) => `Band ${band}`);
export const DOCTORS_BAND = "Medical and dental";

export const REASONS = [
    "Care of a patient", "Guideline", "Audit or service", "Research", "Teaching", "Own learning", "Business case",
    "Words for patients",
];

export const OUTCOMES = [
    "Shorter stay", "Better quality of care", "Other treatment", "Fewer tests or referrals", "Staff time saved",
    "Service commissioned", "Less risk", "Shared with the team", "Choice for the patient", "Staff wellbeing",
];

/** Nothing stands for no answer. */
export const SATISFACTION = ["", "1", "2", "3", "4", "5"];

export const FIRST_YEAR = 2023;
export const MONTHS = Array.from({ length: 24 }, (_, index) => {
    const month = String((index % 12) + 1).padStart(2, "0");
    return `${FIRST_YEAR + Math.floor(index / 12)}-${month}`;
});

/** Bins of minutes saved; the last has no end, and a bar beyond it is of those who said nothing. */
export const MINUTES = 12;
export const MINUTE_BINS = 20;

/** The six charts: the columns that they show and how many bars they have. */
export const CHARTS = [
    { column: "staff_group", labels: STAFF_GROUPS, num: STAFF_GROUPS.length },
    { column: "trust", labels: TRUSTS, num: TRUSTS.length },
    { column: "service", labels: SERVICES, num: SERVICES.length },
    { column: "submitted_at", labels: MONTHS, num: MONTHS.length },
    { column: "satisfaction", labels: SATISFACTION, num: SATISFACTION.length },
    { column: "time_saved_minutes", labels: null, num: MINUTE_BINS + 1 },
];
