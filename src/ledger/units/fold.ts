import { INVISIBLE, TONED_VOWELS } from '../converted-text';

/** Traditional characters that occur in the words by which roles, units and offices are recognised, each with its simplified form. */
const TRADITIONAL =
  '牽頭辦單責聯參與協會負職領導門關廳區縣鄉鎮級團學館隊處醫銀國黨發財務應長員張劉陳楊趙黃吳孫馬羅鄭謝許鄧馮蕭葉蘇呂魯鍾譚賈鄒龍萬錢湯賀龔羣總經實組織進條動項業體鐵電衛監檢審計統農機構場園開車廠礦莊島灣縂書記師範傳戰輔專無暫餘節聖強劃劇軍編幹華興從價歸當優並個幾雙間後東兩時臺環運輸設據規資創屬調議術護駐際貿產權標準測災訊廣視綜執濟續內聞漁糧號稅絡網裏嚴憲為叢舉樂喬習爭眾衆僑儲勞別盧則蘭製圍塊備復複婁層屆崗帶庫龐廢徹態懷懲戶揚擬掛揮數晉來極欒檔橋歐畢氣匯漢沒潤塗溫點獨現暢療蓋碼確種積稱竇簡類係紅紀練細結給綠蘆營藥蔣藍藺裝見訂認訓訪識試話詳說説請諸談諶諧質貧貫費賴轉輛轄邊達連遲鄔郵鉤銷問閔閻陽階陸險隨靜韋韓順須顧預顏題饒驗鮑麥齊臨雲於婦宮盡鞏慶殘聶闕爲産衞裡獎輪遷圖報義讓評證論讀課語貸購貨賽賦蹟辭選還過適鎖鋼錄閱隱離難靈飛養駕騰鳥寶對將尋幣幫彈擴擔敵斷樓樣歷氫決淨溝滅滙灘煙燈爐狀獻畫異盤礎禮穩競筆篩糾紙終絕絲維綱緊線緒緝締縮績繼罰聲聽肅脫膽臟舊艙艦虛蟲補覽觀觸詢誌諮謀講讚豐貝賑賠趨躍軌軟較遠遺鄰釋錯鍊鍛鏈鑒閉陣雜雞霧響頂頒頻願風飯驅髮鬆鬥魚鴻鹽齡併儘卽嗎噹嚮寧幷彙敎査枱牀眞碩祕穀籌糰綫緑繫舘覈註週遊鈎鋪鐘陞顔颱鬚鬱麵荊嶽瀋佈';
const SIMPLIFIED =
  '牵头办单责联参与协会负职领导门关厅区县乡镇级团学馆队处医银国党发财务应长员张刘陈杨赵黄吴孙马罗郑谢许邓冯萧叶苏吕鲁钟谭贾邹龙万钱汤贺龚群总经实组织进条动项业体铁电卫监检审计统农机构场园开车厂矿庄岛湾总书记师范传战辅专无暂余节圣强划剧军编干华兴从价归当优并个几双间后东两时台环运输设据规资创属调议术护驻际贸产权标准测灾讯广视综执济续内闻渔粮号税络网里严宪为丛举乐乔习争众众侨储劳别卢则兰制围块备复复娄层届岗带库庞废彻态怀惩户扬拟挂挥数晋来极栾档桥欧毕气汇汉没润涂温点独现畅疗盖码确种积称窦简类系红纪练细结给绿芦营药蒋蓝蔺装见订认训访识试话详说说请诸谈谌谐质贫贯费赖转辆辖边达连迟邬邮钩销问闵阎阳阶陆险随静韦韩顺须顾预颜题饶验鲍麦齐临云于妇宫尽巩庆残聂阙为产卫里奖轮迁图报义让评证论读课语贷购货赛赋迹辞选还过适锁钢录阅隐离难灵飞养驾腾鸟宝对将寻币帮弹扩担敌断楼样历氢决净沟灭汇滩烟灯炉状献画异盘础礼稳竞笔筛纠纸终绝丝维纲紧线绪缉缔缩绩继罚声听肃脱胆脏旧舱舰虚虫补览观触询志咨谋讲赞丰贝赈赔趋跃轨软较远遗邻释错炼锻链鉴闭阵杂鸡雾响顶颁频愿风饭驱发松斗鱼鸿盐龄并尽即吗当向宁并汇教查台床真硕秘谷筹团线绿系馆核注周游钩铺钟升颜台须郁面荆岳沈布';

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
  '→': ':',
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

/**
 * `財(cái)政局`, `財(cai)政局`: pages that were converted to traditional characters carry the reading of a character behind it, with
 * its tone or as a plain syllable.
 */
const READING = new RegExp(
  `(?<=[一-鿿])(?:[(（](?:[a-z]{0,5}[${TONED_VOWELS}ü][a-z]{0,4} ?|(?:[bpmfdtnlgkhjqxrzcswy]|[zcs]h)(?:[aeo]|[ae]i|ao|ou|[ae]ng?|ong|i(?:a|e|ao|u|ang?|ng?|ong)?|u(?:a|o|ai|i|ang?|n|e)?)|[ae]ng?|[ae]i|ao|ou|er)[)）])+`,
  'g',
);

/** Removes what is no part of the text: characters that are not seen (zero-width marks, soft hyphens), readings behind characters. */
export function withoutNoise(text: string): string {
  return text.replace(INVISIBLE, '').replace(READING, '');
}
