import { CHART_TYPES, removeChart, seriesFromBlock } from '../../model/charts';
import { columnLeft, columnPoints, rowPoints, rowTop } from '../../model/rows-columns';
import { fail } from '../../protocol/errors';
import { type Property, defineClass, membersOf } from '../../protocol/host-class';
import { number, optional, text } from '../../protocol/value-types';
import { chartSeriesBy, chartType } from '../enums';
import { EventType } from '../events/event-types';
import { requireAllowed } from '../guards';
import { type RangeTarget, blockOf, bounding, objectArgument, rangeArgument, toRange } from '../targets';
import { type ChartTarget, changeChart, requireChart } from './target';

const { property, navigation, method } = membersOf<ChartTarget>();

const measure = (key: 'left' | 'top' | 'width' | 'height'): Property =>
  property(
    1,
    number,
    ({ chart }) => chart[key],
    (self, value) => (value >= 0 ? changeChart(self, { [key]: value }) : fail('InvalidArgument', `${key} ${value}`)),
  );

export const chart = defineClass<ChartTarget>('Chart', 1, {
  id: (self) => self.chart.id,
  navigation: {
    axes: navigation(1, 'ChartAxes', requireChart),
    dataLabels: navigation(1, 'ChartDataLabels', requireChart),
    format: navigation(1, 'ChartAreaFormat', requireChart),
    legend: navigation(1, 'ChartLegend', requireChart),
    series: navigation(1, 'ChartSeriesCollection', requireChart),
    title: navigation(1, 'ChartTitle', requireChart),
    worksheet: navigation(2, 'Worksheet', ({ sheet }) => sheet),
  },
  properties: {
    chartType: property(
      7,
      chartType,
      (self) => requireChart(self).chart.type as 'Line',
      (self, type) =>
        (CHART_TYPES as readonly string[]).includes(type)
          ? changeChart(self, { type })
          : fail('NotImplemented', `charts of type ${type}`),
    ),
    height: measure('height'),
    id: property(7, text, (self) => self.chart.id),
    left: measure('left'),
    name: property(
      1,
      text,
      (self) => requireChart(self).chart.name,
      (self, name) => {
        if (name === '') fail('InvalidArgument', 'empty name');
        if (self.sheet.charts.some((one) => one !== self.chart && one.name.toLowerCase() === name.toLowerCase()))
          fail('ItemAlreadyExists', name);
        changeChart(self, { name });
      },
    ),
    top: measure('top'),
    width: measure('width'),
  },
  methods: {
    activate: method(9, [], (self) => void requireChart(self)),
    delete: method(1, [], (self, _, session) => {
      requireAllowed(self.sheet, 'allowEditObjects');
      removeChart(self.sheet, requireChart(self).chart);
      session.emit(EventType.chartDeleted, self.sheet.id, {
        chartId: self.chart.id,
        source: 'Local',
        worksheetId: self.sheet.id,
      });
    }),
    setData: method(1, [objectArgument('Range'), optional(chartSeriesBy)], (self, [source, by], session) => {
      const range = source.self as RangeTarget;
      changeChart(self, { series: seriesFromBlock(range.sheet, blockOf(range, session), by ?? 'Auto') });
    }),
    /** From the upper left of the first cell to the lower right of the last; without a last cell the size stays. */
    setPosition: method(1, [rangeArgument, optional(rangeArgument)], (self, [startCell, endCell], session) => {
      const { sheet } = self;
      const start = blockOf(toRange(startCell, sheet, session), session);
      const position = { left: columnLeft(sheet, start.left), top: rowTop(sheet, start.top) };
      if (endCell === undefined) return changeChart(self, position);
      const { bottom, right } = bounding(start, blockOf(toRange(endCell, sheet, session), session));
      changeChart(self, {
        ...position,
        width: columnLeft(sheet, right) + columnPoints(sheet, right) - position.left,
        height: rowTop(sheet, bottom) + rowPoints(sheet, bottom) - position.top,
      });
    }),
  },
});
