import { book } from './ledger-builder';
import { testRule } from './rule-tester';

testRule('lead-repeated', 'warning', {
  valid: {
    'a stroke twice in a list': book([{ cooperatingUnits: '区财政局、/、/' }]),
    'different units': book([{}]),
    'no cooperating unit': book([{ cooperatingUnits: '无' }]),
  },
  invalid: [
    {
      name: 'taken out of the list, the rest as it was',
      book: book([{}, { cooperatingUnits: '区财政局、区教育局、区住建局' }]),
      found: [
        {
          cell: 'G3',
          message: 'rules.lead-repeated.message',
          data: { unit: '区教育局' },
          fixed: '区财政局、区住建局',
        },
      ],
    },
    {
      name: 'nothing else in the list',
      book: book([{ cooperatingUnits: '区教育局' }]),
      found: [{ cell: 'G2', message: 'rules.lead-repeated.message', data: { unit: '区教育局' }, fixed: '' }],
    },
    {
      name: 'twice in one list',
      book: book([{ cooperatingUnits: '区财政局、各街道、区财政局' }]),
      found: [
        { cell: 'G2', message: 'rules.lead-repeated.twice', data: { unit: '区财政局' }, fixed: '区财政局、各街道' },
      ],
    },
    {
      name: 'the first of the list goes, a blank between; a formula is not rewritten',
      book: book([
        { cooperatingUnits: '区教育局；区财政局；区住建局' },
        { cooperatingUnits: { value: '区教育局、区财政局', formula: '=F3&"、区财政局"' } },
        { cooperatingUnits: '区财政局、 区教育局 ' },
      ]),
      found: [
        {
          cell: 'G2',
          message: 'rules.lead-repeated.message',
          data: { unit: '区教育局' },
          fixed: '区财政局；区住建局',
        },
        { cell: 'G3', message: 'rules.lead-repeated.message', data: { unit: '区教育局' } },
        { cell: 'G4', message: 'rules.lead-repeated.message', data: { unit: '区教育局' }, fixed: '区财政局' },
      ],
    },
    {
      name: 'a sentence is left to a person',
      book: book([{ leadUnits: '区教育局牵头，区教育局、区财政局配合' }], { without: ['cooperatingUnits'] }),
      found: [{ cell: 'F2', message: 'rules.lead-repeated.message', data: { unit: '区教育局' } }],
    },
  ],
});
