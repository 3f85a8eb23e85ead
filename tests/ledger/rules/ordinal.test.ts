import fc from 'fast-check';
import { formatOrdinal, parseOrdinal } from '../../../src/ledger/rules/ordinal';

test.each([
  [3, 'arabic', '', 3],
  ['12', 'arabic', '', 12],
  ['１２', 'arabic', '', 12],
  ['3.', 'arabic-dot', '', 3],
  ['10 .', 'arabic-dot', '', 10],
  ['3、', 'arabic-dot', '', 3],
  ['（3）', 'arabic-paren', '', 3],
  ['3)', 'arabic-paren', '', 3],
  ['③', 'circled', '', 3],
  ['三', 'chinese', '', 3],
  ['二十一、', 'chinese-dot', '', 21],
  ['（十二）', 'chinese-paren', '', 12],
  ['一百零五', 'chinese', '', 105],
  ['1.2', 'path', '1.', 2],
  ['2-10', 'path', '2-', 10],
  ['3.1.4', 'path', '3.1.', 4],
  ['JY-2025-003', 'code', 'JY-2025-', 3],
  ['A01', 'code', 'A', 1],
])('%s is %s %s%i', (text, style, prefix, value) => {
  expect(parseOrdinal(text)).toEqual({ style, prefix, value });
});

test.each([
  ['①', 'circled', '', 1],
  [' 4 ', 'arabic', '', 4],
  ['12.34.5.', 'path', '12.34.', 5],
  ['任务2025第3号第12', 'code', '任务2025第3号第', 12],
  ['XM202507', 'code', 'XM2025', 7],
  ['R2025123', 'code', 'R2025', 123],
])('%s is %s %s%i as well', (text, style, prefix, value) => {
  expect(parseOrdinal(text)).toEqual({ style, prefix, value });
});

test.each([
  [10, 'chinese', '十'],
  [12, 'chinese-dot', '十二、'],
  [20, 'chinese', '二十'],
  [21, 'chinese-paren', '（二十一）'],
  [100, 'chinese', '一百'],
  [105, 'chinese', '一百零五'],
  [110, 'chinese', '一百一十'],
  [123, 'chinese', '一百二十三'],
  [3, 'arabic-dot', '3.'],
  [3, 'arabic-paren', '(3)'],
] as const)('%i in %s', (value, style, written) => {
  expect(formatOrdinal(value, style)).toBe(written);
});

test.each(['第（三）', '1.2项', '3号楼', '2025-2026学年', true])('%p is none either', (text) => {
  expect(parseOrdinal(text as string)).toBeNull();
});

test.each(['', '0', 0, -1, '合计', '三二', '十十', '2025年底前', '一是', '①②'])('%p is no number', (text) => {
  expect(parseOrdinal(text)).toBeNull();
});

test('what is written in a style is read back', () => {
  const styles = ['arabic', 'arabic-dot', 'arabic-paren', 'chinese', 'chinese-dot', 'chinese-paren'] as const;
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999 }), fc.constantFrom(...styles), (value, style) => {
      const written = formatOrdinal(value, style);
      expect(written === null ? null : parseOrdinal(written)).toEqual({ style, prefix: '', value });
    }),
  );
  expect(formatOrdinal(20, 'circled')).toBe('⑳');
  expect(formatOrdinal(21, 'circled')).toBeNull();
  expect(formatOrdinal(2, 'path')).toBeNull();
});
