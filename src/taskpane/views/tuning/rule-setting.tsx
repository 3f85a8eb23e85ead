import { makeStyles, Select, Switch, tokens } from '@fluentui/react-components';
import { limitOf, severityOf, type Profile } from '../../../ledger/rules/profile';
import type { RuleMeta, Severity } from '../../../ledger/rules/rule';
import { useTranslate } from '../../state/translation';
import { LimitField } from './limit-field';

const useStyles = makeStyles({
  rule: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  severity: { flexShrink: 0, minWidth: '84px' },
});
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

interface Props {
  readonly meta: RuleMeta;
  readonly profile: Profile;
  readonly disabled: boolean;
  readonly onChange: (profile: Profile) => void;
}

/** One rule: on or off, how severe, within which limits. */
export function RuleSetting({ meta, profile, disabled, onChange }: Props) {
  const styles = useStyles();
  const t = useTranslate();
  const title = t(`rules.${meta.id}.title`);
  const severity = severityOf(meta, profile);
  const set = (setting: Profile['rules'][string]): void =>
    onChange({ ...profile, rules: { ...profile.rules, [meta.id]: { ...profile.rules[meta.id], ...setting } } });
  return (
    <div className={styles.rule}>
      <div className={styles.line}>
        <Switch
          className={styles.name}
          label={title}
          checked={severity !== null}
          disabled={disabled}
          onChange={(_event, { checked }) => set({ enabled: checked })}
        />
        <Select
          size="small"
          className={styles.severity}
          aria-label={t('pane.tuning.severityOf', { rule: title })}
          value={profile.rules[meta.id]?.severity ?? meta.severity}
          disabled={disabled || severity === null}
          onChange={(_event, { value }) => set({ severity: SEVERITIES.find((known) => known === value) })}
        >
          {SEVERITIES.map((known) => (
            <option key={known} value={known}>
              {t(`pane.severity.${known}`)}
            </option>
          ))}
        </Select>
      </div>
      {severity !== null &&
        Object.entries(meta.options ?? {}).map(([name, { min, max }]) => (
          <LimitField
            key={name}
            rule={title}
            name={name}
            min={min}
            max={max}
            value={limitOf(meta, name, profile)}
            disabled={disabled}
            onChange={(value) => set({ limits: { ...profile.rules[meta.id]?.limits, [name]: value } })}
          />
        ))}
    </div>
  );
}
