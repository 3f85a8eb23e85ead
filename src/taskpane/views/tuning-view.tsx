import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { DEFAULT_PROFILE, type Profile } from '../../ledger/rules/profile';
import { RULE_GROUPS } from '../../ledger/rules/rule';
import { SaveFooter } from '../components/save-footer';
import { useTranslate } from '../state/translation';
import { useWorkbookContext } from '../state/workbook-context';
import { ProfileExchange } from './tuning/profile-exchange';
import { RuleGroup } from './tuning/rule-group';
import { useRuleEdits } from './tuning/use-rule-edits';

const useStyles = makeStyles({
  view: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}` },
});

/** Each rule on or off, its severity, its limits; kept in the workbook, exported and imported. */
export function TuningView() {
  const styles = useStyles();
  const t = useTranslate();
  const { state, notify } = useWorkbookContext();
  const { profile, edited, edit, discard, save } = useRuleEdits();
  const busy = state.busy !== null;

  const saveAndSay = async (next: Profile, text: string): Promise<void> => {
    if (await save(next)) notify({ intent: 'success', text });
  };

  return (
    <div className={styles.view}>
      <Text size={200}>{t('pane.tuning.about')}</Text>
      {RULE_GROUPS.map((group) => (
        <RuleGroup key={group} group={group} profile={profile} disabled={busy} onChange={edit} />
      ))}
      <ProfileExchange
        profile={profile}
        disabled={busy}
        onDefaults={() => edit(DEFAULT_PROFILE)}
        onImport={(next) => void saveAndSay(next, t('pane.tuning.imported'))}
      />
      <SaveFooter
        label={t('pane.tuning.save')}
        edited={edited}
        onSave={() => void saveAndSay(profile, t('pane.tuning.saved'))}
        onDiscard={discard}
      />
    </div>
  );
}
