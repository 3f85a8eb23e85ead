import { fail } from '../../protocol/errors';
import { defineClass, membersOf } from '../../protocol/host-class';
import { type ValueType, flag, number, text } from '../../protocol/value-types';
import { type RangeTarget, objectArgument } from '../targets';
import { type SeriesTarget, changeLooks, changeSeries, referenceOf, referredValues } from './target';

const { property, navigation, method } = membersOf<SeriesTarget>();

/** It is the whole group's, though Excel lets any of its series set it. */
const gapWidth: ValueType<number> = {
  kind: 'number',
  parse: (value) => {
    const percent = number.parse(value);
    return percent >= 0 && percent <= 500 ? percent : fail('InvalidArgument', `gap width ${percent}`);
  },
};

export const chartSeries = defineClass<SeriesTarget>('ChartSeries', 1, {
  navigation: {
    format: navigation(1, 'ChartSeriesFormat', (self) => self),
    points: navigation(1, 'ChartPointsCollection', (self) => self),
  },
  properties: {
    gapWidth: property(
      7,
      gapWidth,
      ({ chart }) => chart.looks?.gapWidth ?? 150,
      (self, width) => changeLooks(self, { gapWidth: width }),
    ),
    hasDataLabels: property(
      7,
      flag,
      ({ chart, series }) => series.dataLabels ?? chart.dataLabels,
      (self, dataLabels) => changeSeries(self, { dataLabels }),
    ),
    name: property(
      1,
      text,
      ({ series }, session) =>
        series.nameRef ? String(referredValues(series.nameRef, session)[0] ?? series.name) : series.name,
      (self, name) => changeSeries(self, { name, nameRef: undefined }),
    ),
  },
  methods: {
    delete: method(7, [], (self) => {
      changeSeries(self, {});
      self.chart.series.splice(self.chart.series.indexOf(self.series), 1);
    }),
    setValues: method(7, [objectArgument('Range')], (self, [source], session) =>
      changeSeries(self, { valuesRef: referenceOf(source.self as RangeTarget, session) }),
    ),
    setXAxisValues: method(7, [objectArgument('Range')], (self, [source], session) =>
      changeSeries(self, { categoriesRef: referenceOf(source.self as RangeTarget, session) }),
    ),
  },
});
