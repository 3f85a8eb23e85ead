import { useEffect, useRef, type RefObject } from 'react';

/** Selects the control of a card that takes the focus when the one that had it is gone. */
const FIRST = 'textarea, [data-row-edit]';

/**
 * Keeps the keyboard's place in a card: when opening or closing its editor, or dropping the row, takes away the control that had the
 * focus, the card's first one gets it. A card that only scrolls into view takes it from nobody.
 */
export function useKeptFocus(editing: boolean, dropped: boolean): RefObject<HTMLElement | null> {
  const card = useRef<HTMLElement>(null);
  const before = useRef({ editing, dropped });
  useEffect(() => {
    const changed = before.current.editing !== editing || before.current.dropped !== dropped;
    before.current = { editing, dropped };
    if (changed && document.activeElement === document.body) card.current?.querySelector<HTMLElement>(FIRST)?.focus();
  }, [editing, dropped]);
  return card;
}

/** Moves the focus to the card of a row, once it is shown. */
export function focusRow(key: string): void {
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"] [data-row-edit]`)?.focus(),
  );
}
