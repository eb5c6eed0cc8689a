use crate::authoring::surveyjs::data::Data;

/// The answer that a name means: `a.b[0].c` of lists and objects in each
/// other, where the longest name that there is counts, in whatever case.
/// `None` if there is none.
pub(in crate::authoring::surveyjs) fn lookup(answers: &Data, name: &str) -> Option<Data> {
    let steps: Vec<Step<'_>> = name.split('.').map(step).collect();
    let found = walk(answers, &steps);
    let is_length = name.ends_with(".length");
    found.or_else(|| is_length.then_some(Data::Number(0.0)))
}

/// A name and the place in the list it means; negative from the end.
struct Step<'a> {
    name: &'a str,
    place: Option<f64>,
}

fn step(text: &str) -> Step<'_> {
    let divided = text
        .strip_suffix(']')
        .and_then(|text| text.rsplit_once('['));
    let found = divided.and_then(|(name, place)| Some((name, place.trim().parse().ok()?)));
    match found {
        Some((name, place)) => Step {
            name,
            place: Some(place),
        },
        None => Step {
            name: text,
            place: None,
        },
    }
}

fn walk(value: &Data, steps: &[Step<'_>]) -> Option<Data> {
    if steps.is_empty() {
        return Some(value.clone());
    }
    let with_place = steps.iter().position(|step| step.place.is_some());
    let longest = with_place.map_or(steps.len(), |place| place + 1);
    for length in (1..=longest).rev() {
        let (own, rest) = steps.split_at_checked(length)?;
        let names: Vec<&str> = own.iter().map(|step| step.name).collect();
        let Some(found) = member(value, &names.join(".")) else {
            continue;
        };
        let place = own.last().and_then(|step| step.place);
        return match place {
            None => walk(&found, rest),
            Some(place) => walk(&item(&found, place)?, rest),
        };
    }
    None
}

fn member(value: &Data, name: &str) -> Option<Data> {
    match value {
        Data::List(items) if name == "length" => Some(Data::Number(items.len() as f64)),
        Data::Text(text) if name == "length" => {
            Some(Data::Number(text.encode_utf16().count() as f64))
        }
        Data::List(items) => name
            .parse()
            .ok()
            .and_then(|place: usize| items.get(place).cloned()),
        Data::Object(members) => {
            let wanted = name.to_lowercase();
            let mut found = members.iter();
            let found =
                found.find(|(known, _)| !known.is_empty() && known.to_lowercase() == wanted);
            found.map(|(_, value)| value.clone())
        }
        _ => None,
    }
}

fn item(value: &Data, place: f64) -> Option<Data> {
    let Data::List(items) = value else {
        return None;
    };
    let place = if place < 0.0 {
        place + items.len() as f64
    } else {
        place
    };
    let is_whole = place >= 0.0 && place.fract() == 0.0;
    items.get(place as usize).filter(|_| is_whole).cloned()
}
