//! Every case of `tests/cases/stats`, as its oracle answered it.

use super::is_near;
use canvass::stats::special::{
    beta_quantile, chi_square_tail, f_quantile, ln_factorial, normal_cdf, normal_quantile,
    t_quantile, t_two_sided,
};
use canvass::stats::{
    Changes, Count, Crosstab, Groups, Interval, Lack, Margin, Method, ProcessOptions, Raking,
    Recommend, Rules, Scale, Weights, adjusted_residuals, agresti_coull, assessor_agreement,
    benjamini_hochberg, bootstrap_of, chi_square, clopper_pearson, cohen_kappa, cramers_v,
    cronbach_alpha, difference, fisher, freeman_halton, holm, interpolated_median, jeffreys,
    kendall, krippendorff_alpha, kruskal_wallis, mann_whitney, mcnemar, mean, net_promoter,
    process, quantile, quartiles, rake, sign_test, spearman, trend, trend_of_shares,
    weighted_share, wilcoxon, wilson, wilson_of_population, wilson_weighted,
};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

/// What a closed form may differ from its oracle by.
const CLOSED: f64 = 1e-9;

/// What an iteration may differ from its oracle by.
const ITERATED: f64 = 1e-6;

macro_rules! fixtures {
    ($($name:ident by $find:ident within $within:ident)*) => {$(
        #[test]
        fn $name() {
            let cases = include_str!(concat!("../cases/stats/", stringify!($name), "/cases.json"));
            check(cases, $within, super::$find);
        }
    )*};
}

/// Each test has the name of its folder.
mod agrees_with_the_oracle_on {
    use super::{CLOSED, ITERATED, check};
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    fixtures! {
        assessors by assessors within CLOSED
        bootstrap by bootstrap within CLOSED
        coders by coders within CLOSED
        corrections by corrections within CLOSED
        correlation by correlation within CLOSED
        cronbach by cronbach within CLOSED
        crosstab by crosstab within CLOSED
        difference by difference_of within CLOSED
        fisher by fisher_of within CLOSED
        freeman_halton by freeman_halton_of within CLOSED
        kruskal_wallis by kruskal_wallis_of within CLOSED
        mann_whitney by mann_whitney_of within CLOSED
        means by means within CLOSED
        net_promoter by net_promoter_of within CLOSED
        paired by paired within CLOSED
        population by population within CLOSED
        process by process_of within CLOSED
        quantiles by quantiles within CLOSED
        raking by raking within ITERATED
        shares by shares within CLOSED
        special by special within SPECIAL
        trend by trend_of within CLOSED
        trend_of_shares by trend_of_shares_of within CLOSED
        weights by weights within CLOSED
    }

    /// What a distribution function may differ from that of many digits by.
    const SPECIAL: f64 = 1e-12;
}

/// What a case gives, by name.
struct Given(Value);

impl Given {
    fn get<T: DeserializeOwned>(&self, name: &str) -> T {
        serde_json::from_value(self.0[name].clone()).unwrap()
    }

    fn has(&self, name: &str) -> bool {
        self.0.get(name).is_some()
    }

    fn rules(&self) -> Rules {
        Rules::at(self.get("level")).unwrap()
    }

    fn count(&self, name: &str) -> Count {
        let [part, whole] = self.get(name);
        Count::of(part, whole)
    }

    fn lists(&self, name: &str) -> Vec<Vec<f64>> {
        self.get(name)
    }
}

type Found = Result<Value, Lack>;

/// Compares every case of a folder with what was found for it.
fn check(cases: &str, within: f64, find: fn(&Given) -> Found) {
    let cases: Vec<Value> = serde_json::from_str(cases).unwrap();
    assert!(cases.len() > 20, "only {} cases", cases.len());
    for case in cases {
        let given = Given(case["given"].clone());
        let found = find(&given).unwrap_or_else(|lack| json!({ "lack": format!("{lack:?}") }));
        let differences = differences("", &found, &case["expected"], within);
        assert!(
            differences.is_empty(),
            "{}\n{}",
            case["given"],
            differences.join("\n")
        );
    }
}

