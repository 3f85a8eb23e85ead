import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useUnsavedViews } from '../state/kept-views';
import { useTranslate } from '../state/translation';
import { useWorkbookContext } from '../state/workbook-context';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    fontSize: tokens.fontSizeBase200,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

/** Says from any other view that settings were edited and do not count yet, and leads back to them. */
export function UnsavedBar() {
  const styles = useStyles();
  const t = useTranslate();
  const { state, go } = useWorkbookContext();
  const views = useUnsavedViews().filter((view) => view !== state.view);
  if (views.length === 0) return null;
  return (
    <div className={styles.bar} role="status">
      {t('pane.unsaved.elsewhere')}
      {views.map((view) => (
        <Button key={view} size="small" onClick={() => go(view)}>
          {t(`pane.view.${view}`)}
        </Button>
      ))}
    </div>
  );
}
