/**
 * Offline check of manifest.xml (the official validator, `npm run validate`, calls a web service): well-formed; elements in
 * schema order; every resid defined and used; every string in both languages and within Excel's length limits; every URL a
 * file that the build makes; icons with the right pixel size; requirement sets at our baseline; functions that exist.
 * Prints one line a problem and exits 1.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { DOMParser } from '@xmldom/xmldom';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const BASE = 'https://localhost:3000/';
const BASELINE = '1.14';
/** Order of the children of <OfficeApp> in the offappmanifest 1.1 schema. */
const ORDER = [
  'Id',
  'AlternateId',
  'Version',
  'ProviderName',
  'DefaultLocale',
  'DisplayName',
  'Description',
  'IconUrl',
  'HighResolutionIconUrl',
  'SupportUrl',
  'AppDomains',
  'Hosts',
  'Requirements',
  'DefaultSettings',
  'Permissions',
  'VersionOverrides',
];
/** Order inside <VersionOverrides>. */
const OVERRIDES_ORDER = ['Description', 'Requirements', 'Hosts', 'Resources', 'VersionOverrides'];
const REQUIRED = [
  'Id',
  'Version',
  'ProviderName',
  'DefaultLocale',
  'DisplayName',
  'Description',
  'IconUrl',
  'SupportUrl',
  'Hosts',
  'DefaultSettings',
  'Permissions',
];

/** @param {string} xml @returns {string[]} the problems found, one sentence each */
export function manifestProblems(xml, { built = [], functions = [] } = {}) {
  const problems = [];
  let doc;
  try {
    doc = new DOMParser({
      onError: (level, message) => {
        if (level !== 'warning') throw new Error(message);
      },
    }).parseFromString(xml, 'text/xml');
  } catch (error) {
    return [`not well-formed: ${error.message}`];
  }
  const app = doc.documentElement;
  const children = (node) => Array.from(node.childNodes).filter((child) => child.nodeType === 1);
  const all = (name) => Array.from(doc.getElementsByTagName(name));

  const inOrder = (node, order) => {
    let last = -1;
    for (const child of children(node)) {
      const at = order.indexOf(child.localName);
      if (at < 0) problems.push(`<${child.localName}> is not allowed in <${node.localName}>`);
      else if (at < last) problems.push(`<${child.localName}> stands too late in <${node.localName}>`);
      last = Math.max(last, at);
    }
  };
  inOrder(app, ORDER);
  all('VersionOverrides').forEach((node) => inOrder(node, OVERRIDES_ORDER));
  const names = children(app).map((child) => child.localName);
  REQUIRED.filter((name) => !names.includes(name)).forEach((name) => problems.push(`<${name}> is missing`));

  const text = (name) => children(app).find((child) => child.localName === name)?.textContent ?? '';
  if (!/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(text('Id'))) problems.push('Id is not a GUID');
  if (!/^\d+(\.\d+){1,3}$/.test(text('Version'))) problems.push('Version is not a version number');
  if (text('DefaultLocale') !== 'zh-CN') problems.push('DefaultLocale must be zh-CN');

  const defined = new Map();
  for (const name of ['bt:Image', 'bt:Url', 'bt:String'])
    for (const node of all(name)) {
      const id = node.getAttribute('id');
      if (!id) continue; // an <Image> inside an <Icon> refers, it does not define
      if (defined.has(id)) problems.push(`resource ${id} is defined twice`);
      if (id.length > 32) problems.push(`resource id ${id} is longer than 32 characters`);
      defined.set(id, node);
    }
  const used = new Set(
    Array.from(doc.getElementsByTagName('*'))
      .map((node) => node.getAttribute('resid'))
      .filter(Boolean),
  );
  for (const id of used) if (!defined.has(id)) problems.push(`resid ${id} is not defined`);
  for (const id of defined.keys()) if (!used.has(id)) problems.push(`resource ${id} is not used`);

  const limit = (node) => (node.parentNode.localName === 'ShortStrings' ? 125 : 250);
  for (const node of [
    ...all('bt:String'),
    ...all('DisplayName'),
    ...children(app).filter((child) => child.localName === 'Description'),
  ]) {
    const name = node.getAttribute('id') ?? node.localName;
    const english = children(node)
      .find((child) => child.getAttribute('Locale') === 'en-US')
      ?.getAttribute('Value');
    if (!english) problems.push(`${name} has no en-US text`);
    for (const value of [node.getAttribute('DefaultValue'), english ?? ''])
      if (value.length > limit(node)) problems.push(`${name} is longer than ${limit(node)} characters`);
  }

  for (const node of Array.from(doc.getElementsByTagName('*'))) {
    const url = node.getAttribute('DefaultValue') ?? '';
    if (!url.startsWith('http')) continue;
    if (!url.startsWith('https://')) problems.push(`${url} is not https`);
    const file = url.replace(BASE, '');
    if (built.length && !built.includes(file)) problems.push(`${url}: the build makes no ${file}`);
  }
  for (const set of [...all('Set'), ...all('bt:Set')])
    if (set.getAttribute('Name') !== 'ExcelApi' || set.getAttribute('MinVersion') !== BASELINE)
      problems.push(
        `requirement set ${set.getAttribute('Name')} ${set.getAttribute('MinVersion')} is not ExcelApi ${BASELINE}`,
      );
  for (const icon of [...all('Icon')]) {
    const sizes = children(icon).map((image) => image.getAttribute('size'));
    for (const size of ['16', '32', '80']) if (!sizes.includes(size)) problems.push(`an <Icon> has no size ${size}`);
  }
  if (functions.length)
    for (const node of all('FunctionName'))
      if (!functions.includes(node.textContent))
        problems.push(`function ${node.textContent} is not registered in src/commands`);
  return problems;
}

/** Width and height of a PNG from its IHDR chunk. */
function pngSize(file) {
  const bytes = readFileSync(file);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const commands = readFileSync(path.join(root, 'src/commands/commands.ts'), 'utf8');
  const functions = [...commands.matchAll(/associate\('(\w+)'/g)].map((match) => match[1]);
  const icons = [16, 32, 64, 80, 128].map((size) => [`assets/icon-${size}.png`, size]);
  const built = ['taskpane.html', 'commands.html', 'support.html', ...icons.map(([file]) => file)];
  const problems = manifestProblems(readFileSync(path.join(root, 'manifest.xml'), 'utf8'), { built, functions });
  for (const [file, size] of icons)
    if (!existsSync(path.join(root, file))) problems.push(`${file} is missing`);
    else if (pngSize(path.join(root, file)).some((side) => side !== size))
      problems.push(`${file} is not ${size}×${size}`);
  problems.forEach((problem) => console.error(`manifest.xml: ${problem}`));
  if (problems.length) process.exitCode = 1;
  else console.log('manifest.xml: in order');
}
