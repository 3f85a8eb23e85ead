"""Ledgers in the forms that offices use, with what each of their rows means said beside it in dates; pandas reckons bands and figures.

usage: independent_forms.py FOLDER DAY...   (writes FOLDER/FORM.xlsx; JSON by form and day on stdout)
Conventions: docs/schedule-readings.md and docs/cli.md; the add-in's code is not consulted.
"""

import calendar
import json
import sys
from datetime import date

import openpyxl
import pandas as pd

folder, days = sys.argv[1], [date.fromisoformat(day) for day in sys.argv[2:]]
D = date
MONTH, QUARTER, HALF, YEAR = (1, 0), (3, 0), (6, 0), (12, 0)
ONGOING = (0, 90)
LABELS = ["notStarted", "inProgress", "completed", "signedOff", "suspended"]


def later(day, cadence):
    """Calendar months, the day cut to the month's length, then days."""
    months = day.month - 1 + cadence[0]
    year, month = day.year + months // 12, months % 12 + 1
    cut = min(day.day, calendar.monthrange(year, month)[1])
    return (pd.Timestamp(date(year, month, cut)) + pd.Timedelta(days=cadence[1])).date()


def row(dues=(), cadence=None, status=None, lead=(), help_=(), area="", **more):
    """What a row means. `cadence`: ongoing or recurring, with the time between its reports."""
    return {"dues": list(dues), "cadence": cadence, "status": status, "lead": list(lead), "help": list(help_), "area": area, **more}


class Form:
    """A ledger: rows of cells from A1, what its entries mean by line, and the plan's period where the title says one."""

    def __init__(self, name, period=None, report=False):
        self.name, self.period, self.report = name, period, report
        self.lines, self.meant, self.merges = [], {}, []

    def add(self, *cells, meant=None):
        self.lines.append(list(cells))
        if meant is not None:
            self.meant[len(self.lines)] = meant

    def save(self):
        book = openpyxl.Workbook()
        sheet = book.active
        sheet.title = "台账"
        for line in self.lines:
            sheet.append(line)
        for cells in sheet.iter_rows():
            for cell in cells:
                if isinstance(cell.value, date):
                    cell.number_format = "yyyy/m/d"
        for merge in self.merges:
            sheet.merge_cells(merge)
        book.save(f"{folder}/{self.name}.xlsx")


def band(form, meant, day):
    dues, cadence = meant["dues"], meant["cadence"]
    if not dues and cadence and form.period:
        dues = [form.period[1]]
    due = next((one for one in dues if one >= day), dues[-1] if dues else None)
    status = meant["status"]
    if status is None:
        finished = any(meant.get(key) and meant[key] <= day for key in ("completed", "signed"))
        done = finished or (meant.get("progress") or 0) >= 1
    else:
        done = status in ("completed", "signedOff")
    if done:
        return "done", dues[-1] if dues else None
    if status == "suspended":
        return ("onTrack" if dues or cadence else "noDate"), due
    if due and dues[-1] < day:
        return "overdue", due
    if due and (due - day).days <= 30:
        return "dueSoon", due
    if cadence and form.report:
        since = meant.get("reported") or meant.get("begun") or (form.period and form.period[0])
        if since is None or later(since, cadence) < day:
            return "stale", due
    return ("onTrack" if dues or cadence else "noDate"), due


def counts(series):
    return {str(key): int(value) for key, value in series.items() if value}


forms = []

