import { readFile } from 'node:fs/promises';
import { OnRecordError, type Contract, type InputOf, type OutputOf } from '../../../core/contract/index.ts';
import { postIdFromUrl } from '../../../core/domain/post-id.ts';
import { UsageError, type Arguments } from '../arguments.ts';
import { WRITE_OPTIONS, type CliCommand, type ExitCode, type Terminal } from '../command.ts';
import { accountsFor, onlyOne } from '../find-account.ts';
import { endProgress, progressTo, valueOf, withCase, type CaseClient } from '../open-case.ts';
import { without } from '../without.ts';

type Request = InputOf<Contract['imports.run']>;
type Report = Omit<OutputOf<Contract['imports.run']>, 'imports'>;

/** `onrecord import`: tables of statements. */
export const importTables: CliCommand = {
  usage:
    'import <case> <file or folder …> [--as FORMAT] [--account A] [--platform P] [--map FILE] [--zone Z] [--encoding E] [--sheet S] [--dry-run]',
  about: 'Imports tables of statements. The file itself is kept as a capture, and each statement points to its row.',
  details:
    'Columns are known by their headers; for other tables, --map takes a JSON file:\n' +
    '  {"columns": {"date": "…", "text": "…", "id": "…", "link": "…", "account": "…", "language": "…"},\n' +
    '   "dateFormat": "M/D/YY h:m", "zone": "Europe/Berlin", "delimiter": ";", "encoding": "windows-1252"}\n' +
    'An unknown layout answers with exit 2 and a proposed map. Importing the same file again adds nothing.\n' +
    'Rows that can’t be read are reported with their place, and the rest is imported (exit 1).',
  options: {
    ...WRITE_OPTIONS,
    as: { value: 'FORMAT', about: 'take the files to be of this format' },
    account: { value: 'A', about: 'whose statements they are: id or handle; an unknown handle is added' },
    platform: { value: 'P', about: 'platform of a new account (default: read from the links)' },
    map: { value: 'FILE', about: 'what the columns mean' },
    zone: { value: 'Z', about: 'zone of times that state none' },
    encoding: { value: 'E', about: 'encoding of the files' },
    sheet: { value: 'S', about: 'of a workbook: the sheet, by name or number (default: every visible one)' },
    'dry-run': { about: 'say what would happen, and write nothing' },
  },
  run: async (args, terminal) => {
    const { first, others } = args.expectMany('<case>', '<file or folder …>');
    const request = await requestOf(args, others);
    const dry = args.flag('dry-run');
    const report = await withCase(args, terminal, first, dry ? 'read' : 'write', async (client) => {
      const account = await whose(args, client, request, dry, terminal);
      return dry
        ? preview(client, { ...request, ...account }, terminal)
        : imported(client, { ...request, ...account }, terminal);
    });
    endProgress(terminal);
    return { json: report, text: textOf(report, dry), exit: exitOf(report) };
  },
};

async function requestOf(args: Arguments, files: readonly string[]): Promise<Request> {
  const map = args.text('map');
  return {
    files: [...files],
    as: args.text('as'),
    platform: args.text('platform'),
    map: map === null ? null : await readMap(map),
    zone: args.text('zone'),
    encoding: args.text('encoding'),
    sheet: args.text('sheet'),
  };
}

/** A layout that isn't known is the caller's to complete, whether the import was tried or only looked at. */
function exitOf(report: Report & { readonly layoutKnown?: boolean }): ExitCode {
  if (report.layoutKnown === false && report.warnings.every(({ code }) => code !== 'empty')) return 2;
  return report.refusedTotal > 0 ? 1 : 0;
}

/** The contract checks its shape. */
async function readMap(file: string): Promise<Request['map']> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Request['map'];
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new UsageError(`The map ${file} is not JSON: ${error.message}`);
  }
}

/** The account that was named; a handle that the case doesn't know is added, but not by a dry run. */
async function whose(
  args: Arguments,
  client: CaseClient,
  request: Request,
  dry: boolean,
  terminal: Terminal,
): Promise<Pick<Request, 'accountId'>> {
  const wanted = args.text('account');
  if (wanted === null) return {};
  const known = onlyOne(await accountsFor(client, wanted, args.text('platform')), wanted);
  if (known !== null) return { accountId: known };
  if (dry) return {};
  const platform = args.text('platform') ?? (await platformInLinks(client, request)) ?? 'unknown';
  if (platform === 'unknown') {
    terminal.err('onrecord: the platform of the account is not known; give it with --platform.\n');
  }
  const handle = wanted.replace(/^@/, '');
  const { accountId } = valueOf(await client.call('accounts.add', { platform, handle }));
  return { accountId };
}

/** The platform that the table's first links lead to. */
async function platformInLinks(client: CaseClient, request: Request): Promise<string | null> {
  const { sample } = valueOf(await client.call('imports.preview', request));
  for (const { cells } of sample) {
    for (const cell of cells) {
      const post = postIdFromUrl(cell);
      if (post !== null) return post.platform;
    }
  }
  return null;
}

async function imported(client: CaseClient, request: Request, terminal: Terminal): Promise<Report> {
  const options = { onProgress: progressTo(terminal), signal: terminal.signal };
  return valueOf(await client.call('imports.run', request, options));
}

async function preview(client: CaseClient, request: Request, terminal: Terminal): Promise<Report> {
  const options = { onProgress: progressTo(terminal), signal: terminal.signal };
  const seen = valueOf(await client.call('imports.preview', request, options));
  // As the import itself would answer; a window shows the columns instead, for a person to say what they mean.
  if (!seen.layoutKnown) {
    throw new OnRecordError('import.layout-unknown', 'The layout of this table is not known.', {
      detail: [...seen.warnings.map(({ message }) => message), `Proposed map: ${JSON.stringify(seen.map)}`].join(' '),
      safe: 'Nothing was imported.',
    });
  }
  return without(seen, 'sample', 'headers', 'sheets');
}

function textOf(report: Report, dry: boolean): string {
  const zone = report.zoneEvidence === null ? [] : [`Zone ${report.zone ?? ''}: ${report.zoneEvidence}`];
  return [
    `${report.format}, ${report.encoding ?? 'no encoding'}: read ${report.read}, ${dry ? 'would add' : 'added'} ${report.added}, duplicates ${report.duplicates}, refused ${report.refusedTotal}.`,
    ...zone,
    ...report.refused.map(({ where, reason }) => `  refused ${where}: ${reason}`),
    ...report.warnings.map(({ where, message }) => `  warning ${where}: ${message}`),
  ].join('\n');
}
