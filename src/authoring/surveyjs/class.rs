use std::collections::BTreeMap;
use std::sync::LazyLock;

/// What objects of a definition may hold.
#[derive(Debug, Default)]
pub(super) struct Class {
    pub(super) name: &'static str,
    parent: Option<&'static str>,
    /// Whether no object is of this class itself.
    pub(super) is_abstract: bool,
    properties: Vec<Property>,
}

/// A property of a class.
#[derive(Debug)]
pub(super) struct Property {
    pub(super) name: &'static str,
    /// The name it had in earlier versions, which is still read.
    earlier: Option<&'static str>,
    pub(super) is_required: bool,
    pub(super) kind: Kind,
}

/// What a property holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Plain,
    Number,
    Truth,
    /// A text, or one for each of several languages.
    Texts,
    /// A list of plain values.
    List,
    /// An object of this class.
    One(&'static str),
    /// Objects of this class.
    Many(&'static str),
    /// Objects that name their class themselves.
    Elements,
    /// Objects whose class is what they name followed by this.
    Named(&'static str),
}

/// The classes of the library, with what each adds to the one it extends:
/// `-` before the name of one that has no objects, `=` before a property's
/// earlier name, `!` where it is required, `*` a text in several languages,
/// `#` a number, `?` true or false, `:` the class of its value, `[]` a list.
const TABLE: &str = include_str!("classes.txt");

static CLASSES: LazyLock<BTreeMap<&str, Class>> = LazyLock::new(|| {
    let mut all = BTreeMap::new();
    let mut class = Class::default();
    for line in TABLE.lines() {
        if let Some(words) = line.strip_prefix("  ") {
            class.properties.extend(words.split(' ').map(property));
            continue;
        }
        let (name, parent) = match line.split_once(" < ") {
            Some((name, parent)) => (name, Some(parent)),
            None => (line, None),
        };
        let next = Class {
            name: name.trim_start_matches('-'),
            parent,
            is_abstract: name.starts_with('-'),
            properties: Vec::new(),
        };
        let done = std::mem::replace(&mut class, next);
        all.insert(done.name, done);
    }
    all.insert(class.name, class);
    all
});

fn property(word: &'static str) -> Property {
    let (word, class) = match word.split_once(':') {
        Some((word, class)) => (word, Some(class)),
        None => (word, None),
    };
    let (word, is_list) = match word.strip_suffix("[]") {
        Some(word) => (word, true),
        None => (word, false),
    };
    let marks = word.trim_start_matches(|c: char| !"!*#?".contains(c));
    let names = word.strip_suffix(marks).unwrap_or(word);
    let (name, earlier) = match names.split_once('=') {
        Some((name, earlier)) => (name, Some(earlier)),
        None => (names, None),
    };
    let kind = match class {
        Some("element[]") => Kind::Elements,
        Some("validator[]") => Kind::Named("validator"),
        Some("trigger[]") => Kind::Named("trigger"),
        Some(class) => match class.strip_suffix("[]") {
            Some(class) => Kind::Many(class),
            None => Kind::One(class),
        },
        None if marks.contains('*') => Kind::Texts,
        None if is_list => Kind::List,
        None if marks.contains('#') => Kind::Number,
        None if marks.contains('?') => Kind::Truth,
        None => Kind::Plain,
    };
    Property {
        name,
        earlier,
        is_required: marks.contains('!'),
        kind,
    }
}

impl Class {
    /// The class of this name.
    pub(super) fn named(name: &str) -> Option<&'static Self> {
        CLASSES.get(name).filter(|class| !class.name.is_empty())
    }

    /// This class and those it extends, from itself up.
    fn line(&self) -> impl Iterator<Item = &Self> {
        std::iter::successors(Some(self), |class| Self::named(class.parent?))
    }

    /// The property of this name, or that had it in an earlier version.
    pub(super) fn property(&'static self, name: &str) -> Option<&'static Property> {
        self.line().find_map(|class| {
            let mut own = class.properties.iter();
            own.find(|one| one.name == name || one.earlier == Some(name))
        })
    }

    /// Those that must be given.
    pub(super) fn required(&self) -> impl Iterator<Item = &'static str> {
        let own = self.line().flat_map(|class| &class.properties);
        own.filter(|one| one.is_required).map(|one| one.name)
    }

    /// Whether it is this class or extends it.
    pub(super) fn is(&self, name: &str) -> bool {
        self.line().any(|class| class.name == name)
    }
}
