/** Colours of a file (RGB, theme with tint, indexed palette) → `#RRGGBB`. ECMA-376 18.8.3, 18.8.19, 18.8.27. */
import { attr, child, children, descend, numberAttr, type Element } from './xml';

export interface Palette {
  /** In the order of the `theme` attribute: lt1, dk1, lt2, dk2, accent1 … */
  theme: string[];
  indexed: string[];
}

const EIGHT = ['#000000', '#FFFFFF', '#FF0000', '#00FF00', '#0000FF', '#FFFF00', '#FF00FF', '#00FFFF'];
const REST =
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF ' +
  '800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333';
const INDEXED = [...EIGHT, ...EIGHT, ...REST.split(' ').map((rgb) => `#${rgb}`)];

const OFFICE_THEME = [
  '#FFFFFF',
  '#000000',
  '#E7E6E6',
  '#44546A',
  '#4472C4',
  '#ED7D31',
  '#A5A5A5',
  '#FFC000',
  '#5B9BD5',
  '#70AD47',
  '#0563C1',
  '#954F72',
];
/** The theme part lists dark before light; the `theme` attribute counts light first. */
const THEME_ORDER = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

/** `theme` is the root of the theme part, `styles` that of the styles part. */
export function readPalette(theme: Element | null, styles: Element | null): Palette {
  const scheme = descend(theme, 'themeElements', 'clrScheme');
  const own = descend(styles, 'colors', 'indexedColors');
  const indexed = own ? children(own, 'rgbColor').map((color) => rgb(attr(color, 'rgb')) ?? '#000000') : [];
  return {
    theme: THEME_ORDER.map((name, index) => {
      const slot = child(scheme, name);
      const color = slot ? children(slot)[0] : undefined;
      return rgb(attr(color, 'lastClr') ?? attr(color, 'val')) ?? OFFICE_THEME[index]!;
    }),
    indexed: [...indexed, ...INDEXED.slice(indexed.length)],
  };
}

function rgb(text: string | undefined): string | undefined {
  const match = /^(?:[0-9a-fA-F]{2})?([0-9a-fA-F]{6})$/.exec(text ?? '');
  return match ? `#${match[1]!.toUpperCase()}` : undefined;
}

/** Undefined for automatic and for what cannot be read. */
export function resolveColor(element: Element | null, palette: Palette): string | undefined {
  if (!element) return undefined;
  const plain = rgb(attr(element, 'rgb'));
  const theme = attr(element, 'theme');
  const indexed = attr(element, 'indexed');
  const base =
    plain ??
    (theme !== undefined
      ? palette.theme[Number(theme)]
      : indexed !== undefined
        ? palette.indexed[Number(indexed)]
        : undefined);
  const tint = numberAttr(element, 'tint', 0);
  return base === undefined || tint === 0 ? base : tinted(base, tint);
}

/** Lightens (tint over 0) or darkens a colour by its HSL luminance, as 18.8.19 says. */
export function tinted(color: string, tint: number): string {
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16) / 255) as [number, number, number];
  const max = Math.max(r, g, b);
  const min = Math.min(r, g, b);
  const span = max - min;
  let light = (max + min) / 2;
  const saturation = span === 0 ? 0 : span / (light > 0.5 ? 2 - max - min : max + min);
  const hue =
    span === 0 ? 0 : max === r ? ((g - b) / span + 6) % 6 : max === g ? (b - r) / span + 2 : (r - g) / span + 4;
  light = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const chroma = (1 - Math.abs(2 * light - 1)) * saturation;
  const second = chroma * (1 - Math.abs((hue % 2) - 1));
  const low = light - chroma / 2;
  const parts = (
    [
      [chroma, second, 0],
      [second, chroma, 0],
      [0, chroma, second],
      [0, second, chroma],
      [second, 0, chroma],
      [chroma, 0, second],
    ] as const
  )[Math.floor(hue) % 6]!;
  return `#${parts
    .map((part) =>
      Math.min(255, Math.max(0, Math.round((part + low) * 255)))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase()}`;
}

/** `#RRGGBB` → `FFRRGGBB`, as the `rgb` attribute wants it. */
export function argb(color: string): string {
  return `FF${color.replace('#', '').toUpperCase()}`;
}
