import type { Temporal } from 'temporal-polyfill';
import type { ImportOutcome } from '../../../actions/import-plan';
import type { LedgerEntry } from '../../../ledger/entry';
import type { DifferentField, Doubt, EntrySource } from '../../../ledger/plan/plan-reading';
import { contextFromTitle } from '../../../ledger/schedule/context-from-title';
import { parseSchedule } from '../../../ledger/schedule/parse-schedule';
import { readUnits } from '../../../ledger/units/read-units';
import { unitsText } from '../../../actions/write-plan-ledger';

/** What was done to a row by hand; `plan.row.<change>` says it. */
export type RowChange = 'edited' | 'joined' | 'split';

/** One task of the preview. */
export interface ImportRow {
  readonly key: string;
  /** Index into the outcome's documents. */
  readonly document: number;
  readonly entry: LedgerEntry;
  readonly source: EntrySource;
  readonly doubts: readonly Doubt[];
  readonly changes: readonly RowChange[];
  /** What the attached list says of the same task, where it says something else. */
  readonly other: {
    readonly entry: LedgerEntry;
    /** The task as the body has it. */
    readonly body: LedgerEntry;
    readonly differences: readonly DifferentField[];
  } | null;
  /** Fields that were taken from the list. */
  readonly fromList: readonly DifferentField[];
  readonly dropped: boolean;
  /** 0: in doubt when it was read; 1: body and list name other units; 2: neither. It stays, so that no row jumps away when it is edited. */
  readonly urgency: 0 | 1 | 2;
}

/** What can be typed into a row. */
export interface RowFields {
  readonly task: string;
  readonly leadUnits: string;
  readonly cooperatingUnits: string;
  readonly schedule: string;
}

export function rowsOf({ documents, matches }: ImportOutcome): readonly ImportRow[] {
  return documents.flatMap(({ entries }, document) =>
    entries.map(({ entry, source, doubts }, index) => {
      const match = matches.find(({ bodyDocument }) => bodyDocument === document);
      const pair = match?.pairs.find(({ body }) => body === index);
      const listed = match && documents[match.listDocument]?.entries[pair?.list ?? -1];
      const { differences = [] } = pair ?? {};
      const other = listed && differences.length > 0 ? { entry: listed.entry, body: entry, differences } : null;
      const key = `${document}.${index}`;
      const urgency = doubts.length > 0 ? 0 : differences.some((field) => /units/i.test(field)) ? 1 : 2;
      return { urgency, key, document, entry, source, doubts, changes: [], other, fromList: [], dropped: false };
    }),
  );
}

/** Tasks of the attached list that the body does not have, as indices into the rows. */
export function onlyInList({ documents, matches }: ImportOutcome, document: number): readonly LedgerEntry[] {
  const match = matches.find(({ bodyDocument }) => bodyDocument === document);
  return (match?.pairs ?? []).flatMap(({ body, list }) => {
    const entry = body === null && list !== null ? documents[match!.listDocument]?.entries[list]?.entry : undefined;
    return entry ? [entry] : [];
  });
}

export function fieldsOf({ task, leadUnits, cooperatingUnits, unitsOpenEnded, schedule }: LedgerEntry): RowFields {
  return {
    task,
    leadUnits: unitsText(leadUnits, unitsOpenEnded && cooperatingUnits.length === 0),
    cooperatingUnits: unitsText(cooperatingUnits, unitsOpenEnded && cooperatingUnits.length > 0),
    schedule: schedule.text,
  };
}

/** The row with what was typed; only what differs is read anew. @param title of its document, for the year */
export function editRow(row: ImportRow, typed: RowFields, title: string, reference: Temporal.PlainDate): ImportRow {
  const before = fieldsOf(row.entry);
  let { entry } = row;
  let doubts: Doubt[] = [...row.doubts];
  if (typed.task !== before.task) {
    entry = { ...entry, task: typed.task.trim() };
    doubts = doubts.filter((doubt) => doubt !== 'title-cut' && doubt !== 'long-title');
  }
  if (typed.leadUnits !== before.leadUnits || typed.cooperatingUnits !== before.cooperatingUnits) {
    const lead = readUnits(typed.leadUnits, 'leadUnits');
    const cooperating = readUnits(typed.cooperatingUnits, 'cooperatingUnits');
    entry = {
      ...entry,
      leadUnits: [...lead.lead],
      cooperatingUnits: [...new Set([...lead.cooperating, ...cooperating.lead, ...cooperating.cooperating])],
      unitGroups: [...lead.groups, ...cooperating.groups],
      unitsOpenEnded: lead.openEnded || cooperating.openEnded,
    };
    doubts = doubts.filter((doubt) => !/units|brackets|open-ended/.test(doubt));
    if (entry.leadUnits.length + entry.cooperatingUnits.length === 0) doubts.push('no-units');
    if (`${lead.rest}${cooperating.rest}`.trim() !== '') doubts.push('units-unread');
    if (entry.unitsOpenEnded) doubts.push('open-ended');
  }
  if (typed.schedule !== before.schedule) {
    const schedule = parseSchedule(typed.schedule, contextFromTitle(title, reference));
    entry = { ...entry, schedule, milestones: schedule.milestones };
    doubts = doubts.filter((doubt) => !doubt.startsWith('schedule'));
    if (typed.schedule.trim() !== '' && schedule.kind === 'none') doubts.push('schedule-unread');
  }
  return entry === row.entry ? row : { ...row, entry, doubts, changes: withChange(row, 'edited') };
}

