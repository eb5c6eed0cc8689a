use std::borrow::Cow;

use super::Effects;
use crate::{
    port::Effect,
    survey::{
        field,
        state::{Page, Phase, Request, Screen, State, desk},
    },
};

impl State {
    /// The heading of the page shown.
    pub fn heading(&self) -> Cow<'_, str> {
        let words = self.words();
        let heading = match self.screen() {
            Screen::Question(index) => return self.heading_of(index),
            Screen::Draft(panel) => desk::heading(panel, words),
            Screen::Check => words.check_answers(),
            Screen::Sending => words.sending(),
            Screen::Confirmation if self.saved.phase == Phase::Queued => self.waiting_heading(),
            Screen::Confirmation => words.sent(),
            Screen::AlreadySent => words.already_sent(),
            Screen::Stopped => words.stopped(),
        };
        Cow::Borrowed(heading)
    }

    /// Whether the page shows an error summary.
    pub fn has_problem(&self) -> bool {
        match self.screen() {
            Screen::Question(_) => !self.saved.problems.is_empty(),
            Screen::Check => !self.saved.reason.is_empty(),
            Screen::Draft(_) => self.draft.problem().is_some(),
            _ => false,
        }
    }

    /// Continue: checks this page and goes on, or says what is wrong.
    pub(super) fn proceed(&mut self) -> Effects {
        let Page::Question(index) = self.page() else {
            return Effects::new();
        };
        let problems = self.judge_page(index);
        if !problems.is_empty() {
            self.saved.problems = problems;
            return self.show_problems();
        }
        let asked: Vec<usize> = self.asked_with(index).collect();
        let passed = asked
            .into_iter()
            .filter_map(|i| self.definition.questions.get(i));
        self.saved.passed.extend(passed.map(|q| q.id.clone()));
        let next = self.page_after(index);
        self.visit(next)
    }

    /// The page with the next question; after a visit to the check page only
    /// questions that have never been passed, then the check page again.
    fn page_after(&self, index: usize) -> Page {
        let route = self.route();
        let visited = self.saved.trail.iter().take(self.saved.at);
        let next = if visited.copied().any(|page| page == Page::Check) {
            let mut questions = self.definition.questions.iter().enumerate();
            questions
                .find(|(i, q)| {
                    let has_page = route.asks(*i) && q.kind.has_page();
                    has_page && !self.saved.passed.contains(&q.id)
                })
                .map(|(i, _)| i)
        } else {
            route.next(self.definition.page_of(index).end, &self.definition)
        };
        next.map_or(Page::Check, Page::Question)
    }

    /// Change, from the check page.
    pub(super) fn change(&mut self, id: &str) -> Effects {
        match self.definition.question(id) {
            Some((index, _)) if self.route().asks(index) => {
                let heading = if self.shares_page(index) {
                    field::heading(id)
                } else {
                    field::HEADING.to_owned()
                };
                let visit = self.push(Page::Question(index));
                vec![visit, self.title(), Effect::Focus(heading)]
            }
            _ => Effects::new(),
        }
    }

    /// Goes on to a page and shows it.
    pub(in crate::survey) fn visit(&mut self, page: Page) -> Effects {
        let mut effects = vec![self.push(page)];
        effects.extend(self.show());
        effects
    }

    /// Goes on to a page: the trail after this place is forgotten, as the
    /// browser forgets it.
    pub(super) fn push(&mut self, page: Page) -> Effect<Request> {
        self.saved.trail.truncate(self.saved.at + 1);
        self.saved.trail.push(page);
        self.saved.at = self.saved.trail.len() - 1;
        self.forget_problems();
        Effect::Own(Request::Visit(self.depth()))
    }

    /// Errors, and the room a table has, belong to the page they were found on.
    fn forget_problems(&mut self) {
        self.saved.problems.clear();
        self.stacked = false;
        if self.saved.phase != Phase::Stopped {
            self.saved.reason.clear();
        }
    }

    /// The browser went to a depth. Entries of an earlier start or an earlier
    /// loading of the page lead to the first page. Where the depth is that of the
    /// page shown, something else of the host's page has moved: nothing changes.
    pub(super) fn arrive(&mut self, depth: u32) -> Effects {
        if self.place_of(depth) == Some(self.saved.at) && !self.leave_unasked() {
            return Effects::new();
        }
        self.draft.close();
        self.turn_to(depth);
        self.leave_unasked();
        self.show()
    }

    /// The page of a depth, whether it is asked or not.
    pub(in crate::survey) fn turn_to(&mut self, depth: u32) {
        self.saved.at = self.place_of(depth).unwrap_or(0);
        self.forget_problems();
    }

    /// Where in the trail the page of a depth stands.
    fn place_of(&self, depth: u32) -> Option<usize> {
        let place = depth.checked_sub(self.saved.base)?;
        let place = usize::try_from(place).ok();
        place.filter(|place| *place < self.saved.trail.len())
    }

    /// A page of the trail may have no question that is asked any more: the
    /// next one stands in for it. Gives whether it had.
    fn leave_unasked(&mut self) -> bool {
        let Page::Question(index) = self.page() else {
            return false;
        };
        if self.asked_with(index).next().is_some() {
            return false;
        }
        let next = self
            .route()
            .next(index, &self.definition)
            .map_or(Page::Check, Page::Question);
        if let Some(page) = self.saved.trail.get_mut(self.saved.at) {
            *page = next;
        }
        true
    }

    /// From the "already sent" page to the confirmation.
    pub(super) fn confirm(&mut self) -> Effects {
        match self.screen() {
            Screen::AlreadySent => self.visit(Page::Done),
            _ => Effects::new(),
        }
    }
}
