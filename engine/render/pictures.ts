/** A picture that may be printed: the bytes of a capture, by its hash. */
export interface Picture {
  readonly type: 'image/png' | 'image/jpeg';
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** The pictures of a model's captures, by SHA-256 of the original bytes. Those withheld are never put in. */
export type Pictures = ReadonlyMap<string, Picture>;
