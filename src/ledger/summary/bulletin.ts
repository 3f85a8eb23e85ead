import type { Translate } from '../../i18n/translate';
import type { MonthlyFigures } from './figures';
import type { EntryRef } from './entry-ref';
import { unitParagraphs } from './bulletin-units';
import { cutText, longDay, longMonth, monthOfYear, percent } from './format';

/** Letters of a task's name in a sentence. */
const LONGEST_TASK = 80;
/** A subject of fewer letters says too little without the word for its table. */
const SHORTEST_SUBJECT = 4;

/** The bulletin (通报) as a document: what a sheet, a `.docx` and the copied text are made from. */
export interface Bulletin {
  readonly title: string;
  /** The title broken where its words allow it, for lines that are too short for the whole. */
  readonly titleLines: readonly string[];
  /** Whom it goes to (主送), flush left. */
  readonly addressee: string;
  readonly opening: string;
  readonly sections: readonly { readonly heading: string; readonly paragraphs: readonly string[] }[];
  /** The day below the text. */
  readonly day: string;
}

export interface BulletinOptions {
  /** Name of the ledger or plan, without 书名号; '' for none. */
  readonly ledgerTitle?: string;
  /** Most tasks named in one list; the rest is counted. */
  readonly mostItems?: number;
}

/** Writes the bulletin from the figures alone: what they do not hold is not said, and what is zero is said to be none. */
export function bulletinOf(figures: MonthlyFigures, t: Translate, options: BulletinOptions = {}): Bulletin {
  const { ledgerTitle = '', mostItems = 30 } = options;
  const subject = subjectOf(ledgerTitle, t) || t('summary.bulletin.theLedger');
  // 2026年重点任务11月: a year is said once.
  const years = subject.match(/\d{4}/g) ?? [];
  const said = years.length > 0 && years.every((year) => year === figures.month.slice(0, 4));
  const month = said ? monthOfYear(figures.month, t) : longMonth(figures.month, t);
  const place = { ledger: subject, month };
  const day = longDay(figures.asOf, t);
  const head = {
    title: t('summary.bulletin.title', place),
    titleLines: t('summary.bulletin.titleLines', place).split('\n'),
    addressee: t('summary.bulletin.addressee'),
    opening: t('summary.bulletin.opening', { ...place, day }),
    day,
  };
  if (figures.total === 0) {
    return {
      ...head,
      sections: numbered([{ name: 'overall', paragraphs: [t('summary.bulletin.empty', place)] }], t),
    };
  }
  const list = (items: readonly EntryRef[], line: (item: EntryRef) => string): readonly string[] => {
    const named = items
      .slice(0, mostItems)
      .map((item, index) => t('summary.bulletin.item', { n: index + 1, text: line(item) }));
    const more = items.length - named.length;
    return more > 0 ? [...named, t('summary.bulletin.more', { count: more })] : named;
  };
  const due = figures.dueNextMonth;
  const sections: Section[] = [
    { name: 'overall', paragraphs: overall(figures, t) },
    { name: 'units', paragraphs: unitParagraphs(figures, t) },
    {
      name: 'overdue',
      paragraphs: [overdueLead(figures, t, day), ...list(figures.overdue, (item) => overdueLine(item, t))],
    },
    // Nothing to say of tasks that there are not.
    ...(due.length > 0
      ? [{ name: 'next' as const, paragraphs: [nextLead(due, t), ...list(due, (item) => dueLine(item, t))] }]
      : []),
    { name: 'asks', paragraphs: asks(figures, t) },
  ];
  return { ...head, sections: numbered(sections, t) };
}

interface Section {
  readonly name: 'overall' | 'units' | 'overdue' | 'next' | 'asks';
  readonly paragraphs: readonly string[];
}

/** Sections with their headings, numbered as they come. */
function numbered(sections: readonly Section[], t: Translate): Bulletin['sections'] {
  const numerals = t('summary.bulletin.numerals').split(' ');
  return sections.map(({ name, paragraphs }, index) => ({
    heading: t('summary.bulletin.heading', {
      n: numerals[index] ?? index + 1,
      heading: t(`summary.bulletin.heading.${name}`),
    }),
    paragraphs,
  }));
}

/** What the bulletin is about: the ledger's title without the word for the table that it is in. */
function subjectOf(title: string, t: Translate): string {
  const word = t('summary.bulletin.tableWords')
    .split(' ')
    .find((one) => one !== '' && title.endsWith(one));
  const subject = word === undefined ? title : title.slice(0, -word.length);
  return subject.length >= SHORTEST_SUBJECT ? subject : title;
}

