import type { Contract, InputOf, OutputOf } from '../../../core/contract/index.ts';
import { directionOf } from '../../../core/text/direction.ts';

export type Statement = OutputOf<Contract['statements.get']>;
export type Rendering = Statement['renderings'][number];
export type Version = Statement['versions'][number];

/** One wording of a statement: the original as seen, or what somebody made of it. */
export type Wording = {
  readonly id: string;
  readonly text: string;
  readonly lang: string | null;
  readonly direction: 'ltr' | 'rtl' | null;
} & (
  | { readonly kind: 'version'; readonly version: Version }
  | { readonly kind: 'rendering'; readonly rendering: Rendering }
);

export type Compared = InputOf<Contract['renderings.compare']>['left'];

export const comparedOf = ({ kind, id }: Wording): Compared => ({ kind, id });

function ofVersion(statement: Statement, version: Version): Wording {
  const { lang, direction } = statement;
  return { kind: 'version', id: version.versionId, text: version.text, lang, direction, version };
}

function ofRendering(rendering: Rendering): Wording {
  const { renderingId: id, text, lang } = rendering;
  return { kind: 'rendering', id, text, lang, direction: directionOf(text), rendering };
}

/** Whether a wording is the one that documents show, or print beside the original. */
export function isShown(wording: Wording): boolean {
  return wording.kind === 'version' ? wording.version.shown : wording.rendering.chosen;
}

/**
 * Every wording, the one that everything else is compared with first: the original as it is shown, else the chosen rendering; then the
 * renderings in their order, then earlier versions.
 */
export function wordingsOf(statement: Statement): Wording[] {
  const versions = statement.versions.map((version) => ofVersion(statement, version));
  const renderings = statement.renderings.map(ofRendering);
  const first = versions.find(isShown) ?? renderings.find(isShown) ?? renderings[0];
  const others = [...renderings, ...versions].filter((wording) => wording !== first);
  return first === undefined ? others : [first, ...others];
}
