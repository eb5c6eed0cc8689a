use serde_json::Value;

use super::people::{GROUPS, SITES};
use super::responses::choice_text;

/// Heads by year, staff group and site, in the words of the survey so that the
/// two can be joined. The last site takes what rounding leaves.
pub(super) fn file(definition: &Value) -> String {
    let mut out = String::from("Year,Staff group,Site,Headcount\r\n");
    for (year, column) in [(2025, 0), (2026, 1)] {
        for group in &GROUPS {
            let total = group.heads.get(column).copied().unwrap_or(0);
            let mut left = total;
            for (number, site) in SITES.iter().enumerate() {
                let part = (total * site.percent + 50) / 100;
                let heads = if number + 1 == SITES.len() {
                    left
                } else {
                    part
                };
                left -= heads.min(left);
                let group = quoted(&choice_text(definition, "staff_group", group.value));
                let site = quoted(&choice_text(definition, "site", site.value));
                out.push_str(
                    &[&year.to_string(), &group, &site, &heads.to_string()]
                        .map(String::as_str)
                        .join(","),
                );
                out.push_str("\r\n");
            }
        }
    }
    out
}

fn quoted(text: &str) -> String {
    if text.contains([',', '"']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}
