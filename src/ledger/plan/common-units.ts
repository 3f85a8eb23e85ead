import { fold } from '../units/fold';

/** `以下政策措施均需各区政府、开发区管委会落实,不再单独列出`: units that every task has without being named there. */
const RULE =
  /(?:以[下上]|上述|下列|本(?:方案|措施|文件)?|各项)?(?:各项|各条|所有|全部|具体)?(?:政策|工作|重点|目标)?(?:措施|任务|事项|条款|工作|内容)[^,;。:()[\]\n]{0,6}?(?:均|都)(?:需|须|应|要|涉及)?(?:由)?([^。;:\n]{2,120}?)(?:,|(?:共同|具体|贯彻|组织|负责|抓好|配合)*(?:落实|执行|负责|参与|配合)[^。;()\n]{0,12}?)不再(?:在文中)?(?:单独|另行|一一|逐一|分别|重复)*(?:列出|列明|注明|标注|列|[做作]?分工)[^,。;)\]]{0,4}/;
const HINT = /不再.{0,8}(?:列|注明|标注|分工)/;

export interface CommonUnits {
  /** The names as written, `各区政府、开发区管委会`. */
  readonly units: string;
  /** The text without the rule. */
  readonly text: string;
}

/** The rule in a text, or null when there is none. */
export function commonUnits(text: string): CommonUnits | null {
  if (!HINT.test(text)) return null;
  const match = RULE.exec(fold(text));
  if (!match) return null;
  const from = match.index;
  const at = from + match[0].indexOf(match[1]!);
  const before = text.slice(0, from).replace(/[。;；,，\s]+$/, '');
  return { units: text.slice(at, at + match[1]!.length), text: before + text.slice(from + match[0].length) };
}
