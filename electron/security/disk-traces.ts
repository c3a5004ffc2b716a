/** Chromium's own caches, none of which may hold what a page has shown. */
export const traceSwitches: readonly (readonly [string, string])[] = [
  ['disable-gpu-shader-disk-cache', ''],
  ['disk-cache-size', '1'],
  ['media-cache-size', '1'],
  ['disable-logging', ''],
];

interface CommandLine {
  appendSwitch(name: string, value?: string): void;
}

/** Must run before the program is ready. */
export function leaveNoTraces(commandLine: CommandLine): void {
  for (const [name, value] of traceSwitches) {
    if (value === '') commandLine.appendSwitch(name);
    else commandLine.appendSwitch(name, value);
  }
}
