use super::class::Class;
use super::data::Data;

/// An object of a definition as the library has it after loading: members by
/// their present names, each once.
#[derive(Clone, Debug)]
pub(super) struct Object {
    pub(super) class: &'static Class,
    /// Where it stands in the file: `pages[0].elements[2]`.
    pub(super) path: String,
    /// In the order of the file.
    pub(super) members: Vec<(&'static str, Member)>,
}

/// What a member holds.
#[derive(Clone, Debug)]
pub(super) enum Member {
    Plain(Data),
    Texts(Texts),
    One(Box<Object>),
    Many(Vec<Object>),
}

/// A text in the languages that it is given in, in their order.
#[derive(Clone, Debug, Default)]
pub(super) struct Texts(pub(super) Vec<(String, String)>);

/// What stands for the language of a survey in which no other is given.
pub(super) const DEFAULT: &str = "default";
/// The language it is taken to be.
pub(super) const DEFAULT_LANGUAGE: &str = "en";

/// The path of a member of what stands at a path.
pub(super) fn join(path: &str, name: &str) -> String {
    if path.is_empty() {
        name.to_owned()
    } else {
        format!("{path}.{name}")
    }
}

impl Texts {
    /// The text in a language; that in the language without the region or in
    /// the default one where there is none.
    pub(super) fn text(&self, language: &str) -> Option<&str> {
        let find = |wanted: &str| {
            let found = self.0.iter().find(|(language, _)| language == wanted);
            found
                .map(|(_, text)| text.as_str())
                .filter(|text| !text.is_empty())
        };
        let without_region = language.split_once('-').map(|(language, _)| language);
        let of_default = || {
            (language.is_empty() || language == DEFAULT)
                .then(|| find(DEFAULT_LANGUAGE))
                .flatten()
        };
        find(language)
            .or_else(|| find(without_region?))
            .or_else(|| find(DEFAULT))
            .or_else(of_default)
    }
}

impl Object {
    pub(super) fn new(class: &'static Class, path: &str) -> Self {
        Self {
            class,
            path: path.to_owned(),
            members: Vec::new(),
        }
    }

    /// Sets a member, in place of what it held.
    pub(super) fn set(&mut self, name: &'static str, member: Member) {
        match self.members.iter_mut().find(|(known, _)| *known == name) {
            Some((_, known)) => *known = member,
            None => self.members.push((name, member)),
        }
    }

    pub(super) fn member(&self, name: &str) -> Option<&Member> {
        let found = self.members.iter().find(|(known, _)| *known == name);
        found.map(|(_, member)| member)
    }

    /// A plain member; `null` where there is none.
    pub(super) fn data(&self, name: &str) -> &Data {
        match self.member(name) {
            Some(Member::Plain(data)) => data,
            _ => &Data::Null,
        }
    }

    /// A plain member that is a text with something in it.
    pub(super) fn plain_text(&self, name: &str) -> Option<&str> {
        self.data(name).as_text().filter(|text| !text.is_empty())
    }

    /// A member that is true.
    pub(super) fn flag(&self, name: &str) -> bool {
        *self.data(name) == Data::Bool(true)
    }

    /// A member that is a number.
    pub(super) fn number(&self, name: &str) -> Option<f64> {
        match self.data(name) {
            Data::Number(number) => Some(*number),
            _ => None,
        }
    }

    /// A member in a language.
    pub(super) fn text(&self, name: &str, language: &str) -> Option<&str> {
        match self.member(name)? {
            Member::Texts(texts) => texts.text(language),
            _ => None,
        }
    }

    /// The objects of a member.
    pub(super) fn many(&self, name: &str) -> &[Self] {
        match self.member(name) {
            Some(Member::Many(objects)) => objects,
            _ => &[],
        }
    }

    /// The name it is known by.
    pub(super) fn name(&self) -> &str {
        self.data("name").as_text().unwrap_or_default()
    }

    /// The name its answer is known by.
    pub(super) fn key(&self) -> &str {
        self.plain_text("valueName").unwrap_or_else(|| self.name())
    }

    /// Whether it holds other elements instead of an answer.
    pub(super) fn is_panel(&self) -> bool {
        self.class.is("panelbase")
    }
}
