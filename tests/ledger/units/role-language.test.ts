import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readUnits } from '../../../src/ledger/units/read-units';

const words = (text: string): string[] => text.trim().split(/\s+/);

/** What offices write behind the names of those who lead, help or are responsible. */
const LEAD_VERBS = words(`
  牵头 牵头负责 负责牵头 总牵头 牵头抓总 牵头总抓 主抓 主办 主责 主导 为主 总负责 负总责 牵头组织 牵头组织实施 牵头推进 牵头落实 牵头实施
  牵头办理 牵头协调 作为牵头单位 为牵头单位 是牵头单位 任牵头单位 担任牵头单位 负责牵头抓总 具体牵头 统一牵头 全面牵头 牵头并负责 主要负责
  总体牵头 负责牵头落实 牵头统筹 牵头统筹推进 统筹牵头 承担牵头责任 履行牵头职责 负牵头责任 负主要责任 牵头主抓 为主负责 为主责单位
  为第一责任单位 为主办单位 为主要责任单位`);
const COOPERATING_VERBS = words(`
  配合 协助 协办 参与 参加 协同 配合落实 积极配合 密切配合 做好配合 做好配合工作 协助配合 配合做好相关工作 按职责配合 予以配合 给予支持 协作
  共同参与 协同配合 协调配合 大力支持 协同推进 配合实施 为配合单位 作为配合单位 为协办单位 为参与单位 按职责分工配合 按职责参与 根据职责配合
  全力配合 主动配合 协同做好相关工作 配合推进 配合参与 参与配合 做好协助 协助落实 协助做好相关工作 共同配合 配合抓好落实 为协同单位 配合办理
  配合完成 支持配合 分工配合 联合配合 予以协助 协助推进 提供支持 做好支持保障 给予配合`);
const RESPONSIBLE_VERBS = words(`
  负责 负责落实 具体负责 按职责分工负责 按照职责分工负责 依职责负责 按职能分工负责 根据职责分工落实 分别负责 共同负责 组织实施 抓好落实 具体实施
  具体落实 落实 承办 办理 执行 分头落实 按任务分工负责 各负其责 组织落实 推进落实 负责组织实施 按责任分工负责 按职责抓好落实 结合职责落实
  在职责范围内负责 按照各自职责分工负责落实 按职责承担相关工作 按职责分工抓好落实 按照职责分工 按职责分工 依据职责分工负责 按各自职责负责 分工负责
  各司其职 按职责负责 按分工负责 按部门职责落实 按照职责抓好落实 分级负责 同步落实 负责实施 联合实施 共同推进 贯彻落实 负责办理 统筹推进 抓落实
  组织推进 联合负责 按权限负责 按职责权限分工负责 根据职能职责分工负责 结合实际抓好落实 认真落实 负责抓好落实 按职责协同负责 共同承担 按职责推进
  遵照执行 分别落实 具体承办 落实属地责任 承担主体责任 协同负责 按要求落实 负责整改 整改落实 制定并组织实施 研究制定 负责起草 按时间节点推进`);

const LEAD_LABELS = words(`
  牵头单位 牵头部门 牵头 牵头责任单位 牵头科室 牵头处室 主办单位 主责单位 主要牵头单位 第一牵头单位 总牵头单位 市级牵头单位 牵头主体 牵头（责任）单位
  牵头单位（部门） 主办 主责 主责主体 牵头组织单位 牵头负责单位 牵头机关 牵头学院 牵头股室 牵头委办局 责任单位（牵头） 责任部门（牵头） 项目牵头单位
  任务牵头单位 整改牵头单位 改革牵头单位 分项牵头单位`);
const COOPERATING_LABELS = words(`
  配合单位 配合部门 配合 协办单位 协办 协同单位 协同配合单位 参与单位 参加单位 协助单位 协作单位 配合责任单位 其他责任单位 其他单位 会办单位 会同单位
  联办单位 责任配合单位 支持单位 相关配合单位 配合（协办）单位 配合科室 配合处室 配合单位（部门） 主要配合单位 协同责任单位 次要责任单位 共同责任单位
  联合单位 责任单位（配合） 参与配合单位 参与部门 协办科室 配合落实单位 辅助单位`);
const RESPONSIBLE_LABELS = words(`
  责任单位 责任部门 责任主体 责任科室 承办单位 落实单位 实施单位 负责单位 责任单位（部门） 责任部门（单位） 主要负责单位 具体责任单位 项目责任单位
  整改责任单位 任务责任单位 部门分工 职责分工 责任股室 责任院系 责任学院 直接责任单位 执行单位 实施主体 落实主体 办理单位 组织实施单位 承接单位
  整改单位 属地责任单位 监管责任单位 行业主管部门 主管部门 业主单位 建设单位 责任方 责任处（室） 责任委局 责任落实单位 单位 部门 科室 任务承担单位
  项目单位 使用单位 运维单位 归口管理部门 归口单位 对口单位 主体责任 监督责任`);

