/** How a schedule begins that stands among units: `6月底完成`, `2025年底前`, `年内持续推进`, `每季度`, `长期坚持`. */
const BEGINS =
  /^(?:(?:于|在|到|至|截至|力争|确保|并|争取|计划|预计|从|自)*(?:["“]?十[一二三四五六]五|\d{2,4}年|20[\d*×x]{2}[年./-]|\d{1,2}月|\d{1,3}(?:个(?=月|工作日|自然日|小时|季度|学期|年|周|半)|年|天|日|周|小时|工作日)|[一二三四五六七八九十]+(?:月|个月|年内|年底)|年(?:内|底|中|末|初|前)|今年|明年|本年|当年|全年|[上下]半年|第?[一二三四]季度|[上中下]旬|月底|每(?:年|月|周|日|季|半年|学期)|次年|次月|春节|国庆|汛期|主汛期|供暖季|开学|暑假|寒假|近期))|^(?:并)?(?:长期|持续|常态|立行立改|即知即改|立即|即时|贯穿|逐年|分步|分阶段|按时|按期|限期|随时|定期|动态)/;

/** Ends like a unit and begins like a schedule: `2025年教育大会筹备组`, `12345热线办`. Left to the units. */
const LONGEST = 40;

/** True for text that states a time, not a unit. Reading it is the schedule language's business. */
export function isSchedulePhrase(folded: string): boolean {
  const text = folded.trim();
  return (
    text.length <= LONGEST &&
    BEGINS.test(text) &&
    !/(?:局|委|厅|专班|领导小组|办公室|工作组|筹备组|中心|要点\)?|方案|总结|通知|清单|大会|会议|体系|队伍)$/.test(text)
  );
}
