import { trendChart } from '../../src/actions/pages/trend-chart';
import { translator } from '../../src/i18n/translate';

const PLACE = { top: 0, left: 0, bottom: 10, right: 7 };
const REST = {
  asOf: '',
  total: 30,
  dueSoon: 0,
  stale: 0,
  completionRate: null,
  completedInMonth: 0,
  signedOffInMonth: 0,
};

/** Where the labels of both lines stand, and where the scale begins. */
function drawn(points: readonly (readonly [completed: number, overdue: number])[]) {
  const months = points.map(([completed, overdue], index) => ({
    ...REST,
    month: `2026-${String(index + 1).padStart(2, '0')}`,
    completed,
    overdue,
  }));
  const { series, minimum } = trendChart({ first: 3, months }, PLACE, translator('zh-CN'));
  expect(series.map(({ values }) => values.rows)).toEqual([points.length, points.length]);
  return { labels: series.map(({ pointLabels }) => pointLabels), minimum };
}

test.each([
  [
    'far apart',
    [
      [2, 9],
      [18, 0],
    ],
    [
      [null, null],
      [null, null],
    ],
    0,
  ],
  [
    'near: the lower one goes below',
    [
      [6, 7],
      [9, 8],
      [20, 0],
    ],
    [
      ['Bottom', null, null],
      [null, 'Bottom', null],
    ],
    0,
  ],
  [
    'where they meet one figure says both',
    [
      [7, 7],
      [0, 0],
      [20, 1],
    ],
    [
      [null, null, null],
      ['none', 'none', null],
    ],
    0,
  ],
  [
    'near the axis there is made room below it',
    [
      [0, 1],
      [20, 1],
    ],
    [
      ['Bottom', null],
      [null, null],
    ],
    -2.8,
  ],
  [
    'nothing at all',
    [
      [0, 0],
      [0, 0],
    ],
    [
      [null, null],
      ['none', 'none'],
    ],
    0,
  ],
] as const)('%s', (_name, points, labels, minimum) => {
  const found = drawn(points);
  expect(found.labels).toEqual(labels);
  expect(found.minimum).toBeCloseTo(minimum);
});
