//! Input that leaves no number gives its reason, never a number that is none.

use canvass::stats::{
    Base, Count, Crosstab, Groups, Lack, Margin, ProcessOptions, Raking, Recommend, Rules, Scale,
    UnmetCause, Weights, assessor_agreement, benjamini_hochberg, bootstrap, bootstrap_of,
    clopper_pearson, cohen_kappa, cronbach_alpha, difference, fisher, interpolated_median, kendall,
    krippendorff_alpha, kruskal_wallis, mann_whitney, mcnemar, mean, mean_of, net_promoter,
    process, quartiles, rake, sign_test, spearman, trend, trend_of_shares, weighted_share,
    wilcoxon, wilson, wilson_of_population, wilson_weighted,
};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{changes, rules};

fn few(have: u64, need: u64) -> Lack {
    Lack::TooFew { have, need }
}

#[test]
fn a_share_of_nothing_and_more_than_all_have_none() {
    assert_eq!(wilson(Count::of(0, 0), rules()), Err(Lack::Nothing));
    assert_eq!(wilson(Count::of(3, 2), rules()), Err(Lack::PartAboveWhole));
    assert_eq!(
        clopper_pearson(Count::of(0, 0), rules()),
        Err(Lack::Nothing)
    );
    assert_eq!(
        wilson_of_population(Count::of(3, 5), 4, rules()),
        Err(Lack::MoreThanPopulation)
    );
}

#[test]
fn a_level_lies_between_nought_and_one() {
    for level in [0.0, 1.0, -0.1, 95.0, f64::NAN] {
        assert_eq!(Rules::at(level), Err(Lack::Level));
    }
}

#[test]
fn a_population_that_has_all_answered_leaves_no_doubt() {
    let share = wilson_of_population(Count::of(1, 1), 1, rules()).unwrap();
    assert_eq!((share.interval.low, share.interval.high), (1.0, 1.0));
}

#[test]
fn people_in_both_groups_are_told_of() {
    let (ward, other) = (Count::of(10, 20), Count::of(30, 50));
    assert_eq!(
        difference(ward, other, Groups::Sharing(3), rules()),
        Err(Lack::Overlap { shared: 3 })
    );
    let separate = difference(ward, other, Groups::Separate, rules());
    assert_eq!(
        difference(ward, other, Groups::Sharing(0), rules()),
        separate
    );
    assert_eq!(
        difference(other, ward, Groups::FirstWithinSecond, rules()),
        Err(Lack::Overlap { shared: 0 })
    );
    // Thirty of forty say yes, and twenty of them no.
    assert_eq!(
        difference(
            Count::of(0, 20),
            Count::of(30, 40),
            Groups::FirstWithinSecond,
            rules()
        ),
        Err(Lack::Overlap { shared: 0 })
    );
    assert_eq!(
        difference(ward, ward, Groups::FirstWithinSecond, rules()),
        Err(Lack::Nothing)
    );
}

#[test]
fn a_table_tells_what_is_empty() {
    let table = |cells: &[&[u64]]| {
        let cells: Vec<Vec<u64>> = cells.iter().map(|row| row.to_vec()).collect();
        Crosstab::new(&cells).err()
    };
    assert_eq!(table(&[]), Some(Lack::Nothing));
    assert_eq!(table(&[&[], &[]]), Some(Lack::Nothing));
    assert_eq!(table(&[&[0, 0], &[0, 0]]), Some(Lack::Nothing));
    assert_eq!(table(&[&[1, 2], &[0, 0]]), Some(Lack::EmptyRow { row: 1 }));
    assert_eq!(
        table(&[&[0, 2], &[0, 5]]),
        Some(Lack::EmptyColumn { column: 0 })
    );
    assert_eq!(table(&[&[1, 2], &[3]]), Some(Lack::UnequalLengths));
    assert_eq!(table(&[&[1, 2]]), Some(Lack::Shape));
    assert_eq!(table(&[&[1], &[2]]), Some(Lack::Shape));
    assert_eq!(table(&[&[u64::MAX, 2], &[3, 4]]), Some(Lack::TooLarge));
    assert_eq!(table(&[&[1, 0], &[0, 1]]), None);
}

#[test]
fn empty_rows_and_columns_are_left_out_and_named() {
    let cells = [vec![1, 0, 2], vec![0, 0, 0], vec![3, 0, 4]];
    let filled = Crosstab::filled(&cells).unwrap();
    assert_eq!(filled.table.cells(), [[1, 2], [3, 4]]);
    assert_eq!(
        (filled.empty_rows, filled.empty_columns),
        (vec![1], vec![1])
    );
    assert_eq!(
        Crosstab::filled(&[vec![1, 0], vec![2, 0]]),
        Err(Lack::Shape)
    );
}

