import { defineClass, membersOf } from '../../protocol/host-class';
import { flag, text } from '../../protocol/value-types';
import { type RangeTarget, objectArgument } from '../targets';
import { type SeriesTarget, changeSeries, referenceOf, referredValues } from './target';

const { property, navigation, method } = membersOf<SeriesTarget>();

export const chartSeries = defineClass<SeriesTarget>('ChartSeries', 1, {
  navigation: {
    format: navigation(1, 'ChartSeriesFormat', (self) => self),
    points: navigation(1, 'ChartPointsCollection', (self) => self),
  },
  properties: {
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
