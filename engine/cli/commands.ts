import type { CliCommand } from './command.ts';

/** Every command by its name. Each is loaded only when it is called: most need little of the program. */
export const COMMANDS: ReadonlyMap<string, () => Promise<CliCommand>> = new Map<string, () => Promise<CliCommand>>([
  ['new', async () => (await import('./commands/new.ts')).newCase],
  ['info', async () => (await import('./commands/info.ts')).info],
  ['account add', async () => (await import('./commands/account-add.ts')).accountAdd],
  ['account status', async () => (await import('./commands/account-status.ts')).accountStatus],
  ['subject update', async () => (await import('./commands/subject-update.ts')).subjectUpdate],
  ['statement add', async () => (await import('./commands/statement-add.ts')).statementAdd],
  ['statements', async () => (await import('./commands/statements.ts')).statements],
  ['tag list', async () => (await import('./commands/tags.ts')).tagList],
  ['tag add', async () => (await import('./commands/tags.ts')).tagAdd],
  ['tag change', async () => (await import('./commands/tags.ts')).tagChange],
  ['tag put', async () => (await import('./commands/tags.ts')).tagPut],
  ['tag take', async () => (await import('./commands/tags.ts')).tagTake],
  ['filter list', async () => (await import('./commands/filters.ts')).filterList],
  ['filter save', async () => (await import('./commands/filters.ts')).filterSave],
  ['filter rename', async () => (await import('./commands/filters.ts')).filterRename],
  ['filter remove', async () => (await import('./commands/filters.ts')).filterRemove],
  ['import', async () => (await import('./commands/import.ts')).importTables],
  ['capture add', async () => (await import('./commands/capture-add.ts')).captureAdd],
  ['capture list', async () => (await import('./commands/capture-list.ts')).captureList],
  ['capture extract', async () => (await import('./commands/capture-extract.ts')).captureExtract],
  ['policy add', async () => (await import('./commands/policy-add.ts')).policyAdd],
  ['policy list', async () => (await import('./commands/policy-list.ts')).policyList],
  ['policy versions', async () => (await import('./commands/policy-versions.ts')).policyVersions],
  ['policy clauses', async () => (await import('./commands/policy-clauses.ts')).policyClauses],
  ['policy mark', async () => (await import('./commands/policy-mark.ts')).policyMark],
  ['policy in-force', async () => (await import('./commands/policy-in-force.ts')).policyInForce],
  ['policy check-quote', async () => (await import('./commands/policy-check-quote.ts')).policyCheckQuote],
  ['quote add', async () => (await import('./commands/quote-add.ts')).quoteAdd],
  ['quote check', async () => (await import('./commands/quote-check.ts')).quoteCheck],
  ['link add', async () => (await import('./commands/link-add.ts')).linkAdd],
  ['link review', async () => (await import('./commands/link-review.ts')).linkReview],
  ['link list', async () => (await import('./commands/link-list.ts')).linkList],
  ['dossier build', async () => (await import('./commands/dossier-build.ts')).dossierBuild],
  ['verify', async () => (await import('./commands/verify.ts')).verify],
  ['checkpoint', async () => (await import('./commands/checkpoint.ts')).checkpoint],
  ['backup', async () => (await import('./commands/backup.ts')).backup],
  ['demo', async () => (await import('./demo.ts')).demo],
  ['call', async () => (await import('./commands/call.ts')).call],
  ['bench', async () => (await import('./commands/bench.ts')).bench],
]);

export async function loadAll(): Promise<ReadonlyMap<string, CliCommand>> {
  const loaded = await Promise.all([...COMMANDS].map(async ([name, load]) => [name, await load()] as const));
  return new Map(loaded);
}
