/** The faces of the dossier, which the build copies to dist/fonts/ under their own file names. */
export { dossierFonts } from '../engine/render/font-files.ts';
