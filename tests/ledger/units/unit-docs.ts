import { readUnits } from '../../../src/ledger/units/read-units';
import type { UnitReading } from '../../../src/ledger/units/unit-reading';
import { UNIT_CASES } from './cases';
import type { UnitCase } from './unit-case';

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
    reading.scheduleText === '' ? '' : `时限 · schedule: ${reading.scheduleText}`,
    reading.rest === '' ? '' : `未读懂 · not understood: ${reading.rest}`,
  ];
  return cell(notes.filter((note) => note !== '').join('；'));
}

/** The page of readings, from the same table that the tests assert. */
export function unitDocs(): string {
  const sections = UNIT_CASES.map(({ title, convention, cases }) => {
    const rows = cases.map((unitCase) => {
      const reading = readUnits(unitCase.text, unitCase.column ?? null);
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
  });
  return [
    '# 责任单位的读法 · How responsible units are read',
    '',
    '由测试用例生成，不要手改：`UPDATE_DOCS=1 npx jest tests/ledger/units/unit-docs.test.ts`。',
    'Generated from the test cases; do not edit by hand.',
    '',
    sections.join('\n\n'),
    '',
  ].join('\n');
}
