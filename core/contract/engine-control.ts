import { z } from 'zod';
import { fileToken, name } from './fields.ts';

/**
 * What the desktop shell and its engine process say to each other over the process's own parent port. Case operations
 * never pass here: they go over the MessagePorts that `port` hands over (transport.ts). Both sides check every message.
 */

/** From the shell to the engine. */
export const engineOrderSchema = z.discriminatedUnion('type', [
  /** First message, once: who works, on which device, with which program. Nothing is served before it. */
  z.strictObject({
    type: z.literal('start'),
    appVersion: z.string(),
    actorName: name,
    /** The folder of the program's own data: where a machine has no id of its own, a random one is kept there. */
    userData: z.string().min(1),
    /** Answers are checked against the contract too: in development and in tests. */
    checkOutput: z.boolean(),
  }),
  /** Carries one MessagePort beside it: a page to be served. */
  z.strictObject({ type: z.literal('port') }),
  /** A person chose this file or folder; the page knows only the token. */
  z.strictObject({ type: z.literal('grant'), token: fileToken, path: z.string().min(1) }),
  /** From now on, events name this person. */
  z.strictObject({ type: z.literal('actor'), actorName: name }),
  /** Stops what runs at its last commit, closes the case in good order (checkpoint, backup), answers `closed`, ends. */
  z.strictObject({ type: z.literal('close') }),
]);
export type EngineOrder = z.infer<typeof engineOrderSchema>;

/** From the engine to the shell. */
export const engineReportSchema = z.discriminatedUnion('type', [
  /** The process listens; `start` may be sent (messages sent earlier are not lost). */
  z.strictObject({ type: z.literal('listening') }),
  /** Long work began or ended. Locking by idleness waits while it runs. */
  z.strictObject({ type: z.literal('busy'), busy: z.boolean() }),
  /** The answer to `close`; the process ends by itself. `problem`: what could not be done, in words for a person. */
  z.strictObject({ type: z.literal('closed'), problem: z.string().nullable() }),
]);
export type EngineReport = z.infer<typeof engineReportSchema>;
