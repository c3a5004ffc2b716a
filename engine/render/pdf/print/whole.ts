import type { PrintContext } from './context.ts';

/** The cover: what this is, for whom, and of when. */
export function printCover({ model, volume, say, aside }: PrintContext): object {
  const { edition, caseFile } = model;
  const facts: [string, string | null][] = [
    [say('cover.addressee'), model.addressee === null ? null : aside(model.addressee)],
    [say('cover.reference'), model.reference === null ? null : aside(model.reference)],
    [say('cover.case'), aside(caseFile.title)],
    [say('cover.edition'), edition.label],
    [say('cover.compiled'), edition.madeWords],
    [say('cover.language'), model.langWords],
    [say('cover.volume'), volumeOf(volume, say)],
    [say('cover.holds'), holds(model, volume, say)],
    [say('cover.profile'), model.profileWords],
    [say('cover.description'), caseFile.description === null ? null : aside(caseFile.description)],
    [say('cover.purpose'), caseFile.purpose === null ? null : aside(caseFile.purpose)],
    [say('cover.legal-basis'), caseFile.legalBasis === null ? null : aside(caseFile.legalBasis)],
  ];
  return {
    about: model.document === 'dossier' ? say('part.dossier') : aside(model.document),
    title: aside(model.title),
    draft: edition.frozen ? null : { head: edition.running, text: say('cover.draft') },
    facts: facts.flatMap(([label, value]) => (value === null ? [] : [{ label, value }])),
  };
}

type Say = PrintContext['say'];

function volumeOf({ number: n, of, exhibits }: PrintContext['volume'], say: Say): string | null {
  if (of === 1) return null;
  const [first, last] = [exhibits[0], exhibits.at(-1)];
  return say('cover.volume-of', { n, of, first: first?.exhibit ?? '', last: last?.exhibit ?? '' });
}

function holds({ summary, accounts }: PrintContext['model'], volume: PrintContext['volume'], say: Say): string {
  const held = say('cover.held', {
    included: summary.included,
    onRecord: summary.onRecord,
    accounts: accounts.length,
  });
  return volume.of === 1 ? held : say('cover.held-volume', { held, n: volume.exhibits.length });
}

/** What was reviewed beside what is included, in words and in numbers. */
export function printSummary({ model, speech, say, aside }: PrintContext): object {
  const { summary } = model;
  const counted = ({ label, onRecord, included, setAside }: (typeof summary.byAccount)[number]): object => ({
    label,
    counts: [onRecord, included, setAside].map((n) => speech.number(n)),
  });
  return {
    sentences: summary.sentences,
    selection: summary.selection,
    byAccount: summary.byAccount.map(counted),
    byPeriod: summary.byPeriod.map(counted),
    byAssurance: summary.byAssurance.map(({ level, name, words, statements }) => ({
      name: `${speech.number(level)} ${name}`,
      words,
      statements: speech.number(statements),
    })),
    searches: summary.searches.map(({ when, place, query, result, by, leftOut }) => ({
      when,
      what: `${aside(place)}: ${aside(query)}`,
      more: [
        result,
        by === null ? null : say('search.by', { who: by }),
        leftOut === null ? null : say('search.left-out', { what: leftOut }),
      ]
        .filter((part) => part !== null)
        .join(say('join.semicolon')),
    })),
  };
}

/** How it was made and what stands against it. */
export function printMethod({ model, say, aside }: PrintContext): object {
  return {
    sections: model.method,
    findings: model.findings.map(({ severity, exhibit, message, waived }) => ({
      severity: say(`severity.${severity}`),
      text: exhibit === null ? message : `${say('findings.exhibit', { exhibit })} ${message}`,
      waived: waived === null ? null : aside(waived),
    })),
  };
}

/** Where custody stood, and how a stranger checks it. */
export function printCustody({ model, say }: PrintContext): object {
  const { head, checkpoint, paragraphs, howToVerify } = model.edition.custody;
  return {
    paragraphs,
    headHash: head?.hash ?? null,
    event: head === null ? null : say('custody.event-of', { n: head.seq, chain: '' }),
    chain: head?.chain ?? null,
    checkpoint:
      checkpoint === null
        ? null
        : {
            made: say(checkpoint.signed ? 'custody.signed' : 'custody.not-signed', { made: checkpoint.made }),
            root: checkpoint.root,
          },
    howToVerify,
    program: model.edition.program,
  };
}
