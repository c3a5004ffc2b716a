import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const KEY_DATA = '/key.json';

const SOURCE = String.raw`
#let key = json("${KEY_DATA}")
#set page(width: auto, height: auto, margin: 0pt, fill: none)
#set text(font: ("Noto Sans", "Vazirmatn"), size: 7.6pt, weight: 600, fill: white, fallback: false, top-edge: "cap-height", bottom-edge: "baseline")
#context {
  let wide = calc.max(10pt, measure(key.mark).width + 4pt)
  box(
    width: wide, height: 10pt, radius: if key.side == "st" { 1.4pt } else { 5pt },
    fill: if key.side == "st" { rgb("#8a5d00") } else { rgb("#2456a3") },
    align(center + horizon, key.mark),
  )
}
`;

/**
 * The sign before marked words as a drawing: the letter in a square of a statement's words (`st:a`), the number in a round of a clause's
 * (`cl:1`). As outlines, since letters would be copied with the words.
 */
export function drawKey(compiler: NodeCompiler, name: string): Buffer {
  const at = name.indexOf(':');
  compiler.mapShadow(KEY_DATA, Buffer.from(JSON.stringify({ side: name.slice(0, at), mark: name.slice(at + 1) })));
  const { result } = compiler.compile({ mainFileContent: SOURCE, resetRead: true });
  if (result === null) throw new Error(`the sign ${name} can’t be drawn`);
  return Buffer.from(compiler.plainSvg(result));
}

export function keyPath(name: string): string {
  return `/keys/${name}.svg`;
}