/// Where two values differ. A probability has no floor: however small it is,
/// its digits count; another number may differ from 0 by what rounding leaves.
fn differences(name: &str, found: &Value, expected: &Value, within: f64) -> Vec<String> {
    const DUST: f64 = 1e-12;
    let wrong = || vec![format!("{name}: found {found}, expected {expected}")];
    match (found, expected) {
        (Value::Object(found), Value::Object(expected)) if found.len() == expected.len() => found
            .iter()
            .flat_map(|(name, found)| {
                let expected = expected.get(name).unwrap_or(&Value::Null);
                differences(name, found, expected, within)
            })
            .collect(),
        (Value::Array(found), Value::Array(expected)) if found.len() == expected.len() => found
            .iter()
            .zip(expected)
            .flat_map(|(found, expected)| differences(name, found, expected, within))
            .collect(),
        (Value::Number(a), Value::Number(b)) => {
            let (a, b) = (a.as_f64().unwrap(), b.as_f64().unwrap());
            let is_probability = name == "p" || name.starts_with("p_");
            let is_dust = !is_probability && (a - b).abs() <= DUST;
            if is_near(a, b, within) || is_dust {
                Vec::new()
            } else {
                wrong()
            }
        }
        (found, expected) if found == expected && (!found.is_null() || name == "signals") => {
            Vec::new()
        }
        _ => wrong(),
    }
}

fn ends(interval: Interval) -> Value {
    json!([interval.low, interval.high])
}

fn ends_or_lack(interval: Result<Interval, Lack>) -> Value {
    interval.map_or_else(|lack| json!(format!("{lack:?}")), ends)
}

fn slices(lists: &[Vec<f64>]) -> Vec<&[f64]> {
    lists.iter().map(Vec::as_slice).collect()
}

fn shares(given: &Given) -> Found {
    let count = Count::of(given.get("part"), given.get("whole"));
    let rules = given.rules();
    Ok(json!({
        "wilson": ends(wilson(count, rules)?.interval),
        "exact": ends(clopper_pearson(count, rules)?.interval),
        "jeffreys": ends(jeffreys(count, rules)?.interval),
        "agresti_coull": ends(agresti_coull(count, rules)?.interval),
    }))
}

fn population(given: &Given) -> Found {
    let count = Count::of(given.get("part"), given.get("whole"));
    let share = wilson_of_population(count, given.get("population"), given.rules())?;
    let mut found = json!({ "interval": ends(share.interval) });
    if share.n.is_finite() {
        found["n"] = json!(share.n);
    }
    Ok(found)
}

fn difference_of(given: &Given) -> Found {
    let (first, second) = (given.count("first"), given.count("second"));
    let found = difference(first, second, Groups::Separate, given.rules())?;
    Ok(json!({
        "estimate": found.estimate,
        "interval": ends(found.interval),
        "adjusted": ends(found.adjusted),
        "p": found.finding.p,
    }))
}

fn crosstab(given: &Given) -> Found {
    let table = Crosstab::new(&given.get::<Vec<Vec<u64>>>("cells"))?;
    let chi = chi_square(&table, Rules::default());
    let association = cramers_v(&table);
    Ok(json!({
        "statistic": chi.statistic,
        "df": chi.df,
        "p": chi.finding.p,
        "smallest_expected": chi.smallest_expected,
        "v": association.v,
        "corrected": association.corrected,
        "residuals": adjusted_residuals(&table),
    }))
}

fn fisher_of(given: &Given) -> Found {
    let table = Crosstab::new(&given.get::<Vec<Vec<u64>>>("cells"))?;
    let found = fisher(&table, Rules::default())?;
    let odds = if found.odds_ratio.is_infinite() {
        json!("infinite")
    } else {
        json!(found.odds_ratio)
    };
    Ok(json!({ "p": found.finding.p, "odds_ratio": odds }))
}

fn freeman_halton_of(given: &Given) -> Found {
    let table = Crosstab::new(&given.get::<Vec<Vec<u64>>>("cells"))?;
    let found = freeman_halton(&table, 1, Rules::default());
    let Method::Enumerated { tables } = found.method else {
        panic!("drawn")
    };
    Ok(json!({ "p": found.finding.p, "tables": tables }))
}

fn corrections(given: &Given) -> Found {
    let p: Vec<f64> = given.get("p");
    Ok(json!({ "benjamini_hochberg": benjamini_hochberg(&p)?, "holm": holm(&p)? }))
}

fn mann_whitney_of(given: &Given) -> Found {
    let (first, second): (Vec<f64>, Vec<f64>) = (given.get("first"), given.get("second"));
    let found = mann_whitney(&first, &second, Rules::default())?;
    Ok(json!({
        "u": found.u,
        "p": found.finding.p,
        "superiority": found.superiority,
        "delta": found.delta,
    }))
}

