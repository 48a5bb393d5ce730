/** Whether a request is Discord's: Ed25519 over its date and its body, and a date that is now. */
import { createPublicKey, type KeyObject, verify } from 'node:crypto';

const MAX_AGE_S = 5 * 60;

/** `hex`: the application's public key, 64 hexadecimal digits. */
export function publicKeyOf(hex: string): KeyObject {
  const x = Buffer.from(hex, 'hex').toString('base64url');
  return createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x } });
}

export interface Signed {
  /** Seconds since 1970, as it stands in the header. */
  readonly timestamp: string;
  readonly signature: Buffer;
}

/** What the headers say; null where they can't be Discord's, or are too old or too far ahead. */
export function signedBy(headers: NodeJS.Dict<string | string[]>): Signed | null {
  const signature = headers['x-signature-ed25519'];
  const timestamp = headers['x-signature-timestamp'];
  if (typeof signature !== 'string' || typeof timestamp !== 'string') return null;
  if (!/^[\da-f]{128}$/i.test(signature) || !/^\d{1,12}$/.test(timestamp)) return null;
  const age = Date.now() / 1000 - Number(timestamp);
  if (Math.abs(age) > MAX_AGE_S) return null;
  return { timestamp, signature: Buffer.from(signature, 'hex') };
}

export function isSigned(key: KeyObject, { timestamp, signature }: Signed, body: Buffer): boolean {
  return verify(null, Buffer.concat([Buffer.from(timestamp), body]), key, signature);
}
