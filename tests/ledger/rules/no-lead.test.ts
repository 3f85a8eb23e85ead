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