/** The bulletin as plain text, a paragraph a line. */
export function bulletinText({ title, addressee, opening, sections, day }: Bulletin): string {
  const body = sections.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs]);
  return [title, '', addressee, opening, ...body, '', day].join('\n');
}

function overall(figures: MonthlyFigures, t: Translate): readonly string[] {
  const { tally } = figures;
  const clauses = (['inProgress', 'notStarted', 'suspended', 'unstated'] as const)
    .filter((key) => tally[key] > 0)
    .map((key) => t(`summary.bulletin.count.${key}`, { count: tally[key] }));
  const done = t(tally.signedOff > 0 ? 'summary.bulletin.totalSignedOff' : 'summary.bulletin.total', {
    signedOff: tally.signedOff,
    total: figures.total,
    completed: tally.completed,
    rate: percent(tally.completionRate ?? 0),
  });
  const open = (['overdue', 'dueSoon', 'stale', 'noDate'] as const)
    .filter((key) => tally[key] > 0)
    .map((key) => t(`summary.bulletin.count.${key}`, { count: tally[key] }));
  const paragraphs = [
    sentence([done, ...clauses], t),
    tally.completed === figures.total
      ? t('summary.bulletin.allDone')
      : open.length === 0
        ? t('summary.bulletin.openCalm')
        : t('summary.bulletin.open', { clauses: open.join(t('summary.bulletin.comma')) }),
    thisMonth(figures, t),
  ];
  return figures.previous ? [...paragraphs, compared(figures, t)] : paragraphs;
}

function thisMonth({ completedThisMonth, signedOffThisMonth }: MonthlyFigures, t: Translate): string {
  if (completedThisMonth.length === 0 && signedOffThisMonth.length === 0) return t('summary.bulletin.monthNone');
  return t('summary.bulletin.month', { completed: completedThisMonth.length, signedOff: signedOffThisMonth.length });
}

function compared({ previous, tally, asOf }: MonthlyFigures, t: Translate): string {
  if (!previous) return '';
  const clauses = [
    change('completed', tally.completed - previous.completed, t),
    change('overdue', tally.overdue - previous.overdue, t),
    ...(['added', 'dropped', 'slipped'] as const)
      .filter((key) => previous[key].length > 0)
      .map((key) => t(`summary.bulletin.compared.${key}`, { count: previous[key].length })),
  ];
  const since = previous.asOf === asOf ? longMonth(previous.month, t) : longDay(previous.asOf, t);
  return t('summary.bulletin.compared', { since, clauses: clauses.join(t('summary.bulletin.comma')) });
}

function change(what: 'completed' | 'overdue', difference: number, t: Translate): string {
  if (difference === 0) return t(`summary.bulletin.compared.${what}.same`);
  return t(`summary.bulletin.compared.${what}.${difference > 0 ? 'more' : 'fewer'}`, { count: Math.abs(difference) });
}

function overdueLead({ overdue, noDate }: MonthlyFigures, t: Translate, day: string): string {
  const text = t(overdue.length > 0 ? 'summary.bulletin.overdueSome' : 'summary.bulletin.overdueNone', {
    day,
    count: overdue.length,
  });
  return (noDate.length > 0 ? text + t('summary.bulletin.notJudged', { count: noDate.length }) : text).trim();
}

function nextLead(due: readonly EntryRef[], t: Translate): string {
  return t('summary.bulletin.nextSome', { count: due.length });
}

function overdueLine(item: EntryRef, t: Translate): string {
  return t('summary.bulletin.overdueItem', { ...named(item, t), days: Math.abs(item.days ?? 0) });
}

function dueLine(item: EntryRef, t: Translate): string {
  return t('summary.bulletin.nextItem', named(item, t));
}

function named(item: EntryRef, t: Translate): { task: string; units: string; due: string } {
  return {
    task: cutText(item.task, LONGEST_TASK) || t('summary.bulletin.untitled', { number: item.number }),
    units: item.leadUnits.join(t('summary.bulletin.listComma')) || t('summary.noUnit'),
    due: item.due ? longDay(item.due, t) : '',
  };
}

function asks({ overdue, dueNextMonth, stale, noDate }: MonthlyFigures, t: Translate): readonly string[] {
  const asked = [
    overdue.length > 0 && t('summary.bulletin.ask.overdue'),
    dueNextMonth.length > 0 && t('summary.bulletin.ask.next'),
    stale.length > 0 && t('summary.bulletin.ask.stale'),
    noDate.length > 0 && t('summary.bulletin.ask.noDate'),
  ].filter((text): text is string => text !== false);
  return [...asked, t('summary.bulletin.ask.always')];
}

function sentence(clauses: readonly string[], t: Translate): string {
  return clauses.join(t('summary.bulletin.comma')) + t('summary.bulletin.stop');
}
