//! The author's element as HTML: files, what is wrong, what was found, random
//! respondents, the survey itself, and files to save.

mod check;
mod choose;
mod facts;
mod findings;
mod lost;
mod portion;
mod problems;
mod respondents;
mod save;
mod tried;

use yew::prelude::*;

use crate::author::{Action, Open, Phase, State};
use crate::view::{Same, heading};
use crate::words::author as words;

/// Where the survey is shown as respondents see it.
pub const TRY_ID: &str = "canvass-author-try";
/// The file input.
pub const OPEN_ID: &str = "canvass-author-open";
/// The button that ends what is being done, and where the focus goes after it.
pub const CANCEL_ID: &str = "canvass-author-cancel";
/// The heading above what was found.
pub const FOUND_ID: &str = "canvass-author-found";

/// What the view is given.
#[derive(Clone, PartialEq, Properties)]
pub struct AuthorProps {
    /// The state to show.
    pub state: Same<State>,
    /// Takes the actions.
    pub dispatch: Callback<Action>,
    /// The level of the first heading, from 2 to 5.
    pub heading_level: u8,
}

/// What the parts of the view share.
pub(super) struct Page<'a> {
    state: &'a State,
    dispatch: &'a Callback<Action>,
    level: u8,
}

impl Page<'_> {
    /// A heading so many levels below the first.
    fn heading(&self, below: u8, id: &str, text: &str) -> Html {
        let level = self.level.saturating_add(below);
        let content = html! { { text.to_owned() } };
        let class = if below < 2 {
            "canvass-author__heading"
        } else {
            "canvass-author__heading canvass-author__heading--small"
        };
        heading(level, id, class, content)
    }

    /// What a press tells.
    fn press(&self, action: Action) -> Callback<MouseEvent> {
        self.dispatch.reform(move |_| action.clone())
    }

    /// A button of lesser weight.
    fn button(&self, text: &str, action: Action) -> Html {
        html! {
            <button type="button" class="canvass-button canvass-button--secondary" onclick={self.press(action)}>{ text.to_owned() }</button>
        }
    }
}

/// The whole element.
#[component]
pub fn AuthorView(props: &AuthorProps) -> Html {
    let page = Page {
        state: &props.state,
        dispatch: &props.dispatch,
        level: props.heading_level,
    };
    html! {
        <section class="canvass-author" aria-labelledby="canvass-author-heading">
            { page.heading(0, "canvass-author-heading", words::HEADING) }
            { choose::choose(&page) }
            { match &props.state.phase {
                Phase::Nothing => Html::default(),
                Phase::Refused(refusal) => problems::problems(&page, refusal),
                Phase::Open(open) => survey(&page, open),
            } }
        </section>
    }
}

fn survey(page: &Page<'_>, open: &Open) -> Html {
    html! {
        <>
            { check::check(page, open) }
            { lost::lost(page, open) }
            { respondents::respondents(page, open) }
            { tried::tried(page) }
            { save::save(page, open) }
        </>
    }
}
