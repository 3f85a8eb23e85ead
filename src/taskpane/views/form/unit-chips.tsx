import type { UnitReading } from '../../../ledger/units/unit-reading';
import { useTranslate } from '../../state/translation';
import { useReading } from '../../state/workbook-context';
import { useReadingStyles } from './reading-styles';

type Role = 'lead' | 'cooperating' | 'group' | 'person' | 'openEnded';

/** The units that were read out of a cell, each with its part in words. */
export function UnitChips({ reading }: { reading: UnitReading }) {
  const styles = useReadingStyles();
  const t = useTranslate();
  const { aliases } = useReading().reading.settings;
  const groups = new Set(reading.groups);
  const nameOf = (name: string): string => {
    const known = reading.expanded[name] ?? (Object.hasOwn(aliases, name) ? aliases[name] : undefined);
    return known && known !== name ? t('pane.units.as', { written: name, name: known }) : name;
  };
  const chips: { readonly role: Role; readonly name: string; readonly group: boolean }[] = [
    ...reading.lead.map((name) => ({ role: 'lead' as const, name: nameOf(name), group: groups.has(name) })),
    ...reading.cooperating.map((name) => ({
      role: 'cooperating' as const,
      name: nameOf(name),
      group: groups.has(name),
    })),
    ...reading.persons.map((name) => ({ role: 'person' as const, name, group: false })),
    ...(reading.openEnded ? [{ role: 'openEnded' as const, name: t('pane.units.others'), group: false }] : []),
  ];
  if (chips.length === 0 && reading.rest === '') return null;
  return (
    <>
      <ul className={styles.chips} aria-label={t('pane.units.read')}>
        {chips.map(({ role, name, group }, index) => (
          <li key={`${role} ${name} ${index}`} className={styles.chip}>
            <span className={styles.role}>
              {t(`pane.units.${role}`)}
              {group && ` · ${t('pane.units.group')}`}
            </span>
            {name}
          </li>
        ))}
      </ul>
      {reading.divided.length > 0 && (
        <div className={styles.reading}>
          {t('pane.units.divided', { names: reading.divided.join(t('schedule.listSeparator')) })}
        </div>
      )}
      {reading.rest !== '' && <div className={styles.reading}>{t('pane.notUnderstood', { text: reading.rest })}</div>}
    </>
  );
}
