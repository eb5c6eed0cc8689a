"""Writes the workbooks of this folder, and beside each what Excel shows of it.

Run by hand: `python3 make.py` (with the package xlwt for the old format). A
cell is written as its XML and, beside it, as Excel shows it: nothing that is
expected here is computed by what is tested.
"""

import io
import struct
import zipfile
from pathlib import Path

HERE = Path(__file__).parent
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

# Number formats: those of Excel by number, others by their code from 164 on.
BUILT_IN = {"General": 0, "0%": 9, "mm-dd-yy": 14, "h:mm": 20, "[h]:mm:ss": 46, "@": 49}


class Styles:
    """The formats that a workbook uses; a cell names one by its place."""

    def __init__(self):
        self.codes = ["General"]

    def place(self, code):
        if code not in self.codes:
            self.codes.append(code)
        return self.codes.index(code)

    def xml(self):
        own = [code for code in self.codes if code not in BUILT_IN]
        ids = BUILT_IN | {code: 164 + i for i, code in enumerate(own)}
        text = {code: code.replace("&", "&amp;").replace('"', "&quot;") for code in own}
        formats = "".join(f'<numFmt numFmtId="{ids[code]}" formatCode="{text[code]}"/>' for code in own)
        cells = "".join(f'<xf numFmtId="{ids[code]}" applyNumberFormat="1"/>' for code in self.codes)
        return (
            f'{HEAD}<styleSheet xmlns="{MAIN}"><numFmts count="{len(own)}">{formats}</numFmts>'
            f'<cellXfs count="{len(self.codes)}">{cells}</cellXfs></styleSheet>'
        )


def text(words):
    return {"type": "inlineStr", "xml": f"<is><t>{words}</t></is>", "shown": words}


def shared(place, words):
    return {"type": "s", "xml": f"<v>{place}</v>", "shown": words}


def value(number, shown, code="General", formula=None, type="n"):
    formula = f"<f>{formula}</f>" if formula else ""
    number = "" if number is None else f"<v>{number}</v>"
    return {"type": type, "xml": formula + number, "shown": shown, "code": code}


def empty(code):
    return {"type": "n", "xml": "", "shown": "", "code": code}


def letters(column):
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def sheet_xml(sheet, styles):
    rows = {}
    for (row, column), cell in sorted(sheet["cells"].items()):
        place = styles.place(cell.get("code", "General"))
        rows.setdefault(row, []).append(
            f'<c r="{letters(column)}{row + 1}" s="{place}" t="{cell["type"]}">{cell["xml"]}</c>'
        )
    data = "".join(f'<row r="{row + 1}">{"".join(cells)}</row>' for row, cells in rows.items())
    merged = sheet.get("merged", [])
    merged = f'<mergeCells count="{len(merged)}">{"".join(f"<mergeCell ref={chr(34)}{m}{chr(34)}/>" for m in merged)}</mergeCells>' if merged else ""
    dimension = f'<dimension ref="{sheet["dimension"]}"/>' if "dimension" in sheet else ""
    return f'{HEAD}<worksheet xmlns="{MAIN}">{dimension}<sheetData>{data}</sheetData>{merged}</worksheet>'


def grid(rows, first=(0, 0)):
    """Cells of rows of cells or words, from a first place on; `None` is no cell."""
    return {
        (first[0] + i, first[1] + j): text(cell) if isinstance(cell, str) else cell
        for i, row in enumerate(rows)
        for j, cell in enumerate(row)
        if cell is not None
    }


