import { book } from './ledger-builder';
import { testRule } from './rule-tester';

const ONE_COLUMN = { without: ['cooperatingUnits'], headers: { leadUnits: '责任单位' } } as const;

testRule('no-lead', 'warning', {
  valid: {
    'a lead in each row': book([{}, {}]),
    'a bare list of responsible units, as plans have it': book(
      [{ leadUnits: '区教育局、区财政局' }, { leadUnits: '区住建局、各街道' }, { leadUnits: '区水务局' }],
      ONE_COLUMN,
    ),
    'a single unit, where others say who leads': book(
      [
        { leadUnits: '区教育局牵头，区财政局配合' },
        { leadUnits: '区住建局牵头，区水务局配合' },
        { leadUnits: '区水务局' },
        { leadUnits: '' },
      ],
      ONE_COLUMN,
    ),
    'half of the rows say who leads': book(
      [{ leadUnits: '区教育局牵头，区财政局配合' }, { leadUnits: '区住建局、区水务局' }, { leadUnits: '区民政局' }],
      ONE_COLUMN,
    ),
    'neither lead nor cooperating units': book([{ leadUnits: '', cooperatingUnits: '' }]),
    'all lead, each for its part': book(
      [
        { leadUnits: '区教育局牵头，区财政局配合' },
        { leadUnits: '区住建局牵头，区水务局配合' },
        { leadUnits: '区住建局、区水务局分别牵头' },
      ],
      ONE_COLUMN,
    ),
  },
  invalid: [
    {
      name: 'a word in place of the lead',
      book: book([{}, { leadUnits: '无' }, { leadUnits: '待定' }, {}]),
      found: [
        { cell: 'F3', message: 'rules.no-lead.cooperating-only' },
        { cell: 'F4', message: 'rules.no-lead.cooperating-only' },
      ],
    },
    {
      name: 'from three in five rows that say who leads on',
      book: book(
        [
          { leadUnits: '区教育局牵头，区财政局配合' },
          { leadUnits: '区住建局牵头，区水务局配合' },
          { leadUnits: '区民政局牵头，区残联配合' },
          { leadUnits: '区民政局、区卫生健康委' },
          { leadUnits: '区商务局、区文旅局' },
          { leadUnits: '区水务局' },
        ],
        ONE_COLUMN,
      ),
      found: [
        { cell: 'F5', message: 'rules.no-lead.unmarked', data: { count: 2 } },
        { cell: 'F6', message: 'rules.no-lead.unmarked', data: { count: 2 } },
      ],
    },
    {
      name: 'cooperating units without a lead',
      book: book([{}, { leadUnits: '' }, {}]),
      found: [{ cell: 'F3', message: 'rules.no-lead.cooperating-only' }],
    },
    {
      name: 'a bare list where other rows say who leads',
      book: book(
        [
          { leadUnits: '区教育局牵头，区财政局配合' },
          { leadUnits: '区住建局牵头，区水务局、各街道配合' },
          { leadUnits: '区民政局、区卫生健康委、各街道' },
        ],
        ONE_COLUMN,
      ),
      found: [{ cell: 'F4', message: 'rules.no-lead.unmarked', data: { count: 3 } }],
    },
  ],
});
