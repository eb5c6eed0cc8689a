use crate::json::{Value, json};

use crate::authoring::definition::maker::Maker;
use crate::authoring::definition::names::id;
use crate::authoring::xlsform::{Item, Kind, Question};
use crate::words::authoring::converted as words;

/// How the questions of a group shown as a table are told apart from others.
const ROW: &str = "list-nolabel";

impl Maker<'_> {
    /// Makes one grid of a group shown as a table. Whether it is one whose
    /// questions differ in their texts alone.
    pub(super) fn grid(&mut self, group: &Item, children: &[Item]) -> bool {
        let mut title = None;
        let mut asked: Vec<(&Item, &Question)> = Vec::new();
        for child in children {
            match &child.kind {
                Kind::Question(question) if child.appearance.as_deref() == Some(ROW) => {
                    asked.push((child, question));
                }
                Kind::Question(question) if child.is_generated => {
                    if question.type_name == "note" {
                        title = Some(child);
                    }
                }
                _ => return false,
            }
        }
        let Some((first, question)) = asked.first() else {
            return false;
        };
        let alike = asked.iter().all(|(item, other)| {
            other.type_name == question.type_name
                && item.required == first.required
                && item.relevant.is_none()
                && item.constraint.is_none()
                && item.hint.is_empty()
                && item.guidance_hint.is_empty()
                && item.media.is_empty()
                && item.calculation.is_none()
                && item.default.is_none()
                && item.readonly.is_none()
                && item.trigger.is_empty()
                && other.choice_filter.is_none()
        });
        let list = question.list.as_deref();
        let (true, Some(list)) = (alike, list.and_then(|list| self.read.form.list(list))) else {
            return false;
        };
        let grid = self.names.take(&group.name);
        let choices = self.choices(list);
        let rows: Vec<Value> = asked
            .iter()
            .map(|(item, _)| {
                let text = self.text(&item.label).unwrap_or_else(|| json!(item.name));
                json!({ "value": id(&item.name), "text": text })
            })
            .collect();
        let kind = match question.type_name.as_str() {
            "select_one" => json!({ "type": "grid", "rows": rows, "scale": choices }),
            "select_multiple" => json!({ "type": "ticks", "rows": rows, "columns": choices }),
            _ => return false,
        };
        let Value::Object(mut members) = kind else {
            return false;
        };
        let mut head = group.clone();
        head.appearance = None;
        head.required.clone_from(&first.required);
        head.required_message.clone_from(&first.required_message);
        if let Some(title) = title {
            head.label = title.label.clone();
            head.hint = title.hint.clone();
        }
        self.common(&head, &mut members);
        members.insert("id".to_owned(), json!(grid));
        for (item, _) in &asked {
            for (heading, _) in &item.others {
                self.lose(item.row, heading, words::of_row(heading));
            }
            let written = format!("{grid}.{}", id(&item.name));
            self.names.answers_to(&item.name, written);
        }
        self.add(group.row, members);
        true
    }
}
