import { checkLedger } from '../../../src/ledger/rules/check-ledger';
import { DEFAULT_PROFILE } from '../../../src/ledger/rules/profile';
import { book, day } from './ledger-builder';

const rows = (count: number) => Array.from({ length: count }, () => ({}));

describe('a ledger that nothing is wrong with gives no finding', () => {
  test.each([
    ['the standard columns', book(rows(12))],
    ['with a title', book(rows(12), { title: '2025年重点任务台账' })],
    [
      'without status',
      book(rows(9), {
        without: [
          'status',
          'progress',
          'progressText',
          'reportedOn',
          'completedOn',
          'signedOffOn',
          'evidence',
          'remarks',
        ],
      }),
    ],
    [
      'done rows',
      book(
        rows(8).map(() => ({
          status: '已完成',
          progress: { value: 1, text: '100%', format: '0%' },
          completedOn: day('2025-05-08'),
          evidence: '验收报告',
        })),
      ),
    ],
  ])('%s', (_name, input) => {
    expect(checkLedger(input, DEFAULT_PROFILE).map(({ ruleId, cell }) => `${ruleId} ${cell}`)).toEqual([]);
  });
});
