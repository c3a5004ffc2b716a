import { describe, expect, it } from 'vitest';
import { disabledFeatures, networkSwitches, shutNetwork } from '../../../electron/security/network-switches.ts';

class CommandLine {
  readonly switches = new Map<string, string>();
  appendSwitch(name: string, value = ''): void {
    this.switches.set(name, value);
  }
  getSwitchValue(name: string): string {
    return this.switches.get(name) ?? '';
  }
}

describe('network switches', () => {
  it('resolve every name to nothing, and send every address, loopback too, to a dead proxy', () => {
    const line = new CommandLine();
    shutNetwork(line);
    expect(line.switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
    expect(line.switches.get('proxy-server')).toBe('http://127.0.0.1:9');
    expect(line.switches.get('proxy-bypass-list')).toBe('<-loopback>');
    for (const [name] of networkSwitches) expect(line.switches.has(name)).toBe(true);
  });

  it('keep what others have switched off', () => {
    const line = new CommandLine();
    line.appendSwitch('disable-features', 'Something');
    shutNetwork(line);
    expect(line.switches.get('disable-features')?.split(',')).toEqual(['Something', ...disabledFeatures]);
    expect(disabledFeatures).toContain('DnsOverHttps');
  });
});
