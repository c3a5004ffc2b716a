import { existsSync, readFileSync } from 'node:fs';
import { notices, noticesFile } from './notices.ts';
import { readLockedPackages, shippedPackages } from './shipped-packages.ts';

const written = existsSync(noticesFile) ? readFileSync(noticesFile, 'utf8') : '';
if (written !== notices(shippedPackages(readLockedPackages()))) {
  process.stderr.write('THIRD-PARTY-NOTICES.md is out of date: node build/notices/make-notices.ts\n');
  process.exitCode = 1;
}
