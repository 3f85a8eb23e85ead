import { book, day } from './ledger-builder';
import { testRule } from './rule-tester';

const MESSAGE = 'rules.status-progress-mismatch.progress';
const percent = (value: number) => ({ value, text: `${value * 100}%`, format: '0%' });

testRule('status-progress-mismatch', 'warning', {
  valid: {
    'in step': book([
      {},
      { status: '未启动', progress: 0 },
      { status: '已完成', progress: 1, completedOn: day('2025-05-08'), evidence: '报告' },
    ]),
    'in progress at nothing yet': book([{ progress: 0 }]),
    'suspended at any progress': book([{ status: '暂缓' }]),
    'no progress in the cell': book([
      { progress: '' },
      { status: '已完成', progress: '', completedOn: day('2025-05-08') },
    ]),
    'suspended or signed off on a day': book([
      { status: '暂缓', completedOn: day('2025-05-08') },
      { status: '已销号', progress: 1, completedOn: day('2025-05-08') },
    ]),
    'no status': book([{ status: '' }, {}]),
  },
  invalid: [
    {
      name: 'in progress at 100 %, not started at 30 %: either cell may be wrong',
      book: book([{}, { progress: percent(1) }, { status: '未启动', progress: percent(0.3) }]),
      found: [
        { cell: 'H3', message: MESSAGE, data: { status: { key: 'progress.status.inProgress' }, progress: '100%' } },
        { cell: 'I3', message: MESSAGE, data: { status: { key: 'progress.status.inProgress' }, progress: '100%' } },
        { cell: 'H4', message: MESSAGE, data: { status: { key: 'progress.status.notStarted' }, progress: '30%' } },
        { cell: 'I4', message: MESSAGE, data: { status: { key: 'progress.status.notStarted' }, progress: '30%' } },
      ],
    },
    {
      name: 'a completion date bears the status out',
      book: book([{}, { status: '已完成', progress: percent(0.6), completedOn: day('2025-05-08'), evidence: '报告' }]),
      found: [
        { cell: 'I3', message: MESSAGE, data: { status: { key: 'progress.status.completed' }, progress: '60%' } },
      ],
    },
    {
      name: 'signed off at 99 %, and done without a day: either cell may be wrong',
      book: book([
        { status: '已销号', progress: percent(0.99) },
        { status: '已完成', progress: percent(0.5) },
      ]),
      found: [
        { cell: 'H2', message: MESSAGE, data: { status: { key: 'progress.status.signedOff' }, progress: '99%' } },
        { cell: 'I2', message: MESSAGE, data: { status: { key: 'progress.status.signedOff' }, progress: '99%' } },
        { cell: 'H3', message: MESSAGE, data: { status: { key: 'progress.status.completed' }, progress: '50%' } },
        { cell: 'I3', message: MESSAGE, data: { status: { key: 'progress.status.completed' }, progress: '50%' } },
      ],
    },
    {
      name: 'a completion date before any start',
      book: book([{ status: '未启动', progress: 0, completedOn: day('2025-05-08') }]),
      found: [
        {
          cell: 'H2',
          message: 'rules.status-progress-mismatch.date',
          data: { status: { key: 'progress.status.notStarted' }, day: '2025-05-08' },
        },
      ],
    },
    {
      name: 'a completion date while in progress',
      book: book([{}, { completedOn: day('2025-05-08') }]),
      found: [
        {
          cell: 'H3',
          message: 'rules.status-progress-mismatch.date',
          data: { status: { key: 'progress.status.inProgress' }, day: '2025-05-08' },
        },
      ],
    },
  ],
});
