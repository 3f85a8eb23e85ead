/** The colours of the bands: read in print and by people who see colours otherwise. Words say the same; see alert-text.test.ts. */
import { BAND_FORMATS } from '../../../src/ledger/progress/highlight-plan';

const PAPER = '#FFFFFF';
const linear = (hex: string): number[] =>
  [1, 3, 5].map((at) => {
    const share = parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, one, at) => sum + one * b[at]!, 0);
const luminance = (rgb: readonly number[]): number => dot([0.2126, 0.7152, 0.0722], rgb);

/** Contrast as WCAG 2 defines it, 1 to 21. */
function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(linear(a)), luminance(linear(b))].sort((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
}

/** Colours as people see them: Machado, Oliveira and Fernandes (2009), severity 1, over linear RGB. */
const EYES: Readonly<Record<string, readonly (readonly number[])[]>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** CIE L*a*b* (D65) of linear RGB. */
function lab(rgb: readonly number[]): readonly [number, number, number] {
  const root = (share: number): number => (share > 0.008856 ? Math.cbrt(share) : 7.787 * share + 16 / 116);
  const x = root(dot([0.4124, 0.3576, 0.1805], rgb) / 0.95047);
  const y = root(luminance(rgb));
  const z = root(dot([0.0193, 0.1192, 0.9505], rgb) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** Difference of two colours in L*a*b*: 2.3 is just to be noticed. */
function difference(a: string, b: string, eyes: string): number {
  const [one, other] = [a, b].map((hex) => lab(EYES[eyes]!.map((row) => dot(row, linear(hex)))));
  return Math.hypot(...one!.map((value, at) => value - other![at]!));
}

const formats = Object.entries(BAND_FORMATS);

test.each(formats)('%s: its letters stand out from its fill, or from the paper, in grey too', (_, { fill, color }) => {
  expect(contrast(fill ?? PAPER, color)).toBeGreaterThanOrEqual(fill === null ? 4.5 : 7);
});

test.each(Object.keys(EYES))('no two fills look alike, nor like paper: %s', (eyes) => {
  const fills = [PAPER, ...formats.flatMap(([, { fill }]) => fill ?? [])];
  const close = fills.flatMap((a, at) => fills.slice(at + 1).filter((b) => difference(a, b, eyes) < 4));
  expect(close).toEqual([]);
  expect(difference(BAND_FORMATS.overdue.fill!, BAND_FORMATS.dueSoon.fill!, eyes)).toBeGreaterThan(10);
});
