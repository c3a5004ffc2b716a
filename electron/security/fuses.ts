/**
 * Switches burnt into the packaged binary, by the names of @electron/fuses (`FuseV1Options`). The packaging reads this list
 * and C04 compares it with the package. Inspecting and RunAsNode are off, so no variable or argument turns the program into
 * an interpreter; code comes only from the archive whose hashes are in the binary.
 */
export const fuses = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
} as const;
