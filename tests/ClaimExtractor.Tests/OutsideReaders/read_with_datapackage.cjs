// Validates a data package, then prints each row of a CSV of it as a JSON array: node -e SCRIPT -- FOLDER/datapackage.json RESOURCE
const fs = require('node:fs');
const path = require('node:path');
const { Readable } = require('node:stream');
const { Package, validate } = require('datapackage');
const { Table } = require('tableschema');

const day = (date) => [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

(async () => {
  const [manifest, name] = process.argv.slice(1);
  const { valid, errors } = await validate(manifest);
  if (!valid) throw new Error(errors.join('\n'));
  const package_ = await Package.load(manifest);
  if (!package_.valid) throw new Error(package_.errors.join('\n'));
  const { descriptor } = package_.getResource(name);
  // The library takes a byte-order mark for a part of the first column's name.
  const text = fs.readFileSync(path.join(path.dirname(manifest), descriptor.path), 'utf8').replace(/^\uFEFF/, '');
  const table = await Table.load(Readable.from([text]), { schema: descriptor.schema, strict: true });
  for (const row of await table.read())
    console.log(JSON.stringify(row.map((cell) => (cell instanceof Date ? day(cell) : cell))));
})().catch((error) => {
  console.error([error.message, ...(error.errors ?? [])].join('\n'));
  process.exit(1);
});
