import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);
const { scripts } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {
  scripts: Record<string, string>;
};

describe('the npm scripts that README names', () => {
  it.each(['demo', 'start', 'test', 'check', 'build', 'bench', 'package'])(
    '%s goes through the one set-up step',
    (name) => {
      expect(scripts[name]).toBe(`node build/setup/run.mjs ${name}`);
    },
  );
});
