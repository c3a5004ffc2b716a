import {
  OnRecordError,
  type Client,
  type Contract,
  type InputOf,
  type OperationName,
  type OutputOf,
} from '../core/contract/index.ts';

/** Asks for an operation and takes its answer; a refusal is thrown. For work of many steps of which each needs the one before. */
export type Ask = <N extends OperationName>(name: N, input: InputOf<Contract[N]>) => Promise<OutputOf<Contract[N]>>;

/** A client whose refusals are thrown, with their code. */
export function asking(client: Client<Contract>): Ask {
  return async (name, input) => {
    const result = await client.call(name, input);
    if (result.ok) return result.value;
    const { code, message, detail, safe } = result.error;
    throw new OnRecordError(code as OnRecordError['code'], message, {
      ...(detail === null ? {} : { detail }),
      ...(safe === null ? {} : { safe }),
    });
  };
}
