import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { read } from './fixture-rows';

const FOLDER = path.join(__dirname, '../../fixtures/plans');
const TEXTS = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(path.join(FOLDER, name), 'utf8'));
const document = fc.constantFrom(...TEXTS);
const PIECES = [
  '一、',
  '(一)',
  '（壹）',
  '1.',
  '1 .',
  '第一条',
  '①',
  '(',
  ')',
  '〔',
  '】',
  '“',
  '责任单位:',
  '牵头',
  '2026年6月底前',
  '。',
  '；',
  '|',
  '\t',
  '\n',
  ' ',
  '　',
  '附件',
  '序号',
  '\ufffd',
  'Р',
];

/** What parts the cells of a row. */
const MARKS = /[\s\u3000|｜,"]/g;

/** Every line with text is an entry's, a heading, a title, repaired or told as unread. */
function lostLines(text: string): string[] {
  const { documents, unread, repairs } = read(text);
  const known = new Set<number>([...unread, ...repairs].map(({ line }) => line));
  // A row that was put together out of several lines is told with all of them.
  const headings = unread.map(({ text: row }) => row);
  for (const { title, kind, firstLine, lastLine, entries } of documents) {
    headings.push(title);
    // The header and the rules of a table are lines of its own.
    if (kind === 'list') for (let line = firstLine; line <= lastLine; line++) known.add(line);
    for (const { entry, source } of entries) {
      source.lines.forEach((line) => known.add(line));
      headings.push(...entry.section, entry.area);
    }
  }
  const told = headings.join('').replace(MARKS, '');
  return text.split('\n').filter((line, index) => {
    const plain = line.replace(MARKS, '').replace(/[。:：]$/, '');
    return plain !== '' && !known.has(index + 1) && !told.includes(plain) && !/^附(?:件|表)\d*$/.test(plain);
  });
}

test('nothing of a document is swallowed, wherever it is cut off', () => {
  fc.assert(
    fc.property(document, fc.double({ min: 0.05, max: 1, noNaN: true }), (text, share) => {
      expect(lostLines(text.slice(0, Math.floor(text.length * share)))).toEqual([]);
    }),
    { numRuns: 80 },
  );
});

test('garbled documents never throw, and entries point into their own text', () => {
  fc.assert(
    fc.property(
      document,
      fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(...PIECES), fc.nat(40)), {
        maxLength: 8,
      }),
      (text, edits) => {
        const garbled = edits.reduce((whole, [at, piece, drop]) => {
          const index = Math.floor(at * whole.length);
          return whole.slice(0, index) + piece + whole.slice(index + drop);
        }, text);
        for (const { entries } of read(garbled).documents)
          for (const { source } of entries)
            for (const { from, to } of source.marks)
              expect(0 <= from && from <= to && to <= source.text.length).toBe(true);
      },
    ),
    { numRuns: 120 },
  );
});

test('any heap of markers, labels and brackets is read', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 6 })), { maxLength: 80 }),
      (pieces) => {
        expect(Array.isArray(read(pieces.join('')).documents)).toBe(true);
      },
    ),
    { numRuns: 150 },
  );
});

test('reading is repeatable', () => {
  for (const text of TEXTS.slice(0, 5)) expect(JSON.stringify(read(text))).toBe(JSON.stringify(read(text)));
});
