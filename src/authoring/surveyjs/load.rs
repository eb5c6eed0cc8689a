use super::class::{Class, Kind, Property};
use super::data::Data;
use super::item;
use super::names::Names;
use super::object::{Member, Object, Texts, join};
use super::problem::{Problem, ProblemKind};

/// The classes whose objects are an item of a list: a value with a text.
pub(super) const ITEM: &str = "itemvalue";
const COLUMN: &str = "matrixdropdowncolumn";

/// Turns what was read into objects, and collects what does not fit.
#[derive(Default)]
pub(super) struct Loader {
    pub(super) problems: Vec<Problem>,
    names: Names,
}

impl Loader {
    /// The survey.
    pub(super) fn survey(&mut self, class: &'static Class, data: &Data) -> Object {
        let mut survey = Object::new(class, "");
        self.members(&mut survey, data, None);
        survey
    }

    fn tell(&mut self, kind: ProblemKind, path: &str, name: &str) {
        self.problems.push(Problem {
            kind,
            path: path.to_owned(),
            name: name.to_owned(),
        });
    }

    /// Reads the members of an object. `around` is what it stands in.
    fn members(&mut self, object: &mut Object, data: &Data, around: Option<&Object>) {
        let members = match data {
            Data::Object(members) => members,
            Data::Text(text) if !object.class.is(ITEM) => {
                // Of a text the library sees each character as a member, and
                // one that its texts have besides.
                for _ in 0..=text.encode_utf16().count() {
                    self.tell(ProblemKind::UnknownProperty, &object.path, text);
                }
                return;
            }
            Data::List(items) if !object.class.is(ITEM) => {
                for place in 0..items.len() {
                    let name = place.to_string();
                    self.tell(ProblemKind::UnknownProperty, &object.path, &name);
                }
                return;
            }
            _ => return,
        };
        let besides = cell(object, data, around);
        for (name, value) in members {
            if name == "type" || name == "pos" {
                continue;
            }
            let known = object.class.property(name);
            let known = known.or_else(|| besides.and_then(|class| class.property(name)));
            match known {
                Some(known) => self.member(object, known, name, value, data),
                None => self.tell(ProblemKind::UnknownProperty, &object.path, name),
            }
        }
    }

    fn member(
        &mut self,
        object: &mut Object,
        known: &'static Property,
        name: &str,
        value: &Data,
        whole: &Data,
    ) {
        if *value == Data::Null {
            return;
        }
        let path = join(&object.path, name);
        let is_survey = object.class.name == "survey";
        if is_survey && matches!(known.name, "pages" | "elements") {
            self.names = Names::default();
        }
        let member = match known.kind {
            Kind::Texts => Member::Texts(texts(value)),
            Kind::Truth => Member::Plain(truth(value)),
            Kind::Number => Member::Plain(number(value)),
            Kind::Plain => Member::Plain(value.clone()),
            Kind::List => Member::Plain(Data::List(self.list(object, name, value).to_vec())),
            Kind::One(class) => {
                let class = match object
                    .data("maskType")
                    .as_text()
                    .or_else(|| whole.get("maskType")?.as_text())
                {
                    Some(mask) if class == "masksettings" => {
                        Class::named(&format!("{mask}mask")).or_else(|| Class::named(class))
                    }
                    _ => Class::named(class),
                };
                let Some(class) = class else { return };
                let mut inner = Object::new(class, &path);
                self.members(&mut inner, value, Some(object));
                Member::One(Box::new(inner))
            }
            Kind::Elements if is_survey => {
                let Some(class) = Class::named("page") else {
                    return;
                };
                let mut page = Object::new(class, "");
                self.names.name_page(&mut page);
                let elements = self.many(&page, known, name, value, &path);
                page.set("elements", Member::Many(elements));
                object.set("pages", Member::Many(vec![page]));
                return;
            }
            Kind::Many(_) | Kind::Elements | Kind::Named(_) => {
                if !value.is_something() {
                    return;
                }
                let objects = self.many(object, known, name, value, &path);
                Member::Many(objects)
            }
        };
        object.set(known.name, member);
    }

