import { book } from './ledger-builder';
import { testRule } from './rule-tester';

testRule('merged-data', 'warning', {
  valid: {
    'a merged title': book([{}, {}], { title: '2025年重点任务台账', merges: ['A1:O1'] }),
    'nothing merged': book([{}, {}]),
  },
  invalid: [
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
