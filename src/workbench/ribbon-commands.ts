/** The ribbon's commands, called as Excel calls them: by the name under which they were associated. */
const FUNCTIONS = { highlight: 'highlightLedger', summarize: 'summarizeMonth', clear: 'removeMarks' } as const;

export type CommandName = keyof typeof FUNCTIONS;

type Command = (event: { source: { id: string }; completed: () => void }) => void;
interface Associations {
  _association?: { mappings?: Record<string, Command> };
}

/** Runs a command and resolves when it reports completion. Office.js keeps its associations in `Office.actions._association`. */
export function runCommand(name: CommandName): Promise<void> {
  const actions = Office.actions as unknown as Associations;
  const command = actions._association?.mappings?.[FUNCTIONS[name].toUpperCase()];
  if (!command) return Promise.reject(new Error(`Not associated: ${FUNCTIONS[name]}`));
  return new Promise((resolve) => command({ source: { id: FUNCTIONS[name] }, completed: resolve }));
}
