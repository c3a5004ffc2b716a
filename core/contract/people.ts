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
  /** Of all its records, its own first. */
  names: z.array(subjectName),
  accounts: z.number(),
  /** Other records of this subject, each with the reason for which somebody said that they are the same. */
  alsoRecordedAs: z.array(z.strictObject({ subjectId: id, name: z.string(), reason: z.string() })),
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
  /** Two records of one subject. Nothing moves: the second points to the first, which stands for both from now on. */
  'subjects.merge': command({
    input: z.strictObject({ subjectId: id, otherId: id, reason, revision: seenRevision }),
    output: empty,
    invalidates: ['subjects', 'accounts', 'statements', 'history', 'custody'],
  }),
  /** A record that was said to be the same as another stands for itself again. */
  'subjects.takeApart': command({
    input: z.strictObject({ subjectId: id, revision: seenRevision }),
    output: empty,
    invalidates: ['subjects', 'accounts', 'statements', 'history', 'custody'],
  }),
  'subjects.setAside': command({
    input: z.strictObject({ subjectId: id, reason, revision: seenRevision }),
    output: empty,
    invalidates: ['subjects', 'history', 'custody'],
  }),
} as const;
