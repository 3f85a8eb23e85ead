import { Temporal } from 'temporal-polyfill';
import type { JudgedEntry } from '../../src/actions/judge-ledgers';
import type { Band } from '../../src/ledger/progress/band-options';
import { currentTheme } from '../../src/taskpane/state/office-environment';
import { loadLanguage, saveLanguage } from '../../src/i18n/language-choice';
import { translator } from '../../src/i18n/translate';
import { shownEdits } from '../../src/taskpane/views/findings/edit-text';
import { nextInBand } from '../../src/taskpane/views/home/next-in-band';

const judged = (sheet: string, row: number, band: Band): JudgedEntry =>
  ({ entry: { sheet, row }, row: { band } }) as unknown as JudgedEntry;
const ROWS = [
  judged('甲', 3, 'overdue'),
  judged('甲', 4, 'done'),
  judged('甲', 7, 'overdue'),
  judged('乙', 2, 'overdue'),
];

test.each([
  [null, '甲3'],
  [{ sheet: '甲', row: 1 }, '甲3'],
  [{ sheet: '甲', row: 3 }, '甲7'],
  [{ sheet: '甲', row: 7 }, '乙2'],
  [{ sheet: '乙', row: 2 }, '甲3'],
  [{ sheet: '丙', row: 9 }, '甲3'],
])('after %j comes %s', (selected, expected) => {
  const next = nextInBand(ROWS, 'overdue', selected);
  expect(next && `${next.entry.sheet}${next.entry.row}`).toBe(expected);
});

test('no row of the band: nothing to go to', () => {
  expect(nextInBand(ROWS, 'stale', null)).toBeNull();
  expect(nextInBand([], 'overdue', { sheet: '甲', row: 1 })).toBeNull();
});

test('edits are shown as people write them: days as days, shares in percent', () => {
  const edit = { sheet: '甲', cell: 'D4', before: '2026.6.30' };
  expect(
    shownEdits(
      [
        { ...edit, after: 46203, numberFormat: 'yyyy-mm-dd' },
        { ...edit, after: 0.455, numberFormat: '0%' },
        { ...edit, before: '', after: 12 },
        { ...edit, before: '2026-06-30', after: 46203, numberFormat: 'yyyy-mm-dd' },
        { ...edit, before: '5', after: 5 },
      ],
      translator('zh-CN'),
    ).map(({ before, after }) => [before, after]),
  ).toEqual([
    ['2026.6.30', '2026-06-30'],
    ['2026.6.30', '45.5%'],
    ['', '12'],
    ['2026-06-30（文本）', '2026-06-30（日期）'],
    ['5（文本）', '5（数字）'],
  ]);
  expect(Temporal.PlainDate.from('1899-12-30').add({ days: 46203 }).toString()).toBe('2026-06-30');
});

test('the language is kept, and a browser that forbids it is borne', () => {
  saveLanguage('en-US');
  expect(loadLanguage()).toBe('en-US');
  saveLanguage('auto');
  expect(loadLanguage()).toBe('auto');
  const spy = jest.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
    throw new Error('forbidden');
  });
  expect(loadLanguage()).toBe('auto');
  spy.mockRestore();
});

test.each([
  [{ isDarkTheme: true }, 'dark'],
  [{ isDarkTheme: false }, 'light'],
  [{ bodyBackgroundColor: '#262626' }, 'dark'],
  [{ bodyBackgroundColor: '#F3F2F1' }, 'light'],
  [undefined, 'light'],
])('Office theme %j is %s', (officeTheme, expected) => {
  const realm = globalThis as { Office?: unknown };
  const before = realm.Office;
  realm.Office = { context: { officeTheme } };
  try {
    expect(currentTheme()).toBe(expected);
  } finally {
    realm.Office = before;
  }
});