const [A, B, C] = ['市教育局', '市财政局', '各区县政府'] as const;

/** Reads each text; gives those that are read otherwise. */
function misread(cases: readonly (readonly [string, readonly string[], readonly string[]])[]): unknown[] {
  return cases.flatMap(([text, lead, cooperating]) => {
    const read = readUnits(text, null);
    const isRight =
      JSON.stringify([read.lead, read.cooperating, read.persons]) === JSON.stringify([lead, cooperating, []]);
    return isRight ? [] : [{ text, lead: read.lead, cooperating: read.cooperating, rest: read.rest }];
  });
}

test('whoever leads by one of these verbs leads', () => {
  const cases = LEAD_VERBS.flatMap((verb) => [
    [`${A}${verb}`, [A], []] as const,
    [`${A}${verb}，${B}、${C}配合`, [A], [B, C]] as const,
    [`（${A}、${B}${verb}，${C}参与）`, [A, B], [C]] as const,
    [`由${A}${verb}；${B}协助`, [A], [B]] as const,
  ]);
  expect(misread(cases)).toEqual([]);
});

test('whoever helps by one of these verbs cooperates', () => {
  const cases = COOPERATING_VERBS.flatMap((verb) => [
    [`${A}牵头，${B}、${C}${verb}`, [A], [B, C]] as const,
    [`${A}牵头，${B}${verb}。`, [A], [B]] as const,
    [`牵头单位：${A}；${B}、${C}${verb}`, [A], [B, C]] as const,
    [`${A}负责，${B}${verb}`, [A], [B]] as const,
  ]);
  expect(misread(cases)).toEqual([]);
});

test('whoever is responsible by one of these verbs leads, or cooperates beside a lead', () => {
  const cases = RESPONSIBLE_VERBS.flatMap((verb) => [
    [`${A}${verb}`, [A], []] as const,
    [`（${A}、${B}${verb}）`, [A, B], []] as const,
    [`${A}牵头，${B}、${C}${verb}`, [A], [B, C]] as const,
    [`${A}、${B}${verb}，2025年底前完成`, [A, B], []] as const,
    [`${A}、${B}、${C}${verb}。`, [A, B, C], []] as const,
  ]);
  expect(misread(cases)).toEqual([]);
});

test.each(['：', ':', '： '])('labels before %j give their role', (colon) => {
  const cases = [
    ...LEAD_LABELS.flatMap((label) => [
      [`${label}${colon}${A}`, [A], []] as const,
      [`${label}${colon}${A}；责任单位${colon}${B}、${C}`, [A], [B, C]] as const,
      [`${label}${colon}${A} 配合单位${colon}${B}`, [A], [B]] as const,
      [`${label}${colon}${A}\n配合单位${colon}${B}`, [A], [B]] as const,
    ]),
    ...COOPERATING_LABELS.flatMap((label) => [
      [`牵头单位${colon}${A}；${label}${colon}${B}、${C}`, [A], [B, C]] as const,
      [`（牵头单位${colon}${A}，${label}${colon}${B}）`, [A], [B]] as const,
      [`责任单位${colon}${A}；${label}${colon}${B}`, [A], [B]] as const,
    ]),
    ...RESPONSIBLE_LABELS.flatMap((label) => [
      [`${label}${colon}${A}、${B}`, [A, B], []] as const,
      [`（${label}${colon}${A}）`, [A], []] as const,
      [`牵头单位${colon}${A}；${label}${colon}${B}、${C}`, [A], [B, C]] as const,
      [`${label}${colon}${A}；配合单位${colon}${B}`, [A], [B]] as const,
    ]),
  ];
  expect(misread(cases)).toEqual([]);
});

test('names of bodies of every kind stay whole in every place', () => {
  const names = words(readFileSync(join(__dirname, '../../fixtures/units/names.txt'), 'utf8'));
  const others: readonly string[] = [A, B];
  const cases = names
    .filter((name) => !others.includes(name))
    .flatMap((name) => [
      [name, [name], []] as const,
      [`${A}、${name}，${B}`, [A, name, B], []] as const,
      [`${A} ${name} ${B}`, [A, name, B], []] as const,
      [`${A}\n${name}\n${B}`, [A, name, B], []] as const,
      [`（${name}牵头，${A}配合）`, [name], [A]] as const,
      [`${A}牵头，${B}、${name}按职责分工负责`, [A], [B, name]] as const,
      [`${A}会同${name}负责`, [A], [name]] as const,
      [`牵头单位：${A} 配合单位：${name}、${B}`, [A], [name, B]] as const,
      [`${name}（牵头）、${A}`, [name], [A]] as const,
      [`${A}及${name}`, [A, name], []] as const,
    ]);
  expect(names.length).toBeGreaterThan(700);
  expect(misread(cases)).toEqual([]);
});
