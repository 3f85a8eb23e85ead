import type { Translate } from '../../i18n/translate';
import { clampWidth, PANE_WIDTH } from './preferences';

interface Props {
  translate: Translate;
  width: number;
  onWidth: (width: number) => void;
}

/** The edge between grid and pane: dragged, or moved with the arrow keys. */
export function Splitter({ translate, width, onWidth }: Props) {
  return (
    <div
      className="splitter"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={translate('workbench.pane.resize')}
      aria-valuenow={width}
      aria-valuemin={PANE_WIDTH.least}
      aria-valuemax={PANE_WIDTH.most}
      onKeyDown={({ key }) => {
        if (key === 'ArrowLeft') onWidth(clampWidth(width + 10));
        if (key === 'ArrowRight') onWidth(clampWidth(width - 10));
      }}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId))
          onWidth(clampWidth(window.innerWidth - event.clientX));
      }}
    />
  );
}
