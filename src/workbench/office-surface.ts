/** What Excel's own window tells and shows an add-in besides the workbook: its theme and its dialogs. */
import type { ThemeName } from './page/preferences';

/** Colours as Windows gives them (0xBBGGRR is not used: Office.js takes 0xRRGGBB). */
const COLORS: Readonly<Record<ThemeName, { background: number; text: number }>> = {
  light: { background: 0xf3f2f1, text: 0x242424 },
  dark: { background: 0x262626, text: 0xffffff },
  contrast: { background: 0x000000, text: 0xffffff },
};

type RegisterEvent = (id: number, target: unknown, handler: unknown, callback: (response: unknown) => void) => void;
type Execute = (id: number, params: unknown[], callback: (response: unknown) => void) => void;
interface WindowsSurface {
  GetContext(): Record<string, () => unknown>;
  RegisterEvent: RegisterEvent;
  Execute: Execute;
}
/** A COM array as the Windows client reads it. */
const safeArray = (values: unknown[]) => ({ toArray: () => values, dimensions: () => 1 });
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
    return callback(safeArray([NOT_SUPPORTED]));
  };
}

const READINESS = 'Microsoft.InternalService.AddinInternalService';

/** When it has started, Office.js tells Excel's window that ribbon commands can come; there is nothing to do but to take note. */
export function takeReadiness(): void {
  const external = surface();
  const execute = external.Execute;
  external.Execute = (id, params, callback) => {
    const message = params[0];
    const body: unknown = Array.isArray(message) ? message[4] : undefined;
    if (typeof body !== 'string' || !body.includes(READINESS)) return execute(id, params, callback);
    const { Actions } = JSON.parse(body) as { Actions: { Id: number }[] };
    const response = { Results: Actions.map(({ Id }) => ({ ActionId: Id, Value: {} })), TraceIds: [] };
    return callback(safeArray([0, 200, [], JSON.stringify(response)]));
  };
}

/** @returns stops listening */
export function onDialog(listener: SentenceListener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
