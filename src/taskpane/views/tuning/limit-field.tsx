import { Field, makeStyles, SpinButton, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslate } from '../../state/translation';
import { limitLabel } from './limit-label';

const useStyles = makeStyles({
  field: { gridTemplateColumns: 'minmax(0, 1fr) 104px', columnGap: tokens.spacingHorizontalS },
  number: { minWidth: 0, width: '100%', boxSizing: 'border-box' },
  message: { gridColumn: '1 / -1' },
});

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
  const styles = useStyles();
  const t = useTranslate();
  const [refused, setRefused] = useState(false);
  const label = limitLabel(name, t);
  return (
    <Field
      className={styles.field}
      size="small"
      orientation="horizontal"
      label={label}
      validationState={refused ? 'error' : 'none'}
      validationMessage={
        refused ? { children: t('pane.limit.bounds', { min, max }), className: styles.message } : undefined
      }
    >
      <SpinButton
        className={styles.number}
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
