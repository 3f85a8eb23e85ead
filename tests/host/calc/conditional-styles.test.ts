import { Temporal } from 'temporal-polyfill';
import { conditionalStyles } from '../../../src/host/calc/conditional-styles';
import type { ConditionalFormatModel, WorkbookModel } from '../../../src/host/model/workbook-model';
import { sheetNamed, workbookOf } from './workbook-of';

const today = Temporal.PlainDate.from('2025-07-12');
const JUL_11 = 45849;
const RED = '#FF0000';
const YELLOW = '#FFFF00';

function ledger(): WorkbookModel {
  return workbookOf({
    台账: [
      ['任务', '时限', '状态', '得分'],
      ['甲', JUL_11, '推进中', 3],
      ['乙', JUL_11, '已完成', 7],
      ['丙', JUL_11 + 10, '推进中', 10],
      ['丁', null, '暂缓', null],
    ],
  });
}

function format(rule: ConditionalFormatModel['rule'], priority = 0, stopIfTrue = false): ConditionalFormatModel {
  return { id: `${priority}`, ranges: [{ top: 2, left: 1, bottom: 5, right: 4 }], priority, stopIfTrue, rule };
}

/** `A2 #FF0000`, … for the cells with a fill. */
function fills(formats: ConditionalFormatModel[], model = ledger()): string[] {
  const sheet = sheetNamed(model, '台账');
  sheet.conditionalFormats.push(...formats);
  return [...conditionalStyles(model, sheet, today)].flatMap(([row, cells]) =>
    [...cells].map(([column, style]) => `${'ABCD'[column - 1]}${row} ${style.fill ?? style.fontColor ?? 'bold'}`),
  );
}

test('a formula with fixed columns moves down the rows and colours them whole', () => {
  const overdue = format({ type: 'custom', formula: '=AND($B2<>"",$B2<TODAY(),$C2<>"已完成")', format: { fill: RED } });
  expect(fills([overdue])).toEqual([`A2 ${RED}`, `B2 ${RED}`, `C2 ${RED}`, `D2 ${RED}`]);
});

test('a relative column moves across too', () => {
  expect(fills([format({ type: 'custom', formula: '=A2="推进中"', format: { fill: RED } })])).toEqual([
    `C2 ${RED}`,
    `C4 ${RED}`,
  ]);
});

test.each([
  ['GreaterThan', '=5', undefined, ['D3', 'D4']],
  ['LessThanOrEqual', '=3', undefined, ['D2', 'D5']],
  ['Between', '=3', '=7', ['D2', 'D3']],
  ['NotBetween', '=3', '=7', ['D4', 'D5']],
  ['EqualTo', '=$D$3', undefined, ['D3']],
])('cell value %s', (operator, formula1, formula2, expected) => {
  const rule = format({ type: 'cellValue', operator, formula1, formula2, format: { fill: RED } });
  rule.ranges = [{ top: 2, left: 4, bottom: 5, right: 4 }];
  expect(fills([rule])).toEqual(expected.map((cell) => `${cell} ${RED}`));
});

test.each([
  ['Contains', '推进', ['C2', 'C4']],
  ['BeginsWith', '已', ['C3']],
])('text %s %s', (operator, text, expected) => {
  const rule = format({ type: 'containsText', operator, text, format: { fill: RED } });
  expect(fills([rule])).toEqual(expected.map((cell) => `${cell} ${RED}`));
});

test('the lower priority number wins each property; stopIfTrue ends the list', () => {
  const red = format({ type: 'custom', formula: '=$A2="甲"', format: { fill: RED } }, 0);
  const yellow = format({ type: 'custom', formula: '=TRUE', format: { fill: YELLOW, fontColor: '#111111' } }, 1);
  const model = ledger();
  const sheet = sheetNamed(model, '台账');
  sheet.conditionalFormats.push(yellow, red);
  expect(conditionalStyles(model, sheet, today).get(2)?.get(1)).toEqual({ fill: RED, fontColor: '#111111' });
  expect(conditionalStyles(model, sheet, today).get(3)?.get(1)).toEqual({ fill: YELLOW, fontColor: '#111111' });
  red.stopIfTrue = true;
  expect(conditionalStyles(model, sheet, today).get(2)?.get(1)).toEqual({ fill: RED });
});

test('what cannot be evaluated colours nothing', () => {
  expect(
    fills([
      format({ type: 'custom', formula: '=WEBSERVICE($A2)', format: { fill: RED } }),
      format({ type: 'other', kind: 'dataBar' }, 1),
    ]),
  ).toEqual([]);
});