# Two header rows, areas merged over their tasks, words of other provinces.
form = Form("two-rows", period=(D(2024, 1, 1), D(2024, 12, 31)))
form.add("某市2024年度民生实事任务分解表")
form.add("序号", "工作领域", "任务内容", "责任单位", None, "完成时限", "办理情况", None)
form.add(None, None, None, "牵头单位", "配合单位", None, "办理状态", "办结时间")
form.merges = ["A2:A3", "B2:B3", "C2:C3", "D2:E2", "F2:F3", "G2:H2", "B4:B7", "B8:B9", "B10:B12"]
body = [
    ("就业服务", "举办招聘会", "市人社局", "市总工会、团市委", "2月底前", "序时推进", None, [D(2024, 2, 29)], "inProgress"),
    (None, "建设零工驿站", "市人社局、市住建局", None, "6月底前", "达到序时进度", None, [D(2024, 6, 30)], "inProgress"),
    (None, "开展技能培训", "市人社局", "市财政局", "11月上旬", "已办结", D(2024, 2, 29), [D(2024, 11, 10)], "completed"),
    (None, "帮扶困难家庭", "市民政局", None, "上半年", "滞后", None, [D(2024, 6, 30)], "inProgress"),
    ("养老服务", "改造敬老院", "市民政局", "市卫健委", "第三季度", "完成销号", D(2024, 3, 1), [D(2024, 9, 30)], "signedOff"),
    (None, "建设助餐点", "市民政局", "市商务局、市民政局", "12月15日前", "尚未启动", None, [D(2024, 12, 15)], "notStarted"),
    ("托育服务", "新增托位", "市卫健委、市教育局、市妇联", None, "年底前", "未达序时", None, [D(2024, 12, 31)], "inProgress"),
    (None, "改建幼儿园", "市教育局", None, "3月1日前", "整改到位", D(2024, 2, 28), [D(2024, 3, 1)], "completed"),
    (None, "引进托育机构", "市卫健委", None, "6月中旬", "暂缓实施", None, [D(2024, 6, 20)], "suspended"),
]
area = ""
for number, (group, task, lead, help_, text, state, done, dues, status) in enumerate(body, 1):
    area = group or area
    meant = row(dues, None, status, lead.split("、"), (help_ or "").split("、") if help_ else [], area, completed=done)
    form.add(number, group, task, lead, help_, text, state, done, meant=meant)
forms.append(form)

# Dates inside the measures, ongoing schedules, days of the last report; the plan's years in the title.
form = Form("milestones", period=(D(2023, 1, 1), D(2024, 12, 31)), report=True)
form.add("县深化改革重点任务清单（2023—2024年）")
form.add("序号", "任务名称", "落实举措", "进度安排", "牵头单位", "完成状态", "更新时间")
body = [
    ("编制规划", "2024年2月底前形成初稿；2024年9月底前印发实施。", "持续推进", None, D(2024, 1, 10), [D(2024, 2, 29), D(2024, 9, 30)], ONGOING),
    ("整治河道", "全面排查河道。2023年12月底前完成清淤。", "长期坚持", "推进中", None, [D(2023, 12, 31)], ONGOING),
    ("优化服务", "建立台账，定期调度。", "持续推进", "推进中", D(2023, 11, 30), [], ONGOING),
    ("值班值守", "严格执行制度。", "每月", "推进中", D(2024, 1, 31), [], MONTH),
    ("督导检查", "开展督导。", "每季度", None, D(2023, 11, 30), [], QUARTER),
    ("分析研判", "召开会议。", "每半年一次", "推进中", D(2023, 8, 31), [], HALF),
    ("年度评估", "形成报告。", "每年", None, D(2023, 2, 28), [], YEAR),
    ("宣传引导", "组织宣传。", "持续推进", "已销号", None, [], ONGOING),
    ("队伍建设", "培训骨干。", "长期", "暂停", None, [], ONGOING),
    ("网格管理", "走访群众。", "每月", "进行中", None, [], MONTH),
]
STATE = {None: None, "推进中": "inProgress", "进行中": "inProgress", "已销号": "signedOff", "暂停": "suspended"}
for number, (task, measures, text, state, reported, dues, cadence) in enumerate(body, 1):
    unit = ["县委改革办", "县水利局"][number % 2]
    meant = row(dues, None if dues and cadence is None else cadence, STATE[state], [unit], reported=reported)
    form.add(number, task, measures, text, unit, state, reported, meant=meant)
forms.append(form)

