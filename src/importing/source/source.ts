/** What a person names as a source: its bytes, and what is known of them from outside. */
export interface Source {
  /** As it was named: a file or an address. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Of an address: where its redirects ended. */
  readonly url?: string;
  /** Of an address: what its server says that it is. */
  readonly contentType?: string;
}
