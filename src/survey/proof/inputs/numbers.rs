/// So many whole numbers are all tried.
const ALL: f64 = 120.0;

/// Numbers within limits: every one where they are few, else the values, what
/// lies between them and what lies beyond. And whether that was every one.
pub(super) fn numbers(
    [min, max]: [Option<f64>; 2],
    whole: bool,
    values: &[(String, f64)],
) -> (Vec<f64>, bool) {
    let (low, high) = (
        min.unwrap_or(f64::NEG_INFINITY),
        max.unwrap_or(f64::INFINITY),
    );
    if whole && high - low <= ALL {
        let mut all = Vec::new();
        let mut number = low.ceil();
        while number <= high {
            all.push(number);
            number += 1.0;
        }
        return (all, true);
    }
    let mut cuts: Vec<f64> = values.iter().map(|(_, number)| *number).collect();
    cuts.extend([min, max].into_iter().flatten());
    cuts.retain(|cut| cut.is_finite());
    if cuts.is_empty() {
        cuts.push(0.0);
    }
    cuts.sort_by(f64::total_cmp);
    cuts.dedup();
    let mut all = Vec::new();
    for cut in &cuts {
        if whole {
            all.extend([cut.ceil() - 1.0, cut.ceil(), cut.floor(), cut.floor() + 1.0]);
        } else {
            all.push(*cut);
        }
    }
    all.extend(cuts.windows(2).filter_map(|pair| match pair {
        [low, high] if !whole => Some(f64::midpoint(*low, *high)),
        _ => None,
    }));
    let ends = cuts.first().into_iter().map(|cut| (cut - 1.0).floor());
    all.extend(ends.chain(cuts.last().map(|cut| (cut + 1.0).ceil())));
    all.retain(|number| (low..=high).contains(number));
    all.sort_by(f64::total_cmp);
    all.dedup();
    (all, false)
}