# Several deadlines in a cell, across the turn of the year; real dates with times; a due day that is a leap day.
form = Form("several")
form.add("2024年项目推进计划")
form.add("编号", "项目名称", "完成时限", "责任单位", "完成情况", "完成日期")
body = [
    ("2024年3月底前完成摸底，6月底前完成整治，2025年1月底前验收", [D(2024, 3, 31), D(2024, 6, 30), D(2025, 1, 31)], "推进中", None),
    ("12月底前完成主体，次年2月底前交付", [D(2024, 12, 31), D(2025, 2, 28)], "推进中", None),
    (D(2024, 2, 29), [D(2024, 2, 29)], "未完成", None),
    (D(2024, 3, 30), [D(2024, 3, 30)], "未开工", None),
    ("2024年2月29日", [D(2024, 2, 29)], "已完成", D(2024, 2, 29)),
    ("2024年1月至2024年6月", [D(2024, 6, 30)], "推进中", None),
    ("2024.4.1-2024.12.20", [D(2024, 12, 20)], "按计划推进", None),
    ("2025年底", [D(2025, 12, 31)], "推进中", None),
    ("2024/12/31", [D(2024, 12, 31)], "已竣工", D(2024, 6, 30)),
]
STATE = {"推进中": "inProgress", "未完成": "inProgress", "未开工": "notStarted", "已完成": "completed", "按计划推进": "inProgress", "已竣工": "completed"}
for number, (text, dues, state, done) in enumerate(body, 1):
    unit = ["城投公司", "交投公司", "水务集团"][number % 3]
    form.add(number, f"第{number}标段", text, unit, state, done, meant=row(dues, None, STATE[state], [unit], completed=done))
forms.append(form)

# Nothing that gives a day: relative, waiting, blank.
form = Form("undated")
form.add("序号", "任务名称", "完成时限", "牵头单位", "完成状态", "备注")
body = [
    ("方案印发后30日内", "推进中", "inProgress", None),
    ("待定", "未启动", "notStarted", None),
    (None, "推进中", "inProgress", None),
    ("根据上级部署", None, None, None),
    ("长期坚持", "推进中", "inProgress", ONGOING),
    ("长期坚持", "暂缓", "suspended", ONGOING),
    ("待上级明确后实施", "暂缓", "suspended", None),
    ("签订合同后3个月内", "已完成", "completed", None),
    ("常态化推进", None, None, ONGOING),
]
for number, (text, state, status, cadence) in enumerate(body, 1):
    lead = ["镇综合办"] if number % 2 else []
    form.add(number, f"事项{number}", text, lead[0] if lead else None, state, None, meant=row([], cadence, status, lead))
forms.append(form)

# Progress instead of a status, as numbers and texts; completion days.
form = Form("progress")
form.add("2024年度重点工程进度表")
form.add("序号", "重点工程", "计划完成时间", "牵头单位", "完成进度", "实际完成时间")
body = [
    (D(2024, 1, 31), 0.45, 0.45, None),
    (D(2024, 2, 29), 1, 1, None),
    (D(2024, 2, 28), "80%", 0.8, None),
    (D(2024, 6, 30), "100%", 1, D(2024, 2, 29)),
    (D(2024, 12, 31), 0, 0, None),
    (D(2024, 12, 31), None, None, D(2024, 3, 1)),
    (D(2024, 3, 31), None, None, None),
    (D(2024, 3, 1), 0.999, 0.999, None),
]
for number, (due, shown, progress, done) in enumerate(body, 1):
    form.add(number, f"工程{number}", due, "县交通局、县发改局" if number % 2 else "县发改局", shown, done,
             meant=row([due], None, None, ["县交通局", "县发改局"] if number % 2 else ["县发改局"], progress=progress, completed=done))
forms.append(form)

