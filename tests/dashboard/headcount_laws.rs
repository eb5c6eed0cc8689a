//! Laws of a headcount beside responses.

use canvass::dashboard::Action;
use canvass::dashboard::headcount::HeadcountStep;
use proptest::prelude::*;

use super::Page;
use super::headcount::act;

proptest! {
    /// Each response stands in one rate, without a headcount, or without an answer; each
    /// person in one group, matched or not; and weighted counts of any question come to
    /// as many as answered.
    #[test]
    fn nobody_is_lost_or_counted_twice(
        rows in prop::collection::vec((0..4_usize, 0..3_usize), 1..80),
        staff in prop::collection::vec((0..5_usize, 0..200_u32), 1..12),
    ) {
        const GROUPS: [&str; 5] = ["Nursing", "Medical", "Estates", "", "Visitors"];
        let mut text = String::from("Staff group,Helped\nNursing,Yes\nMedical,No\n");
        for (group, helped) in &rows {
            text += &format!("{},{}\n", GROUPS[*group], ["Yes", "No", "Partly"][*helped]);
        }
        let mut heads = String::from("Group,HC\nNursing,300\nMedical,100\n");
        for (group, people) in &staff {
            heads += &format!("{},{people}\n", GROUPS[*group]);
        }
        let mut page = Page::default();
        page.open("staff.csv", &heads);
        page.open("responses.csv", &text);
        let id = page.state.files.last().unwrap().id;
        page.act(Action::Choose(id));
        act(&mut page, HeadcountStep::Begin);
        act(&mut page, HeadcountStep::Go);
        act(&mut page, HeadcountStep::Weigh(true));
        let loaded = page.state.loaded().unwrap();
        let rates = loaded.rates().unwrap();
        let without: u64 = rates.without_headcount.iter().map(|(_, n)| n).sum();
        prop_assert_eq!(rates.all.responses + without + rates.without_option, rows.len() as u64 + 2);
        let unmatched: f64 = rates.unmatched.iter().map(|(_, people)| people).sum();
        let named: u32 = staff.iter().filter(|(group, _)| *group != 3).map(|(_, people)| people).sum();
        prop_assert!((rates.all.people + unmatched - 400.0 - f64::from(named)).abs() < 1e-9);
        let figures = page.state.exhibit(1).unwrap().figures;
        if figures.weighted {
            let sum: f64 = figures.marks.iter().filter_map(|mark| mark.value).sum();
            prop_assert!((sum - rates.all.responses as f64).abs() < 1e-6, "{sum}");
        }
    }
}
