import type { ChartData } from './chart-data';

const STEP = 72;
const HEIGHT = 130;

export function LinePlot({ data: { categories, series } }: { data: ChartData }) {
  const most = Math.max(...series.flatMap(({ values }) => values), 1);
  const x = (i: number): number => 20 + i * STEP;
  const y = (value: number): number => HEIGHT - (value / most) * (HEIGHT - 10);
  return (
    <svg viewBox={`0 0 ${Math.max(200, 40 + (categories.length - 1) * STEP)} ${HEIGHT + 20}`} aria-hidden="true">
      <line x1="10" x2={x(categories.length - 1) + 10} y1={HEIGHT} y2={HEIGHT} className="axis" />
      {series.map(({ name, values, colors }, s) => (
        <g key={s}>
          <polyline
            points={values.map((value, i) => `${x(i)},${y(value)}`).join(' ')}
            fill="none"
            stroke={colors[0]}
            strokeWidth="2"
          />
          {values.map((value, i) => (
            <circle key={i} cx={x(i)} cy={y(value)} r="3" fill={colors[0]}>
              <title>{`${categories[i]} · ${name}: ${value}`}</title>
            </circle>
          ))}
        </g>
      ))}
      {categories.map((category, i) => (
        <text key={i} x={x(i)} y={HEIGHT + 14} textAnchor="middle">
          {category.length > 7 ? `${category.slice(0, 6)}…` : category}
        </text>
      ))}
    </svg>
  );
}
