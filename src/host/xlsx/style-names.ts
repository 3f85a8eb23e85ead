/** Words of the file format ↔ words of the Excel API, for borders, alignment and underline. */
import type { BorderStyle, FontStyle } from '../model/workbook-model';

type Line = Pick<BorderStyle, 'style' | 'weight'>;

const LINES: Record<string, Line> = {
  thin: { style: 'Continuous', weight: 'Thin' },
  medium: { style: 'Continuous', weight: 'Medium' },
  thick: { style: 'Continuous', weight: 'Thick' },
  hair: { style: 'Continuous', weight: 'Hairline' },
  dashed: { style: 'Dash', weight: 'Thin' },
  mediumDashed: { style: 'Dash', weight: 'Medium' },
  dotted: { style: 'Dot', weight: 'Thin' },
  dashDot: { style: 'DashDot', weight: 'Thin' },
  mediumDashDot: { style: 'DashDot', weight: 'Medium' },
  dashDotDot: { style: 'DashDotDot', weight: 'Thin' },
  mediumDashDotDot: { style: 'DashDotDot', weight: 'Medium' },
  double: { style: 'Double', weight: 'Thick' },
  slantDashDot: { style: 'SlantDashDot', weight: 'Medium' },
};

export function lineFromFile(name: string): Line | undefined {
  return LINES[name];
}

/** The nearest line the format has: weights a line cannot have fall back to its usual one. */
export function lineToFile(line: Line): string {
  const exact = Object.keys(LINES).find(
    (name) => LINES[name]!.style === line.style && LINES[name]!.weight === line.weight,
  );
  if (exact) return exact;
  const heavy = line.weight === 'Medium' || line.weight === 'Thick';
  const sameLine = Object.keys(LINES).filter((name) => LINES[name]!.style === line.style);
  return (heavy ? sameLine[sameLine.length - 1] : sameLine[0]) ?? 'thin';
}

const HORIZONTAL: Record<string, string> = {
  general: 'General',
  left: 'Left',
  center: 'Center',
  right: 'Right',
  fill: 'Fill',
  justify: 'Justify',
  centerContinuous: 'CenterAcrossSelection',
  distributed: 'Distributed',
};
const VERTICAL: Record<string, string> = {
  top: 'Top',
  center: 'Center',
  bottom: 'Bottom',
  justify: 'Justify',
  distributed: 'Distributed',
};
const UNDERLINE: Record<string, FontStyle['underline']> = {
  none: 'None',
  single: 'Single',
  double: 'Double',
  singleAccounting: 'SingleAccountant',
  doubleAccounting: 'DoubleAccountant',
};

const inverse = (map: Record<string, string>, value: string): string | undefined =>
  Object.keys(map).find((key) => map[key] === value);

export const horizontalFromFile = (name: string | undefined): string => HORIZONTAL[name ?? 'general'] ?? 'General';
export const horizontalToFile = (name: string): string => inverse(HORIZONTAL, name) ?? 'general';
export const verticalFromFile = (name: string | undefined): string => VERTICAL[name ?? 'bottom'] ?? 'Bottom';
export const verticalToFile = (name: string): string => inverse(VERTICAL, name) ?? 'bottom';
export const underlineFromFile = (name: string | undefined): FontStyle['underline'] =>
  UNDERLINE[name ?? 'single'] ?? 'Single';
export const underlineToFile = (name: FontStyle['underline']): string => inverse(UNDERLINE, name) ?? 'none';

/** 0–90 up, 91–180 down, 255 stacked ↔ −90…90, 180. */
export const rotationFromFile = (value: number): number => (value === 255 ? 180 : value > 90 ? 90 - value : value);
export const rotationToFile = (value: number): number => (value === 180 ? 255 : value < 0 ? 90 - value : value);
