/** Texts of one part; keys begin with `pane.`. The Chinese file is the source of the keys. */
export const pane = {
  'pane.progress.reading': '正在读取台账…',
  'pane.progress.checking': '正在核查…',
  'pane.progress.highlighting': '正在标记…',
  'pane.progress.summarizing': '正在生成月报…',
  'pane.progress.writing': '正在写入…',
} as const;
