#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use canvass::port::WidthTable;
use canvass::stakeholder::{
    GridKind, Held, KeyEntry, Mark, Scene, SceneOptions, Score, read_register,
};

use super::REGISTER;

fn scene(text: &str, grid: GridKind, width_px: f64, held: Option<&Held>) -> Scene {
    let register = read_register(text).unwrap().register;
    let options = SceneOptions {
        grid,
        width_px,
        held,
        measure: &WidthTable,
    };
    Scene::new(&register, &options)
}

#[test]
fn who_has_no_score_is_not_on_the_map_and_is_listed() {
    let scene = scene(REGISTER, GridKind::PowerInterest, 900.0, None);
    let ids: Vec<&str> = scene.points.iter().map(|point| &*point.id).collect();
    assert_eq!(ids, ["md", "cn", "ed"]);
    let unplaced: Vec<&str> = scene.unplaced.iter().map(|id| &**id).collect();
    assert_eq!(unplaced, ["it", "pa"]);
    assert_eq!(scene.groups, ["Board", "Education"]);
}

#[test]
fn a_pixel_gives_back_the_score_it_was_drawn_for() {
    for grid in GridKind::ALL {
        let scale = grid.x_scale();
        for tenths in scale.low.tenths()..=scale.high.tenths() {
            let x = Score::from_tenths(tenths);
            let held = Held {
                id: "md".into(),
                x,
                y: Score::from_tenths(37),
            };
            let scene = scene(REGISTER, grid, 320.0, Some(&held));
            let point = scene
                .points
                .iter()
                .find(|point| &*point.id == "md")
                .unwrap();
            assert_eq!(
                scene.scores_at(point.x_px, point.y_px),
                (x, Score::from_tenths(37))
            );
        }
    }
}

#[test]
fn places_outside_the_frame_are_held_to_the_scale() {
    let scene = scene(REGISTER, GridKind::PowerInterest, 900.0, None);
    let tenths = |x, y| {
        let (x, y) = scene.scores_at(x, y);
        (x.tenths(), y.tenths())
    };
    assert_eq!(tenths(-500.0, -500.0), (10, 50));
    assert_eq!(tenths(5000.0, 5000.0), (50, 10));
}

#[test]
fn marks_at_the_ends_of_the_scales_stay_inside_the_frame() {
    let text = "Name,Power,Interest\na,1,1\nb,5,5\nc,1,5\nd,5,1\n";
    for width in [320.0, 1280.0] {
        let scene = scene(text, GridKind::PowerInterest, width, None);
        for point in &scene.points {
            let reach = Scene::REACH_PX;
            assert!(scene.frame.has(point.x_px - reach, point.y_px - reach));
            assert!(scene.frame.has(point.x_px + reach, point.y_px + reach));
        }
    }
}

#[test]
fn a_narrow_map_has_numbers_and_a_key() {
    let text = "Name,Power,Interest\nChair,4,4\nNurse,2,2\nPorter,4,4\n";
    let scene = scene(text, GridKind::PowerInterest, 320.0, None);
    assert!(scene.width_px <= 320.0);
    let marks: Vec<&Mark> = scene.points.iter().map(|point| &point.mark).collect();
    assert_eq!(
        marks,
        [&Mark::Number(1), &Mark::Number(2), &Mark::Number(1)]
    );
    assert_eq!(
        scene.key,
        [
            KeyEntry {
                number: 1,
                names: vec!["Chair".into(), "Porter".into()],
            },
            KeyEntry {
                number: 2,
                names: vec!["Nurse".into()],
            },
        ]
    );
}

#[test]
fn a_wide_map_names_points_beside_them() {
    let scene = scene(REGISTER, GridKind::PowerInterest, 900.0, None);
    assert!(scene.key.is_empty());
    let Mark::Label { lines, .. } = &scene.points[0].mark else {
        panic!("a number where there is room for a name");
    };
    assert_eq!(lines, &["Medical Director"]);
}

#[test]
fn axes_say_which_end_is_which() {
    let scene = scene(REGISTER, GridKind::InfluenceSupport, 900.0, None);
    let texts = |ticks: &[canvass::stakeholder::Tick]| -> Vec<String> {
        ticks.iter().map(|tick| tick.text.clone()).collect()
    };
    assert_eq!(
        texts(&scene.x_ticks),
        ["-2 against", "-1", "0", "1", "2 for"]
    );
    assert_eq!(texts(&scene.y_ticks), ["1 low", "2", "3", "4", "5 high"]);
}

#[test]
fn quadrant_names_stay_in_their_quadrants_at_320_pixels() {
    for grid in GridKind::ALL {
        let scene = scene(REGISTER, grid, 320.0, None);
        let [upper_left, upper_right, lower_left, lower_right] = scene.quadrants.as_slice() else {
            panic!("four quadrants");
        };
        for (_, area) in [upper_left, lower_left] {
            assert!(area.right() <= scene.cut.0 && area.x >= scene.frame.x);
        }
        for (_, area) in [upper_right, lower_right] {
            assert!(area.x >= scene.cut.0 && area.right() <= scene.frame.right());
        }
    }
}