fn kruskal_wallis_of(given: &Given) -> Found {
    let groups = given.lists("groups");
    let found = kruskal_wallis(&slices(&groups), Rules::default())?;
    Ok(json!({
        "h": found.h,
        "p": found.finding.p,
        "df": found.df,
        "epsilon_squared": found.epsilon_squared,
    }))
}

fn paired(given: &Given) -> Found {
    let rules = Rules::default();
    if given.has("table") {
        let [yes, yes_to_no, no_to_yes, no] = given.get("table");
        let changes = Changes {
            yes,
            yes_to_no,
            no_to_yes,
            no,
        };
        let found = mcnemar(changes, rules)?;
        return Ok(json!({ "p": found.finding.p }));
    }
    let (before, after): (Vec<f64>, Vec<f64>) = (given.get("before"), given.get("after"));
    let found = wilcoxon(&before, &after, rules)?;
    Ok(json!({
        "statistic": found.statistic,
        "p": found.finding.p,
        "effect": found.effect,
        "p_of_signs": sign_test(&before, &after, rules)?.finding.p,
    }))
}

fn net_promoter_of(given: &Given) -> Found {
    let [promoters, passives, detractors] = given.get("kinds");
    let kinds = Recommend {
        promoters,
        passives,
        detractors,
    };
    let found = net_promoter(kinds, given.rules())?;
    Ok(json!({
        "estimate": found.estimate,
        "standard_error": found.standard_error,
        "interval": ends_or_lack(found.interval),
    }))
}

fn cronbach(given: &Given) -> Found {
    let items = given.lists("items");
    let found = cronbach_alpha(&slices(&items), Rules::default())?;
    Ok(json!({ "alpha": found.alpha, "interval": ends(found.interval) }))
}

fn weights(given: &Given) -> Found {
    let weights = Weights::new(given.get("weights"))?;
    let yes: Vec<u8> = given.get("yes");
    let yes: Vec<bool> = yes.into_iter().map(|yes| yes == 1).collect();
    let found = weighted_share(&yes, &weights, Rules::default())?;
    Ok(json!({
        "design_effect": weights.design_effect(),
        "effective_n": weights.effective_n(),
        "estimate": found.estimate,
        "standard_error": found.standard_error,
        "interval": ends_or_lack(found.interval),
        "wilson": ends(wilson_weighted(&yes, &weights, Rules::default())?.interval),
    }))
}

fn raking(given: &Given) -> Found {
    let of: Vec<Vec<usize>> = given.get("of");
    let base = Weights::new(vec![1.0; of[0].len()])?;
    let margins: Vec<Margin> = of
        .into_iter()
        .zip(given.lists("targets"))
        .map(|(of, targets)| Margin { of, targets })
        .collect();
    let plain = Raking {
        cap: f64::INFINITY,
        ..Raking::default()
    };
    let found = rake(&base, &margins, plain)?;
    assert_eq!(found.unmet, []);
    Ok(json!({ "weights": found.weights.each() }))
}

fn trend_of_shares_of(given: &Given) -> Found {
    let (parts, wholes): (Vec<u64>, Vec<u64>) = (given.get("parts"), given.get("wholes"));
    let counts = parts.into_iter().zip(wholes);
    let counts: Vec<Count> = counts.map(|(part, whole)| Count::of(part, whole)).collect();
    let places: Vec<f64> = given.get("places");
    let found = trend_of_shares(&counts, &places, Rules::default())?;
    Ok(json!({ "z": found.z, "p": found.finding.p }))
}

fn trend_of(given: &Given) -> Found {
    let (times, values): (Vec<f64>, Vec<f64>) = (given.get("times"), given.get("values"));
    let found = trend(&times, &values, Rules::default())?;
    Ok(json!({
        "s": found.s,
        "tau": found.tau,
        "z": found.z,
        "p": found.finding.p,
        "slope": found.slope,
        "intercept": found.intercept,
        "interval": ends(found.interval),
    }))
}

