import type { Field } from './fields';

/**
 * Header texts by field, normalised as `headerText` does, with how sure they are: 3 = says just this; 2 = usual; 1 = only where no
 * other column claims the field. A text may stand under several fields; the columns beside it and its cells decide then.
 * Times, units and persons follow patterns (`header-patterns.ts`) and stand here only where the pattern would be wrong.
 */
export const HEADER_TERMS: Readonly<Record<Field, Readonly<Partial<Record<1 | 2 | 3, string>>>>> = {
  number: {
    3: '序号 序 编号 任务编号 任务序号 项目编号 项目序号 问题编号 问题序号 事项编号 序列号 顺序号 项号 条目号 流水号 id no # № number serialno serialnumber sn taskid taskno taskcode tasknumber itemno itemid index ref refno 序號 編號 行号 排序 目录号',
    2: '号 item 次序 项次 行次 条目 项 号码',
  },
  area: {
    3: '任务类别 任务分类 任务类型 工作类别 工作分类 工作领域 重点领域 所属领域 领域 类别 分类 大类 板块 所属板块 任务板块 工作板块 版块 专项 所属专项 行动 专项行动 所属行动 行动计划 一级任务 一级指标 任务来源分类 category group area theme workstream section pillar 任务组 分组 方面 主要方面 项目类别 重点方面 問題類別 類別 领域分类 任务领域 一级目录 任务大类 所属类别 事项类别 类型 问题类别 问题类型 整改类别',
    2: '主要任务 重点任务 重点工作 总体任务 大项 大项任务 任务方向 目标领域 任务包 工作包 任务分组 工作方面 章节 部分 一级 工程 重大工程 主要工作 重要任务 总任务 主要領域 主要任務 area/group',
    1: '工作任务 任务 目标任务 目标 项目',
  },
  task: {
    3: '任务名称 任务内容 任务事项 具体任务 工作任务 任务 工作事项 事项 事项名称 事项内容 任务清单 任务项 工作项目 具体工作 具体事项 具体工作任务 具体任务内容 工作任务内容 任务要点 工作要点 要点 重点事项 重点任务内容 细化任务 分解任务 任务分解 子任务 三级任务 四级任务 任务标题 目标任务 任务目标名称 督办事项 督查事项 交办事项 议定事项 决策事项 落实事项 承诺事项 实事项目 民生实事 民生项目 项目名称 任务描述 工作名称 改革任务 改革事项 建设任务 整改任务 年度任务 年度工作任务 年度目标任务 重点工作任务 任务主题 任务名 任务概述 任务简述 任务概要 工作概述 事项概述 信访事项 工作项 任务项目 待办事项 待办 行动项 交付物名称 task tasks taskname tasktitle taskcontent taskdescription title actionitem action activity deliverabletask workitem subtask todo subject 任務 任務名稱 工作任務 提案名称 建议名称 案由 任务条目',
    2: '目标与任务 目标和任务 目标及任务 任务与目标 工作目标与任务 工作目标和任务 二级任务 二级指标 指标名称 交办内容 督办内容 批示内容 指示内容 议定内容 主要任务 重点任务 重点工作 工作内容 内容 主要内容 主要工作 具体内容 具体要求 任务要求 工作要求 名称 项目 重要任务 建设内容 任务及要求 taskgoal item description 改革举措 行动 重点项目 项目内容 工作 事由 主要任務 年度重点工作 年度重点任务 任务及内容 具体工作内容 工作任务要求 三级指标 议题',
    1: '工作目标 目标 要求 实施内容 概述 指标 工程',
  },
  measures: {
    3: '落实举措 落实措施 工作举措 工作措施 具体举措 具体措施 主要举措 主要措施 推进举措 推进措施 重点举措 重点措施 实施举措 实施措施 举措 措施 整改措施 整改举措 整改方案 治理措施 治理方案 整治措施 防范措施 保障措施 解决措施 工作流程 工作步骤 实施步骤 推进步骤 实施路径 工作路径 落实路径 工作方法 方法步骤 推进方案 实施方案 办理措施 具体做法 主要做法 推进计划 工作计划 任务措施 对策措施 改进措施 应对措施 行动措施 落实方案 推进思路 measures measure actions steps approach howto implementation actionplan workplan correctiveaction correctiveactions remediation remediationplan mitigation mitigationplan 舉措 措施內容 任务举措',
    2: '任务分解 工作内容 具体内容 工作安排 实施内容 主要内容 建设内容 工作要求 具体要求 落实要求 任务要求 工作打算 下一步工作 下步措施 下一步措施 细化举措 细化措施 工作要点 重点内容 标准要求 整改要求 推进要求 details detail plan description 落实内容 工作任务分解 改革举措 节点任务 任务内容 具体工作',
    1: '内容 要求 目标任务 工作目标 措施成效 具体任务 交办内容 督办内容 批示内容 指示内容 议定内容 目标要求',
  },
  deliverable: {
    3: '标志性成果 标志性成果形式 成果 成果形式 成果物 预期成果 工作成果 阶段成果 阶段性成果 交付物 交付成果 产出 产出成果 目标成果 成果要求 成效 预期成效 工作成效 验收标准 完成标准 完成标志 办结标准 销号标准 整改标准 衡量标准 考核标准 评价标准 评估标准 deliverable deliverables output outputs outcome outcomes result expectedresult acceptancecriteria milestone milestones 成果體現 成果体现 标志成果 可检验成果 成果清单 成果名称 预期效果 预期目标 量化指标 目标值 年度目标 考核指标 绩效指标 关键指标 指标值 达到目标 目标效果 具体目标 整改目标 工作标准',
    2: '工作目标 目标 任务目标 年度工作目标 目标要求 工作要求 完成目标 总体目标 阶段目标 指标 主要目标 量化目标 目标任务 效果 goal target kpi 标准 主要指标 预期指标 节点目标',
  },
  problem: {
    3: '存在问题 问题 存在的问题 主要问题 问题描述 问题内容 具体问题 反馈问题 巡察反馈问题 巡视反馈问题 问题表现 具体表现 问题名称 不符合项描述 不符合项 隐患名称 隐患描述 隐患内容 问题隐患 问题清单 发现问题 发现的问题 问题事项 问题表述 问题及表现 督察反馈问题 审计发现问题 突出问题 短板弱项 短板问题 困难问题 存在困难 存在不足 问题困难 困难和问题 存在问题和困难 存在的困难 problem issue issues problems finding gap risk risks 反馈意见 整改问题 问题点 問題 隐患 隐患情况 主要困难 需协调事项 需协调解决的问题 需要协调解决的问题 堵点难点 诉求内容 问题摘要 问题标题 问题概述 问题简述 问题详情 问题概况 隐患详情 隐患概况',
    2: '隐患部位 隐患地点 隐患点 信访事项 风险',
  },
  schedule: {
    3: '进度安排 时间安排 时间节点 时间要求 时限要求 时限 期限 完成时限 办理时限 办结时限 完成期限 办理期限 整改期限 整改时限 整治期限 治理期限 落实时限 推进时限 工作时限 任务时限 最后期限 完成节点 时间进度 进度计划 进度要求 计划进度 时序进度 序时进度 推进时间 执行时间 执行期限 实施时间 实施期限 实施周期 起止时间 起止日期 起讫时间 完成时间节点 计划安排 完成要求时间 时间表 日程安排 截止时间 截止日期 截至时间 截至日期 截止期限 到期日 到期时间 限期 完成限期 整改限期 期限要求 时间期限 节点时间 节点安排 阶段安排 进度时限 完成年限 完成年度 建设周期 工期 建设工期 周期 频次 办理期 完成日 schedule duedate due deadline timeline timeframe targetdate enddate plannedend plannedenddate finishdate duetime plannedfinish targetcompletion targetcompletiondate completeby dueby timing planneddate 時限 完成時限 進度安排 完成期限 计划完成 预计完成 要求完成 应完成 拟完成 计划办结 截止 截至 完成时序 推进安排 实施安排 时间计划 完成时限要求 纳期',
    2: '完成时间 完成日期 整改时间 办理时间 计划时间 时间 日期 工作进度安排 进度节点 工作安排 阶段目标 办结时间 办结日期 结束时间 结束日期 落实时间 推进计划 计划 date period completiondate dateofcompletion end finish until by 完成時間 进度安排情况 任务周期 工作周期 实施进度 办结日 计划周期 实施时段 工作时段 计划月份 完成月份 完成期 整改期',
    1: '进度 节点 整改完成时间 完成时点',
  },
  startedOn: {
    3: '开始时间 开始日期 启动时间 启动日期 起始时间 起始日期 开工时间 开工日期 实际开始时间 实际开始日期 实际启动时间 立项时间 startdate started startedon start actualstart begindate plannedstart 開始時間 实施开始时间 实际开始 实际启动 实际开工',
    2: '计划开始时间 计划开始日期 计划启动时间 交办时间 交办日期 下达时间 派发时间 立项日期 下发时间 下发日期 assignedon 计划开始 计划启动 计划开工 预计开工',
  },
  leadUnits: {
    3: '牵头 主办 leadunit leadunits lead leaddepartment leadagency leadorg leadorganization leadorganisation leadoffice leadteam owner ownerdepartment owningdepartment 牽頭單位 主辦單位',
    2: '责任单位 责任部门 责任科室 责任处室 单位 部门 科室 股室 处室 承办单位 责任方 落实单位 责任分工 任务分工 部门分工 职责分工 分工 responsible responsibleunit responsibledepartment responsibleunits responsibleagency department departments unit agency organization organisation team org accountable 責任單位 負責單位 责任乡镇 责任街道 责任县区 任务单位 责任落实 accountableunit 责任乡镇部门 承办',
    1: '归口单位 主管单位 主管部门 所属单位 所属部门 实施主体 施工单位 建设单位 属地 责任区域 实施单位 学校 乡镇 镇街 街道 社区 assignedto assignee 业务部门 责任',
  },
  cooperatingUnits: {
    3: '配合 协办 参与 协同 cooperatingunit cooperatingunits supportingunit supportingunits supportunits supportingdepartments cooperatingdepartment cooperating partners partner support coowner collaborators contributors 配合單位 協辦單位 participatingunits',
    1: '责任单位 责任部门 责任科室 责任处室 落实单位 responsibleunit responsible 責任單位 承办单位 实施单位 实施主体 department',
  },
  responsiblePersons: {
    3: '责任人 责任人员 负责人 责任领导 牵头领导 牵头责任人 具体责任人 直接责任人 第一责任人 主要责任人 责任人姓名 任务负责人 项目负责人 工作责任人 整改责任人 包抓领导 包保领导 包联领导 挂帅领导 牵头县领导 牵头市领导 责任县领导 责任市领导 分管领导 分管负责人 分管县领导 分管市领导 分管区领导 挂钩领导 挂联领导 责任领导及责任人 经办人 承办人 具体负责人 主要负责人 responsibleperson responsiblepersons personincharge pic assignee person leader manager 責任人 負責人 责任县级领导 牵头人 督办领导 负责同志 责任同志 领衔领导 领衔人',
    2: 'assignedto assigned 联络员 具体联络员 责任科室负责人 联系领导 担当人 责任到人 who 班子成员 领导 担当',
    1: '联系人 联络人 owner 经办人员 工作人员 人员',
  },
  status: {
    3: '状态 任务状态 完成状态 办理状态 当前状态 进展状态 工作状态 整改状态 办结状态 推进状态 落实状态 销号状态 督查状态 总体进展 总体进度 整改完成情况 是否完成 是否办结 是否销号 是否已完成 完成与否 是否整改到位 整改到位情况 办结情况 完成结果 办理结果 status state taskstatus currentstatus done completed complete? isdone 狀態 完成狀態 是否完成整改 进度状态 完成进展状态 项目状态 目前状态 销号情况 是否启动 完成类别',
    2: '完成情况 整改情况 落实情况 办理情况 整改进展情况 任务完成情况 工作完成情况 目标完成情况 进展 整改结果 办理结果 进度情况 执行情况 推进情况 完成進度 结果',
    1: '进展情况 工作进展 进度 推进进度 当前进展 目前进展 完成进度 完成进展 完成 整改进度',
  },
  progress: {
    3: '完成率 完成百分比 完成比例 进度百分比 进度比例 完成度 进度% 完成% 完成进度% 百分比 形象进度百分比 percent percentcomplete %complete completion completionrate percentage %done pctcomplete completepercent progress% 进度率 完成率% % 任务完成率 整改完成率 完成程度',
    2: '进度 完成进度 当前进度 工作进度 项目进度 任务进度 推进进度 整改进度 progress 目前进度 总进度 实施进度 办理进度 形象进度 進度',
    1: '完成情况 进展情况 总体进度',
  },
  progressText: {
    3: '进展情况 工作进展 工作进展情况 推进情况 推进落实情况 贯彻落实情况 落实进展 落实进展情况 目前进展 目前进展情况 当前进展 当前进展情况 最新进展 最新进展情况 阶段进展 阶段性进展 工作推进情况 工作开展情况 开展情况 完成情况说明 完成情况描述 进度说明 进展说明 情况说明 进展描述 进度描述 月度进展 填报月度进展 月进展 本月进展 本月进展情况 任务进展 任务进展情况 整改情况描述 整改落实情况 整改进展 整改进展情况 办理进展 办理进展情况 实施情况 具体进展 具体进展情况 具体完成情况 工作完成情况 工作落实情况 任务完成情况 完成进展 完成进展情况 主要进展 进展成效 工作情况 已开展工作 已做工作 完成情况及成效 completedesc progressnotes progressnote progresstext progressdescription statusdescription latestprogress update updates latestupdate statusupdate progressreport statusnote 進展情況 落实成效 取得成效 进度完成情况 完成情况简述 办理情况说明 推进成效 最新情况',
    2: '完成情况 落实情况 整改情况 办理情况 进展 执行情况 进度情况 整改成效 工作成效 推进进展 成效 工作动态 动态 总体进展 办理结果 整改结果 情况 情况反馈 反馈情况 落实结果 完成進度說明',
    1: '进度 工作进度 完成进度 当前进度 progress 形象进度 项目进度 任务进度 说明 整改进度 推进进度 目前进度',
  },
  reportedOn: {
    3: '更新时间 更新日期 填报时间 填报日期 上报时间 上报日期 报送时间 报送日期 最近更新 最近更新时间 最近更新日期 最后更新 最后更新时间 最后更新日期 汇报时间 汇报日期 报告时间 报告日期 反馈时间 反馈日期 进展更新时间 进展更新日期 最近填报时间 最近报告日期 最近汇报时间 数据更新时间 lastupdated lastupdate lastupdatedon updatedon updated reportedon reportdate dateupdated lastreported lastreport 更新時間',
    2: '截至日 统计时间 统计日期 填表时间 填表日期',
  },
  completedOn: {
    3: '实际完成时间 实际完成日期 实际办结时间 实际办结日期 实际完成 实际办结 完结时间 完结日期 验收时间 验收日期 竣工时间 竣工日期 整改结束时间 整改完成日期 完成/作废时间 完成作废时间 实际完成时点 实际竣工时间 实际结束时间 实际结束日期 实际整改完成时间 实际整改时间 办毕时间 办毕日期 completedon actualfinish actualend actualenddate actualcompletion actualcompletiondate completeddate finishedon donedate datecompleted closedon closeddate dateclosed resolvedon resolutiondate actualfinishdate 實際完成時間',
    2: '完成日期 办结时间 办结日期 整改完成时间 completiondate finishdate dateofcompletion 办结日',
    1: '完成时间 结束时间 结束日期 完成时点 enddate',
  },
  signedOffOn: {
    3: '销号时间 销号日期 核销时间 核销日期 注销时间 验收销号时间 验收销号日期 申请销号时间 销账时间 销账日期 归档时间 归档日期 signoffdate signedoffon signedoff verifiedon approvedon signoff 銷號時間 销号时点 确认销号时间',
    1: '验收时间 验收日期',
  },
  evidence: {
    3: '佐证材料 佐证 佐证资料 印证材料 证明材料 支撑材料 支撑资料 佐证材料名称 佐证文件 相关佐证 附件 附件材料 相关附件 依据材料 完成佐证 销号材料 销号依据 验收材料 整改佐证 整改佐证材料 印证资料 证据 成果材料 evidence attachment attachments proof supportingdocuments supportingdocument evidencelink links 佐證材料 备查材料 台账资料 支撑性材料 资料链接 材料链接 整改印证材料',
    2: '材料 资料 文件 成果附件 文号 link',
  },
  remarks: {
    3: '备注 备注说明 其他说明 备注栏 备考 remarks remark note notes comment comments memo 備註 備注 附注 其他 其它',
    2: '说明 补充说明 其他情况 备注情况 特别说明 other 有关说明 其他事项 意见建议',
  },
};

