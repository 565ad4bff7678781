// What bytes are called that cannot be read as text.

/**
 * Why bytes cannot be read: what they look like, and under which name `iconv` converts that, where it can; `orIconv`:
 * or else under which, where two are as likely.
 */
export type NotText = {looksLike: string; iconv: string | null; orIconv?: string};

export const unknownEncoding: NotText = {looksLike: 'text in an encoding that debrief does not know', iconv: null};
export const noText: NotText = {looksLike: 'no text at all', iconv: null};

/** The text, or undefined where the bytes are not in this encoding. */
export function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, {fatal: true}).decode(bytes);
  } catch {
    return undefined;
  }
}
