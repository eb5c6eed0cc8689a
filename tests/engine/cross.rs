//! Filters that change again and again, in pieces of any size.

use std::sync::LazyLock;

use canvass::engine::{Clause, Cross, Pick, QuestionResult, answer};
use canvass::table::{Kind, Table};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{options, ranges};
use crate::read::table;

/// Numbers that look random: a linear congruential generator (Knuth, MMIX).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end
    }

    fn of(&mut self, words: &[&str]) -> String {
        words[self.below(words.len() as u64) as usize].to_owned()
    }
}

/// Rows enough that a change of a filter is several pieces of work.
const ROWS: usize = 5000;

/// Questions of every kind over rows that look random.
pub(super) static LONG: LazyLock<Table> = LazyLock::new(|| {
    let mut numbers = Numbers(7);
    let mut text = String::from(
        "Group,Uses,Hours,Visited,It is quick - Weekdays,It is quick - Weekends,Ward,Note,Had [Tea],Had [Cake],Minutes\n",
    );
    let scale = ["Agree", "Disagree", "Strongly agree", "Don't know", ""];
    for row in 0..ROWS {
        let note = format!("Open earlier than nine on weekday mornings please {row}");
        let ward = match numbers.below(400) {
            0 => String::new(),
            ward => format!("Ward {ward}"),
        };
        let cells = [
            numbers.of(&["Nursing", "Nursing", "Medical", "Estates", ""]),
            numbers.of(&[
                "Searches;",
                "Searches;Training;",
                "Training;Loans;",
                "Loans;",
                "",
            ]),
            numbers.of(&["2", "3.5", "4", "0.1", "12", ""]),
            format!(
                "20{}-{:02}-{:02}",
                24 + numbers.below(2),
                1 + numbers.below(12),
                1 + numbers.below(28)
            ),
            numbers.of(&scale),
            numbers.of(&scale),
            ward,
            numbers.of(&["", "", &note]),
            numbers.of(&["1", "0", ""]),
            numbers.of(&["1", "0", ""]),
            format!("{}.{}", numbers.below(700), numbers.below(10)),
        ];
        text.push_str(&cells.join(","));
        text.push('\n');
    }
    let mut table = table(&text);
    table.correct(6, Kind::Category);
    table
});

fn settled(cross: &mut Cross, table: &Table) -> (u32, Vec<QuestionResult>) {
    while cross.step(table, 3000) {}
    cross.results()
}

#[test]
fn the_table_has_questions_of_every_kind_and_several_pieces() {
    let kinds: Vec<&str> = LONG.questions.iter().map(|q| q.kind.key()).collect();
    let expected = [
        "single",
        "multiple",
        "number",
        "date",
        "agreement",
        "single",
        "text",
        "multiple",
        "number",
    ];
    assert_eq!(kinds, expected);
    assert_eq!(LONG.num_rows, ROWS);
}

#[test]
fn a_clause_that_comes_slides_and_goes_gives_what_a_new_count_gives() {
    let mut cross = Cross::new(&LONG);
    let unfiltered = settled(&mut cross, &LONG);
    let mut filters = vec![vec![ranges(3, &[(19_723.0, 19_900.0)])]];
    for from in 0..30 {
        let from = f64::from(from) * 20.0;
        filters.push(vec![ranges(3, &[(19_723.0 + from, 19_800.0 + 2.0 * from)])]);
        filters.push(vec![
            ranges(3, &[(19_723.0 + from, 19_800.0 + 2.0 * from)]),
            options(0, &[0, 2]),
        ]);
    }
    for clauses in filters {
        cross.select(&clauses);
        assert_eq!(
            settled(&mut cross, &LONG),
            answer(&LONG, &clauses),
            "{clauses:?}"
        );
    }
    cross.select(&[]);
    assert_eq!(settled(&mut cross, &LONG), unfiltered);
}

