import { enUS } from './en-US';
import { zhCN } from './zh-CN';

export type Locale = 'zh-CN' | 'en-US';
export type MessageKey = keyof typeof zhCN;
export type MessageParams = Readonly<Record<string, string | number>>;
/** Text for a key in one language; `{name}` is replaced by the parameter of that name. */
export type Translate = (key: MessageKey, params?: MessageParams) => string;

const CATALOGUES: Record<Locale, Record<MessageKey, string>> = { 'zh-CN': zhCN, 'en-US': enUS };

/** The translate function of a language. A parameter that the text names but the caller does not give stays visible as `{name}`. */
export function translator(locale: Locale): Translate {
  const catalogue = CATALOGUES[locale];
  return (key, params = {}) =>
    catalogue[key].replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = params[name];
      return value === undefined ? whole : String(value);
    });
}

/** The nearest language that we have: any Chinese is zh-CN, anything else en-US. */
export function nearestLocale(tag: string): Locale {
  return tag.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en-US';
}
