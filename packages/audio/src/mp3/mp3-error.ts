/**
 * Why bytes cannot be used as MP3:
 * - `not_mp3`: there is no MPEG frame where one must be; `unsupported`: Layer I or II, or free format;
 * - `truncated`: the last frame is cut, or fewer frames are there than the file declares;
 * - `broken_frame`: a frame is followed by something that is none; `mixed_format`: the rate, the
 *   channels or the MPEG version change; `protected_frame`: a CRC forbids the change asked for;
 * - `no_audio`: not a single frame of sound; `bad_tag`: an ID3 tag that cannot be written.
 */
export type Mp3ErrorCode =
  | "not_mp3"
  | "unsupported"
  | "truncated"
  | "broken_frame"
  | "mixed_format"
  | "protected_frame"
  | "no_audio"
  | "bad_tag";

export class Mp3Error extends Error {
  readonly code: Mp3ErrorCode;

  constructor(code: Mp3ErrorCode, message: string) {
    super(message);
    this.name = "Mp3Error";
    this.code = code;
  }
}
