mod cells;
mod row_lines;
mod values;
