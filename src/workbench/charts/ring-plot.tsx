import type { ChartData } from './chart-data';

const RADIUS = 70;

export function RingPlot({ data: { categories, series }, hole }: { data: ChartData; hole: boolean }) {
  const [first] = series;
  const total = first?.values.reduce((sum, value) => sum + Math.max(0, value), 0) ?? 0;
  if (!first || total === 0) return <svg viewBox="0 0 150 150" aria-hidden="true" />;
  const shares = first.values.map((value) => Math.max(0, value) / total);
  const angle = (count: number): number =>
    shares.slice(0, count).reduce((sum, share) => sum + share, -0.25) * 2 * Math.PI;
  const arcs = shares.map((share, i) => ({
    path: share > 0 ? slice(angle(i), angle(i + 1), share, hole ? RADIUS * 0.55 : 0) : '',
    color: first.colors[i],
    title: `${categories[i]}: ${first.values[i]}`,
  }));
  return (
    <svg viewBox="0 0 150 150" aria-hidden="true" className="ring">
      {arcs.map(({ path, color, title }, i) => (
        <path key={i} d={path} fill={color} fillRule="evenodd">
          <title>{title}</title>
        </path>
      ))}
    </svg>
  );
}

function slice(from: number, to: number, share: number, inner: number): string {
  const at = (angle: number, radius: number): string =>
    `${75 + radius * Math.cos(angle)} ${75 + radius * Math.sin(angle)}`;
  // A full turn has the same start and end: drawn as nearly full.
  const end = share >= 1 ? to - 0.0001 : to;
  const large = share > 0.5 ? 1 : 0;
  const outerArc = `M ${at(from, RADIUS)} A ${RADIUS} ${RADIUS} 0 ${large} 1 ${at(end, RADIUS)}`;
  return inner === 0
    ? `${outerArc} L 75 75 Z`
    : `${outerArc} L ${at(end, inner)} A ${inner} ${inner} 0 ${large} 0 ${at(from, inner)} Z`;
}
