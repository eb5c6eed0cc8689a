"""Writes expected.json: what Python's own readers find in the exports here.

Run by hand: `python3 expected.py` with the package openpyxl installed. What
each file is made of stands in the table below; nothing is detected.
"""

import csv
import io
import json
from datetime import date, datetime
from pathlib import Path

HERE = Path(__file__).parent

# file: encoding, delimiter, rows above the header, rows of the header, columns
# of several answers with their divider, columns that are ticked together (from,
# to), and for usage (column of the metric, first month, one after the last).
FILES = {
    "surveymonkey-two-header-rows.csv": ("cp1252", ",", 0, 2, {}, [(3, 9)], None),
    "surveymonkey-one-header-row.csv": ("utf-8", ",", 0, 1, {}, [], None),
    "surveymonkey-other-please-specify.csv": ("utf-8", ",", 0, 1, {}, [(11, 25), (26, 38), (39, 50)], None),
    "jisc-uncoded.csv": ("utf-8", ",", 0, 1, {2: ","}, [], None),
    "jisc-uncoded.xlsx": (None, None, 0, 1, {2: ","}, [], None),
    "jisc-coded.csv": ("utf-8", ",", 0, 1, {}, [(3, 8)], None),
    "jisc-coded-key.csv": ("utf-8", ",", 0, 1, {}, [], None),
    "counter-r51-dr-d1.tsv": ("utf-8-sig", "\t", 14, 1, {}, [], (5, 7, 19)),
    "counter-r51-pr-p1.tsv": ("utf-8-sig", "\t", 14, 1, {}, [], (2, 4, 16)),
    "counter-r51-tr-j1.tsv": ("utf-8-sig", "\t", 14, 1, {}, [], (9, 11, 23)),
    "counter-r51-tr-j1.xlsx": (None, None, 14, 1, {}, [], (9, 11, 23)),
}
MOST_VALUES = 60


def cell_text(value):
    if value is None:
        return ""
    if isinstance(value, (date, datetime)):
        return value.isoformat(sep=" ") if isinstance(value, datetime) else value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def records(name, encoding, delimiter):
    if encoding is None:
        import openpyxl

        sheet = openpyxl.load_workbook(HERE / name, data_only=True).worksheets[0]
        return [[cell_text(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]
    text = (HERE / name).read_bytes().decode(encoding)
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))


def counted(values):
    counts = {}
    for value in values:
        counts[value] = counts.get(value, 0) + 1
    return counts


def column(cells, divider):
    filled = [cell.strip() for cell in cells if cell.strip()]
    found = {"filled": len(filled)}
    values = counted(filled)
    if len(values) <= MOST_VALUES:
        found["values"] = values
    if divider:
        found["parts"] = counted(part.strip() for cell in filled for part in set(cell.split(divider)) if part.strip())
    numbers = [cell for cell in filled if cell.replace(".", "", 1).isdigit()]
    if filled and len(numbers) == len(filled):
        found["sum"] = sum(float(cell) for cell in filled)
    return found


def usage(rows, metric, first, end):
    sums = {}
    for row in rows:
        months = sums.setdefault(row[metric].strip(), [None] * (end - first))
        for place, cell in enumerate(row[first:end]):
            if cell.strip():
                months[place] = (months[place] or 0) + float(cell)
    return sums


def expected(name):
    encoding, delimiter, above, header, dividers, ticked, months = FILES[name]
    below = records(name, encoding, delimiter)[above + header :]
    rows = [row for row in below if any(cell.strip() for cell in row)]
    width = max(len(row) for row in rows)
    while not any(len(row) >= width and row[width - 1].strip() for row in rows) and width > len(records(name, encoding, delimiter)[above]):
        width -= 1
    rows = [row + [""] * (width - len(row)) for row in rows]
    found = {
        "rows": len(rows),
        "header": header,
        "columns": [column([row[i] for row in rows], dividers.get(i)) for i in range(width)],
        "ticked": [
            {"from": a, "to": b, "any": sum(any(cell.strip() for cell in row[a:b]) for row in rows)} for a, b in ticked
        ],
    }
    if months:
        found["usage"] = usage(rows, *months)
    return found


if __name__ == "__main__":
    answer = {name: expected(name) for name in FILES}
    text = json.dumps(answer, ensure_ascii=False, indent=1, sort_keys=True)
    (HERE / "expected.json").write_text(text + "\n", encoding="utf-8")
