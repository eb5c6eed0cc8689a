import csv
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent))
from oracle import Question, write

FILE = "exports/surveymonkey-one-header-row.csv"
CARE = ["Not at all", "Not much", "Some", "A lot"]
IMPORTANT = ["Very unimportant", "Somewhat unimportant", "Neither important nor unimportant (neutral)", "Somewhat important", "Very important"]
AGE = ["18-29", "30-44", "45-60", "> 60"]
INCOME = ["$0 - $24,999", "$25,000 - $49,999", "$50,000 - $99,999", "$100,000 - $149,999", "$150,000+"]
ORDERS = {3: CARE, 6: CARE, 7: IMPORTANT, 9: AGE, 10: INCOME}

with open(pathlib.Path(__file__).parents[2] / FILE, encoding="cp1252", newline="") as file:
    rows = list(csv.reader(file))[1:]

questions = [
    Question(place, "single", [row[place] or None for row in rows], order=ORDERS.get(place)) for place in range(1, 13)
]
groups = {age: [i for i, row in enumerate(rows) if row[9] == age] for age in AGE}
write(__file__, FILE, "Age", 9, len(rows), questions, groups)
