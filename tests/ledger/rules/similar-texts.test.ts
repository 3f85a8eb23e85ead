import fc from 'fast-check';
import { figuresOf, similarTexts } from '../../../src/ledger/rules/similar-texts';

const pairs = (...texts: string[]): string[] => similarTexts(texts).map(({ earlier, later }) => `${earlier}-${later}`);

test.each([
  ['a character more', ['推进学前教育普及普惠发展', '推进学前教育的普及普惠发展'], ['0-1']],
  ['a character less at the end', ['推进学前教育普及普惠发展了', '推进学前教育普及普惠发展'], ['0-1']],
  [
    'two replaced in a long text',
    ['健全覆盖城乡的养老服务体系和保障机制', '健全覆盖城镇的养老服务体糸和保障机制'],
    ['0-1'],
  ],
  [
    'two taken out of the middle of a long text',
    ['健全覆盖城乡居民的养老服务体系和资金保障机制建设', '健全覆盖城乡的养老服务体系和资金保障机制建设'],
    ['0-1'],
  ],
  [
    'four differences',
    ['健全覆盖城乡居民的养老服务体系和资金保障机制建设', '完善覆盖城乡的养老服务体系和资金保障机制建设'],
    [],
  ],
  [
    'as many differences as the shorter text allows',
    ['推进学前教育普及普惠安全发展工作', '推动学前教育普及普惠平安发展'],
    [],
  ],
  [
    'the first of several, and each later one once',
    [
      '推进学前教育普及普惠发展',
      '建设社区食堂和老年助餐点',
      '推进学前教育普及普惠提升',
      '推动学前教育普及普惠发展',
      '推进学前教育普及普惠发达',
    ],
    ['0-3', '0-4'],
  ],
  ['another place', ['推进东城片区老旧小区改造', '推进西城片区老旧小区改造'], []],
  ['short texts', ['推进教育改革', '推进教学改革'], []],
  ['quite different', ['推进学前教育普及普惠发展', '建设社区食堂和老年助餐点'], []],
])('%s', (_name, texts, expected) => {
  expect(pairs(...texts)).toEqual(expected);
});

test('figures, numerals and ordinal signs part texts that are never compared', () => {
  expect(['新建幼儿园2所', '新建幼儿园两所', '新建A类甲级十一所', '推进安全生产'].map(figuresOf)).toEqual([
    '2',
    '',
    'A甲十一',
    '',
  ]);
});

test.each([
  ['fifteen characters: one difference', '推进学前教育普及普惠安全发展', '推动学前教育普及普惠安全发展', true],
  ['fifteen characters: not two', '推进学前教育普及普惠安全发展', '推动学前教育普及普惠平安发展', false],
  ['nine characters: none', '推进学前教育普及化', '推进学前教育普及', false],
  ['ten characters', '推进学前教育普及发展', '推进学前教育普惠发展', true],
])('%s', (_name, one, other, similar) => {
  expect(pairs(one, other)).toEqual(similar ? ['0-1'] : []);
});

const CHARACTERS = [...'推进学前教育普及普惠安全优质发展健全体系完善机制'];
const text = fc.array(fc.constantFrom(...CHARACTERS), { minLength: 16, maxLength: 40 }).map((list) => list.join(''));

test('a text with one character taken out anywhere is found', () => {
  fc.assert(
    fc.property(text, fc.nat(100), (whole, pick) => {
      const at = pick % whole.length;
      const cut = whole.slice(0, at) + whole.slice(at + 1);
      if (/[上下前后内外新老]/.test(whole.charAt(at))) return;
      expect(pairs(whole, cut)).toEqual(['0-1']);
    }),
  );
});
