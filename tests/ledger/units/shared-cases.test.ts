import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readUnits } from '../../../src/ledger/units/read-units';
import type { UnitColumn } from '../../../src/ledger/units/unit-reading';

const FILE = join(__dirname, '../../../../shared/cases/units.tsv');
const available = existsSync(FILE);
const rows = available
  ? readFileSync(FILE, 'utf8')
      .split('\n')
      .slice(1)
      .filter((line) => line !== '')
      .map((line) => line.split('\t'))
  : [];

const names = (cell: string | undefined): string[] => (cell === undefined || cell === '' ? [] : cell.split('|'));

(available ? test : test.skip)('the collected real strings: at least 98 % as read by hand, none otherwise', () => {
  const wrong = rows.flatMap(([column = '', text = '', lead, cooperating, note = '']) => {
    const reading = readUnits(text, (column === '' ? null : column) as UnitColumn);
    const expanded = (name: string): string => reading.expanded[name] ?? name;
    const right =
      JSON.stringify(reading.lead.map(expanded)) === JSON.stringify(names(lead)) &&
      JSON.stringify(reading.cooperating.map(expanded)) === JSON.stringify(names(cooperating)) &&
      reading.openEnded === /open-ended/.test(note);
    return right ? [] : [{ column, text, lead, cooperating, note, reading }];
  });
  expect(rows.length).toBeGreaterThan(90);
  expect(wrong).toEqual([]);
});
