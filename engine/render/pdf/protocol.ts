import type { DossierModel } from '../../../core/dossier/model.ts';
import type { Pictures } from '../pictures.ts';
import type { PdfStandard, Place } from './typeset.ts';

/** What is asked of the typesetting worker, one at a time. */
export type TypesetTask =
  | { readonly kind: 'pdf'; readonly model: DossierModel; readonly pictures: Pictures; readonly standard: PdfStandard }
  /** Sets a document and keeps it, so that its pages can be asked for. */
  | { readonly kind: 'open'; readonly model: DossierModel; readonly pictures: Pictures }
  | { readonly kind: 'page'; readonly page: number };

export type TypesetAnswer =
  | { readonly kind: 'volume'; readonly number: number; readonly of: number }
  | { readonly kind: 'pdf'; readonly volumes: readonly { readonly bytes: Uint8Array; readonly pages: number }[] }
  | { readonly kind: 'opened'; readonly pages: number; readonly places: readonly Place[] }
  | { readonly kind: 'page'; readonly svg: string; readonly width: number; readonly height: number }
  | { readonly kind: 'failed'; readonly message: string };
