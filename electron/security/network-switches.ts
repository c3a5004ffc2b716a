/** Where requests would go that got past everything else: a port of this machine on which nothing listens (discard). */
export const deadProxy = 'http://127.0.0.1:9';

/**
 * Chromium's own ways to the network, shut on the command line before anything starts. Each pair: switch and value ('' for
 * none). Names resolve to nothing, the proxy is dead for every address, and what Chromium fetches by itself is off.
 */
export const networkSwitches: readonly (readonly [string, string])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['proxy-server', deadProxy],
  ['proxy-bypass-list', '<-loopback>'],
  ['no-proxy-server-auto-detect', ''],
  ['dns-prefetch-disable', ''],
  ['blink-settings', 'dnsPrefetchingEnabled=false'],
  ['disable-background-networking', ''],
  ['disable-component-update', ''],
  ['disable-domain-reliability', ''],
  ['disable-quic', ''],
  ['disable-sync', ''],
  ['disable-breakpad', ''],
  ['disable-client-side-phishing-detection', ''],
  ['disable-default-apps', ''],
  ['disable-extensions', ''],
  ['disable-speech-api', ''],
  ['no-pings', ''],
  ['no-first-run', ''],
  ['metrics-recording-only', ''],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
];

export const disabledFeatures: readonly string[] = [
  'AsyncDns',
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'DialMediaRouteProvider',
  'DnsOverHttps',
  'DnsOverHttpsUpgrade',
  'GlobalMediaControls',
  'HardwareMediaKeyHandling',
  'MediaRouter',
  'NetworkPrediction',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'Prerender2',
  'PreloadMediaEngagementData',
  'SpareRendererForSitePerProcess',
  'SpeculationRules',
  'Translate',
  'WebBluetooth',
];

interface CommandLine {
  appendSwitch(name: string, value?: string): void;
  getSwitchValue(name: string): string;
}

/** Must run before the program is ready. Features that were already disabled by others stay so. */
export function shutNetwork(commandLine: CommandLine): void {
  for (const [name, value] of networkSwitches) {
    if (value === '') commandLine.appendSwitch(name);
    else commandLine.appendSwitch(name, value);
  }
  const before = commandLine.getSwitchValue('disable-features');
  const features = before === '' ? disabledFeatures : [before, ...disabledFeatures];
  commandLine.appendSwitch('disable-features', features.join(','));
}
