import type { Contract, InputOf } from '../../../core/contract/index.ts';

/** One thing that a source or a capture can attest: how a support names it, and how people do. */
export interface Attested {
  readonly by: Pick<InputOf<Contract['supports.add']>, 'statementId' | 'renderingId' | 'requestId' | 'responseId'>;
  readonly name: string;
}
