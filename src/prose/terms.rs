use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::prose::stop::stop_words;
use crate::prose::token::{Token, is_apostrophe, stem, tokens};

/// Most terms that are listed.
pub const MOST_TERMS: usize = 12;

/// Fewest people who make a word a term: what one alone writes is no common theme.
const FEWEST: u32 = 2;

/// Fewest people who make two words a phrase.
const FEWEST_PHRASE: u32 = 3;

/// Likelihood ratio from which two words stand together more than by chance (chi-squared
/// with one degree of freedom, p below 0.001; Dunning 1993).
const CHANCE: f64 = 10.83;

/// A word or a phrase of two words, and how many people use it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    /// The term in small letters.
    pub text: String,
    /// How many texts hold it, however often each does.
    pub respondents: u32,
}

/// Counts terms by the texts that hold them.
///
/// A plural is counted with its singular. Left out are words that are too common, words
/// of the question, and numbers.
#[derive(Clone, Debug)]
pub struct Terms {
    stop: Vec<&'static str>,
    asked: Vec<String>,
    ids: BTreeMap<String, usize>,
    words: Vec<Word>,
    pairs: BTreeMap<(usize, usize), Counts>,
    num_texts: u32,
    num_words: u32,
}

#[derive(Clone, Debug, Default)]
struct Word {
    /// As first written, in small letters; as a singular if it was ever written so.
    written: String,
    is_singular: bool,
    counts: Counts,
}

#[derive(Clone, Copy, Debug, Default)]
struct Counts {
    texts: u32,
    times: u32,
    /// The number of the text that was counted last.
    last: u32,
}

impl Counts {
    /// Counts one more time, in the text of this number, from 1.
    fn count(&mut self, text: u32) {
        self.times += 1;
        if self.last != text {
            self.last = text;
            self.texts += 1;
        }
    }
}

impl Terms {
    /// Nothing counted yet; words of `question` will be left out.
    pub fn new(question: &str) -> Self {
        let asked = tokens(question).into_iter();
        Self {
            stop: stop_words(),
            asked: asked.map(|token| stem(&token.word).to_owned()).collect(),
            ids: BTreeMap::new(),
            words: Vec::new(),
            pairs: BTreeMap::new(),
            num_texts: 0,
            num_words: 0,
        }
    }

    /// How many texts were counted.
    pub fn num_texts(&self) -> u32 {
        self.num_texts
    }

    /// Counts one text.
    pub fn add(&mut self, text: &str) {
        self.num_texts += 1;
        let mut before: Option<usize> = None;
        for token in tokens(text) {
            self.num_words += 1;
            let id = self.is_term(&token.word).then(|| self.id(&token, text));
            if let Some(word) = id.and_then(|id| self.words.get_mut(id)) {
                word.counts.count(self.num_texts);
            }
            if let (Some(first), Some(second), true) = (before, id, token.follows_on) {
                let pair = self.pairs.entry((first, second)).or_default();
                pair.count(self.num_texts);
            }
            before = id;
        }
    }

    /// The terms that most people use, the most used first and those of as many in the
    /// order of the alphabet. A word that is used in a phrase alone stands there alone.
    pub fn top(&self, most: usize) -> Vec<Term> {
        let phrases: Vec<(&(usize, usize), &Counts)> = self
            .pairs
            .iter()
            .filter(|((first, second), pair)| {
                first != second
                    && pair.texts >= FEWEST_PHRASE
                    && self.is_phrase(*first, *second, **pair)
            })
            .collect();
        let stands_alone = |id: usize, word: &Word| {
            let mut within = phrases.iter();
            !within.any(|((first, second), pair)| {
                (*first == id || *second == id) && pair.texts == word.counts.texts
            })
        };
        let words = self.words.iter().enumerate();
        let words = words
            .filter(|(id, word)| word.counts.texts >= FEWEST && stands_alone(*id, word))
            .map(|(_, word)| Term {
                text: word.written.clone(),
                respondents: word.counts.texts,
            });
        let phrases = phrases.iter().filter_map(|((first, second), pair)| {
            let (first, second) = (self.words.get(*first)?, self.words.get(*second)?);
            Some(Term {
                text: [first.written.as_str(), second.written.as_str()].join(" "),
                respondents: pair.texts,
            })
        });
        let mut terms: Vec<Term> = words.chain(phrases).collect();
        terms.sort_by(|a, b| {
            let by_count = b.respondents.cmp(&a.respondents);
            by_count.then_with(|| a.text.cmp(&b.text))
        });
        terms.truncate(most);
        terms
    }

    fn is_term(&self, word: &str) -> bool {
        let begins_with_letter = word.chars().next().is_some_and(char::is_alphabetic);
        begins_with_letter
            && word.chars().nth(1).is_some()
            && self.stop.binary_search(&word).is_err()
            && !self.asked.iter().any(|asked| asked == stem(word))
    }

    fn id(&mut self, token: &Token, text: &str) -> usize {
        let stem = stem(&token.word);
        let is_singular = stem == token.word;
        let known = self.ids.get(stem).copied();
        let id = known.unwrap_or(self.words.len());
        if known.is_none() {
            self.ids.insert(stem.to_owned(), id);
            self.words.push(Word::default());
        }
        if let Some(word) = self.words.get_mut(id)
            && (word.written.is_empty() || (is_singular && !word.is_singular))
        {
            let span = token.span;
            let written = text.get(span.from as usize..span.to as usize);
            word.written = written.unwrap_or(&token.word).to_lowercase();
            if let Some((owner, "s")) = word.written.rsplit_once(is_apostrophe) {
                word.written = owner.to_owned();
            }
            word.is_singular = is_singular;
        }
        id
    }

    /// Whether two words stand side by side more often than by chance, by the likelihood
    /// ratio of their table of four.
    fn is_phrase(&self, first: usize, second: usize, pair: Counts) -> bool {
        let (Some(first), Some(second)) = (self.words.get(first), self.words.get(second)) else {
            return false;
        };
        let both = f64::from(pair.times);
        let (first, second) = (
            f64::from(first.counts.times),
            f64::from(second.counts.times),
        );
        let all = f64::from(self.num_words);
        if both * all <= first * second {
            return false;
        }
        let neither = (all - first - second + both).max(0.0);
        let part = |there: f64, of: f64, with: f64| {
            let expected = of * with / all;
            if there > 0.0 && expected > 0.0 {
                there * libm::log(there / expected)
            } else {
                0.0
            }
        };
        let ratio = part(both, first, second)
            + part(first - both, first, all - second)
            + part(second - both, all - first, second)
            + part(neither, all - first, all - second);
        2.0 * ratio >= CHANCE
    }
}
