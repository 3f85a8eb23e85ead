import { directoryFromRows } from '../../../src/ledger/units/directory';
import { canonicalUnit, matchUnit } from '../../../src/ledger/units/match-unit';
import { pinyinOf } from '../../../src/ledger/units/pinyin-reading';

/** Every entry that one name could be, by a different kind of match each. */
const ROWS = {
  equal: { name: '区教育局' },
  alias: { name: '区教委', shortNames: '区教育局' },
  abbreviation: { name: '区教育和体育局' },
  pinyin: { name: '区交育局' },
  oneEdit: { name: '区体育局' },
} as const;
type Kind = keyof typeof ROWS;

const found = (...kinds: readonly Kind[]): readonly [string | null, readonly string[]] => {
  const directory = directoryFromRows(kinds.map((kind) => ROWS[kind]));
  const { certain, suggestions } = matchUnit('区教育局', directory, pinyinOf);
  return [certain?.kind ?? null, suggestions.map(({ kind }) => kind)];
};

test.each<[readonly Kind[], string | null, readonly Kind[]]>([
  [['oneEdit', 'pinyin', 'abbreviation', 'alias', 'equal'], 'equal', []],
  [['oneEdit', 'pinyin', 'abbreviation', 'alias'], 'alias', []],
  [['oneEdit', 'pinyin', 'abbreviation'], null, ['abbreviation', 'pinyin', 'oneEdit']],
  [['oneEdit', 'pinyin'], null, ['pinyin', 'oneEdit']],
  [['oneEdit'], null, ['oneEdit']],
  [[], null, []],
])('of %j the surest comes first, and only the first two kinds are taken', (kinds, certain, suggested) => {
  expect(found(...kinds)).toEqual([certain, suggested]);
});

test('what is only suggested is counted as written until a person confirms it', () => {
  const rows = [{ name: '区教育局' }];
  for (const written of ['区体育局', '区交育局', '教育局'])
    expect([canonicalUnit(written, directoryFromRows(rows)), written]).toEqual([written, written]);
  expect(canonicalUnit('区交育局', directoryFromRows(rows, { 区交育局: '区教育局' }))).toBe('区教育局');
});
