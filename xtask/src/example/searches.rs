use std::fmt::Write;

use super::calendar::{british, date, day, is_weekend};
use super::random::Random;

const GROUPS: [(&str, u32); 8] = [
    ("Medical and Dental", 24),
    ("Nursing and Midwifery Registered", 27),
    ("Allied Health Professionals", 18),
    ("Additional Professional, Scientific and Technical", 11),
    ("Administrative and Clerical", 9),
    ("Healthcare Scientists", 5),
    ("Additional Clinical Services", 3),
    ("Students", 3),
];
const SITES: [(&str, u32); 4] = [
    ("Northgate Hospital", 56),
    ("St Bride's Hospital", 26),
    ("Riverside Community", 12),
    ("Several sites or remote", 6),
];
const PURPOSES: [(&str, u32); 8] = [
    ("Care of a specific patient", 20),
    ("Guideline or policy", 20),
    ("Audit or quality improvement", 16),
    ("Service development", 15),
    ("Research", 11),
    ("Teaching", 8),
    ("Business case", 5),
    ("Information for patients", 5),
];
const OUTCOMES: [(&str, u32); 7] = [
    ("", 31),
    ("Confirmed current practice", 18),
    ("Changed practice", 16),
    ("Informed a guideline", 13),
    ("Shared with the team", 12),
    ("Saved staff time", 7),
    ("No change", 3),
];
/// Searches in each month of a financial year, April first.
const SEASON: [i64; 12] = [29, 31, 32, 30, 21, 34, 36, 35, 20, 34, 33, 36];

/// Two financial years of evidence searches in the order of their dates.
/// August 2025 has none: the post was vacant. September caught up.
pub(super) fn file() -> String {
    let mut random = Random::new(20_240_401);
    let mut out = String::from(
        "Reference,Date,Staff group,Site,Purpose,Hours spent,Turnaround days,Outcome reported\r\n",
    );
    for year in [2024, 2025] {
        let mut number = 0;
        for (month, usual) in (0_i64..).zip(SEASON) {
            let usual = match (year, month) {
                (2025, 4) => 0,
                (2025, 5) => usual + 8,
                _ => usual,
            };
            let count = if usual == 0 {
                0
            } else {
                usual + random.between(-5, 3)
            };
            for day in days(&mut random, year, month, count) {
                number += 1;
                row(&mut out, &mut random, (year, number), day);
            }
        }
    }
    out
}

fn days(random: &mut Random, year: i64, month: i64, count: i64) -> Vec<i64> {
    let first = |month: i64| day(year + (month + 3) / 12, (month + 3) % 12 + 1, 1);
    let mut days = Vec::new();
    while i64::try_from(days.len()).is_ok_and(|have| have < count) {
        let day = random.between(first(month), first(month + 1) - 1);
        if !is_weekend(day) {
            days.push(day);
        }
    }
    days.sort_unstable();
    days
}

fn row(out: &mut String, random: &mut Random, (year, number): (i64, i64), day: i64) {
    let mut one_of = |items: &[(&'static str, u32)]| {
        let place = random.weighted(items.iter().map(|(_, weight)| *weight));
        items.get(place).map_or("", |(text, _)| *text)
    };
    let group = one_of(&GROUPS);
    let site = one_of(&SITES);
    let purpose = one_of(&PURPOSES);
    let outcome = one_of(&OUTCOMES);
    let long = matches!(purpose, "Guideline or policy" | "Research");
    // Two waiting times added: many short searches, a few very long ones.
    let waits = -(1.0 - random.share()).ln() - (1.0 - random.share()).ln();
    let hours = (0.4 + waits * if long { 1.55 } else { 1.1 }).min(15.0);
    let slow = if year == 2024 { 7 } else { 5 };
    let turnaround = match purpose {
        "Care of a specific patient" => random.between(0, 2),
        _ => random.between(1, slow) + random.between(0, slow),
    };
    let group = if group.contains(',') {
        format!("\"{group}\"")
    } else {
        group.to_owned()
    };
    // Writing into a String cannot fail.
    let _ = write!(
        out,
        "ES{:02}-{number:03},{},{group},{site},{purpose},{hours:.1},{turnaround},{outcome}\r\n",
        date(day).0.min(year) % 100,
        british(day)
    );
}
