import { Button, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { ArrowDownload16Regular } from '@fluentui/react-icons/svg/arrow-download';
import { ArrowUpload16Regular } from '@fluentui/react-icons/svg/arrow-upload';
import { useRef, useState } from 'react';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { CopyButton } from '../../components/copy-button';
import { parseProfile, serializeProfile, type Profile } from '../../../ledger/rules/profile';
import { RULES } from '../../../ledger/rules/registry';
import { useTranslate } from '../../state/translation';
import { useWorkbookContext } from '../../state/workbook-context';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalM },
  text: { width: '100%', fontFamily: tokens.fontFamilyMonospace },
  file: { display: 'none' },
});
const FILE_NAME = 'task-ledger-profile.json';
/** A profile is some ten kilobytes; anything much larger is none. */
const MOST_BYTES = 1_000_000;

interface Props {
  readonly profile: Profile;
  readonly disabled: boolean;
  readonly onImport: (profile: Profile) => void;
  readonly onDefaults: () => void;
}

/** Back to how the rules come; the profile as JSON: out to a colleague, in from one. What is not understood is refused with the place and the reason. */
export function ProfileExchange({ profile, disabled, onImport, onDefaults }: Props) {
  const styles = useStyles();
  const t = useTranslate();
  const { notify } = useWorkbookContext();
  const [exporting, setExporting] = useState(false);
  const file = useRef<HTMLInputElement>(null);
  const json = serializeProfile(profile);

  const read = async (chosen: File): Promise<void> => {
    const result = parseProfile(
      chosen.size > MOST_BYTES ? '' : await chosen.text(),
      RULES.map(({ meta }) => meta),
    );
    if ('profile' in result) onImport(result.profile);
    else {
      const list = result.problems
        .slice(0, 5)
        .map(({ path, reason }) => [path.join('.'), t(`pane.tuning.problem.${reason}`)].filter(Boolean).join(' '));
      notify({ intent: 'error', text: t('pane.tuning.refused', { list: list.join(t('pane.semicolon')) }) });
    }
  };
  const download = (): void => {
    const link = document.createElement('a');
    link.href = `data:application/json;charset=utf-8,${encodeURIComponent(json)}`;
    link.download = FILE_NAME;
    link.click();
  };

  return (
    <div className={styles.line}>
      <Button size="small" icon={<ArrowDownload16Regular />} disabled={disabled} onClick={() => setExporting(true)}>
        {t('pane.tuning.export')}
      </Button>
      <Button size="small" icon={<ArrowUpload16Regular />} disabled={disabled} onClick={() => file.current?.click()}>
        {t('pane.tuning.import')}
      </Button>
      <Button size="small" disabled={disabled} onClick={onDefaults}>
        {t('pane.tuning.defaults')}
      </Button>
      <input
        ref={file}
        className={styles.file}
        type="file"
        accept=".json,application/json"
        aria-label={t('pane.tuning.import')}
        onChange={({ target }) => {
          const [chosen] = target.files ?? [];
          if (chosen) void read(chosen);
          target.value = '';
        }}
      />
      <ConfirmDialog
        open={exporting}
        title={t('pane.tuning.export')}
        confirm={t('pane.tuning.download')}
        onConfirm={download}
        onCancel={() => setExporting(false)}
      >
        <Textarea className={styles.text} readOnly value={json} textarea={{ rows: 8 }} aria-label="JSON" />
        <CopyButton text={json} />
      </ConfirmDialog>
    </div>
  );
}
