#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use canvass::port::{Measure, WidthTable};
use canvass::stakeholder::labels::{Placement, Rect, Surroundings, place, wrap};

fn around<'a>(points: &'a [(f64, f64)], kept_clear: &'a [Rect]) -> Surroundings<'a> {
    Surroundings {
        frame: Rect::new(0.0, 0.0, 400.0, 300.0),
        points,
        reach_px: 10.0,
        kept_clear,
    }
}

#[test]
fn a_lone_label_stands_to_the_right_of_its_point() {
    let placed = place(&around(&[(100.0, 100.0)], &[]), &[(60.0, 16.0)]);
    assert_eq!(
        placed,
        [Placement::Beside(Rect::new(113.0, 92.0, 60.0, 16.0))]
    );
}

#[test]
fn a_label_at_the_right_side_of_the_frame_stands_to_the_left() {
    let placed = place(&around(&[(380.0, 100.0)], &[]), &[(60.0, 16.0)]);
    assert_eq!(
        placed,
        [Placement::Beside(Rect::new(307.0, 92.0, 60.0, 16.0))]
    );
}

#[test]
fn two_at_the_same_place_both_get_a_label() {
    let points = [(200.0, 150.0), (200.0, 150.0)];
    let placed = place(&around(&points, &[]), &[(60.0, 16.0), (60.0, 16.0)]);
    assert_eq!(
        placed,
        [
            Placement::Beside(Rect::new(213.0, 142.0, 60.0, 16.0)),
            Placement::Beside(Rect::new(127.0, 142.0, 60.0, 16.0)),
        ]
    );
}

#[test]
fn a_label_gives_room_when_it_has_another_place() {
    // The second point's only free place is where the first label would stand.
    let points = [(100.0, 100.0), (190.0, 100.0)];
    let blocks = [
        Rect::new(203.0, 0.0, 197.0, 300.0),
        Rect::new(120.0, 0.0, 80.0, 86.0),
        Rect::new(120.0, 114.0, 80.0, 186.0),
    ];
    let placed = place(&around(&points, &blocks), &[(40.0, 16.0), (40.0, 16.0)]);
    assert_eq!(
        placed[1],
        Placement::Beside(Rect::new(137.0, 92.0, 40.0, 16.0))
    );
    assert_eq!(
        placed[0],
        Placement::Beside(Rect::new(47.0, 92.0, 40.0, 16.0))
    );
}

#[test]
fn a_label_without_room_beside_its_point_stands_at_the_end_of_a_line() {
    let hemmed_in = [
        Rect::new(60.0, 60.0, 80.0, 25.0),
        Rect::new(60.0, 115.0, 80.0, 25.0),
        Rect::new(60.0, 60.0, 25.0, 80.0),
    ];
    let points = [(100.0, 100.0), (133.0, 84.0), (133.0, 116.0)];
    let wide = [(60.0, 30.0), (0.0, 0.0), (0.0, 0.0)];
    let placed = place(&around(&points, &hemmed_in), &wide);
    assert_eq!(
        placed[0],
        Placement::Leader {
            area: Rect::new(144.0, 85.0, 60.0, 30.0),
            from: (110.0, 100.0),
            to: (144.0, 100.0),
        }
    );
}

#[test]
fn a_label_without_any_room_is_left_to_the_key() {
    let placed = place(&around(&[(100.0, 100.0)], &[]), &[(500.0, 16.0)]);
    assert_eq!(placed, [Placement::Key]);
}

#[test]
fn long_names_are_broken_at_blanks_and_cut_after_three_lines() {
    let lines = wrap("Medical Director", 150.0, 14.0, &WidthTable);
    assert_eq!(lines, ["Medical Director"]);
    let lines = wrap(
        "Deputy Director of Education and Organisational Development and Knowledge and Library Services and More",
        150.0,
        14.0,
        &WidthTable,
    );
    assert_eq!(lines.len(), 3);
    assert_eq!(lines[0], "Deputy Director of");
    assert!(lines[2].ends_with('…'));
    for line in &lines[..2] {
        assert!(WidthTable.width_px(line, 14.0) <= 150.0);
    }
}
