import type { Status } from '../entry';

/** What people write for a state, normalised: NFKC, lower case, without spaces and marks. The first list that fits in order decides. */
const WORDS: Readonly<Record<Status, string>> = {
  signedOff:
    '已销号 销号 完成销号 已完成销号 已办结销号 销号完成 同意销号 准予销号 已验收销号 验收销号 已销项 销项 已销案 销案 已核销 核销 已销账 销账 已归档 归档 已注销 已結案 已销 signedoff closed archived verified verifiedclosed',
  completed:
    '已完成 完成 已办结 办结 已完结 完结 已结束 结束 完毕 办理完毕 已办理 已整改 整改完成 已完成整改 完成整改 整改到位 已整改到位 全部完成 全面完成 按期完成 如期完成 按时完成 提前完成 超额完成 逾期完成 延期完成 超期完成 圆满完成 顺利完成 完成任务 任务完成 已竣工 竣工 已落实 落实到位 已到位 达标 已达标 已验收 验收通过 已通过 通过验收 已印发 已解决 已答复 已闭环 闭环 已结案 结案 已办 办毕 已完 待销号 申请销号 拟销号 已申请销号 待验收 完成待验收 已完成待验收 已完成待销号 完成待销号 已完成未销号 已报结 已交付 是 √ ✓ ✔ ☑ ● ■ y yes true ok done complete completed finished achieved delivered resolved fulfilled accomplished met completedlate 已办成 已達成 已达成 达成 完成✓ 已全部完成 已按期完成 已按时完成 已全面完成 均已完成 已经完成 基本完成并长期坚持 验收合格 复查合格 整改合格 已整改合格 合格 完成并长期坚持 已完成并长期坚持 已完成并持续推进 已化解 化解 已息访 息访 已结题 结题 已结项 结项 已建成 建成 已投用 投用 已投产 投产 已上线 已投入使用 投入使用',
  notStarted:
    '未启动 未开始 尚未启动 尚未开始 未开展 尚未开展 未实施 尚未实施 未开工 尚未开工 未动工 待启动 待开始 待开展 待开工 待实施 待签收 未签收 待受理 未受理 未进行 未办理 尚未办理 未办 待办 待办理 未着手 未推进 尚未推进 未整改 尚未整改 待整改 待落实 待解决 待处理 未落实 还未开始 还未启动 没有启动 没有开始 没开始 没启动 暂未启动 暂未开始 暂未开展 准备中 筹备中 谋划中 拟启动 计划中 未到时间 未到时间节点 未到节点 未到开展时间 未到期未启动 未到启动时间 notstarted notbegun notyetstarted unstarted pending todo tobestarted planned open new queued backlog scheduled upcoming 未啟動 未開始 尚未啟動 ○ □',
  suspended:
    '暂缓 暂缓实施 暂缓推进 暂停 已暂停 中止 已中止 终止 已终止 延期 已延期 申请延期 延期办理 延后 已延后 推迟 已推迟 搁置 已搁置 缓办 缓建 停滞 停工 已停工 停止 已停止 取消 已取消 撤销 已撤销 作废 已作废 不再实施 不再推进 挂起 调整取消 onhold hold paused suspended deferred postponed cancelled canceled terminated stopped aborted dropped halted withdrawn shelved 暫緩 終止 中斷 中断',
  inProgress:
    '推进中 正在推进 有序推进 正有序推进 有序推进中 稳步推进 稳步推进中 扎实推进 加快推进 加快推进中 全力推进 积极推进 持续推进 持续推进中 正常推进 正常推进中 常态化推进 常态推进 按计划推进 按计划推进中 按时序推进 按序时推进 序时推进 同步推进 深入推进 推进 进行中 正在进行 正在进行中 进行 办理中 正在办理 在办 处理中 正在处理 实施中 正在实施 已启动 启动 已开始 已开展 开展中 正在开展 已开工 在建 建设中 正在建设 施工中 整改中 正在整改 持续整改 落实中 正在落实 执行中 正在执行 跟进中 持续跟进 达到序时 达到序时进度 达序时进度 达到时序进度 符合序时进度 符合序时 序时进度 正常 进展顺利 顺利推进 顺利 进展正常 进度正常 基本完成 部分完成 部分整改 阶段性完成 阶段性完成任务 初步完成 接近完成 即将完成 大部分完成 未完成 尚未完成 未办结 尚未办结 未完结 未闭环 未整改到位 未完成整改 未销号 未达标 未化解 尚未化解 未解决 尚未解决 未息访 未结题 未建成 未投用 未验收 不合格 逾期 已逾期 逾期未完成 超期 已超期 超期未完成 逾期未办结 滞后 进度滞后 进展滞后 进展缓慢 推进缓慢 推进较慢 滞后序时 滞后序时进度 落后序时进度 未达序时 未达序时进度 未达到序时进度 长期坚持 长期推进 长期任务 常态化 常态化开展 常态化落实 持续坚持 持续落实 持续开展 立行立改并长期坚持 完成中 审批中 审核中 验收中 前期 前期工作 前期准备 前期工作中 招标中 编制中 起草中 征求意见中 征求意见 已受理 受理 已签收 已交办 已转办 已派单 × ✗ ✘ inprogress inprocess ongoing underway wip active started working processing progressing ontrack atrisk delayed late behind behindschedule overdue partial partiallycompleted partlydone incomplete notcompleted notdone notfinished continuing 進行中 推進中 辦理中 否 no n false ◐ △ ▲',
};

