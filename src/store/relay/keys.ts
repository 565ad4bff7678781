// The keys of a shared review, and what is sealed with them: only who has a code can read, only a full code can write.
import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
  sign,
  verify,
} from 'node:crypto';

/** Bytes of what a code carries: a seed that writes and reads, or what is made of it and only reads. */
export const SECRET = 32;

/**
 * `number`: which of the review's keys, from 1; `secret`: 32 bytes. A full secret is the seed of a signing key
 * (Ed25519); that of a reader is its public half, which is told to nobody else. Both give the same sealing key.
 */
export type Secret = {number: number; mode: 'full' | 'read'; secret: Buffer};

/** `text` is sealed for this place and no other; `kind` keeps a line from being taken for what somebody is doing. */
export type SealedFor = {review: string; kind: 'line' | 'here' | 'share'; writer: string; number: number};

const NONCE = 12;
const TAG = 16;
const SIGNATURE = 64;
// What stands before the 32 bytes in the two standard forms of such a key (RFC 8410).
const PRIVATE = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC = Buffer.from('302a300506032b6570032100', 'hex');

/** The one that lines are sealed with: of the highest number. */
export const newestOf = <Of extends {number: number}>(keys: readonly Of[]): Of =>
  keys.reduce((one, other) => (other.number > one.number ? other : one));

export const newSecret = (number: number): Secret => ({number, mode: 'full', secret: randomBytes(SECRET)});

/** One of a review's keys, ready for use. */
export class Key {
  readonly number: number;
  readonly #signing: KeyObject | undefined;
  readonly #checking: KeyObject;
  readonly #public: Buffer;
  readonly #sealing: Buffer;

  /** Throws where these are no 32 bytes of a key. */
  constructor({number, mode, secret}: Secret) {
    this.number = number;
    if (secret.length !== SECRET) throw new Error('A secret has 32 bytes.');
    this.#signing =
      mode === 'full'
        ? createPrivateKey({key: Buffer.concat([PRIVATE, secret]), format: 'der', type: 'pkcs8'})
        : undefined;
    this.#checking = this.#signing
      ? createPublicKey(this.#signing)
      : createPublicKey({key: Buffer.concat([PUBLIC, secret]), format: 'der', type: 'spki'});
    this.#public = this.#checking.export({format: 'der', type: 'spki'}).subarray(PUBLIC.length);
    this.#sealing = Buffer.from(
      hkdfSync('sha256', this.#public, '', 'debrief: what a review’s lines are sealed with', 32),
    );
  }

  get canWrite(): boolean {
    return this.#signing !== undefined;
  }

  /** What a code carries for whoever is to read and not to write. */
  forReaders(): Secret {
    return {number: this.number, mode: 'read', secret: Buffer.from(this.#public)};
  }

  /** AES-256-GCM, signed: nonce, ciphertext, tag, signature. Throws where the key only reads. */
  seal(text: string, place: SealedFor): Buffer {
    if (!this.#signing) throw new Error('A key for reading seals nothing.');
    const nonce = randomBytes(NONCE);
    const where = header(place, this.number);
    const cipher = createCipheriv('aes-256-gcm', this.#sealing, nonce, {authTagLength: TAG}).setAAD(where);
    const sealed = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return Buffer.concat([sealed, sign(null, Buffer.concat([where, sealed]), this.#signing)]);
  }

  /** Undefined for anything that a full code of this key did not seal for this place. */
  open(bytes: Buffer, place: SealedFor): string | undefined {
    if (bytes.length < NONCE + TAG + SIGNATURE) return undefined;
    const where = header(place, this.number);
    const sealed = bytes.subarray(0, bytes.length - SIGNATURE);
    if (!verify(null, Buffer.concat([where, sealed]), this.#checking, bytes.subarray(sealed.length))) return undefined;
    const tag = sealed.subarray(sealed.length - TAG);
    const nonce = sealed.subarray(0, NONCE);
    const decipher = createDecipheriv('aes-256-gcm', this.#sealing, nonce, {authTagLength: TAG})
      .setAAD(where)
      .setAuthTag(tag);
    try {
      return decipher.update(sealed.subarray(NONCE, -TAG), undefined, 'utf8') + decipher.final('utf8');
    } catch {
      return undefined;
    }
  }
}

/** No two places have the same: each part stands in quotes. */
const header = ({review, kind, writer, number}: SealedFor, key: number): Buffer =>
  Buffer.from(JSON.stringify(['debrief', 1, kind, review, writer, number, key]));
