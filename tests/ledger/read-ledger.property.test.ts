import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { findLedgers } from '../../src/ledger/columns/find-ledgers';
import { readLedger } from '../../src/ledger/read-ledger';
import type { LedgerEntry } from '../../src/ledger/entry';
import { beside, layOut, shape, type ExpectedEntry } from './columns/generated-ledger';

const context = { reference: Temporal.PlainDate.from('2026-11-22') };

const short = ({ row, number, task, area, section, hidden }: LedgerEntry | ExpectedEntry) => ({
  row,
  number,
  task,
  area,
  section,
  hidden,
});

test('every task of a generated ledger is read, and no row that is none', () => {
  fc.assert(
    fc.property(shape, (s) => {
      const { grid, headerRows, expected } = layOut(s);
      const { ledgers } = findLedgers(grid);
      expect(ledgers).toHaveLength(1);
      expect(ledgers[0]!.headerRows).toEqual(headerRows);
      expect(readLedger(grid, ledgers[0]!, context).map(short)).toEqual(expected.map(short));
    }),
    { numRuns: 300 },
  );
});

test('two ledgers on one sheet, side by side or one above the other, are read apart', () => {
  fc.assert(
    fc.property(shape, shape, fc.boolean(), (one, other, below) => {
      const titled = {
        ...other,
        title: below ? ('merged' as const) : other.title,
        left: below ? one.left : other.left,
      };
      const pair = beside(
        layOut({ ...one, hide: false }),
        layOut({ ...titled, hide: false }, '附件2：云岭县问题整改清单'),
        below,
      );
      const { ledgers } = findLedgers(pair.grid);
      const read = ledgers.map((layout) => readLedger(pair.grid, layout, context).map(short));
      const expected = pair.map((part) => part.expected.map(short));
      const sorted = (parts: unknown[][]) =>
        parts
          .flat()
          .map((entry) => JSON.stringify(entry))
          .sort();
      expect(sorted(read)).toEqual(sorted(expected));
    }),
    { numRuns: 200 },
  );
});

test('any grid of texts is answered without throwing', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      '序号',
      '任务',
      '责任单位',
      '完成时限',
      '一、x',
      '（一）',
      '合计',
      '注：',
      '1',
      '（',
      ')',
      '第',
      '备注',
    ),
    fc.string({ maxLength: 12 }),
    fc.integer(),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 12 }), (rows) => {
      const grid = {
        sheet: 'S',
        firstRow: 1,
        firstColumn: 1,
        values: rows,
        texts: rows.map((row) => row.map(String)),
        formulas: null,
        numberFormats: rows.map((row) => row.map(() => 'General')),
        merges: [{ top: 2, left: 1, bottom: 3, right: 4 }],
        hiddenRows: new Set<number>(),
        tables: [],
      };
      for (const layout of findLedgers(grid).ledgers) {
        for (const entry of readLedger(grid, layout, context)) {
          expect(entry.row).toBeGreaterThanOrEqual(layout.firstRow);
          expect(entry.row).toBeLessThanOrEqual(layout.lastRow);
        }
      }
    }),
    { numRuns: 500 },
  );
});
