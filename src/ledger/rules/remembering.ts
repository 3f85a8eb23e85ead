/** So many answers are kept; beyond that all are dropped, which costs no more than having asked them once again. */
const MOST = 20_000;

/** The same function, with its latest answers kept by argument. For pure functions of texts that stand in many rows. */
export function remembering<Result>(work: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const answer = known.get(text);
    if (answer !== undefined) return answer;
    const fresh = work(text);
    if (known.size >= MOST) known.clear();
    known.set(text, fresh);
    return fresh;
  };
}
