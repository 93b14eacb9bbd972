/** The statuses of requests that are refused before anything handles them. */
export type RefusalStatus = 400 | 403 | 408 | 413 | 414 | 415 | 429 | 507;

/** A refusal of the request itself; refusals by the product are `DomainError`s. */
export class RequestRefusal extends Error {
  readonly status: RefusalStatus;
  /** A stable dotted name of the reason. */
  readonly code: string;

  constructor(status: RefusalStatus, code: string, message: string) {
    super(message);
    this.name = "RequestRefusal";
    this.status = status;
    this.code = code;
  }
}

const KIB = 1024;
const MIB = KIB * KIB;

/** `most` is in bytes. */
export function tooLarge(most: number, hint = ""): RequestRefusal {
  const size = most % MIB === 0 ? `${most / MIB} MiB` : `${Math.floor(most / KIB)} KiB`;
  const sentence = `A request here has at most ${size}.${hint}`;
  return new RequestRefusal(413, "request.too_large", sentence);
}

export function tooDeep(): RequestRefusal {
  const sentence = "This request is nested too deeply to be read.";
  return new RequestRefusal(400, "request.too_deep", sentence);
}

export function tooManyParts(): RequestRefusal {
  return new RequestRefusal(400, "request.too_many_parts", "This form has too many parts.");
}

export function ambiguousForm(): RequestRefusal {
  return new RequestRefusal(400, "request.malformed", "The form cannot be read.");
}

export function tooLate(): RequestRefusal {
  const sentence = "The request did not arrive in time. Check the connection and send it again.";
  return new RequestRefusal(408, "request.timeout", sentence);
}

export function encoded(): RequestRefusal {
  const sentence = "Send the body without a content encoding.";
  return new RequestRefusal(415, "request.content_type", sentence);
}

/** `most` is in characters. */
export function addressTooLong(most: number): RequestRefusal {
  const sentence = `An address here has at most ${most.toLocaleString("en")} characters.`;
  return new RequestRefusal(414, "request.address_too_long", sentence);
}

export function tooOften(): RequestRefusal {
  const sentence = "This is too much at once. Wait a minute.";
  return new RequestRefusal(429, "account.too_often", sentence);
}

/** Why nothing can be saved. */
export type DiskFault = "disk full" | "read only";

export function cannotSave(fault: DiskFault): RequestRefusal {
  const isFull = fault === "disk full";
  const sentence = `The disk of this installation ${isFull ? "is full" : "can only be read"}. Nothing was saved; tell whoever runs it.`;
  return new RequestRefusal(507, isFull ? "storage.full" : "storage.read_only", sentence);
}

export function foreignWrite(): RequestRefusal {
  return new RequestRefusal(403, "origin.foreign", "This request came from another site.");
}
