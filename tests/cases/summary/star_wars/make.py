import csv
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent))
from oracle import OUTSIDE, Question, write

FILE = "exports/surveymonkey-two-header-rows.csv"
RANKS = ["1", "2", "3", "4", "5", "6"]
FAVOUR = ["Very unfavorably", "Somewhat unfavorably", "Neither favorably nor unfavorably (neutral)", "Somewhat favorably", "Very favorably"]
AGE = ["18-29", "30-44", "45-60", "> 60"]
INCOME = ["$0 - $24,999", "$25,000 - $49,999", "$50,000 - $99,999", "$100,000 - $149,999", "$150,000+"]

with open(pathlib.Path(__file__).parents[2] / FILE, encoding="cp1252", newline="") as file:
    first, second, *rows = [[" ".join(cell.split()) for cell in row] for row in csv.reader(file)]


def column(at):
    return [row[at] or None for row in rows]


def favour(at):
    return [OUTSIDE if answer == "Unfamiliar (N/A)" else answer for answer in column(at)]


films = [[row[at] for at in range(3, 9) if row[at]] or None for row in rows]
questions = [Question(1, "single", column(1)), Question(2, "single", column(2)), Question(3, "multiple", films)]
questions += [Question(4, "agreement", column(at), second[at], RANKS) for at in range(9, 15)]
questions += [Question(5, "agreement", favour(at), second[at], FAVOUR) for at in range(15, 29)]
orders = {34: AGE, 35: INCOME}
questions += [Question(6 + at - 29, "single", column(at), order=orders.get(at)) for at in range(29, 38)]
groups = {answer: [i for i, row in enumerate(rows) if row[30] == answer] for answer in ("Yes", "No")}
write(__file__, FILE, first[30], 7, len(rows), questions, groups)
