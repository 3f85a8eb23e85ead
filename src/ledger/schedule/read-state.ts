import { charBefore, isOneOf, matchAt } from './point';

const ONGOING =
  /常态长效|[常长]年(?=坚持|实施|跟踪|跟进|监测|巡[查护]|开展|推进|进行|保持|落实|不|$|[,;。])|常态化?(?![^,;。、]{0,6}期间)|持续(?!(?:了)?\d|[\u4e00-\u9fa5]{2}的(?:基础|前提|情况|态势|趋势)|时间|期|不断|至|到|健康|发展|向好|[高低性]|放电|发声|升温|趋紧|偏[高低]|、稳定)(?:不断|推进|巩固|深化|坚持|开展|整改|跟进|保持|加强|提升|实施|用力|抓好)?|持续不断|长期(?=坚持|执行|推进|保持|开展|整改|有效|实施|实行|落实|巩固|公开|任务|工作|工程|抓|做|跟踪|整治|持续|[,;。、)/]|$)(?!坚持的)(?:坚持|执行|推进|保持|开展|整改|有效)?|中长期坚持|始终|贯穿(?:于)?(?:全年|始终|全过程|全程|(?:整个)?(?:学年|学期)(?:始终)?)|全过程(?!记录|咨询|人民)|1以贯之|坚持不懈|坚持下去|(?:常|长)抓不懈|紧抓不放|1贯(?!制)|不断|经常性?|日常|长效|永久|动态(?:化|管理|调整|更新|监测|跟踪|推进|(?=$|[,;。、)]))|1直(?!线|未|没|存|不)|(?<![键史要的1危难峰])时刻|继续(?![^,;。]{1,8}的(?:$|[,;。])|教育|增[加产长]|扩大|上升|下降)|久久为功|滚动推进|即日起(?!至|到|-|,?为期)|随时/y;
const IMMEDIATE =
  /立行立改|即知即改|立知立改|立整立改|立查立改|边查边改|边学边改|边改边查|即查即改|即整即改|随查随改|立即|立刻|马上|即时|即刻|当即|当场|当日(?=[,;。、内]|办|完|整|$)|当天(?=[,;。、内]|办|完|整|$)/y;

/** `营商环境持续改善` tells of a state, `持续改善营商环境` of work. */
const OF_A_STATE =
  /(?:持续|不断)(?:稳步|快速)?(?:提高|提升|改善|改进|增长|增加|下降|减少|降低|调整|优化|好转|加强|完善|壮大|凸显|显现|深化|夯实|拓展|扩大|恶化|加大|增强|健全|攀升|回升|上升|扩展|升级)(?=$|[,;。、)])/y;
/** 推动规则不断完善, 在此过程中不断完善 */
const BROUGHT_ABOUT = /(?:推动|促进|推进|确保|实现)[^,;。]{1,14}$|过程中$/;
/** What work can follow; after any other character the thing that something goes on with stands. */
const OPENS_WORK = ',;。、:\n()并且后要须应需将';
const LEADS_TO_WORK = `${OPENS_WORK}行施展进强好抓做化及与和成期时`;
const NOT_ABLE = /不能|未能|无法|难以/;
const OF_AN_EVENT = /[学动议会节试幕赛假式礼]/;

/** Length of an ongoing word at a place, or 0. */
export function readOngoing(text: string, index: number): number {
  // 中长期 alone is a horizon.
  if (text[index] === '长' && charBefore(text, index) === '中') return 0;
  // 日常监管 and 动态调整 are work where they begin it or a verb leads to them, and else what something is like.
  if (isOneOf(text, index, '日动') && index > 0 && !isOneOf(text, index - 1, LEADS_TO_WORK)) return 0;
  if (isOneOf(text, index, '持不')) {
    // 可持续的发展, 队伍素质的持续提升
    if (isOneOf(text, index - 1, '可的')) return 0;
    const state = index > 0 && !isOneOf(text, index - 1, OPENS_WORK) && matchAt(OF_A_STATE, text, index) !== null;
    if (state && !BROUGHT_ABOUT.test(text.slice(Math.max(0, index - 16), index))) return 0;
  }
  return matchAt(ONGOING, text, index)?.[0].length ?? 0;
}
/** Length of a word that means at once, or 0. */
export function readImmediate(text: string, index: number): number {
  // 开学当天, 活动当日: the day of something else.
  if (text[index] === '当' && OF_AN_EVENT.test(charBefore(text, index))) return 0;
  // 暂时不能立即整改的
  if (NOT_ABLE.test(text.slice(Math.max(0, index - 2), index))) return 0;
  return matchAt(IMMEDIATE, text, index)?.[0].length ?? 0;
}
