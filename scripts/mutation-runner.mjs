/**
 * Runs the rules' cases for Stryker inside one process. Its runner for Jest loads all test files again for each mutant, some
 * twenty seconds each and a day for the rules; here they are bundled once and only those that reach the mutant are
 * evaluated, each time anew, so that nothing a mutant leaves behind is seen by the next. The cases are Jest's own.
 */
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';
import { build } from 'esbuild';

const FOLDER = 'tests/ledger/rules';
/** Every rule runs in these, so that each would be run again for each mutant of any. */
const OF_ALL_RULES = new Set(
  ['clean-ledgers', 'fix-safety', 'seeded-defects', 'seeded-forms'].map((name) => `${name}.test.ts`),
);
/** Values of Stryker's `TestStatus`. */
const [SUCCESS, FAILED] = [0, 1];
const require = createRequire(import.meta.url);
const { expect } = createRequire(require.resolve('jest/package.json'))('expect');

/** What the instrumented code reads and writes. */
const stryker = (globalThis.__stryker__ ??= {});

/** @returns a function that evaluates all modules anew and gives, by test file, what loads it with Jest's globals. */
async function bundled(files) {
  const { outputFiles, metafile } = await build({
    stdin: {
      contents: `module.exports = { ${files.map((name) => `'${name}': () => require('./${FOLDER}/${name}')`).join(',')} };`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    packages: 'external',
    write: false,
    metafile: true,
    logLevel: 'error',
  });
  const packages = new Map();
  for (const { path: name } of Object.values(metafile.outputs).flatMap(({ imports }) => imports))
    packages.set(name, await load(name));
  const script = new vm.Script(
    `(function (require, module, describe, test, expect) {${outputFiles[0].text}\nreturn module.exports; })`,
  );
  return ({ describe, test }) =>
    script.runInThisContext()((name) => packages.get(name), { exports: {} }, describe, test, expect);
}

/** A package as CommonJS code expects it, also where it comes as an ES module only. */
async function load(name) {
  try {
    return require(name);
  } catch {
    return { __esModule: true, ...(await import(name)) };
  }
}

/** Jest's globals as far as the rules' cases use them. `cases` is filled; numbers keep names apart. */
function collectInto(cases) {
  const titles = [];
  const inside = (title, body) => {
    titles.push(title);
    body();
    titles.pop();
  };
  const add = (title, work) => void cases.push({ name: `${[...titles, title].join(' ')} #${cases.length}`, work });
  const eachOf = (define) => (rows) => (title, body) =>
    rows.forEach((row) => {
      const args = Array.isArray(row) ? row : [row];
      define(title.replace('%s', String(args[0])), () => body(...args));
    });
  const skip = Object.assign(() => {}, { each: () => () => {} });
  return {
    inside,
    describe: Object.assign(inside, { each: eachOf(inside) }),
    test: Object.assign(add, { each: eachOf(add), skip }),
  };
}

class RulesRunner {
  fileOf = new Map();

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    globalThis.RULES_ALONE = true;
    this.files = readdirSync(FOLDER).filter((name) => name.endsWith('.test.ts') && !OF_ALL_RULES.has(name));
    this.evaluate = await bundled(this.files);
  }

  async dryRun() {
    const mutantCoverage = { static: {}, perTest: {} };
    Object.assign(stryker, { mutantCoverage, activeMutant: undefined });
    const tests = await this.run(this.files, () => true, false);
    for (const { name, file } of tests) this.fileOf.set(name, file);
    return { status: 'complete', tests, mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, sandboxFileName }) {
    const own = path.basename(sandboxFileName).replace(/ts$/, 'test.ts');
    const reached = new Set(testFilter?.map((name) => this.fileOf.get(name)) ?? this.files);
    // What has cases of its own is held by them alone: that another rule's cases happen to fail says nothing to a reader.
    const files = reached.has(own) ? [own] : [...reached];
    Object.assign(stryker, { activeMutant: activeMutant.id, hitLimit, hitCount: hitLimit ? 0 : undefined });
    const tests = await this.run(files, (name) => testFilter?.includes(name) ?? true, true);
    if (stryker.hitCount > hitLimit) return { status: 'timeout', reason: 'hit limit' };
    const last = tests.at(-1);
    if (last?.status !== FAILED) return { status: 'survived', nrOfTests: tests.length };
    return { status: 'killed', killedBy: [last.id], failureMessage: last.failureMessage, nrOfTests: tests.length };
  }

  /** Runs the wanted cases of each file in turn; a file that does not load fails as one case. */
  async run(files, isWanted, bail) {
    const cases = [];
    const harness = collectInto(cases);
    const modules = this.evaluate(harness);
    const tests = [];
    for (const file of files) {
      cases.length = 0;
      let works = cases;
      try {
        harness.inside(file, modules[file]);
      } catch (error) {
        works = [
          { name: [...this.fileOf].find(([, of]) => of === file)?.[0] ?? file, work: () => Promise.reject(error) },
        ];
      }
      for (const { name, work } of works) {
        if (!isWanted(name) && works === cases) continue;
        stryker.currentTestId = name;
        const begun = performance.now();
        const error = await Promise.resolve()
          .then(work)
          .then(() => null)
          .catch((reason) => reason ?? 'failed');
        stryker.currentTestId = undefined;
        const outcome =
          error === null ? { status: SUCCESS } : { status: FAILED, failureMessage: String(error.message) };
        const timeSpentMs = performance.now() - begun;
        tests.push({ id: name, name, file, fileName: path.resolve(FOLDER, file), timeSpentMs, ...outcome });
        if (bail && error !== null) return tests;
      }
    }
    return tests;
  }
}

/** Names under which figures are kept (`facts.tally('done', …)`): any text that no other name is does the same. */
const KEPT_UNDER_A_NAME = new Set(['once', 'built', 'concluded', 'count', 'tally', 'kept']);
const namesOfFigures = {
  shouldIgnore(path) {
    if (path.listKey !== 'arguments' || !(path.isStringLiteral() || path.isTemplateLiteral())) return undefined;
    const { callee } = path.parent;
    return KEPT_UNDER_A_NAME.has(callee.name ?? callee.property?.name) ? 'the name of a figure' : undefined;
  },
};

export const strykerPlugins = [
  { kind: 'TestRunner', name: 'rules', injectableClass: RulesRunner },
  { kind: 'Ignore', name: 'names-of-figures', value: namesOfFigures },
];
