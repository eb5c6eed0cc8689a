use super::draft::{Draft, Pending};
use super::lost;
use super::pages::{OF_PAGES, paging};
use super::words_of::without_tags;
use crate::authoring::Remark;
use crate::authoring::definition::names::{Names, id};
use crate::authoring::surveyjs::Survey;
use crate::authoring::surveyjs::object::{DEFAULT, DEFAULT_LANGUAGE, Member, Object, join};
use crate::authoring::surveyjs::translate::{Kind, Known};
use crate::json::{Map, json};
use crate::survey::definition::Paging;
use crate::words::surveyjs as words;

/// Goes through a survey and makes questions of it.
pub(super) struct Walk<'a> {
    pub(super) survey: &'a Survey,
    pub(super) drafts: Vec<Draft>,
    pub(super) lost: Vec<Remark>,
    pub(super) known: Known,
    names: Names,
    pub(super) paging: Paging,
    /// Whether what is made now stands on a page with several, under its title.
    pub(super) is_on_page: bool,
    section: Option<String>,
    conditions: Vec<Pending>,
}

/// Members of a survey that are carried over, or say what follows from others.
const OF_SURVEY: &[&str] = &[
    "title",
    "description",
    "pages",
    "locale",
    "completedHtml",
    "calculatedValues",
    "cookieName",
];
/// The same of a page and a panel.
const OF_PANEL: &[&str] = &["name", "title", "elements", "visibleIf", "visible"];

impl<'a> Walk<'a> {
    pub(super) fn new(survey: &'a Survey) -> Self {
        Self {
            survey,
            drafts: Vec::new(),
            lost: Vec::new(),
            known: Known::default(),
            names: Names::default(),
            paging: paging(&survey.root),
            is_on_page: false,
            section: None,
            conditions: Vec::new(),
        }
    }

    pub(super) fn lose(&mut self, path: &str, sentence: String) {
        self.lost.push(lost::remark(path, sentence));
    }

    /// What stands above the questions.
    pub(super) fn head(&mut self) -> Map {
        let root = &self.survey.root;
        let mut head = Map::default();
        let title = self.plain(root, "title");
        let name = root.plain_text("cookieName").or(title.as_deref());
        let name = id(&name.unwrap_or_default().to_lowercase());
        let name = name.trim_matches('_');
        let name = if name.is_empty() { words::NO_ID } else { name };
        head.insert("canvass".to_owned(), json!("survey/1"));
        head.insert("id".to_owned(), json!(name));
        head.insert("version".to_owned(), json!("1"));
        head.insert(
            "title".to_owned(),
            json!(title.as_deref().unwrap_or(words::NO_TITLE)),
        );
        if self.paging != Paging::default() {
            head.insert("page".to_owned(), json!(self.paging.name()));
        }
        let members = [("introduction", "description"), ("thanks", "completedHtml")];
        for (ours, theirs) in members {
            let text = self.plain(root, theirs);
            head.extend(text.map(|text| (ours.to_owned(), json!(text))));
        }
        head
    }

    /// A text in the survey's language without tags; that some were there is
    /// told.
    pub(super) fn plain(&mut self, object: &Object, name: &str) -> Option<String> {
        let text = self.survey.text(object, name)?;
        let (plain, had_tags) = without_tags(text);
        if had_tags {
            self.lose(&join(&object.path, name), words::TAGS.to_owned());
        }
        Some(plain).filter(|text| !text.trim().is_empty())
    }

    pub(super) fn survey(&mut self) {
        let root = &self.survey.root;
        for problem in &self.survey.problems {
            self.lose(&problem.path, words::problem_here(problem));
        }
        let used = [OF_SURVEY, OF_PAGES.as_slice()].concat();
        lost::rest(root, &used, &mut self.lost);
        for page in root.many("pages") {
            self.page(page);
        }
    }

