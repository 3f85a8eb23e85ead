import { book, sheet } from './ledger-builder';
import { testRule } from './rule-tester';

testRule('missing-column', 'info', {
  valid: {
    'what is planned for each half of the year': sheet(
      {
        A1: '序号',
        B1: '任务名称',
        C1: '责任单位',
        D1: '年度计划',
        D2: '上半年',
        E2: '下半年',
        A3: 1,
        B3: '修订防汛预案',
        C3: '区应急局',
        D3: '征求意见',
        E3: '印发',
        A4: 2,
        B4: '改造老旧小区管网',
        C4: '区住建局',
        D4: '招标',
        E4: '完工',
      },
      { merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1'] },
    ),
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