#[test]
fn the_exact_test_of_four_cells_takes_four() {
    let table = Crosstab::new(&[vec![1, 2, 3], vec![3, 2, 1]]).unwrap();
    assert_eq!(fisher(&table, rules()), Err(Lack::Shape));
}

#[test]
fn a_probability_lies_between_nought_and_one() {
    for p in [-0.1, 1.1, f64::NAN] {
        assert_eq!(benjamini_hochberg(&[0.5, p]), Err(Lack::Probability));
    }
    assert_eq!(benjamini_hochberg(&[]), Ok(Vec::new()));
}

#[test]
fn ranks_need_values_that_differ() {
    assert_eq!(
        mann_whitney(&[], &[1.0], rules()),
        Err(Lack::EmptyGroup { group: 0 })
    );
    assert_eq!(
        mann_whitney(&[1.0], &[], rules()),
        Err(Lack::EmptyGroup { group: 1 })
    );
    assert_eq!(
        mann_whitney(&[2.0, 2.0], &[2.0], rules()),
        Err(Lack::AllEqual)
    );
    assert_eq!(
        mann_whitney(&[f64::NAN], &[2.0], rules()),
        Err(Lack::NotFinite)
    );
    assert_eq!(kruskal_wallis(&[&[1.0, 2.0]], rules()), Err(few(1, 2)));
    assert_eq!(
        kruskal_wallis(&[&[1.0], &[], &[2.0]], rules()),
        Err(Lack::EmptyGroup { group: 1 })
    );
    assert_eq!(
        kruskal_wallis(&[&[3.0], &[3.0]], rules()),
        Err(Lack::AllEqual)
    );
    for test in [spearman, kendall] {
        assert_eq!(
            test(&[1.0], &[1.0, 2.0], rules()),
            Err(Lack::UnequalLengths)
        );
        assert_eq!(test(&[], &[], rules()), Err(Lack::Nothing));
        assert_eq!(test(&[1.0, 2.0], &[1.0, 2.0], rules()), Err(few(2, 3)));
        assert_eq!(
            test(&[1.0, 2.0, 3.0], &[4.0, 4.0, 4.0], rules()),
            Err(Lack::AllEqual)
        );
        assert_eq!(
            test(&[1.0, 2.0, 3.0], &[4.0, f64::INFINITY, 4.0], rules()),
            Err(Lack::NotFinite)
        );
    }
}

#[test]
fn pairs_need_a_change() {
    assert_eq!(wilcoxon(&[], &[], rules()), Err(Lack::Nothing));
    assert_eq!(wilcoxon(&[1.0], &[], rules()), Err(Lack::UnequalLengths));
    assert_eq!(
        wilcoxon(&[1.0, 2.0], &[1.0, 2.0], rules()),
        Err(Lack::NoChange)
    );
    assert_eq!(sign_test(&[1.0], &[1.0], rules()), Err(Lack::NoChange));
    assert_eq!(
        sign_test(&[1.0], &[f64::NAN], rules()),
        Err(Lack::NotFinite)
    );
    assert_eq!(mcnemar(changes(0, 0, 0, 0), rules()), Err(Lack::Nothing));
    assert_eq!(mcnemar(changes(5, 0, 0, 9), rules()), Err(Lack::NoChange));
    assert_eq!(
        mcnemar(changes(u64::MAX, 1, 0, 0), rules()),
        Err(Lack::TooLarge)
    );
}

#[test]
fn a_mean_has_an_interval_where_answers_differ() {
    assert_eq!(mean(&[], rules()), Err(Lack::Nothing));
    assert_eq!(mean(&[1.0, f64::INFINITY], rules()), Err(Lack::NotFinite));
    let of = |values: &[f64]| mean(values, rules()).unwrap();
    assert_eq!(
        (of(&[4.0]).estimate, of(&[4.0]).interval),
        (4.0, Err(few(1, 2)))
    );
    let same = of(&[0.1, 0.1, 0.1]);
    assert_eq!((same.estimate, same.interval), (0.1, Err(Lack::AllEqual)));
    assert_eq!(same.base, Base::TooFew { have: 3, need: 10 });
    assert_eq!(mean_of(1.0, None, 0, rules()), Err(Lack::Nothing));
    assert_eq!(mean_of(f64::NAN, None, 1, rules()), Err(Lack::NotFinite));
}

