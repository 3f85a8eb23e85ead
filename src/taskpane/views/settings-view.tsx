import { Field, makeStyles, Select, SpinButton, Switch, Text, tokens } from '@fluentui/react-components';
import { bandOptions } from '../../ledger/progress/band-options';
import type { LanguageChoice } from '../../i18n/language-choice';
import { SaveFooter } from '../components/save-footer';
import { useTranslate, useTranslation } from '../state/translation';
import { useBandEdits } from '../state/use-band-edits';
import { useWorkbookContext } from '../state/workbook-context';
import { RatioLimits } from './settings/ratio-limits';

const useStyles = makeStyles({
  view: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}`,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
});

const LIMITS = ['dueSoonDays', 'urgentDays', 'cadenceDays'] as const;
const MOST_DAYS = 3660;

/** Language on this machine; limits in this workbook. */
export function SettingsView() {
  const styles = useStyles();
  const t = useTranslate();
  const { choice, choose } = useTranslation();
  const { state, notify } = useWorkbookContext();
  const { bands, edited, edit, discard, save } = useBandEdits();
  const limits = bandOptions(bands);
  const busy = state.busy !== null;

  const saveAndSay = async (): Promise<void> => {
    if (await save()) notify({ intent: 'success', text: t('pane.settings.saved') });
  };

  return (
    <div className={styles.view}>
      <Field label={t('pane.settings.language')}>
        <Select value={choice} onChange={(_event, { value }) => choose(value as LanguageChoice)}>
          <option value="auto">{t('pane.settings.auto')}</option>
          <option value="zh-CN">简体中文</option>
          <option value="en-US">English</option>
        </Select>
      </Field>
      <h2 className={styles.heading}>{t('pane.settings.limits')}</h2>
      <Text size={200}>{t('pane.settings.limitsAbout')}</Text>
      {LIMITS.map((limit) => (
        <Field key={limit} label={t(`pane.settings.${limit}`)}>
          <SpinButton
            min={0}
            max={MOST_DAYS}
            value={limits[limit]}
            disabled={busy}
            onChange={(_event, data) => {
              const days = data.value ?? Number(data.displayValue);
              if (Number.isInteger(days) && days >= 0 && days <= MOST_DAYS) edit({ [limit]: days });
            }}
          />
        </Field>
      ))}
      <RatioLimits ratio={limits.ratio} disabled={busy} edit={edit} />
      <Switch
        label={t('pane.settings.judgeSuspended')}
        checked={limits.judgeSuspended}
        disabled={busy}
        onChange={(_event, { checked }) => edit({ judgeSuspended: checked })}
      />
      <Switch
        label={t('pane.settings.measuresAlways')}
        checked={limits.measuresMilestones === 'always'}
        disabled={busy}
        onChange={(_event, { checked }) => edit({ measuresMilestones: checked ? 'always' : 'whenUndated' })}
      />
      <Text size={200}>{t('pane.settings.theme')}</Text>
      <SaveFooter
        label={t('pane.settings.save')}
        edited={edited}
        onSave={() => void saveAndSay()}
        onDiscard={discard}
      />
    </div>
  );
}
