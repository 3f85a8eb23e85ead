import { directoryColumn, directoryFromNames, directoryFromRows } from '../../../src/ledger/units/directory';
import { canonicalUnit, matchUnit } from '../../../src/ledger/units/match-unit';
import { pinyinOf } from '../../../src/ledger/units/pinyin-reading';
import { loadPinyin } from '../../../src/ledger/units/load-pinyin';

const directory = directoryFromRows([
  { name: '区教育局', shortNames: '区教委、教育局', group: '区直部门', contact: '李某 88880000' },
  { name: '区体育局', group: '区直部门' },
  { name: '区发展和改革委员会', shortNames: '区发展改革委' },
  { name: '区人力资源和社会保障局', shortNames: '人社' },
  { name: '区民政局', shortNames: '民' },
  { name: '区民族宗教局', shortNames: '民' },
  { name: '区市场监管局（区知识产权局）' },
  { name: '区委组织部' },
  { name: '' },
]);

const suggested = (name: string, sounds = true): string[] =>
  matchUnit(name, directory, sounds ? pinyinOf : null).suggestions.map(({ entry, kind }) => `${kind} ${entry.name}`);

test.each([
  ['区教育局', 'equal', '区教育局'],
  [' 区 教育局 ', 'equal', '区教育局'],
  ['区市场监管局(区知识产权局)', 'equal', '区市场监管局（区知识产权局）'],
  ['区市场监管局〔区知识产权局〕', 'equal', '区市场监管局（区知识产权局）'],
  ['区教委', 'alias', '区教育局'],
  ['区发展改革委', 'alias', '区发展和改革委员会'],
])('%s is taken as %s', (name, kind, found) => {
  const { certain, suggestions } = matchUnit(name, directory, pinyinOf);
  expect([certain?.kind, certain?.entry.name, certain?.certain]).toEqual([kind, found, true]);
  expect(suggestions).toEqual([]);
});

test.each([
  ['区发改委', ['abbreviation 区发展和改革委员会']],
  ['发改委', ['abbreviation 区发展和改革委员会']],
  ['区人社局', ['abbreviation 区人力资源和社会保障局']],
  ['区交育局', ['pinyin 区教育局', 'oneEdit 区体育局']],
  ['区叫育局', ['pinyin 区教育局', 'oneEdit 区体育局']],
  ['区教育居', ['pinyin 区教育局']],
  ['区组织部', ['abbreviation 区委组织部']],
  ['民', ['alias 区民政局', 'alias 区民族宗教局']],
  ['市发改委', []],
  ['区委', []],
  ['各街道', []],
  ['', []],
])('%s is only suggested', (name, expected) => {
  const actual = matchUnit(name, directory, pinyinOf);
  expect(actual.certain).toBeNull();
  expect(actual.suggestions.every(({ certain }) => !certain)).toBe(true);
  expect(suggested(name)).toEqual(expected);
});

test('区体育局 and 区教育局 are one edit apart and never one unit', () => {
  const names = directoryFromNames(['区教育局', '区体育局', '区教育局']);
  expect(names.entries.map(({ name }) => name)).toEqual(['区教育局', '区体育局']);
  expect(canonicalUnit('区体育局', names)).toBe('区体育局');
  expect(canonicalUnit('区体育局', directoryFromNames(['区教育局']))).toBe('区体育局');
  expect(matchUnit('区体育局', directoryFromNames(['区教育局'])).certain).toBeNull();
});

test('names that sound alike are found with the dictionary and missed without', () => {
  expect(suggested('区焦玉局', true)).toEqual(['pinyin 区教育局']);
  expect(suggested('区焦玉局', false)).toEqual([]);
});

test('the dictionary is loaded on demand', async () => {
  expect((await loadPinyin())('交育局')).toBe('jiao yu ju');
});

test('a confirmed alias is taken from then on, and outweighs an ambiguous short name', () => {
  const rows = [
    { name: '区民政局', shortNames: '民' },
    { name: '区民族宗教局', shortNames: '民' },
  ];
  const confirmed = directoryFromRows(rows, { 民: '区民政局', 区名政局: '区民政局', 谁: '不在册的单位' });
  expect(canonicalUnit('民', confirmed)).toBe('区民政局');
  expect(canonicalUnit('区名政局', confirmed)).toBe('区民政局');
  expect(canonicalUnit('谁', confirmed)).toBe('谁');
});

test('figures count a unit under the name of the directory, and an unknown one as written', () => {
  expect(canonicalUnit('区教委', directory)).toBe('区教育局');
  expect(canonicalUnit('区發改委', directory)).toBe('区發改委');
  expect(canonicalUnit(' 区档案馆 ', directory)).toBe('区档案馆');
});

test('无 and a dash in the column of short names are no short names', () => {
  const { byAlias } = directoryFromRows([
    { name: '区教育局', shortNames: '无' },
    { name: '区财政局', shortNames: '—、-' },
  ]);
  expect([...byAlias.keys()]).toEqual([]);
});

test('a directory row keeps its group and contact', () => {
  expect(directory.entries[0]).toEqual({
    name: '区教育局',
    shortNames: ['区教委', '教育局'],
    group: '区直部门',
    contact: '李某 88880000',
  });
});

test.each([
  ['单位名称', 'name'],
  ['全 称', 'name'],
  ['简称', 'shortNames'],
  ['简称／别名', 'shortNames'],
  ['分组', 'group'],
  ['联系人', 'contact'],
  ['备注', null],
])('header %s is column %s', (header, column) => {
  expect(directoryColumn(header)).toBe(column);
});
