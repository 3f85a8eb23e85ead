import type { Status } from '../../../src/ledger/entry';
import { statusWord } from '../../../src/ledger/rules/status-words';
import { book } from './ledger-builder';
import { contextOf } from './rule-context';

const words = (status: Status, ...cells: readonly string[]): string =>
  statusWord(status, contextOf(book(cells.map((text) => ({ status: text, progress: '' })))).context.facts);

test.each<[string, Status, readonly string[], string]>([
  ['a ledger that has no word yet', 'signedOff', ['正在推进'], '已销号'],
  ['its own word', 'inProgress', ['正在推进', '已办结'], '正在推进'],
  ['the commoner one', 'inProgress', ['正在推进', '办理中', '办理中'], '办理中'],
  ['of two as common the first in order, whichever stands above', 'completed', ['已完成', '办结'], '办结'],
  ['the same the other way round', 'completed', ['办结', '已完成'], '办结'],
  ['spaces around it', 'completed', [' 办结 ', '办结', '已完成'], '办结'],
  ['six characters are a word', 'inProgress', ['正在有序推进', '正在有序推进', '办理中'], '正在有序推进'],
  ['seven are a report', 'notStarted', ['未到时间节点，待', '未到开展时间。。'], '未启动'],
  ['cells with nothing in them', 'notStarted', ['', ' '], '未启动'],
])('%s', (_name, status, cells, word) => {
  expect(words(status, ...cells)).toBe(word);
});

test('a state that the progress says while its cell is blank gives no word', () => {
  const { context } = contextOf(book([{ status: '', progress: 1 }, { status: '' }], {}));
  expect(statusWord('completed', context.facts)).toBe('已完成');
});

test('a ledger without the column', () => {
  const input = book([{}], {});
  const entries = input.entries.map((entry) => ({ ...entry, cells: {} }));
  expect(statusWord('suspended', contextOf({ ...input, entries }).context.facts)).toBe('暂缓');
});
