import { useEffect, useRef, type RefObject } from 'react';

const FOCUSABLE = 'button, a[href], input, select, textarea, summary, [tabindex]';
/** Fluent puts what floats above the pane into boxes of this class beside it. */
const OURS = '.fui-FluentProvider';

/** Where the focus was: the control itself, and its line in a list should the control go. */
interface FocusPlace {
  readonly control: HTMLElement;
  readonly list: HTMLElement | null;
  readonly line: number;
}

/**
 * Keeps the keyboard's place in the pane. A button that is disabled while it works, a line that goes once it is mended, a dialog
 * that closes: each drops the focus onto the page, and whoever works by keyboard or by ear starts over from the top. The focus goes back
 * to the control it was on as soon as that can take it, else to the next one that can, where the line is gone to the one in its place,
 * else to the view's title.
 * Who clicks beside all controls, or works on the sheet, keeps the focus where it is.
 */
export function useKeptFocus(busy: boolean): RefObject<HTMLDivElement | null> {
  const root = useRef<HTMLDivElement>(null);
  const working = useRef(busy);
  useEffect(() => {
    working.current = busy;
  }, [busy]);

  useEffect(() => {
    const pane = root.current;
    if (!pane) return;
    let last: FocusPlace | null = null;
    let waiting = 0;

    const focused = ({ target }: Event): void => {
      if (!(target instanceof HTMLElement)) return;
      if (pane.contains(target)) last = placeOf(target);
      else if (!target.closest(OURS)) last = null;
    };
    const pressed = ({ target }: Event): void => {
      if (target instanceof Element && !target.closest(`${FOCUSABLE}, label`)) last = null;
    };
    const check = (): void => {
      waiting = 0;
      const { activeElement } = document;
      if (!last || (activeElement !== document.body && activeElement !== null) || !document.hasFocus()) return;
      // Behind an open dialog nothing takes the focus.
      if (isHidden(pane)) return;
      const { control } = last;
      if (control.isConnected && canTakeFocus(control)) control.focus({ preventScroll: true });
      // What is only disabled while something runs comes back.
      else if (!control.isConnected || !working.current) fallback(pane, last)?.focus();
    };
    const soon = (): void => {
      if (last && waiting === 0) waiting = requestAnimationFrame(check);
    };
    const watch = new MutationObserver(soon);
    watch.observe(document.body, {
      childList: true,
      subtree: true,
      attributeFilter: ['disabled', 'aria-hidden', 'inert'],
    });
    document.addEventListener('focusin', focused);
    document.addEventListener('pointerdown', pressed, true);
    return () => {
      cancelAnimationFrame(waiting);
      watch.disconnect();
      document.removeEventListener('focusin', focused);
      document.removeEventListener('pointerdown', pressed, true);
    };
  }, []);
  return root;
}

function placeOf(control: HTMLElement): FocusPlace {
  const line = control.closest<HTMLElement>('[data-index]');
  return { control, list: line?.closest<HTMLElement>('[role=list]') ?? null, line: Number(line?.dataset.index ?? -1) };
}

function canTakeFocus(control: HTMLElement): boolean {
  return !control.matches(':disabled') && !isHidden(control);
}

function isHidden(element: HTMLElement): boolean {
  return element.closest('[aria-hidden=true], [inert]') !== null;
}

/** The next control after one that is off; in place of one that is gone the nearest line that is left, or the title of the view. */
function fallback(pane: HTMLElement, { control: lost, list, line }: FocusPlace): HTMLElement | null {
  if (lost.isConnected) {
    const controls = [...pane.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(canTakeFocus);
    const isAfter = (each: HTMLElement) => lost.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING;
    return controls.find(isAfter) ?? controls.at(-1) ?? null;
  }
  const lines = list?.isConnected ? [...list.querySelectorAll<HTMLElement>('[data-index]')] : [];
  const nearest = lines
    .map((each) => ({ each, distance: Math.abs(Number(each.dataset.index) - line) }))
    .sort((a, b) => a.distance - b.distance)
    .map(({ each }) => [...each.querySelectorAll<HTMLElement>(FOCUSABLE)].find(canTakeFocus))
    .find((control) => control !== undefined);
  return nearest ?? pane.querySelector<HTMLElement>('h1');
}
