import { Button, Field, makeStyles, Select, SpinButton, Switch, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { BandSettings } from '../../actions/ledger-settings';
import { bandOptions } from '../../ledger/progress/band-options';
import type { LanguageChoice } from '../state/preferences';
import { useTranslate, useTranslation } from '../state/translation';
import { useReading, useWorkbookContext } from '../state/workbook-context';

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
  const { state, run, notify } = useWorkbookContext();
  const { reading } = useReading();
  const [changed, setChanged] = useState<BandSettings>({});
  const limits = bandOptions({ ...reading.settings.bands, ...changed });
  const busy = state.busy !== null;

  const save = async (): Promise<void> => {
    const done = await run(async (actions, _options, refresh) => {
      await actions.saveBandSettings({ ...reading.settings.bands, ...changed });
      await refresh();
      return true;
    });
    if (!done) return;
    setChanged({});
    notify({ intent: 'success', text: t('pane.settings.saved') });
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
              if (Number.isInteger(days) && days >= 0 && days <= MOST_DAYS) setChanged({ ...changed, [limit]: days });
            }}
          />
        </Field>
      ))}
      <Switch
        label={t('pane.settings.judgeSuspended')}
        checked={limits.judgeSuspended}
        disabled={busy}
        onChange={(_event, { checked }) => setChanged({ ...changed, judgeSuspended: checked })}
      />
      <Switch
        label={t('pane.settings.measuresAlways')}
        checked={limits.measuresMilestones === 'always'}
        disabled={busy}
        onChange={(_event, { checked }) =>
          setChanged({ ...changed, measuresMilestones: checked ? 'always' : 'whenUndated' })
        }
      />
      <Button appearance="primary" disabled={busy || Object.keys(changed).length === 0} onClick={() => void save()}>
        {t('pane.settings.save')}
      </Button>
      <Text size={200}>{t('pane.settings.theme')}</Text>
    </div>
  );
}
