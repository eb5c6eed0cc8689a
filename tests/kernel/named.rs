//! Values by name, against the standard library's map.

#[cfg(not(target_arch = "wasm32"))]
use std::collections::BTreeMap;

use canvass_kernel::Named;
#[cfg(not(target_arch = "wasm32"))]
use proptest::prelude::*;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

fn named(items: &[(&str, u32)]) -> Named<u32> {
    Named::of(
        items
            .iter()
            .map(|(name, n)| ((*name).to_owned(), *n))
            .collect(),
    )
}

#[test]
fn of_several_with_one_name_the_last_stays() {
    let all = named(&[("b", 1), ("a", 2), ("b", 3), ("c", 4), ("a", 5)]);
    let items: Vec<(&str, u32)> = all.iter().map(|(name, n)| (name, *n)).collect();
    assert_eq!(items, [("a", 5), ("b", 3), ("c", 4)]);
    assert_eq!(
        (all.len(), all.contains("c"), all.contains("d")),
        (3, true, false)
    );
}

#[cfg(not(target_arch = "wasm32"))]
proptest! {
    #[test]
    fn it_holds_what_a_tree_would(steps in prop::collection::vec(("[a-e]{0,2}", prop::option::of(any::<u32>())), 0..40)) {
        let mut ours = Named::default();
        let mut tree = BTreeMap::new();
        for (name, value) in steps {
            if let Some(value) = value {
                prop_assert_eq!(ours.insert(name.clone(), value), tree.insert(name, value));
            } else {
                prop_assert_eq!(ours.remove(&name), tree.remove(&name));
            }
            prop_assert!(ours.iter().eq(tree.iter().map(|(name, value)| (name.as_str(), value))));
            for name in ["", "a", "bc", "e"] {
                prop_assert_eq!(ours.get(name), tree.get(name));
            }
        }
        prop_assert_eq!(ours.into_iter().collect::<BTreeMap<_, _>>(), tree);
    }
}
