mod cells;
mod row_lines;
