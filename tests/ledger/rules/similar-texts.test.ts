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

/** The rule of the module said plainly: a difference for eight characters of the shorter text, three at most, and none in substance. */
function isSimilar(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  if (shorter < 10) return false;
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const [x, y] = [a.charAt(i - 1), b.charAt(j - 1)];
      const replaced = x === y ? 0 : /[东西南北上下前后内外新老大小高中初]/.test(x + y) ? 9 : 1;
      row.push(Math.min(rows[i - 1]![j - 1]! + replaced, rows[i - 1]![j]! + 1, row[j - 1]! + 1));
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]! <= Math.min(3, Math.floor(shorter / 8));
}

test('finds what comparing each text with each earlier one would find', () => {
  const base = fc.array(fc.constantFrom(...'推进学前教育普及普惠安全优质发展东西大小'), {
    minLength: 9,
    maxLength: 34,
  });
  const change = fc.tuple(
    fc.constantFrom('insert', 'remove', 'replace'),
    fc.nat(40),
    fc.constantFrom(...'建设机制东小'),
  );
  const variants = fc.array(fc.array(change, { maxLength: 4 }), { minLength: 1, maxLength: 5 });
  const texts = fc.tuple(base, variants).map(([whole, all]) => [
    whole.join(''),
    ...all.map((changes) => {
      const varied = [...whole];
      for (const [kind, pick, character] of changes)
        varied.splice(pick % (varied.length + 1), kind === 'insert' ? 0 : 1, ...(kind === 'remove' ? [] : [character]));
      return varied.join('');
    }),
  ]);
  fc.assert(
    fc.property(texts, (list) => {
      const different = [...new Set(list)];
      const expected = different.flatMap((text, later) => {
        const earlier = different.findIndex((other, index) => index < later && isSimilar(other, text));
        return earlier < 0 ? [] : [`${earlier}-${later}`];
      });
      expect(pairs(...different)).toEqual(expected);
    }),
    { numRuns: 400, seed: 20250618 },
  );
});

/** Texts of two characters each that occur in no other, between a beginning and an end that all have. */
const patterned = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => {
    const own = String.fromCharCode(0x5000 + index * 7, 0x6000 + index * 7, 0x7000 + index * 7, 0x8000 + index * 7);
    return `提升公共服务${own}保障水平行动`;
  });

test.each([
  ['the fiftieth that begins alike is still compared', 50, 49, true],
  ['the fifty-first is not: who writes more of them writes by a pattern', 51, 50, false],
])('%s', (_name, count, index, found) => {
  const texts = patterned(count);
  const similar = texts[index]!.replace(/.保障/, '保障');
  expect(pairs(...texts, similar)).toEqual(found ? [`${index}-${count}`] : []);
});

test('no text and one text', () => {
  expect([pairs(), pairs('推进学前教育普及普惠发展')]).toEqual([[], []]);
});
