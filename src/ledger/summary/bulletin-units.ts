import type { Translate } from '../../i18n/translate';
import type { MonthlyFigures, UnitFigures } from './figures';
import { percent } from './format';

const MOST_NAMED = 3;

/** What the bulletin says of the units: best and worst completion rate where they differ, and who has most overdue. */
export function unitParagraphs({ byUnit, sharedLead, withoutLead }: MonthlyFigures, t: Translate): readonly string[] {
  const leading = byUnit.filter(({ lead }) => lead > 0);
  if (leading.length === 0) return [t('summary.bulletin.units.none')];
  const shared = sharedLead > 0 ? t('summary.bulletin.units.shared', { count: sharedLead }) : '';
  const groups = leading.filter(({ group }) => group).length;
  const count = groups > 0 ? 'summary.bulletin.units.countGroups' : 'summary.bulletin.units.count';
  const paragraphs = [(t(count, { count: leading.length, groups }) + shared).trim()];
  const rates = rateParagraph(leading, t);
  if (rates) paragraphs.push(rates);
  const late = leading.filter(({ overdue }) => overdue > 0).sort((a, b) => b.overdue - a.overdue);
  if (late.length > 0) {
    const name = (one: UnitFigures): string =>
      t('summary.bulletin.units.overdueOf', { unit: one.unit, count: one.overdue });
    paragraphs.push(t('summary.bulletin.units.overdue', { units: nameSome(late, name, t) }));
  }
  if (withoutLead > 0) paragraphs.push(t('summary.bulletin.units.without', { count: withoutLead }));
  return paragraphs;
}

function rateParagraph(leading: readonly UnitFigures[], t: Translate): string | null {
  const ranked = leading.flatMap((one) =>
    one.rank !== null && one.completionRate !== null ? [{ ...one, rate: one.completionRate }] : [],
  );
  if (ranked.length < 2) return null;
  const highest = Math.max(...ranked.map(({ rate }) => rate));
  const lowest = Math.min(...ranked.map(({ rate }) => rate));
  if (highest === lowest) return t('summary.bulletin.units.same', { rate: percent(highest) });
  const name = (one: UnitFigures): string =>
    t('summary.bulletin.units.rateOf', {
      unit: one.unit,
      completed: one.completed,
      lead: one.lead,
      rate: percent(one.completionRate ?? 0),
    });
  const at = (rate: number): string =>
    nameSome(
      ranked.filter((one) => one.rate === rate),
      name,
      t,
    );
  return t('summary.bulletin.units.rates', { best: at(highest), worst: at(lowest) });
}

/** The first few by name; where there are more, how many in all. */
function nameSome<T>(all: readonly T[], name: (one: T) => string, t: Translate): string {
  const named = all.slice(0, MOST_NAMED).map(name).join(t('summary.bulletin.listComma'));
  return all.length > MOST_NAMED ? t('summary.bulletin.units.more', { named, count: all.length }) : named;
}
