import { writeFileSync } from 'node:fs';
import { notices, noticesFile } from './notices.ts';
import { readLockedPackages, shippedPackages } from './shipped-packages.ts';

writeFileSync(noticesFile, notices(shippedPackages(readLockedPackages())));