#[test]
fn a_recommend_score_needs_thirty_answers() {
    assert_eq!(
        net_promoter(Recommend::default(), rules()),
        Err(Lack::Nothing)
    );
    assert_eq!(Recommend::of(&[10, 11]), Err(Lack::PartAboveWhole));
    let kinds = Recommend::of(&[10, 9, 8, 7, 6, 0]).unwrap();
    let score = net_promoter(kinds, rules()).unwrap();
    assert_eq!(score.base, Base::TooFew { have: 6, need: 30 });
    assert_eq!(score.estimate, 0.0);
    let kinds = Recommend {
        promoters: 30,
        ..Recommend::default()
    };
    let score = net_promoter(kinds, rules()).unwrap();
    assert_eq!(
        (score.base, score.interval),
        (Base::Enough, Err(Lack::AllEqual))
    );
}

#[test]
fn reliability_needs_three_items_and_people_who_differ() {
    let item: &[f64] = &[1.0, 2.0];
    assert_eq!(cronbach_alpha(&[], rules()), Err(few(0, 3)));
    assert_eq!(cronbach_alpha(&[item, item], rules()), Err(few(2, 3)));
    assert_eq!(
        cronbach_alpha(&[item, item, &[1.0]], rules()),
        Err(Lack::UnequalLengths)
    );
    assert_eq!(
        cronbach_alpha(&[&[], &[], &[]], rules()),
        Err(Lack::Nothing)
    );
    assert_eq!(
        cronbach_alpha(&[&[1.0], &[2.0], &[3.0]], rules()),
        Err(few(1, 2))
    );
    let same: &[f64] = &[0.1, 0.1, 0.1];
    assert_eq!(
        cronbach_alpha(&[same, same, same], rules()),
        Err(Lack::AllEqual)
    );
    // Items that cancel: everybody has the same sum.
    let (up, down): (&[f64], &[f64]) = (&[1.0, 2.0, 3.0], &[3.0, 2.0, 1.0]);
    assert_eq!(
        cronbach_alpha(&[up, down, same], rules()),
        Err(Lack::AllEqual)
    );
}

#[test]
fn weights_are_none_below_nought_and_some_above() {
    assert_eq!(Weights::new(Vec::new()), Err(Lack::Nothing));
    assert_eq!(Weights::new(vec![0.0, 0.0]), Err(Lack::NoWeight));
    assert_eq!(Weights::new(vec![1.0, -1.0]), Err(Lack::BadWeight));
    assert_eq!(Weights::new(vec![1.0, f64::NAN]), Err(Lack::BadWeight));
    assert_eq!(Weights::new(vec![f64::MAX, f64::MAX]), Err(Lack::BadWeight));
    let one = Weights::new(vec![2.0]).unwrap();
    assert_eq!(weighted_share(&[true], &one, rules()), Err(few(1, 2)));
    assert_eq!(
        wilson_weighted(&[], &one, rules()),
        Err(Lack::UnequalLengths)
    );
    let two = Weights::new(vec![2.0, 1.0]).unwrap();
    let all = weighted_share(&[true, true], &two, rules()).unwrap();
    assert_eq!((all.estimate, all.interval), (1.0, Err(Lack::AllEqual)));
}

fn margin(of: &[usize], targets: &[f64]) -> Margin {
    Margin {
        of: of.to_vec(),
        targets: targets.to_vec(),
    }
}

#[test]
fn raking_refuses_margins_that_are_none() {
    let two = Weights::new(vec![1.0, 1.0]).unwrap();
    let tried = |margins: &[Margin]| rake(&two, margins, Raking::default()).err();
    assert_eq!(tried(&[]), Some(Lack::Nothing));
    assert_eq!(tried(&[margin(&[0], &[1.0])]), Some(Lack::UnequalLengths));
    assert_eq!(tried(&[margin(&[0, 1], &[1.0])]), Some(Lack::Shape));
    assert_eq!(
        tried(&[margin(&[0, 1], &[1.0, -1.0])]),
        Some(Lack::BadTarget)
    );
    assert_eq!(
        tried(&[margin(&[0, 1], &[0.0, 0.0])]),
        Some(Lack::BadTarget)
    );
    assert_eq!(
        tried(&[margin(&[0, 1], &[f64::NAN, 1.0])]),
        Some(Lack::BadTarget)
    );
    assert_eq!(tried(&[margin(&[0, 0], &[0.0, 1.0])]), Some(Lack::NoWeight));
}

