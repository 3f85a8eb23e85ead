import { CompoundButton, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';

interface Props {
  readonly icon: ReactElement;
  readonly title: string;
  readonly explanation: string;
  readonly disabled?: boolean;
  readonly primary?: boolean;
  readonly onClick: () => void;
}

const useStyles = makeStyles({
  button: {
    width: '100%',
    maxWidth: 'none',
    minHeight: '46px',
    justifyContent: 'flex-start',
    textAlign: 'left',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  icon: {
    fontSize: '20px',
    width: '20px',
    height: '20px',
    flexShrink: 0,
    margin: `0 ${tokens.spacingHorizontalM} 0 0`,
  },
  explanation: { lineHeight: tokens.lineHeightBase200 },
});

/** One job with a line that says what it does. */
export function JobButton({ icon, title, explanation, disabled, primary, onClick }: Props) {
  const styles = useStyles();
  return (
    <CompoundButton
      className={styles.button}
      appearance={primary ? 'primary' : 'secondary'}
      icon={{ children: icon, className: styles.icon }}
      secondaryContent={{ children: explanation, className: styles.explanation }}
      size="small"
      disabled={disabled}
      onClick={onClick}
    >
      {title}
    </CompoundButton>
  );
}
