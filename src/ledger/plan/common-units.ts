import { fold } from '../units/fold';

/**
 * `以下政策措施均需各区政府、开发区管委会落实,不再单独列出`: units that every task has without being named there. Tasks keep the units that
 * are written for them; that there are others is told.
 */
const RULE =
  /[,;。]?\s*(\()?\s*(?:以[下上]|上述|下列|各项|所有|本(?:方案|措施|文件))[^,;。:()[\]\n]{0,12}?(?:均|都)[^。;:\n]{2,120}?不再[^,。;()[\]\n]{0,8}(?:列出|列明|注明|标注|列|分工)[^,。;()[\]\n]{0,4}(\))?/;
const HINT = /不再.{0,8}(?:列|注明|标注|分工)/;

/** A statement of units without such a rule, or null where it holds none. */
export function withoutCommonUnits(text: string): string | null {
  if (!HINT.test(text)) return null;
  const match = RULE.exec(fold(text));
  if (!match) return null;
  const [rule, open, close] = match;
  const to = match.index + rule.length - (close !== undefined && open === undefined ? 1 : 0);
  return text.slice(0, match.index) + text.slice(to);
}
