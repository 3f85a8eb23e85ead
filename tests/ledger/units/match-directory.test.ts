import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { directoryFromNames, directoryFromRows, type UnitDirectory } from '../../../src/ledger/units/directory';
import { indexOf } from '../../../src/ledger/units/directory-index';
import { matchUnit } from '../../../src/ledger/units/match-unit';
import { isAbbreviation, isOneEditApart } from '../../../src/ledger/units/name-distance';
import { pinyinOf } from '../../../src/ledger/units/pinyin-reading';
import { unitKey } from '../../../src/ledger/units/unit-key';

const DISTRICT = directoryFromRows([
  { name: '区教育局', shortNames: '区教委、教育局' },
  { name: '区体育局' },
  { name: '区发展和改革委员会', shortNames: '区发展改革委、区发改委' },
  { name: '区财政局' },
  { name: '区人力资源和社会保障局', shortNames: '区人社局' },
  { name: '区卫生健康委员会' },
  { name: '区住房和城乡建设局', shortNames: '区住建局' },
  { name: '区市场监督管理局（区知识产权局）', shortNames: '区市场监管局' },
  { name: '区委组织部' },
  { name: '区委宣传部', shortNames: '区委宣传部（区新闻办）' },
  { name: '区委政法委员会' },
  { name: '区民政局', shortNames: '民' },
  { name: '区民族宗教事务局', shortNames: '民' },
  { name: '市公安局东城分局', shortNames: '公安东城分局' },
  { name: '区税务局' },
  { name: '区水务局' },
  { name: '区司法局' },
  { name: '东城街道办事处', shortNames: '东城街道' },
  { name: '西城街道办事处', shortNames: '西城街道' },
  { name: '区政府办公室', shortNames: '区府办' },
  { name: '区大数据中心' },
  { name: '区供销合作社联合社', shortNames: '区供销社' },
  { name: '市教育局' },
  { name: '区城市管理和综合执法局', shortNames: '区城管局' },
  { name: '区残疾人联合会' },
]);

const CASES = readFileSync(join(__dirname, '../../fixtures/units/matches.tsv'), 'utf8').trimEnd().split('\n').slice(1);

test.each(CASES.map((line) => line.split('\t')))(
  '%j is %j, or may be %j',
  (written = '', certain = '', suggested = '') => {
    const match = matchUnit(written, DISTRICT, pinyinOf);
    expect({
      certain: match.certain === null ? '' : `${match.certain.kind} ${match.certain.entry.name}`,
      suggested: match.suggestions.map(({ kind, entry }) => `${kind} ${entry.name}`).join('|'),
    }).toEqual({ certain, suggested });
  },
);

test('the table is as long as it was', () => {
  expect(CASES.length).toBeGreaterThanOrEqual(60);
});

/** Every entry of the directory held against the name, as the index must not change the answer. */
function heldAgainstAll(name: string, directory: UnitDirectory): string[] {
  const key = unitKey(name);
  const [abbreviations, neighbours] = [isAbbreviation, isOneEditApart].map((test) =>
    directory.entries.filter((entry) => test(key, unitKey(entry.name))),
  );
  const near = key.length < 3 ? [] : neighbours!.filter((entry) => !abbreviations!.includes(entry));
  return [
    ...abbreviations!.map((entry) => `abbreviation ${entry.name}`),
    ...near.map((entry) => `oneEdit ${entry.name}`),
  ];
}

const parts = fc.constantFrom(
  ...'区市县教育体财政民水务发展改革和委员会办公室局厅(知识)'.split(''),
  '委员会',
  '办公室',
  '局',
);
const unitNames = fc.array(parts, { minLength: 1, maxLength: 9 }).map((chars) => chars.join(''));

test('the index finds what holding a name against every unit finds', () => {
  fc.assert(
    fc.property(fc.array(unitNames, { maxLength: 25 }), unitNames, (names, written) => {
      const directory = directoryFromNames(names);
      const { certain, suggestions } = matchUnit(written, directory);
      if (certain !== null) expect(unitKey(certain.entry.name)).toBe(unitKey(written));
      else
        expect(suggestions.map(({ kind, entry }) => `${kind} ${entry.name}`)).toEqual(
          heldAgainstAll(written, directory),
        );
    }),
    { numRuns: 500 },
  );
});

describe('two thousand units', () => {
  const places = [...'东西南北中上下新安平'].flatMap((a) => [...'城湖山河江'].map((b) => `${a}${b}`));
  const stems = '教育 体育 财政 民政 司法 水务 林业 商务 审计 统计'.split(' ');
  const names = places.flatMap((place) =>
    stems.flatMap((s) => ['局', '局办公室', '站', '中心'].map((e) => place + s + e)),
  );
  const directory = directoryFromNames(names);

  test('each is pronounced once, however many cells are matched', () => {
    let spoken = 0;
    const counting = (text: string): string => {
      spoken += 1;
      return text;
    };
    for (let cell = 0; cell < 500; cell++) matchUnit(`某某${names[cell]}`, directory, counting);
    expect(names.length).toBe(2000);
    expect(spoken).toBe(names.length + 500);
  });

  test('a name is held against few of them', () => {
    const { abbreviations, neighbours } = indexOf(directory);
    const looks = names
      .map((name) => `${name.slice(1)}处`)
      .map((key) => abbreviations(key).length + neighbours(key).length);
    expect(Math.max(...looks)).toBeLessThan(100);
    expect(Math.max(...names.map((name) => abbreviations(unitKey(name.slice(1))).length))).toBeLessThan(450);
  });
});
