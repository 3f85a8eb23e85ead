import { checkLedger } from '../../../src/ledger/rules/check-ledger';
import { DEFAULT_PROFILE, parseProfile, serializeProfile, type Profile } from '../../../src/ledger/rules/profile';
import { RULES } from '../../../src/ledger/rules/registry';
import type { CheckInput } from '../../../src/ledger/rules/rule';
import { book } from './ledger-builder';

const METAS = RULES.map(({ meta }) => meta);
const shown = (input: CheckInput, profile: Profile): string[] =>
  checkLedger(input, profile).map(({ severity, ruleId, cell }) => `${severity} ${ruleId} ${cell}`);
const profile = (rules: Profile['rules']): Profile => ({ ...DEFAULT_PROFILE, rules });

test('a rule can be switched off, weakened and limited', () => {
  const input = book([{}, { task: '安全', schedule: '' }, {}]);
  expect(shown(input, DEFAULT_PROFILE)).toEqual(['info text-too-short C3', 'error no-schedule E3']);
  expect(shown(input, profile({ 'no-schedule': { enabled: false } }))).toEqual(['info text-too-short C3']);
  expect(
    shown(input, profile({ 'no-schedule': { severity: 'info' }, 'text-too-short': { limits: { task: 2 } } })),
  ).toEqual(['info no-schedule E3']);
});

test('a milder case stays a note whatever the severity of its rule', () => {
  const input = book([{ leadUnits: '区教育局等相关部门' }]);
  expect(shown(input, profile({ 'units-open-ended': { severity: 'error' } }))).toEqual(['info units-open-ended F2']);
});

test('an exported profile is read back', () => {
  const tuned: Profile = {
    version: 1,
    rules: { 'late-start': { severity: 'error', limits: { days: 15, month: 9 } }, overdue: { enabled: false } },
    accepted: [{ rule: 'text-too-short', sheet: '台账', cell: 'C3', value: '00000000', reason: '简称' }],
  };
  expect(parseProfile(serializeProfile(tuned), METAS)).toEqual({ profile: tuned });
});

test.each([
  ['not JSON', '{', [{ path: [], reason: 'not-json' }]],
  ['another version', '{"version":2,"rules":{},"accepted":[]}', [{ path: ['version'], reason: 'wrong-shape' }]],
  ['a part missing', '{"version":1,"rules":{}}', [{ path: ['accepted'], reason: 'wrong-shape' }]],
  [
    'an unknown setting',
    '{"version":1,"rules":{"overdue":{"level":"error"}},"accepted":[]}',
    [{ path: ['rules', 'overdue', 'level'], reason: 'unknown-key' }],
  ],
  [
    'an unknown rule',
    '{"version":1,"rules":{"no-such":{}},"accepted":[]}',
    [{ path: ['rules', 'no-such'], reason: 'unknown-rule' }],
  ],
  [
    'an unknown limit, and one out of bounds',
    '{"version":1,"rules":{"late-start":{"limits":{"weeks":2,"days":0}}},"accepted":[]}',
    [
      { path: ['rules', 'late-start', 'limits', 'weeks'], reason: 'unknown-limit' },
      { path: ['rules', 'late-start', 'limits', 'days'], reason: 'out-of-bounds' },
    ],
  ],
  [
    'an acceptance without reason',
    '{"version":1,"rules":{},"accepted":[{"rule":"overdue","sheet":"台账","cell":"C3","value":"0","reason":" "}]}',
    [{ path: ['accepted', 0, 'reason'], reason: 'wrong-shape' }],
  ],
])('refused: %s', (_name, json, problems) => {
  expect(parseProfile(json, METAS)).toEqual({ problems });
});
