/** Texts of the command line; keys begin with `cli.`. The Chinese file is the source of the keys. */
export const cli = {
  'cli.help': `任务台账：在命令行上处理台账（.xlsx），与 Excel 中的按钮是同一套操作。

用法：task-ledger 命令 [文件…] [选项]

  read 台账.xlsx              读出台账的各项任务
  check 台账.xlsx…            核查；加 -o 另存带“核查报告”的工作簿
  highlight 台账.xlsx… -o 出  标出逾期、临期、久未更新
  summarize 台账.xlsx… --month 2026-11 -o 出
                              生成月报工作表
  import 方案.txt|方案.docx|清单.xlsx [-o 台账.xlsx]
                              把方案文件变成台账（--list 取附件清单）
  schedule                    从标准输入逐行读进度安排
  units                       从标准输入逐行读责任单位

选项：
  --json            只输出一个 JSON（schedule、units 每行一个）
  --as-of 日期      以哪一天为准（默认今天），如 2026-11-30；也可写作 --reference
  --sheet 名称      只看这张工作表
  -o, --output 路径 结果存到哪里；多个文件时为文件夹
  --force           结果文件已存在时覆盖
  --in-place        直接改写输入文件（默认从不改动）
  --format 格式     check 的输出：text、json、sarif、csv、html
  --profile 文件    check 用的核查规则（在任务窗格中导出的 JSON）
  --notes           check -o 时同时在有问题的单元格加批注
  --locale 语言     zh-CN（默认）或 en-US
  --version         版本号

退出码：0 完成；1 完成，但核查出“错误”级问题；2 输入或参数有误。
`,
  'cli.unknownCommand':
    '没有“{command}”这个命令；可用的命令：read、check、highlight、summarize、import、schedule、units。',
  'cli.commandMissing':
    '缺少命令；可用的命令：read、check、highlight、summarize、import、schedule、units。用 task-ledger --help 查看用法。',
  'cli.optionNotForCommand': '命令 {command} 不认识选项 {option}；用 task-ledger --help 查看用法。',
  'cli.badOption': '选项“{option}”不认识或缺少取值；用 task-ledger --help 查看用法。',
  'cli.badLocale': '--locale 的取值“{value}”不认识；请用 zh-CN 或 en-US。',
  'cli.badDay': '{option} 的取值“{value}”不是日期；请写成 2026-11-30 这样。',
  'cli.badMonth': '--month 的取值“{value}”不是月份；请写成 2026-11 这样。',
  'cli.badFormat': '--format 的取值“{value}”不认识；请用 text、json、sarif、csv 或 html。',
  'cli.badReference': '标准输入第 {line} 行：制表符前的“{value}”不是日期；请写成 2026-11-30 这样。',
  'cli.noFileWanted': '命令 {command} 从标准输入读取，不需要文件“{file}”；请去掉它。',
  'cli.fileMissing': '命令 {command} 缺少输入文件；请写上文件路径。',
  'cli.oneFileOnly': '命令 {command} 一次只处理一个文件，多出了“{file}”；请分开运行。',
  'cli.outputMissing': '命令 {command} 需要 -o 指明结果存到哪里（或用 --in-place 直接改写输入文件）。',
  'cli.notesWithoutOutput': '--notes 要把批注写进结果文件；请加 -o 指明结果存到哪里（或用 --in-place）。',
  'cli.outputAndInPlace': '-o 和 --in-place 只能用一个；请去掉其中一个。',
  'cli.outputExists': '结果文件“{file}”已经存在；换一个路径，或加 --force 覆盖。',
  'cli.outputIsInput': '结果文件“{file}”就是输入文件；换一个路径，或用 --in-place。',
  'cli.outputTwice': '“{other}”和“{file}”同名，结果都会写到“{target}”；请把它们分开运行，或改名。',
  'cli.outputExtension': '结果是 Excel 工作簿，“{file}”的扩展名 {extension} 不对；请改成 {wanted}。',
  'cli.outputNoExtension': '“{file}”没有扩展名，Excel 打不开；请写成“{file}{wanted}”，要存进文件夹时以斜杠结尾。',
  'cli.outputReadOnly': '“{file}”是只读文件，没有改写；请换一个路径，或先去掉只读属性。',
  'cli.outputNotFolder': '有多个输入文件时 -o 须是文件夹，“{file}”不是；请换成文件夹。',
  'cli.outputNotWritable': '结果写不进“{file}”（{reason}）；请检查文件夹是否存在、是否可写、文件是否正被打开。',
  'cli.notFound': '找不到文件“{file}”；请检查路径。',
  'cli.notReadable': '文件“{file}”读不了（{reason}）；请检查它是否是文件、是否有权限。',
  'cli.noSuchSheet': '“{file}”里没有工作表“{sheet}”；现有：{sheets}。',
  'cli.date1904':
    '“{file}”用的是 1904 日期系统（旧版 Mac），写进去的日期会差 4 年，因此没有写出；请在 Excel 中另建工作簿，把内容复制过去并核对日期后再试。',
  'cli.monthMissing': '命令 summarize 缺少 --month；请写上月份，如 --month 2026-11。',
  'cli.badProfile': '核查方案“{file}”第 {line} 行有误：{reason}。请改正，或从任务窗格重新导出。',
  'cli.at': '{path} {what}',
  'cli.twoDays': '--as-of 写的是 {asOf}，--reference 写的是 {reference}；两者是同一个选项，请只写一个。',
  'cli.inFile': '“{file}”：{sentence}',
  'cli.unexpected': '程序出错，没有写出任何文件；请把这一行告诉维护者：{detail}',
  'cli.staticMarks': '台账“{sheet}”右侧的列有内容，放不下辅助列，因此用了静态标记：颜色只表示标记当天的情况。',
  'cli.saved': '已存到 {file}',
  'cli.htmlLanguage': 'zh-CN',
  'cli.yes': '是',
  'cli.text': '原文',
  'cli.reading': '读作',
  'cli.lead': '牵头（责任）单位',
  'cli.cooperating': '配合单位',
  'cli.persons': '责任人',
  'cli.openEnded': '未尽列',
  'cli.row': '行',
  'cli.number': '序号',
  'cli.task': '任务',
  'cli.schedule': '进度安排',
  'cli.units': '责任单位',
  'cli.status': '状态',
  'cli.band': '提醒',
  'cli.due': '到期日',
  'cli.days': '天数',
  'cli.severity': '级别',
  'cli.file': '文件',
  'cli.sheet': '工作表',
  'cli.cell': '单元格',
  'cli.message': '问题',
  'cli.rule': '规则',
  'cli.ledgerLine': '工作表“{sheet}”：{count} 项任务（第 {first}–{last} 行）',
  'cli.columnsLine': '列：{columns}',
  'cli.columnAs': '{column} → {field}',
  'cli.unmappedLine': '没有对应的列：{columns}',
  'cli.join': '；',
  'cli.skippedLine': '工作表“{sheet}”不是台账：{reason}',
  'cli.countsLine': '错误 {error} 个，警告 {warning} 个，提示 {info} 个',
  'cli.documentLine': '《{title}》：{count} 项任务',
  'cli.unreadLine': '第 {line} 行没有读进任务：{text}（{reason}）',
} as const;
