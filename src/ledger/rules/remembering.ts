/** So many answers are kept; beyond that all are dropped, which costs no more than having asked them once again. */
const MOST = 20_000;

/** The same function, with its latest answers kept by argument. For pure functions of texts that stand in many rows. */
export function remembering<More extends readonly string[], Result>(
  work: (text: string, ...more: More) => Result,
): (text: string, ...more: More) => Result {
  const known = new Map<string, Result>();
  return (text, ...more) => {
    const key = more.length === 0 ? text : `${more.join('\n')}\n${text}`;
    const answer = known.get(key);
    if (answer !== undefined) return answer;
    const fresh = work(text, ...more);
    if (known.size >= MOST) known.clear();
    known.set(key, fresh);
    return fresh;
  };
}