#[test]
fn raking_names_a_category_that_nobody_is_in() {
    let four = Weights::new(vec![1.0; 4]).unwrap();
    let margins = [margin(&[0, 0, 1, 1], &[20.0, 60.0, 20.0])];
    let raked = rake(&four, &margins, Raking::default()).unwrap();
    let [unmet] = raked.unmet[..] else {
        panic!("{raked:?}")
    };
    assert_eq!((unmet.margin, unmet.category), (0, 2));
    assert_eq!((unmet.wanted, unmet.got), (20.0, 0.0));
    assert_eq!(unmet.cause, UnmetCause::Nobody);
    assert_eq!(raked.weights.each(), [12.5, 12.5, 37.5, 37.5]);
}

#[test]
fn raking_names_margins_that_contradict_each_other() {
    // All of the first site are nurses, and the targets want fewer nurses
    // than that site has.
    let four = Weights::new(vec![1.0; 4]).unwrap();
    let margins = [
        margin(&[0, 0, 1, 1], &[80.0, 20.0]),
        margin(&[0, 0, 1, 0], &[50.0, 50.0]),
    ];
    let raked = rake(&four, &margins, Raking::default()).unwrap();
    // It goes on until a round changes nothing, which is not before long.
    assert!((100..1000).contains(&raked.rounds), "{}", raked.rounds);
    assert!(raked.largest_miss > 0.1);
    assert!(
        raked
            .unmet
            .iter()
            .all(|unmet| unmet.cause == UnmetCause::Conflict)
    );
    assert!(!raked.unmet.is_empty());
}

#[test]
fn raking_caps_its_weights_and_counts_them() {
    let people = Weights::new(vec![1.0; 20]).unwrap();
    let mut of = vec![0; 20];
    of[19] = 1;
    let raked = rake(&people, &[margin(&of, &[50.0, 50.0])], Raking::default()).unwrap();
    assert_eq!(raked.capped, 1);
    assert_eq!(raked.weights.each()[19], 25.0);
    assert_eq!(raked.unmet.len(), 1);
    assert_eq!(raked.unmet[0].cause, UnmetCause::Conflict);
}

#[test]
fn trends_need_an_order() {
    let counts = [Count::of(1, 2), Count::of(2, 2)];
    assert_eq!(
        trend_of_shares(&counts, &[0.0], rules()),
        Err(Lack::UnequalLengths)
    );
    assert_eq!(
        trend_of_shares(&counts[..1], &[0.0], rules()),
        Err(few(1, 2))
    );
    assert_eq!(
        trend_of_shares(&counts, &[1.0, 1.0], rules()),
        Err(Lack::AllEqual)
    );
    assert_eq!(
        trend_of_shares(&counts, &[1.0, f64::NAN], rules()),
        Err(Lack::NotFinite)
    );
    let none = [Count::of(0, 2), Count::of(0, 2)];
    assert_eq!(
        trend_of_shares(&none, &[0.0, 1.0], rules()),
        Err(Lack::AllEqual)
    );
    let empty = [Count::of(1, 2), Count::of(0, 0)];
    assert_eq!(
        trend_of_shares(&empty, &[0.0, 1.0], rules()),
        Err(Lack::EmptyGroup { group: 1 })
    );
    let over = [Count::of(3, 2), Count::of(1, 2)];
    assert_eq!(
        trend_of_shares(&over, &[0.0, 1.0], rules()),
        Err(Lack::PartAboveWhole)
    );

    assert_eq!(trend(&[], &[], rules()), Err(Lack::Nothing));
    assert_eq!(trend(&[0.0, 1.0], &[1.0, 2.0], rules()), Err(few(2, 3)));
    assert_eq!(
        trend(&[0.0], &[1.0, 2.0], rules()),
        Err(Lack::UnequalLengths)
    );
    let values = [1.0, 2.0, 4.0];
    assert_eq!(
        trend(&[0.0, 0.0, 1.0], &values, rules()),
        Err(Lack::NotInOrder)
    );
    assert_eq!(
        trend(&[0.0, 2.0, 1.0], &values, rules()),
        Err(Lack::NotInOrder)
    );
    assert_eq!(
        trend(&[0.0, 1.0, 2.0], &[5.0; 3], rules()),
        Err(Lack::AllEqual)
    );
    let times: Vec<f64> = (0..2001).map(f64::from).collect();
    assert_eq!(trend(&times, &times, rules()), Err(Lack::TooLarge));
}

