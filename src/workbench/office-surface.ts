/** What Excel's own window tells and shows an add-in besides the workbook: its theme and its dialogs. */
import type { ThemeName } from './page/preferences';

/** Colours as Windows gives them (0xBBGGRR is not used: Office.js takes 0xRRGGBB). */
const COLORS: Readonly<Record<ThemeName, { background: number; text: number }>> = {
  light: { background: 0xf3f2f1, text: 0x242424 },
  dark: { background: 0x262626, text: 0xffffff },
  contrast: { background: 0x000000, text: 0xffffff },
};

type RegisterEvent = (id: number, target: unknown, handler: unknown, callback: (response: unknown) => void) => void;
interface WindowsSurface {
  GetContext(): Record<string, () => unknown>;
  RegisterEvent: RegisterEvent;
}
const surface = (): WindowsSurface => window.external as unknown as WindowsSurface;

/** Answers `Office.context.officeTheme` from the page's theme. Call it after the stand-in is in place. */
export function tellTheme(current: () => ThemeName): void {
  const context = surface().GetContext();
  context.GetOfficeThemeInfo = () => {
    const { background, text } = COLORS[current()];
    return JSON.stringify({
      bodyBackgroundColor: background,
      bodyForegroundColor: text,
      controlBackgroundColor: background,
      controlForegroundColor: text,
    });
  };
}

type SentenceListener = (sentence: string) => void;
const listeners = new Set<SentenceListener>();

/** A dialog is opened by registering for its messages; the target holds its address. */
const DIALOG_ADDRESS = /https?:[^"\s]*support\.html#([^"\s\\]*)/;
const NOT_SUPPORTED = 5000;

/** The add-in opens a dialog to say one sentence, which stands in the address; the page says it itself. */
export function takeDialogs(): void {
  const external = surface();
  const register = external.RegisterEvent;
  external.RegisterEvent = (id, target, handler, callback) => {
    const found = DIALOG_ADDRESS.exec(String(target));
    if (!found) return register(id, target, handler, callback);
    const sentence = decodeURIComponent(decodeURIComponent(found[1] ?? ''));
    for (const listener of listeners) listener(sentence);
    return callback({ toArray: () => [NOT_SUPPORTED], dimensions: () => 1 });
  };
}

/** @returns stops listening */
export function onDialog(listener: SentenceListener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
