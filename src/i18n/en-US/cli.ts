import type { cli as source } from '../zh-CN/cli';

export const cli: Record<keyof typeof source, string> = {
  'cli.help': `Task Ledger on the command line: the same actions as the buttons in Excel, on .xlsx files.

Usage: task-ledger COMMAND [FILE…] [options]

  read LEDGER.xlsx            read the tasks of the ledgers
  check LEDGER.xlsx…          check; with -o also write the report sheet
  highlight LEDGER.xlsx… -o OUT
                              mark what is overdue, due soon, stale
  summarize LEDGER.xlsx… --month 2026-11 -o OUT
                              write the monthly summary sheet
  import PLAN.txt|PLAN.docx|LIST.xlsx [-o LEDGER.xlsx]
                              turn a plan document into a ledger (--list: its attached list)
  schedule                    read schedules from standard input, one a line
  units                       read responsible units from standard input, one a line

Options:
  --json            print one JSON document only (schedule, units: one a line)
  --as-of DAY       the day that counts as today, e.g. 2026-11-30; also --reference
  --sheet NAME      this worksheet only
  -o, --output PATH where the result goes; a folder for several files
  --force           replace an existing result file
  --in-place        change the input file itself (never done otherwise)
  --format FORMAT   output of check: text, json, sarif, csv, html
  --profile FILE    rules for check, as exported in the task pane (JSON)
  --notes           check -o: also put comments on the cells with findings
  --locale LANGUAGE zh-CN (default) or en-US
  --version         version

Exit codes: 0 done; 1 done, findings of severity error (check); 2 bad input or arguments.
`,
  'cli.unknownCommand':
    'There is no command "{command}"; use read, check, highlight, summarize, import, schedule or units.',
  'cli.commandMissing':
    'The command is missing; use read, check, highlight, summarize, import, schedule or units. See task-ledger --help.',
  'cli.optionNotForCommand': 'The command {command} has no option {option}; see task-ledger --help.',
  'cli.badOption': 'Option "{option}" is unknown or lacks its value; see task-ledger --help.',
  'cli.badLocale': '--locale "{value}" is unknown; use zh-CN or en-US.',
  'cli.badDay': '{option} "{value}" is not a day; write it like 2026-11-30.',
  'cli.badMonth': '--month "{value}" is not a month; write it like 2026-11.',
  'cli.badFormat': '--format "{value}" is unknown; use text, json, sarif, csv or html.',
  'cli.badReference': 'Standard input, line {line}: "{value}" before the tab is not a day; write it like 2026-11-30.',
  'cli.noFileWanted': 'The command {command} reads standard input and takes no file; leave out "{file}".',
  'cli.fileMissing': 'The command {command} lacks its input file; give a path.',
  'cli.oneFileOnly': 'The command {command} takes one file; "{file}" is one too many. Run it separately.',
  'cli.outputMissing':
    'The command {command} needs -o to say where the result goes (or --in-place to change the input).',
  'cli.notesWithoutOutput':
    '--notes writes comments into the result; add -o to say where the result goes (or --in-place).',
  'cli.outputAndInPlace': '-o and --in-place exclude each other; leave one out.',
  'cli.outputExists': 'The result file "{file}" exists already; choose another path or add --force.',
  'cli.outputIsInput': 'The result file "{file}" is the input file; choose another path or use --in-place.',
  'cli.outputTwice':
    '"{other}" and "{file}" have one name and would both be written to "{target}"; run them apart, or rename one.',
  'cli.outputExtension': 'The result is an Excel workbook, and "{file}" ends in {extension}; make it {wanted}.',
  'cli.outputNoExtension':
    '"{file}" has no extension, so Excel would not open it; make it "{file}{wanted}", or end a folder with a slash.',
  'cli.outputReadOnly': '"{file}" is read-only and was left as it is; choose another path or make it writable.',
  'cli.outputNotFolder': 'With several input files -o must be a folder, and "{file}" is none; give a folder.',
  'cli.outputNotWritable':
    'Cannot write "{file}" ({reason}); check that its folder exists, is writable, and that the file is not open.',
  'cli.notFound': 'File "{file}" not found; check the path.',
  'cli.notReadable': 'File "{file}" cannot be read ({reason}); check that it is a file and that you may read it.',
  'cli.noSuchSheet': '"{file}" has no worksheet "{sheet}"; it has: {sheets}.',
  'cli.date1904':
    '"{file}" counts days from 1904 (old Macintosh), so that written dates would be four years off; nothing was written. Copy its content into a new workbook in Excel, check the dates, and try again.',
  'cli.monthMissing': 'The command summarize lacks --month; give one like --month 2026-11.',
  'cli.badProfile':
    'The profile "{file}" has a fault in line {line}: {reason}. Correct it, or export it again from the task pane.',
  'cli.at': '{path}: {what}',
  'cli.twoDays': '--as-of says {asOf} and --reference {reference}; they are one option, so give only one.',
  'cli.inFile': '"{file}": {sentence}',
  'cli.unexpected': 'The program failed and wrote no file; please send this line to its maintainers: {detail}',
  'cli.staticMarks':
    'Something stands to the right of the ledger "{sheet}", where its helper columns would be; it has static marks: colours that show how things stood on that day.',
  'cli.saved': 'Saved to {file}',
  'cli.htmlLanguage': 'en-US',
  'cli.yes': 'yes',
  'cli.text': 'Text',
  'cli.reading': 'Read as',
  'cli.lead': 'Lead',
  'cli.cooperating': 'Cooperating',
  'cli.persons': 'Persons',
  'cli.openEnded': 'Open-ended',
  'cli.row': 'Row',
  'cli.number': 'No.',
  'cli.task': 'Task',
  'cli.schedule': 'Schedule',
  'cli.units': 'Units',
  'cli.status': 'Status',
  'cli.band': 'Band',
  'cli.due': 'Due',
  'cli.days': 'Days',
  'cli.severity': 'Severity',
  'cli.file': 'File',
  'cli.sheet': 'Worksheet',
  'cli.cell': 'Cell',
  'cli.message': 'Finding',
  'cli.rule': 'Rule',
  'cli.ledgerLine': 'Worksheet "{sheet}": {count} tasks (rows {first}–{last})',
  'cli.columnsLine': 'Columns: {columns}',
  'cli.columnAs': '{column} → {field}',
  'cli.unmappedLine': 'Columns that stand for nothing: {columns}',
  'cli.join': '; ',
  'cli.skippedLine': 'Worksheet "{sheet}" is no ledger: {reason}',
  'cli.countsLine': '{error} errors, {warning} warnings, {info} notes',
  'cli.documentLine': '"{title}": {count} tasks',
  'cli.unreadLine': 'Line {line} was not read into a task: {text} ({reason})',
};
