import type { DossierContent } from '../../core/dossier/model.ts';
import type { BlobStore } from '../../db/blobs/store.ts';
import { LARGEST_PICTURE, printable } from '../render/images.ts';
import type { Picture, Pictures } from '../render/pictures.ts';

const TYPES = new Set(['image/png', 'image/jpeg']);

/** The pictures that a dossier prints, read from the case. Those withheld or too large are never read. */
export async function picturesOf(content: DossierContent, blobs: BlobStore): Promise<Pictures> {
  const pictures = new Map<string, Picture>();
  for (const { sha256, type, bytes, withheld } of content.captures) {
    if (withheld !== null || !TYPES.has(type) || bytes > LARGEST_PICTURE.bytes || pictures.has(sha256)) continue;
    const pieces: Uint8Array[] = [];
    for await (const piece of blobs.read(Buffer.from(sha256, 'hex'))) pieces.push(piece);
    const picture = printable(Buffer.concat(pieces));
    if (picture !== null) pictures.set(sha256, picture);
  }
  return pictures;
}
