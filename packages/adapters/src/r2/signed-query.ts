import { ALGORITHM, encodeRfc3986, MAX_EXPIRES_SECONDS, readAmzDate } from "./sigv4.ts";

/** The parsed but unverified fields of a SigV4 query. */
export interface SignedQuery {
  accessKeyId: string;
  /** `20261121/auto/s3/aws4_request` */
  scope: string;
  day: string;
  region: string;
  service: string;
  amzDate: string;
  /** Epoch ms. */
  signedAt: number;
  expiresInSeconds: number;
  signedHeaders: string[];
  signature: string;
  /** All parameters except the signature, encoded and sorted for signing. */
  canonical: string;
  parameters: ReadonlyMap<string, string>;
}

export type QueryFault = "unsigned" | "duplicate" | "malformed";

/** Parses the query of a presigned link; `search` begins with the question mark. */
export function readSignedQuery(search: string): SignedQuery | QueryFault {
  const parameters = readParameters(search);
  if (typeof parameters === "string") return parameters;
  if (!parameters.has("X-Amz-Credential") && !parameters.has("X-Amz-Signature")) return "unsigned";
  const claim = readClaim((name) => parameters.get(name) ?? "");
  return claim === null
    ? "malformed"
    : { ...claim, canonical: encodeQuery(parameters), parameters };
}

function readClaim(valueOf: (name: string) => string) {
  const credential = readCredential(valueOf("X-Amz-Credential"));
  const time = readTime(valueOf("X-Amz-Date"), valueOf("X-Amz-Expires"));
  const signedHeaders = readSignedHeaders(valueOf("X-Amz-SignedHeaders"));
  const signature = valueOf("X-Amz-Signature");
  if (credential === null || time === null || signedHeaders === null) return null;
  if (valueOf("X-Amz-Algorithm") !== ALGORITHM || !/^[0-9a-f]{64}$/.test(signature)) return null;
  if (!time.amzDate.startsWith(credential.day)) return null;
  return { ...credential, ...time, signedHeaders, signature };
}

function readParameters(search: string): Map<string, string> | QueryFault {
  const parameters = new Map<string, string>();
  for (const pair of search.slice(1).split("&")) {
    const equals = pair.indexOf("=");
    const name = decodeComponent(equals < 0 ? pair : pair.slice(0, equals));
    const value = equals < 0 ? "" : decodeComponent(pair.slice(equals + 1));
    if (name === null || value === null) return "malformed";
    // Signers differ in which of two equal names they sign, so a duplicate could smuggle a value.
    if (parameters.has(name)) return "duplicate";
    parameters.set(name, value);
  }
  return parameters;
}

function decodeComponent(text: string): string | null {
  return decodePercent(text.replaceAll("+", "%20"));
}

/** Decodes percent-encoding; `null` for what no signer writes: `%zz`, `%2f`, invalid UTF-8. */
export function decodePercent(text: string): string | null {
  if (!text.includes("%")) return text;
  if (/%(?![0-9A-F]{2})/.test(text)) return null;
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

function readCredential(credential: string) {
  const [accessKeyId, day, region, service, end, ...more] = credential.split("/");
  if (accessKeyId === undefined || day === undefined || !/^\d{8}$/.test(day)) return null;
  if (region === undefined || service === undefined || end !== "aws4_request") return null;
  if (more.length > 0) return null;
  return { accessKeyId, day, region, service, scope: `${day}/${region}/${service}/${end}` };
}

function readTime(amzDate: string, expires: string) {
  const signedAt = readAmzDate(amzDate);
  const expiresInSeconds = /^[1-9]\d{0,5}$/.test(expires) ? Number(expires) : Infinity;
  if (signedAt === null || expiresInSeconds > MAX_EXPIRES_SECONDS) return null;
  return { amzDate, signedAt, expiresInSeconds };
}

function readSignedHeaders(text: string): string[] | null {
  const names = text.split(";");
  const isSorted = names.every((name, index) => index === 0 || (names[index - 1] ?? "") < name);
  const areNames = names.every((name) => /^[a-z0-9-]+$/.test(name));
  return isSorted && areNames && names.includes("host") ? names : null;
}

function encodeQuery(parameters: ReadonlyMap<string, string>): string {
  return [...parameters]
    .filter(([name]) => name !== "X-Amz-Signature")
    .map(([name, value]) => [encodeRfc3986(name), encodeRfc3986(value)] as const)
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join("&");
}
