use crate::authoring::sheets::{CHOICES, Row, SETTINGS, SURVEY, Sheet, Sheets};
use crate::authoring::xlsform::form::{Form, Item, Kind, List, Parameters, Question};
use crate::authoring::xlsform::kinds::type_of;
use crate::authoring::xlsform::texts::{NO_LANGUAGE, Texts};

/// The sheets of a form, in today's spelling. What was made by the conversion
/// is left to it: reading the sheets gives the same form again.
pub fn to_sheets(form: &Form) -> Sheets {
    let mut survey = Lines::new(&["type", "name", "label"]);
    items(&mut survey, form, &form.items);
    let mut choices = Lines::new(&["list_name", "name", "label"]);
    for list in &form.lists {
        list_lines(&mut choices, list);
    }
    let all = vec![
        survey.sheet(SURVEY),
        choices.sheet(CHOICES),
        settings(form, has_runs_of_spaces(form)),
    ];
    Sheets {
        all: all
            .into_iter()
            .filter(|sheet| sheet.rows.len() > 1)
            .collect(),
        name: None,
    }
}

/// Lines of cells by their headings.
struct Lines {
    headings: Vec<String>,
    lines: Vec<Vec<(usize, String)>>,
}

impl Lines {
    fn new(headings: &[&str]) -> Self {
        Self {
            headings: headings
                .iter()
                .map(|heading| (*heading).to_owned())
                .collect(),
            lines: Vec::new(),
        }
    }

    fn begin(&mut self) {
        self.lines.push(Vec::new());
    }

    fn put(&mut self, heading: &str, text: &str) {
        let place = self.headings.iter().position(|known| known == heading);
        let place = place.unwrap_or_else(|| {
            self.headings.push(heading.to_owned());
            self.headings.len() - 1
        });
        if let (Some(line), false) = (self.lines.last_mut(), text.is_empty()) {
            line.push((place, text.to_owned()));
        }
    }

    fn put_some(&mut self, heading: &str, text: Option<&String>) {
        if let Some(text) = text {
            self.put(heading, text);
        }
    }

    fn put_texts(&mut self, heading: &str, texts: &Texts) {
        for (language, text) in texts.iter() {
            if texts.is_translated() && language != NO_LANGUAGE {
                self.put(&format!("{heading}::{language}"), text);
            } else {
                self.put(heading, text);
            }
        }
    }

    /// The sheet, without columns that hold nothing.
    fn sheet(self, name: &str) -> Sheet {
        let is_used = |place: usize| self.lines.iter().flatten().any(|(used, _)| *used == place);
        let used: Vec<usize> = (0..self.headings.len())
            .filter(|place| is_used(*place))
            .collect();
        let column = |place: usize| used.iter().position(|used| *used == place);
        let headings = self.headings.iter().enumerate();
        let mut lines: Vec<Vec<(usize, String)>> = vec![
            headings
                .map(|(place, text)| (place, text.clone()))
                .collect(),
        ];
        lines.extend(self.lines);
        let rows = (1_u32..).zip(lines).map(|(number, line)| {
            let cells = line.into_iter();
            let mut cells: Vec<(u32, String)> = cells
                .filter_map(|(place, text)| Some((column(place)? as u32, text)))
                .collect();
            cells.sort_by_key(|(place, _)| *place);
            Row { number, cells }
        });
        Sheet {
            name: name.to_owned(),
            rows: rows.collect(),
            has_order: true,
        }
    }
}

fn settings(form: &Form, has_runs: bool) -> Sheet {
    let mut lines = Lines::new(&[]);
    lines.begin();
    lines.put("form_title", &form.title);
    lines.put("form_id", &form.id);
    lines.put_some("version", form.version.as_ref());
    if form.default_language != NO_LANGUAGE {
        lines.put("default_language", &form.default_language);
    }
    lines.put_some("style", form.style.as_ref());
    lines.put_some("instance_name", form.instance_name.as_ref());
    if form.name != "data" {
        lines.put("name", &form.name);
    }
    if form.lists.iter().any(has_same) {
        lines.put("allow_choice_duplicates", "yes");
    }
    if has_runs {
        lines.put("clean_text_values", "no");
    }
    lines.sheet(SETTINGS)
}

fn has_same(list: &List) -> bool {
    let names: Vec<&str> = list
        .choices
        .iter()
        .map(|choice| choice.name.as_str())
        .collect();
    let mut rest = names.iter().enumerate();
    rest.any(|(place, name)| names.iter().take(place).any(|known| known == name))
}

/// Whether some cell of the survey has several spaces together.
fn has_runs_of_spaces(form: &Form) -> bool {
    let mut survey = Lines::new(&[]);
    items(&mut survey, form, &form.items);
    survey
        .lines
        .iter()
        .flatten()
        .any(|(_, text)| text.contains("  "))
}

