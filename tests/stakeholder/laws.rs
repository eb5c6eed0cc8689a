//! What holds for any input.

use canvass::csv::{self, guard, unguard};
use canvass::port::WidthTable;
use canvass::stakeholder::labels::{Placement, Rect, Surroundings, place};
use canvass::stakeholder::{
    Action, ColumnRef, Direction, GridKind, Scene, SceneOptions, State, export_csv, read_register,
};
use proptest::collection::vec;
use proptest::prelude::*;

const FRAME: Rect = Rect::new(50.0, 20.0, 900.0, 560.0);
const REACH_PX: f64 = 11.0;

/// Text with all that delimited files trip over.
fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        "[-=+@'\",;\t\r\n a1é\u{feff}]{0,6}",
        "[1-6](\\.[0-9])?",
        "[A-Z][a-z]{1,8}",
    ]
}

fn file() -> impl Strategy<Value = String> {
    let separator = prop_oneof![Just(','), Just(';'), Just('\t')];
    let heads = vec(
        prop_oneof![
            Just("Name".to_owned()),
            Just("ID".to_owned()),
            Just("Power".to_owned()),
            Just("Interest".to_owned()),
            cell(),
        ],
        0..5,
    );
    (
        separator,
        any::<bool>(),
        heads,
        vec(vec(cell(), 1..6), 0..8),
    )
        .prop_map(|(separator, bom, mut head, rows)| {
            head.push("Role".into());
            let rows = std::iter::once(head).chain(rows);
            let rows = rows.map(|row| row.into_iter().map(Into::into).collect());
            csv::write(separator, bom, rows)
        })
}

fn action() -> impl Strategy<Value = Action> {
    let id = prop_oneof![Just("a"), Just("b"), Just("c"), Just("stakeholder-4")];
    let direction = prop_oneof![
        Just(Direction::Up),
        Just(Direction::Down),
        Just(Direction::Left),
        Just(Direction::Right)
    ];
    prop_oneof![
        id.clone().prop_map(|id| Action::PickUp(id.into())),
        id.clone().prop_map(|id| Action::Press(id.into())),
        (direction, any::<bool>())
            .prop_map(|(direction, large)| Action::Nudge { direction, large }),
        Just(Action::Drop),
        Just(Action::Cancel),
        Just(Action::Add),
        id.clone().prop_map(|id| Action::Remove(id.into())),
        (id, 0_usize..6, cell()).prop_map(|(id, column, text)| Action::Edit {
            id: id.into(),
            column: ColumnRef::At(column),
            text,
        }),
        prop_oneof![
            Just(GridKind::PowerInterest),
            Just(GridKind::InfluenceSupport)
        ]
        .prop_map(Action::Grid),
    ]
}

