import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { read, rowsOf } from './fixture-rows';

/** Plan documents in the forms that offices publish, each with its tasks beside it (`.tsv`). Places and contents are invented. */
const FOLDER = path.join(__dirname, '../../fixtures/plans');
const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.replace(/\.txt$/, ''));

test.each(names)('%s', (name) => {
  const expected = readFileSync(path.join(FOLDER, `${name}.tsv`), 'utf8')
    .replace(/\n$/, '')
    .split('\n');
  expect(rowsOf(read(readFileSync(path.join(FOLDER, `${name}.txt`), 'utf8')))).toEqual(expected);
});
