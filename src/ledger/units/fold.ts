/** Traditional characters that occur in the words by which roles, units and offices are recognised, each with its simplified form. */
const TRADITIONAL =
  '牽頭辦單責聯參與協會負職領導門關廳區縣鄉鎮級團學館隊處醫銀國黨發財務應長員張劉陳楊趙黃吳孫馬羅鄭謝許鄧馮蕭葉蘇呂魯鍾譚賈鄒龍萬錢湯賀龔羣總經實組織進條動項業體鐵電衛監檢審計統農機構場園開車廠礦莊島灣縂書記師範傳戰輔專無暫餘節聖強劃劇軍編幹華興從價歸當優並個幾雙間後東兩時臺環運輸設據規資創屬調議術護駐際貿產權標準測災訊廣視綜執濟續內聞漁糧號稅絡網裏嚴憲為';
const SIMPLIFIED =
  '牵头办单责联参与协会负职领导门关厅区县乡镇级团学馆队处医银国党发财务应长员张刘陈杨赵黄吴孙马罗郑谢许邓冯萧叶苏吕鲁钟谭贾邹龙万钱汤贺龚群总经实组织进条动项业体铁电卫监检审计统农机构场园开车厂矿庄岛湾总书记师范传战辅专无暂余节圣强划剧军编干华兴从价归当优并个几双间后东两时台环运输设据规资创属调议术护驻际贸产权标准测灾讯广视综执济续内闻渔粮号税络网里严宪为';

const SMALL_FORMS: Readonly<Record<string, string>> = {
  '\u3000': ' ',
  '\u00a0': ' ',
  '\t': ' ',
  '\r': '\n',
  '\u2028': '\n',
  '\u000b': '\n',
  '﹑': '、',
  '､': '、',
  '﹐': ',',
  '﹔': ';',
  '﹕': ':',
  '｡': '。',
  '〔': '[',
  '〕': ']',
  '【': '[',
  '】': ']',
  '〖': '[',
  '〗': ']',
  '﹝': '[',
  '﹞': ']',
  '﹙': '(',
  '﹚': ')',
  '✕': '×',
  '╳': '×',
  '＊': '*',
  '∗': '*',
  '︰': ':',
  '∶': ':',
};

const FOLDS: ReadonlyMap<string, string> = new Map([
  ...[...TRADITIONAL].map((char, index): [string, string] => [char, SIMPLIFIED[index] ?? char]),
  ...Object.entries(SMALL_FORMS),
]);

function foldChar(char: string): string {
  const code = char.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return FOLDS.get(char) ?? char;
}

/**
 * The text as the grammar sees it: half width, simplified, one kind of bracket a shape. Of the same length as the
 * argument, index by index, so that names can be cut out of the original and stay spelled as in the cell.
 */
export function fold(text: string): string {
  let folded = '';
  for (let index = 0; index < text.length; index++) folded += foldChar(text.charAt(index));
  return folded;
}

/** Removes characters that are not seen (zero-width marks, byte-order marks, soft hyphens). */
export function withoutInvisible(text: string): string {
  return text.replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '');
}
