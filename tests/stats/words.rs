//! Findings and lacks in words.

use canvass::stats::{
    Base, Count, Crosstab, Groups, Lack, Method, Rules, SignalKind, Strength, Target, Verdict, Way,
    difference,
};
use canvass::words::statistics as words;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[test]
fn a_finding_reads_as_what_may_be_said() {
    let few = Verdict::TooFew { have: 7, need: 10 };
    assert_eq!(words::verdict(few), "Too few to say: 7, and it takes 10");
    assert_eq!(
        words::verdict(Verdict::NoClearDifference),
        "No clear difference"
    );
    assert_eq!(words::verdict(Verdict::Higher), "Clearly higher");
    assert_eq!(words::trend(Verdict::Lower), "Clearly falling");
    assert_eq!(words::association(Verdict::Different), "Clearly linked");
    assert_eq!(words::base(Base::Enough), None);
    assert_eq!(words::target(Target::CannotTell), "Cannot tell");
    assert_eq!(words::strength(Strength::Weak), "a weak link");
    assert_eq!(words::corrected(1), "One test was made");
    assert_eq!(words::corrected(12), "Corrected for 12 tests");
    assert_eq!(
        words::signal(SignalKind::Shift, Way::Down),
        "Part of seven points or more below the mean"
    );
}

#[test]
fn an_exact_answer_says_how_it_was_found() {
    let tables = 1234;
    assert_eq!(
        words::method(Method::Enumerated { tables }),
        "Exact, from 1,234 possible tables"
    );
    let drawn = Method::Drawn {
        draws: 20_000,
        seed: 1,
        standard_error: 0.001_54,
    };
    assert_eq!(
        words::method(drawn),
        "Estimated from 20,000 random tables, with a standard error of 0.0015"
    );
}

#[test]
fn a_lack_reads_as_its_reason() {
    let shared = difference(
        Count::of(1, 20),
        Count::of(2, 20),
        Groups::Sharing(1),
        Rules::default(),
    );
    assert_eq!(
        shared.map_err(words::lack),
        Err("1 person is in both groups, so they cannot be compared".to_owned())
    );
    let empty = Crosstab::new(&[vec![1, 2], vec![0, 0]]);
    assert_eq!(
        empty.map_err(words::lack),
        Err("Row 2 counts nobody".to_owned())
    );
    let few = Lack::TooFew { have: 1, need: 2 };
    assert_eq!(words::lack(few), "This needs 2 and there are 1");
}
