/** `kernel.wasm`, which `kernel.wat` tells, with memory of its own. */
import { readFileSync } from 'node:fs';

export interface Kernel extends Exports {
  readonly memory: ArrayBuffer;
}

/** See `kernel.wat`. */
interface Exports {
  add(word: number, stride: number, factor: number, sum: number): void;
  compare(
    word: number,
    others: number,
    count: number,
    stride: number,
    square: number,
    weights: number,
    out: number,
  ): void;
}

/** Bytes that are taken at once, and those of a page of memory. */
export const LANES = 16;
const PAGE = 2 ** 16;

let compiled: object | null = null;

/** With so many bytes of memory at the least. */
export function openKernel(bytes: number): Kernel {
  compiled ??= new WebAssembly.Module(readFileSync(new URL('kernel.wasm', import.meta.url)));
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) });
  const { exports } = new WebAssembly.Instance(compiled, { vectors: { memory } });
  return { memory: memory.buffer, add: exports.add, compare: exports.compare };
}

/** As much of it as is used here: TypeScript has its types among those of browsers alone. */
declare const WebAssembly: {
  readonly Module: new (bytes: Buffer) => object;
  readonly Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Instance: new (module: object, imports: object) => { readonly exports: Exports };
};
