import type { Candidate } from './candidate';

const TIME = /(?:时间|日期|时限|期限|年限|工期|时点|时刻|时间表|时间段|节点|跨度|年月|日|時間|期限|時限)$/;

/**
 * Reads a header about a time by its parts: what ends or begins, planned or actual; empty for one that is no time of the task.
 */
export function timeCandidates(core: string): readonly Candidate[] {
  if (!TIME.test(core.replace(/(?:要求|安排)$/, ''))) return [];
  if (/(?:销[号项案]|闭[环合])(?:时限|期限|节点)/.test(core)) return [{ field: 'schedule', weight: 2.5 }];
  if (/销[号项案账]|核销|注销|归档|闭环|銷號/.test(core)) return [{ field: 'signedOffOn', weight: 3 }];
  // 反馈时间要求 and 要求反馈日期 are when an answer is due.
  if (/要求|(?:反馈|报送|上报|汇报)(?:时限|期限)/.test(core)) return [{ field: 'schedule', weight: 2.8 }];
  if (/(?:出具|形成|提交).{0,2}报告/.test(core))
    return [
      { field: 'schedule', weight: 1.9 },
      { field: 'completedOn', weight: 1.8 },
    ];
  if (/活动|举办/.test(core)) return [{ field: 'schedule', weight: 1.9 }];
  if (/更新|填报|上报|报送|汇报|报告|反馈|填表|统计|调度|(?:进展|数据|情况)截[止至]/.test(core))
    return [{ field: 'reportedOn', weight: 2.5 }];
  const actual = /实际|已完成|實際/.test(core);
  const begins = /开始|启动|起始|开工|立项|交办|派单|下达|派发|开展|開始/.test(core);
  if (begins && !/起止|起讫|至/.test(core)) return [{ field: 'startedOn', weight: actual ? 3 : 2.4 }];
  if (actual) return [{ field: 'completedOn', weight: 3 }];
  if (
    /时限|期限|年限|工期|节点|时间表|时间段|跨度|起止|限期|计划|拟|预计|目标|要求|承诺|规定|限定|截止|截至|到期|安排|进度|推进|约定|應|应/.test(
      core,
    )
  ) {
    return [{ field: 'schedule', weight: 2.8 }];
  }
  if (/验收|竣工|完结|办毕|关闭|闭合|(?:整改|落实|处置)到位/.test(core)) return [{ field: 'completedOn', weight: 2.6 }];
  if (/完成|办结|结束|整改|整治|治理|化解|答复|办复|结[题项案]|建成|上线|投[用产]|交付/.test(core)) {
    return [
      { field: 'schedule', weight: 1.9 },
      { field: 'completedOn', weight: 1.8 },
    ];
  }
  return [];
}
