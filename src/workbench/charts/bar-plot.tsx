import type { ChartData } from './chart-data';

interface Props {
  data: ChartData;
  horizontal: boolean;
  stacked: boolean;
  /** Every stack fills the whole width (100 %). */
  whole: boolean;
}

const LABEL = 96;
const LENGTH = 220;
const BAND = 20;

/** Bars from the left (first category on top, as Excel users turn it) or columns upwards. */
export function BarPlot({ data: { categories, series }, horizontal, stacked, whole }: Props) {
  const sums = categories.map((_, i) => series.reduce((sum, { values }) => sum + Math.max(0, values[i] ?? 0), 0));
  const most = stacked ? Math.max(...sums, 0) : Math.max(...series.flatMap(({ values }) => values), 0);
  const bars = categories.flatMap((category, i) => {
    let start = 0;
    return series.map(({ name, values, colors }, s) => {
      const value = Math.max(0, values[i] ?? 0);
      const total = whole ? sums[i] || 1 : most || 1;
      const size = (value / total) * LENGTH;
      const thickness = stacked ? BAND - 6 : (BAND - 6) / series.length;
      const bar = { at: i * BAND + 3 + (stacked ? 0 : s * thickness), start: stacked ? start : 0, size, thickness };
      start += size;
      return { ...bar, value, color: colors[i], title: `${category} · ${name}: ${value}` };
    });
  });
  const breadth = categories.length * BAND;
  const box = horizontal
    ? `0 0 ${LABEL + LENGTH + 30} ${breadth}`
    : `0 0 ${Math.max(breadth, 120)} ${LENGTH / 1.6 + 40}`;
  return (
    <svg viewBox={box} role="img" aria-hidden="true" preserveAspectRatio="xMinYMin meet">
      {bars.map((bar, i) => (horizontal ? <HorizontalBar key={i} {...bar} /> : <Column key={i} {...bar} />))}
      {categories.map((category, i) =>
        horizontal ? (
          <text key={i} x={LABEL - 6} y={i * BAND + 14} textAnchor="end">
            {short(category, 9)}
          </text>
        ) : (
          <text
            key={i}
            x={i * BAND + BAND / 2}
            y={LENGTH / 1.6 + 12}
            textAnchor="end"
            transform={`rotate(-40 ${i * BAND + BAND / 2} ${LENGTH / 1.6 + 12})`}
          >
            {short(category, 5)}
          </text>
        ),
      )}
    </svg>
  );
}

interface Bar {
  at: number;
  start: number;
  size: number;
  thickness: number;
  value: number;
  color: string | undefined;
  title: string;
}

function HorizontalBar({ at, start, size, thickness, value, color, title }: Bar) {
  return (
    <g>
      <rect x={LABEL + start} y={at} width={size} height={thickness} fill={color}>
        <title>{title}</title>
      </rect>
      {size > 14 && (
        <text x={LABEL + start + size / 2} y={at + thickness / 2 + 4} textAnchor="middle" className="value">
          {value}
        </text>
      )}
    </g>
  );
}

function Column({ at, start, size, thickness, color, title }: Bar) {
  const scale = 1 / 1.6;
  return (
    <rect x={at} y={(LENGTH - start - size) * scale} width={thickness} height={size * scale} fill={color}>
      <title>{title}</title>
    </rect>
  );
}

const short = (text: string, length: number): string => (text.length > length ? `${text.slice(0, length - 1)}…` : text);