    /// Makes questions of what stands in a panel, or on a page.
    pub(super) fn panel(&mut self, panel: &'a Object, is_page: bool) {
        lost::rest(panel, OF_PANEL, &mut self.lost);
        if self.is_never_shown(panel) {
            return;
        }
        let outer = (self.section.clone(), self.conditions.len());
        let title = self.plain(panel, "title");
        if title.is_some() && self.is_on_page && !is_page {
            self.lose(&join(&panel.path, "title"), words::title_in_page());
        } else if let Some(title) = title {
            self.section = Some(self.piped(&title, &join(&panel.path, "title")));
        }
        self.conditions.extend(condition(panel));
        for element in panel.many("elements") {
            if element.is_panel() {
                self.panel(element, false);
            } else {
                self.question(element);
            }
        }
        self.section = outer.0;
        self.conditions.truncate(outer.1);
    }

    /// Whether an element is hidden and has no condition that shows it, which is
    /// told.
    pub(super) fn is_never_shown(&mut self, element: &Object) -> bool {
        let is_hidden = *element.data("visible") == crate::authoring::surveyjs::Data::Bool(false);
        let is_never = is_hidden && element.plain_text("visibleIf").is_none();
        if is_never {
            self.lose(&element.path, words::hidden(element.name()));
        }
        is_never
    }

    /// A draft for an element, with its section and the conditions it stands
    /// under. Its answer is known by `name`.
    pub(super) fn draft(&mut self, element: &Object, name: &str) -> Draft {
        let id = self.names.take(name);
        if id != name {
            self.lose(&join(&element.path, "name"), words::renamed(name, &id));
        }
        let mut draft = Draft {
            path: element.path.clone(),
            name: name.to_owned(),
            relevant: self.conditions.clone(),
            ..Draft::default()
        };
        draft.relevant.extend(condition(element));
        draft.set("id", json!(id));
        draft.set_text("section", self.section.clone().as_deref());
        draft
    }

    /// Adds a draft; from here on its answer is known.
    pub(super) fn add(&mut self, mut draft: Draft) {
        draft.place = self.drafts.len();
        if let Some(kind) = &draft.kind {
            let place = Some(draft.place);
            self.known.add(&draft.name, draft.id(), kind.clone(), place);
        }
        self.drafts.push(draft);
    }

    /// Tells that an element is left out; what names it is told as well.
    pub(super) fn leave_out(&mut self, element: &Object, sentence: String) {
        self.lose(&element.path, sentence);
        self.forget(element);
    }

    /// From here on an element's name is known to have no answer.
    pub(super) fn forget(&mut self, element: &Object) {
        self.known.add(element.key(), "", Kind::Absent, None);
    }

    /// A text in which `{name}` is our mention of that answer; one of something
    /// else stays and is told.
    pub(super) fn piped(&mut self, text: &str, path: &str) -> String {
        let mut all = String::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            all.push_str(before);
            let Some((name, behind)) = after.split_once('}') else {
                all.push('{');
                rest = after;
                continue;
            };
            if let Ok((written, _)) = self.known.find(name) {
                all.push_str(&written);
            } else {
                self.lose(path, words::mention(name));
                all.push('{');
                all.push_str(name);
                all.push('}');
            }
            rest = behind;
        }
        all + rest
    }
}

fn condition(element: &Object) -> Option<Pending> {
    Some(Pending {
        text: element.plain_text("visibleIf")?.to_owned(),
        path: join(&element.path, "visibleIf"),
    })
}

/// The languages besides the one that is shown, and how many texts each has.
pub(super) fn other_languages(survey: &Survey) -> Vec<(String, usize)> {
    let mut others: Vec<(String, usize)> = Vec::new();
    count(&survey.root, &mut others);
    others.retain(|(other, _)| other != survey.language_code());
    others
}

/// How many texts each language has. The default one is a language by two names,
/// under both of which a text may stand.
fn count(object: &Object, all: &mut Vec<(String, usize)>) {
    for (_, member) in &object.members {
        match member {
            Member::Texts(texts) => {
                for (language, _) in &texts.0 {
                    let language = match language.as_str() {
                        DEFAULT => DEFAULT_LANGUAGE,
                        language => language,
                    };
                    match all.iter_mut().find(|(known, _)| known == language) {
                        Some((_, count)) => *count += 1,
                        None => all.push((language.to_owned(), 1)),
                    }
                }
            }
            Member::One(one) => count(one, all),
            Member::Many(objects) => objects.iter().for_each(|one| count(one, all)),
            Member::Plain(_) => {}
        }
    }
}
