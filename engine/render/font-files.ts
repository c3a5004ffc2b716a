import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { shippedFolder } from './place.ts';

interface Face {
  readonly folder: string;
  readonly file: string;
  readonly weights: readonly string[];
}

/**
 * The faces that a dossier is set in, shipped with the program so that every script comes out right on a machine without fonts.
 * Source Serif sets quoted words in Latin, Cyrillic and Greek; Noto Sans our own; the others their scripts; the last three
 * hold the signs and mathematical letters that posts use.
 */
const faces: readonly Face[] = [
  { folder: 'source-serif-4', file: 'SourceSerif4', weights: ['400Regular', '600SemiBold'] },
  { folder: 'noto-sans', file: 'NotoSans', weights: ['400Regular', '400Regular_Italic', '600SemiBold'] },
  { folder: 'vazirmatn', file: 'Vazirmatn', weights: ['400Regular', '700Bold'] },
  { folder: 'noto-sans-hebrew', file: 'NotoSansHebrew', weights: ['400Regular', '700Bold'] },
  { folder: 'noto-sans-sc', file: 'NotoSansSC', weights: ['400Regular', '700Bold'] },
  { folder: 'noto-sans-jp', file: 'NotoSansJP', weights: ['400Regular', '700Bold'] },
  { folder: 'noto-sans-kr', file: 'NotoSansKR', weights: ['400Regular', '700Bold'] },
  { folder: 'noto-sans-mono', file: 'NotoSansMono', weights: ['400Regular'] },
  { folder: 'noto-emoji', file: 'NotoEmoji', weights: ['400Regular'] },
  { folder: 'noto-sans-math', file: 'NotoSansMath', weights: ['400Regular'] },
  { folder: 'noto-sans-symbols', file: 'NotoSansSymbols', weights: ['400Regular'] },
  { folder: 'noto-sans-symbols-2', file: 'NotoSansSymbols2', weights: ['400Regular'] },
];

/** Paths below node_modules/, one a face and weight. The build copies them to dist/fonts/ under their own file names. */
export const dossierFonts: readonly string[] = faces.flatMap(({ folder, file, weights }) =>
  weights.map((weight) => `@expo-google-fonts/${folder}/${weight}/${file}_${weight}.ttf`),
);

/**
 * The bytes of every shipped face. They are read here and handed over, because a packaged program's files can lie in an archive
 * that the typesetter's native code can't open.
 * @throws Error naming a face that is missing: without it a script would print as boxes
 */
export function readDossierFonts(): Buffer[] {
  const { fonts, shipped } = shippedFolder();
  return dossierFonts.map((font) => {
    const path = join(fonts, shipped ? basename(font) : font);
    if (!existsSync(path)) throw new Error(`a typeface of the dossier is missing: ${path}`);
    return readFileSync(path);
  });
}
