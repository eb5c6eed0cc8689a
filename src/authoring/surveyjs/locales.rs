use super::object::{DEFAULT, DEFAULT_LANGUAGE, Member, Object};

/// The languages that texts of a survey are given in, in the order in which
/// they come up; none where there is only the default one.
pub(super) fn used(survey: &Object) -> Vec<String> {
    let mut all = Vec::new();
    collect(survey, &mut all);
    if let Some(place) = all.iter().position(|one| one == DEFAULT) {
        let default = DEFAULT_LANGUAGE.to_owned();
        if let Some(place) = all.get_mut(place) {
            *place = default;
        }
        let first = all.iter().position(|one| one == DEFAULT_LANGUAGE);
        let mut places = 0..;
        all.retain(|one| {
            let here = places.next();
            one != DEFAULT_LANGUAGE || here == Some(place) || first.is_none()
        });
    }
    if all == [DEFAULT_LANGUAGE] {
        all.clear();
    }
    all
}

fn collect(object: &Object, all: &mut Vec<String>) {
    let mut members: Vec<_> = object.members.iter().collect();
    members.sort_by_key(|(name, _)| place(name));
    for (_, member) in &members {
        if let Member::Texts(texts) = member {
            for (language, _) in &texts.0 {
                if !all.contains(language) {
                    all.push(language.clone());
                }
            }
        }
    }
    // Of panels that repeat only those that are there count.
    let repeats = ["panelCount", "minPanelCount"];
    let has_panels = repeats.iter().any(|name| object.number(name) > Some(0.0));
    for (name, member) in members {
        if *name == "templateElements" && !has_panels {
            continue;
        }
        if let Member::Many(objects) = member {
            for object in objects {
                collect(object, all);
            }
        }
    }
}

/// What every object of its class has, which stands before what only some
/// have.
const FIRST: [&str; 10] = [
    "title",
    "pages",
    "elements",
    "columns",
    "rows",
    "choices",
    "items",
    "rateValues",
    "customLabels",
    "areas",
];

fn place(name: &str) -> usize {
    let found = FIRST.iter().position(|first| *first == name);
    found.unwrap_or(FIRST.len())
}
