mod cells;
mod values;
