import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** bin/onrecord.mjs on a stand-in for the built program, so that what is tested is the way there and back. */
describe('the bin file', () => {
  let house: string;
  let bin: string;

  beforeEach(() => {
    house = mkdtempSync(join(tmpdir(), 'onrecord bin ä '));
    bin = join(house, 'bin/onrecord.mjs');
    cpSync(join(root, 'bin'), join(house, 'bin'), { recursive: true });
    mkdirSync(join(house, 'build'));
    cpSync(join(root, 'build/setup'), join(house, 'build/setup'), { recursive: true });
    cpSync(join(root, 'package.json'), join(house, 'package.json'));
    symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'));
  });

  afterEach(() => {
    rmSync(house, { recursive: true, force: true });
  });

  function program(source: string): void {
    mkdirSync(join(house, 'dist/main'), { recursive: true });
    writeFileSync(join(house, 'dist/main/cli.js'), source);
  }

  it('says what to type when the program is not built', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [bin, 'info'], { encoding: 'utf8' });
    expect({ status, stdout, stderr }).toEqual({
      status: 2,
      stdout: '',
      stderr: 'onrecord: the program is not built: type "npm run build" once.\n',
    });
  });

  it('hands over arguments, streams and the exit code', () => {
    program(`
      let read = '';
      for await (const part of process.stdin) read += part;
      process.stdout.write(JSON.stringify({ args: process.argv.slice(2), read }));
      process.stderr.write('a warning');
      process.exitCode = 3;`);
    const args = [bin, 'call', 'a b', '--input', '-'];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { input: 'سلام\n', encoding: 'utf8' });
    expect(JSON.parse(stdout)).toEqual({ args: ['call', 'a b', '--input', '-'], read: 'سلام\n' });
    expect({ status, stderr }).toEqual({ status: 3, stderr: 'a warning' });
  });

  it.runIf(process.platform === 'linux')('lets the program end itself after a signal', async () => {
    program(`
      process.once('SIGINT', () => { process.stdout.write('stopped'); process.exitCode = 1; clearInterval(alive); });
      const alive = setInterval(() => undefined, 1000);
      process.stdout.write('ready ');`);
    const child = spawn(process.execPath, [bin, 'import'], { stdio: ['ignore', 'pipe', 'inherit'] });
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      if (text.includes('ready')) child.kill('SIGINT');
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect([out, code]).toEqual(['ready stopped', 1]);
  });
});
