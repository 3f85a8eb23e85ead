import { CHART_TYPES, addChart, seriesFromBlock } from '../../model/charts';
import type { SheetModel } from '../../model/workbook-model';
import { fail } from '../../protocol/errors';
import { defineClass, membersOf } from '../../protocol/host-class';
import { count, optional, text } from '../../protocol/value-types';
import { chartSeriesBy, chartType } from '../enums';
import { EventType } from '../events/event-types';
import { requireAllowed } from '../guards';
import { type RangeTarget, blockOf, objectArgument } from '../targets';
import type { ChartTarget } from './target';

const { property, method, getter } = membersOf<SheetModel>();

const find = (sheet: SheetModel, key: string): ChartTarget | null => {
  const chart = sheet.charts.find((one) => one.name.toLowerCase() === key.toLowerCase() || one.id === key);
  return chart ? { sheet, chart } : null;
};

export const chartCollection = defineClass<SheetModel>('ChartCollection', 1, {
  properties: { count: property(1, count, (sheet) => sheet.charts.length) },
  methods: {
    add: getter(
      1,
      'Chart',
      [chartType, objectArgument('Range'), optional(chartSeriesBy)],
      (sheet, [type, source, by], session) => {
        requireAllowed(sheet, 'allowEditObjects');
        if (type === 'Invalid') fail('InvalidArgument', 'chart type');
        if (!(CHART_TYPES as readonly string[]).includes(type)) fail('NotImplemented', `charts of type ${type}`);
        const range = source.self as RangeTarget;
        const chart = addChart(sheet, type, seriesFromBlock(range.sheet, blockOf(range, session), by ?? 'Auto'));
        session.emit(EventType.chartAdded, sheet.id, { chartId: chart.id, source: 'Local', worksheetId: sheet.id });
        return { sheet, chart };
      },
    ),
    getCount: method(4, [], (sheet) => sheet.charts.length),
    getItem: getter(1, 'Chart', [text], (sheet, [name]) => find(sheet, name) ?? fail('ItemNotFound', `chart ${name}`)),
    getItemAt: getter(1, 'Chart', [count], (sheet, [index]) => {
      const chart = sheet.charts[index];
      return chart ? { sheet, chart } : fail('InvalidArgument', `chart ${index}`);
    }),
    getItemOrNullObject: getter(4, 'Chart', [text], (sheet, [name]) => find(sheet, name)),
  },
  collection: {
    item: 'Chart',
    items: (sheet) => sheet.charts.map((chart) => ({ sheet, chart })),
    byKey: (sheet, key) => find(sheet, String(key)),
  },
  events: {
    onAdded: { api: 8, registers: 'AddedEvent' },
    onDeleted: { api: 8, registers: 'DeletedEvent' },
  },
});
