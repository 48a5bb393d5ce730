/**
 * A value as bytes: its large arrays lie apart from the rest, as they are in memory, so that neither writing nor reading makes a copy
 * of them. The rest is written by `node:v8`.
 */
import { DefaultDeserializer, DefaultSerializer, type Deserializer } from 'node:v8';

/** Each in a part of its own; in bytes. */
const LARGE = 4096;

const KINDS = [Uint8Array, Uint16Array, Int32Array, Float32Array, Float64Array] as const;
const NO_PART = 0xffff_ffff;

class PartingSerializer extends DefaultSerializer {
  readonly large: Uint8Array[] = [];

  /** Of each array: its kind, and the part that it is; or its length, and itself. */
  _writeHostObject(array: unknown): void {
    const kind = KINDS.findIndex((each) => array instanceof each);
    if (kind < 0 || !ArrayBuffer.isView(array)) throw new Error('an array of a kind that can’t be kept');
    this.writeUint32(kind);
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
    if (bytes.length >= LARGE) {
      this.writeUint32(this.large.length);
      this.large.push(bytes);
      return;
    }
    this.writeUint32(NO_PART);
    this.writeUint32(bytes.length);
    this.writeRawBytes(bytes);
  }
}

class PartingDeserializer extends DefaultDeserializer {
  readonly #large: readonly ArrayBuffer[];

  constructor(rest: Uint8Array, large: readonly ArrayBuffer[]) {
    super(rest);
    this.#large = large;
  }

  _readHostObject(this: PartingDeserializer & Deserializer): unknown {
    const Kind = KINDS[this.readUint32()];
    const part = this.readUint32();
    if (!Kind) throw new Error('an array of no known kind');
    if (part !== NO_PART) return new Kind(this.#large[part] ?? new ArrayBuffer(0));
    return new Kind(Uint8Array.from(this.readRawBytes(this.readUint32())).buffer);
  }
}

/** The first part is what the others are put together by. Throws for what can't be cloned. */
export function partsOf(value: unknown): readonly Uint8Array[] {
  const serializer = new PartingSerializer();
  serializer.writeHeader();
  serializer.writeValue(value);
  return [serializer.releaseBuffer(), ...serializer.large];
}

/** What was taken apart; its arrays are those parts. */
export function togetherFrom([rest, ...large]: readonly ArrayBuffer[]): unknown {
  const deserializer = new PartingDeserializer(new Uint8Array(rest ?? new ArrayBuffer(0)), large);
  deserializer.readHeader();
  return deserializer.readValue();
}
