//! What is said of a survey that is looked over, put together.

use super::Words;

impl Words {
    /// Why a question is asked or not: the conditions that decide, and what the
    /// answers in them are.
    pub fn because(self, is_asked: bool, conditions: &[String], facts: &[String]) -> String {
        let all = self.list_of(conditions);
        let sentence = match (is_asked, conditions.len()) {
            (true, 1) => self.asked_as_one(&all),
            (true, _) => self.asked_as_all(&all),
            (false, 1) => self.unasked_as_one(&all),
            (false, _) => self.unasked_as_all(&all),
        };
        if facts.is_empty() {
            sentence
        } else {
            [&sentence, ": ", &self.list_of(facts)].concat()
        }
    }

    /// What a calculation comes to, which may be nothing.
    pub fn calculation(self, value: &str) -> String {
        if value.is_empty() {
            self.calculated_nothing().to_owned()
        } else {
            self.calculated(value)
        }
    }

    /// Said when an answer has changed which questions are asked; empty where it
    /// has not.
    pub fn changed_questions(self, come: &[String], gone: &[String]) -> String {
        let quoted = |texts: &[String]| {
            let texts: Vec<String> = texts.iter().map(|text| ["“", text, "”"].concat()).collect();
            (!texts.is_empty()).then(|| self.list_of(&texts))
        };
        let both = [
            quoted(come).map(|all| self.now_asked(&all)),
            quoted(gone).map(|all| self.no_longer_asked(&all)),
        ];
        let both: Vec<String> = both.into_iter().flatten().collect();
        both.join(". ")
    }

    fn list_of(self, items: &[String]) -> String {
        let items: Vec<&str> = items.iter().map(String::as_str).collect();
        self.list(&items)
    }
}
