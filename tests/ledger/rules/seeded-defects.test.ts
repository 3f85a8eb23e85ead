import { checkLedger } from '../../../src/ledger/rules/check-ledger';
import { DEFAULT_PROFILE } from '../../../src/ledger/rules/profile';
import type { CheckInput, RuleId } from '../../../src/ledger/rules/rule';
import type { CellEdit } from '../../../src/ledger/edit';
import { day, edited, type BookOptions, type Literal } from './ledger-builder';
import { PLAN_LIST, RECTIFICATION, withCells, YEARLY, type Sample } from './sample-ledgers';

const found = (input: CheckInput): string[] =>
  checkLedger(input, DEFAULT_PROFILE).map(({ ruleId, cell }) => `${ruleId} ${cell}`);

test.each([
  ['a list attached to a plan', PLAN_LIST],
  ['a rectification ledger', RECTIFICATION],
  ['a yearly ledger with sections and totals', YEARLY],
])('clean: %s gives no error and no warning', (_name, sample) => {
  const serious = checkLedger(withCells(sample, {}), DEFAULT_PROFILE).filter(({ severity }) => severity !== 'info');
  expect(serious.map(({ ruleId, cell }) => `${ruleId} ${cell}`)).toEqual([]);
});

type Case = readonly [rule: RuleId, cell: string, changes: Record<string, Literal>, more?: BookOptions];

/** Applies the fixes of all rules at once; of two for one cell the first, as the second no longer finds what it expects. */
function allFixed(input: CheckInput): CheckInput {
  const edits = new Map<string, CellEdit>();
  for (const { fix } of checkLedger(input, DEFAULT_PROFILE)) {
    for (const edit of fix?.edits ?? []) if (!edits.has(edit.cell)) edits.set(edit.cell, edit);
  }
  return edited(input, [...edits.values()]);
}

function everyDefect(name: string, sample: Sample, cases: readonly Case[]): void {
  describe(name, () => {
    const clean = new Set(found(withCells(sample, {})));
    const table = cases.map(([rule, cell, changes, more = {}]) => ({ rule, cell, changes, more }));
    test.each(table)('$rule at $cell', ({ rule, cell, changes, more }) => {
      const news = found(withCells(sample, changes, more)).filter((finding) => !clean.has(finding));
      expect(news).toContain(`${rule} ${cell}`);
    });

    test.each(table)('all fixes together add no finding: $rule at $cell', ({ changes, more }) => {
      const input = withCells(sample, changes, more);
      const before = found(input);
      expect(found(allFixed(input)).filter((finding) => !before.includes(finding))).toEqual([]);
    });
  });
}

everyDefect('a list attached to a plan', PLAN_LIST, [
  ['no-measures', 'C6', { C6: '' }],
  ['no-schedule', 'D6', { D6: '' }],
  ['no-unit', 'E8', { E8: '' }],
  ['no-number', 'B8', { B8: '' }],
  ['number-duplicate', 'B8', { B8: 1 }],
  ['number-gap', 'B9', { B9: 4 }],
  ['number-as-text', 'B9', { B9: '3' }],
  ['number-style', 'B9', { B9: '（三）' }],
  ['schedule-impossible', 'D4', { D4: '2025年11月31日前' }],
  ['schedule-masked', 'D4', { D4: '20**年10月底前' }],
  ['schedule-unreadable', 'D4', { D4: '待定' }],
  ['schedule-ambiguous-year', 'D4', { D4: '2026年前' }],
  ['schedule-ambiguous-year', 'D4', { D4: '10月底前' }],
  ['schedule-reversed', 'D4', { D4: '2025年10月至2025年3月' }],
  ['milestone-after-deadline', 'C4', { C4: '完善污水管网。新建管网42公里，2026年3月底前完成验收。' }],
  ['milestone-after-deadline', 'D4', { D4: '2025年10月底前建成，2025年8月底前完成设计' }],
  ['outside-plan-period', 'D4', { D4: '2028年10月底前' }],
  ['hidden-deadline', 'C6', { C6: '整治餐饮排水。2025年底前全部整改到位。' }],
  ['unit-spelling', 'E4', { E4: '水务局、区住建局' }],
  ['unit-spelling', 'E7', { E7: '区水物局' }],
  ['unit-separators', 'E5', { E5: '区住建局,各街道/区水务局' }],
  ['units-open-ended', 'E7', { E7: '相关部门' }],
  ['person-as-unit', 'E7', { E7: '张建国' }],
  ['lead-repeated', 'E9', { E9: '区水务局、各街道、区水务局' }],
  ['duplicate-task', 'C9', { C9: '修复滨水岸线。建成生态护岸6.5公里。' }],
  ['unverifiable', 'C9', { C9: '高度重视，加强领导。' }],
  ['text-too-short', 'C9', { C9: '清淤' }],
  ['stray-spaces', 'C9', { C9: ' 清淤疏浚河道。完成9条河道清淤，形成验收报告。 ' }],
  ['control-characters', 'C9', { C9: '清淤疏浚\u200b河道。完成9条河道清淤。' }],
  ['full-width', 'C9', { C9: '清淤疏浚河道。完成９条河道清淤。' }],
  ['formula-like', 'C9', { C9: '=清淤疏浚河道。完成9条河道清淤。' }],
  ['encoding-damage', 'C9', { C9: '清淤疏浚\ufffd道。完成9条河道清淤。' }],
  ['error-value', 'B9', { B9: '#REF!' }],
  ['merged-data', 'D8', { D9: '' }, { merges: ['A2:E2', 'A4:A6', 'A7:A9', 'A10:A12', 'D8:D9'] }],
  ['hidden-open-task', 'B9', {}, { hidden: [9] }],
]);

