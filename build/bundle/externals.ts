/**
 * Packages that the bundle leaves alone, because they carry native code and find it beside themselves. Everything else is bundled
 * into dist/: fewer files to open makes the command line start faster, and a packaged program holds nothing it doesn't run.
 */
export const nativePackages = ['better-sqlite3', '@node-rs/argon2', '@myriaddreamin/typst-ts-node-compiler'] as const;

export const externals: string[] = ['electron', ...nativePackages];
