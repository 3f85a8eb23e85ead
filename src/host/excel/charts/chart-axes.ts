/** ChartAxes, ChartAxis and ChartGridlines. A round chart has no axes. */
import type { ChartAxisModel } from '../../model/chart-looks';
import { fail } from '../../protocol/errors';
import { defineClass, membersOf } from '../../protocol/host-class';
import { type ValueType, anything, flag } from '../../protocol/value-types';
import { chartAxisTickLabelPosition } from '../enums';
import { type ChartTarget, changeLooks, requireChart } from './target';

type AxisName = 'category' | 'value';

interface AxisTarget extends ChartTarget {
  axis: AxisName;
}

const { navigation: ofChart } = membersOf<ChartTarget>();

const axis = (name: AxisName) =>
  ofChart(1, 'ChartAxis', (self): AxisTarget =>
    /^(Pie|Doughnut)$/.test(requireChart(self).chart.type)
      ? fail('InvalidArgument', `a chart of type ${self.chart.type} has no axes`)
      : { ...self, axis: name },
  );

export const chartAxes = defineClass<ChartTarget>('ChartAxes', 1, {
  navigation: { categoryAxis: axis('category'), valueAxis: axis('value') },
});

const { property, navigation } = membersOf<AxisTarget>();

const axisOf = ({ chart, axis: name }: AxisTarget): ChartAxisModel => chart.looks?.axes?.[name] ?? {};

function changeAxis(self: AxisTarget, patch: ChartAxisModel): void {
  const axes = self.chart.looks?.axes;
  changeLooks(self, { axes: { ...axes, [self.axis]: { ...axes?.[self.axis], ...patch } } });
}

/** A number within limits; an empty text gives the choice back to Excel. */
const numberOr = (key: keyof ChartAxisModel & ('labelSpacing' | 'labelAngle' | 'majorUnit' | 'minimum'), api: number) =>
  property(
    api,
    anything,
    (self) => axisOf(self)[key] ?? '',
    (self, value) => {
      if (value === '') return changeAxis(self, { [key]: undefined });
      changeAxis(self, { [key]: LIMITS[key].parse(value) });
    },
  );

const within = (least: number, most: number): ValueType<number> => ({
  kind: 'number',
  parse: (value) =>
    typeof value === 'number' && value >= least && value <= most
      ? value
      : fail('InvalidArgument', `${String(value)} is not within ${least} and ${most}`),
});

const LIMITS = {
  labelSpacing: within(1, 31999),
  labelAngle: within(-90, 180),
  majorUnit: within(Number.MIN_VALUE, Number.MAX_VALUE),
  minimum: within(-Number.MAX_VALUE, Number.MAX_VALUE),
} as const;

export const chartAxis = defineClass<AxisTarget>('ChartAxis', 1, {
  navigation: { majorGridlines: navigation(1, 'ChartGridlines', (self) => self) },
  properties: {
    majorUnit: numberOr('majorUnit', 1),
    minimum: numberOr('minimum', 1),
    reversePlotOrder: property(
      7,
      flag,
      (self) => axisOf(self).reversed ?? false,
      (self, reversed) => changeAxis(self, { reversed }),
    ),
    textOrientation: numberOr('labelAngle', 8),
    tickLabelPosition: property(
      7,
      chartAxisTickLabelPosition,
      (self) => (axisOf(self).labelPlace ?? 'NextToAxis') as 'Low',
      (self, labelPlace) => changeAxis(self, { labelPlace }),
    ),
    tickLabelSpacing: numberOr('labelSpacing', 7),
    visible: property(
      7,
      flag,
      (self) => !axisOf(self).hidden,
      (self, visible) => changeAxis(self, { hidden: !visible }),
    ),
  },
});

export const chartGridlines = defineClass<AxisTarget>('ChartGridlines', 1, {
  properties: {
    visible: property(
      1,
      flag,
      (self) => axisOf(self).gridlines ?? self.axis === 'value',
      (self, gridlines) => changeAxis(self, { gridlines }),
    ),
  },
});
