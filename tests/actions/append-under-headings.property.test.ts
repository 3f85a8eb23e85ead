import fc from 'fast-check';
import { appendEntries } from '../../src/actions/append-entries';
import { headingKey } from '../../src/ledger/append/heading-text';
import { entriesOf, open, options, readFirst } from './append-frame';

const AREAS = ['改善出行', '办好教育', '优化养老', '繁荣文化'];
const PARTS = ['道路', '学校', '食堂', '场馆'];
const HAN = '一二三四五六七八九十';
const [MODEL] = entriesOf('青溪区工作方案\n一、甲\n1.建成设施。（责任单位：区住建局）');

interface Division {
  readonly area: number;
  readonly parts: readonly number[];
}

const places = fc.uniqueArray(fc.nat(3), { maxLength: 3 });
const ledgers = fc
  .record({
    divisions: fc
      .tuple(
        fc.uniqueArray(fc.nat(3), { minLength: 1, maxLength: 3 }),
        fc.array(places, { minLength: 3, maxLength: 3 }),
      )
      .map(([areas, parts]) => areas.map((area, index): Division => ({ area, parts: parts[index]! }))),
    subtotals: fc.boolean(),
    blanks: fc.boolean(),
    merged: fc.boolean(),
    ordinals: fc.boolean(),
  })
  .map((ledger) => ({
    ...ledger,
    ordinals: ledger.ordinals || ledger.divisions.some(({ parts }) => parts.length > 0),
  }));
const tasks = fc.array(fc.tuple(fc.nat(3), fc.option(fc.nat(3), { nil: null })), { minLength: 1, maxLength: 6 });

/** Rows below the header; one with a single cell is a heading. */
function rowsOf({ divisions, subtotals, blanks, ordinals }: typeof ledgers extends fc.Arbitrary<infer L> ? L : never) {
  const rows: string[][] = [];
  const task = (): void =>
    void rows.push([`${rows.length}`, `原有任务${rows.length}项目`, '区住建局', '2026年6月底前']);
  divisions.forEach(({ area, parts }, index) => {
    if (blanks && index > 0) rows.push([]);
    rows.push([`${ordinals ? `${HAN.charAt(index)}、` : ''}${AREAS[area]}`]);
    if (parts.length === 0) task();
    // Headings of two levels have ordinals: without them nothing tells which is which.
    parts.forEach((part, at) => {
      rows.push([`（${HAN.charAt(at)}）${PARTS[part]}`]);
      task();
    });
    if (subtotals) rows.push(['小计', '', '', '1项']);
  });
  rows.push(['合计', '', '', `${rows.length}项`]);
  return rows;
}

test('tasks that are there stay under their heading, new ones come under theirs, and nothing else is lost', async () => {
  await fc.assert(
    fc.asyncProperty(ledgers, tasks, async (ledger, added) => {
      const rows = rowsOf(ledger);
      await open((sheet) => {
        sheet.getRange('A1:D1').values = [['序号', '任务', '责任单位', '完成时限']];
        rows.forEach((row, index) => {
          const range = sheet.getRangeByIndexes(index + 1, 0, 1, 4);
          range.values = [Array.from({ length: 4 }, (_, at) => row[at] ?? '')];
          if (row.length === 1 && ledger.merged) range.merge(false);
        });
      });
      const before = await readFirst();
      const entries = added.map(([area, part], index) => {
        const section = [`${HAN.charAt(area)}、${AREAS[area]}`, ...(part === null ? [] : [`（一）${PARTS[part]}`])];
        return { ...MODEL!, task: `新增任务${index}`, section, area: section.at(-1)! };
      });
      await appendEntries(before, entries, options);
      const after = await readFirst();

      const placed = ({ task, section }: { task: string; section: readonly string[] }) => [task, ...section];
      const isNew = ({ task }: { task: string }): boolean => task.startsWith('新增');
      expect(after.entries.filter((entry) => !isNew(entry)).map(placed)).toEqual(before.entries.map(placed));
      expect(after.entries.filter(isNew)).toHaveLength(entries.length);
      for (const { task, section } of after.entries.filter(isNew)) {
        const [area, part] = entries.find((entry) => entry.task === task)!.section.map(headingKey);
        const keys = section.map(headingKey);
        const isDeep = ledger.divisions.some(({ parts }) => parts.length > 0);
        // A ledger of one level takes the heading of its own kind, else the innermost.
        const isInner = !isDeep && !ledger.ordinals && keys[0] === part;
        if (!isInner) expect(keys[0]).toBe(area);
        if (isDeep && part !== undefined) expect(keys[1]).toBe(part);
      }
      const totals = after.grid.values.filter(([first]) => first === '合计' || first === '小计');
      expect(totals).toEqual(
        rows.filter(([first]) => first === '合计' || first === '小计').map((row) => row.slice(0, 4)),
      );
      expect(after.grid.values.filter(([first]) => first !== '').at(-1)?.[0]).toBe('合计');
    }),
    { numRuns: 60 },
  );
});
