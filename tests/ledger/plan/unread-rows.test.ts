import { read } from './fixture-rows';

const HEADER = '序号|工作任务|责任单位|完成时限';

const CASES: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  [
    'a total is no task',
    [HEADER, '1|新建公厕3座|区城管局|2026年9月底', '2|修缮步道2公里|区园林局|2026年10月底', '合计|5项||'],
    ['4 no-task 合计 | 5项'],
  ],
  [
    'an ordinal and its heading in two cells are a heading',
    [HEADER, '一|民生实事||', '1|新建公厕3座|区城管局|2026年9月底', '2|修缮步道2公里|区园林局|2026年10月底'],
    [],
  ],
  [
    'a row worded like a header is a row',
    [
      HEADER,
      '1|新建公厕3座|区城管局|2026年9月底',
      '2|修缮步道2公里|区园林局|2026年10月底',
      '问题|责任|各责任单位|时间',
    ],
    ['4 no-task 问题 | 责任 | 各责任单位 | 时间'],
  ],
];

test.each(CASES)('rows of a table that are no entry are listed: %s', (_, lines, expected) => {
  const { unread } = read(lines.join('\n'));
  expect(unread.map(({ line, reason, text }) => `${line} ${reason} ${text}`)).toEqual(expected);
});
