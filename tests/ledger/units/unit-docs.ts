import { readUnits } from '../../../src/ledger/units/read-units';
import type { UnitReading } from '../../../src/ledger/units/unit-reading';
import { unitCases, type UnitCase } from './unit-cases';
import { UNIT_FORMS } from './unit-forms';

const COLUMN = { leadUnits: '牵头列 · lead column', cooperatingUnits: '配合列 · cooperating column' } as const;

function cell(text: string): string {
  return text
    .replace(/\r?\n/g, ' ⏎ ')
    .replace(/[\u200b\ufeff]/g, '')
    .replace(/\|/g, '\\|')
    .trim();
}

function remarks(reading: UnitReading, { column }: UnitCase): string {
  const notes = [
    column ? COLUMN[column] : '',
    reading.openEnded ? '等 · open-ended' : '',
    reading.groups.length > 0 ? `群体 · groups: ${reading.groups.join('、')}` : '',
    ...Object.entries(reading.expanded).map(([written, full]) => `${written} → ${full}`),
    reading.divided.length > 0 ? `无分隔，拆开 · run together: ${reading.divided.join('、')}` : '',
    reading.scheduleText === '' ? '' : `时限 · schedule: ${reading.scheduleText}`,
    reading.rest === '' ? '' : `未读懂 · not understood: ${reading.rest}`,
  ];
  return cell(notes.filter((note) => note !== '').join('；'));
}

function section(title: string, convention: string, cases: readonly UnitCase[]): string {
  const rows = cases.map((unitCase) => {
    const reading = readUnits(unitCase.text, unitCase.column);
    const names = [reading.lead, reading.cooperating, reading.persons].map((list) => cell(list.join('、')));
    return `| ${cell(unitCase.text) || '（空 · empty）'} | ${names.join(' | ')} | ${remarks(reading, unitCase)} |`;
  });
  return [
    `## ${title}`,
    '',
    `${convention}.`,
    '',
    '| 原文 · text | 牵头/责任 · lead | 配合 · cooperating | 人员 · persons | 说明 · remarks |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

/** The page of readings: of the cases that the tests assert, those that stand for their form. */
export function unitDocs(): string {
  const forms = unitCases('forms').filter(({ shown }) => shown);
  const documents = [...unitCases('public'), ...unitCases('documents')].filter(({ shown }) => shown);
  const sections = UNIT_FORMS.map(({ id, title, convention }) =>
    section(
      title,
      convention,
      forms.filter(({ form }) => form === id),
    ),
  );
  return [
    '# 责任单位的读法 · How responsible units are read',
    '',
    '每种写法举几例；全部用例在 `tests/fixtures/units/`。读错了，可在窗格“填写任务”里更正：更正记在工作簿里，单元格的文字不动。',
    'A few examples of each form; all cases are in `tests/fixtures/units/`. A wrong reading is put right in the pane (Edit task): the',
    'correction is kept in the workbook, the text of the cell stays.',
    '',
    '由测试用例生成，不要手改：`UPDATE_DOCS=1 npx jest tests/ledger/units/unit-docs.test.ts`。',
    'Generated from the test cases; do not edit by hand.',
    '',
    ...sections.flatMap((each) => [each, '']),
    section(
      '公开文件里的单元格 · cells of public documents',
      '政府、学校、企业的台账和分工表 · ledgers and tables of duties of offices, schools and companies',
      documents,
    ),
    '',
  ].join('\n');
}