everyDefect('a rectification ledger', RECTIFICATION, [
  ['no-measures', 'C5', { C5: '' }],
  ['no-schedule', 'D5', { D5: '' }],
  ['no-unit', 'E5', { E5: '' }],
  ['no-number', 'A5', { A5: '' }],
  ['done-without-date', 'H6', { H6: '' }],
  ['done-without-evidence', 'I6', { I6: '' }],
  ['number-duplicate', 'A5', { A5: 2 }],
  ['number-order', 'A5', { A5: 30 }],
  ['date-as-text', 'D5', { D5: '2025-06-30' }],
  ['date-as-text', 'H6', { H6: '2025.2.25' }],
  ['date-as-number', 'D5', { D5: 45838 }],
  ['date-unreadable', 'H6', { H6: '2025-02-30' }],
  ['schedule-impossible', 'D5', { D5: '2025-06-31' }],
  ['due-on-day-off', 'D5', { D5: day('2025-06-29') }],
  ['status-unknown', 'G5', { G5: '差不多了' }],
  ['overdue', 'D5', { D5: day('2025-04-30') }],
  ['overdue', 'D3', { G3: '推进中', H3: '', I3: '' }],
  ['completed-in-future', 'H6', { H6: day('2025-08-25') }],
  ['completed-late', 'H6', { H6: day('2025-03-10') }],
  ['status-progress-mismatch', 'G5', { H5: day('2025-05-06') }],
  ['late-start', 'G10', { G10: '未启动' }],
  ['person-as-unit', 'E5', { E5: '田芳' }],
  ['duplicate-task', 'C8', { B8: '采购程序不规范', C8: '开展采购自查，印发操作规程。' }],
  ['hidden-open-task', 'A5', {}, { hidden: [5] }],
  ['unknown-header', 'K2', { K2: '密级标识', K3: '内部' }],
  ['encoding-damage', 'B5', { B5: '鍩硅璁″垝鏈惤瀹' }],
]);

everyDefect('a yearly ledger', YEARLY, [
  ['no-task', 'B5', { B5: '' }],
  ['no-schedule', 'F5', { F5: '' }],
  ['no-lead', 'D5', { D5: '' }],
  ['no-unit', 'D9', { D9: '', E9: '' }],
  ['number-duplicate', 'A9', { A9: 4 }],
  ['number-gap', 'A11', { A11: 8, A12: 9 }],
  ['number-order', 'A5', { A5: 3, A6: 2 }],
  ['schedule-masked', 'F5', { F5: 'x月底前' }],
  ['outside-plan-period', 'F5', { F5: '2052年11月底前' }],
  ['progress-out-of-range', 'H5', { H5: { value: 1.35, text: '135%', format: '0%' } }],
  ['lead-repeated', 'E5', { E5: '区住建局、各镇街' }],
  ['unit-spelling', 'D9', { D9: '教育局' }],
  ['duplicate-task', 'B12', { B12: '建设助餐点' }],
  ['error-value', 'J9', { J9: '#N/A' }],
  ['total-mismatch', 'J13', { J13: 3500 }],
  ['merged-data', 'D4', { E4: '' }, { merges: ['A1:J1', 'A3:J3', 'A7:J7', 'A10:J10', 'A13:C13', 'D4:E4'] }],
]);