def write_zip(path, parts):
    """A zip archive whose bytes are the same each time."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            info = zipfile.ZipInfo(name, (2024, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(info, content)


def xlsx(path, sheets, strings=(), is_1904=False):
    styles = Styles()
    worksheets = {f"xl/worksheets/sheet{i}.xml": sheet_xml(sheet, styles) for i, sheet in enumerate(sheets, 1)}
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    overrides = "".join(f'<Override PartName="/{name}" ContentType="{kind}.worksheet+xml"/>' for name in worksheets)
    parts = {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/>{overrides}</Types>',
        "_rels/.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{RELS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/_rels/workbook.xml.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">'
        + "".join(f'<Relationship Id="rId{i}" Type="{RELS}/worksheet" Target="worksheets/sheet{i}.xml"/>' for i in range(1, len(sheets) + 1))
        + f'<Relationship Id="rIdS" Type="{RELS}/styles" Target="styles.xml"/>'
        + f'<Relationship Id="rIdT" Type="{RELS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
        "xl/workbook.xml": f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{RELS}"><workbookPr date1904="{int(is_1904)}"/><sheets>'
        + "".join(
            f'<sheet name="{sheet["name"]}" sheetId="{i}" r:id="rId{i}" state="{sheet.get("state", "visible")}"/>'
            for i, sheet in enumerate(sheets, 1)
        )
        + "</sheets></workbook>",
        "xl/styles.xml": styles.xml(),
        "xl/sharedStrings.xml": f'{HEAD}<sst xmlns="{MAIN}">{"".join(f"<si>{string}</si>" for string in strings)}</sst>',
    } | worksheets
    write_zip(path, parts)


def expect(folder, facts, cells):
    """Facts as lines, then every row that shows something."""
    rows = {}
    for (row, column), cell in sorted(cells.items()):
        if cell["shown"]:
            rows.setdefault(row, []).append(f"{letters(column)}={cell['shown']}")
    lines = facts + [f"{row + 1}: {' | '.join(cells)}" for row, cells in rows.items()]
    (folder / "expected.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


def case(name, sheets, facts, shown=0, **more):
    folder = HERE / name
    folder.mkdir(exist_ok=True)
    xlsx(folder / "input.xlsx", sheets, **more)
    expect(folder, facts, sheets[shown]["cells"])


def formats():
    rich = '<r><t xml:space="preserve">Ward </t></r><r><rPr><b/></rPr><t>staff</t></r>'
    rows = [
        ["What", "Value"],
        ["Excel's own date", value(45292, "2024-01-01", "mm-dd-yy")],
        ["day first", value(45324, "2024-02-02", "dd/mm/yyyy")],
        ["month in letters", value(45351, "2024-02-29", "d mmm yyyy")],
        ["month alone", value(45352, "2024-03-01", "mmm-yy")],
        ["date and time", value(45292.5625, "2024-01-01 13:30", "dd/mm/yyyy hh:mm")],
        ["seconds that do not come out even", value(45292.999988425926, "2024-01-01 23:59:59", "dd/mm/yyyy hh:mm:ss")],
        ["words in a format are no date", value(5, "5", '0" days"')],
        ["before the day that never was", value(59, "1900-02-28", "dd/mm/yyyy")],
        ["the day that never was", value(60, "1900-02-29", "dd/mm/yyyy")],
        ["after it", value(61, "1900-03-01", "dd/mm/yyyy")],
        ["nothing in the format of a date", value(0, "1900-01-00", "dd/mm/yyyy")],
        ["time", value(0.5625, "13:30", "h:mm")],
        ["midnight", value(0, "00:00", "h:mm")],
        ["length of time", value(1.2604166666666667, "30:15", "[h]:mm:ss")],
        ["length with seconds", value(0.00005787037037037037, "0:00:05", "[h]:mm:ss")],
        ["per cent", value(0.12, "12%", "0%")],
        ["per cent with more digits than shown", value(0.125, "12.5%", "0%")],
        ["per cent that binary cannot hold", value(0.07, "7%", "0.0%")],
        ["long id", value("501234567890123", "501234567890123")],
        ["long id as Excel may store it", value("5.01234567890123E14", "501234567890123")],
        ["id with leading zeros", value(123, "00123", "00000")],
        ["id as text", value("007", "007", "@", type="str")],
        ["whole number", value("2.0", "2")],
        ["sum that binary cannot hold", value("0.30000000000000004", "0.3")],
        ["a third", value("0.33333333333333331", "0.333333333333333")],
        ["negative", value(-4.5, "-4.5", "#,##0.00;[Red]-#,##0.00")],
        ["money", value(1234.5, "1234.5", '"£"#,##0.00')],
        ["true", value(1, "TRUE", type="b")],
        ["false", value(0, "FALSE", type="b")],
        ["result of a formula", value(6, "6", formula="2*3")],
        ["words of a formula", value("North", "North", formula='"Nor"&amp;"th"', type="str")],
        ["date of a formula", value(45292, "2024-01-01", "mm-dd-yy", formula="DATE(2024,1,1)")],
        ["formula without its result", value(None, "", formula="TODAY()")],
        ["error", value("#N/A", "#N/A", type="e")],
        ["error of a formula", value("#DIV/0!", "#DIV/0!", formula="1/0", type="e")],
        ["rich text", shared(0, "Ward staff")],
        ["text by its number", shared(1, "R&D <1")],
        ["a date as text", {"type": "d", "xml": "<v>2024-01-05T00:00:00</v>", "shown": "2024-01-05"}],
    ]
    case(
        "formats",
        [{"name": "Sheet1", "cells": grid(rows)}],
        ["sheets: Sheet1 39x2", "chosen: Sheet1 (Only)", "formulas without a result: 1", "errors: 2"],
        strings=[rich, "<t>R&amp;D &lt;1</t>"],
    )


def date_1904():
    rows = [
        ["When", "Loans"],
        [value(0, "1904-01-01", "dd/mm/yyyy"), value(1, "1")],
        [value(43830, "2024-01-01", "dd/mm/yyyy"), value(2, "2")],
        [value(0.5, "12:00", "h:mm"), value(3, "3")],
    ]
    case("date_1904", [{"name": "Sheet1", "cells": grid(rows)}], ["sheets: Sheet1 4x2", "chosen: Sheet1 (Only)"], is_1904=True)


def sheets():
    notes = [[f"Note {i}: how the answers were collected"] for i in range(1, 41)]
    codes = [[f"C{i}", f"Reason {i}"] for i in range(1, 31)]
    data = [["Site", "Group", "Loans", "Visits"]]
    data += [[f"Site {i % 3}", "Nursing" if i % 2 else "Medical", value(i, str(i)), value(i * 2, str(i * 2))] for i in range(1, 25)]
    case(
        "data_among_notes_and_codes",
        [
            {"name": "Read me", "cells": grid(notes)},
            {"name": "Codes", "cells": grid(codes)},
            {"name": "Answers", "cells": grid(data)},
            {"name": "Names", "cells": grid([[f"P{i}", "A", "B", "C", "D"] for i in range(90)]), "state": "hidden"},
            {"name": "Store", "cells": grid([["x", "y"]]), "state": "veryHidden"},
            {"name": "Blank", "cells": {}},
        ],
        [
            "sheets: Read me 40x1, Codes 30x2, Answers 25x4, Names 90x5 (Hidden), Store 1x2 (VeryHidden), Blank 0x0",
            "chosen: Answers (MostLikeATable)",
        ],
        shown=2,
    )


def merged_header():
    rows = [
        ["Library use 2023 to 2024"],
        [],
        ["Site", "Loans", None, "Visits", None, "Note"],
        [None, "Books", "Journals", "2023", "2024"],
        ["North", value(1, "1"), value(2, "2"), value(3, "3"), value(4, "4"), "fine"],
        ["South", value(5, "5"), value(6, "6"), value(7, "7"), value(8, "8")],
    ]
    merged = ["A1:F1", "A3:A4", "B3:C3", "E3:D3", "F3:F4"]
    case(
        "merged_header",
        [{"name": "Use", "cells": grid(rows), "merged": merged}],
        ["sheets: Use 6x6", "chosen: Use (Only)", "merged: A1:F1 A3:A4 B3:C3 D3:E3 F3:F4"],
    )


def edges():
    rows = [
        ["Site", "Loans", "  "],
        ["North", value(2, "2"), empty("dd/mm/yyyy"), empty("0%")],
        [],
        ["South", value(3, "3")],
        [empty("0%"), empty("0%")],
    ]
    cells = grid(rows, (4, 2))
    cells[4, 4]["shown"] = ""
    case(
        "empty_edges",
        [{"name": "Sheet1", "cells": cells, "dimension": "A1:XFD1048576"}],
        ["sheets: Sheet1 4x2", "chosen: Sheet1 (Only)"],
    )


def faults():
    few = grid([["Site", "Loans"], ["North", value(1, "1")]])
    far = few | {(1_048_575, 16_383): text("x")}
    xlsx(HERE / "far_cell.xlsx", [{"name": "Answers", "cells": far}])
    wide = {(0, column): text("c") for column in range(16_384)}
    xlsx(HERE / "wide.xlsx", [{"name": "Answers", "cells": wide}])
    long = few | {(row, column): text("x") for row, column in [(1_048_575, 0), (0, 60)]}
    xlsx(HERE / "long.xlsx", [{"name": "Answers", "cells": long}])
    xlsx(HERE / "empty.xlsx", [{"name": "Answers", "cells": {}}, {"name": "Old", "cells": few, "state": "hidden"}])
    xlsx(HERE / "broken_sheet.xlsx", [{"name": "Answers", "cells": {(0, 0): shared(7, "")}}])
    write_zip(HERE / "letter.docx", {"[Content_Types].xml": "<Types/>", "word/document.xml": "<document/>"})
    write_zip(HERE / "photos.zip", {"photos/one.txt": "one"})
    write_zip(HERE / "binary.xlsb", {"[Content_Types].xml": "<Types/>", "xl/workbook.bin": "\x83\x01\x00"})


ODS = "application/vnd.oasis.opendocument.spreadsheet"


def open_document(path, content, manifest=""):
    """Sheets of OpenDocument: the XML of the body, and of its styles before it."""
    ns = "urn:oasis:names:tc:opendocument:xmlns"
    names = " ".join(f'xmlns:{name}="{ns}:{name}:1.0"' for name in ["office", "table", "text", "style"])
    parts = {
        "mimetype": ODS,
        "content.xml": f"{HEAD}<office:document-content {names}>{content}</office:document-content>",
        "META-INF/manifest.xml": f'{HEAD}<manifest:manifest xmlns:manifest="{ns}:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{ODS}">{manifest}</manifest:file-entry></manifest:manifest>',
    }
    write_zip(path, parts)


def ods():
    cell = '<table:table-cell office:value-type="{0}" {1}><text:p>{2}</text:p></table:table-cell>'.format
    words = lambda word: cell("string", "", word)
    rows = [
        words("When") + words("Loans") + words("Share") + words("Open") + words("For"),
        cell("date", 'office:date-value="2024-01-05"', "05/01/2024")
        + cell("float", 'office:value="3"', "3")
        + cell("percentage", 'office:value="0.12"', "12%")
        + cell("boolean", 'office:boolean-value="true"', "TRUE")
        + cell("time", 'office:time-value="PT30H15M00S"', "30:15"),
        cell("date", 'office:date-value="2024-01-06T13:30:00"', "06/01/2024 13:30") + cell("float", 'office:value="2.5"', "2.5"),
    ]
    body = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
    folder = HERE / "open_document"
    folder.mkdir(exist_ok=True)
    open_document(
        folder / "input.xlsx",
        f'<office:body><office:spreadsheet><table:table table:name="Use">{body}</table:table></office:spreadsheet></office:body>',
    )
    shown = [
        ["When", "Loans", "Share", "Open", "For"],
        ["2024-01-05", "3", "12%", "TRUE", "30:15"],
        ["2024-01-06 13:30", "2.5"],
    ]
    expect(folder, ["sheets: Use 3x5", "chosen: Use (Only)"], grid(shown))


def ods_as_programs_write_it():
    """Indented, in groups, repeated, merged, with comments and a hidden sheet."""
    content = """
  <office:automatic-styles>
    <style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style>
    <style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>
  </office:automatic-styles>
  <office:body>
    <office:spreadsheet>
      <table:tracked-changes><table:table table:name="Old"/></table:tracked-changes>
      <table:table table:name="Use" table:style-name="ta1">
        <table:shapes><table:table><table:table-row><table:table-cell/></table:table-row></table:table></table:shapes>
        <table:table-column table:number-columns-repeated="16384"/>
        <table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
        <table:table-header-rows>
          <table:table-row>
            <table:table-cell/>
            <table:table-cell office:value-type="string" table:number-rows-spanned="2"><text:p>Site</text:p></table:table-cell>
            <table:table-cell office:value-type="string" table:number-columns-spanned="2"><text:p>Loans</text:p></table:table-cell>
            <table:covered-table-cell/>
          </table:table-row>
          <table:table-row>
            <table:table-cell/>
            <table:covered-table-cell/>
            <table:table-cell office:value-type="string"><text:p>Books</text:p></table:table-cell>
            <table:table-cell office:value-type="string"><text:p>Journals</text:p></table:table-cell>
          </table:table-row>
        </table:table-header-rows>
        <table:table-row-group>
          <table:table-row table:number-rows-repeated="2">
            <table:table-cell/>
            <table:table-cell office:value-type="string">
              <office:annotation><text:p>said by phone</text:p></office:annotation>
              <text:p>North<text:s text:c="2"/>&amp; <text:span>South</text:span>&#8211;1</text:p>
              <text:p>second line</text:p>
            </table:table-cell>
            <table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="1.5"><text:p>1,5</text:p></table:table-cell>
          </table:table-row>
        </table:table-row-group>
        <table:table-row>
          <table:table-cell/>
          <table:table-cell office:value-type="string" office:string-value="West"/>
          <table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>
          <table:table-cell table:formula="of:=TODAY()"/>
        </table:table-row>
        <table:table-row table:number-rows-repeated="1048569"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
      </table:table>
      <table:table table:name="Codes" table:style-name="ta2">
        <table:table-row><table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>
      </table:table>
      <table:named-expressions/>
    </office:spreadsheet>
  </office:body>
