use crate::authoring::xlsform::form::{Item, Question};
use crate::authoring::xlsform::heading::MEDIA;
use crate::authoring::xlsform::notes::Notes;
use crate::authoring::xlsform::parameters::{unknown, value};
use crate::authoring::xlsform::record::Record;
use crate::words::authoring as words;

/// The parameters of a place on a map.
pub(super) const GEOPOINT: &[&str] = &[
    "allow-mock-accuracy",
    "capture-accuracy",
    "reference-geometry",
    "warning-accuracy",
];

/// The parameters of lines and areas on a map.
pub(super) const GEOSHAPE: &[&str] = &["allow-mock-accuracy", "incremental", "reference-geometry"];

/// How well sound can be kept.
const QUALITIES: &[&str] = &["voice-only", "low", "normal", "external"];

/// Where image files are looked for.
const IMAGES: &str = "jr://images/";

/// Whether a type has no other parameters than these.
pub(super) fn knows(
    pairs: &[(String, String)],
    known: &[&str],
    record: Record<'_>,
    notes: &mut Notes,
) -> bool {
    let unknown = unknown(pairs, known);
    if !unknown.is_empty() {
        let sentence = words::unknown_parameters(&unknown, known);
        notes.error(record.place("parameters"), sentence);
    }
    unknown.is_empty()
}

/// Looks a text field's parameters through.
pub(super) fn text(
    question: &mut Question,
    pairs: &[(String, String)],
    record: Record<'_>,
    notes: &mut Notes,
) {
    if knows(pairs, &["rows"], record, notes)
        && let Some(rows) = value(pairs, "rows")
    {
        if rows.parse::<i64>().is_err() {
            let sentence = words::not_whole("rows", rows);
            notes.error(record.place("parameters"), sentence);
        }
        question.rows = Some(rows.to_owned());
    }
}

/// Looks an image's parameters through.
pub(super) fn image(
    item: &mut Item,
    pairs: &[(String, String)],
    record: Record<'_>,
    notes: &mut Notes,
) {
    if let Some(default) = item.default.as_mut().filter(|text| !text.contains(IMAGES)) {
        *default = format!("{IMAGES}{default}");
    }
    if !knows(pairs, &["app", "max-pixels"], record, notes) {
        return;
    }
    match value(pairs, "max-pixels") {
        None => notes.warning(record.place("parameters"), words::no_max_pixels()),
        Some(pixels) if pixels.parse::<i64>().is_err() => {
            let sentence = words::not_whole("max-pixels", pixels);
            notes.error(record.place("parameters"), sentence);
        }
        Some(_) => {}
    }
    let opens_app = matches!(item.appearance.as_deref(), None | Some("annotate"));
    if let Some(app) = value(pairs, "app").filter(|app| opens_app && !is_package(app)) {
        notes.error(record.place("parameters"), words::no_package(app));
    }
}

/// Looks a sound's parameters through.
pub(super) fn audio(pairs: &[(String, String)], record: Record<'_>, notes: &mut Notes) {
    if knows(pairs, &["quality"], record, notes)
        && let Some(quality) = value(pairs, "quality").filter(|text| !QUALITIES.contains(text))
    {
        let sentence = words::no_quality(quality, QUALITIES);
        notes.error(record.place("parameters"), sentence);
    }
}

/// Looks whether files that are to be shown or played are of a known kind.
pub(super) fn media(record: Record<'_>, notes: &mut Notes) {
    for (heading, _) in record.others() {
        let kind = heading.to_lowercase();
        if let Some(kind) = kind.strip_prefix("media::") {
            let place = record.place_of(&heading);
            notes.error(place, words::unknown_media(kind, MEDIA));
        }
    }
}

/// Whether a text may name an Android package: at least two parts apart by `.`,
/// each of letters, digits and `_` and begun by a letter.
fn is_package(name: &str) -> bool {
    let is_part = |part: &str| {
        part.starts_with(|c: char| c.is_ascii_alphabetic())
            && part.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
    };
    name.contains('.') && name.split('.').all(is_part)
}
