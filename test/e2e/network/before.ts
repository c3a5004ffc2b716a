import { expect, test } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canTrace, goesOutside, readTraces, traceFolder, tracedCommand } from '../support/network-trace.ts';

test.beforeAll(() => {
  rmSync(traceFolder, { recursive: true, force: true });
});

/** A program that does `script` under the same trace as ours. @returns how often it went outside */
function outsideCallsOf(script: string): number {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-control-'));
  try {
    const { executable, environment } = tracedCommand(process.execPath, folder);
    spawnSync(executable, ['-e', script], {
      env: { ...process.env, ...environment },
      timeout: 20_000,
      stdio: 'ignore',
    });
    const { files, outside } = readTraces(folder);
    expect(files).toBe(1);
    return outside.length;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('C01 control: the trace catches a connection, a datagram and a name looked up, and lets loopback pass', () => {
  test.skip(!canTrace(), 'strace is not installed: what the program asks of the network is NOT looked at');
  const connect = (host: string): string =>
    `require('net').connect({host:'${host}',port:81}).on('error',()=>{});setTimeout(()=>process.exit(),500)`;
  expect(outsideCallsOf(connect('192.0.2.1'))).toBeGreaterThan(0);
  expect(outsideCallsOf(connect('2001:db8::1'))).toBeGreaterThan(0);
  expect(
    outsideCallsOf(`require('dgram').createSocket('udp4').send('x',443,'192.0.2.1',()=>process.exit())`),
  ).toBeGreaterThan(0);
  const lookUp = `const r=new (require('dns').Resolver)({timeout:200,tries:1});r.setServers(['127.0.0.1']);r.resolve4('example.org',()=>process.exit())`;
  expect(outsideCallsOf(lookUp)).toBeGreaterThan(0);
  expect(outsideCallsOf(connect('127.0.0.1'))).toBe(0);
  expect(outsideCallsOf('0')).toBe(0);
});

test('C01 control: lines of a trace are told apart', () => {
  const outside = [
    '7 connect(40, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr("93.184.216.34")}, 16) = -1 ENETUNREACH',
    '7 connect(40, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("127.0.0.53")}, 16) = 0',
    '7 connect(9, {sa_family=AF_INET6, sin6_port=htons(53), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "2001:4860:4860::8888", &sin6_addr), sin6_scope_id=0}, 28 <unfinished ...>',
    '7 sendto(40, "x", 1, 0, {sa_family=AF_INET, sin_port=htons(5353), sin_addr=inet_addr("224.0.0.251")}, 16) = 1',
    '7 sendmsg(40, {msg_name={sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("10.0.0.1")}, msg_namelen=16}, 0) = 1',
    '7 socket(AF_PACKET, SOCK_RAW, htons(ETH_P_ALL)) = 3',
  ];
  const inside = [
    '7 connect(40, {sa_family=AF_INET, sin_port=htons(9), sin_addr=inet_addr("127.0.0.1")}, 16) = -1 ECONNREFUSED',
    '7 connect(40, {sa_family=AF_INET6, sin6_port=htons(9), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "::1", &sin6_addr), sin6_scope_id=0}, 28) = 0',
    '7 connect(3, {sa_family=AF_UNIX, sun_path=@"/tmp/.X11-unix/X99"}, 20) = 0',
    '7 sendto(58, [{nlmsg_len=17}], 17, 0, {sa_family=AF_NETLINK, nl_pid=0, nl_groups=00000000}, 12) = 17',
    '7 socket(AF_INET, SOCK_STREAM, IPPROTO_TCP) = 67',
    '7 sendmsg(11, {msg_name=NULL, msg_namelen=0}, MSG_NOSIGNAL) = 8',
  ];
  expect(outside.filter((line) => !goesOutside(line))).toEqual([]);
  expect(inside.filter(goesOutside)).toEqual([]);
});
