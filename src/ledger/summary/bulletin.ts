import type { Translate } from '../../i18n/translate';
import type { EntryRef, MonthlyFigures } from './figures';
import { unitParagraphs } from './bulletin-units';
import { longDay, longMonth, percent } from './format';

/** The bulletin (通报) as a document: what a sheet, a `.docx` and the copied text are made from. */
export interface Bulletin {
  readonly title: string;
  /** The title broken where its words allow it, for lines that are too short for the whole. */
  readonly titleLines: readonly string[];
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
  const place = { ledger: ledgerTitle || t('summary.bulletin.theLedger'), month: longMonth(figures.month, t) };
  const day = longDay(figures.asOf, t);
  const head = {
    title: t('summary.bulletin.title', place),
    titleLines: t('summary.bulletin.titleLines', place).split('\n'),
    opening: t('summary.bulletin.opening', { ...place, day }),
    day,
  };
  if (figures.total === 0) {
    return {
      ...head,
      sections: [{ heading: t('summary.bulletin.heading.overall'), paragraphs: [t('summary.bulletin.empty', place)] }],
    };
  }
  const list = (items: readonly EntryRef[], line: (item: EntryRef) => string): readonly string[] => {
    const named = items
      .slice(0, mostItems)
      .map((item, index) => t('summary.bulletin.item', { n: index + 1, text: line(item) }));
    const more = items.length - named.length;
    return more > 0 ? [...named, t('summary.bulletin.more', { count: more })] : named;
  };
  return {
    ...head,
    sections: [
      { heading: t('summary.bulletin.heading.overall'), paragraphs: overall(figures, t) },
      { heading: t('summary.bulletin.heading.units'), paragraphs: unitParagraphs(figures, t) },
      {
        heading: t('summary.bulletin.heading.overdue'),
        paragraphs: [overdueLead(figures, t, day), ...list(figures.overdue, (item) => overdueLine(item, t))],
      },
      {
        heading: t('summary.bulletin.heading.next'),
        paragraphs: [nextLead(figures, t), ...list(figures.dueNextMonth, (item) => dueLine(item, t))],
      },
      { heading: t('summary.bulletin.heading.asks'), paragraphs: asks(figures, t) },
    ],
  };
}

/** The bulletin as plain text, a paragraph a line. */
export function bulletinText({ title, opening, sections, day }: Bulletin): string {
  const body = sections.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs]);
  return [title, '', opening, ...body, '', day].join('\n');
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
  return sentence([t('summary.bulletin.compared', { since }), ...clauses], t);
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

function nextLead({ dueNextMonth }: MonthlyFigures, t: Translate): string {
  if (dueNextMonth.length === 0) return t('summary.bulletin.nextNone');
  return t('summary.bulletin.nextSome', { count: dueNextMonth.length });
}

function overdueLine(item: EntryRef, t: Translate): string {
  return t('summary.bulletin.overdueItem', { ...named(item, t), days: Math.abs(item.days ?? 0) });
}

function dueLine(item: EntryRef, t: Translate): string {
  return t('summary.bulletin.nextItem', named(item, t));
}

function named(item: EntryRef, t: Translate): { task: string; units: string; due: string } {
  return {
    task: item.task || t('summary.bulletin.untitled', { number: item.number }),
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
