import { defineClass, membersOf } from '../../protocol/host-class';
import { flag, text } from '../../protocol/value-types';
import { type ChartTarget, changeChart } from './target';

const { property, navigation } = membersOf<ChartTarget>();

/** What Excel writes where a title is switched on without a text. */
const DEFAULT_TITLE = '图表标题';

export const chartTitle = defineClass<ChartTarget>('ChartTitle', 1, {
  navigation: { format: navigation(1, 'ChartTitleFormat', (self) => self) },
  properties: {
    text: property(
      1,
      text,
      ({ chart }) => chart.title ?? '',
      (self, title) => changeChart(self, { title }),
    ),
    visible: property(
      1,
      flag,
      ({ chart }) => chart.title !== null,
      (self, isVisible) => changeChart(self, { title: isVisible ? (self.chart.title ?? DEFAULT_TITLE) : null }),
    ),
  },
});
