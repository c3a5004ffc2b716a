import { CASE_OPTIONS, type CliCommand } from '../command.ts';
import { endProgress, givenPassphrase, progressTo } from '../open-case.ts';

/** `onrecord verify`: whether a case is as the program left it. */
export const verify: CliCommand = {
  usage: 'verify <case> [--deep]',
  about:
    'Reads every page, event, row and file of a case, and names what isn’t as the program left it. Writes nothing.',
  details: 'Exit 3 means damage or change. Notes (no outside witness, an unsigned tail) are not damage.',
  options: { ...CASE_OPTIONS, deep: { about: 'also the structures of the database, and the backups' } },
  run: async (args, terminal) => {
    const [folder = ''] = args.expect(['<case>']);
    // Not through an open case: one that can't be opened any more must be verifiable too.
    const { verifyCase } = await import('../../../db/custody/verify/verify-case.ts');
    const passphrase = await givenPassphrase(args, terminal);
    const tell = progressTo(terminal);
    const report = await verifyCase(folder, {
      deep: args.flag('deep'),
      ...(passphrase === null ? {} : { passphrase: Buffer.from(passphrase.normalize('NFC'), 'utf8') }),
      onProgress: ({ stage, done, total }) => tell({ step: stage, done, total, item: null }),
      signal: terminal.signal,
    });
    endProgress(terminal);
    const { events, items, blobs, pages } = report.checked;
    const said = (list: readonly { readonly code: string; readonly message: string }[]): string[] =>
      list.map(({ code, message }) => `  ${code}: ${message}`);
    return {
      json: report,
      text: [
        report.ok ? 'Nothing was changed.' : 'Something is not as the program left it:',
        ...said(report.findings),
        `Read ${pages} pages, ${events} events, ${items} items, ${blobs} files.`,
        ...(report.notes.length === 0 ? [] : ['Notes:', ...said(report.notes)]),
        'Proved:',
        ...report.proved.map((line) => `  ${line}`),
        'Not proved:',
        ...report.notProved.map((line) => `  ${line}`),
      ].join('\n'),
      exit: report.ok ? 0 : 3,
    };
  },
};
