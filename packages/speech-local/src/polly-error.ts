const statuses = {
  EngineNotSupportedException: 400,
  IncompleteSignatureException: 403,
  InvalidSampleRateException: 400,
  InvalidSignatureException: 403,
  InvalidSsmlException: 400,
  LanguageNotSupportedException: 400,
  LexiconNotFoundException: 404,
  MarksNotSupportedForFormatException: 400,
  MissingAuthenticationTokenException: 403,
  RequestEntityTooLargeException: 413,
  SerializationException: 400,
  ServiceFailureException: 500,
  SsmlMarksNotSupportedForTextTypeException: 400,
  TextLengthExceededException: 400,
  UnknownOperationException: 404,
  UnrecognizedClientException: 403,
  ValidationException: 400,
} as const;

export type PollyErrorName = keyof typeof statuses;

/** An answer in Polly's restJson form: the name goes into `x-amzn-errortype`, the sentence into the body. */
export class PollyError extends Error {
  readonly code: PollyErrorName;
  readonly status: number;

  constructor(code: PollyErrorName, message: string) {
    super(message);
    this.name = code;
    this.code = code;
    this.status = statuses[code];
  }
}
