import type { Contract, OutputOf, ParsedInputOf } from '../../core/contract/index.ts';
import type { CaseFile } from '../../db/case-folder/case-file.ts';
import type { OperationContext } from '../operation.ts';
import { head } from '../operations/case-safety.ts';
import { Typesetting } from '../render/pdf/typesetting.ts';
import { compileNow, editionModel, programOf } from './edition.ts';
import { picturesOf } from './pictures.ts';
import { placesOf } from './places.ts';

type Input = ParsedInputOf<Contract['dossiers.preview']>;
type Answer = OutputOf<Contract['dossiers.preview']>;

/** A document that is looked at is kept set for as long as somebody turns its pages, then its memory is given back. */
const KEPT_FOR_MS = 60_000;

/** The document that is set, and what it is known by. */
interface Opened extends Pick<Answer, 'pages' | 'places'> {
  readonly key: string;
}

class Preview {
  readonly #typesetting = new Typesetting();
  #open: Opened | null = null;
  #timer: NodeJS.Timeout | undefined;

  #turn: Promise<unknown> = Promise.resolve();

  /** One page, setting the document anew only when request or case have changed. Callers take turns: one document is open at a time. */
  page(input: Input, context: OperationContext): Promise<Answer> {
    const turn = this.#turn.then(() => this.#page(input, context));
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  async #page({ request, page }: Input, context: OperationContext): Promise<Answer> {
    clearTimeout(this.#timer);
    try {
      const { pages, places } = await this.#opened(request, context);
      const answer = await this.#typesetting.run({ kind: 'page', page }, { signal: context.signal });
      if (answer.kind !== 'page') throw new Error(`the typesetter answered ${answer.kind}`);
      return { pages, svg: answer.svg, width: answer.width, height: answer.height, places };
    } catch (error) {
      this.#open = null;
      throw error;
    } finally {
      this.#timer = setTimeout(() => void this.close(), KEPT_FOR_MS).unref();
    }
  }

  async close(): Promise<void> {
    this.#open = null;
    await this.#typesetting.close();
  }

  async #opened(request: Input['request'], context: OperationContext): Promise<Opened> {
    const { caseFile, progress, signal } = context;
    // Every change of the case moves its head: request and head together say what the document would hold
    const key = JSON.stringify([request, head(caseFile.database)]);
    if (this.#open?.key === key) return this.#open;
    this.#open = null;
    progress({ step: 'compile', done: 0, total: null, item: null });
    const compiled = await compileNow(context, request);
    const model = editionModel(compiled, Date.now(), programOf(caseFile));
    const pictures = await picturesOf(compiled.content, caseFile.blobs);
    await context.breathe();
    progress({ step: 'render', done: 0, total: null, item: null });
    const answer = await this.#typesetting.run({ kind: 'open', model, pictures }, { signal });
    if (answer.kind !== 'opened') throw new Error(`the typesetter answered ${answer.kind}`);
    const { pages } = answer;
    const open = { key, pages, places: placesOf(answer.places, pages) };
    this.#open = open;
    return open;
  }
}

/** One an open case; with the case goes the preview. */
const previews = new WeakMap<CaseFile, Preview>();

export function previewPage(input: Input, context: OperationContext): Promise<Answer> {
  const { caseFile } = context;
  let preview = previews.get(caseFile);
  if (preview === undefined) previews.set(caseFile, (preview = new Preview()));
  return preview.page(input, context);
}