fn list_lines(lines: &mut Lines, list: &List) {
    for choice in list.choices.iter().filter(|choice| choice.row.is_some()) {
        lines.begin();
        lines.put("list_name", &list.name);
        lines.put("name", &choice.name);
        lines.put_texts("label", &choice.label);
        for (kind, texts) in &choice.media {
            lines.put_texts(&format!("media::{kind}"), texts);
        }
        for (heading, text) in &choice.columns {
            lines.put(heading, text);
        }
    }
}

fn items(lines: &mut Lines, form: &Form, all: &[Item]) {
    let mut counter: Option<&Item> = None;
    for (place, item) in all.iter().enumerate() {
        if item.is_generated {
            counter = Some(item);
            continue;
        }
        lines.begin();
        lines.put("name", &item.name);
        match &item.kind {
            Kind::Question(question) => {
                let next = all.get(place + 1);
                let has_other = next.is_some_and(|next| next.is_generated && next.row == item.row);
                asked(lines, item, question, has_other);
            }
            Kind::Group(children) => {
                group(lines, item, children);
                within(lines, form, "group", children);
            }
            Kind::Repeat { count, children } => {
                lines.put("type", "begin_repeat");
                common(lines, item);
                let made = counter.filter(|made| made.row == item.row);
                let made = made.and_then(|made| made.calculation.as_ref());
                lines.put_some("repeat_count", made.or(count.as_ref()));
                within(lines, form, "repeat", children);
            }
            Kind::Loop { over, children } => {
                lines.put("type", &format!("begin_loop over {over}"));
                common(lines, item);
                within(lines, form, "loop", children);
            }
        }
    }
}

fn within(lines: &mut Lines, form: &Form, control: &str, children: &[Item]) {
    items(lines, form, children);
    lines.begin();
    lines.put("type", &format!("end_{control}"));
}

/// A group's own row: one shown as a table has its texts again.
fn group(lines: &mut Lines, item: &Item, children: &[Item]) {
    lines.put("type", "begin_group");
    let is_head =
        |child: &&Item| child.is_generated && child.appearance.as_deref() == Some("label");
    if children.iter().any(|child| is_head(&child)) {
        let mut item = item.clone();
        let made = children
            .iter()
            .find(|child| child.is_generated && child.row == item.row);
        if let Some(note) = made {
            item.label = note.label.clone();
            item.hint = note.hint.clone();
        }
        let appearance = item.appearance.take().unwrap_or_default();
        item.appearance = Some(appearance.replacen("field-list", "table-list", 1));
        common(lines, &item);
    } else {
        common(lines, item);
    }
}

fn asked(lines: &mut Lines, item: &Item, question: &Question, has_other: bool) {
    let name = question.type_name.as_str();
    let list = question.list.as_deref();
    let is_file = list.is_some_and(|list| list.contains('.') && !list.contains('$'));
    let file = if is_file { "_from_file" } else { "" };
    let other = if has_other { " or_other" } else { "" };
    lines.put(
        "type",
        &match list {
            Some(list) => format!("{name}{file} {list}{other}"),
            None => name.to_owned(),
        },
    );
    common(lines, item);
    lines.put_some("choice_filter", question.choice_filter.as_ref());
    let pair = |(name, text): &(String, String)| {
        let name = name.strip_prefix("odk:").unwrap_or(name);
        format!("{}={text}", name.replace("tick-", "tick_"))
    };
    match &question.parameters {
        Parameters::None => lines.put_some("rows", question.rows.as_ref()),
        Parameters::Text(text) => lines.put("parameters", text),
        Parameters::Named(pairs) => {
            let mut pairs: Vec<String> = pairs.iter().map(pair).collect();
            let labels = question
                .range
                .as_ref()
                .and_then(|range| range.labels.as_ref());
            pairs.extend(labels.map(|list| format!("tick_labelset={list}")));
            lines.put("parameters", &pairs.join(" "));
        }
    }
    let usual = type_of(name).map_or("", |type_| type_.answer);
    let is_usual = question.data_type.as_deref().unwrap_or_default() == usual;
    if !is_usual && list.is_none() && question.range.is_none() {
        lines.put_some("bind::type", question.data_type.as_ref());
    }
}

fn common(lines: &mut Lines, item: &Item) {
    lines.put_texts("label", &item.label);
    lines.put_texts("hint", &item.hint);
    lines.put_texts("guidance_hint", &item.guidance_hint);
    lines.put_some("required", item.required.as_ref());
    lines.put_texts("required_message", &item.required_message);
    lines.put_some("relevant", item.relevant.as_ref());
    lines.put_some("constraint", item.constraint.as_ref());
    lines.put_texts("constraint_message", &item.constraint_message);
    lines.put_some("readonly", item.readonly.as_ref());
    lines.put_some("calculation", item.calculation.as_ref());
    lines.put_some("default", item.default.as_ref());
    lines.put_some("appearance", item.appearance.as_ref());
    let names = item.trigger.iter().map(|name| format!("${{{name}}}"));
    let names: Vec<String> = names.collect();
    lines.put("trigger", &names.join(", "));
    for (kind, texts) in &item.media {
        lines.put_texts(&format!("media::{kind}"), texts);
    }
    for (heading, text) in &item.others {
        lines.put(heading, text);
    }
}
