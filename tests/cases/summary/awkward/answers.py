"""Writes input.csv: 60 made-up answers with everything in them that a summary may stumble over."""

import csv
import pathlib
import random

random.seed(4)
GROUPS = ["Nursing"] * 26 + ["Medical"] * 15 + ["=Library & \"Knowledge\""] * 10 + ["Estates"] * 6 + [""] * 3
SCALE = ["Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree"]
random.shuffle(GROUPS)


def answer(group):
    up = 1.6 if group == "Nursing" else 0
    agree = lambda up: SCALE[min(4, max(0, round(random.gauss(2 + up, 1))))]
    hours = random.choice(["", "about 3"]) if random.random() < 0.15 else f"{max(0, random.gauss(4 + up * 2, 2)):.1f}"
    uses = [use for use, odds in (("Searches", 0.6), ("Training", 0.4), ("-Space to work", 0.3), ("Loans", 0.1)) if random.random() < odds]
    return [
        f"{random.choice('abcdefgh')}.{random.randrange(1000)}@example.nhs.uk",
        group,
        agree(up) if random.random() < 0.9 else "Don't know",
        random.choice([agree(0), "Does not apply", ""]),
        hours,
        "; ".join(uses) + ";" if uses else "",
        str(min(10, max(0, round(random.gauss(7 + up, 2))))) if random.random() < 0.75 else "",
        "Yes",
        "",
        random.choice(["", f"On ward {random.randrange(1000)} we would welcome a quieter room to read in", f"Please open before {random.randrange(6, 9)}:{random.randrange(10, 60)} on weekdays, not at nine"]),
    ]


heads = [
    "E-mail", "Staff group", "How far do you agree? - The library is quick", "How far do you agree? - The library is quiet",
    "Hours saved", "What do you use?", "How likely are you to recommend us?", "Consent", "Spare", "What would you change?",
]
with open(pathlib.Path(__file__).parent / "input.csv", "w", newline="", encoding="utf-8") as file:
    csv.writer(file).writerows([heads] + [answer(group) for group in GROUPS])
