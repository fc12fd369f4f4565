"""Checks a JSON Schema, then prints true or false for each row on standard input: python3 validate_with_jsonschema.py SCHEMA < ROWS"""
import json
import sys

from jsonschema import Draft202012Validator, FormatChecker

with open(sys.argv[1], encoding="utf-8") as file:
    schema = json.load(file)
Draft202012Validator.check_schema(schema)
validator = Draft202012Validator(schema, format_checker=FormatChecker())
for row in sys.stdin.buffer:
    print("true" if validator.is_valid(json.loads(row)) else "false")
