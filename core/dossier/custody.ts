import { timeWords } from './dates.ts';
import type { Speech } from './language/speech.ts';
import type { EditionStamp } from './model.ts';
import type { CustodyRecord } from './records.ts';

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
export function compileStamp(facts: EditionFacts, custody: CustodyRecord, speech: Speech): EditionStamp {
  const { say } = speech;
  const madeAt = Math.floor(facts.madeAt / 1000) * 1000;
  const n = facts.number;
  return {
    number: n,
    madeAt,
    madeWords: timeWords(madeAt, speech),
    frozen: facts.frozen,
    label: facts.frozen ? say('edition.label', { n }) : say('edition.draft', { n }),
    running: facts.frozen ? say('edition.label', { n }) : say('edition.running', { n }),
    program: facts.program,
    custody: {
      head: custody.head === null ? null : { ...custody.head },
      events: custody.events,
      checkpoint:
        custody.checkpoint === null
          ? null
          : {
              made: timeWords(custody.checkpoint.madeAt, speech),
              root: custody.checkpoint.root,
              signed: custody.checkpoint.signed,
            },
      paragraphs: paragraphs(custody, speech),
      howToVerify: [say('verify.case'), say('verify.head'), say('verify.capture'), say('verify.document')],
    },
  };
}

function paragraphs({ head, events, checkpoint }: CustodyRecord, { say }: Speech): string[] {
  const said = [
    say('custody.log'),
    head === null ? say('custody.empty') : say('custody.held', { n: events }),
    say('custody.witness'),
  ];
  if (checkpoint === null) said.push(say('custody.no-checkpoint'));
  else if (!checkpoint.signed) said.push(say('custody.unsigned'));
  return said;
}
