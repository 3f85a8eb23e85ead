/**
 * Writes the index of docs/rules, the frame of each rule's page and the profile's JSON schema from the rules themselves.
 * `--check` writes nothing and exits 1 when a part of a rule is missing (code, test, page, registry) or a page is stale.
 * Below its end mark a page is written by hand.
 */
import { mkdirSync, readFileSync, readdirSync, writeFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import * as prettier from 'prettier';
import { importTypeScript, ROOT } from './bundle-for-node.mjs';

const DOCS = path.join(ROOT, 'docs/rules');
const BEGIN = '<!-- generated from the rule by scripts/rule-docs.mjs -->';
const END = '<!-- end of the generated part -->';
/** Pages that describe no rule. */
const OTHER_PAGES = ['README.md', 'seed-review.md'];

const loadRules = () =>
  importTypeScript(`
    export { RULES } from './src/ledger/rules/registry';
    export { RULE_GROUPS } from './src/ledger/rules/rule';
    export { profileSchema } from './src/ledger/rules/profile';
    export { zhCN } from './src/i18n/zh-CN';
    export { enUS } from './src/i18n/en-US';
    export { z } from 'zod';`);

/** The generated part of a page: what the rule is, its messages in both languages, what to do, its limits. */
function frame({ id, severity, group, scope, fixable, options = {} }, { zhCN, enUS }) {
  const both = (key) => `${zhCN[key]} · ${enUS[key]}`;
  const own = Object.keys(zhCN).filter((key) => key.startsWith(`rules.${id}.`));
  const part = (key) => key.slice(`rules.${id}.`.length);
  const messages = own.filter((key) => !/^(title|advice|limit\..*)$/.test(part(key)));
  const lines = [
    `# ${both(`rules.${id}.title`)}`,
    '',
    BEGIN,
    '',
    `| id | ${id} |`,
    '| --- | --- |',
    `| 类别 group | ${both(`rules.group.${group}`)} |`,
    `| 级别 severity | ${both(`rules.severity.${severity}`)} |`,
    `| 范围 scope | ${both(`rules.scope.${scope}`)} |`,
    `| 修复 fix | ${both(`rules.fixable.${fixable ?? 'none'}`)} |`,
    '',
    ...messages.map((key) => `- \`${part(key)}\`: ${zhCN[key]}\n  ${enUS[key]}`),
    '',
    `**怎么办** ${zhCN[`rules.${id}.advice`]}`,
    '',
    `**What to do** ${enUS[`rules.${id}.advice`]}`,
    '',
  ];
  const limits = Object.entries(options);
  if (limits.length > 0) {
    lines.push('| 限值 limit | 默认 default | 范围 range | |', '| --- | --- | --- | --- |');
    for (const [name, { default: usual, min, max }] of limits) {
      lines.push(`| \`${name}\` | ${usual} | ${min}–${max} | ${both(`rules.${id}.limit.${name}`)} |`);
    }
    lines.push('');
  }
  return [...lines, END, ''].join('\n');
}

function index({ RULES, RULE_GROUPS, zhCN, enUS }) {
  const lines = [
    '# 核查规则 · Validation rules',
    '',
    `共 ${RULES.length} 条。每条规则一个文件：\`src/ledger/rules/<id>.ts\`，测试表 \`tests/ledger/rules/<id>.test.ts\`，本目录一页说明。`,
    '规则可以逐条开关、改级别、改限值（见 [profile.schema.json](profile.schema.json)）；种子台账的核查结果逐条评议见 [seed-review.md](seed-review.md)。',
    '',
    'Written by `node scripts/rule-docs.mjs`; `npm run check:docs` fails when a part is missing or stale.',
    '',
  ];
  for (const group of RULE_GROUPS) {
    lines.push(`## ${zhCN[`rules.group.${group}`]} · ${enUS[`rules.group.${group}`]}`, '');
    lines.push('| id | 规则 | rule | 级别 | 修复 |', '| --- | --- | --- | --- | --- |');
    for (const { meta } of RULES.filter((rule) => rule.meta.group === group)) {
      const title = `rules.${meta.id}.title`;
      const fix = zhCN[`rules.fixable.${meta.fixable ?? 'none'}`];
      const severity = zhCN[`rules.severity.${meta.severity}`];
      lines.push(`| [${meta.id}](${meta.id}.md) | ${zhCN[title]} | ${enUS[title]} | ${severity} | ${fix} |`);
    }
    lines.push('');
  }
  return lines.join('\n');
}

/** Parts of a rule that are missing, and files that belong to no rule. */
function missingParts(ids) {
  const problems = [];
  for (const id of ids) {
    const test = path.join(ROOT, `tests/ledger/rules/${id}.test.ts`);
    if (!existsSync(path.join(ROOT, `src/ledger/rules/${id}.ts`)))
      problems.push(`src/ledger/rules/${id}.ts is missing`);
    if (!existsSync(test)) problems.push(`tests/ledger/rules/${id}.test.ts is missing`);
    else if (!readFileSync(test, 'utf8').includes(`testRule('${id}'`))
      problems.push(`${id}.test.ts does not test ${id}`);
    const page = path.join(DOCS, `${id}.md`);
    if (!existsSync(page)) problems.push(`docs/rules/${id}.md is missing`);
    else if (handwritten(readFileSync(page, 'utf8')).trim() === '')
      problems.push(`docs/rules/${id}.md explains nothing`);
  }
  for (const file of readdirSync(path.join(ROOT, 'src/ledger/rules'))) {
    const code = readFileSync(path.join(ROOT, 'src/ledger/rules', file), 'utf8');
    const isRule = /= define(?:Entry|Ledger)Rule/.test(code);
    if (isRule && !ids.includes(file.replace(/\.ts$/, ''))) problems.push(`${file} is not in the registry`);
  }
  for (const file of existsSync(DOCS) ? readdirSync(DOCS) : []) {
    if (!file.endsWith('.md') || OTHER_PAGES.includes(file)) continue;
    if (!ids.includes(file.replace(/\.md$/, ''))) problems.push(`docs/rules/${file} belongs to no rule`);
  }
  return problems;
}

function handwritten(page) {
  const at = page.indexOf(END);
  return at < 0 ? '' : page.slice(at + END.length);
}

async function pages(loaded) {
  const options = (await prettier.resolveConfig(path.join(DOCS, 'README.md'))) ?? {};
  const markdown = (text) => prettier.format(text, { ...options, parser: 'markdown' });
  const schema = loaded.z.toJSONSchema(loaded.profileSchema);
  const all = new Map([
    ['README.md', await markdown(index(loaded))],
    ['profile.schema.json', await prettier.format(JSON.stringify(schema), { ...options, parser: 'json' })],
  ]);
  for (const { meta } of loaded.RULES) {
    const file = path.join(DOCS, `${meta.id}.md`);
    const own = existsSync(file) ? handwritten(readFileSync(file, 'utf8')) : '\n';
    all.set(`${meta.id}.md`, await markdown(frame(meta, loaded) + own));
  }
  return all;
}

const check = process.argv.includes('--check');
const loaded = await loadRules();
const problems = [];
if (!check) mkdirSync(DOCS, { recursive: true });
for (const [name, text] of await pages(loaded)) {
  const file = path.join(DOCS, name);
  if (!check) writeFileSync(file, text);
  else if (existsSync(file) && readFileSync(file, 'utf8') !== text) problems.push(`docs/rules/${name} is stale`);
  else if (!existsSync(file) && !name.endsWith('.md')) problems.push(`docs/rules/${name} is missing`);
}
problems.push(...missingParts(loaded.RULES.map(({ meta }) => meta.id)));
for (const problem of problems) console.error(problem);
if (problems.length > 0) {
  console.error(`rule-docs: ${problems.length} problem(s)${check ? '; run node scripts/rule-docs.mjs' : ''}`);
  process.exit(1);
}
console.log(`rule-docs: ${loaded.RULES.length} rules, each with code, test and page`);