const VOCABULARY = new Map<string, Status>();
for (const status of Object.keys(WORDS) as Status[]) {
  for (const word of WORDS[status].split(' ')) VOCABULARY.set(word, status);
}

/** Words that say how, not how far: `已按时办结`, `均已全部完成`. */
const ADVERBS = /目前|现已?|均|都|按时|按期|如期|提前|全部|全面|顺利|圆满|有序|扎实|经(?=完|办|结)/g;

/** Words that decide a longer text from its beginning (`已完成，9月28日印发`); longer ones first, so that 未完成 wins over 完成. */
const BEGINNINGS = [...VOCABULARY]
  .filter(([word]) => word.length >= 3 && /^\p{Script=Han}+$/u.test(word))
  .sort((a, b) => b[0].length - a[0].length);

const EDGE = /^[\s,.;:!。、"'“”‘’*·\-—]+|[\s,.;:!。、"'“”‘’*·\-—]+$/g;
/** A report says its state in the beginning or not at all; no more is looked at. */
const LONGEST = 200;
/** After the deciding word something else must begin: a mark, a bracket, a number. Otherwise it is a sentence about something. */
const NEXT = /^[,.;!。([【\d-]/;

/** Any verb that says of itself that it goes on: `调解中`, `正在比选`, `按计划实施`. */
const GOING_ON =
  /^(?:\p{Script=Han}{2,6}中|正在?\p{Script=Han}{2,4}|正?按(?:计划|时序|序时|序时进度|进度)(?:推进|执行|实施|进行|开展|落实|整改|建设)中?)$/u;

/**
 * The state that a text says, or null when it is empty or says none for certain. A percentage is a state too: 100% is completed (not
 * signed off), 0% not started. Long reports are not searched for words: only what they begin with, closed by a mark, counts.
 */
export function parseStatus(text: string): Status | null {
  const plain = text
    .slice(0, LONGEST)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u200b_]+/g, '')
    .replace(EDGE, '')
    .replace(/^[([【](.*)[)\]】]$/, '$1');
  if (plain === '') return null;
  const whole = VOCABULARY.get(plain) ?? VOCABULARY.get(plain.replace(/[-/]/g, ''));
  if (whole) return whole;
  const bare = VOCABULARY.get(plain.replace(ADVERBS, ''));
  if (bare) return bare;
  if (GOING_ON.test(plain)) return 'inProgress';
  const percent = /^(?:已?完成|进度|推进|约|进度约)?(\d{1,3}(?:\.\d+)?)%$/.exec(plain);
  if (percent) return byShare(Number(percent[1]));
  const bracket = /^([^(]{1,20})\([^()]{1,60}\)$/.exec(plain);
  if (bracket) {
    const outer = VOCABULARY.get((bracket[1] ?? '').replace(EDGE, ''));
    if (outer) return outer;
  }
  for (const [word, status] of BEGINNINGS) {
    if (plain.startsWith(word) && NEXT.test(plain.slice(word.length)))
      return onlyState(plain.slice(word.length), status);
  }
  return null;
}

const ASKS_SIGN_OFF = /^是否已?(?:完成)?(?:销[号项案账]|核销)|^(?:销[号项案账]|核销)(?:与否|否)/;
const YES = /^(?:是|已|[√✓✔]|y|yes)$/i;

/** The state that a text says below a header: a yes below 是否销号 says that the task is struck off. */
export function parseStatusUnder(header: string, text: string): Status | null {
  return ASKS_SIGN_OFF.test(header.trim()) && YES.test(text.trim()) ? 'signedOff' : parseStatus(text);
}

/** `已完成80%` is not completed. */
function onlyState(rest: string, status: Status): Status | null {
  const percent = /^[,:;(]?(\d{1,3}(?:\.\d+)?)%/.exec(rest);
  if (percent) return byShare(Number(percent[1]));
  if (status === 'completed' && /^\d/.test(rest)) return null;
  return status;
}

function byShare(percent: number): Status | null {
  if (percent > 100) return null;
  if (percent === 100) return 'completed';
  return percent === 0 ? 'notStarted' : 'inProgress';
}
