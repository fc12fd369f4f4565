"""Prints each row that pandas reads from a table, as a JSON array: python3 read_with_pandas.py csv|xlsx|jsonl FILE COLUMN,COLUMN…"""
import datetime
import json
import os
import pathlib
import re
import sys

import pandas as pd

kind, path, names = sys.argv[1:]

if kind == "csv":
    # As schema/README.md shows it.
    page = pathlib.Path(__file__).parents[3].joinpath("schema", "README.md").read_text(encoding="utf-8")
    os.chdir(os.path.dirname(path))
    exec(re.search("```python\n(.*?)```", page, re.DOTALL)[1])
    table = claims
elif kind == "xlsx":
    table = pd.read_excel(path, sheet_name="Claims", dtype=object, keep_default_na=False, na_values=[""])
else:
    table = pd.read_json(path, lines=True, dtype=False, convert_dates=False, precise_float=True)

for row in table[names.split(",")].astype(object).itertuples(index=False):
    cells = [None if pd.isna(cell) else cell.date().isoformat() if isinstance(cell, datetime.datetime) else cell for cell in row]
    print(json.dumps(cells, ensure_ascii=True))
