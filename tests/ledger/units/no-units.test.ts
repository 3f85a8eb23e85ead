import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readUnits } from '../../../src/ledger/units/read-units';

const PLANS = join(__dirname, '../../fixtures/plans');

/** Headings and titles of the plans: text that stands beside units and is none. */
const TITLES = [
  ...new Set(
    readdirSync(PLANS)
      .filter((file) => file.endsWith('.tsv'))
      .flatMap((file) => readFileSync(join(PLANS, file), 'utf8').split('\n'))
      .flatMap((line) => {
        const [, section = '', title = ''] = line.split('\t');
        return [...section.split('/'), title].map((text) => text.trim()).filter((text) => text !== '');
      }),
  ),
];
const isBureau = (title: string): boolean => /[局联]$/.test(title);

test('of the titles of tasks at most one in fifty is taken for a unit without a word', () => {
  const taken = TITLES.filter((title) => {
    const { lead, cooperating, rest } = readUnits(title, null);
    return lead.length + cooperating.length > 0 && rest === '' && !isBureau(title);
  });
  expect(TITLES.length).toBeGreaterThan(700);
  expect(taken.length).toBeLessThan(TITLES.length / 50);
});
