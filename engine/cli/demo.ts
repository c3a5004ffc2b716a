import { resolve } from 'node:path';
import { makeDemoCase } from '../demo/make.ts';
import { WRITE_OPTIONS, type CliCommand } from './command.ts';
import { engineFor } from './open-case.ts';

/** `onrecord demo`: the invented case, made as a person would make it. */
export const demo: CliCommand = {
  usage: 'demo <case>',
  about: 'Makes an invented case to try the program with: about 60 statements in six scripts, not protected.',
  details: 'Every person, account, place and statement in it is invented.',
  options: { actor: WRITE_OPTIONS.actor },
  run: async (args) => {
    const [folder = ''] = args.expect(['<case>']);
    const engine = engineFor(args);
    try {
      const made = await makeDemoCase(engine, resolve(folder));
      return {
        json: { path: resolve(folder), ...made },
        text: `Made the invented case ${resolve(folder)}: ${made.statements} statements, ${made.captures} captures.`,
      };
    } finally {
      await engine.close('daily');
    }
  },
};
