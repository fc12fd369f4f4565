"""Prints each row that pandas reads from a table, as a JSON array: python3 read_with_pandas.py csv|xlsx|jsonl FILE"""
import datetime
import json
import sys

import pandas as pd

kind, path = sys.argv[1:]

if kind == "csv":
    table = pd.read_csv(path, dtype=str, keep_default_na=False, na_values=[""])
    table = table.replace({"^'": ""}, regex=True)
    numbers = ["paragraph", "sentence", "quote_start", "source_start", "source_end", "value", "value_min", "value_max", "base_value"]
    table[numbers] = table[numbers].apply(pd.to_numeric)
    table["unit_inferred"] = table["unit_inferred"] == "true"
elif kind == "xlsx":
    table = pd.read_excel(path, dtype=object, keep_default_na=False, na_values=[""])
else:
    table = pd.read_json(path, lines=True, dtype=False, convert_dates=False, precise_float=True)

for row in table.astype(object).itertuples(index=False):
    cells = [None if pd.isna(cell) else cell.date().isoformat() if isinstance(cell, datetime.datetime) else cell for cell in row]
    print(json.dumps(cells, ensure_ascii=True))
