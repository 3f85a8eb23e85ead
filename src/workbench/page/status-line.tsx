import { Button } from '@fluentui/react-components';
import type { Translate } from '../../i18n/translate';

interface Props {
  translate: Translate;
  text: string;
  counters: { readonly roundTrips: number; readonly requestBytes: number; readonly responseBytes: number };
  onReset: () => void;
}

const bytes = (count: number): string =>
  count < 1024
    ? `${count} B`
    : count < 1_048_576
      ? `${(count / 1024).toFixed(1)} KB`
      : `${(count / 1_048_576).toFixed(2)} MB`;

/** What the add-in asked of "Excel" so far: round trips cost most in Excel on the web. */
export function StatusLine({ translate, text, counters, onReset }: Props) {
  const { roundTrips, requestBytes, responseBytes } = counters;
  return (
    <footer className="status">
      <span role="status">{text}</span>
      <span className="spacer" />
      <span data-testid="traffic">
        {translate('workbench.status.traffic', {
          trips: roundTrips,
          sent: bytes(requestBytes),
          received: bytes(responseBytes),
        })}
      </span>
      <Button size="small" appearance="subtle" onClick={onReset}>
        {translate('workbench.status.reset')}
      </Button>
    </footer>
  );
}
