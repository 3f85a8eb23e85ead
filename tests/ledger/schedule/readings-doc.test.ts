import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { conventions } from './cases/conventions';
import { days } from './cases/days';
import { deadlines } from './cases/deadlines';
import { ongoing } from './cases/ongoing';
import { periods } from './cases/periods';
import { recurring } from './cases/recurring';
import { refused } from './cases/refused';
import { relative } from './cases/relative';
import { series } from './cases/series';
import { readingsDoc } from './readings-doc';

const FILE = join(__dirname, '../../../docs/schedule-readings.md');

test('docs/schedule-readings.md is what the cases say', () => {
  const doc = readingsDoc({ conventions, days, deadlines, ongoing, periods, recurring, refused, relative, series });
  if (process.env.UPDATE_DOCS) writeFileSync(FILE, doc);
  expect(existsSync(FILE) ? readFileSync(FILE, 'utf8') : '').toBe(doc);
});
