import type { CheckInput, Finding } from '../../../src/ledger/rules/rule';
import { acceptFinding, withdrawAcceptance } from '../../../src/ledger/rules/acceptance';
import { checkLedger, checkLedgerFully } from '../../../src/ledger/rules/check-ledger';
import { DEFAULT_PROFILE, parseProfile, serializeProfile, type Profile } from '../../../src/ledger/rules/profile';
import { RULES } from '../../../src/ledger/rules/registry';
import { BLANK, book, sheet, type Row } from './ledger-builder';

const METAS = RULES.map(({ meta }) => meta);
const shown = (findings: readonly Finding[]): string[] => findings.map(({ ruleId, cell }) => `${ruleId} ${cell}`);
const open = (input: CheckInput, profile: Profile): string[] => shown(checkLedger(input, profile));
const accepted = (input: CheckInput, profile: Profile): string[] =>
  checkLedgerFully(input, profile).accepted.map(({ finding, reason }) => `${finding.ruleId} ${finding.cell} ${reason}`);

/** A profile in which the finding of this rule at this cell is accepted. */
function accepting(input: CheckInput, rule: string, cell: string, profile = DEFAULT_PROFILE): Profile {
  const finding = checkLedger(input, profile).find((one) => one.ruleId === rule && one.cell === cell);
  if (finding === undefined) throw new Error(`no ${rule} at ${cell}`);
  return acceptFinding(profile, finding, '已说明', input.entries);
}

const TITLES = ['扩大普惠学位供给', '改造老旧小区管网', '建设社区食堂', '整治背街小巷', '推广电子证照'];
const MEASURES = ['新建公办幼儿园2所。', '更换供水管道12公里。', '建成助餐点6处。', '修补30条街巷。', '上线40类证照。'];
const row = (index: number, more: Row = {}): Row => ({
  number: index + 1,
  task: TITLES[index],
  measures: MEASURES[index],
  area: '一类',
  ...more,
});
const renumbered = (rows: readonly Row[]): Row[] => rows.map((one, index) => ({ ...one, number: index + 1 }));

const before = book([row(0), row(1), row(2, { schedule: '' }), row(3)]);
const profile = accepting(before, 'no-schedule', 'E4');

describe('an accepted finding stays with its row', () => {
  test.each<[string, readonly Row[], string]>([
    ['where it was', [row(0), row(1), row(2, { schedule: '' }), row(3)], 'E4'],
    [
      'a row inserted above, numbers given anew',
      renumbered([row(4), row(0), row(1), row(2, { schedule: '' }), row(3)]),
      'E5',
    ],
    ['a row deleted above', renumbered([row(0), row(2, { schedule: '' }), row(3)]), 'E3'],
    ['sorted the other way round', [row(3), row(2, { schedule: '' }), row(1), row(0)], 'E3'],
    [
      'other cells of the row changed',
      [row(0), row(1), row(2, { schedule: '', leadUnits: '区民政局', remarks: '提前' }), row(3)],
      'E4',
    ],
    ['its title written anew', [row(0), row(1), row(2, { schedule: '', task: '建设社区老年食堂' }), row(3)], 'E4'],
    [
      'title and measures written anew in place',
      [row(0), row(1), row(2, { schedule: '', task: '建设老年食堂', measures: '建成9处。' }), row(3)],
      'E4',
    ],
  ])('%s', (_name, rows, cell) => {
    expect(accepted(book(rows), profile)).toEqual([`no-schedule ${cell} 已说明`]);
    expect(open(book(rows), profile).filter((one) => one.startsWith('no-schedule'))).toEqual([]);
  });

  test('when a column is inserted before its own', () => {
    const cells = (shift: number, schedule: string) => {
      const headers = ['序号', '任务名称', '完成时限', '牵头单位'];
      const rows = [
        headers,
        [1, '建设社区食堂', '2025年9月底前', '区民政局'],
        [2, '整治背街小巷', schedule, '区城管局'],
      ];
      const all: Record<string, string | number> = {};
      rows.forEach((one, r) =>
        one.forEach((value, c) => (all[`${'ABCDEF'[c + (c > 0 ? shift : 0)]}${r + 1}`] = value)),
      );
      if (shift > 0) Object.assign(all, { B1: '任务类别', B2: '民生', B3: '城管' });
      return sheet(all);
    };
    const kept = accepting(cells(0, ''), 'no-schedule', 'C3');
    expect(accepted(cells(1, ''), kept)).toEqual(['no-schedule D3 已说明']);
  });
});

