use super::choices::Items;
use super::lost;
use super::walk::Walk;
use crate::authoring::surveyjs::object::{Object, join};
use crate::authoring::surveyjs::translate::Kind;
use crate::json::{Value, json};
use crate::words::surveyjs as words;

/// Members of a column that are carried over.
const OF_COLUMN: &[&str] = &["name", "title", "cellType", "choices", "isRequired"];

impl<'a> Walk<'a> {
    /// A table in which each row has one answer, or several.
    pub(super) fn matrix(&mut self, matrix: &'a Object) {
        let (rows, columns) = (matrix.many("rows"), matrix.many("columns"));
        if columns.is_empty() {
            return self.leave_out(matrix, words::no_choices(matrix.name()));
        }
        if rows.is_empty() {
            return self.choose(matrix, "single", columns);
        }
        let is_ticks = matrix.plain_text("cellType") == Some("checkbox");
        if !matches!(
            matrix.plain_text("cellType"),
            None | Some("checkbox" | "radio" | "default")
        ) {
            return self.leave_out(matrix, words::CELLS.to_owned());
        }
        if matrix.flag("isRequired") && !matrix.flag("eachRowRequired") {
            self.lose(
                &join(&matrix.path, "isRequired"),
                words::EVERY_ROW.to_owned(),
            );
        }
        let rows = self.items(rows, &[]);
        let columns = self.items(columns, &[]);
        let draft = self.start(matrix, "grid");
        let order = matrix.plain_text("rowOrder") == Some("random");
        self.table(matrix, draft, &rows, &columns, is_ticks, order);
        self.tell_rest(
            matrix,
            &["rows", "columns", "eachRowRequired", "cellType", "rowOrder"],
        );
        self.forget(matrix);
    }

    /// Adds a table whose cells are the same choices in each row.
    fn table(
        &mut self,
        matrix: &'a Object,
        mut draft: super::draft::Draft,
        rows: &Items,
        columns: &Items,
        is_ticks: bool,
        is_shuffled: bool,
    ) {
        let list = |items: &Items| {
            let items = items.json.iter().cloned().map(Value::Object);
            Value::Array(items.collect())
        };
        draft.set("type", json!(if is_ticks { "ticks" } else { "grid" }));
        draft.set("rows", list(rows));
        draft.set(if is_ticks { "columns" } else { "scale" }, list(columns));
        if is_shuffled {
            draft.set("shuffle", json!("all"));
        }
        let id = draft.id().to_owned();
        let name = draft.name.clone();
        for (value, stored) in &rows.values {
            let kind = if is_ticks {
                Kind::Many(columns.values.clone())
            } else {
                Kind::One(columns.values.clone())
            };
            let row = if name == matrix.key() {
                format!("{name}.{}", value.to_text())
            } else {
                // A column of several: matrix.row.column.
                let column = name
                    .strip_prefix(&format!("{}.", matrix.key()))
                    .unwrap_or(&name);
                format!("{}.{}.{column}", matrix.key(), value.to_text())
            };
            let place = Some(self.drafts.len());
            self.known.add(&row, &format!("{id}.{stored}"), kind, place);
        }
        self.validators(matrix, &mut draft);
        self.add(draft);
    }

    /// A table with columns of different kinds: a table for each whose cells
    /// are choices; the others are left out and told.
    pub(super) fn mixed_matrix(&mut self, matrix: &'a Object) {
        self.forget(matrix);
        let rows = self.items(matrix.many("rows"), &[]);
        if rows.json.is_empty() {
            return self.leave_out(matrix, words::no_choices(matrix.name()));
        }
        self.lose(&matrix.path, words::MIXED.to_owned());
        for column in matrix.many("columns") {
            let of_matrix = matrix.plain_text("cellType").unwrap_or("dropdown");
            let cell = match column.plain_text("cellType") {
                None | Some("default") => of_matrix,
                Some(cell) => cell,
            };
            let own = column.many("choices");
            let choices = if own.is_empty() {
                matrix.many("choices")
            } else {
                own
            };
            let is_chosen = matches!(cell, "dropdown" | "radiogroup" | "checkbox" | "tagbox");
            if !is_chosen || choices.is_empty() {
                self.lose(&column.path, words::column(column.name(), cell));
                continue;
            }
            let columns = self.items(choices, &[]);
            let title = self.plain(column, "title");
            let title = title.unwrap_or_else(|| column.name().to_owned());
            let mut draft = self.draft(matrix, &format!("{}_{}", matrix.key(), column.name()));
            draft.path.clone_from(&column.path);
            self.head_of(matrix, &mut draft, "grid", Some(&title));
            draft.name = format!("{}.{}", matrix.key(), column.name());
            if column.flag("isRequired") {
                draft.set("required", json!(true));
            }
            let is_ticks = matches!(cell, "checkbox" | "tagbox");
            self.table(matrix, draft, &rows, &columns, is_ticks, false);
            lost::rest(column, OF_COLUMN, &mut self.lost);
        }
        self.tell_rest(matrix, &["rows", "columns", "choices", "cellType"]);
    }
}
