/** The ribbon's commands, called as Excel calls them: by the name under which they were associated. */
import { saveLanguage } from '../i18n/language-choice';
import type { Locale } from '../i18n/translate';
import { onDialog } from './office-surface';

const FUNCTIONS = { highlight: 'highlightLedger', summarize: 'summarizeMonth', clear: 'removeMarks' } as const;

export type CommandName = keyof typeof FUNCTIONS;

type Command = (event: { source: { id: string }; completed: () => void }) => void;
interface Associations {
  _association?: { mappings?: Record<string, Command> };
}

/**
 * Runs a command in the page's language until it reports completion. Office.js keeps its associations in `Office.actions._association`.
 * @returns the sentence that the command had to say because something went wrong, if any
 */
export async function runCommand(name: CommandName, locale: Locale): Promise<string | undefined> {
  saveLanguage(locale);
  const actions = Office.actions as unknown as Associations;
  const command = actions._association?.mappings?.[FUNCTIONS[name].toUpperCase()];
  if (!command) throw new Error(`Not associated: ${FUNCTIONS[name]}`);
  let said: string | undefined;
  const stop = onDialog((sentence) => {
    said = sentence;
  });
  await new Promise<void>((resolve) => command({ source: { id: FUNCTIONS[name] }, completed: resolve }));
  stop();
  return said;
}