/** Headers seen in ledgers which have no field: known, so that they count as header cells, but left unmapped. */
export const OTHER_HEADERS = new Set(
  (
    '任务来源 来源 依据 政策依据 文件依据 工作依据 来文 文号 督办单位 督导单位 监督单位 考核单位 督查单位 填报单位 填表单位 报送单位 填报人 审核人 填表人 审核 联系电话 电话 联系方式 手机 手机号 ' +
    '优先级 重要程度 紧急程度 权重 分值 得分 评分 考核分值 投资额 总投资 资金 资金来源 所需资金 经费 预算 年度投资 完成投资 应急措施和预案 应急预案 下一步计划 下一步打算 下一步安排 下步计划 ' +
    '下一步工作 下一步工作计划 下步打算 下月计划 下月工作计划 滞后原因 未完成原因 逾期原因 原因分析 原因 亮点 督导意见 领导批示 批示 验收意见 验收人 验收结论 审核意见 督办意见 销号意见 ' +
    '预警 预警状态 红黄绿灯 亮灯 亮灯情况 是否逾期 剩余天数 逾期天数 到期提醒 提醒 风险等级 隐患等级 地点 区域 所在地 涉及领域 签字 签名 ' +
    'priority source weight score budget cost phone tel telephone email contact reason nextstep nextsteps risklevel location signature approver reviewer daysleft overdue alert flag'
  ).split(' '),
);

/** Headers of a list of units (单位名录): a sheet that holds such and no task is the unit directory, not a ledger. */
export const DIRECTORY_HEADERS = new Set(
  '单位名称 单位全称 全称 规范名称 标准名称 简称 别名 曾用名 单位简称 单位类别 单位类型 单位性质 单位分组 分组 联系人 联络员 联系电话 电话 办公电话 手机 单位编码 单位代码 统一社会信用代码 地址 fullname shortname alias aliases unitname abbreviation contact phone group type 部门名称 部门全称 部门简称 机构名称'.split(
    ' ',
  ),
);

/** Headers of counts: two of them make a table of figures, not a ledger. */
export const FIGURE_HEADER = /^(?:.{0,8}(?:数|数量|总数|个数|项数|件数|占比|率|排名|名次|得分|count|total|rank|rate))$/;
