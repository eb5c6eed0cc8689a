import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "awkward"))
from make import FILE, members, questions, rows, uses
from oracle import write

answered = [i for i, answer in enumerate(uses) if answer]
groups = members(uses, ["Searches", "Training", "-Space to work", "Loans"])
write(__file__, FILE, "What do you use?", 4, len(rows), questions, groups, answered)
