import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { canTrace, readTraces, traceFolder } from '../support/network-trace.ts';

test('C01: the whole run made no connection outside loopback and asked for no name', () => {
  test.skip(!canTrace(), 'strace is not installed: what the program asked of the network was NOT looked at');
  const { files, calls, outside } = readTraces(traceFolder);
  process.stdout.write(`network: ${files} starts of the program, ${calls} calls traced, ${outside.length} outside\n`);
  expect(files).toBeGreaterThan(0);
  expect(calls).toBeGreaterThan(files);
  expect(outside).toEqual([]);
});

/** The interfaces of the network namespace that this process runs in. */
function networkInterfaces(): string[] {
  return [...readFileSync('/proc/net/dev', 'utf8').matchAll(/^\s*([^\s:]+):/gmu)].map((line) => line[1] ?? '');
}

test('C01: the run had a network of its own, in which there is nothing but this machine', () => {
  test.skip(process.platform !== 'linux', 'network namespaces are Linux’s');
  const interfaces = networkInterfaces();
  test.skip(interfaces.length > 1, `not run in a network namespace of its own (interfaces: ${interfaces.join(', ')})`);
  expect(interfaces).toEqual(['lo']);
});
