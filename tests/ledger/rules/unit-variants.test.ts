import fc from 'fast-check';
import { isSameUnit, usualNames } from '../../../src/ledger/rules/unit-variants';
import { pinyinOf } from '../../../src/ledger/units/pinyin-reading';

test.each([
  ['a short and a long form', '区发改委', '区发展和改革委员会', true],
  ['the same two the other way round', '区发展和改革委员会', '区发改委', true],
  ['with and without 管理', '县应急管理局', '县应急局', true],
  ['a level left out', '教育局', '区教育局', true],
  ['a place before the level', '青浦区教育局', '区教育局', true],
  ['a wrong character', '区教肓局', '区教育局', true],
  ['a character left out', '县市场监局', '县市场监管局', true],
  ['a character too many', '县市场监管管局', '县市场监管局', true],
  ['two characters exchanged', '县农村农业局', '县农业农村局', true],
  ['brackets and width', '区教育局（机关）', '区教育局(机关)', true],
  ['another level', '市教育局', '区教育局', false],
  ['another level in a slip', '市教肓局', '区教育局', false],
  ['another ending', '区教育局', '区教育办', false],
  ['two known departments one character apart', '区教育局', '区体育局', false],
  ['a department that is part of another', '区文化局', '区文化旅游局', false],
  ['two names that no department bears', '区甲乙局', '区甲丙局', false],
  ['two wrong characters', '区市肠坚管局', '区市场监管局', false],
  ['a name without an ending', '信息中心', '区信息中心', false],
  ['a name with an ending and one without', '区教育局', '区教育', false],
  ['other first characters', '区发改委', '区改革发展委员会', false],
])('%s', (_name, a, b, same) => {
  expect([isSameUnit(a, b), isSameUnit(b, a)]).toEqual([same, same]);
});

test.each([
  ['four characters that sound alike', '城东街道', '城冬街道', true],
  ['three characters', '东街镇', '冬街镇', false],
  ['another length', '城东街道', '城东街道办', false],
  ['another sound', '城东街道', '城西街道', false],
  ['two known departments', '区水利局', '区水力局', true],
])('by sound: %s', (_name, a, b, same) => {
  expect(isSameUnit(a, b, pinyinOf)).toBe(same);
});

const usual = (...names: readonly (readonly [string, number])[]): unknown =>
  Object.fromEntries(usualNames(new Map(names)));

test.each([
  [
    'the more frequent one',
    [
      ['区发展和改革委员会', 2],
      ['区发改委', 1],
    ],
    { 区发改委: '区发展和改革委员会' },
  ],
  [
    'of two as frequent the one without a blank',
    [
      ['区教 育局', 1],
      ['区教育局', 1],
    ],
    { '区教 育局': '区教育局' },
  ],
  [
    'then the one that a department bears',
    [
      ['区教育育局', 1],
      ['区教育局', 1],
    ],
    { 区教育育局: '区教育局' },
  ],
  [
    'then the longer',
    [
      ['区发改委', 1],
      ['区发展改革委', 1],
    ],
    { 区发改委: '区发展改革委' },
  ],
  [
    'three names, one unit',
    [
      ['区发改委', 3],
      ['区发展改革委', 2],
      ['区发展和改革委员会', 1],
    ],
    { 区发展改革委: '区发改委', 区发展和改革委员会: '区发改委' },
  ],
  [
    'no two alike',
    [
      ['区教育局', 3],
      ['区体育局', 1],
      ['区财政局', 2],
    ],
    {},
  ],
] as const)('usual: %s', (_name, names, expected) => {
  expect(usual(...names)).toEqual(expected);
  expect(usual(...[...names].reverse())).toEqual(expected);
});

test('finds what comparing every name with every other would find', () => {
  const LEVELS = ['', '区', '市', '青浦区'];
  const STEMS = [
    '教育',
    '体育',
    '教肓',
    '财政',
    '财证',
    '市场监管',
    '市场监督管理',
    '市场管监',
    '农业农村',
    '农村农业',
    '发改',
    '发展和改革',
    '应急',
    '应急管理',
    '应管',
  ];
  const name = fc.tuple(
    fc.constantFrom(...LEVELS),
    fc.constantFrom(...STEMS),
    fc.constantFrom('局', '委', '委员会', '办'),
  );
  const names = fc.array(
    fc.tuple(
      name.map((parts) => parts.join('')),
      fc.integer({ min: 1, max: 9 }),
    ),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(names, (list) => {
      const counts = new Map(list);
      const found = usualNames(counts);
      const kept = [...counts.keys()].filter((one) => !found.has(one));
      for (const [rarer, better] of found) {
        expect(isSameUnit(better, rarer)).toBe(true);
        expect(counts.get(better)!).toBeGreaterThanOrEqual(counts.get(rarer)!);
        expect(kept).toContain(better);
      }
      for (const one of kept)
        for (const other of kept)
          if (one !== other) expect([one, other, isSameUnit(one, other)]).toEqual([one, other, false]);
    }),
    { numRuns: 300, seed: 20260615 },
  );
});
