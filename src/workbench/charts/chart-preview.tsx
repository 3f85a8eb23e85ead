import type { ChartModel } from '../../host/model/workbook-model';
import type { Translate } from '../../i18n/translate';
import type { ChartData } from './chart-data';
import { BarPlot } from './bar-plot';
import { LinePlot } from './line-plot';
import { RingPlot } from './ring-plot';

interface Props {
  chart: ChartModel;
  data: ChartData;
  translate: Translate;
}

/** A sketch of a chart: the same numbers, colours and order, not Excel's layout. */
export function ChartPreview({ chart, data, translate }: Props) {
  const title = chart.title ?? chart.name;
  const ring = /Pie|Doughnut/.test(chart.type);
  const legend = ring
    ? data.categories.map((name, i) => ({
        name: `${name} ${data.series[0]?.values[i] ?? 0}`,
        color: data.series[0]?.colors[i],
      }))
    : data.series.map(({ name, colors }) => ({ name, color: colors[0] }));
  return (
    <figure className="chart" aria-label={title}>
      <figcaption>{title}</figcaption>
      {data.categories.length === 0 ? (
        <p>{translate('workbench.charts.empty')}</p>
      ) : (
        <Plot chart={chart} data={data} translate={translate} />
      )}
      {(chart.legend.visible || ring) && (
        <ul className="legend">
          {legend.map(({ name, color }, i) => (
            <li key={i}>
              <span style={{ background: color }} />
              {name}
            </li>
          ))}
        </ul>
      )}
    </figure>
  );
}

function Plot({ chart: { type }, data, translate }: Props) {
  if (/Pie|Doughnut/.test(type)) return <RingPlot data={data} hole={type.startsWith('Doughnut')} />;
  if (/Line/.test(type)) return <LinePlot data={data} />;
  if (/Bar|Column/.test(type))
    return (
      <BarPlot
        data={data}
        horizontal={type.startsWith('Bar')}
        stacked={type.includes('Stacked')}
        whole={type.endsWith('100')}
      />
    );
  return <p>{translate('workbench.charts.other', { type })}</p>;
}