# English headers.
form = Form("english")
form.add("No.", "Workstream", "Task", "Owner", "Support", "Due date", "Status", "Completed on")
body = [
    ("Permits", "File the plan", "Planning Office", "Legal", D(2024, 2, 29), "In progress", None, "inProgress"),
    ("Permits", "Answer objections", "Legal", None, D(2024, 3, 31), "Not started", None, "notStarted"),
    ("Works", "Order the steel", "Procurement", "Planning Office", D(2023, 12, 31), "Completed", D(2023, 12, 31), "completed"),
    ("Works", "Pour the slab", "Site Team", None, D(2024, 6, 30), "On hold", None, "suspended"),
    ("Works", "Hand over", "Site Team", "Legal", D(2025, 2, 28), "Ongoing", None, "inProgress"),
    ("Close", "File the records", "Legal", None, D(2024, 12, 31), "Closed", D(2024, 2, 10), "signedOff"),
]
for number, (group, task, lead, help_, due, state, done, status) in enumerate(body, 1):
    form.add(number, group, task, lead, help_, due, state, done,
             meant=row([due], None, status, [lead], [help_] if help_ else [], group, completed=done))
forms.append(form)

# Sorted by deadline: the tasks of an area no longer stand together.
form = Form("sorted")
form.add("序号", "主要任务", "重点工作", "完成时限", "牵头单位", "完成状态")
groups = ["（一）做强产业", "（二）改善民生", "（三）保护生态"]
for number in range(1, 31):
    month = (number - 1) // 3 + 1
    end = D(2024, month, calendar.monthrange(2024, month)[1])
    group = groups[number * 7 % 3]
    state, status = [("推进中", "inProgress"), ("已完成", "completed"), ("未启动", "notStarted"), ("办结", "completed")][number % 4]
    unit = ["县工信局", "县民政局", "县环保局", "县妇联"][number % 4]
    form.add(number, group, f"落实第{number}项举措", end, unit, state, meant=row([end], None, status, [unit], [], group))
forms.append(form)

# Section rows between the tasks, a sum below, and persons beside the units.
# A year alone in the title is no plan's period.
form = Form("sections", report=True)
form.add("2024年平安建设任务台账")
form.add("序号", "工作任务", "牵头单位", "责任人", "完成时限", "完成状态", "销号时间", "最近更新时间")
body = [
    "一、社会治安",
    ("开展巡防", "县公安局", "王建国", "持续推进", "推进中", None, D(2023, 11, 30), [], ONGOING),
    ("整治赌博", "县公安局、县司法局", "李明", "2024年2月底前", "已销号", D(2024, 2, 29), None, [D(2024, 2, 29)], None),
    "二、安全生产",
    ("排查隐患", "县应急局", "张伟", "每季度末", "推进中", None, D(2023, 12, 31), [], QUARTER),
    ("检查企业", "县应急局", None, "全年不少于4次", "推进中", None, D(2024, 3, 31), [], QUARTER),
    ("应急演练", "县应急局、县消防大队", None, "2024年5月下旬", "未开展", None, None, [D(2024, 5, 31)], None),
]
STATE = {"推进中": "inProgress", "已销号": "signedOff", "未开展": "notStarted"}
number, section = 0, ""
for line in body:
    if isinstance(line, str):
        section = line
        form.add(line)
        continue
    number += 1
    task, lead, person, text, state, signed, reported, dues, cadence = line
    meant = row(dues, cadence, STATE[state], lead.split("、"), [], section, signed=signed, reported=reported)
    form.add(number, task, lead, person, text, state, signed, reported, meant=meant)
forms.append(form)

