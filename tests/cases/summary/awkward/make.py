import csv
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parents[1]))
from oracle import MISFIT, OUTSIDE, Question, write

FILE = "summary/awkward/input.csv"
SCALE = ["Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree"]

with open(pathlib.Path(__file__).parents[2] / FILE, encoding="utf-8", newline="") as file:
    rows = list(csv.reader(file))[1:]


def column(at):
    return [row[at] or None for row in rows]


def agreement(at):
    return [OUTSIDE if answer in ("Don't know", "Does not apply") else answer for answer in column(at)]


hours = [MISFIT if answer == "about 3" else answer and float(answer) for answer in column(4)]
uses = [answer and [use.strip() for use in answer.split(";") if use.strip()] for answer in column(5)]
questions = [
    Question(1, "single", column(1)),
    Question(2, "agreement", agreement(2), "The library is quick", SCALE),
    Question(2, "agreement", agreement(3), "The library is quiet", SCALE),
    Question(3, "number", hours, order="numbers"),
    Question(4, "multiple", uses),
    Question(5, "score", [answer and int(answer) for answer in column(6)], order="numbers"),
    Question(6, "single", column(7)),
    Question(8, "text", column(9)),
]


def members(at, options):
    return {option: [i for i, answer in enumerate(at) if answer and option in answer] for option in options}


if __name__ == "__main__":
    groups = {name: [i for i, row in enumerate(rows) if row[1] == name] for name in sorted(set(column(1)) - {None})}
    # The order of the groups is that of how often they were chosen.
    groups = dict(sorted(groups.items(), key=lambda group: -len(group[1])))
    write(__file__, FILE, "Staff group", 1, len(rows), questions, groups)
