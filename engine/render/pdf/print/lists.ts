import type { ModelAccount, ModelCapture, ModelSource } from '../../../../core/dossier/model.ts';
import { exhibitReference, sourceReference, type PrintContext } from './context.ts';
import { printDates, printObservation } from './texts.ts';

/** The accounts: names and statuses as of dates; what isn't known is said to be so. */
export function printAccounts(context: PrintContext): object[] {
  return context.model.accounts.map((account) => printAccount(account, context));
}

function printAccount(account: ModelAccount, context: PrintContext): object {
  const { say, speech, aside } = context;
  const { subject } = account;
  return {
    label: account.label,
    platform: aside(account.platform),
    sameAs: account.sameAs,
    userId: account.platformUserId === null ? say('account.no-user-id') : aside(account.platformUserId),
    url: account.url,
    statements: speech.number(account.statements),
    whose:
      subject === null
        ? null
        : {
            names: subject.names.map(({ text }) => aside(text)).join(say('join.dot')),
            about: [subject.kindWords, subject.role, subject.note]
              .filter((part) => part !== null)
              .map((part) => aside(part))
              .join(say('join.semicolon')),
          },
    names: account.names.map(({ name, handle, when, source }) => ({
      words:
        [name, handle]
          .filter((part) => part !== null)
          .map((part) => aside(part))
          .join(say('join.dot')) || say('account.no-handle'),
      when,
      references: source === null ? [] : [sourceReference({ source, locator: null, note: null }, context)],
    })),
    noName: say('account.no-handle'),
    observations: account.observations.map((observed) => printObservation(observed, context)),
  };
}

/** What one doesn't say is said to be so, never filled. */
export function printSource(source: ModelSource, context: PrintContext): object {
  const { say, speech, aside } = context;
  const dates = printDates([source.published, ...source.otherDates], context);
  return {
    anchor: `source-${source.number}`,
    number: speech.number(source.number),
    title: source.title === null ? say('source.no-title') : aside(source.title),
    hasTitle: source.title !== null,
    facts: [
      source.kindWords,
      source.publisher === null ? null : aside(source.publisher),
      source.author === null ? say('source.no-author') : aside(source.author),
      dates.length === 0 ? say('source.no-date') : null,
      source.accessed === null ? null : say('source.read', { date: source.accessed }),
    ].filter((part) => part !== null),
    dates,
    url: source.url,
    archiveUrl: source.archiveUrl,
    archived: say('source.archived', { url: '' }),
    ...usedIn(source.exhibits, context),
  };
}

export function printCapture(capture: ModelCapture, context: PrintContext): object {
  const { say, speech, aside } = context;
  const { natureWords: nature, type, bytes, takenIn: taken } = capture;
  return {
    anchor: `capture-${capture.number}`,
    number: speech.number(capture.number),
    name: aside(capture.fileName ?? say('capture.unnamed')),
    nature,
    facts: [
      say('capture.facts', { nature, type, bytes, taken }),
      capture.collected === null ? null : say('capture.collected', { date: capture.collected }),
      capture.collector === null ? null : say('capture.by', { who: capture.collector }),
      capture.tool === null ? null : say('capture.with', { tool: capture.tool }),
      capture.method === null ? null : say('capture.method', { method: capture.method }),
      capture.receivedFrom === null ? null : say('capture.from', { who: capture.receivedFrom }),
    ].filter((part) => part !== null),
    withheld: capture.withheld,
    urls: capture.urls,
    sha256: capture.sha256,
    alt: capture.alt,
    ...usedIn(capture.exhibits, context),
  };
}

/** So many are named; of a source that half a case leans on, the others are counted. */
const NAMED = 60;

function usedIn(exhibits: readonly string[], context: PrintContext): object {
  const { say } = context;
  const shown = exhibits.slice(0, NAMED);
  return {
    usedLabel: exhibits.length === 0 ? null : say('source.exhibits', { n: exhibits.length, list: '' }),
    exhibits: shown.map((exhibit) => exhibitReference(exhibit, exhibit, context)),
    more: exhibits.length > NAMED ? say('summary.more', { n: exhibits.length - NAMED }) : null,
  };
}

/** The index of names; exhibits of this volume are links. */
export function printIndex(context: PrintContext): object[] {
  const { aside } = context;
  return context.model.index.map(({ heading, entries }) => ({
    heading,
    entries: entries.map(({ words, note, exhibits }) => ({
      words: aside(words),
      note: note === null ? null : aside(note),
      ...usedIn(exhibits, context),
    })),
  }));
}
