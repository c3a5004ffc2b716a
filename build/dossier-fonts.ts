/**
 * The faces that a dossier is set in, shipped with the program so that every script comes out right on a machine without fonts.
 * The build copies them to dist/fonts/ under their own file names.
 */
const families: readonly { readonly folder: string; readonly face: string }[] = [
  { folder: 'noto-sans', face: 'NotoSans' },
  { folder: 'vazirmatn', face: 'Vazirmatn' },
  { folder: 'noto-sans-hebrew', face: 'NotoSansHebrew' },
  { folder: 'noto-sans-sc', face: 'NotoSansSC' },
  { folder: 'noto-sans-jp', face: 'NotoSansJP' },
  { folder: 'noto-sans-kr', face: 'NotoSansKR' },
  { folder: 'noto-emoji', face: 'NotoEmoji' },
  { folder: 'noto-sans-mono', face: 'NotoSansMono' },
];

const weights = ['400Regular', '700Bold'] as const;

/** Paths below node_modules/, one a face and weight. */
export const dossierFonts: readonly string[] = families.flatMap(({ folder, face }) =>
  weights.map((weight) => `@expo-google-fonts/${folder}/${weight}/${face}_${weight}.ttf`),
);
