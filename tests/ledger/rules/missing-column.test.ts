import { book, HALVES } from './ledger-builder';
import { testRule } from './rule-tester';

testRule('missing-column', 'info', {
  valid: {
    'what is planned for each half of the year': HALVES,
    'both columns': book([{}]),
    'persons instead of units': book([{ responsiblePersons: '王建国' }], {
      without: ['leadUnits', 'cooperatingUnits'],
      also: ['responsiblePersons'],
    }),
  },
  invalid: [
    {
      name: 'no schedule and no units',
      book: book([{}, {}], { without: ['schedule', 'leadUnits', 'cooperatingUnits'] }),
      found: [
        { cell: 'A1', message: 'rules.missing-column.absent', data: { field: { key: 'rules.field.schedule' } } },
        { cell: 'A1', message: 'rules.missing-column.absent', data: { field: { key: 'rules.field.leadUnits' } } },
      ],
    },
    {
      name: 'an empty column of schedules',
      book: book([{ schedule: '' }, { schedule: '' }]),
      found: [{ cell: 'E1', message: 'rules.missing-column.empty', data: { field: { key: 'rules.field.schedule' } } }],
    },
  ],
});
