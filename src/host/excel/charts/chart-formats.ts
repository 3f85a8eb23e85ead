/** ChartSeriesFormat, ChartPointFormat and the ChartFill of both: one colour. */
import { defineClass, membersOf } from '../../protocol/host-class';
import { color } from '../../protocol/value-types';
import { type PointTarget, type SeriesTarget, changeSeries } from './target';

/** Sets the colour; undefined gives it back to the theme. */
export type FillTarget = (color: string | undefined) => void;

export const chartSeriesFormat = defineClass<SeriesTarget>('ChartSeriesFormat', 1, {
  navigation: {
    fill: membersOf<SeriesTarget>().navigation(
      1,
      'ChartFill',
      (self): FillTarget =>
        (value) =>
          changeSeries(self, { color: value }),
    ),
    /** A series has one colour here: its line's, or its fill's. */
    line: membersOf<SeriesTarget>().navigation(1, 'ChartLineFormat', (self) => self),
  },
});

export const chartLineFormat = defineClass<SeriesTarget>('ChartLineFormat', 1, {
  properties: {
    color: membersOf<SeriesTarget>().property(
      1,
      color,
      ({ series }) => series.color ?? '',
      (self, value) => changeSeries(self, { color: value }),
    ),
  },
});

export const chartPointFormat = defineClass<PointTarget>('ChartPointFormat', 1, {
  navigation: {
    fill: membersOf<PointTarget>().navigation(1, 'ChartFill', (self): FillTarget => (value) => {
      const pointColors = [...(self.series.pointColors ?? [])];
      pointColors.length = Math.max(pointColors.length, self.index + 1);
      pointColors[self.index] = value;
      changeSeries(self, { pointColors: Array.from(pointColors) });
    }),
  },
});

const { method } = membersOf<FillTarget>();

export const chartFill = defineClass<FillTarget>('ChartFill', 1, {
  methods: {
    clear: method(1, [], (paint) => paint(undefined)),
    setSolidColor: method(1, [color], (paint, [value]) => paint(value)),
  },
});
