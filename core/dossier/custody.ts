import { timeWords } from './dates.ts';
import type { EditionStamp } from './model.ts';
import type { CustodyRecord } from './records.ts';
import { counted } from './words.ts';

/** What is known of an edition before it is printed. */
export interface EditionFacts {
  readonly number: number;
  /** UTC milliseconds. */
  readonly madeAt: number;
  readonly frozen: boolean;
  /** Name and version of the program. */
  readonly program: string;
}

/** The stamp of an edition: number, time, custody head, and how a stranger checks them. */
export function compileStamp(facts: EditionFacts, custody: CustodyRecord): EditionStamp {
  const madeAt = Math.floor(facts.madeAt / 1000) * 1000;
  return {
    number: facts.number,
    madeAt,
    madeWords: timeWords(madeAt),
    frozen: facts.frozen,
    label: facts.frozen ? `Edition ${facts.number}` : `Draft, edition ${facts.number}, not frozen`,
    program: facts.program,
    custody: {
      head: custody.head === null ? null : { ...custody.head },
      events: custody.events,
      checkpoint:
        custody.checkpoint === null
          ? null
          : {
              made: timeWords(custody.checkpoint.madeAt),
              root: custody.checkpoint.root,
              signed: custody.checkpoint.signed,
            },
      paragraphs: paragraphs(custody),
      howToVerify,
    },
  };
}

function paragraphs({ head, events, checkpoint }: CustodyRecord): string[] {
  const said = [
    'Every act on the evidence is an event in a log in which each event carries the hash of the one before. The head below is the hash of the last event when this edition was compiled: it fixes the whole log up to that moment.',
    head === null
      ? 'The log was still empty.'
      : `The log held ${counted(events, 'event')}. A later log continues this one only if it holds the same hash at the same place.`,
    'A head printed in a served dossier is an outside witness: whoever holds this document can show that the log up to that event has not been changed since.',
  ];
  if (checkpoint === null) said.push('No checkpoint had been made yet.');
  else if (!checkpoint.signed) said.push('The last checkpoint is not signed: no signing key was unlocked.');
  return said;
}

const howToVerify = [
  'The case: run “onrecord verify” on its folder. It reads every event, row, page and file, writes nothing, and names what differs.',
  'The head: the hash of an event is SHA-256 over the line “onrecord-custody-v1” with its line feed, followed by the event’s stored bytes; each event names the hash before it.',
  'A capture: compute its SHA-256 (for instance with “sha256sum”) and compare it with the hash printed here.',
  'This document: the files of one edition are the same bytes whenever they are made again by the same version of the program; their hashes are kept in the case.',
];