#[test]
fn a_filter_that_is_left_on_its_way_leaves_nothing_behind() {
    for pieces in 0..12 {
        let mut cross = Cross::new(&LONG);
        settled(&mut cross, &LONG);
        let (first, second) = (
            [options(0, &[1])],
            [options(5, &[3, 9, 200, 211, 260, 300, 302])],
        );
        cross.select(&first);
        for _ in 0..pieces {
            cross.step(&LONG, 1);
        }
        cross.select(&second);
        assert_eq!(
            settled(&mut cross, &LONG),
            answer(&LONG, &second),
            "after {pieces}"
        );
        cross.select(&first);
        assert_eq!(
            settled(&mut cross, &LONG),
            answer(&LONG, &first),
            "after {pieces}"
        );
    }
}

#[test]
fn only_questions_that_are_shown_have_results() {
    let clauses = [options(0, &[1]), ranges(2, &[(1.0, 4.0)])];
    let (rows, all) = answer(&LONG, &clauses);
    let mut cross = Cross::new(&LONG);
    cross.select(&clauses);
    for shown in [vec![4, 2], vec![], vec![0, 8], vec![99], (0..9).collect()] {
        cross.show(&shown);
        let wanted = all.iter().filter(|result| shown.contains(&result.question));
        assert_eq!(
            settled(&mut cross, &LONG),
            (rows, wanted.cloned().collect())
        );
    }
}

#[test]
fn more_questions_filter_than_a_byte_has_bits() {
    let names: Vec<String> = (0..70).map(|i| format!("Q{i}")).collect();
    let mut numbers = Numbers(3);
    let mut text = names.join(",") + "\n";
    for _ in 0..300 {
        let cells: Vec<String> = (0..70)
            .map(|_| numbers.of(&["a", "b", "c", "d", "d", "d"]))
            .collect();
        text.push_str(&(cells.join(",") + "\n"));
    }
    let table = table(&text);
    assert_eq!(table.questions.len(), 70);
    let keeps = |row: usize, clauses: &[Clause], but: u32| {
        clauses
            .iter()
            .filter(|clause| clause.question != but)
            .all(|clause| {
                let cell = table.columns[clause.question as usize].cell(row).unwrap();
                let option = table.questions[clause.question as usize]
                    .options
                    .iter()
                    .position(|o| o == cell);
                let Pick::Options(options) = &clause.pick else {
                    panic!()
                };
                options.contains(&(option.unwrap() as u32))
            })
    };
    let mut cross = Cross::new(&table);
    let mut clauses: Vec<Clause> = Vec::new();
    for question in (0..63).chain([5, 40, 2, 62]) {
        match clauses
            .iter()
            .position(|clause| clause.question == question)
        {
            Some(place) => drop(clauses.remove(place)),
            None => clauses.push(options(question, &[1, 2, 3])),
        }
        cross.select(&clauses);
        let (rows, results) = settled(&mut cross, &table);
        let slow = |but| (0..300).filter(|row| keeps(*row, &clauses, but)).count() as u32;
        assert_eq!(rows, slow(99));
        for result in results {
            assert_eq!(result.rows, slow(result.question), "{clauses:?}");
        }
    }
}

#[test]
fn numbers_are_counted_one_by_one_under_the_clauses_of_others() {
    let loans = |row: u32| f64::from(row * 7 % 30) + 0.5;
    let line = |row: u32| format!("{},{}\n", ["North", "South"][row as usize % 2], loans(row));
    let rows: String = (0..90).map(line).collect();
    let table = table(&format!("Site,Loans\n{rows}"));
    let mut cross = Cross::new(&table);
    cross.select(&[options(0, &[1]), ranges(1, &[(3.0, 9.0)])]);
    settled(&mut cross, &table);
    let (values, counts) = cross.numbers(1).unwrap();
    let slow = |value: f64| {
        (0..90)
            .filter(|row| row % 2 == 1 && loans(*row) == value)
            .count()
    };
    assert_eq!(
        values,
        (0..30)
            .map(|loans| f64::from(loans) + 0.5)
            .collect::<Vec<_>>()
    );
    assert_eq!(
        counts,
        values
            .iter()
            .map(|value| slow(*value) as u32)
            .collect::<Vec<_>>()
    );
    assert_eq!(cross.numbers(0), None);
}
