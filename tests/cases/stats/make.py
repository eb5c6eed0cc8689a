"""Asks the oracles for the expected values of every folder, or of those named."""

import json
import math
import pathlib
import runpy
import sys
import warnings

HERE = pathlib.Path(__file__).parent


def plain(value):
    """The value without numpy's types; no number may be other than finite."""
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if hasattr(value, "tolist"):
        value = value.tolist()
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if isinstance(value, float) and not math.isfinite(value):
        raise ValueError("a number that is not finite")
    return value


def main(names):
    warnings.filterwarnings("ignore")
    for script in sorted(HERE.glob("*/make.py")):
        if names and script.parent.name not in names:
            continue
        cases = runpy.run_path(str(script))["cases"]
        lines = [
            json.dumps({"given": plain(given), "expected": plain(expected)})
            for given, expected in cases()
        ]
        text = "[\n" + ",\n".join(lines) + "\n]\n"
        (script.parent / "cases.json").write_text(text)
        print(script.parent.name, len(lines))


main(sys.argv[1:])
