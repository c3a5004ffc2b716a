import type { Speech } from './language/speech.ts';
import type { DossierContent, Exhibit } from './model.ts';

type Index = DossierContent['index'];
type Entry = Index[number]['entries'][number];
type Indexed = Pick<DossierContent, 'exhibits' | 'accounts' | 'sources' | 'captures' | 'rules'>;

/** Where everything that has a name stands: by exhibit number, so that it holds for every format and every volume. */
export function compileIndex(content: Indexed, { say, listed }: Speech): Index {
  const sections: Index = [
    { heading: say('index.people'), entries: people(content) },
    { heading: say('index.clauses'), entries: clauses(content) },
    { heading: say('index.sources'), entries: sources(content, listed) },
    { heading: say('index.files'), entries: files(content, say('capture.unnamed')) },
    { heading: say('index.addresses'), entries: addresses(content.exhibits) },
  ];
  return sections.filter(({ entries }) => entries.length > 0);
}

function people({ exhibits, accounts }: Indexed): Entry[] {
  const found = new Found();
  const byNumber = new Map(accounts.map((account) => [account.number, account]));
  for (const { exhibit, speaker, account } of exhibits) {
    if (speaker !== null) found.add(speaker, null, exhibit);
    const one = account === null ? undefined : byNumber.get(account);
    if (one !== undefined) found.add(one.label, one.platform, exhibit);
  }
  return found.entries();
}

function clauses({ rules }: Indexed): Entry[] {
  const titles = new Map(rules?.policies.map(({ number, title }) => [number, title]));
  return (rules?.clauses ?? []).map(({ path, label, policy, exhibits }) => ({
    words: [label, path].filter((part) => part !== null && part !== '').join(' ') || (titles.get(policy) ?? ''),
    note: titles.get(policy) ?? null,
    exhibits: [...exhibits],
  }));
}

function sources({ sources: all }: Indexed, listed: Speech['listed']): Entry[] {
  return sorted(
    all.map(({ title, publisher, kindWords, author, exhibits }) => ({
      words: publisher ?? title ?? kindWords,
      note: listed([publisher === null ? null : title, author].filter((part) => part !== null)) || null,
      exhibits: [...exhibits],
    })),
  );
}

function files({ captures }: Indexed, unnamed: string): Entry[] {
  return sorted(
    captures.map(({ fileName, sha256, exhibits }) => ({ words: fileName ?? unnamed, note: sha256, exhibits })),
  );
}

function addresses(exhibits: readonly Exhibit[]): Entry[] {
  const found = new Found();
  for (const { exhibit, url, nativeId } of exhibits) {
    if (url !== null) found.add(url, null, exhibit);
    else if (nativeId !== null) found.add(nativeId, null, exhibit);
  }
  return found.entries();
}

/** Gathers the exhibits of what has the same name. */
class Found {
  readonly #entries = new Map<
    string,
    { readonly words: string; readonly note: string | null; exhibits: Set<string> }
  >();

  add(words: string, note: string | null, exhibit: string): void {
    const key = JSON.stringify([words, note]);
    const known = this.#entries.get(key);
    if (known === undefined) this.#entries.set(key, { words, note, exhibits: new Set([exhibit]) });
    else known.exhibits.add(exhibit);
  }

  entries(): Entry[] {
    return sorted([...this.#entries.values()].map((entry) => ({ ...entry, exhibits: [...entry.exhibits] })));
  }
}

/** By letters, whatever their case: the same on every machine. */
function sorted(entries: Entry[]): Entry[] {
  const key = ({ words }: Entry): string => words.normalize('NFKD').toLowerCase();
  return entries.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}