fn crosses(area: &Rect, from: (f64, f64), to: (f64, f64)) -> bool {
    (1..200).any(|step| {
        let share = f64::from(step) / 200.0;
        let x = from.0 + (to.0 - from.0) * share;
        let y = from.1 + (to.1 - from.1) * share;
        x > area.x + 0.01
            && x < area.right() - 0.01
            && y > area.y + 0.01
            && y < area.bottom() - 0.01
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn rows_that_are_written_are_read_again(
        rows in vec(vec(cell(), 1..5), 1..6),
    ) {
        let text = csv::write(',', false, rows.iter().map(|row| {
            row.iter().map(|cell| cell.as_str().into()).collect()
        }));
        let read: Vec<Vec<String>> =
            csv::parse(&text).rows.into_iter().map(|row| row.cells).collect();
        if csv::parse(&text).separator == ',' {
            prop_assert_eq!(read, rows);
        }
    }

    #[test]
    fn a_guarded_cell_is_restored_and_never_run(text in "[-=+@'\t\r a1.,]{0,6}") {
        let guarded = guard(&text);
        prop_assert_eq!(unguard(&guarded), text.as_str());
        let runs = guarded.starts_with(['=', '@', '\t', '\r']);
        prop_assert!(!runs, "{guarded}");
    }

    #[test]
    fn importing_an_export_changes_nothing(text in file()) {
        if let Ok(reading) = read_register(&text) {
            let again = read_register(&export_csv(&reading.register)).unwrap();
            prop_assert_eq!(again.register, reading.register);
        }
    }

    #[test]
    fn importing_an_export_changes_nothing_after_any_change(actions in vec(action(), 1..20)) {
        let mut state = State::default();
        state.reduce(Action::Loaded {
            file_name: "r.csv".into(),
            text: "Name,Power,Interest\na,1,2,beyond\nb,3\nc,4,\"=x\"\n".into(),
        });
        for action in actions {
            state.reduce(action);
            let again = read_register(&export_csv(state.register())).unwrap();
            prop_assert_eq!(&again.register, state.register());
            let restored = State::restore(&state.save()).unwrap();
            prop_assert_eq!(restored.register(), state.register());
            prop_assert_eq!(restored.grid, state.grid);
            prop_assert_eq!(&restored.selected, &state.selected);
        }
    }

    #[test]
    fn undoing_everything_gives_the_first_register(actions in vec(action(), 1..20)) {
        let mut state = State::default();
        state.reduce(Action::Loaded {
            file_name: "r.csv".into(),
            text: "Name,Power,Interest\na,1,2\nb,3\nc,4,\"=x\"\n".into(),
        });
        let first = state.document.clone();
        for action in actions {
            state.reduce(action);
        }
        let last = state.document.clone();
        while !state.undo.is_empty() {
            state.reduce(Action::Undo);
        }
        prop_assert_eq!(&state.document, &first);
        while !state.redo.is_empty() {
            state.reduce(Action::Redo);
        }
        prop_assert_eq!(&state.document, &last);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn labels_never_cover_a_label_a_point_or_the_frame(
        people in vec(((0_u32..=40), (0_u32..=40), 20_u32..150, 1_u32..4), 1..=150),
    ) {
        let points: Vec<(f64, f64)> = people.iter().map(|(x, y, _, _)| {
            (70.0 + f64::from(*x) * 21.0, 40.0 + f64::from(*y) * 13.0)
        }).collect();
        let sizes: Vec<(f64, f64)> = people.iter().map(|(_, _, w, lines)| {
            (f64::from(*w), f64::from(*lines) * 17.0)
        }).collect();
        let kept_clear = [Rect::new(56.0, 26.0, 100.0, 17.0)];
        let around = Surroundings {
            frame: FRAME,
            points: &points,
            reach_px: REACH_PX,
            kept_clear: &kept_clear,
        };
        let placed = place(&around, &sizes);
        prop_assert_eq!(placed.len(), people.len());
        prop_assert_eq!(&place(&around, &sizes), &placed);
        let areas: Vec<Rect> = placed.iter().filter_map(Placement::area).collect();
        for (i, area) in areas.iter().enumerate() {
            prop_assert!(FRAME.contains(area));
            prop_assert!(!area.overlaps(&kept_clear[0]));
            for other in areas.iter().skip(i + 1) {
                prop_assert!(!area.overlaps(other), "{area:?} {other:?}");
            }
            for (x, y) in &points {
                prop_assert!(!area.overlaps(&Rect::around(*x, *y, REACH_PX, REACH_PX)));
            }
        }
        for (index, placement) in placed.iter().enumerate() {
            if let Placement::Leader { from, to, area: own } = placement {
                for area in areas.iter().filter(|area| *area != own) {
                    prop_assert!(!crosses(area, *from, *to), "{index}");
                }
            }
        }
    }

    #[test]
    fn points_never_move_for_labels(
        people in vec((10_u32..=50, 10_u32..=50), 1..=60),
    ) {
        let rows: Vec<String> = people.iter().enumerate().map(|(i, (power, interest))| {
            format!("Role number {i},{}.{},{}.{}", power / 10, power % 10, interest / 10, interest % 10)
        }).collect();
        let text = format!("Name,Power,Interest\n{}\n", rows.join("\n"));
        let register = read_register(&text).unwrap().register;
        let options = |width_px| SceneOptions {
            grid: GridKind::PowerInterest, width_px, held: None, measure: &WidthTable,
        };
        for width in [320.0, 1280.0] {
            let scene = Scene::new(&register, &options(width));
            prop_assert_eq!(scene.points.len(), people.len());
            for (point, (power, interest)) in scene.points.iter().zip(&people) {
                let (x, y) = scene.scores_at(point.x_px, point.y_px);
                prop_assert_eq!(u32::try_from(y.tenths()).unwrap(), *power);
                prop_assert_eq!(u32::try_from(x.tenths()).unwrap(), *interest);
            }
            prop_assert_eq!(&Scene::new(&register, &options(width)), &scene);
        }
    }
}