# A school's list: areas merged, periods, several days, holidays, rhythm without a column of reports, groups among those who help.
form = Form("school")
form.add("某某市第一中学2024年重点工作任务台账")
form.add("序号", "工作板块", "重点工作", "具体举措", "牵头处室", "协同处室", "完成时间", "落实情况", "备注")
form.merges = ["A1:I1", "B3:B4", "B5:B7", "B8:B9", "B10:B11"]
body = [
    ("德育", "开展主题班会", "政教处", "团委", "每月", "持续推进", "inProgress", [], MONTH),
    (None, "召开家长会", "政教处、教务处", "各年级组", "2024年5月中旬", "已完成", "completed", [D(2024, 5, 20)], None),
    ("教学", "修订教学常规", "教务处", "教科室", "2月底前", "完成", "completed", [D(2024, 2, 29)], None),
    (None, "组织青年教师赛课", "教科室", None, "3月—5月", "进行中", "inProgress", [D(2024, 5, 31)], None),
    (None, "高三模拟考试", "教务处", "高三年级组", "3月上旬、4月中旬", "未开始", "notStarted", [D(2024, 3, 10), D(2024, 4, 20)], None),
    ("后勤", "维修校舍", "总务处", None, "暑期", "未启动", "notStarted", [D(2024, 8, 31)], None),
    (None, "采购课桌椅", "总务处", "财务室", "2024年12月31日", "取消", "suspended", [D(2024, 12, 31)], None),
    ("安全", "消防演练", "安保处", "各处室", "全年不少于2次", "推进中", "inProgress", [], HALF),
    (None, "校园安全排查", "安保处", "总务处", None, None, None, [], None),
]
area = ""
for number, (group, task, lead, help_, text, state, status, dues, cadence) in enumerate(body, 1):
    area = group or area
    form.add(number, group, task, "按学校安排落实。", lead, help_, text, state, None,
             meant=row(dues, cadence, status, lead.split("、"), [help_] if help_ else [], area))
forms.append(form)

# A state firm's supervised matters: days written in many ways, completion and sign-off days, departments with other separators.
form = Form("supervised")
form.add("督办编号", "督办事项", "责任部门", "配合部门", "督办时限", "办理状态", "办结日期", "销号日期", "未完成原因")
body = [
    ("2024.02.29", "正常推进", "inProgress", D(2024, 2, 29), None, None, ["党委办公室"], ["人力资源部"]),
    ("20240331", "滞后", "inProgress", D(2024, 3, 31), None, None, ["安全环保部", "生产技术部"], []),
    (D(2024, 1, 31), "已办结", "completed", D(2024, 1, 31), D(2024, 1, 31), None, ["财务部"], ["审计部", "法务部"]),
    ("2024年12月31日前", "已销号", "signedOff", D(2024, 12, 31), D(2024, 2, 28), D(2024, 2, 29), ["党委办公室"], []),
    ("2024-6-30", "延期", "suspended", D(2024, 6, 30), None, None, ["审计部"], []),
    ("2024年3月底", "办理中", "inProgress", D(2024, 3, 31), None, None, ["财务部", "审计部", "法务部"], []),
    ("2024年第一季度", "未办结", "inProgress", D(2024, 3, 31), None, None, ["人力资源部"], ["财务部"]),
    ("2025年2月28日", "待办", "notStarted", D(2025, 2, 28), None, None, ["生产技术部"], []),
    ("立即", "办理中", "inProgress", None, None, None, ["安全环保部"], []),
    ("长期", "办理中", "inProgress", None, None, None, ["安全环保部"], ["各分公司"]),
    (D(2024, 2, 28), "办结", "completed", D(2024, 2, 28), D(2024, 12, 31), None, ["法务部"], []),
]
for number, (text, state, status, due, done, signed, lead, help_) in enumerate(body, 1):
    separator = ["、", "；", "\n", "，"][number % 4]
    form.add(f"DB-{number:02}", f"落实第{number}次办公会议定事项", separator.join(lead), separator.join(help_) or None, text, state, done, signed, None,
             meant=row([due] if due else [], ONGOING if text == "长期" else None, status, lead, help_, completed=done, signed=signed))
forms.append(form)