#[test]
fn a_process_needs_two_values_and_may_stand_still() {
    let options = ProcessOptions { screen: true };
    assert_eq!(process(&[], options), Err(Lack::Nothing));
    assert_eq!(process(&[1.0], options), Err(few(1, 2)));
    assert_eq!(process(&[1.0, f64::NAN], options), Err(Lack::NotFinite));
    let still = process(&[0.1; 20], options).unwrap();
    assert_eq!((still.limits.low, still.limits.high), (0.1, 0.1));
    assert_eq!(still.signals, [None; 20]);
}

#[test]
fn agreement_needs_two_codes() {
    assert_eq!(cohen_kappa(&[], &[], 2, rules()), Err(Lack::Nothing));
    assert_eq!(
        cohen_kappa(&[0], &[], 2, rules()),
        Err(Lack::UnequalLengths)
    );
    assert_eq!(cohen_kappa(&[0], &[2], 2, rules()), Err(Lack::Shape));
    assert_eq!(
        cohen_kappa(&[1, 1], &[1, 1], 2, rules()),
        Err(Lack::AllEqual)
    );
    let always = cohen_kappa(&[0, 1], &[0, 1], 2, rules()).unwrap();
    assert_eq!((always.kappa, always.interval), (1.0, Err(Lack::AllEqual)));

    let alpha = |coders: &[&[Option<f64>]]| krippendorff_alpha(coders, Scale::Ordinal, rules());
    assert_eq!(alpha(&[]), Err(Lack::Nothing));
    assert_eq!(alpha(&[&[Some(1.0)]]), Err(Lack::Nothing));
    assert_eq!(alpha(&[&[Some(1.0)], &[None]]), Err(Lack::Nothing));
    assert_eq!(alpha(&[&[Some(1.0)], &[]]), Err(Lack::UnequalLengths));
    assert_eq!(alpha(&[&[Some(1.0)], &[Some(1.0)]]), Err(Lack::AllEqual));
    assert_eq!(
        alpha(&[&[Some(1.0)], &[Some(f64::NAN)]]),
        Err(Lack::NotFinite)
    );

    let agreement = |items: &[&[f64]]| assessor_agreement(items, rules());
    assert_eq!(agreement(&[]), Err(few(0, 2)));
    assert_eq!(agreement(&[&[1.0, 2.0]]), Err(few(1, 2)));
    assert_eq!(agreement(&[&[1.0], &[2.0]]), Err(few(1, 2)));
    assert_eq!(agreement(&[&[1.0, 2.0], &[1.0]]), Err(Lack::UnequalLengths));
    assert_eq!(agreement(&[&[1.0, 2.0], &[1.0, 2.0]]), Err(Lack::AllEqual));
    let always = agreement(&[&[0.1, 0.1], &[0.7, 0.7], &[0.3, 0.3]]).unwrap();
    assert_eq!(
        (always.icc, always.icc_interval),
        (1.0, Err(Lack::AllEqual))
    );
}

#[test]
fn a_median_needs_an_answer() {
    assert_eq!(quartiles(&[]), Err(Lack::Nothing));
    assert_eq!(quartiles(&[f64::NAN]), Err(Lack::NotFinite));
    assert_eq!(interpolated_median(&[], 1.0), Err(Lack::Nothing));
    assert_eq!(interpolated_median(&[1.0], f64::NAN), Err(Lack::NotFinite));
    assert_eq!(interpolated_median(&[3.0, 3.0], 1.0), Ok(3.0));
}

#[test]
fn drawing_again_needs_people_who_differ() {
    let mean = |values: &[f64]| values.iter().sum::<f64>() / values.len() as f64;
    assert_eq!(bootstrap(&[], mean, 10, 1, rules()), Err(Lack::Nothing));
    assert_eq!(bootstrap(&[1.0], mean, 10, 1, rules()), Err(few(1, 2)));
    assert_eq!(
        bootstrap(&[1.0, 2.0], mean, 0, 1, rules()),
        Err(Lack::Nothing)
    );
    assert_eq!(
        bootstrap(&[3.0; 9], mean, 100, 1, rules()),
        Err(Lack::AllEqual)
    );
    assert_eq!(
        bootstrap(&[1.0, 2.0], |_| f64::NAN, 10, 1, rules()),
        Err(Lack::NotFinite)
    );
    let sample = |places: &[usize]| bootstrap_of(&[1.0, 2.0], mean, [places.to_vec()], rules());
    assert_eq!(sample(&[0, 2]), Err(Lack::Shape));
    let samples = [vec![0, 0], vec![0, 0, 0, 1]];
    assert_eq!(
        bootstrap_of(&[1.0, 2.0], mean, samples, rules()),
        Err(Lack::OneSided)
    );
}
