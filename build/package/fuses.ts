import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';

/**
 * The fuses of the packaged program: nothing may turn it into a plain Node, no flag or variable of the environment may open it to
 * a debugger, it runs only its own archive, and only as that was packed. docs/SECURITY.md says what each one closes.
 */
export const fuses = {
  runAsNode: false,
  enableCookieEncryption: true,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
} as const;

const options: Readonly<Record<keyof typeof fuses, FuseV1Options>> = {
  runAsNode: FuseV1Options.RunAsNode,
  enableCookieEncryption: FuseV1Options.EnableCookieEncryption,
  enableNodeOptionsEnvironmentVariable: FuseV1Options.EnableNodeOptionsEnvironmentVariable,
  enableNodeCliInspectArguments: FuseV1Options.EnableNodeCliInspectArguments,
  enableEmbeddedAsarIntegrityValidation: FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
  onlyLoadAppFromAsar: FuseV1Options.OnlyLoadAppFromAsar,
  loadBrowserProcessSpecificV8Snapshot: FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
  grantFileProtocolExtraPrivileges: FuseV1Options.GrantFileProtocolExtraPrivileges,
};

/** @returns the names of the fuses that a packaged program has other than stated */
export async function wrongFuses(program: string): Promise<string[]> {
  const wire: Readonly<Record<string, unknown>> = await getCurrentFuseWire(program);
  const set = '1'.charCodeAt(0);
  return Object.entries(fuses)
    .filter(([name, wanted]) => (wire[options[name as keyof typeof fuses]] === set) !== wanted)
    .map(([name]) => name);
}
