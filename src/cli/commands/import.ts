import path from 'node:path';
import { chosenDocuments, importPlan, type ImportOutcome } from '../../actions/import-plan';
import { sheetNameFor, writePlanLedgers, type PlanLedger } from '../../actions/write-plan-ledger';
import { startExcelHost } from '../../host/boot-node';
import { newWorkbook } from '../../host/xlsx/open';
import { translator, type Translate } from '../../i18n/translate';
import { entryToJson } from '../../ledger/entry-to-json';
import type { CliArguments } from '../arguments';
import { inFile } from '../in-file';
import type { Command } from '../command';
import { parseXml } from '../parse-xml';
import { alignRows, clip } from '../table';
import { UsageError } from '../usage-error';
import { outputsFor, readBytes, saveAttached } from '../workbook-file';

/** Reads a plan document; with `-o` writes its tasks (with `--list` those of the attached list) to a new ledger. */
export const importCommand: Command = async (args) => {
  const t = translator(args.locale);
  const file = args.files[0]!;
  const target = outputsFor(args, false).get(file) ?? null;
  const outcome = await inFile(file, t, async () =>
    importPlan(readBytes(file), file, { reference: args.asOf, parseXml }),
  );
  const notes = outcome.notices.map(({ key, params }) => t(key, named(params, t)));
  if (target !== null) {
    await inFile(file, t, () => writeLedger(outcome, args, t, target));
    notes.push(t('cli.saved', { file: target }));
  }
  if (args.json) {
    const documents = outcome.documents.map(({ title, entries }) => ({
      title,
      entries: entries.map(({ entry }) => entryToJson(entry)),
    }));
    return { stdout: `${JSON.stringify({ documents, unread: outcome.unread })}\n`, exitCode: 0, notes };
  }
  return { stdout: outcomeText(outcome, t), exitCode: 0, notes };
};

async function writeLedger(outcome: ImportOutcome, args: CliArguments, t: Translate, target: string): Promise<void> {
  const file = args.files[0]!;
  const chosen = chosenDocuments(outcome, args.list);
  if (chosen.length === 0) throw new UsageError(args.list ? 'plan.notFound.list' : 'plan.notFound.tasks', { file });
  const names: string[] = [];
  const ledgers = chosen.map(({ title, entries }): PlanLedger => {
    const sheetName = sheetNameFor(title, path.parse(file).name, names);
    names.push(sheetName);
    return { sheetName, title, entries: entries.map(({ entry }) => entry) };
  });
  const host = await startExcelHost(newWorkbook({ locale: args.locale }), { today: () => args.asOf });
  await writePlanLedgers(ledgers, { asOf: args.asOf, locale: args.locale, t }, { replaceEmpty: true });
  saveAttached(host, target);
}

/** Encodings are named in the user's language. */
function named(params: Readonly<Record<string, string | number>>, t: Translate): Record<string, string | number> {
  const { encoding } = params;
  return encoding === undefined
    ? { ...params }
    : { ...params, encoding: t(`plan.encoding.${encoding}` as 'plan.encoding.utf-8') };
}

function outcomeText(outcome: ImportOutcome, t: Translate): string {
  const documents = outcome.documents.map(({ title, entries }) => {
    const rows = entries.map(({ entry, doubts }) => [
      entry.number,
      clip(entry.section.at(-1) ?? entry.area, 24),
      clip(entry.task, 36),
      clip(entry.schedule.text, 20),
      clip([...entry.leadUnits, ...entry.cooperatingUnits].join('、'), 32),
      doubts.map((doubt) => t(`plan.doubt.${doubt}`)).join('；'),
    ]);
    const head = t('cli.documentLine', { title: title || t('plan.untitled'), count: entries.length });
    const header = [t('cli.number'), t('columns.field.area'), t('cli.task'), t('cli.schedule'), t('cli.units'), ''];
    return `${head}\n${alignRows([header, ...rows])}\n`;
  });
  const unread = outcome.unread.map(({ line, text, reason }) =>
    t('cli.unreadLine', { line, text: clip(text, 60), reason: t(`plan.unread.${reason}`) }),
  );
  return [...documents, ...(unread.length > 0 ? [`${unread.join('\n')}\n`] : [])].join('\n');
}
