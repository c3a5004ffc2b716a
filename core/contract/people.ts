import { z } from 'zod';
import { subjectKinds, subjectNameKinds } from '../domain/vocabulary.ts';
import { command, query } from './define.ts';
import { empty, id, language, name, reason, revision, seenRevision, shortText } from './fields.ts';

const subjectName = z.strictObject({
  text: name,
  lang: language.nullable(),
  script: z.string().max(20).nullable(),
  kind: z.enum(subjectNameKinds),
});

const subject = z.strictObject({
  subjectId: id,
  kind: z.enum(subjectKinds),
  role: z.string().nullable(),
  note: z.string().nullable(),
  names: z.array(subjectName),
  accounts: z.number(),
});

/** Who works on the case (actors), and whose statements it holds (subjects). */
export const people = {
  'actors.list': query({
    input: empty,
    output: z.strictObject({
      items: z.array(
        z.strictObject({ actorId: id, name: z.string(), role: z.string().nullable(), verified: z.boolean() }),
      ),
    }),
  }),
  'actors.add': command({
    input: z.strictObject({ name, role: shortText.nullable().default(null) }),
    output: z.strictObject({ actorId: id }),
    invalidates: ['actors', 'history', 'custody'],
  }),
  'subjects.list': query({ input: empty, output: z.strictObject({ items: z.array(subject), revision }) }),
  'subjects.add': command({
    input: z.strictObject({
      kind: z.enum(subjectKinds).default('public-figure'),
      role: shortText.nullable().default(null),
      note: shortText.nullable().default(null),
      names: z.array(subjectName).min(1).max(50),
    }),
    output: z.strictObject({ subjectId: id }),
    invalidates: ['subjects', 'history', 'custody'],
  }),
  /** Corrects what is said of a subject; what stood there before stays in the custody log. */
  'subjects.update': command({
    input: z.strictObject({
      subjectId: id,
      kind: z.enum(subjectKinds).optional(),
      role: shortText.nullable().optional(),
      note: shortText.nullable().optional(),
      reason: reason.nullable().default(null),
      revision: seenRevision,
    }),
    output: empty,
    invalidates: ['subjects', 'accounts', 'statements', 'history', 'custody'],
  }),
  'subjects.addName': command({
    input: z.strictObject({ subjectId: id, name: subjectName }),
    output: empty,
    invalidates: ['subjects', 'accounts', 'history', 'custody'],
  }),
  'subjects.setAside': command({
    input: z.strictObject({ subjectId: id, reason, revision: seenRevision }),
    output: empty,
    invalidates: ['subjects', 'history', 'custody'],
  }),
} as const;
