import { Select } from '@fluentui/react-components';
import { ledgerChoices } from '../state/ledger-scope';
import { useTranslate } from '../state/translation';
import { useReading, useWorkbookContext } from '../state/workbook-context';

const ALL = '*';

/** Which ledger is looked at; shown where the workbook holds several. */
export function LedgerPicker() {
  const t = useTranslate();
  const { state, setScope } = useWorkbookContext();
  const choices = ledgerChoices(useReading().reading);
  if (choices.length < 2) return null;
  const chosen = choices.find(({ key }) => key === state.scope);
  return (
    <Select
      size="small"
      aria-label={t('pane.home.pick')}
      value={chosen?.key ?? ALL}
      onChange={(_event, { value }) => setScope(value === ALL ? null : value)}
    >
      <option value={ALL}>{t('pane.home.allLedgers', { count: choices.length })}</option>
      {choices.map(({ key, label }) => (
        <option key={key} value={key}>
          {label}
        </option>
      ))}
    </Select>
  );
}
