import { createHash, createSign, generateKeyPairSync, type KeyObject, randomBytes } from "node:crypto";

/**
 * A device that holds one passkey, in software (WebAuthn § 6): so that every answer can be bent in one way and be right in all
 * others.
 */
export type Bent = {
  origin?: string;
  rpId?: string;
  type?: string;
  /** Whether the device says that it has made sure who holds it. */
  userVerified?: boolean;
  challenge?: string;
  counter?: number;
  /** Signs with another key than the one that was made. */
  signedByAnother?: boolean;
  userHandle?: string;
};

export class Authenticator {
  readonly id = randomBytes(32);
  private readonly keys = generateKeyPairSync("ec", { namedCurve: "P-256" });
  counter = 0;
  private owner = "";

  constructor(
    readonly origin = "http://localhost:3000",
    readonly rpId = "localhost",
  ) {}

  /** The answer to `generateRegistrationOptions`. */
  make(options: { challenge: string; user: { id: string } }, bent: Bent = {}): string {
    this.owner = options.user.id;
    const point = this.keys.publicKey.export({ format: "jwk" });
    const cose = cbor(
      new Map<number, unknown>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, Buffer.from(point.x ?? "", "base64url")],
        [-3, Buffer.from(point.y ?? "", "base64url")],
      ]),
    );
    const length = Buffer.alloc(2);
    length.writeUInt16BE(this.id.length);
    const attested = Buffer.concat([Buffer.alloc(16), length, this.id, cose]);
    const authData = Buffer.concat([this.authData(0x40, bent), attested]);
    const attestationObject = cbor(
      new Map<string, unknown>([
        ["fmt", "none"],
        ["attStmt", new Map()],
        ["authData", authData],
      ]),
    );
    return this.told({
      clientDataJSON: this.clientData("webauthn.create", options.challenge, bent).toString("base64url"),
      attestationObject: attestationObject.toString("base64url"),
      transports: ["internal"],
    });
  }

  /** The answer to `generateAuthenticationOptions`. */
  sign(options: { challenge: string }, bent: Bent = {}): string {
    this.counter = bent.counter ?? this.counter + 1;
    const authData = this.authData(0, bent);
    const clientData = this.clientData("webauthn.get", options.challenge, bent);
    const signed = Buffer.concat([authData, createHash("sha256").update(clientData).digest()]);
    const key: KeyObject = bent.signedByAnother
      ? generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey
      : this.keys.privateKey;
    return this.told({
      clientDataJSON: clientData.toString("base64url"),
      authenticatorData: authData.toString("base64url"),
      signature: createSign("sha256").update(signed).sign(key).toString("base64url"),
      userHandle: bent.userHandle ?? this.owner,
    });
  }

  private told(response: object): string {
    const id = this.id.toString("base64url");
    return JSON.stringify({ id, rawId: id, type: "public-key", clientExtensionResults: {}, response });
  }

  private clientData(type: string, challenge: string, bent: Bent): Buffer {
    const said = {
      type: bent.type ?? type,
      challenge: bent.challenge ?? challenge,
      origin: bent.origin ?? this.origin,
    };
    return Buffer.from(JSON.stringify({ ...said, crossOrigin: false }));
  }

  private authData(flags: number, bent: Bent): Buffer {
    const head = Buffer.alloc(5);
    head[0] = flags | 0x01 | (bent.userVerified === false ? 0 : 0x04);
    head.writeUInt32BE(this.counter, 1);
    return Buffer.concat([
      createHash("sha256")
        .update(bent.rpId ?? this.rpId)
        .digest(),
      head,
    ]);
  }
}

/** So much of CBOR (RFC 8949) as a key needs. */
function cbor(value: unknown): Buffer {
  if (typeof value === "number") return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === "string")
    return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  const map = value as Map<unknown, unknown>;
  return Buffer.concat([head(5, map.size), ...[...map].flatMap(([key, each]) => [cbor(key), cbor(each)])]);
}

function head(major: number, length: number): Buffer {
  if (length < 24) return Buffer.from([(major << 5) | length]);
  if (length < 256) return Buffer.from([(major << 5) | 24, length]);
  return Buffer.from([(major << 5) | 25, length >> 8, length & 0xff]);
}
