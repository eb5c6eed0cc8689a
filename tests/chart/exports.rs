//! The charts of every real export, narrow and wide.

use canvass::dashboard::MarkKey;
use canvass::engine::answer;
use canvass::read::read;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::checker::faults;
use super::{nothing_selected, scene_of};
use crate::read::EXPORTS;

#[test]
fn no_chart_of_a_real_export_has_a_fault() {
    let mut drawn = 0;
    let mut found = Vec::new();
    for (name, bytes) in EXPORTS {
        let table = read(name, bytes.to_vec()).unwrap();
        let (_, results) = answer(&table, &[]);
        for (question, result) in table.questions.iter().zip(&results) {
            for width in [200.0, 288.0, 600.0] {
                let Some((_, scene)) = scene_of(question, result, width, &nothing_selected) else {
                    continue;
                };
                drawn += 1;
                assert!((scene.width - width).abs() < f64::EPSILON);
                let title = &question.title;
                found.extend(
                    faults(&scene)
                        .into_iter()
                        .map(|fault| format!("{name}, {title}, {width}: {fault}")),
                );
            }
        }
    }
    assert!(drawn > 200, "{drawn} scenes");
    assert!(
        found.is_empty(),
        "{} faults:\n{}",
        found.len(),
        found.join("\n")
    );
}

#[test]
fn a_scene_is_the_same_each_time() {
    for (name, bytes) in EXPORTS {
        let scenes = || {
            let table = read(name, bytes.to_vec()).unwrap();
            let (_, results) = answer(&table, &[]);
            let one = |(question, result)| scene_of(question, result, 300.0, &nothing_selected);
            table
                .questions
                .iter()
                .zip(&results)
                .map(one)
                .collect::<Vec<_>>()
        };
        assert_eq!(scenes(), scenes(), "{name}");
    }
}

#[test]
fn a_selection_changes_tones_and_moves_nothing() {
    let (name, bytes) = EXPORTS[0];
    let table = read(name, bytes.to_vec()).unwrap();
    let (_, results) = answer(&table, &[]);
    for (question, result) in table.questions.iter().zip(&results) {
        let Some((figures, plain)) = scene_of(question, result, 400.0, &nothing_selected) else {
            continue;
        };
        let first = figures.marks[0].key;
        let (_, chosen) = scene_of(question, result, 400.0, &|key: MarkKey| key == first).unwrap();
        let targets = |scene: &canvass::chart::Scene| {
            scene.marks.iter().map(|m| m.target).collect::<Vec<_>>()
        };
        assert_eq!(targets(&plain), targets(&chosen));
        assert!(plain.marks.iter().all(|mark| !mark.selected));
        let selected = chosen.marks.iter().filter(|mark| mark.selected).count();
        let drawn = chosen.marks.iter().any(|mark| mark.key == first);
        assert_eq!(selected, usize::from(drawn));
    }
}
