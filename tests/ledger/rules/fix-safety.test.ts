import fc from 'fast-check';
import type { CellEdit } from '../../../src/ledger/edit';
import { checkLedger } from '../../../src/ledger/rules/check-ledger';
import { DEFAULT_PROFILE } from '../../../src/ledger/rules/profile';
import { RULES } from '../../../src/ledger/rules/registry';
import type { CheckInput, Finding, RuleId } from '../../../src/ledger/rules/rule';
import { book, day, edited, type Literal, type Row } from './ledger-builder';

const text = (value: string, format: string): Literal => ({ value, format });

/** Cells with one defect each, and sound ones beside them. */
const CELLS: Readonly<Record<string, readonly Literal[]>> = {
  number: [1, 2, 3, text('4', '@'), '5', '（六）', '7.', '８', '⑨', '', '12'],
  task: [
    '建设社区食堂',
    ' 建设社区食堂 ',
    '整治背街\u200b小巷',
    '新建２所幼儿园',
    '\u3000优化公交线路\u200b',
    '扩大Ａ类供给 ',
  ],
  measures: ['选址并装修。', '制定方案_x000D_\n并印发。 ', '完成３０条街巷。', '培训２０期\u2028，考核。', '=汇总'],
  schedule: [
    '2025年9月底前',
    day('2025-09-30'),
    day('2025-08-29'),
    day('2025-12-31'),
    text('2025-10-31', '@'),
    '2025.11.28',
    45930,
    20251130,
    '２０２５年９月底前',
    ' 2025年10月底前',
    '持续推进',
  ],
  leadUnits: [
    '区教育局',
    '区教育局、区财政局',
    '区教育局,区财政局',
    '区民政局/区水务局、区城管局',
    '区教育局、区教育局',
    ' 区民政局',
  ],
  cooperatingUnits: [
    '区财政局、区住建局',
    '区财政局，区教育局',
    '区教育局',
    '区财政局;区住建局;区财政局',
    '区住建局 区民政局',
    '',
  ],
  status: ['推进中', '已完成', ' 已完成', '未启动'],
  completedOn: ['', day('2025-05-08'), text('2025.5.9', '@'), '2025年5月12日', 45785, '２０２５-05-06'],
  reportedOn: [day('2025-05-10'), '2025-05-11', 45780],
  evidence: ['', '验收报告', '验收报告\ufeff'],
  remarks: ['', '１２３', ' 已报备'],
};
const row: fc.Arbitrary<Row> = fc.record(
  Object.fromEntries(Object.entries(CELLS).map(([field, values]) => [field, fc.constantFrom(...values)])),
);

const findings = (input: CheckInput): Finding[] => checkLedger(input, DEFAULT_PROFILE);
const keys = (input: CheckInput): string[] => findings(input).map(({ ruleId, cell }) => `${ruleId} ${cell}`);
const seen = new Map<RuleId, number>();

/** Applies edits as the add-in does: of two for one cell the first, as the second no longer finds what it expects. */
function applied(input: CheckInput, fixes: readonly Finding[]): CheckInput {
  const edits = new Map<string, CellEdit>();
  for (const { fix } of fixes)
    for (const edit of fix?.edits ?? []) if (!edits.has(edit.cell)) edits.set(edit.cell, edit);
  return edited(input, [...edits.values()]);
}

const FIXABLE = RULES.filter(({ meta }) => meta.fixable === 'fix').map(({ meta }) => meta.id);

test('one fix, all fixes of a rule, and all fixes at once: each adds no finding', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 4, maxLength: 9 }), fc.nat(), (rows, pick) => {
      const input = book(rows);
      const before = new Set(keys(input));
      const fixable = findings(input).filter(({ fix }) => fix !== undefined);
      if (fixable.length === 0) return;
      for (const { ruleId } of fixable) seen.set(ruleId, (seen.get(ruleId) ?? 0) + 1);
      const one = fixable[pick % fixable.length]!;
      for (const some of [[one], fixable.filter(({ ruleId }) => ruleId === one.ruleId), fixable]) {
        expect(keys(applied(input, some)).filter((key) => !before.has(key))).toEqual([]);
      }
      expect(keys(applied(input, [one]))).not.toContain(`${one.ruleId} ${one.cell}`);
    }),
    { numRuns: 60 },
  );
});

test('every rule with a fix was among them', () => {
  expect([...seen.keys()].sort()).toEqual([...FIXABLE].sort());
});
