//! How sentences become methods, and what is filled into them.

use super::{Words, forms};

/// A method for each sentence.
macro_rules! sentences {
    ($($(#[$doc:meta])* $name:ident $(($($place:ident),+))?;)+) => {
        #[allow(non_camel_case_types, reason = "they are the names in the files")]
        enum Plain { $($name),+ }
        const PLAIN: &[&str] = &[$(stringify!($name)),+];
        impl Words {
            $(sentence! { $(#[$doc])* $name $(($($place),+))? })+
        }
    };
}

macro_rules! sentence {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        pub fn $name(self) -> &'static str {
            plain(self, Plain::$name as usize)
        }
    };
    ($(#[$doc:meta])* $name:ident ($($place:ident),+)) => {
        $(#[$doc])*
        pub fn $name(self, $($place: &str),+) -> String {
            filled(plain(self, Plain::$name as usize), &[$((stringify!($place), $place)),+])
        }
    };
}

/// A method for each sentence with a count, which is `{n}` in it.
macro_rules! counted {
    ($($(#[$doc:meta])* $name:ident $(($place:ident))?;)+) => {
        #[allow(non_camel_case_types, reason = "they are the names in the files")]
        enum Counted { $($name),+ }
        const COUNTED: &[&str] = &[$(stringify!($name)),+];
        impl Words {
            $(
                $(#[$doc])*
                pub fn $name(self, n: usize $(, $place: &str)?) -> String {
                    counted(self, Counted::$name as usize, n, &[$((stringify!($place), $place))?])
                }
            )+
        }
    };
}

/// The sentences themselves, from their file in English and that in Welsh, where they
/// have the names and the order of the list.
macro_rules! tables {
    ($english:literal, $welsh:literal) => {
        const ENGLISH_FILE: &str = include_str!($english);
        const WELSH_FILE: &str = include_str!($welsh);

        const _: () = assert!(
            is_named(ENGLISH_FILE, PLAIN, COUNTED, &forms::ENGLISH),
            concat!(
                $english,
                " has not the sentences of the list in their order"
            )
        );
        const _: () = assert!(
            is_named(WELSH_FILE, PLAIN, COUNTED, &forms::WELSH),
            concat!($welsh, " has not the sentences of the list in their order")
        );

        static ENGLISH: Held<{ length(ENGLISH_FILE) }, { count(ENGLISH_FILE) }> =
            Held::of(ENGLISH_FILE);
        static WELSH: Held<{ length(WELSH_FILE) }, { count(WELSH_FILE) }> = Held::of(WELSH_FILE);
        static TABLES: [Table; 2] = [Table::of(&ENGLISH), Table::of(&WELSH)];

        fn plain(words: Words, place: usize) -> &'static str {
            let [english, welsh] = &TABLES;
            let table = match words {
                Words::English => english,
                Words::Welsh => welsh,
            };
            table.sentence(place)
        }

        fn counted(words: Words, place: usize, n: usize, places: &[(&str, &str)]) -> String {
            let sentence = plain(words, PLAIN.len() + words.place_of_form(place, n));
            let n = crate::words::format::count(n);
            filled(sentence, &[places, &[("n", &n)]].concat())
        }
    };
}

pub(super) use {counted, sentence, sentences, tables};

impl Words {
    /// Which of the lines with a count it is for so many, of the sentence in this place.
    pub(super) fn place_of_form(self, place: usize, n: usize) -> usize {
        let (form, forms) = match self {
            Self::English => (forms::english(n), forms::ENGLISH.len()),
            Self::Welsh => (forms::welsh(n), forms::WELSH.len()),
        };
        place * forms + form
    }
}

/// A sentence with its places filled.
pub(super) fn filled(sentence: &str, places: &[(&str, &str)]) -> String {
    let mut out = String::new();
    let mut rest = sentence;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}').unwrap_or((after, ""));
        let found = places.iter().find(|(place, _)| *place == name);
        out.push_str(before);
        out.push_str(found.map_or("", |(_, text)| text));
        rest = after;
    }
    out.push_str(rest);
    out
}
