//! How alike two names are.

use canvass_kernel::distance;
#[cfg(not(target_arch = "wasm32"))]
use proptest::prelude::*;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[test]
fn letters_added_left_out_and_changed_count_one_each() {
    assert_eq!(distance("site", "site"), 0);
    assert_eq!(distance("site", "sites"), 1);
    assert_eq!(distance("site", "sie"), 1);
    assert_eq!(distance("site", "cite"), 1);
    assert_eq!(distance("kitten", "sitting"), 3);
    assert_eq!(distance("", "été"), 3, "letters, not bytes");
}

#[cfg(not(target_arch = "wasm32"))]
proptest! {
    #[test]
    fn it_is_a_distance(a in "[abcé]{0,7}", b in "[abcé]{0,7}", c in "[abcé]{0,7}") {
        let lengths = a.chars().count().abs_diff(b.chars().count());
        prop_assert_eq!(distance(&a, &b) == 0, a == b);
        prop_assert_eq!(distance(&a, &b), distance(&b, &a));
        prop_assert!(distance(&a, &c) <= distance(&a, &b) + distance(&b, &c));
        prop_assert!((lengths..=a.len().max(b.len())).contains(&distance(&a, &b)));
    }
}
