import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Profile } from '../../../ledger/rules/profile';
import { RULES } from '../../../ledger/rules/registry';
import type { RULE_GROUPS } from '../../../ledger/rules/rule';
import { useTranslate } from '../../state/translation';
import { RuleSetting } from './rule-setting';

const useStyles = makeStyles({
  group: { marginTop: tokens.spacingVerticalS },
  summary: {
    cursor: 'pointer',
    fontWeight: tokens.fontWeightSemibold,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

interface Props {
  readonly group: (typeof RULE_GROUPS)[number];
  readonly profile: Profile;
  readonly disabled: boolean;
  readonly onChange: (profile: Profile) => void;
}

/** The rules of one group, which are drawn when it is first opened: all at once are some sixty lists and switches. */
export function RuleGroup({ group, profile, disabled, onChange }: Props) {
  const styles = useStyles();
  const t = useTranslate();
  const [seen, setSeen] = useState(false);
  const rules = RULES.filter(({ meta }) => meta.group === group);
  const off = rules.filter(({ meta }) => profile.rules[meta.id]?.enabled === false).length;
  return (
    <details className={styles.group} onToggle={({ currentTarget }) => currentTarget.open && setSeen(true)}>
      <summary className={styles.summary}>
        {t('pane.tuning.group', { group: t(`pane.tuning.group.${group}`), count: rules.length })}
        {off > 0 && t('pane.tuning.off', { count: off })}
      </summary>
      {seen &&
        rules.map(({ meta }) => (
          <RuleSetting key={meta.id} meta={meta} profile={profile} disabled={disabled} onChange={onChange} />
        ))}
    </details>
  );
}