# Rectification after an inspection: yes or no for a state, leaders who are no units, measures with days, the plan's years in the title.
form = Form("rectified", period=(D(2023, 1, 1), D(2024, 12, 31)), report=True)
form.add("巡察反馈问题整改任务清单（2023—2024年）")
form.add("序号", "反馈问题", "整改措施", "整改时限", "牵头领导", "牵头部门", "责任部门", "是否完成", "完成时间", "更新时间")
body = [
    ("会议记录不规范", "修订制度。", "立行立改", "是", D(2023, 12, 20), None, [], None),
    ("档案管理不严", "全面清理档案。", "2024年3月底前，并长期坚持", "否", None, D(2024, 1, 5), [D(2024, 3, 31)], None),
    ("调研不深入", "每季度调研。", "长期坚持", "否", None, D(2024, 1, 15), [], ONGOING),
    ("台账不全", "补齐台账。", "2024年2月29日", "是", D(2024, 2, 29), None, [D(2024, 2, 29)], None),
    ("资产未入账", "清查资产。", "2024年2月29日", "否", None, None, [D(2024, 2, 29)], None),
    ("工程进度慢", "2024年1月31日前制定方案，2024年5月底前整改到位。", "持续整改", "否", None, D(2024, 1, 31), [D(2024, 1, 31), D(2024, 5, 31)], ONGOING),
    ("欠款未追回", "加大追缴。", "2023年12月底", "否", None, None, [D(2023, 12, 31)], None),
]
for number, (problem, measures, text, state, done, reported, dues, cadence) in enumerate(body, 1):
    lead, help_ = ["纪检监察室", "综合科"][number % 2], ["各科室", "财务科、综合科", None][number % 3]
    form.add(number, problem, measures, text, ["王建国", "李晓明"][number % 2], lead, help_, state, done, reported,
             meant=row(dues, cadence, "completed" if state == "是" else "inProgress", [lead], help_.split("、") if help_ else [], completed=done, reported=reported))
forms.append(form)

# Projects: planned beside actual days, whole percents and texts for progress, no status.
form = Form("projects")
form.add("2024年重点项目建设进度表")
form.add("项目编号", "项目名称", "建设内容", "计划开工时间", "计划竣工时间", "实际竣工时间", "责任单位", "形象进度", "完成比例")
body = [
    (D(2023, 10, 1), D(2024, 2, 29), [D(2024, 2, 29)], None, 45, 0.45),
    (D(2024, 1, 1), D(2024, 12, 31), [D(2024, 12, 31)], None, 100, 1),
    ("2024年6月", "2024年11月", [D(2024, 11, 30)], None, "60%", 0.6),
    (D(2023, 5, 1), D(2024, 3, 31), [D(2024, 3, 31)], D(2024, 3, 30), 100, 1),
    (D(2023, 6, 1), D(2024, 1, 31), [D(2024, 1, 31)], D(2024, 2, 10), None, None),
    (D(2024, 9, 1), D(2025, 2, 28), [D(2025, 2, 28)], None, 0, 0),
    (None, None, [], None, 80, 0.8),
]
for number, (begin, end, dues, done, shown, progress) in enumerate(body, 1):
    unit = ["水务集团", "城投公司", "交通运输局"][number % 3]
    form.add(f"XM{number:03}", f"第{number}号工程", "新建及配套设施。", begin, end, done, unit, "按计划施工", shown,
             meant=row(dues, None, None, [unit], progress=progress, completed=done, begun=begin if isinstance(begin, date) else None))
forms.append(form)

# Routine work: every rhythm with the day of its last report, closed by the plan's years.
form = Form("routine", period=(D(2023, 1, 1), D(2025, 12, 31)), report=True)
form.add("常态化工作调度清单（2023—2025年）")
form.add("序号", "任务类别", "工作任务", "时限要求", "牵头单位", "参与单位", "状态", "最近更新时间")
body = [
    ("每周", D(2024, 2, 22), (0, 7)),
    ("每月", D(2024, 1, 31), MONTH),
    ("每月2次", D(2024, 2, 14), (0, 16)),
    ("每季度", D(2023, 11, 30), QUARTER),
    ("每两个月", D(2023, 12, 31), (2, 0)),
    ("每半年", D(2023, 8, 31), HALF),
    ("每年", D(2023, 2, 28), YEAR),
    ("每年12月底前", D(2023, 12, 31), YEAR),
    ("持续推进", None, ONGOING),
    ("长期坚持", D(2024, 12, 1), ONGOING),
    ("每日", D(2024, 2, 28), (0, 1)),
]
for number, (text, reported, cadence) in enumerate(body, 1):
    group, lead = ["值守", "巡查", "研判"][number % 3], ["县应急局", "县气象局"][number % 2]
    state, status = [("正常", "inProgress"), (None, None)][number % 2]
    form.add(number, group, f"第{number}类日常工作", text, lead, "各乡镇", state, reported,
             meant=row([], cadence, status, [lead], ["各乡镇"], group, reported=reported))
