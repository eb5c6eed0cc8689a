//! Values by number do what a map does.

use std::collections::BTreeMap;

use canvass_kernel::Numbered;
use proptest::prelude::*;

#[derive(Clone, Debug)]
enum Step {
    Insert(u32, u8),
    Ensure(u32, u8),
    Remove(u32),
    Change(u32, u8),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        (0_u32..9, any::<u8>()).prop_map(|(number, value)| Step::Insert(number, value)),
        (0_u32..9, any::<u8>()).prop_map(|(number, value)| Step::Ensure(number, value)),
        (0_u32..9).prop_map(Step::Remove),
        (0_u32..9, any::<u8>()).prop_map(|(number, value)| Step::Change(number, value)),
    ];
    proptest::collection::vec(step, 0..40)
}

proptest! {
    #[test]
    fn values_by_number_are_those_of_a_map(steps in steps()) {
        let mut held = Numbered::default();
        let mut map = BTreeMap::new();
        for step in steps {
            match step {
                Step::Insert(number, value) => {
                    held.insert(number, value);
                    map.insert(number, value);
                }
                Step::Ensure(number, value) => {
                    held.ensure(number, || value);
                    map.entry(number).or_insert(value);
                }
                Step::Remove(number) => {
                    prop_assert_eq!(held.remove(number), map.remove(&number));
                }
                Step::Change(number, value) => {
                    let found = held.get_mut(number).map(|held| *held = value);
                    prop_assert_eq!(found, map.get_mut(&number).map(|held| *held = value));
                }
            }
            for number in 0..9 {
                prop_assert_eq!(held.get(number), map.get(&number));
                prop_assert_eq!(held.contains(number), map.contains_key(&number));
            }
        }
        let pairs: Vec<(u32, u8)> = held.iter().map(|(number, value)| (number, *value)).collect();
        prop_assert_eq!(pairs, map.into_iter().collect::<Vec<_>>());
    }
}
