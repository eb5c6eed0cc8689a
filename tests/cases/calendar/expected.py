"""Writes days.tsv: dates in the forms of exports, and the day each one is by Python's own calendar."""

import datetime
import random

EPOCH = datetime.date(1970, 1, 1)
# Excel counts 29 February 1900, which never was: from March 1900 on its day 1 is 31 December 1899.
EXCEL = datetime.date(1899, 12, 30)


def ordinal(day):
    if day in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


def forms(date):
    yield "day", date.strftime("%Y-%m-%d")
    yield "day", f"{date.year}/{date.month}/{date.day}"
    yield "day", date.strftime("%d/%m/%Y")
    yield "day", f"{date.day}.{date.month}.{date.year}"
    yield "day", date.strftime("%d-%b-%Y")
    yield "day", date.strftime("%A %d %B %Y")
    yield "day", f"{date.strftime('%a')}, {date.day}{ordinal(date.day)} {date.strftime('%b %Y')}"
    yield "day", f"{date.strftime('%B')} {date.day}, {date.year}"
    yield "month", date.strftime("%m/%d/%Y")
    yield "excel", str((date - EXCEL).days)
    if 1970 <= date.year < 2070:
        yield "day", date.strftime("%d/%m/%y")
        yield "month", f"{date.month}/{date.day}/{date.strftime('%y')}"


def main():
    random.seed(20260401)
    first, last = datetime.date(1900, 3, 1).toordinal(), datetime.date(2199, 12, 31).toordinal()
    dates = [datetime.date.fromordinal(random.randint(first, last)) for _ in range(80)]
    dates += [datetime.date(y, m, d) for y, m, d in [(2000, 2, 29), (1999, 12, 31), (2024, 2, 29), (2100, 3, 1), (2026, 1, 1)]]
    with open("days.tsv", "w", encoding="utf-8", newline="\n") as out:
        for date in dates:
            for order, text in forms(date):
                out.write(f"{(date - EPOCH).days}\t{order}\t{text}\n")


if __name__ == "__main__":
    main()
