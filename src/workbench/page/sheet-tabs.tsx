import { useRef } from 'react';
import type { SheetModel } from '../../host/model/workbook-model';
import type { Translate } from '../../i18n/translate';

interface Props {
  translate: Translate;
  sheets: readonly SheetModel[];
  activeId: string;
  onActivate: (sheet: SheetModel) => void;
}

export function SheetTabs({ translate, sheets, activeId, onActivate }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const visible = sheets.filter(({ visibility }) => visibility === 'Visible');
  const move = (step: number): void => {
    const at = visible.findIndex(({ id }) => id === activeId);
    const next = visible[(at + step + visible.length) % visible.length];
    if (!next) return;
    onActivate(next);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[visible.indexOf(next)]?.focus();
  };
  return (
    <div
      ref={list}
      className="tabs"
      role="tablist"
      aria-label={translate('workbench.sheets')}
      onKeyDown={({ key }) => (key === 'ArrowRight' ? move(1) : key === 'ArrowLeft' ? move(-1) : undefined)}
    >
      {visible.map((sheet) => (
        <button
          key={sheet.id}
          role="tab"
          aria-selected={sheet.id === activeId}
          tabIndex={sheet.id === activeId ? 0 : -1}
          style={sheet.tabColor ? { borderBottomColor: sheet.tabColor } : undefined}
          onClick={() => onActivate(sheet)}
        >
          {sheet.name}
        </button>
      ))}
    </div>
  );
}