    /// The items of a list; what is none is told and taken as the only item.
    fn list<'d>(&mut self, object: &Object, name: &str, value: &'d Data) -> &'d [Data] {
        if let Data::List(items) = value {
            return items;
        }
        if value.is_something() {
            self.tell(ProblemKind::ArrayProperty, &object.path, name);
            std::slice::from_ref(value)
        } else {
            &[]
        }
    }

    fn many(
        &mut self,
        around: &Object,
        known: &Property,
        name: &str,
        value: &Data,
        path: &str,
    ) -> Vec<Object> {
        let items = self.list(around, name, value);
        let is_list = matches!(value, Data::List(_));
        let mut all: Vec<Object> = Vec::new();
        for (place, item) in items.iter().enumerate() {
            let path = if is_list {
                format!("{path}[{place}]")
            } else {
                path.to_owned()
            };
            let Some(class) = self.class_of(known, item, &path) else {
                continue;
            };
            let mut object = Object::new(class, &path);
            self.require(class, item, &path);
            if let Some(name) = item.get("name").filter(|name| name.is_something()) {
                object.set("name", Member::Plain(Data::Text(name.to_text())));
            }
            self.names.name(&mut object);
            item::load(&mut object, item);
            self.members(&mut object, item, Some(around));
            item::settle(&mut object, item);
            all.push(object);
        }
        if known.kind == Kind::Many(COLUMN) {
            Names::name_columns(&mut all);
        }
        all
    }

    /// The class of an object of a list; `None` is told.
    fn class_of(&mut self, known: &Property, item: &Data, path: &str) -> Option<&'static Class> {
        let ending = match known.kind {
            Kind::Many(class) => return Class::named(class),
            Kind::Named(ending) => ending,
            _ => "",
        };
        let given = item.get("type").filter(|given| given.is_something());
        let Some(given) = given else {
            self.tell(ProblemKind::MissingType, path, "type");
            return None;
        };
        let mut name = given.as_text().unwrap_or_default().to_lowercase();
        if !name.contains(ending) {
            name.push_str(ending);
        }
        let fits = |class: &&Class| match ending {
            "" => class.is("question") || class.is("panelbase"),
            ending => class.name.ends_with(ending),
        };
        let class = Class::named(&name).filter(|class| !class.is_abstract);
        let class = class.filter(fits);
        if class.is_none() {
            self.tell(ProblemKind::IncorrectType, path, &given.to_text());
        }
        class
    }

    /// Tells the first thing that an object must have and has not.
    fn require(&mut self, class: &Class, item: &Data, path: &str) {
        if class.is(ITEM) {
            return;
        }
        let is_given = |name: &str| item.get(name).is_some_and(Data::is_something);
        if let Some(name) = class.required().find(|name| !is_given(name)) {
            self.tell(ProblemKind::RequiredProperty, path, name);
        }
    }
}

/// The class of the question that the cells of a column are, whose properties
/// the column has as well.
fn cell(object: &mut Object, data: &Data, around: Option<&Object>) -> Option<&'static Class> {
    if object.class.name != COLUMN {
        return None;
    }
    let given = data
        .get("cellType")
        .and_then(Data::as_text)
        .unwrap_or_default();
    let mut cell = given.to_owned();
    let of_matrix = around.and_then(|matrix| matrix.plain_text("cellType"));
    if given.is_empty() && data.get("choices").is_some_and(Data::is_something) {
        of_matrix.unwrap_or("dropdown").clone_into(&mut cell);
        object.set("cellType", Member::Plain(Data::Text(cell.clone())));
    }
    Class::named(match cell.as_str() {
        "" | "default" => "question",
        cell => cell,
    })
}

fn texts(value: &Data) -> Texts {
    Texts(match value {
        Data::Text(text) => vec![(super::object::DEFAULT.to_owned(), text.clone())],
        Data::Object(members) => {
            let members = members.iter();
            members
                .map(|(name, value)| (name.clone(), value.to_text()))
                .collect()
        }
        Data::List(items) => {
            let items = items.iter().enumerate();
            items
                .map(|(place, value)| (place.to_string(), value.to_text()))
                .collect()
        }
        _ => Vec::new(),
    })
}

fn truth(value: &Data) -> Data {
    match value.as_text().map(str::to_lowercase).as_deref() {
        Some("true") => Data::Bool(true),
        Some("false") => Data::Bool(false),
        _ => value.clone(),
    }
}

/// A number that is written as text: its whole part.
fn number(value: &Data) -> Data {
    let Some(text) = value.as_text().filter(|text| !text.is_empty()) else {
        return value.clone();
    };
    let text = text.trim();
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    let digits = unsigned.bytes().take_while(u8::is_ascii_digit).count();
    let end = text.len() - unsigned.len() + digits;
    let number = text
        .get(..end)
        .and_then(|text| text.trim_start_matches('+').parse().ok());
    number.map_or(Data::Null, Data::Number)
}