fn process_of(given: &Given) -> Found {
    let values: Vec<f64> = given.get("values");
    let screen = given.get("screen");
    let found = process(&values, ProcessOptions { screen })?;
    let signals = found.signals.iter().map(|signal| {
        signal.map(|signal| [format!("{:?}", signal.kind), format!("{:?}", signal.way)])
    });
    Ok(json!({
        "mean": found.mean,
        "limits": ends(found.limits),
        "signals": signals.collect::<Vec<_>>(),
        "is_trial": found.is_trial,
    }))
}

fn correlation(given: &Given) -> Found {
    let (first, second): (Vec<f64>, Vec<f64>) = (given.get("first"), given.get("second"));
    let ranks = spearman(&first, &second, Rules::default())?;
    let pairs = kendall(&first, &second, Rules::default())?;
    Ok(json!({
        "spearman": ranks.estimate,
        "p_of_spearman": ranks.finding.p,
        "kendall": pairs.estimate,
        "p_of_kendall": pairs.finding.p,
    }))
}

fn coders(given: &Given) -> Found {
    if given.has("codes") {
        let codes: Vec<Vec<Option<f64>>> = given.get("codes");
        let codes: Vec<&[Option<f64>]> = codes.iter().map(Vec::as_slice).collect();
        let alpha = |scale| Ok(krippendorff_alpha(&codes, scale, Rules::default())?.alpha);
        return Ok(json!({
            "nominal": alpha(Scale::Nominal)?,
            "ordinal": alpha(Scale::Ordinal)?,
            "interval": alpha(Scale::Interval)?,
        }));
    }
    let (first, second): (Vec<usize>, Vec<usize>) = (given.get("first"), given.get("second"));
    let codes = first.iter().chain(&second).max().unwrap() + 1;
    let found = cohen_kappa(&first, &second, codes, Rules::default())?;
    Ok(json!({
        "kappa": found.kappa,
        "standard_error": found.standard_error,
        "interval": ends_or_lack(found.interval),
    }))
}

fn assessors(given: &Given) -> Found {
    let items = given.lists("items");
    let found = assessor_agreement(&slices(&items), Rules::default())?;
    Ok(json!({
        "icc": found.icc,
        "icc_interval": ends_or_lack(found.icc_interval),
        "w": found.w,
        "chi_square": found.chi_square,
        "p": found.finding.p,
        "spreads": found.spreads,
    }))
}

fn quantiles(given: &Given) -> Found {
    let mut values: Vec<f64> = given.get("values");
    let found = quartiles(&values)?;
    let (one, two) = (
        interpolated_median(&values, 1.0)?,
        interpolated_median(&values, 2.0)?,
    );
    values.sort_by(f64::total_cmp);
    Ok(json!({
        "quartiles": [found.low, found.median, found.high],
        "tenth": quantile(&values, 0.1),
        "interpolated": one,
        "interpolated_wide": two,
    }))
}

fn means(given: &Given) -> Found {
    let values: Vec<f64> = given.get("values");
    let found = mean(&values, given.rules())?;
    Ok(json!({ "mean": found.estimate, "interval": ends(found.interval?) }))
}

fn bootstrap(given: &Given) -> Found {
    let values: Vec<f64> = given.get("values");
    let samples: Vec<Vec<usize>> = given.get("samples");
    let number: fn(&[f64]) -> f64 = match given.get::<String>("number").as_str() {
        "mean" => |values| values.iter().sum::<f64>() / values.len() as f64,
        _ => |values| quartiles(values).unwrap().median,
    };
    let found = bootstrap_of(&values, number, samples, Rules::default())?;
    Ok(json!({ "estimate": found.estimate, "interval": ends(found.interval) }))
}

fn special(given: &Given) -> Found {
    let name = given.0.as_object().unwrap().keys().next().unwrap().clone();
    let two = || given.get::<[f64; 2]>(&name);
    let three = || given.get::<[f64; 3]>(&name);
    let value = match name.as_str() {
        "normal_quantile" => normal_quantile(given.get(&name)),
        "normal_cdf" => normal_cdf(given.get(&name)),
        "chi_square_tail" => chi_square_tail(two()[0], two()[1]),
        "t_two_sided" => t_two_sided(two()[0], two()[1]),
        "t_quantile" => t_quantile(two()[0], two()[1]),
        "beta_quantile" => beta_quantile(three()[0], three()[1], three()[2]),
        "f_quantile" => f_quantile(three()[0], three()[1], three()[2]),
        "ln_factorial" => ln_factorial(given.get(&name)),
        _ => return Err(Lack::Shape),
    };
    Ok(json!({ "value": value }))
}
