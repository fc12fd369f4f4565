// Checks a JSON Schema, then prints true or false for each row on standard input: node -e SCRIPT -- SCHEMA < ROWS
const fs = require('node:fs');
const Ajv2020 = require('ajv/dist/2020').default;
const addFormats = require('ajv-formats').default;

const ajv = new Ajv2020({ allowUnionTypes: true, strictRequired: false });
addFormats(ajv);
const validate = ajv.compile(JSON.parse(fs.readFileSync(process.argv[1], 'utf8')));
for (const row of fs.readFileSync(0, 'utf8').split('\n'))
  if (row) console.log(validate(JSON.parse(row)) ? 'true' : 'false');
