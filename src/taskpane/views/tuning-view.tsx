import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { DEFAULT_PROFILE, type Profile } from '../../ledger/rules/profile';
import { RULE_GROUPS } from '../../ledger/rules/rule';
import { useTranslate } from '../state/translation';
import { useWorkbookContext } from '../state/workbook-context';
import { useProfile } from './findings/use-profile';
import { ProfileExchange } from './tuning/profile-exchange';
import { RuleGroup } from './tuning/rule-group';

const useStyles = makeStyles({
  view: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}` },
  footer: {
    position: 'sticky',
    bottom: 0,
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** Each rule on or off, its severity, its limits; kept in the workbook, exported and imported. */
export function TuningView() {
  const styles = useStyles();
  const t = useTranslate();
  const { state, notify } = useWorkbookContext();
  const { profile, keep } = useProfile();
  const [edited, setEdited] = useState<Profile | null>(null);
  const shown = edited ?? profile;
  const busy = state.busy !== null;

  const save = async (next: Profile, text: string): Promise<void> => {
    if (!(await keep(next))) return;
    setEdited(null);
    notify({ intent: 'success', text });
  };

  return (
    <div className={styles.view}>
      <Text size={200}>{t('pane.tuning.about')}</Text>
      {RULE_GROUPS.map((group) => (
        <RuleGroup key={group} group={group} profile={shown} disabled={busy} onChange={setEdited} />
      ))}
      <ProfileExchange
        profile={shown}
        disabled={busy}
        onImport={(next) => void save(next, t('pane.tuning.imported'))}
      />
      <div className={styles.footer}>
        <Button
          appearance="primary"
          disabled={busy || edited === null}
          onClick={() => void save(shown, t('pane.tuning.saved'))}
        >
          {t('pane.tuning.save')}
        </Button>
        <Button disabled={busy} onClick={() => setEdited({ ...DEFAULT_PROFILE, accepted: profile.accepted })}>
          {t('pane.tuning.defaults')}
        </Button>
      </div>
    </div>
  );
}
