import { translator } from '../../../src/i18n/translate';
import { checkLedger, countByRule, countBySeverity } from '../../../src/ledger/rules/check-ledger';
import { findingMessage, findingToJson } from '../../../src/ledger/rules/finding-json';
import { DEFAULT_PROFILE } from '../../../src/ledger/rules/profile';
import { RULES } from '../../../src/ledger/rules/registry';
import type { CheckInput, Finding } from '../../../src/ledger/rules/rule';
import { book } from './ledger-builder';

const findings = (input: CheckInput): Finding[] => checkLedger(input, DEFAULT_PROFILE);
const places = (list: readonly Finding[]): string[] => list.map(({ ruleId, cell }) => `${ruleId} ${cell}`);

test('findings come by row, then by column, with counts', () => {
  const list = findings(book([{ schedule: '', task: '' }, { number: 1 }, { leadUnits: '区教育局、区教育局' }]));
  expect(places(list)).toEqual(['no-task C2', 'no-schedule E2', 'number-duplicate A3', 'lead-repeated F4']);
  expect(countBySeverity(list)).toEqual({ error: 3, warning: 1, info: 0 });
  expect(countByRule(list)).toEqual({ 'no-task': 1, 'no-schedule': 1, 'number-duplicate': 1, 'lead-repeated': 1 });
});

test('a finding in the form of the command line, in both languages', () => {
  const [finding] = findings(book([{ cooperatingUnits: '区财政局、区教育局' }])) as [Finding];
  expect(findingToJson(finding, translator('zh-CN'))).toEqual({
    rule: 'lead-repeated',
    severity: 'warning',
    sheet: '台账',
    cell: 'G2',
    row: 2,
    message: '“区教育局”既牵头又配合。',
    value: '区财政局、区教育局',
    fix: { edits: [{ sheet: '台账', cell: 'G2', before: '区财政局、区教育局', after: '区财政局' }] },
    suggestions: [],
  });
  expect(findingMessage(finding, translator('en-US'))).toBe('“区教育局” is both lead and cooperating.');
});

test('suggestions carry a label, and words of the catalogue are in the language', () => {
  const [finding] = findings(book([{}, { number: '' }, {}])) as [Finding];
  expect(findingToJson(finding, translator('en-US'))).toMatchObject({
    message: 'The row has no number.',
    fix: null,
    suggestions: [{ label: 'Enter 2', edits: [{ sheet: '台账', cell: 'A3', before: '', after: 2 }] }],
  });
  const [mismatch] = findings(book([{ progress: 1 }])) as [Finding];
  expect(findingMessage(mismatch, translator('zh-CN'))).toBe('状态为“推进中”，进度却是 100%。');
  expect(findingMessage(mismatch, translator('en-US'))).toMatch(/^The status is “.+”, but the progress is 100%\.$/);
});

test('every rule that is on reports its time', () => {
  let clock = 0;
  const times = new Map<string, number>();
  const timing = { now: () => (clock += 1), report: (id: string, elapsed: number) => void times.set(id, elapsed) };
  checkLedger(book([{}]), DEFAULT_PROFILE, timing);
  expect([...times.keys()]).toEqual(RULES.map(({ meta }) => meta.id));
  expect(new Set(times.values())).toEqual(new Set([1]));
});

test('rules have ids of their own, and limits whose default lies within bounds', () => {
  expect(new Set(RULES.map(({ meta }) => meta.id)).size).toBe(RULES.length);
  for (const { meta } of RULES) {
    for (const { default: usual, min, max } of Object.values(meta.options ?? {})) {
      expect([min <= usual, usual <= max]).toEqual([true, true]);
    }
  }
});
