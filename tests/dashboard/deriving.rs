//! A new question on its way: what is proposed, and what is still to be said.

use canvass::dashboard::Way;
use canvass::dashboard::deriving::Deriving;
use canvass::table::{Chosen, How};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::Page;

fn asked(page: &Page, place: u32) -> Deriving {
    Deriving::of(page.state.loaded().unwrap(), place).unwrap()
}

#[test]
fn what_is_proposed_can_be_made_at_once() {
    let page = Page::loans();
    let loaded = page.state.loaded().unwrap();
    let said = asked(&page, 0);
    assert_eq!(
        (said.title.as_str(), said.way),
        ("Staff group: grouped", Way::Fewer)
    );
    let made = said.made(loaded).unwrap();
    let How::Recode { of, groups } = made.how else {
        panic!("{said:?}");
    };
    assert_eq!(of, "Staff group");
    assert!(groups.iter().all(|(old, new)| new.as_ref() == Some(old)));
    let said = asked(&page, 2);
    assert_eq!(
        (said.way, said.edges.as_str()),
        (Way::Bands, "2, 3, 5"),
        "quartiles, type 7"
    );
}

#[test]
fn what_is_still_to_be_said_is_told_before_anything_is_made() {
    let page = Page::loans();
    let loaded = page.state.loaded().unwrap();
    let fault = |change: &dyn Fn(&mut Deriving), place: u32| {
        let mut said = asked(&page, place);
        change(&mut said);
        said.made(loaded).unwrap_err()
    };
    assert_eq!(
        fault(&|said| " ".clone_into(&mut said.title), 0),
        "Give the words of the new question"
    );
    assert_eq!(
        fault(&|said| "Site".clone_into(&mut said.title), 0),
        "Another question is called “Site”. Give this one other words"
    );
    let none = |said: &mut Deriving| said.groups.iter_mut().for_each(|group| group.is_out = true);
    assert_eq!(
        fault(&none, 0),
        "All answers are left out. Keep at least one"
    );
    assert_eq!(
        fault(&|said| said.go(Way::AnyOf), 0),
        "No answer is chosen. Choose at least one"
    );
    for (written, wrong) in [
        ("1, five", "five"),
        ("1.2.3", "1.2.3"),
        ("-", "-"),
        ("1e5", "1e5"),
    ] {
        let sentence =
            format!("“{wrong}” is no number. Write numbers with commas between, such as 0, 5, 10");
        assert_eq!(
            fault(&|said| written.clone_into(&mut said.edges), 2),
            sentence
        );
    }
    assert_eq!(
        fault(&|said| " , ".clone_into(&mut said.edges), 2),
        "Give at least one number at which a band begins"
    );
}

#[test]
fn bands_may_be_written_in_any_order() {
    let page = Page::loans();
    let mut said = asked(&page, 2);
    "10; 2.5,-1 10".clone_into(&mut said.edges);
    let made = said.made(page.state.loaded().unwrap()).unwrap();
    let edges = vec![-1.0, 2.5, 10.0];
    assert_eq!(
        made.how,
        How::Bands {
            of: "Loans".to_owned(),
            edges
        }
    );
}

#[test]
fn options_are_chosen_named_and_left_again() {
    let page = Page::loans();
    let loaded = page.state.loaded().unwrap();
    let mut said = asked(&page, 0);
    said.go(Way::Several);
    assert_eq!(said.title, "Staff group: combined");
    let option = |name: &str| Chosen {
        question: "Staff group".to_owned(),
        item: None,
        option: name.to_owned(),
    };
    said.pick(option("Nursing"), true);
    said.pick(option("Medical"), true);
    said.rename(&option("Medical"), " ".to_owned());
    said.pick(option("Estates"), true);
    said.pick(option("Estates"), false);
    said.rename(&option("Nursing"), "Ward".to_owned());
    assert_eq!(said.picked(&option("Nursing")), Some("Ward"));
    let chosen = vec![
        (option("Nursing"), "Ward".to_owned()),
        (option("Medical"), "Medical".to_owned()),
    ];
    assert_eq!(said.made(loaded).unwrap().how, How::Several { chosen });
}
