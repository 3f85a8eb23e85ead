import { book, day } from './ledger-builder';
import { testRule } from './rule-tester';

const OPEN = { status: '', progress: '', progressText: '', reportedOn: '' };

testRule('overdue', 'warning', {
  valid: {
    'due later, or today': book([{}, { schedule: '2025年5月20日' }]),
    'done, suspended, or going on after the deadline': book([
      { schedule: '2025年3月底前', status: '已完成', progress: 1, completedOn: day('2025-03-20'), evidence: '报告' },
      { schedule: '2025年3月底前', status: '暂缓' },
      { schedule: '2025年3月底前，并长期坚持' },
      {},
    ]),
    'put off to a day that somebody wrote, or whose old deadline has not come': book([
      {},
      { schedule: '2025年3月底前', status: '延期', remarks: '经领导小组批准延期至2025年8月底' },
      { schedule: '2025年3月底前', status: '延期至2025年9月' },
      { schedule: '2025年3月底前', status: '推迟', progressText: '完成时间调整到7月31日' },
      { schedule: '2025年3月底前', status: '中止' },
      { schedule: '2025年6月底前', status: '延期' },
      { schedule: '2025年3月底前', status: '延期', remarks: '推迟到上级文件印发后' },
    ]),
    'a ledger without any column of progress': book([{ schedule: '2025年3月底前' }], {
      without: ['status', 'progress', 'completedOn', 'signedOffOn'],
    }),
    'a ledger just handed out': book([{ ...OPEN, schedule: '2025年3月底前' }, OPEN, OPEN]),
  },
  invalid: [
    {
      name: 'put off, and nobody says until when, or until a day that has passed',
      book: book([
        {},
        { schedule: '2025年3月底前', status: '延期', remarks: '' },
        { schedule: '2025年4月底前', status: ' 申请延期 ', remarks: '已报2份申请延期的材料' },
        { schedule: '2025年3月底前', status: '延期', remarks: '批准延期至2025年4月底。' },
      ]),
      found: [
        { cell: 'E3', message: 'rules.overdue.postponed', data: { due: '2025-03-31', days: 50, status: '延期' } },
        { cell: 'E4', message: 'rules.overdue.postponed', data: { due: '2025-04-30', days: 20, status: '申请延期' } },
        { cell: 'E5', message: 'rules.overdue.message', data: { due: '2025-04-30', days: 20 } },
      ],
    },
    {
      name: 'in progress, not started, and without status',
      book: book([
        {},
        { schedule: '2025年3月底前' },
        { schedule: day('2025-05-19'), status: '未启动', progress: 0 },
        { schedule: '2025年4月底前', status: '' },
      ]),
      found: [
        { cell: 'E3', message: 'rules.overdue.message', data: { due: '2025-03-31', days: 50 } },
        { cell: 'E4', message: 'rules.overdue.message', data: { due: '2025-05-19', days: 1 } },
        { cell: 'E5', message: 'rules.overdue.message', data: { due: '2025-04-30', days: 20 } },
      ],
    },
  ],
});
