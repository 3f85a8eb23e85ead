import { Field, SpinButton } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslate } from '../../state/translation';
import { limitLabel } from './limit-label';

interface Props {
  /** Title of the rule, for those who hear the field without seeing what stands above it. */
  readonly rule: string;
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly value: number;
  readonly disabled: boolean;
  readonly onChange: (value: number) => void;
}

/** One limit of a rule; a number out of its bounds is not taken, and the field says which are. */
export function LimitField({ rule, name, min, max, value, disabled, onChange }: Props) {
  const t = useTranslate();
  const [refused, setRefused] = useState(false);
  const label = limitLabel(name, t);
  return (
    <Field
      size="small"
      orientation="horizontal"
      label={label}
      validationState={refused ? 'error' : 'none'}
      validationMessage={refused ? t('pane.limit.bounds', { min, max }) : undefined}
    >
      <SpinButton
        size="small"
        min={min}
        max={max}
        value={value}
        disabled={disabled}
        aria-label={t('pane.limit.of', { limit: label, rule })}
        onChange={(_event, data) => {
          const next = data.value ?? Number(data.displayValue);
          const taken = Number.isInteger(next) && next >= min && next <= max;
          setRefused(!taken);
          if (taken) onChange(next);
        }}
      />
    </Field>
  );
}