"""
    folder = HERE / "open_document_repeats"
    folder.mkdir(exist_ok=True)
    open_document(folder / "input.xlsx", content)
    north = "North  & South–1\nsecond line"
    shown = [["Site", "Loans"], [None, "Books", "Journals"], [north, "1.5", "1.5"], [north, "1.5", "1.5"], ["West", "#DIV/0!"]]
    expect(
        folder,
        [
            "sheets: Use 5x3, Codes 1x1 (Hidden)",
            "chosen: Use (Only)",
            "merged: B3:B4 C3:D3",
            "formulas without a result: 1",
            "errors: 1",
        ],
        grid(shown, (2, 1)),
    )


def ods_faults():
    def sheet(rows):
        table = f'<table:table table:name="Answers">{rows}</table:table>'
        return f"<office:body><office:spreadsheet>{table}</office:spreadsheet></office:body>"

    def cell(more=""):
        return f'<table:table-cell office:value-type="string"{more}><text:p>x</text:p></table:table-cell>'

    row = "<table:table-row{0}>{1}</table:table-row>".format
    many_rows, many_columns = ' table:number-rows-repeated="{0}"'.format, ' table:number-columns-repeated="{0}"'.format
    gap = f"<table:table-cell{many_columns(16_383)}/>"
    open_document(HERE / "far_cell.ods", sheet(row("", cell()) + row(many_rows(1_048_574), "<table:table-cell/>") + row("", gap + cell())))
    open_document(HERE / "filled.ods", sheet(row(many_rows(1_048_576), cell(many_columns(61)))))
    open_document(HERE / "beyond.ods", sheet(row(many_rows(4_294_967_295), cell(many_columns(4_294_967_295)))))
    open_document(HERE / "spaces.ods", sheet(row("", cell().replace("x", '<text:s text:c="4294967295"/>'))))
    open_document(HERE / "endless.ods", sheet(row("", cell())).split("</table:table-row>")[0])
    open_document(HERE / "protected.ods", sheet(""), "<manifest:encryption-data/>")


def xls():
    import xlwt

    folder = HERE / "before_2007"
    folder.mkdir(exist_ok=True)
    book = xlwt.Workbook(encoding="utf-8")
    notes = book.add_sheet("Read me")
    for row in range(12):
        notes.write(row, 0, f"Note {row}")
    use = book.add_sheet("Use")
    old = book.add_sheet("Old")
    old.visibility = 1
    old.write(0, 0, "x")
    shown = [["Site", "When", "At", "Loans", "Id"], ["Café", "2024-01-01", "13:30", "2.5", "501234567890123"], ["South", "2024-02-29", "00:15", "3", "7"]]
    for column, name in enumerate(shown[0]):
        use.write(0, column, name)
    date, time = xlwt.easyxf(num_format_str="dd/mm/yyyy"), xlwt.easyxf(num_format_str="h:mm")
    for row, (site, day, at, loans, number) in enumerate([("Café", 45292, 0.5625, 2.5, 501234567890123), ("South", 45351, 1 / 96, 3, 7)], 1):
        use.write(row, 0, site)
        use.write(row, 1, day, date)
        use.write(row, 2, at, time)
        use.write(row, 3, loans)
        use.write(row, 4, number)
    bytes = io.BytesIO()
    book.save(bytes)
    (folder / "input.xlsx").write_bytes(bytes.getvalue())
    expect(folder, ["sheets: Read me 12x1, Use 3x5, Old 1x1 (Hidden)", "chosen: Use (MostLikeATable)"], grid(shown))


def xls_formats():
    """In the system of 1904, with texts beyond one record, of both widths."""
    import xlwt

    folder = HERE / "before_2007_formats"
    folder.mkdir(exist_ok=True)
    book = xlwt.Workbook(encoding="utf-8")
    book.dates_1904 = True
    sheet = book.add_sheet("Übersicht →")
    long = "a reason that goes on and on, " * 150
    cells = [
        ("What", "Value", None),
        ("day", 43830, "dd/mm/yyyy", "2024-01-01"),
        ("Excel's own", 43830, "D-MMM-YY", "2024-01-01"),
        ("moment", 43830.5625, "dd/mm/yyyy hh:mm", "2024-01-01 13:30"),
        ("length of time", 1.2604166666666667, "[h]:mm:ss", "30:15"),
        ("per cent", 0.12, "0%", "12%"),
        ("per cent of its own", 0.125, "0.0%", "12.5%"),
        ("leading zeros", 123, "00000", "00123"),
        ("words in a format are no date", 5, '0" days"', "5"),
        ("a colour is no minute", 5, "[Magenta]0", "5"),
        ("money", 1234.5, '"£"#,##0.00', "1234.5"),
        ("negative", -7, "0", "-7"),
        ("a hundredth", 1.25, "General", "1.25"),
        ("tiny", 1e-7, "General", "0.0000001"),
        ("true", True, "General", "TRUE"),
        ("error", "#N/A", "error", "#N/A"),
        ("words of both widths", "Zoë → Łódź", "General"),
        (long, long + "→", "General"),
        (long + "1", long + "é", "General"),
        (long + "2", long + "𝄞" * 9, "General"),
        (long + "3", "short", "General"),
        ("formula", xlwt.Formula("1+1"), "General", None),
    ]
    shown = []
    for row, (what, value, code, *text) in enumerate(cells):
        sheet.write(row, 1, what)
        if code == "error":
            sheet.row(row).set_cell_error(2, 0x2A)
        else:
            sheet.write(row, 2, value, xlwt.easyxf(num_format_str=code or "General"))
        shown.append([what, text[0] if text else value])
    sheet.write_merge(30, 31, 1, 2, "both")
    shown += [[] for _ in range(30 - len(shown))] + [["both"]]
    bytes = io.BytesIO()
    book.save(bytes)
    (folder / "input.xlsx").write_bytes(bytes.getvalue())
    expect(
        folder,
        ["sheets: Übersicht → 31x2", "chosen: Übersicht → (Only)", "merged: B31:C32", "errors: 1"],
        grid(shown, (0, 1)),
    )


def compound(stream, name):
    """A compound file of one stream, padded to the least that is not kept in
    small sectors."""
    stream += bytes(max(4096 - len(stream), -len(stream) % 512))
    sectors = len(stream) // 512
    end, free, table_itself = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
    table = [*range(1, sectors), end, end, table_itself]
    table += [free] * (128 - len(table))

    def entry(name, kind, child, start, length):
        name = (name + "\0").encode("utf-16-le")
        head = struct.pack("<64sHBB3I", name, len(name), kind, 1, free, free, child)
        return head + bytes(36) + struct.pack("<IQ", start, length)

    tree = entry("Root Entry", 5, 1, end, 0) + entry(name, 2, free, 0, len(stream)) + bytes(256)
    head = struct.pack("<8s16s5H6x", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"", 62, 3, 0xFFFE, 9, 6)
    head += struct.pack("<10I", 0, 1, sectors, 0, 4096, end, 0, end, 0, sectors + 1)
    head = head.ljust(512, b"\xff")
    return head + stream + tree + struct.pack("<128I", *table)


def xls_of_1995():
    """Written by hand, as programs wrote it that knew no Unicode."""

    def record(kind, data):
        return struct.pack("<HH", kind, len(data)) + data

    def words(row, column, text):
        text = text.encode("cp1250")
        return record(0x0204, struct.pack("<4H", row, column, 0, len(text)) + text)

    def begin(kind):
        return record(0x0809, struct.pack("<4H", 0x0500, kind, 0, 0))

    end = record(0x000A, b"")
    number = record(0x0203, struct.pack("<3Hd", 1, 1, 1, 45292))
    few = record(0x00BD, struct.pack("<3HiHiH", 2, 1, 0, 7 << 2 | 2, 0, 250 << 2 | 3, 2))
    formula = record(0x0006, struct.pack("<3H", 3, 1, 0) + bytes([0, 0, 0, 0, 0, 0, 255, 255]) + bytes(8))
    result = record(0x0207, struct.pack("<H", 2) + b"ok")
    chart = begin(0x20) + record(0x0203, struct.pack("<3Hd", 9, 9, 0, 1)) + end
    sheet = begin(0x10) + words(0, 0, "Łódź") + words(0, 1, "Kiedy") + number + chart + few + formula + result + end

    def globals_(at):
        code = b"dd/mm/yyyy"
        return (
            begin(0x05)
            + record(0x0042, struct.pack("<H", 1250))
            + record(0x041E, struct.pack("<HB", 164, len(code)) + code)
            + record(0x00E0, struct.pack("<2H", 0, 0) + bytes(12))
            + record(0x00E0, struct.pack("<2H", 0, 164) + bytes(12))
            + record(0x0085, struct.pack("<IBBB", at, 0, 0, 5) + "Zużyć".encode("cp1250"))
            + end
        )

    stream = globals_(len(globals_(0))) + sheet
    folder = HERE / "before_1997"
    folder.mkdir(exist_ok=True)
    (folder / "input.xlsx").write_bytes(compound(stream, "Book"))
    shown = [["Łódź", "Kiedy"], [None, "2024-01-01"], [None, "7", "2.5"], [None, "ok"]]
    expect(folder, ["sheets: Zużyć 4x3", "chosen: Zużyć (Only)"], grid(shown))
    (HERE / "letter.doc").write_bytes(compound(b"text", "WordDocument"))


for make in [
    formats,
    date_1904,
    sheets,
    merged_header,
    edges,
    faults,
    ods,
    ods_as_programs_write_it,
    ods_faults,
    xls,
    xls_formats,
    xls_of_1995,
]:
    make()
