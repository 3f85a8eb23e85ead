import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unitDocs } from './unit-docs';

const PAGE = join(__dirname, '../../../docs/unit-readings.md');

test('docs/unit-readings.md is what the cases say (UPDATE_DOCS=1 writes it)', () => {
  if (process.env.UPDATE_DOCS) writeFileSync(PAGE, unitDocs());
  expect(readFileSync(PAGE, 'utf8')).toBe(unitDocs());
});
