import {
  createDarkTheme,
  createLightTheme,
  teamsHighContrastTheme,
  type BrandVariants,
  type Theme,
} from '@fluentui/react-components';
import type { Locale } from '../../i18n/translate';
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

const CHINESE = "'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', system-ui, sans-serif";

/** Chinese faces behind the western one, on Windows, macOS and Linux. In English, marks such as ’ come from a western face everywhere. */
const FONTS: Record<Locale, string> = {
  'zh-CN': `'Segoe UI', ${CHINESE}`,
  'en-US': `'Segoe UI', -apple-system, 'Helvetica Neue', Arial, ${CHINESE}`,
};

const dark = createDarkTheme(BRAND);

const THEMES: Record<PaneTheme, Theme> = {
  light: createLightTheme(BRAND),
  dark: {
    ...dark,
    // One step lighter than the default, for contrast on dark grey.
    colorBrandForeground1: BRAND[120],
    colorBrandForeground2: BRAND[130],
    colorBrandForegroundLink: BRAND[120],
    colorCompoundBrandForeground1: BRAND[120],
  },
  contrast: teamsHighContrastTheme,
};

/** The theme with the faces that its language is set in. */
export function themeFor(name: PaneTheme, locale: Locale): Theme {
  return { ...THEMES[name], fontFamilyBase: FONTS[locale] };
}
