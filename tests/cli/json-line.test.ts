import { brokenLine, lineInJson } from '../../src/cli/json-line';

const JSON_TEXT = `{
  "version": 1,
  "rules": {
    "no-task": { "severity": "info" },
    "a,\\"{b": [
      1,
      { "x": "}" },
      { "x": 2 }
    ]
  }
}`;

test.each([
  [[], 1],
  [['version'], 2],
  [['rules', 'no-task', 'severity'], 4],
  [['rules', 'a,"{b'], 5],
  [['rules', 'a,"{b', 1], 7],
  [['rules', 'a,"{b', 2, 'x'], 8],
  [['rules', 'no-task', 'limits'], 4],
  [['accepted'], 1],
])('%j stands in line %i', (path, line) => {
  expect(lineInJson(JSON_TEXT, path)).toBe(line);
});

test.each([
  ['', 1],
  ['{\n', 2],
  ['{\n"a": 1,\n}', 3],
  ['{\n"a": "true",\n"b": nope}', 3],
  ['规则', 1],
  ['[1,\n2\n3]', 3],
])('%j is no JSON from line %i on', (json, line) => {
  expect(brokenLine(json)).toBe(line);
});
