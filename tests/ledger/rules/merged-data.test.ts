import { book } from './ledger-builder';
import { testRule } from './rule-tester';

testRule('merged-data', 'warning', {
  valid: {
    'a merged title': book([{}, {}], { title: '2025年重点任务台账', merges: ['A1:O1'] }),
    'nothing merged': book([{}, {}]),
  },
  invalid: [
    {
      name: 'beside the table, above and below it nothing; at its edges it counts',
      book: book([{ number: 1 }, { number: '' }, { remarks: '见附件' }, {}], {
        title: '2025年重点任务台账',
        cells: { S3: '说明', A8: '注：本表按月更新' },
        merges: ['A1:O1', 'S3:S4', 'A8:O9', 'A3:A4', 'O5:O6'],
      }),
      found: [
        { cell: 'A3', message: 'rules.merged-data.message', data: { range: 'A3:A4' } },
        { cell: 'O5', message: 'rules.merged-data.message', data: { range: 'O5:O6' } },
      ],
    },
    {
      name: 'areas merged across, and in one row, are no areas merged down their rows',
      book: book([{ area: '一类', task: '' }, { area: '二类' }], { merges: ['B2:C2'] }),
      found: [{ cell: 'B2', message: 'rules.merged-data.message', data: { range: 'B2:C2' } }],
    },
    {
      name: 'a column merged down its rows in two places is a habit and makes one note; blocks beside it are not',
      book: book([{}, { leadUnits: '' }, {}, { leadUnits: '' }, { schedule: '' }, { schedule: '', leadUnits: '' }], {
        merges: ['F2:F3', 'F4:F5', 'E6:F7'],
      }),
      found: [
        {
          cell: 'F2',
          message: 'rules.merged-data.areas',
          data: { count: 2, column: 'F', range: 'F2:F3' },
          severity: 'info',
        },
        { cell: 'E6', message: 'rules.merged-data.message', data: { range: 'E6:F7' } },
      ],
    },
    {
      name: 'tasks merged over their measures',
      book: book([{}, { task: '' }, {}, { task: '', leadUnits: '' }], { merges: ['C2:C3', 'C4:C5', 'F4:F5'] }),
      found: [
        {
          cell: 'C2',
          message: 'rules.merged-data.areas',
          data: { count: 2, column: 'C', range: 'C2:C3' },
          severity: 'info',
        },
        { cell: 'F4', message: 'rules.merged-data.message', data: { range: 'F4:F5' }, severity: 'info' },
      ],
    },
    {
      name: 'areas merged down their rows make one note',
      book: book([{ area: '一类' }, { area: '' }, { area: '二类' }, { area: '' }], { merges: ['B2:B3', 'B4:B5'] }),
      found: [
        {
          cell: 'B2',
          message: 'rules.merged-data.areas',
          data: { count: 2, column: 'B', range: 'B2:B3' },
          severity: 'info',
        },
      ],
    },
    {
      name: 'cells merged down and across among the tasks',
      book: book([{}, {}, { leadUnits: '' }, { cooperatingUnits: '' }], { merges: ['F3:F4', 'F5:G5'] }),
      found: [
        { cell: 'F3', message: 'rules.merged-data.message', data: { range: 'F3:F4' } },
        { cell: 'F5', message: 'rules.merged-data.message', data: { range: 'F5:G5' } },
      ],
    },
    {
      name: 'a column merged along with its area is a note',
      book: book([{ area: '一类' }, { area: '', schedule: '' }, { area: '二类' }], { merges: ['B2:B3', 'E2:E3'] }),
      found: [
        {
          cell: 'B2',
          message: 'rules.merged-data.areas',
          data: { count: 1, column: 'B', range: 'B2:B3' },
          severity: 'info',
        },
        { cell: 'E2', message: 'rules.merged-data.message', data: { range: 'E2:E3' }, severity: 'info' },
      ],
    },
  ],
});
