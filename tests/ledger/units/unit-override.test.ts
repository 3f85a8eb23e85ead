import { withUnitOverrides } from '../../../src/ledger/columns/entry-units';
import { checkLedger } from '../../../src/ledger/rules/check-ledger';
import { DEFAULT_PROFILE } from '../../../src/ledger/rules/profile';
import type { CheckInput, RuleId } from '../../../src/ledger/rules/rule';
import { combineUnitColumns } from '../../../src/ledger/units/combine-columns';
import { readUnits } from '../../../src/ledger/units/read-units';
import {
  correctedReading,
  typedNames,
  unitCorrections,
  type UnitOverride,
} from '../../../src/ledger/units/unit-override';
import { book } from '../rules/ledger-builder';

const correction = (text: string, more: Partial<UnitOverride> = {}): UnitOverride => ({
  text,
  field: 'leadUnits',
  lead: [],
  cooperating: [],
  persons: [],
  ...more,
});

test('a corrected cell has the names that a person gave, in its column only; nothing of it is left over', () => {
  const overrides = [correction('专班和区城投', { lead: ['区专班'], cooperating: ['区城投公司'], persons: ['王芳'] })];
  const corrections = unitCorrections(overrides);
  const units = combineUnitColumns({ leadUnits: '专班和区城投', cooperatingUnits: '区财政局' }, corrections);
  expect(units.lead).toEqual(['区专班']);
  expect(units.cooperating).toEqual(['区城投公司', '区财政局']);
  expect(units.persons).toEqual(['王芳']);
  expect(units.rest).toBe('');
  expect(Object.keys(units.corrected)).toEqual(['leadUnits']);
  const elsewhere = combineUnitColumns({ cooperatingUnits: '专班和区城投' }, corrections);
  expect(elsewhere).toEqual(combineUnitColumns({ cooperatingUnits: '专班和区城投' }));
  expect(elsewhere.corrected).toEqual({});
});

test.each([
  ['full width', '区教育局(基教科)牵头', '区教育局（基教科）牵头', true],
  ['blanks', '区 教育局牵头', '区教育局牵头', true],
  ['another text', '区教育局牵头', '区教育局主办', false],
])('a correction and %s', (_name, text, cell, holds) => {
  const units = combineUnitColumns({ leadUnits: cell }, unitCorrections([correction(text, { lead: ['甲单位'] })]));
  expect(units.lead.includes('甲单位')).toBe(holds);
});

test('等 in the text stays, and groups are known among the names given', () => {
  const corrections = unitCorrections([correction('区城管局、镇街等', { lead: ['区城管局', '各镇街'] })]);
  const units = combineUnitColumns({ leadUnits: '区城管局、镇街等' }, corrections);
  expect(units).toMatchObject({ lead: ['区城管局', '各镇街'], openEnded: true, groups: ['各镇街'] });
  const none = combineUnitColumns({ leadUnits: '详见分工等' }, unitCorrections([correction('详见分工等')]));
  expect(none).toMatchObject({ lead: [], openEnded: false, rest: '' });
});

test('of names whose level was left out, those that are kept stay completed', () => {
  const text = '省教育厅、财政厅、商务厅';
  const corrections = unitCorrections([correction(text, { lead: ['省教育厅', '财政厅'] })]);
  expect(combineUnitColumns({ leadUnits: text }, corrections).expanded).toEqual({ 财政厅: '省财政厅' });
});

test('where a person said how names that ran together are parted, nothing is implied any more', () => {
  const read = readUnits('南山区教育局南山区财政局', 'leadUnits');
  expect(read.divided).toEqual(['南山区教育局', '南山区财政局']);
  expect(correctedReading(read, correction(read.text, { lead: ['南山区教育局', '南山区财政局'] })).divided).toEqual([]);
});

test.each<[string, string[]]>([
  ['', []],
  [' 、', []],
  ['区教育局、区财政局', ['区教育局', '区财政局']],
  ['区教育局, 区财政局；区住建局\n区教育局', ['区教育局', '区财政局', '区住建局']],
  ['各县（市、区）政府，市局(一科、二科)', ['各县（市、区）政府', '市局(一科、二科)']],
  ['区教育局（基教科、', ['区教育局（基教科']],
])('typed names: %j', (typed, names) => {
  expect(typedNames(typed)).toEqual(names);
});

describe('rules', () => {
  const found = (input: CheckInput, ...rules: RuleId[]): string[] =>
    checkLedger(input, DEFAULT_PROFILE)
      .filter(({ ruleId }) => rules.includes(ruleId))
      .map(({ ruleId, cell, fix, suggestions = [] }) => `${ruleId} ${cell} ${fix ? 'fix' : suggestions.length}`);
  const corrected = (input: CheckInput, ...overrides: UnitOverride[]): CheckInput => ({
    ...input,
    entries: withUnitOverrides(input.entries, overrides),
  });

  test('entries without a correction are the same objects; without corrections so is the list', () => {
    const { entries } = book([{ leadUnits: '区教育局' }, { leadUnits: '区体育局' }]);
    expect(withUnitOverrides(entries, [])).toBe(entries);
    const now = withUnitOverrides(entries, [correction('区体育局', { lead: ['区文体局'] })]);
    expect(now[0]).toBe(entries[0]);
    expect(now[1]).toMatchObject({ leadUnits: ['区文体局'], cooperatingUnits: ['区财政局', '区住建局'] });
    expect(now[1]?.cells.leadUnits?.text).toBe('区体育局');
  });

  test('a name that is no person after all', () => {
    const input = book([{ leadUnits: '张家港' }, { leadUnits: '李明华' }]);
    expect(found(input, 'person-as-unit')).toContain('person-as-unit F3 0');
    const now = corrected(input, correction('李明华', { lead: ['李明华工作室'] }));
    expect(found(now, 'person-as-unit')).not.toContain('person-as-unit F3 0');
  });

  test('a unit that a person says is not named twice', () => {
    const input = book([{ leadUnits: '区教育局', cooperatingUnits: '区教育局、区财政局' }]);
    expect(found(input, 'lead-repeated')).toEqual(['lead-repeated G2 fix']);
    const field = 'cooperatingUnits';
    const now = corrected(
      input,
      correction('区教育局、区财政局', { field, cooperating: ['区教育局基教科', '区财政局'] }),
    );
    expect(found(now, 'lead-repeated')).toEqual([]);
  });

  test('a corrected cell is no plain list: its separators are let be', () => {
    const input = book([{ cooperatingUnits: '区财政局、区住建局，区水务局' }]);
    expect(found(input, 'unit-separators')).toEqual(['unit-separators G2 fix']);
    const now = corrected(
      input,
      correction('区财政局、区住建局，区水务局', { field: 'cooperatingUnits', cooperating: ['区财政局'] }),
    );
    expect(found(now, 'unit-separators')).toEqual([]);
  });

  test('no edit is offered that would lose what was put right', () => {
    const rows = [
      { leadUnits: '区发展和改革委' },
      { leadUnits: '区发展和改革委' },
      { leadUnits: '区发展改革委、区专班' },
    ];
    const input = book(rows);
    expect(found(input, 'unit-spelling')).toEqual(['unit-spelling F4 1']);
    const text = '区发展改革委、区专班';
    const now = corrected(input, correction(text, { lead: ['区发展改革委'], cooperating: ['区专班'] }));
    expect(found(now, 'unit-spelling')).toEqual(['unit-spelling F4 0']);
  });
});