describe('an accepted finding is never carried over to another row', () => {
  test.each<[string, readonly Row[], readonly string[]]>([
    [
      'its cell was filled, another row has the same defect',
      [row(0), row(1), row(2), row(3, { schedule: '' })],
      ['no-schedule E5'],
    ],
    [
      'its row is gone, the next moved into its place and number',
      renumbered([row(0), row(1), row(3, { schedule: '' })]),
      ['no-schedule E4'],
    ],
    ['its cell changed to another value', [row(0), row(1), row(2, { schedule: '—' }), row(3)], ['no-schedule E4']],
    [
      'another row has the defect too',
      [row(0, { schedule: '' }), row(1), row(2, { schedule: '' }), row(3, { schedule: '' })],
      ['no-schedule E2', 'no-schedule E5'],
    ],
  ])('%s', (_name, rows, expected) => {
    expect(open(book(rows), profile)).toEqual(expected);
  });

  test('two rows of the same words: the accepted one is known by its number and neighbours', () => {
    const twin = (number: number, schedule: string): Row => ({ ...row(2, { schedule }), number });
    const twins = book([row(0), twin(2, ''), row(1, { number: 3 }), twin(4, ''), row(3, { number: 5 })]);
    const one = accepting(twins, 'no-schedule', 'E5');
    expect(accepted(twins, one)).toEqual(['no-schedule E5 已说明']);
    const filled = book([row(0), twin(2, ''), row(1, { number: 3 }), twin(4, '2025年9月底前'), row(3, { number: 5 })]);
    expect(open(filled, one)).toContain('no-schedule E3');
  });

  test('the finding is about the only words of the row', () => {
    const short = (number: number, task: string, leadUnits: string): Row => ({
      ...BLANK,
      number,
      task,
      schedule: '2025年9月底前',
      leadUnits,
    });
    const options = { without: ['measures'] as const };
    const was = book(
      [short(1, '安全', '区教育局'), short(2, '整治背街小巷', '区城管局'), short(3, '安全', '区水务局')],
      options,
    );
    const one = accepting(was, 'text-too-short', 'C2');
    expect(open(was, one)).toContain('text-too-short C4');
    expect(accepted(was, one)).toEqual(['text-too-short C2 已说明']);
    const gone = book(
      [short(1, '防汛安全检查', '区教育局'), short(2, '整治背街小巷', '区城管局'), short(3, '安全', '区水务局')],
      options,
    );
    expect(accepted(gone, one)).toEqual([]);
  });
});

test('findings of the sheet keep by their words, a blank by its place', () => {
  const cells = {
    A1: '序号',
    B1: '任务名称',
    C1: '完成时限',
    D1: '牵头单位',
    E1: '密级标识',
    A2: 1,
    B2: '建设社区食堂',
    C2: '2025年9月底前',
    D2: '区民政局',
    E2: '内部',
    A3: 2,
    B3: '整治背街小巷',
    C3: '2025年9月底前',
    D3: '区城管局',
    E3: '内部',
  };
  const one = accepting(sheet(cells), 'unknown-header', 'E1');
  const { E1: _a, E2: _b, E3: _c, ...rest } = cells;
  expect(accepted(sheet({ ...rest, E1: '备注', F1: '密级标识', F2: '内部', F3: '内部' }), one)).toEqual([
    'unknown-header F1 已说明',
  ]);
});

test('a record of the first version is read: known by its cell', () => {
  const json = serializeProfile(profile);
  const { accepted: records, ...others } = JSON.parse(json) as { accepted: Record<string, unknown>[] };
  const old = JSON.stringify({ ...others, accepted: records.map(({ field: _f, entry: _e, ...record }) => record) });
  const read = parseProfile(old, METAS);
  if (!('profile' in read)) throw new Error('not read');
  expect(accepted(before, read.profile)).toEqual(['no-schedule E4 已说明']);
  expect(open(book(renumbered([row(4), row(0), row(1), row(2, { schedule: '' }), row(3)])), read.profile)).toEqual([
    'no-schedule E5',
  ]);
});

test('withdrawn, it counts again; accepted anew, it has the new reason only', () => {
  const [item] = checkLedgerFully(before, profile).accepted;
  expect(open(before, withdrawAcceptance(profile, item!.record))).toEqual(['no-schedule E4']);
  expect(
    acceptFinding(profile, item!.finding, '改了理由', before.entries).accepted.map(({ reason }) => reason),
  ).toEqual(['改了理由']);
  const read = parseProfile(serializeProfile(profile), METAS);
  expect(read).toEqual({ profile });
});
