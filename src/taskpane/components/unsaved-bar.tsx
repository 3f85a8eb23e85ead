import { Button } from '@fluentui/react-components';
import { useUnsavedViews } from '../state/kept-views';
import { useTranslate } from '../state/translation';
import { useWorkbookContext } from '../state/workbook-context';
import { StandingBar } from './standing-bar';

/** Says from any other view that settings were edited and do not count yet, and leads back to them. */
export function UnsavedBar() {
  const t = useTranslate();
  const { state, go } = useWorkbookContext();
  const views = useUnsavedViews().filter((view) => view !== state.view);
  if (views.length === 0) return null;
  return (
    <StandingBar>
      {t('pane.unsaved.elsewhere')}
      {views.map((view) => (
        <Button key={view} size="small" onClick={() => go(view)}>
          {t(`pane.view.${view}`)}
        </Button>
      ))}
    </StandingBar>
  );
}
