import { simplified } from '../columns/simplified';
import { headersAt } from './cell-list';
import { headsList } from './list-columns';
import { markerAt } from './outline-markers';
import { lineAt, type Paragraph } from './paragraph';
import type { UnreadText } from './plan-reading';

const TITLE_END =
  /(?:方案|计划|规划|要点|意见|通知|清单|安排|措施|分工|台账|台帐|办法|纲要|细则|任务表|一览表|责任书|责任状|行动|部署|分解|举措|工作任务|重点任务|任务书|实事|指南|分工表|分解表|责任表|明细表|登记表|进度表|汇总表|统计表|安排表|计划表|条例|决定|目标任务|重点工作|主要工作|工作总结|报告|校历|行事历|日程表|[交督]办单|任务单|解读|起草说明|编制说明)(?:的通知)?(?:[(（〔《<〈][^()（）]{0,40}[)）〕》>〉]){0,2}$/;
const TAIL =
  /^(?:本类(?:热门|推荐|最新)|相关(?:文章|阅读|推荐|链接|新闻|信息|范文)|推荐(?:阅读|文章|信息)|热门(?:文章|推荐|范文|阅读)|猜你喜欢|延伸阅读|返回(?:顶部|首页|列表)|打印(?:本页|此页|页面)|【?打印】?|关闭窗口|分享到|分享(?:按钮|：|:)|扫一扫|上一篇|下一篇|上一页|下一页|版权(?:所有|声明)|网站地图|关于我们|联系我们|免责声明|主办单位[:：].*承办|.{0,30}ICP备|.{0,20}公网安备)/;
const SITE_LINE =
  /^(?:最新文章|首页\s*[>»›＞]|首页\s*$|当前位置|您(?:现在)?的位置|您当前的?位置|所在位置|(?:索\s?引\s?号|文\s?号|成文日期|发文日期|主题分类|信息来源|公开方式|组配分类|发布(?:时间|日期|机构|者))\s?[:：]|浏览(?:次数|量)?[:：]|点击(?:数|量|率|次数)?[:：]|阅读(?:次数|量)?[:：]|字号[:：]|字体[:：]|【?字体|来源[:：].{0,20}(?:时间|浏览|作者|发布|日期|字号)|作者[:：].{0,20}(?:时间|来源)|登录|注册|导航|网站首页|站内搜索|搜索)/;

/** A line of what a site says about a document. */
export function isSiteLine(text: string): boolean {
  return SITE_LINE.test(text.replace(/^[\s|｜│]+/, '')) || TAIL.test(text.trim());
}

/** A paragraph that can be the title of a plan or a task list. */
export function isTitle(text: string): boolean {
  const raw = text.trim();
  if (raw.length < 6 || raw.length > 70 || /[。；;]/.test(raw) || SITE_LINE.test(raw) || TAIL.test(raw)) return false;
  const plain = simplified(raw);
  if (/^(?:附件?|附表)\s*\d{0,2}\s*[:：]/.test(plain) && plain.length < 9) return false;
  if (plain.split(/[\s\u3000]+/).length > 4) return false;
  return TITLE_END.test(plain) && !/^[一二三四五六七八九十\d]{1,3}[、.]/.test(plain);
}

/** A menu: many short words with blanks between and no sentence. */
function isMenu(text: string): boolean {
  const words = text.trim().split(/[\s\u3000|>·]+/);
  if (/[。；;：:]/.test(text) || headsList(words)) return false;
  const isSpaced = words.every((word) => word.length === 1);
  return words.length >= 4 && !isSpaced && words.every((word) => word.length <= 12) && /[㐀-鿿A-Za-z]/.test(text);
}

const CONTENTS = /^(?:目\s*录|目\s*次|contents)$/i;
const CONTENTS_LINE = /^\S.{1,60}?(?:[.．·…]{3,}[\s.．·…]*|\s{2,}|\t)[(（]?\d{1,3}[)）]?$/;
const LEADERS = /[.．·…]{6,}\s*[(（]?\d{1,3}[)）]?$/;

/** Indices of a table of contents: lines that end with leaders and a page, or with a page below 目录. */
function contentsOf(paragraphs: readonly Paragraph[]): ReadonlySet<number> {
  const found = new Set<number>();
  let below = false;
  paragraphs.forEach(({ text }, index) => {
    const plain = text.trim();
    if (CONTENTS.test(plain)) below = true;
    else if (!LEADERS.test(plain) && !(below && CONTENTS_LINE.test(plain))) {
      below = false;
      return;
    }
    found.add(index);
  });
  return found;
}

/** The header of a table of tasks, in one line or one cell a line. */
function headsTable(paragraphs: readonly Paragraph[], index: number): boolean {
  const cells = paragraphs[index]!.text.split(/[|｜\t]/).map((cell) => cell.trim());
  return headsList(cells.filter((cell) => cell !== '')) || headersAt(paragraphs, index).length > 0;
}

/** Divides the text of a web page from what stands around it; what is cut goes to `unread`. */
export function withoutSiteText(paragraphs: readonly Paragraph[], unread: UnreadText[]): Paragraph[] {
  const isBody = ({ text, folded }: Paragraph): boolean => {
    const plain = folded.trim();
    return (plain.length >= 40 && /。/.test(plain)) || isTitle(text) || markerAt(plain, 0)?.weak === false;
  };
  const isSite = ({ text }: Paragraph): boolean =>
    isMenu(text) || SITE_LINE.test(text.trim()) || TAIL.test(text.trim());
  const first = paragraphs.findIndex((paragraph, index) => isBody(paragraph) || headsTable(paragraphs, index));
  const leading = first > 0 && paragraphs.slice(0, first).some(isSite) ? first : 0;
  const kept: Paragraph[] = [];
  const drop = (paragraph: Paragraph): void => {
    const text = paragraph.text.trim();
    if (text !== '') unread.push({ line: lineAt(paragraph, 0), text, reason: 'site-text' });
  };
  const tail = tailStart(paragraphs);
  const contents = contentsOf(paragraphs);
  paragraphs.forEach((paragraph, index) => {
    const plain = paragraph.text.trim();
    if (contents.has(index)) unread.push({ line: lineAt(paragraph, 0), text: plain, reason: 'preamble' });
    else if (index < leading || index >= tail || (SITE_LINE.test(plain) && plain.length <= 80)) drop(paragraph);
    else kept.push(paragraph);
  });
  return kept;
}

/** Where related articles and the site's foot begin, after the last outline marker; the end when there is none. */
function tailStart(paragraphs: readonly Paragraph[]): number {
  let start = paragraphs.length;
  for (let index = paragraphs.length - 1; index > 0; index--) {
    const { text, folded } = paragraphs[index]!;
    const plain = folded.trim();
    if (TAIL.test(text.trim()) && plain.length <= 80) start = index;
    else if (markerAt(plain, 0)?.weak === false || plain.length > 120) break;
  }
  return start;
}
