import { parseProgress } from '../../../src/ledger/progress/progress-value';
import { parseStatus, parseStatusUnder } from '../../../src/ledger/progress/status';

const STATES: readonly (readonly [string, string | null])[] = [
  ['已办结', 'completed'],
  ['已 完 成', 'completed'],
  ['已完成，9月28日印发', 'completed'],
  ['已完成（2026年9月）', 'completed'],
  ['（已完成）', 'completed'],
  ['已按时办结', 'completed'],
  ['均已全部完成', 'completed'],
  ['目前正在推进', 'inProgress'],
  ['整改到位', 'completed'],
  ['√', 'completed'],
  ['100%', 'completed'],
  ['Done', 'completed'],
  ['待销号', 'completed'],
  ['推进中', 'inProgress'],
  ['正在推进。', 'inProgress'],
  ['有序推进', 'inProgress'],
  ['进行中', 'inProgress'],
  ['基本完成', 'inProgress'],
  ['未完成', 'inProgress'],
  ['逾期未完成', 'inProgress'],
  ['完成80%', 'inProgress'],
  ['已完成80%', 'inProgress'],
  ['In Progress', 'inProgress'],
  ['调处中', 'inProgress'],
  ['正在比选。', 'inProgress'],
  ['按计划实施', 'inProgress'],
  ['按序时进度推进中', 'inProgress'],
  ['已受理', 'inProgress'],
  ['已化解', 'completed'],
  ['复查合格', 'completed'],
  ['不合格', 'inProgress'],
  ['尚未化解', 'inProgress'],
  ['未验收', 'inProgress'],
  ['已结题', 'completed'],
  ['已投入使用', 'completed'],
  ['待签收', 'notStarted'],
  ['计划中', 'notStarted'],
  ['其中', null],
  ['正在印发的通知', null],
  ['未启动', 'notStarted'],
  ['未开始', 'notStarted'],
  ['尚未启动', 'notStarted'],
  ['0%', 'notStarted'],
  ['Not started', 'notStarted'],
  ['已销号', 'signedOff'],
  ['已销项', 'signedOff'],
  ['销号', 'signedOff'],
  ['暂缓', 'suspended'],
  ['中止', 'suspended'],
  ['延期', 'suspended'],
  ['On hold', 'suspended'],
  ['', null],
  ['—', null],
  ['已完成主体工程建设，正在装修', null],
  ['完成前期调研', null],
  ['见附件', null],
  ['120%', null],
];

test.each(STATES)('state %s → %s', (text, status) => {
  expect(parseStatus(text)).toBe(status);
});

test.each([
  ['是否销号', '是', 'signedOff'],
  ['是否已销号', '√', 'signedOff'],
  ['是否销号', '否', 'inProgress'],
  ['是否销号', '已完成', 'completed'],
  ['是否完成', '是', 'completed'],
  ['完成情况（已完成/已销号）', '√', 'completed'],
])('below %s, %s → %s', (header, text, status) => {
  expect(parseStatusUnder(header, text)).toBe(status);
});

const SHARES: readonly (readonly [string, number | string, number | null])[] = [
  ['0.45', 0.45, 0.45],
  ['45%', 0.45, 0.45],
  ['45%', '45%', 0.45],
  ['45', 45, 0.45],
  ['100%', 1, 1],
  ['完成80%', '完成80%', 0.8],
  ['８０％', '８０％', 0.8],
  ['百分之三十五', '百分之三十五', 0.35],
  ['40%-60%', '40%-60%', null],
  ['150', 150, null],
  ['-0.2', -0.2, null],
  ['过半', '过半', null],
  ['', '', null],
  ['1%', 0.01, 0.01],
  ['1%', 1, 0.01],
  ['120%', 1.2, null],
  ['45.1%', 0.4512, 0.4512],
];

test.each([
  ['1.4', 1.4, null],
  ['45', 45, null],
  ['0.85', 0.85, 0.85],
  ['1', 1, 1],
])('in a column of shares %s (%s) → %s', (text, value, share) => {
  expect(parseProgress(text, value, false)).toBe(share);
});

test.each(SHARES)('share %s (%s) → %s', (text, value, share) => {
  expect(parseProgress(text, value)).toBe(share);
});
