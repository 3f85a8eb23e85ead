const TOKEN = /"(?:[^"\\]|\\.)*"?|[{}[\],:]|[^\s{}[\],:"]+/g;

/**
 * The line, 1-based, that a place inside JSON stands in; of a place that is not there that of the nearest one around it.
 * @param path keys and indices from the outside, joined by dots as `parseProfile` gives them
 */
export function lineInJson(json: string, path: string): number {
  let line = 1;
  let at = 0;
  let best = { line: 1, length: 0 };
  const open: { readonly isList: boolean; key: string; index: number; expectsKey: boolean }[] = [];
  const visit = (): void => {
    const here = open.map(({ isList, key, index }) => (isList ? `${index}` : key)).join('.');
    const leads = path === here || path.startsWith(`${here}.`);
    if (leads && here.length > best.length) best = { line, length: here.length };
  };
  for (const token of json.matchAll(TOKEN)) {
    for (; at < token.index; at++) if (json[at] === '\n') line += 1;
    const top = open.at(-1);
    const [text] = token;
    if (text === '}' || text === ']') open.pop();
    else if (text === ',' && top) Object.assign(top, { index: top.index + 1, expectsKey: !top.isList });
    else if (text !== ',' && text !== ':') {
      if (top?.expectsKey) Object.assign(top, { key: text.slice(1, -1), expectsKey: false });
      if (top && (top.isList || text.startsWith('"'))) visit();
      if (text === '{' || text === '[')
        open.push({ isList: text === '[', key: '', index: 0, expectsKey: text === '{' });
    }
  }
  return best.line;
}

/** Nothing that may stand in JSON. */
const STRANGE = /^(?!["{}[\],:]|-?\d|(?:true|false|null)$)/;

/** The line, 1-based, at which a text stops being JSON. */
export function brokenLine(json: string): number {
  const said = /position (\d+)/.exec(messageOf(json))?.[1];
  // Where the engine does not say the place it names the word.
  const strange = [...json.matchAll(TOKEN)].find(([token]) => STRANGE.test(token))?.index;
  return json.slice(0, said === undefined ? (strange ?? json.length) : Number(said)).split('\n').length;
}

function messageOf(json: string): string {
  try {
    JSON.parse(json);
    return '';
  } catch (error) {
    return (error as SyntaxError).message;
  }
}
