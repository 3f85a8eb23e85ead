import fc from 'fast-check';
import { readUnits } from '../../../src/ledger/units/read-units';

const UNITS = [
  '区教育局',
  '区文化和旅游局',
  '省市场监管局（省知识产权局）',
  '各县（市、区）政府',
  '公安**分局',
  '区委组织部',
  '各街道',
  '市人力资源和社会保障局',
  '之江实验室',
  '杭州市政府',
  '宁波电业局',
  '市第一人民医院',
  '实验小学',
  '财务科',
  '县残联',
  '市发展改革委',
  '区政务服务办',
  '省工业和信息化厅',
  '县委教育工作领导小组办公室',
  '区合作交流办',
];
const lists = fc.uniqueArray(fc.constantFrom(...UNITS), { minLength: 1, maxLength: 8 });
const separators = fc.constantFrom('、', ',', '，', ';', '；', '/', '|', '\n', ' ', '　', '、 ', ' / ');

const toFullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)).replace(/ /g, '\u3000');
const bare = ({
  lead,
  cooperating,
  persons,
  openEnded,
  groups,
  rest,
  scheduleText,
}: ReturnType<typeof readUnits>): unknown =>
  JSON.parse(JSON.stringify({ lead, cooperating, persons, openEnded, groups, rest, scheduleText }).normalize('NFKC'));

test('names joined by any separator are read back as they were', () => {
  fc.assert(
    fc.property(lists, separators, (names, separator) => {
      expect(readUnits(names.join(separator), null)).toMatchObject({
        lead: names,
        cooperating: [],
        persons: [],
        rest: '',
      });
    }),
  );
});

test('a lead and its helpers are read back out of a sentence', () => {
  fc.assert(
    fc.property(lists, lists, fc.constantFrom('配合', '参与', '按职责分工负责', '协办'), (lead, cooperating, verb) => {
      const reading = readUnits(`(${lead.join('、')}牵头,${cooperating.join('、')}${verb})`, null);
      expect(reading).toMatchObject({ lead, cooperating, persons: [], rest: '' });
    }),
  );
});

test('和 between two whole names parts them', () => {
  const single = fc.constantFrom(...UNITS.filter((name) => !name.startsWith('各')));
  fc.assert(
    fc.property(single, single, fc.constantFrom('和', '及', '与', '以及'), (one, other, word) => {
      fc.pre(one !== other);
      expect(readUnits(`${one}${word}${other}`, null).lead).toEqual([one, other]);
    }),
  );
});

test('the reading does not depend on full or half width', () => {
  fc.assert(
    fc.property(lists, lists, separators, (lead, cooperating, separator) => {
      const text = `牵头单位:${lead.join(separator)};配合单位:${cooperating.join(separator)}等`;
      expect(bare(readUnits(toFullWidth(text), null))).toEqual(bare(readUnits(text, null)));
    }),
  );
});

test('blanks, stops and brackets around a cell change nothing', () => {
  const noise = fc.constantFrom('', ' ', '。', '；', '\n', ' \u3000', '，');
  fc.assert(
    fc.property(lists, noise, noise, (names, before, after) => {
      expect(readUnits(`${before}（${names.join('、')}）${after}`, null).lead).toEqual(names);
    }),
  );
});

test('any text is answered, and every name stands in the text', () => {
  const words = fc.constantFrom(
    '区教育局',
    '牵头',
    '配合',
    '、',
    '，',
    '(',
    ')',
    '（',
    '等',
    '和',
    '责任单位:',
    '按职责分工负责',
    '李某',
    '\n',
    ' ',
    '6月底',
    '会同',
    '各',
    '*',
    '“',
    '无',
    ':',
  );
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.array(words, { maxLength: 40 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(text, (cell) => {
      const { lead, cooperating, persons } = readUnits(cell, null);
      const seen = cell.replace(/[\u200b-\u200f\u2060\ufeff\u00ad\r\n]/g, '');
      for (const name of [...lead, ...cooperating, ...persons]) expect(seen).toContain(name);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  '区教育局、',
  '牵头',
  '(',
  '（(〔',
  '和',
  '等',
  '责任单位:',
  ' ',
  '按',
  '各',
  '*',
  '市教育局和',
  '1.',
  '\n',
  '按职责分工',
  '李',
  '排第一位',
  '会同区教育局',
  ')',
  '。',
  '、各',
  '各县、',
  '2.市财政局',
  '区 教 育 局 ',
  '等部门研究',
  '榆次区委、区政府，',
  '制定方案并',
  '前期工作由',
  '会同县',
  '主：',
  '各区按',
  '各区县政府大力',
  '市教育局（分别牵头）',
  '教育1的',
  '一1',
  '逗号前为牵头单位，',
  '各县、区、镇、',
  '；驻村工作队：市教育局',
  'HR Department ',
  '承担主体责任',
  '建设',
])('ten thousand characters of %j are answered', (piece) => {
  const text = piece.repeat(Math.ceil(10_000 / piece.length));
  expect(readUnits(text, null).text).toBe(text);
});
