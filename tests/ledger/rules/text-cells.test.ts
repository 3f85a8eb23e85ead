import { cellWith, excerpt, textCells, titleAndMeasures, unusualTexts } from '../../../src/ledger/rules/text-cells';
import { book, day, type Row } from './ledger-builder';
import { contextOf } from './rule-context';

function of(row: Row) {
  const { context, rows } = contextOf(book([row], { also: ['deliverable'] }));
  return { context, entry: rows[0]! };
}

test.each([
  ['修订预案', 20, '修订预案'],
  ['一二三四五六七八九十', 10, '一二三四五六七八九十'],
  ['一二三四五六七八九十甲', 10, '一二三四五六七八九十…'],
  ['  一 \n 二  ', 20, '一 二'],
])('excerpt of %s', (text, length, expected) => {
  expect(excerpt(text, length)).toBe(expected);
});

test('an excerpt is twenty characters long unless told otherwise', () => {
  expect(excerpt('甲'.repeat(21))).toBe(`${'甲'.repeat(20)}…`);
});

test('text cells are those that hold text of their own: no figures, no dates, no formulas, nothing blank', () => {
  const { entry, context } = of({
    number: 1,
    task: '修订预案',
    measures: { value: '组织演练', formula: '=Z1' },
    schedule: day('2025-09-30'),
    leadUnits: '区应急局',
    cooperatingUnits: '',
    status: '推进中',
    progress: 0.4,
    remarks: '',
    deliverable: '预案文本',
  });
  const fields = textCells(entry, context).map(({ field, cell }) => `${field} ${cell.address}`);
  expect(fields.filter((field) => !/^(area|progressText|evidence)/.test(field)).sort()).toEqual([
    'deliverable Q2',
    'leadUnits F2',
    'status H2',
    'task C2',
  ]);
  expect(titleAndMeasures(entry, context).map(({ field }) => field)).toEqual(['task']);
});

test.each([
  ['ordinary text', '修订防汛预案（2025年版），组织2次演练；完成率≥90'.replace('≥', ''), []],
  ['a space', '修订 预案', ['task']],
  ['a sign that begins a formula', '=修订预案', ['task']],
  ['the same sign inside', '一号楼=二号楼', []],
  ['an invisible character', '修订\u200b预案', ['task']],
  ['a full-width figure', '修订２份预案', ['task']],
  ['what a wrong encoding leaves', '锟斤拷修订', ['task']],
  ['characters of misread Chinese', '淇鏀归妗', ['task']],
])('unusual: %s', (_name, task, expected) => {
  const { entry, context } = of({ task, measures: '组织演练两次', remarks: '', evidence: '', progressText: '' });
  expect(unusualTexts(entry, context).map(({ field }) => field)).toEqual(expected);
});

test('a piece of text is found in the measures first, then in the deliverable, then in the task, or nowhere', () => {
  const where = (row: Row): string | undefined => {
    const { entry, context } = of({ remarks: '9月底前完成', ...row });
    return cellWith('9月底前', entry, context)?.field;
  };
  const [yes, no] = ['9月底前完成验收', '完成验收'];
  expect(where({ task: yes, measures: yes, deliverable: yes })).toBe('measures');
  expect(where({ task: yes, measures: no, deliverable: yes })).toBe('deliverable');
  expect(where({ task: yes, measures: no, deliverable: no })).toBe('task');
  expect(where({ task: no, measures: no, deliverable: no })).toBeUndefined();
});
