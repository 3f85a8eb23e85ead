import { at, ownCell, plainText } from './cells';
import { defineEntryRule } from './rule';
import { excerpt } from './text-cells';

/** A figure, written in digits or in words. */
const QUANTITY =
  /[\d０-９①-⑳]|百分之|[一二两三四五六七八九十百千万]{1,3}(?:个|项|次|所|家|名|批|套|份|场|期|篇|条|类|支|座|处|轮|成|倍|间|台|公里|亩|户|人)|全覆盖|清零|零报告|翻番|翻一番/;
/** Something that can be laid on the table. */
const PRODUCT =
  /方案|报告|制度|办法|清单|台账|意见|规划|计划|平台|系统|数据库|基地|标准|指南|手册|名单|名录|目录|协议|合同|文件|细则|规范|章程|预案|图谱|课程|教材|试点|示范|样板|品牌|项目|工程|政策|条例|通知|纪要|案例|榜单|专班|小组|联盟|专栏|专题|热线|窗口|机制|体系|网络|模式|中心|队伍/;
/** Something that is done on a day and can be seen to have been done. */
const ACTION =
  /制定|制订|印发|出台|建立|建成|开展|组织|召开|举办|承办|完成|实施|修订|编制|编写|建设|改造|排查|整治|检查|巡查|抽查|督查|督导|培训|轮训|选派|选聘|评选|评审|申报|申请|签订|签约|发布|上线|投入|开工|竣工|验收|新建|新增|扩建|试行|推广|调研|考核|评估|审计|公开|公示|通报|清理|整改|关停|拆除|采购|招标|招聘|招引|引进|认定|创建|打造|设立|成立|组建|配备|配齐|安装|更新|维修|修缮|种植|治理|监测|检测|普查|统计|测评|走访|慰问|宣讲|宣传|学习|报送|上报|汇报|反馈|审批|办理|落实到位|启动|推行|执行|纳入|划定|征收|拨付|发放|补助|奖励|表彰|约谈|问责|移交|对接|合作|共建|联合|比赛|竞赛|演练|体检|救助|帮扶|培育|孵化|转化|研发|开发|开设|开通|运行|运营|提供|优化|整合|分类|调整|简化|取消|下放|承接/;

/** Phrases of resolve in which a word of product or action says nothing: `加强组织领导`, `完善工作机制`, `深入学习贯彻`. */
const RESOLVE = new RegExp(
  [
    '组织(?:领导|协调|保障|实施|推动|到位)|(?:精心|认真|周密)组织',
    '(?:深入|认真|切实|全面)*学习(?:贯彻|领会|宣传贯彻)(?:落实)?',
    '(?:按时|按期|圆满|顺利|全面|高质量|保质保量|确保|努力)*完成(?:好)?(?:各项|上级|相关|有关|既定|年度|全年|本职|目标)*(?:工作|目标|任务)+',
    '(?:各项|相关|有关|长效|工作|体制|责任)+(?:机制|体制|体系|制度|措施|任务|要求|规定|政策|文件)+',
    '(?:做好|抓好|落实)(?:各项|相关|有关)*(?:检查|宣传|学习|实施|建设|治理|整治|服务)工作',
    '宣传(?:引导|教育|力度|氛围)|舆论宣传',
    '(?:中心|重点)工作|(?:围绕|服务)(?:中心|大局)|以.{1,6}为中心|队伍(?:建设|素质|作风)',
    '(?:持续|不断|进一步)?优化(?:服务|环境|作风|流程)?(?:水平|质量|意识)?$',
    '提供(?:坚强|有力|可靠|坚实)的?(?:保障|支撑|保证)|一体|第一|统一|一致|一步|一定|一系列|一批|一些|十分|万全|千方百计|百倍|四个意识|两手抓|零容忍',
  ].join('|'),
  'g',
);

/** Measures that only announce resolve: no figure, no product, no action by which their completion could be told. */
export const unverifiable = defineEntryRule({
  meta: { id: 'unverifiable', severity: 'info', group: 'text', fixable: null, scope: 'entry' },
  check: (entry, context) => {
    const cell = ownCell(entry, 'measures', context);
    const text = plainText(cell);
    if (cell === null || text === null || text.trim().length < 4) return [];
    const substance = text.replace(RESOLVE, '');
    if ([QUANTITY, PRODUCT, ACTION].some((pattern) => pattern.test(substance))) return [];
    const data = { text: excerpt(text) };
    return [{ ...at(cell), messageKey: 'rules.unverifiable.message', data }];
  },
});
