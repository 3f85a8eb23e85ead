import { trimText } from './grid-view';
import { simplified } from './simplified';

/** Level of a heading by its marker, outermost 0; null for a text without one. */
export function headingLevel(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/\s+/g, '');
  if (/^第[一二三四五六七八九十百零\d]{1,4}[部分章篇节类批]/.test(plain)) return 0;
  if (/^(?:专项|附表|附件|表)[一二三四五六七八九十\d]{1,3}[:、.]?/.test(plain)) return 0;
  if (/^[一二三四五六七八九十百]{1,4}[、.,:]/.test(plain)) return 1;
  if (/^[([][一二三四五六七八九十百壹贰叁肆伍陆柒捌玖拾]{1,4}[)\]]/.test(plain)) return 2;
  if (/^\d{1,3}[、.](?!\d)/.test(plain)) return 3;
  if (/^[(]\d{1,3}[)]/.test(plain) || /^[①-⑳]/.test(text)) return 4;
  if (/^[IVX]{1,5}[、.]/.test(plain)) return 1;
  if (/^[A-H][、.]/.test(plain)) return 1;
  return null;
}

/** True for a bare Chinese ordinal in the number column: `一`, `（二）`, `三、`. */
export function isChineseOrdinal(text: string): boolean {
  return /^[([]?[一二三四五六七八九十百]{1,4}[)\]]?[、.]?$/.test(text.normalize('NFKC').replace(/\s+/g, ''));
}

/** True for a row number and nothing else: `12`, `1.`, `1.2`, `(3)`, `3-1`, `A01`. */
export function isRowNumber(text: string): boolean {
  const plain = text.normalize('NFKC').replace(/\s+/g, '');
  return (
    /^[([]?(?:no\.?|[a-z]{1,4}-?)?\d{1,6}(?:[-.]\d{1,4}){0,3}[)\]]?[、.]?$/i.test(plain) || isChineseOrdinal(plain)
  );
}

const TOTAL =
  /^(?:总计|合计|小计|共计|累计|总数|汇总|平均|占比|完成率|本页小计|本页合计|grandtotal|subtotal|total|sum|average)(?:$|[:(（数共]|\d+[项件个条家]?$|项数|件数)/i;
const TOTAL_END = /(?:小计|合计|总计|subtotal|total)$/i;

/** True for the label of a row of totals: `合计`, `总 计：12项`, `教育类小计`. */
export function isTotalLabel(text: string): boolean {
  if (text.length > 30) return false;
  const plain = simplified(text.normalize('NFKC').replace(/\s+/g, ''));
  return TOTAL.test(plain) || (plain.length <= 14 && TOTAL_END.test(plain));
}

const NOTE =
  /^(?:附?注(?:释|意)?\d{0,2}|备注|说明|填表说明|填报说明|附注|特此说明|温馨提示|填表人|填报人|制表人?|编制人?|编制单位|审核人?|复核人?|审批人?|批准人?|单位负责人|主要负责人|分管领导|负责人|经办人|联系人|联系电话|电话|填报单位|填表单位|报送单位|制表单位|填报时间|填报日期|填表时间|填表日期|制表日期|制表时间|报送时间|打印时间|单位盖章|盖章|签字|签章|签名|数据来源|資料來源|資料来源|资料来源|备\s*注|注\s*释|notes?|remarks?|preparedby|reviewedby|approvedby|source|date)(?:[(（][^)）]{0,12}[)）])?[:：]/i;
const NOTE_ALONE =
  /^(?:[*※]|[(（](?:单位)?(?:盖章|公章|签章|签字|此件)|[(（]?(?:续表|接上表|接下页|转下页)|第\d+页|共\d+页|(?:以下空白|以下无正文)$|-{3,}|—{3,})/;

/** True for a text below a ledger that is none of its rows: `注：…`, `填表人：`, `（盖章）`, `以下空白`. */
export function isNoteText(text: string): boolean {
  const plain = trimText(text)
    .normalize('NFKC')
    .replace(/[ \t\u3000]+/g, '');
  return NOTE.test(plain) || NOTE_ALONE.test(plain);
}

/** Text up to the first full stop (or the end of its line): the title of a task that has no column of its own. */
export function firstSentence(text: string): string {
  const trimmed = trimText(text);
  const end = /[。！？\r\n]/.exec(trimmed);
  return trimText(end ? trimmed.slice(0, end.index) : trimmed);
}
