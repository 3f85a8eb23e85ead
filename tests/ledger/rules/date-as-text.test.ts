import { book, day } from './ledger-builder';
import { testRule } from './rule-tester';

testRule('date-as-text', 'warning', {
  valid: {
    'real dates': book([{ schedule: day('2025-08-01') }, { schedule: day('2025-08-04') }]),
    'prose in the schedule': book([{ schedule: '2025年8月1日' }, { schedule: '2025年8月4日前' }]),
  },
  invalid: [
    {
      name: 'as many texts as real dates: a slip still; the commoner format is taken, of two alike the first by name',
      book: book([
        { reportedOn: day('2025-05-06', 'yyyy/m/d') },
        { reportedOn: day('2025-05-07', 'yyyy.mm.dd') },
        { reportedOn: '2025-05-08' },
        { reportedOn: ' 2025年5月9日 ' },
        { reportedOn: '未报' },
        { reportedOn: '' },
      ]),
      found: [
        {
          cell: 'K4',
          message: 'rules.date-as-text.message',
          data: { text: '2025-05-08', day: '2025-05-08' },
          fixed: 45785,
          format: 'yyyy.mm.dd',
        },
        {
          cell: 'K5',
          message: 'rules.date-as-text.message',
          data: { text: '2025年5月9日', day: '2025-05-09' },
          fixed: 45786,
          format: 'yyyy.mm.dd',
        },
      ],
    },
    {
      name: 'more texts than real dates: notes; the commonest format wins',
      book: book([
        { reportedOn: day('2025-05-06', 'yyyy.mm.dd') },
        { reportedOn: day('2025-05-07', 'yyyy/m/d') },
        { reportedOn: day('2025-05-07', 'yyyy/m/d') },
        { reportedOn: '2025-05-08' },
        { reportedOn: '2025年5月8日' },
        { reportedOn: 45785 },
        { reportedOn: '45785' },
      ]),
      found: ['2025-05-08', '2025年5月8日'].map((text, index) => ({
        cell: `K${index + 5}`,
        message: 'rules.date-as-text.message' as const,
        data: { text, day: '2025-05-08' },
        severity: 'info' as const,
        fixed: 45785,
        format: 'yyyy/m/d',
      })),
    },
    {
      name: 'a schedule column of prose: days in words stay, those in figures are notes',
      book: book([
        { schedule: '2025年8月1日' },
        { schedule: '2025年8月4日' },
        { schedule: '2025.8.5' },
        { schedule: day('2025-08-06') },
        { schedule: '2025年8月7日' },
      ]),
      found: [
        {
          cell: 'E4',
          message: 'rules.date-as-text.message',
          data: { text: '2025.8.5', day: '2025-08-05' },
          severity: 'info',
          fixed: 45874,
          format: 'yyyy-mm-dd',
        },
      ],
    },
    {
      name: 'a schedule column of dates in figures: words are told as well',
      book: book([{ schedule: '2025-08-01' }, { schedule: '2025年8月4日' }]),
      found: [
        {
          cell: 'E2',
          message: 'rules.date-as-text.message',
          data: { text: '2025-08-01', day: '2025-08-01' },
          severity: 'info',
          fixed: 45870,
          format: 'yyyy-mm-dd',
        },
        {
          cell: 'E3',
          message: 'rules.date-as-text.message',
          data: { text: '2025年8月4日', day: '2025-08-04' },
          severity: 'info',
          fixed: 45873,
          format: 'yyyy-mm-dd',
        },
      ],
    },
    {
      name: 'a text in a cell of a date format keeps that format; a formula counts as text and is left alone',
      book: book([
        { reportedOn: day('2025-05-06', 'yyyy/m/d') },
        { reportedOn: { value: '2025-05-08', format: 'yyyy-mm-dd' } },
        { reportedOn: { value: '2025-05-08', formula: '="2025-05-08"' } },
      ]),
      found: [
        {
          cell: 'K3',
          message: 'rules.date-as-text.message',
          data: { text: '2025-05-08', day: '2025-05-08' },
          fixed: 45785,
          severity: 'info',
        },
      ],
    },
    {
      name: 'text among real dates takes their format',
      book: book([
        { schedule: day('2025-08-01', 'yyyy/m/d') },
        { schedule: day('2025-08-04', 'yyyy/m/d') },
        { schedule: '2025.8.5' },
        { schedule: '2025年8月6日' },
      ]),
      found: [
        {
          cell: 'E4',
          message: 'rules.date-as-text.message',
          data: { text: '2025.8.5', day: '2025-08-05' },
          fixed: 45874,
          format: 'yyyy/m/d',
        },
        {
          cell: 'E5',
          message: 'rules.date-as-text.message',
          data: { text: '2025年8月6日', day: '2025-08-06' },
          fixed: 45875,
          format: 'yyyy/m/d',
        },
      ],
    },
    {
      name: 'a column all of text is a note',
      book: book([{ reportedOn: '2025-05-08' }, { reportedOn: '2025-05-09' }]),
      found: [
        {
          cell: 'K2',
          message: 'rules.date-as-text.message',
          data: { text: '2025-05-08', day: '2025-05-08' },
          severity: 'info',
          fixed: 45785,
          format: 'yyyy-mm-dd',
        },
        {
          cell: 'K3',
          message: 'rules.date-as-text.message',
          data: { text: '2025-05-09', day: '2025-05-09' },
          severity: 'info',
          fixed: 45786,
          format: 'yyyy-mm-dd',
        },
      ],
    },
  ],
});
