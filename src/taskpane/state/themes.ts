import {
  createDarkTheme,
  createLightTheme,
  teamsHighContrastTheme,
  type BrandVariants,
  type Theme,
} from '@fluentui/react-components';
import type { PaneTheme } from './office-environment';

/** Steps around the blue of the add-in's icon. */
const BRAND: BrandVariants = {
  10: '#01060A',
  20: '#051824',
  30: '#07283D',
  40: '#083450',
  50: '#094064',
  60: '#0B4C77',
  70: '#0D5685',
  80: '#0F5C8C',
  90: '#2A6D9A',
  100: '#437EA8',
  110: '#5C90B5',
  120: '#74A1C2',
  130: '#8DB3CF',
  140: '#A6C5DC',
  150: '#C0D7E8',
  160: '#DCE9F3',
};

/** Chinese faces behind the western one, so that both scripts stand well on Windows, macOS and Linux. */
const fontFamilyBase =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', system-ui, sans-serif";

const dark = createDarkTheme(BRAND);

export const THEMES: Record<PaneTheme, Theme> = {
  light: { ...createLightTheme(BRAND), fontFamilyBase },
  dark: {
    ...dark,
    // One step lighter than the default, for contrast on dark grey.
    colorBrandForeground1: BRAND[120],
    colorBrandForeground2: BRAND[130],
    colorBrandForegroundLink: BRAND[120],
    colorCompoundBrandForeground1: BRAND[120],
    fontFamilyBase,
  },
  contrast: { ...teamsHighContrastTheme, fontFamilyBase },
};