forms.append(form)

# Headings of two levels between the tasks, who leads and who helps in one cell, a sum below.
form = Form("headings")
form.add("某县2024年政府工作报告任务分工方案")
form.add("序号", "工作任务", "责任单位", "完成时限", "完成状态", "完成时间", "销号时间")
body = [
    "一、经济发展",
    "（一）扩大投资",
    ("新开工项目", "县发改局牵头，县财政局、县自然资源局配合", ["县发改局"], ["县财政局", "县自然资源局"], "2024年2月底前", "已全部完成", "completed", D(2024, 2, 29), None, [D(2024, 2, 29)]),
    ("争取资金", "县财政局\n县发改局", ["县财政局", "县发改局"], [], "全年", "基本完成", "inProgress", None, None, [D(2024, 12, 31)]),
    "（二）促进消费",
    ("发放消费券", "县商务局", ["县商务局"], [], "春节前", "已销号", "signedOff", D(2024, 2, 5), D(2024, 2, 20), [D(2024, 2, 9)]),
    "二、民生保障",
    "（一）稳定就业",
    ("新增就业", "县人社局", ["县人社局"], [], "年底前", "达到序时进度", "inProgress", None, None, [D(2024, 12, 31)]),
    ("技能培训", "县人社局、县教育局", ["县人社局", "县教育局"], [], "上半年", "已完成", "completed", D(2024, 6, 28), None, [D(2024, 6, 30)]),
    "（二）办好教育",
    ("建设学校", "县教育局牵头，县住建局配合", ["县教育局"], ["县住建局"], "2024年8月底前竣工，9月1日投入使用", "在建", "inProgress", None, None, [D(2024, 8, 31), D(2024, 9, 1)]),
]
number, section = 0, ""
for line in body:
    if isinstance(line, str):
        section = line
        form.add(line)
        continue
    number += 1
    task, cell, lead, help_, text, state, status, done, signed, dues = line
    form.add(number, task, cell, text, state, done, signed, meant=row(dues, None, status, lead, help_, section, completed=done, signed=signed))
form.add("合计", "6项")
forms.append(form)


def figures(form, day):
    frame = pd.DataFrame(form.meant.values(), index=form.meant.keys())
    judged = [band(form, meant, day) for meant in form.meant.values()]
    frame["band"] = [name for name, _ in judged]
    led = frame.explode("lead").dropna(subset=["lead"])
    helped = frame.explode("help").dropna(subset=["help"])
    month = (day.year, day.month)

    def in_month(key):
        if key not in frame:
            return []
        inside = [bool(one) and not pd.isna(one) and (one.year, one.month) == month for one in frame[key]]
        done = frame["band"] == "done"
        if key == "signed":
            done &= frame["status"] == "signedOff"
        return [int(line) for line in frame.index[done & inside]]

    return {
        "rows": [[int(line), name, due.isoformat() if due else None] for line, (name, due) in zip(frame.index, judged)],
        "byBand": counts(frame["band"].value_counts()),
        "byStatus": counts(frame["status"].fillna("none").value_counts()),
        "byArea": counts(frame.groupby("area", sort=False).size()),
        "lead": counts(led.groupby("lead").size()),
        "cooperating": counts(helped.groupby("help").size()),
        "overdue": counts(led[led["band"] == "overdue"].groupby("lead").size()),
        "completed": counts(led[led["band"] == "done"].groupby("lead").size()),
        "completedThisMonth": in_month("completed"),
        "signedOffThisMonth": in_month("signed"),
    }


for form in forms:
    form.save()
json.dump({form.name: {day.isoformat(): figures(form, day) for day in days} for form in forms}, sys.stdout, ensure_ascii=False)
