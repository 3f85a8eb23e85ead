import { Field, SpinButton, Switch } from '@fluentui/react-components';
import type { BandSettings } from '../../../actions/ledger-settings';
import type { BandOptions } from '../../../ledger/progress/band-options';
import { useTranslate } from '../../state/translation';

/** What offices begin with: four fifths of the time used, then nineteen twentieths. */
const USUAL = { soon: 0.8, urgent: 0.95 } as const;
const STEPS = ['soon', 'urgent'] as const;

interface Props {
  readonly ratio: BandOptions['ratio'];
  readonly disabled: boolean;
  readonly edit: (next: Pick<BandSettings, 'ratio'>) => void;
}

/** Due soon by the share of its time that a task has used, instead of by days left. */
export function RatioLimits({ ratio, disabled, edit }: Props) {
  const t = useTranslate();
  return (
    <>
      <Switch
        label={t('progress.ratio')}
        checked={ratio !== null}
        disabled={disabled}
        onChange={(_event, { checked }) => edit({ ratio: checked ? USUAL : null })}
      />
      {ratio &&
        STEPS.map((step) => (
          <Field
            key={step}
            label={t(`progress.ratio.${step}`)}
            hint={step === 'urgent' ? t('progress.ratio.about') : undefined}
          >
            <SpinButton
              min={1}
              max={100}
              value={Math.round(ratio[step] * 100)}
              disabled={disabled}
              onChange={(_event, data) => {
                const percent = data.value ?? Number(data.displayValue);
                if (Number.isInteger(percent) && percent >= 1 && percent <= 100)
                  edit({ ratio: { ...ratio, [step]: percent / 100 } });
              }}
            />
          </Field>
        ))}
    </>
  );
}
