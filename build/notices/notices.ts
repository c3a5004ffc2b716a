import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.ts';
import type { ShippedPackage } from './shipped-packages.ts';

export const noticesFile = join(root, 'THIRD-PARTY-NOTICES.md');

/** Licences that ask for no more than their notice, with which a program under Apache-2.0 may be passed on. */
const accepted = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
]);

/** Whether every licence that a package's SPDX expression names is accepted; of an OR, one suffices. Pure. */
export function isAccepted(expression: string): boolean {
  const bare = expression.replace(/[()]/g, '');
  return bare.split(' OR ').some((choice) => choice.split(' AND ').every((licence) => accepted.has(licence.trim())));
}

/** The licence and notice files of a package, in the order of their names. */
function licenceText(place: string): string {
  const folder = join(root, place);
  const files = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => /^(licen[cs]e|copying|notice)/i.test(name))
        .sort()
    : [];
  return files
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n\n')
    .replace(/\r\n?/g, '\n')
    .trim();
}

function author(place: string): string {
  const { author: by } = JSON.parse(readFileSync(join(root, place, 'package.json'), 'utf8')) as {
    author?: string | { name?: string };
  };
  return (typeof by === 'string' ? by : by?.name) ?? 'its authors';
}

function textOf({ place, license }: ShippedPackage): string {
  return (
    licenceText(place) ||
    `Licensed under ${license} by ${author(place)}. The package carries no licence file of its own.`
  );
}

const opening = `# Third-party notices

On Record ships the data and the packages below. This file is generated from their notices, package-lock.json and the packages:
\`node build/notices/make-notices.ts\` writes it, and \`npm run check\` fails while it is out of date.

The window runs on Electron, which brings Chromium and Node.js; their notices lie beside the program as \`LICENSE\` and
\`LICENSES.chromium.html\`.
`;

/** What ships besides packages, each with the notice that lies beside it. */
const data = ['engine/sample/data/shipped/NOTICE.md'];

/** The whole text of THIRD-PARTY-NOTICES.md: data, and packages that share a text share a section. Throws at a licence that isn't accepted. */
export function notices(packages: readonly ShippedPackage[]): string {
  const refused = packages.filter(({ license }) => !isAccepted(license));
  if (refused.length > 0) {
    const list = refused.map(({ name, license }) => `${name} (${license || 'none stated'})`).join(', ');
    throw new Error(`these can't ship under their licences: ${list}`);
  }
  const sections = new Map<string, ShippedPackage[]>();
  for (const one of packages) {
    const text = textOf(one);
    sections.set(text, [...(sections.get(text) ?? []), one]);
  }
  const written = [...sections].map(([text, members]) => {
    const list = members.map(({ name, version, license }) => `- ${name} ${version} (${license})`).join('\n');
    const fence = text.includes('```') ? '~~~~' : '```';
    return `${list}\n\n${fence}text\n${text}\n${fence}\n`;
  });
  const shipped = data.map((file) => readFileSync(join(root, file), 'utf8'));
  return `${opening}\n${[...shipped, ...written].join('\n---\n\n')}`;
}
