/** The letters of a chart and of its title: ChartAreaFormat, ChartTitleFormat and the ChartFont of both. */
import type { ChartFontModel, ChartLooks } from '../../model/chart-looks';
import { fail } from '../../protocol/errors';
import { defineClass, membersOf } from '../../protocol/host-class';
import { type ValueType, flag, number } from '../../protocol/value-types';
import { type ChartTarget, changeLooks, requireChart } from './target';

interface FontTarget extends ChartTarget {
  which: 'font' | 'titleFont';
}

const { navigation } = membersOf<ChartTarget>();
const { property } = membersOf<FontTarget>();

export const chartAreaFormat = defineClass<ChartTarget>('ChartAreaFormat', 1, {
  navigation: { font: navigation(1, 'ChartFont', (self): FontTarget => ({ ...requireChart(self), which: 'font' })) },
});

export const chartTitleFormat = defineClass<ChartTarget>('ChartTitleFormat', 1, {
  navigation: {
    font: navigation(1, 'ChartFont', (self): FontTarget => ({ ...requireChart(self), which: 'titleFont' })),
  },
});

const size: ValueType<number> = {
  kind: 'number',
  parse: (value) => {
    const points = number.parse(value);
    return points >= 1 && points <= 409 ? points : fail('InvalidArgument', `font size ${points}`);
  },
};

const DEFAULTS = { font: { size: 10, bold: false }, titleFont: { size: 14, bold: false } } as const;

const fontOf = ({ chart, which }: FontTarget): ChartFontModel => chart.looks?.[which] ?? {};
const changeFont = (self: FontTarget, patch: ChartFontModel): void =>
  changeLooks(self, { [self.which]: { ...fontOf(self), ...patch } } satisfies ChartLooks);

export const chartFont = defineClass<FontTarget>('ChartFont', 1, {
  properties: {
    bold: property(
      1,
      flag,
      (self) => fontOf(self).bold ?? DEFAULTS[self.which].bold,
      (self, bold) => changeFont(self, { bold }),
    ),
    size: property(
      1,
      size,
      (self) => fontOf(self).size ?? DEFAULTS[self.which].size,
      (self, points) => changeFont(self, { size: points }),
    ),
  },
});