/** Takes what the list says of one field, or goes back to what the body says. */
export function takeField(row: ImportRow, field: DifferentField, list: boolean): ImportRow {
  if (!row.other) return row;
  const from = list ? row.other.entry : row.other.body;
  const { schedule, milestones, unitGroups } = from;
  const taken =
    field === 'schedule'
      ? { schedule, milestones }
      : { [field]: from[field], unitGroups: [...new Set([...row.entry.unitGroups, ...unitGroups])] };
  const others = row.fromList.filter((each) => each !== field);
  return { ...row, entry: { ...row.entry, ...taken }, fromList: list ? [...others, field] : others };
}

/** Two rows as one: the second's texts follow the first's measures, its units join. A schedule is kept from whichever has one. */
export function joinRows(first: ImportRow, second: ImportRow): ImportRow {
  const { entry: one } = first;
  const { entry: two } = second;
  const shift = first.source.text.length + 1;
  const leadUnits = [...new Set([...one.leadUnits, ...two.leadUnits])];
  const entry: LedgerEntry = {
    ...one,
    measures: [one.measures, two.task, two.measures].filter(Boolean).join('\n'),
    deliverable: [one.deliverable, two.deliverable].filter(Boolean).join('；'),
    problem: [one.problem, two.problem].filter(Boolean).join('\n'),
    remarks: [one.remarks, two.remarks].filter(Boolean).join('\n'),
    leadUnits,
    cooperatingUnits: [...new Set([...one.cooperatingUnits, ...two.cooperatingUnits])].filter(
      (unit) => !leadUnits.includes(unit),
    ),
    unitGroups: [...new Set([...one.unitGroups, ...two.unitGroups])],
    responsiblePersons: [...new Set([...one.responsiblePersons, ...two.responsiblePersons])],
    unitsOpenEnded: one.unitsOpenEnded || two.unitsOpenEnded,
    schedule: one.schedule.text === '' ? two.schedule : one.schedule,
    milestones: [...one.milestones, ...two.milestones],
  };
  const marks = second.source.marks.map((mark) => ({ ...mark, from: mark.from + shift, to: mark.to + shift }));
  const source: EntrySource = {
    lines: [...first.source.lines, ...second.source.lines],
    text: `${first.source.text}\n${second.source.text}`,
    marks: [...first.source.marks, ...marks],
  };
  const doubts = [...new Set([...first.doubts, ...second.doubts])].filter(
    (doubt) => doubt !== 'no-units' || leadUnits.length + entry.cooperatingUnits.length === 0,
  );
  return { ...first, entry, source, doubts, changes: withChange(first, 'joined') };
}

/** The sentences of a row's measures, each of which may begin a task of its own. */
export function sentencesOf({ measures }: LedgerEntry): readonly string[] {
  return (measures.match(/[^。；;\n]+[。；;]?|\n/g) ?? []).map((each) => each.trim()).filter((each) => each !== '');
}

/** The row up to a sentence of its measures, and a new one from there on. Both keep units and schedule: that is said beside them. */
export function splitRow(row: ImportRow, sentence: number): readonly ImportRow[] {
  const sentences = sentencesOf(row.entry);
  const title = sentences[sentence];
  if (title === undefined) return [row];
  const changes = withChange(row, 'split');
  return [
    { ...row, changes, entry: { ...row.entry, measures: sentences.slice(0, sentence).join('') } },
    {
      ...row,
      key: `${row.key}/${sentence}`,
      changes,
      other: null,
      entry: {
        ...row.entry,
        number: '',
        task: title.replace(/[。；;]$/, ''),
        measures: sentences.slice(sentence + 1).join(''),
      },
    },
  ];
}

function withChange({ changes }: ImportRow, change: RowChange): readonly RowChange[] {
  return changes.includes(change) ? changes : [...changes, change];
}
