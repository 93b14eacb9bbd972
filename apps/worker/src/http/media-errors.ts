import type { SignatureErrorCode } from "@learnlab/adapters/r2";
import { escapeXml } from "@learnlab/domain";

export type MediaErrorCode =
  | SignatureErrorCode
  | "InvalidArgument"
  | "InvalidRange"
  | "MethodNotAllowed"
  | "NoSuchBucket"
  | "NoSuchKey"
  | "NoSuchUpload"
  | "NotImplemented"
  | "PreconditionFailed";

/** As S3 answers: docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html */
const STATUS = {
  AccessDenied: 403,
  AuthorizationQueryParametersError: 400,
  InvalidAccessKeyId: 403,
  InvalidArgument: 400,
  InvalidRange: 416,
  InvalidURI: 400,
  MethodNotAllowed: 405,
  NoSuchBucket: 404,
  NoSuchKey: 404,
  NoSuchUpload: 404,
  NotImplemented: 501,
  PreconditionFailed: 412,
  SignatureDoesNotMatch: 403,
} satisfies Record<MediaErrorCode, number>;

const ERROR_HEADERS = {
  "cache-control": "no-store",
  "content-type": "application/xml",
  "content-security-policy": "sandbox; default-src 'none'",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};

export interface MediaRefusal {
  code: MediaErrorCode;
  message: string;
  headers?: Record<string, string>;
}

/** The refused request: its path without the query, and the id in the log. */
export interface RefusedRequest {
  path: string;
  requestId: string;
}

/** A refusal in S3's XML format. */
export function answerRefusal(refusal: MediaRefusal, request: RefusedRequest): Response {
  const { code, message, headers } = refusal;
  const fields = { Code: code, Message: message, Resource: request.path };
  const body = Object.entries({ ...fields, RequestId: request.requestId })
    .map(([name, value]) => `<${name}>${escapeXml(value)}</${name}>`)
    .join("");
  return new Response(`<?xml version="1.0" encoding="UTF-8"?>\n<Error>${body}</Error>`, {
    status: STATUS[code],
    headers: { ...ERROR_HEADERS, ...headers },
  });
}
