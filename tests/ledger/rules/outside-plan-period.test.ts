import { book } from './ledger-builder';
import { testRule } from './rule-tester';

testRule('outside-plan-period', 'warning', {
  valid: {
    'the first and the last day of the plan': book([{ schedule: '2024年1月1日' }, { schedule: '2026年12月31日' }], {
      title: '三年行动任务清单（2024年—2026年）',
    }),
    'years the wrong way round name no period': book([{ schedule: '2026年底前' }, {}], {
      title: '行动任务清单（2026-2024年）',
    }),
    'a month in the title is no year of a plan': book([{}, { schedule: '2027年3月底前' }], {
      title: '重点任务台账（截至2025年 5 月）',
    }),
    'two rows tell no usual years': book([{}, { schedule: '2052年6月底前' }]),
    'no due day': book([{ schedule: '持续推进' }, { schedule: '' }], { title: '2024年任务台账' }),
    'within the plan': book([{}, { schedule: '2026年底前' }], { title: '三年行动任务清单（2024-2026年）' }),
    'a five-year plan': book([{}, {}], { title: '“十四五”重点项目台账' }),
    'nothing names a period': book([{}, { schedule: '2026年3月底前' }, {}]),
  },
  invalid: [
    {
      name: 'after the plan',
      book: book([{}, { schedule: '2027年3月底前' }], { title: '三年行动任务清单（2024-2026年）' }),
      found: [
        {
          cell: 'E4',
          message: 'rules.outside-plan-period.message',
          data: { due: '2027-03-31', from: '2024-01-01', to: '2026-12-31' },
        },
      ],
    },
    {
      name: 'the year after the one in the title is a note, a later one is not',
      book: book([{}, { schedule: '2026年3月底前' }, { schedule: '2028年3月底前' }], { title: '2025年重点任务台账' }),
      found: [
        {
          cell: 'E4',
          message: 'rules.outside-plan-period.message',
          data: { due: '2026-03-31', from: '2025-01-01', to: '2025-12-31' },
          severity: 'info',
        },
        {
          cell: 'E5',
          message: 'rules.outside-plan-period.message',
          data: { due: '2028-03-31', from: '2025-01-01', to: '2025-12-31' },
        },
      ],
    },
    {
      name: 'before the plan, a plan of five years, and one of a later five years',
      book: book([{}, { schedule: '2020年3月底前' }], { title: '“十四五”重点项目台账' }),
      found: [
        {
          cell: 'E4',
          message: 'rules.outside-plan-period.message',
          data: { due: '2020-03-31', from: '2021-01-01', to: '2025-12-31' },
        },
      ],
    },
    {
      name: 'the next five years',
      book: book([{ schedule: '2026年3月底前' }, {}], { title: '“十五五”重点项目台账' }),
      found: [
        {
          cell: 'E4',
          message: 'rules.outside-plan-period.message',
          data: { due: '2025-09-30', from: '2026-01-01', to: '2030-12-31' },
        },
      ],
    },
    {
      name: 'the usual years are those of the middle row, however the rows stand',
      book: book([{ schedule: '2040年6月底前' }, { schedule: '2025年6月底前' }, { schedule: '2026年6月底前' }]),
      found: [
        {
          cell: 'E2',
          message: 'rules.outside-plan-period.message',
          data: { due: '2040-06-30', from: '2022-01-01', to: '2030-12-31' },
        },
      ],
    },
    {
      name: 'a year far from all others',
      book: book([{}, {}, { schedule: '2052年6月底前' }, {}]),
      found: [
        {
          cell: 'E4',
          message: 'rules.outside-plan-period.message',
          data: { due: '2052-06-30', from: '2021-01-01', to: '2029-12-31' },
        },
      ],
    },
    {
      name: 'a period far from the others, by a stricter limit',
      book: book([{}, {}, { schedule: '2028年6月底前' }, {}]),
      profile: {
        version: 1,
        rules: { 'outside-plan-period': { limits: { strayYears: 2 } } },
        accepted: [],
      },
      found: [
        {
          cell: 'E4',
          message: 'rules.outside-plan-period.message',
          data: { due: '2028-06-30', from: '2023-01-01', to: '2027-12-31' },
        },
      ],
    },
  ],
});
