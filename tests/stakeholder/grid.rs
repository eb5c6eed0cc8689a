#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use canvass::stakeholder::{GridKind, Score};

fn quadrant(grid: GridKind, x: i16, y: i16) -> &'static str {
    grid.quadrant_name(grid.quadrant(Score::from_tenths(x), Score::from_tenths(y)))
}

fn corners(grid: GridKind, low_x: i16, high_x: i16) -> [&'static str; 4] {
    [
        quadrant(grid, low_x, 50),
        quadrant(grid, high_x, 50),
        quadrant(grid, low_x, 10),
        quadrant(grid, high_x, 10),
    ]
}

#[test]
fn each_grid_names_its_quadrants() {
    assert_eq!(
        corners(GridKind::PowerInterest, 10, 50),
        [
            "Keep satisfied",
            "Manage closely",
            "Monitor",
            "Keep informed"
        ]
    );
    assert_eq!(
        corners(GridKind::PowerImpact, 10, 50),
        ["Satisfy", "Manage", "Monitor", "Inform"]
    );
    assert_eq!(
        corners(GridKind::InfluenceSupport, -20, 20),
        ["Win over", "Work with", "Watch", "Encourage"]
    );
}

#[test]
fn a_point_on_a_cut_belongs_to_the_higher_side() {
    let grid = GridKind::PowerInterest;
    assert_eq!(quadrant(grid, 30, 30), "Manage closely");
    assert_eq!(quadrant(grid, 29, 30), "Keep satisfied");
    assert_eq!(quadrant(grid, 30, 29), "Keep informed");
    assert_eq!(quadrant(grid, 29, 29), "Monitor");
    let grid = GridKind::InfluenceSupport;
    assert_eq!(quadrant(grid, 0, 30), "Work with");
    assert_eq!(quadrant(grid, -1, 30), "Win over");
}

#[test]
fn a_grid_that_is_not_offered_is_named_with_those_that_are() {
    assert_eq!(GridKind::parse("power-impact"), Ok(GridKind::PowerImpact));
    assert_eq!(
        GridKind::parse("salience"),
        Err("The attribute grid is \"salience\". This version offers \"power-interest\", \"power-impact\" or \"influence-support\".".to_owned())
    );
}
